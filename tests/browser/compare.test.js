// Copies side by side: what differs is listed and named, and nothing else; each copy has its own value.

import assert from "node:assert/strict";
import { test } from "node:test";
import { at, withoutScript } from "./setup/browser.js";
import { own, pages } from "./setup/sites.js";

const comparisons = pages.filter((page) => /(^|\/)compare\/index\.html$/.test(page.path));
const comparison = own.pages.find((page) => page.path === "en/xiaomi/compare/index.html");

for (const each of comparisons) {
  test(`every difference that is listed has its row, and the reverse: ${each.name}`, () =>
    at(each.address, withoutScript, async (page) => {
      const listed = await page.locator(".differing a").evaluateAll((all) => all.map((link) => link.getAttribute("href").slice(1)));
      const marked = await page.locator("tr:has(.differs)").evaluateAll((rows) => rows.map((row) => row.id));
      assert.deepEqual(listed, marked);
    }));
}

test("a figure that is spelled otherwise does not differ, and each copy has its value", () =>
  at(comparison.address, withoutScript, async (page) => {
    const cells = await page.locator("#research-cny td").allInnerTexts();
    assert.ok(cells.some((text) => text.includes("3.3 billion yuan")) && cells.some((text) => text.includes("3,3 Milliarden Yuan")));
    assert.ok(cells.every((text) => /3\.3\sbillion\sCNY/.test(text)), cells.join(" | "));
    assert.equal(await page.locator("#research-cny .differs").count(), 0);
    assert.match(await page.locator("#military-background .differs").innerText(), /form/);
  }));

test("only the rows that differ are shown where a reader asks for them, and the one that the address names", () =>
  at(comparison.address, withoutScript, async (page) => {
    const shown = () => page.locator(".comparison tbody tr").evaluateAll((rows) => rows.filter((row) => row.checkVisibility()).map((row) => row.id));
    const all = await shown();
    const differing = await page.locator("tr:has(.differs)").evaluateAll((rows) => rows.map((row) => row.id));
    await page.locator("[name=only]").check();
    assert.deepEqual(await shown(), differing);
    await page.goto(comparison.address + "#research-cny");
    await page.locator("[name=only]").check();
    assert.deepEqual(new Set(await shown()), new Set([...differing, "research-cny"]));
    await page.locator("[name=only]").uncheck();
    assert.deepEqual(await shown(), all);
  }));
