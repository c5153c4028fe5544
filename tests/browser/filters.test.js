// The legend filters marks and notes, without a script.

import assert from "node:assert/strict";
import { test } from "node:test";
import { at, withoutScript } from "./setup/browser.js";
import { fixture } from "./setup/sites.js";

const classes = ["opinion", "statement", "outlook", "document", "stated", "unattributed", "assertion"];
const reading = fixture.pages.find((page) => page.path === "ferry/index.html");
const filter = (page, value) => page.locator(`.legend [value=${value}]`);

// What is left of a class: drawn marks that lie under no other class, shown notes and strip shapes,
// refs that can take the focus.
const remains = (page, name) =>
  page.evaluate((name) => {
    const all = (selector) => [...document.querySelectorAll(selector)];
    const seen = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    const only = (mark) => {
      const layers = [...mark.classList].filter((name) => /^(line|fill)\d-/.test(name));
      return layers.length === 1 && layers[0].endsWith("1-" + name);
    };
    const drawn = (mark) => {
      const style = getComputedStyle(mark);
      return style.textDecorationLine !== "none" || parseFloat(style.borderBlockEndWidth) > 0 || !/, 0\)$/.test(style.backgroundColor);
    };
    const takesFocus = (element) => (element.focus(), document.activeElement === element);
    return {
      marks: all(".text .m").filter(only).filter(drawn).length,
      notes: all(`.note.${name}`).filter((note) => seen(note) && note.getBoundingClientRect().height > 0).length,
      refs: all(`.ref.${name}`).filter(takesFocus).length,
      strip: all(`.strip .${name}`).filter(seen).length,
    };
  }, name);

for (const width of [1440, 375]) for (const name of classes) {
  test(`unticking "${name}" hides its marks, notes and refs, and ticking shows them again: ${width} px`, () =>
    at(reading.address, { width, ...withoutScript }, async (page) => {
      await page.locator("details:is(.notes, .key)").evaluateAll((all) => all.forEach((details) => (details.open = true)));
      const before = await remains(page, name);
      assert.ok(Object.values(before).every((count) => count > 0), `nothing to hide: ${JSON.stringify(before)}`);
      await filter(page, name).uncheck();
      assert.deepEqual(await remains(page, name), { marks: 0, notes: 0, refs: 0, strip: 0 });
      for (const other of classes.filter((other) => other !== name)) {
        assert.ok((await remains(page, other)).notes > 0, `the notes of ${other} stay`);
      }
      await page.locator(".legend [type=reset]").click();
      assert.deepEqual(await remains(page, name), before);
    }));
}

test("where claims overlap, the class beneath a filtered one is drawn", () =>
  at(reading.address, withoutScript, async (page) => {
    const line = () => page.locator(".text .m.line1-statement.line2-opinion, .text .m.line1-opinion.line2-statement").first()
      .evaluate((mark) => ({ style: getComputedStyle(mark).textDecorationStyle, line: getComputedStyle(mark).textDecorationLine, first: mark.className.match(/line1-(\w+)/)[1] }));
    const before = await line();
    await filter(page, before.first).uncheck();
    const after = await line();
    assert.equal(after.line, "underline");
    assert.notEqual(after.style, before.style);
  }));

for (const width of [1440, 900, 375]) {
  test(`the note that the address names stays, whatever is filtered: ${width} px`, () =>
    at(reading.address + "#tide", { width, ...withoutScript }, async (page) => {
      await page.locator("#tide").waitFor();
      await page.locator("details.key").evaluate((key) => (key.open = true));
      await filter(page, "opinion").uncheck();
      assert.ok(await page.locator("#tide").isVisible());
      assert.equal(await page.locator("#dared").isVisible(), false);
    }));
}

test(`"without voices" dims what others say and leaves what the article asserts`, () =>
  at(reading.address, withoutScript, async (page) => {
    const look = () => page.evaluate(() => {
      const of = (selector, property) => [...new Set([...document.querySelectorAll(selector)].map((element) => getComputedStyle(element)[property]))];
      return {
        said: of(".text .m.said", "color"),
        text: of(".text > p", "color"),
        own: of(".text .m:not(.said)", "color"),
        saidNotes: of(".note.said", "opacity"),
        ownNotes: of(".note:not(.said)", "opacity"),
      };
    });
    const before = await look();
    assert.deepEqual(before.said, before.text);
    await page.locator(".legend [name=without]").check();
    const after = await look();
    assert.equal(after.said.length, 1);
    assert.notDeepEqual(after.said, after.text);
    assert.deepEqual({ ...after, said: null, saidNotes: null }, { ...before, said: null, saidNotes: null });
    assert.ok(after.saidNotes.every((opacity) => Number(opacity) < 1));
    await page.locator(".legend [type=reset]").click();
    assert.deepEqual(await look(), before);
  }));

test("the way out of a filter shows only where something is filtered", () =>
  at(reading.address, withoutScript, async (page) => {
    const reset = page.locator(".legend [type=reset]");
    assert.equal(await reset.isVisible(), false);
    await page.locator(".legend [name=without]").check();
    assert.equal(await reset.isVisible(), true);
    await reset.click();
    assert.equal(await reset.isVisible(), false);
  }));
