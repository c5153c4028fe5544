// The HTML is well-formed and valid, so that every browser and reading device reads the same page.

import assert from "node:assert/strict";
import { test } from "node:test";
import { FileSystemConfigLoader, HtmlValidate } from "html-validate";
import { sites } from "./setup/sites.js";

const validator = new HtmlValidate(new FileSystemConfigLoader({
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    // Both are valid; the short one is what prettier and the standard's own examples of late write.
    "doctype-style": ["error", { style: "lowercase" }],
    // White space at a line's end is nothing a reader meets.
    "no-trailing-whitespace": "off",
    // HTML lets a place be named in any script, as headings are.
    "valid-id": ["error", { relaxed: true }],
    // A page is named as its article is, and articles have long headlines.
    "long-title": "off",
    // The legend is a filter that works where it stands: there is nothing to submit.
    "wcag/h32": "off",
    // One filter has several boxes, one order several choices: they may share a name.
    "form-dup-name": ["error", { shared: ["checkbox", "radio"] }],
    // A table that scrolls is a place to scroll to, no section of the text.
    "prefer-native-element": ["error", { exclude: ["region"] }],
    // A note on an assertion is an assertion by margin and by class; a class may be named twice.
    "no-dup-class": "off",
  },
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
