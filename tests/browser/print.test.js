// On paper every note is open and readable: paper has nothing to click on.

import assert from "node:assert/strict";
import { test } from "node:test";
import { at, withoutScript } from "./setup/browser.js";
import { collisions } from "./setup/layout.js";
import { fixture, readings } from "./setup/sites.js";

const a4 = { width: 695, height: 983 };   // A4 without the margins of print.css, in CSS pixels

for (const reading of readings) {
  test(`a printed page shows every note in full, and none on another: ${reading.name}`, () =>
    at(reading.address, { ...a4, ...withoutScript }, async (page) => {
      await page.emulateMedia({ media: "print" });
      const hidden = await page.locator(".note-body").evaluateAll((all) =>
        all.filter((body) => !body.checkVisibility({ visibilityProperty: true }) || body.getBoundingClientRect().height === 0).map((body) => body.id));
      assert.deepEqual(hidden, []);
      assert.deepEqual((await collisions(page)).found, []);
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(sideways <= 0, `${sideways} px beyond the paper`);
    }));

  test(`paper names addresses that can be typed, and no others: ${reading.name}`, () =>
    at(reading.address, { ...a4, ...withoutScript }, async (page) => {
      await page.emulateMedia({ media: "print" });
      const links = await page.locator(".provenance a").evaluateAll((all) =>
        all.map((link) => ({ href: link.getAttribute("href"), spelled: getComputedStyle(link, "::after").content.includes(link.getAttribute("href")) })));
      assert.deepEqual(links.filter(({ href, spelled }) => spelled !== /^https?:/.test(href)), []);
    }));

  test(`what is filtered on the screen is not printed: ${reading.name}`, () =>
    at(reading.address, { ...a4, ...withoutScript }, async (page) => {
      const filter = page.locator(".legend [name=class]").first();
      const name = await filter.getAttribute("value");
      await page.locator("details.key").evaluate((key) => (key.open = true));
      await filter.uncheck();
      await page.emulateMedia({ media: "print" });
      const shown = await page.locator(`.note.${name}`).evaluateAll((all) => all.filter((note) => note.checkVisibility({ visibilityProperty: true })).length);
      assert.equal(shown, 0);
      assert.deepEqual((await collisions(page)).found, []);
    }));
}

const broad = ["plain/index.html", "pier/index.html"].map((path) => fixture.pages.find((page) => page.path === path));

for (const reading of broad) {
  test(`a table that is broader than the column is printed whole, and so is long code: ${reading.name}`, () =>
    at(reading.address, { ...a4, ...withoutScript }, async (page) => {
      await page.emulateMedia({ media: "print" });
      const cut = await page.evaluate(() => {
        const sheet = document.documentElement.clientWidth;
        const outside = (box) => box.left < -0.5 || box.right > sheet + 0.5;
        const words = (element) => {
          const range = document.createRange();
          range.selectNodeContents(element);
          return range.getBoundingClientRect();
        };
        const name = (element) => element.textContent.trim().slice(0, 40);
        const cells = [...document.querySelectorAll(".text :is(th, td, pre)")];
        return [
          ...cells.filter((cell) => outside(words(cell))).map((cell) => `beyond the paper: ${name(cell)}`),
          ...cells.filter((cell) => cell.localName !== "pre" && words(cell).right > cell.getBoundingClientRect().right + 1).map((cell) => `beyond its cell: ${name(cell)}`),
          ...[...document.querySelectorAll(".table, .prose, .text pre")].filter((box) => box.scrollWidth > box.clientWidth + 1).map((box) => `cut off: ${name(box)}`),
        ];
      });
      assert.deepEqual(cut, []);
      assert.ok((await page.locator(".text th").count()) >= 10, "there is a broad table");
    }));
}

test("a table that words fit beside each other in smaller type breaks none of them", () =>
  at(broad[0].address, { ...a4, ...withoutScript }, async (page) => {
    await page.emulateMedia({ media: "print" });
    const lines = await page.locator(".text td").evaluateAll((all) => all.map((cell) => {
      const range = document.createRange();
      range.selectNodeContents(cell);
      return new Set([...range.getClientRects()].map((box) => Math.round(box.top))).size;
    }));
    assert.deepEqual(lines.filter((count) => count !== 1), []);
  }));
