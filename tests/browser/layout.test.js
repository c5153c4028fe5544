// Notes stand beside their passage and cover nothing, in every state a reader can bring them into.

import assert from "node:assert/strict";
import { test } from "node:test";
import { at, openAll, withoutScript } from "./setup/browser.js";
import { collisions, notesAbovePassage } from "./setup/layout.js";
import { readings } from "./setup/sites.js";

for (const reading of readings) for (const width of [1440, 1152, 900, 896, 375]) {
  test(`no note covers a note, the text or the footer: ${reading.name}, ${width} px`, () =>
    at(reading.address, { width, ...withoutScript }, async (page) => {
      const hold = async (state) => {
        const { notes, found } = await collisions(page);
        assert.deepEqual(found, [], state);
        assert.deepEqual(await notesAbovePassage(page), [], state);
        return notes;
      };
      const shut = await hold("all shut");
      await openAll(page);
      const all = await page.locator(".note").count();
      assert.equal(await hold("all open"), all);
      assert.equal(shut, width < 896 ? 0 : all, "narrow pages fold notes away, wide ones show a line of each");
      for (const filter of await page.locator(".legend [name=class]").all()) {
        await hold(`without ${await filter.evaluate((box) => (box.click(), box.value))}`);
      }
      await page.locator(".legend").evaluate((form) => (form.reset(), form.elements.without.click()));
      await hold("without voices");
    }));
}
