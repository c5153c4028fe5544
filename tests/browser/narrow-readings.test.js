// A list of many readings is narrowed by typing, those of its other pages too; without the script it is whole.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import { at, withoutScript } from "./setup/browser.js";

const COUNT = 60;
const folder = mkdtempSync(join(tmpdir(), "beleg-many-"));
after(() => rmSync(folder, { recursive: true, force: true }));

writeFileSync(join(folder, "site.toml"), 'title = "Many"\nlanguages = ["en"]\n');
for (let number = 1; number <= COUNT; number++) {
  const reading = join(folder, "content", `reading-${number}`);
  mkdirSync(reading, { recursive: true });
  writeFileSync(join(reading, "reading.toml"), `title = "Café ${number} opens"\nrights = "own"\npublished = 2001-01-01\n`);
  writeFileSync(join(reading, "en.md"), `# Café ${number} opens\n\nIt is open.\n`);
}
const repository = join(import.meta.dirname, "../..");
const cargo = ["cargo", "run", "--quiet", "--manifest-path", join(repository, "Cargo.toml"), "--"];
const [program, ...first] = process.env.BELEG ? [process.env.BELEG] : cargo;
const built = spawnSync(program, [...first, "build", "--out", join(folder, "public")], { cwd: folder, encoding: "utf8" });
assert.equal(built.status, 0, built.stderr);
const index = pathToFileURL(join(folder, "public", "index.html")).href;

const shown = (page, list) => page.locator(`${list} > li`).evaluateAll((all) => all.filter((item) => item.checkVisibility()).length);

test("what is typed narrows the readings of all pages, and accents make no difference", () =>
  at(index, {}, async (page) => {
    assert.equal(await shown(page, ".entries"), 50);
    await page.locator(".narrow input").fill("cafe 60");
    assert.equal(await shown(page, ".entries") + await shown(page, ".others ul"), 1);
    await page.locator(".narrow input").fill("CAFÉ 3 open");
    assert.equal(await page.locator(".narrow output span").textContent(), "15", "3, 13, 23, 43, 53, and those from 30 to 39");
    assert.equal(await shown(page, ".entries") + await shown(page, ".others ul"), 15);
    await page.locator(".narrow input").fill("");
    assert.equal(await shown(page, ".entries"), 50);
    assert.equal(await page.locator(".others").evaluate((others) => others.open), false);
  }));

test("from the second page on the field leads to the first, which knows all readings", () =>
  at(index.replace("index.html", "page/2/index.html"), {}, async (page) => {
    await page.locator(".narrow input").fill("cafe 7 open");
    await page.locator(".narrow input").press("Enter");
    await page.waitForURL(/\/index\.html\?words=/);
    assert.equal(await page.locator(".narrow input").inputValue(), "cafe 7 open");
    assert.equal(await page.locator(".narrow output span").textContent(), "6", "7, 17, 27, 37, 47, 57");
    assert.equal(await shown(page, ".entries") + await shown(page, ".others ul"), 6);
  }));

test("without the script there is no field, and the readings of the other pages are named all the same", () =>
  at(index, withoutScript, async (page) => {
    assert.equal(await page.locator(".narrow").isVisible(), false);
    await page.locator(".others summary").click();
    assert.equal(await shown(page, ".others ul"), COUNT - 50);
  }));
