// The margins say as much as there is room for, beside their passages, and nothing lies on anything whatever is opened.
//
// The same goals are held by a Rust test on what the build reckons (src/session/tests/margins.rs): here a browser shows
// that it reckons right.

import assert from "node:assert/strict";
import { test } from "node:test";
import { at, withLetters, withoutScript } from "./setup/browser.js";
import { disturb, margins } from "./setup/layout.js";
import { fixture, own, readings } from "./setup/sites.js";

const page = (path) => own.pages.find((page) => page.path === path);

for (const [path, width, seen, mean] of [
  ["xiaomi/index.html", 1440, 64, 6.5], ["en/xiaomi/index.html", 1440, 60, 6.5],
  ["xiaomi/index.html", 1100, 50, 7.5], ["en/xiaomi/index.html", 1100, 46, 7.5],
]) {
  test(`${seen} % of the notes are read without opening one, ${mean} px from their passages: ${path}, ${width} px`, () =>
    at(page(path).address, { width, ...withoutScript }, async (page) => {
      const found = await page.evaluate(margins);
      assert.ok(found.seen >= seen && found.mean <= mean && found.most <= 30, JSON.stringify(found));
    }));
}

for (const width of [1440, 1100]) {
  test(`where notes crowd beside lists, quotations and code, they stay near their passages: ${width} px`, () =>
    at(new URL("ferry/index.html", fixture.address).href, { width, ...withoutScript }, async (page) => {
      const found = await page.evaluate(margins);
      assert.ok(found.mean <= 55, JSON.stringify(found));
    }));
}

test("in a crowd a first line that is too long ends in an ellipsis, and is whole once its note is open", () =>
  at(new URL("ferry/index.html", fixture.address).href, { width: 1440, ...withoutScript }, async (page) => {
    const slug = page.locator("#n--objections .slug");
    const lines = () => slug.evaluate((slug) => Math.round((slug.clientHeight - 5) / parseFloat(getComputedStyle(slug).lineHeight)));
    assert.equal(await lines(), 1);
    assert.ok(await slug.evaluate((slug) => slug.scrollWidth > slug.clientWidth));
    await slug.click();
    assert.ok((await lines()) > 1);
  }));

test("where the text runs from right to left no first line is cut, since words of ours would lose their beginning", () =>
  at(new URL("ferry/arabic/index.html", fixture.address).href, { width: 1440, ...withoutScript }, async (page) => {
    const cut = await page.locator(".slug").evaluateAll((all) => all.filter((slug) => slug.scrollWidth > slug.clientWidth + 1).map((slug) => slug.textContent));
    assert.deepEqual(cut, []);
    assert.equal(await page.locator(".two-short, .one-short").count(), 0);
  }));

for (const reading of readings) for (const width of [1440, 1100, 900]) {
  test(`nothing lies on anything, whatever is opened and filtered: ${reading.name}, ${width} px`, () =>
    at(reading.address, { width, ...withoutScript }, async (page) => {
      assert.deepEqual(await page.evaluate(disturb, 120), []);
    }));
}

const texts = [["xiaomi/index.html", 1440, 400], ["xiaomi/index.html", 375, 460], ["en/xiaomi/index.html", 1440, 400], ["en/xiaomi/index.html", 375, 460]];
for (const [path, width, most] of texts) {
  test(`the article begins on the first screen, no lower than ${most} px: ${path}, ${width} px`, () =>
    at(page(path).address, { width, height: 812, ...withoutScript }, async (page) => {
      const top = await page.locator(".text > p").first().evaluate((first) => first.getBoundingClientRect().top + scrollY);
      assert.ok(top <= most, `${top} px`);
    }));
}

test("on a telephone one tap shows all notes of a paragraph whole", () =>
  at(page("xiaomi/index.html").address, { width: 375, ...withoutScript }, async (page) => {
    const tally = page.locator(".text .tally").first();
    assert.match(await tally.textContent(), /^\d+ Anmerkungen?: /);
    await tally.click();
    const cut = await page.locator(".text .beside").first().evaluate((box) =>
      [...box.querySelectorAll(".prose")].filter((prose) => prose.clientHeight < prose.scrollHeight - 1 || prose.clientHeight === 0).length);
    assert.equal(cut, 0);
    assert.ok(await page.locator(".text .beside .note").first().isVisible());
  }));

test("what a paragraph's control says is inside follows the filters", () =>
  at(page("xiaomi/index.html").address, { width: 375 }, async (page) => {
    const says = () => page.locator(".text .notes").evaluateAll((all) => all.map((notes) => (notes.checkVisibility() ? notes.textContent.trim() : null)));
    const before = await says();
    assert.equal(before[2], "3 Anmerkungen: Li Yanming");
    assert.equal(before[5], "5 Anmerkungen: Elon Musk, 3 Zahlen");
    await page.locator(".key summary").click();
    for (const name of ["opinion", "outlook", "assertion"]) await page.locator(`.legend [value=${name}]`).uncheck();
    const after = await says();
    assert.equal(after[0], null, "where no note is left there is no control");
    assert.equal(after[2], "1 Anmerkung: Li Yanming");
    assert.equal(after[5], "3 Anmerkungen: 3 Zahlen");
    await page.locator(".legend [type=reset]").click();
    await page.waitForFunction((text) => document.querySelector(".text .notes").textContent.trim() === text, before[0]);
    assert.deepEqual(await says(), before);
  }));

for (const width of [1440, 375]) {
  test(`each claim is one stop for the keyboard, and none has no size: ${width} px`, () =>
    at(page("xiaomi/index.html").address, { width, ...withoutScript }, async (page) => {
      const stops = await page.evaluate(() => {
        const all = [...document.querySelectorAll("article :is(a[href], summary, input, button):not([tabindex='-1'])")].filter((element) => element.checkVisibility({ visibilityProperty: true }));
        const claims = all.filter((element) => element.closest(".text, .headline") && !element.matches(".tally"));
        const empty = all.filter((element) => { const { width, height } = element.getBoundingClientRect(); return width < 1 || height < 1; });
        return { claims: claims.length, empty: empty.map((element) => element.id || element.className) };
      });
      assert.deepEqual(stops, { claims: await page.locator(".note").count(), empty: [] });
    }));
}

test("wider letters, words and lines only move notes away from their passages", () =>
  at(page("xiaomi/index.html").address, { width: 1440, bypassCSP: true }, async (page) => {
    await page.addStyleTag({ content: "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }" });
    assert.deepEqual(await page.evaluate(disturb, 30), []);
  }));

// 1800 px have room for both margins then, and 1440 px for one.
for (const width of [1800, 1440]) {
  test(`letters of one and a half the size leave the margins as they are: ${width} px`, () =>
    withLetters(24, page("xiaomi/index.html").address, width, async (page) => {
      assert.equal(await page.locator(".note").first().evaluate((note) => getComputedStyle(note).fontSize), "21px");
      const found = await page.evaluate(margins);
      assert.ok(found.seen >= 48 && found.mean / 1.5 <= 8 && found.most / 1.5 <= 31, JSON.stringify(found));
      assert.deepEqual(await page.evaluate(disturb, 30), []);
    }));
}
