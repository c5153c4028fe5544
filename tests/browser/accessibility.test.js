// Readers with a screen reader, a magnifier or weak sight get what others get, as far as axe can tell.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { at, openAll } from "./setup/browser.js";
import { kinds } from "./setup/sites.js";

const axe = readFileSync(new URL(import.meta.resolve("axe-core/axe.min.js")), "utf8");
const runOnly = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

async function violations(page) {
  const { violations } = await page.evaluate((runOnly) => axe.run({ preload: false, resultTypes: ["violations"], runOnly }), runOnly);
  return violations.map(({ id, nodes }) => `${id} (${nodes.length}): ${nodes[0].html.slice(0, 160)} ${nodes[0].failureSummary.replace(/\s+/g, " ")}`);
}

for (const each of kinds) for (const width of [375, 1440]) for (const colorScheme of ["light", "dark"]) {
  test(`axe finds nothing: ${each.name}, ${width} px, ${colorScheme}`, () =>
    at(each.address, { width, colorScheme, bypassCSP: true }, async (page) => {   // the policy would keep axe out
      await page.evaluate(axe);
      assert.deepEqual(await violations(page), []);
      if (!each.isReading) return;
      await openAll(page);
      assert.deepEqual(await violations(page), [], "all notes open");
    }));
}

test("axe runs, and would find a fault", () =>
  at(kinds[0].address, { bypassCSP: true }, async (page) => {
    await page.evaluate(axe);
    await page.addStyleTag({ content: "main { color: #ccc; background: #fff }" });
    assert.ok((await violations(page)).some((violation) => violation.startsWith("color-contrast")));
  }));
