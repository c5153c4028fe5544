// The dossier puts its figures in order without a script, for eyes, keys and screen readers alike; on paper its
// questions leave room for answers.

import assert from "node:assert/strict";
import { test } from "node:test";
import { at, inPage, withoutScript } from "./setup/browser.js";
import { own, pages } from "./setup/sites.js";

const dossiers = pages.filter((page) => /(^|\/)dossier\/index\.html$/.test(page.path));
const dossier = own.pages.find((page) => page.path === "en/xiaomi/dossier/index.html");
const orders = ["number", "unit", "source"];

const choose = (page, order) => page.locator(`.orders [value=${order}]`).check();

// The rows as they are seen, from the top: their ids, and their places in an order.
const seen = (page, order) =>
  page.locator(".ledger tbody tr").evaluateAll((rows, order) => rows
    .map((row) => ({ id: row.id, top: row.getBoundingClientRect().top, place: Number(getComputedStyle(row).getPropertyValue("--by-" + order)) }))
    .sort((a, b) => a.top - b.top)
    .map(({ id, place }) => ({ id, place })), order);

// The rows as a screen reader meets them: the names of their first cells.
async function readOut(page) {
  const client = await page.context().newCDPSession(page);
  const { nodes } = await client.send("Accessibility.getFullAXTree");
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const table = nodes.find((node) => node.role?.value === "table" && node.name?.value === "Figures and their sources");
  const rows = table ? below(table, byId).filter((node) => node.role?.value === "row") : [];
  return rows.map((row) => below(row, byId).find((node) => node.role?.value === "cell")?.name?.value).filter(Boolean);
}

const below = (node, byId) => (node.childIds ?? []).flatMap((id) => (byId.has(id) ? [byId.get(id), ...below(byId.get(id), byId)] : []));

for (const width of [1440, 375]) for (const order of orders) {
  test(`figures are put in order by ${order} without a script: ${width} px`, () =>
    at(dossier.address, { width, ...withoutScript }, async (page) => {
      const text = await seen(page, order);
      await choose(page, order);
      const rows = await seen(page, order);
      assert.deepEqual(rows.map(({ place }) => place), rows.map((_, index) => index));
      assert.notDeepEqual(rows.map(({ id }) => id), text.map(({ id }) => id), "nothing changed places");
      await choose(page, "text");
      assert.deepEqual((await seen(page, order)).map(({ id }) => id), text.map(({ id }) => id));
    }));

  test(`keys and screen readers follow the order by ${order}, script or not: ${width} px`, async () => {
    for (const javaScriptEnabled of [false, true]) {
      await at(dossier.address, { width, javaScriptEnabled }, async (page) => {
        await choose(page, order);
        const expected = (await seen(page, order)).map(({ id }) => id);
        const focused = [];
        for (let row = null; focused.length < expected.length; ) {
          await page.keyboard.press("Tab");
          row = await page.evaluate(() => document.activeElement.closest(".ledger tr")?.id);
          if (!row) break;
          if (focused.at(-1) !== row) focused.push(row);
        }
        assert.deepEqual(focused, expected, "by keys");
        const numbers = await page.locator(".ledger tbody tr").evaluateAll((rows) => Object.fromEntries(rows.map((row) => [row.id, row.cells[0].textContent])));
        assert.deepEqual(await readOut(page), expected.map((id) => numbers[id]), "read out");
      });
    }
  });
}

test("columns stay where they are, whatever the order", () =>
  at(dossier.address, { width: 1440, ...withoutScript }, async (page) => {
    const lefts = () => page.locator(".ledger tr").evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => Math.round(cell.getBoundingClientRect().left))));
    const [head, ...rows] = await lefts();
    assert.ok(rows.every((row) => row.join() === head.join()));
    for (const order of orders) {
      await choose(page, order);
      assert.ok((await lefts()).every((row) => row.join() === head.join()), `by ${order}`);
    }
  }));

for (const each of dossiers) {
  test(`no order makes the page wider than a small window: ${each.name}`, () =>
    inPage({ width: 320, ...withoutScript }, async (page) => {
      await page.goto(each.address);
      if ((await page.locator(".orders").count()) === 0) return;
      for (const order of orders) {
        await choose(page, order);
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `by ${order}`);
      }
    }));
}

test("printed questions are questions, with room for an answer below each", () =>
  at(dossier.address, { width: 695, height: 983, ...withoutScript }, async (page) => {
    await page.emulateMedia({ media: "print" });
    const questions = await page.locator(".questions ol > li").evaluateAll((all) =>
      all.map((item) => ({ text: item.querySelector(".question").textContent.trim(), room: parseFloat(getComputedStyle(item, "::after").blockSize) || 0 })));
    assert.ok(questions.length > 2);
    assert.deepEqual(questions.filter(({ text, room }) => !text.endsWith("?") || room < 20), []);
    assert.equal(await page.locator(".orders").isVisible(), false);
  }));

test("the arithmetic says what comes out, beside what the text states", () =>
  at(dossier.address, withoutScript, async (page) => {
    const arithmetic = await page.locator(".reckonings").innerText();
    assert.match(arithmetic, /more than 4\.2\stimes/);
    assert.match(arithmetic, /about four times/);
    assert.match(await page.locator(".rates").innerText(), /7\.14–7\.17\sCNY to the USD/);
  }));
