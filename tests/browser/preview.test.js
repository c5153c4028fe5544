// `beleg serve` in a browser: pages load again where the reader was, and what is wrong lies over them.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { inPage } from "./setup/browser.js";
import { address, edit } from "./setup/preview.js";

const axe = readFileSync(new URL(import.meta.resolve("axe-core/axe.min.js")), "utf8");
const ferry = `${address}ferry/`;
const copy = "content/ferry/en.md";
const add = (words) => (text) => `${text}\n${words}\n`;
const shows = (page, words) => page.waitForFunction((words) => document.body?.textContent.includes(words), words);
const panel = (page) => page.locator("beleg-preview .said");
const count = (page) => page.locator("beleg-preview .count");
// The stream is open once the state has come.
const isListening = (page) => page.waitForResponse((response) => response.url().includes("/_beleg/events"));

// Opens a page that listens.
const listening = (options, use) =>
  inPage(options, async (page) => {
    await Promise.all([isListening(page), page.goto(ferry)]);
    return use(page);
  });

test("a page that changed loads itself again, and the reader is where they were", () =>
  listening({ height: 500 }, async (page) => {
    await page.locator("details").nth(1).evaluate((details) => (details.open = true));
    await page.locator(".legend input").first().uncheck({ force: true });
    await page.evaluate(() => scrollTo({ top: 240, behavior: "instant" }));
    const state = () => page.evaluate(() => ({
      top: scrollY,
      open: [...document.querySelectorAll("details")].map((details) => details.open),
      chosen: [...document.querySelectorAll("input")].map((input) => input.checked),
    }));
    const before = await state();
    assert.ok(before.top === 240 && before.chosen.includes(false), JSON.stringify(before));
    const old = edit(copy, add("Another sentence at the end."));
    await shows(page, "Another sentence at the end.");
    await page.waitForFunction(() => scrollY === 240);
    assert.deepEqual(await state(), before);
    edit(copy, () => old);
  }));

test("a page that did not change stays as it is", () =>
  inPage({}, async (page) => {
    await Promise.all([isListening(page), page.goto(`${address}bells/`)]);
    await page.evaluate(() => (window.stays = true));
    await listening({}, async (other) => {
      const old = edit(copy, add("A sentence for the ferry alone."));
      await shows(other, "A sentence for the ferry alone.");
      edit(copy, () => old);
    });
    assert.equal(await page.evaluate(() => window.stays), true);
  }));

for (const [name, options] of Object.entries({
  "wide, light": { width: 1440, colorScheme: "light" },
  "narrow, dark": { width: 320, colorScheme: "dark" },
})) {
  test(`what is wrong lies over the last good page, with its place, and can be put away: ${name}`, () =>
    listening({ ...options, bypassCSP: true }, async (page) => {
      const text = await page.locator("main").textContent();
      const old = edit("content/ferry/reading.toml", (toml) => `${toml}\n[[assertion]]\nid = "gone"\npassage.en = "words of no copy"\n`);
      await panel(page).waitFor();
      const said = await panel(page).textContent();
      assert.match(said, /1 error/);
      assert.match(said, /error\[A10\d\]/);
      assert.match(said, /content\/ferry\/reading\.toml:\d+:\d+/);
      assert.match(said, /\^\^\^/);
      assert.equal(await page.locator("main").textContent(), text);
      const { width, scroll } = await page.evaluate(() => ({ width: innerWidth, scroll: document.documentElement.scrollWidth }));
      assert.ok(scroll <= width, `${scroll} px wide in ${width}`);
      await page.evaluate(axe);
      const found = await page.evaluate(() => axe.run("beleg-preview", { preload: false, resultTypes: ["violations"] }));
      assert.deepEqual(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0].failureSummary}`), []);
      await page.locator("beleg-preview pre").focus();
      await page.keyboard.press("Escape");
      await panel(page).waitFor({ state: "hidden" });
      assert.match(await count(page).textContent(), /^1 error/);
      await count(page).press("Enter");
      await panel(page).waitFor();
      edit("content/ferry/reading.toml", () => old);
      await panel(page).waitFor({ state: "hidden" });
    }));
}

test("nothing breaks the page's policy", () =>
  inPage({}, async (page) => {
    const broken = [];
    page.on("console", (message) => message.type() === "error" && broken.push(message.text()));
    page.on("pageerror", (error) => broken.push(String(error)));
    await Promise.all([isListening(page), page.goto(ferry)]);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    assert.deepEqual(broken, []);
  }));
