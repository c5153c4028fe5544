// Readers with a screen reader, a magnifier or weak sight get what others get, as far as axe can tell.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { at, openAll } from "./setup/browser.js";
import { kinds, readings } from "./setup/sites.js";

const axe = readFileSync(new URL(import.meta.resolve("axe-core/axe.min.js")), "utf8");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

async function violations(page, runOnly = rules) {
  const { violations } = await page.evaluate((runOnly) => axe.run({ preload: false, resultTypes: ["violations"], runOnly }), runOnly);
  return violations.map(({ id, nodes }) => `${id} (${nodes.length}): ${nodes[0].html.slice(0, 160)} ${nodes[0].failureSummary.replace(/\s+/g, " ")}`);
}

// In the dark only the colours are others.
async function inBothLights(page, state) {
  assert.deepEqual(await violations(page), [], `${state}, light`);
  await page.emulateMedia({ colorScheme: "dark" });
  assert.deepEqual(await violations(page, ["color-contrast"]), [], `${state}, dark`);
  await page.emulateMedia({ colorScheme: "light" });
}

for (const each of kinds) for (const width of [375, 1440]) {
  test(`nothing keeps a reader with other senses out: ${each.name}, ${width} px`, () =>
    at(each.address, { width, colorScheme: "light", bypassCSP: true }, async (page) => {   // the policy would keep axe out
      await page.evaluate(axe);
      await inBothLights(page, "as it opens");
      if (!each.isReading) return;
      await openAll(page);
      await inBothLights(page, "all notes open");
    }));
}

for (const colorScheme of ["light", "dark"]) for (const each of kinds) {
  test(`who asks for more contrast gets 7 to 1: ${each.name}, ${colorScheme}`, () =>
    at(each.address, { width: 1440, colorScheme, contrast: "more", bypassCSP: true }, async (page) => {
      await page.evaluate(axe);
      await openAll(page);
      assert.deepEqual(await violations(page, ["color-contrast-enhanced"]), []);
    }));
}

test("axe runs, and would find a fault", () =>
  at(readings[0].address, { bypassCSP: true }, async (page) => {
    await page.evaluate(axe);
    await page.addStyleTag({ content: ".provenance { color: #ccc }" });
    assert.ok((await violations(page)).some((violation) => violation.startsWith("color-contrast")));
  }));
