// A reader without a mouse, without a script, gets from every mark to its note and back.

import assert from "node:assert/strict";
import { test } from "node:test";
import { at, withoutScript } from "./setup/browser.js";
import { fixture, readings } from "./setup/sites.js";

const focused = (page) => page.evaluate(() => ({ id: document.activeElement.id, role: document.activeElement.role }));

// Every way takes a dozen keys: of the site's own readings, those in one language are enough.
const walked = readings.filter((page) => page.site === fixture || !/^[a-z]{2}\//.test(page.path));

for (const reading of walked) for (const width of [1440, 375]) {
  test(`the keyboard leads from every mark to its note and back: ${reading.name}, ${width} px`, () =>
    at(reading.address, { width, ...withoutScript }, async (page) => {
      const refs = await page.locator(".ref").evaluateAll((all) => all.map((ref) => ref.id));
      for (const id of refs) {
        await tabTo(page, (element) => element.id === id, `the ref ${id}`);
        await follow(page, id.replace("r--", ""));
        await tabTo(page, (element) => element.role === "doc-backlink", `the way back to ${id}`);
        await follow(page, id);
        assert.equal((await focused(page)).id, id, "the focus is back in the text");
      }
    }));
}

async function follow(page, id) {
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.hash === `#${id}`);
  const target = page.locator(`[id="${id}"]`);
  const state = await target.evaluate((element) => {
    const shut = [];
    for (let box = element.closest("details"); box; box = box.parentElement.closest("details")) if (!box.open) shut.push(box.className);
    const { top, bottom } = element.getBoundingClientRect();
    return { shut, seen: element.checkVisibility({ visibilityProperty: true }), onScreen: bottom >= 0 && top <= innerHeight };
  });
  assert.deepEqual(state, { shut: [], seen: true, onScreen: true }, `#${id}`);
}

async function tabTo(page, isThere, what) {
  for (let pressed = 0; pressed < 100; pressed += 1) {
    if (isThere(await focused(page))) return;
    await page.keyboard.press("Tab");
  }
  assert.fail(`the Tab key does not reach ${what}`);
}
