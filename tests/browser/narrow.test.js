// On a small telephone nobody has to scroll sideways to read a line.

import assert from "node:assert/strict";
import { test } from "node:test";
import { inPage, openAll, withoutScript } from "./setup/browser.js";
import { kinds, pages } from "./setup/sites.js";

for (const [width, which, what] of [[320, pages, "page"], [375, kinds, "kind of page"], [900, kinds, "kind of page"], [1440, kinds, "kind of page"]]) {
  test(`no ${what} is wider than a window of ${width} px`, () =>
    inPage({ width, ...withoutScript }, async (page) => {
      const faults = [];
      for (const each of which) {
        await page.goto(each.address);
        const measure = async (state) => {
          const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          if (beyond > 0) faults.push(`${each.name}${state}: ${beyond} px`);
        };
        await measure("");
        await openAll(page);
        await measure(", all notes open");
      }
      assert.deepEqual(faults, []);
    }));
}
