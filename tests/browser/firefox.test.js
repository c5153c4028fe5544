// Firefox shows the same margins as Chromium does, shut, opened and filtered.

import assert from "node:assert/strict";
import { test } from "node:test";
import { at } from "./setup/firefox.js";
import { collisions, disturb, margins, notesAbovePassage } from "./setup/layout.js";
import { own, readings } from "./setup/sites.js";

for (const reading of readings) for (const width of [1440, 1100, 900]) {
  test(`in Firefox no note covers a note, the text or the footer: ${reading.name}, ${width} px`, () =>
    at(reading.address, { width }, async (page) => {
      assert.deepEqual((await collisions(page)).found, [], "all shut");
      assert.deepEqual(await page.evaluate(disturb, 120), [], "opened and filtered");
      await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
      assert.deepEqual((await collisions(page)).found, [], "all open");
    }));
}

for (const [path, width, seen, mean] of [["xiaomi/index.html", 1440, 64, 6.5], ["en/xiaomi/index.html", 1440, 60, 6.5], ["xiaomi/index.html", 1100, 50, 7.5], ["en/xiaomi/index.html", 1100, 46, 7.5]]) {
  test(`in Firefox ${seen} % of the notes are read without opening one: ${path}, ${width} px`, () =>
    at(own.pages.find((page) => page.path === path).address, { width }, async (page) => {
      const found = await page.evaluate(margins);
      assert.ok(found.seen >= seen && found.mean <= mean + 3.5, JSON.stringify(found));   // it breaks one paragraph of a page a line later
      assert.deepEqual(await notesAbovePassage(page), []);
    }));
}

test("in Firefox a telephone shows a paragraph's notes at one tap", () =>
  at(own.pages.find((page) => page.path === "xiaomi/index.html").address, { width: 500 }, async (page) => {
    const shown = () => page.evaluate(() => document.querySelector(".text .beside .note").offsetHeight > 0);
    assert.equal(await shown(), false);
    await page.evaluate(() => document.querySelector(".text .tally").click());
    assert.equal(await shown(), true);
  }));
