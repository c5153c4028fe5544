// On paper every note is whole, beside its block or behind the text, and told to its passage by a number: paper has
// nothing to click on.

import assert from "node:assert/strict";
import { test } from "node:test";
import { at, withoutScript } from "./setup/browser.js";
import { collisions } from "./setup/layout.js";
import { printed } from "./setup/pdf.js";
import { fixture, own, readings } from "./setup/sites.js";

const a4 = { width: 695, height: 990 };   // A4 without the margins of print.css, in CSS pixels

for (const reading of readings) {
  test(`a printed page shows every note in full, and none on another: ${reading.name}`, () =>
    at(reading.address, { ...a4, ...withoutScript }, async (page) => {
      await page.emulateMedia({ media: "print" });
      const hidden = await page.locator(".note:not(.behind) > .note-body, .endnote").evaluateAll((all) =>
        all.filter((body) => !body.checkVisibility({ visibilityProperty: true }) || body.getBoundingClientRect().height === 0).map((body) => body.id));
      assert.deepEqual(hidden, []);
      assert.deepEqual((await collisions(page)).found, []);
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(sideways <= 0, `${sideways} px beyond the paper`);
    }));

  test(`a printed mark and its note have the same number, and each note stands once: ${reading.name}`, () =>
    at(reading.address, { ...a4, ...withoutScript }, async (page) => {
      await page.emulateMedia({ media: "print" });
      const { marks, notes, endnotes } = await page.evaluate(() => {
        const ids = (all) => [...all].map((element) => element.id.replace(/^[rn]--/, ""));
        const slots = [...document.querySelectorAll(".slot > .note")];
        const prose = (element) => element.querySelector(".prose")?.textContent;
        return {
          marks: ids(document.querySelectorAll(".ref")),
          notes: ids(slots),
          endnotes: [...document.querySelectorAll(".endnote")].map((note) => {
            const number = Number(note.querySelector(".number").textContent);
            return { number, same: prose(note) === prose(slots[number - 1]) };
          }),
        };
      });
      assert.deepEqual(marks, notes, "counted in one order");
      const behind = await page.locator(".slot > .note").evaluateAll((all) =>
        all.flatMap((note, index) => (note.checkVisibility() ? [] : [index + 1])));
      assert.deepEqual(endnotes, behind.map((number) => ({ number, same: true })));
    }));

  test(`screens show no endnotes: ${reading.name}`, () =>
    at(reading.address, { ...a4, ...withoutScript }, async (page) => assert.equal(await page.locator(".endnotes:visible").count(), 0)));

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
      const shown = await page.locator(`:is(.note, .endnote).${name}`).evaluateAll((all) => all.filter((note) => note.checkVisibility({ visibilityProperty: true })).length);
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

for (const path of ["xiaomi/index.html", "en/xiaomi/index.html"]) {
  for (const [format, least] of [["A4", 44], ["Letter", 40]]) {
    test(`an article of 900 words takes four sheets, and most notes stand on that of their mark: ${path}, ${format}`, () =>
      at(new URL(path, own.address).href, withoutScript, async (page) => {
        const { count, targets } = await printed(page, { format });
        assert.ok(count <= 4, `${count} sheets`);
        const ids = await page.locator(".ref").evaluateAll((all) => all.map((ref) => ref.id.slice("r--".length)));
        const beside = ids.filter((id) => targets.has(id));
        const there = beside.filter((id) => targets.get(id).sheet === targets.get(`r--${id}`).sheet);
        assert.ok(there.length >= least, `${there.length} of ${ids.length} on the sheet of their mark`);
        assert.equal(beside.length + (await page.locator(".endnote").count()), ids.length);
      }));
  }
}

// The text is moved down step by step, so that every line of it comes to stand at the end of a sheet.
for (const reading of [...own.pages.filter((page) => page.path === "xiaomi/index.html"), broad[1]]) {
  test(`no heading and no head of a table ends a sheet: ${reading.name}`, () => at(reading.address, withoutScript, async (page) => {
    const pairs = await page.evaluate(() => {
      const link = document.createElement("p");
      document.querySelector(".site-footer").append(link);
      const target = (element, name) => {
        element.id = name;   // of ASCII: others are escaped in a PDF
        link.append(Object.assign(document.createElement("a"), { href: `#${element.id}`, textContent: "." }));
        return element.id;
      };
      const after = (element) => element.nextElementSibling?.querySelector("tr") ?? element.nextElementSibling;
      const heads = [...document.querySelectorAll(".text > :is(h2, h3)")].map((head) => [head, after(head)]);
      const tables = [...document.querySelectorAll(".text thead")].map((head) => [head.rows[0], head.nextElementSibling.rows[0]]);
      return [...heads, ...tables].filter(([, next]) => next).map(([head, next], nth) => [target(head, `t-${nth}`), target(next, `n-${nth}`)]);
    });
    assert.ok(pairs.length > 0, "there are some");
    for (let step = 0; step < 12; step += 1) {
      await page.evaluate((step) => (document.querySelector(".text").style.paddingBlockStart = `${step * 80}px`), step);
      const { targets } = await printed(page);
      const alone = pairs.filter(([head, next]) => targets.get(head)?.sheet !== targets.get(next)?.sheet);
      assert.deepEqual(alone, [], `${step * 80} px`);
    }
  }));
}

test("the margins of paper are told the title of their page", () =>
  at(new URL("xiaomi/index.html", own.address).href, withoutScript, async (page) => {
    await page.emulateMedia({ media: "print" });
    const said = await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--title"));
    assert.equal(said, JSON.stringify(await page.title()));
  }));
