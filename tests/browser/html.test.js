// The HTML is well-formed and valid, so that every browser and reading device reads the same page.

import assert from "node:assert/strict";
import { test } from "node:test";
import { FileSystemConfigLoader, HtmlValidate } from "html-validate";
import { kinds, sites } from "./setup/sites.js";

const validator = new HtmlValidate(new FileSystemConfigLoader({
  root: true,
  extends: ["html-validate:recommended"],
  rules: {},
}));

for (const site of sites) {
  test(`every page of ${site.name} is valid HTML`, async () => {
    const faults = [];
    for (const page of site.pages) {
      const report = await validator.validateString(page.source, page.path);
      faults.push(...report.results.flatMap(({ messages }) => messages.map(({ line, column, ruleId, message }) => `${page.name}:${line}:${column} ${ruleId}: ${message}`)));
    }
    assert.deepEqual(faults, []);
  });
}
