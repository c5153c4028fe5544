// On a small telephone nobody has to scroll sideways to read a line.

import assert from "node:assert/strict";
import { test } from "node:test";
import { inPage, openAll, withoutScript } from "./setup/browser.js";
import { sites } from "./setup/sites.js";

for (const site of sites) for (const width of [320, 375, 900, 1440]) {
  test(`no page of ${site.name} is wider than a window of ${width} px`, () =>
    inPage({ width, ...withoutScript }, async (page) => {
      for (const each of site.pages) {
        await page.goto(each.address);
        const room = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok((await room()) <= 0, each.name);
        await openAll(page);
        assert.ok((await room()) <= 0, `${each.name}, all notes open`);
      }
    }));
}
