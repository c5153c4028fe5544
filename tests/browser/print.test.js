// On paper every note is open and readable: paper has nothing to click on.

import assert from "node:assert/strict";
import { test } from "node:test";
import { at, withoutScript } from "./setup/browser.js";
import { collisions } from "./setup/layout.js";
import { readings } from "./setup/sites.js";

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
      await filter.uncheck();
      await page.emulateMedia({ media: "print" });
      const shown = await page.locator(`.note.${name}`).evaluateAll((all) => all.filter((note) => note.checkVisibility({ visibilityProperty: true })).length);
      assert.equal(shown, 0);
      assert.deepEqual((await collisions(page)).found, []);
    }));
}
