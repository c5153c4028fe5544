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

// The pieces of an element's words in the order in which they stand on each line, from left to right.
const fromLeft = (element) => {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const glyphs = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    [...node.data].forEach((glyph, index) => {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + 1);
      const box = range.getBoundingClientRect();
      if (box.width > 0) glyphs.push({ glyph, left: box.left, line: Math.round(box.top) });
    });
  }
  return glyphs.sort((a, b) => a.line - b.line || a.left - b.left).map(({ glyph }) => glyph).join("").replace(/\s+/g, " ").trim();
};

for (const [name, selector, text] of [
  ["code within a line", ".text p code", "dock(now);"],
  ["a key", ".text kbd", "Ctrl+D"],
  ["a block of code", ".text pre", "dock(now);"],
]) {
  test(`${name} reads from left to right in a right-to-left copy`, () =>
    at(reading.address, withoutScript, async (page) => {
      assert.equal(await page.locator(selector).first().evaluate(fromLeft), text);
      assert.equal(await page.locator(selector).first().getAttribute("dir"), "ltr", "also where the theme is not known");
    }));
}

// A separator is an ::after at the end of its item; the page runs from right to left, and so must the item.
test("each separator of a right-to-left copy's provenance stands between its neighbours", () =>
  at(reading.address, { width: 1440, ...withoutScript }, async (page) => {
    const items = await page.locator(".provenance > *").evaluateAll((all) => all.map((item) => {
      const words = item.querySelector("bdi").getBoundingClientRect();
      const box = item.getBoundingClientRect();
      return { words: item.textContent, direction: getComputedStyle(item).direction, bidi: getComputedStyle(item).unicodeBidi,
        gap: [words.left - box.left, box.right - words.right] };
    }));
    assert.ok(items.length > 2);
    for (const { words, direction, bidi, gap: [left, right] } of items.slice(0, -1)) {
      assert.deepEqual([direction, bidi === "plaintext"], ["rtl", false], words);
      assert.ok(left > 2 && right < 1, `the separator after "${words}" stands at its left: ${left}, ${right}`);
    }
  }));

test("what a note computes reads in its own direction beside a right-to-left copy", () =>
  at(reading.address, { width: 1440, ...withoutScript }, async (page) => {
    await page.locator("details").evaluateAll((all) => all.forEach((details) => (details.open = true)));
    const price = page.locator(".note.figure", { has: page.locator("#price") });
    assert.equal(await price.locator(".slug b").evaluate(fromLeft), "4.6 million GBP");
    for (const line of await price.locator(".note-body > .facts").all()) {
      const glyphs = (text) => text.replace(/\s+/g, "");   // a space at a line's end has no width
      assert.equal(glyphs(await line.evaluate(fromLeft)), glyphs(await line.textContent()));
      assert.equal(await line.evaluate((p) => getComputedStyle(p).textAlign), "right");
    }
  }));

const margins = (page) =>
  page.evaluate(() => {
    const boxes = (selector) => [...document.querySelectorAll(selector)].map((element) => element.getBoundingClientRect().toJSON());
    return { text: boxes(".text")[0], voices: boxes(".note:is(.voice, .assertion)"), figures: boxes(".note.figure") };
  });
