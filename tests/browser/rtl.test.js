// A copy that runs from right to left has its page mirrored, and says so to every device.

import assert from "node:assert/strict";
import { test } from "node:test";
import { at, withoutScript } from "./setup/browser.js";
import { fixture } from "./setup/sites.js";

const reading = fixture.pages.find((page) => page.isReading && page.source.includes('lang="ar" dir="rtl"'));

test("a right-to-left copy has its direction and language where devices look for them", () =>
  at(reading.address, withoutScript, async (page) => {
    assert.equal(await page.locator("html").getAttribute("dir"), "rtl");
    for (const part of [".text", ".headline"]) {
      assert.equal(await page.locator(part).getAttribute("lang"), "ar");
      assert.equal(await page.locator(part).getAttribute("dir"), "rtl");
    }
  }));

test("voices begin at a right-to-left copy's right, figures at its left", () =>
  at(reading.address, { width: 1440, ...withoutScript }, async (page) => {
    const { text, voices, figures } = await margins(page);
    assert.ok(voices.length > 0 && voices.every((box) => box.left >= text.right));
    assert.ok(figures.length > 0 && figures.every((box) => box.right <= text.left));
  }));

test("where there is one margin, it is at a right-to-left copy's left", () =>
  at(reading.address, { width: 900, ...withoutScript }, async (page) => {
    const { text, voices, figures } = await margins(page);
    assert.ok([...voices, ...figures].every((box) => box.right <= text.left));
  }));

const margins = (page) =>
  page.evaluate(() => {
    const boxes = (selector) => [...document.querySelectorAll(selector)].map((element) => element.getBoundingClientRect().toJSON());
    return { text: boxes(".text")[0], voices: boxes(".note:is(.voice, .assertion)"), figures: boxes(".note.figure") };
  });
