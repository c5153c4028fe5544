// A page loads nothing from elsewhere, breaks no policy of its own and raises no error.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { at, inPage, withoutScript } from "./setup/browser.js";
import { serve } from "./setup/server.js";
import { pages, readings, sites } from "./setup/sites.js";

const servers = new Map();
before(async () => {
  for (const site of sites) servers.set(site, await serve(site.root));
});
after(() => servers.forEach((server) => server.close()));

// Opens pages one after the other, and returns what went wrong or left the site.
async function complaints(root, addresses, use = () => {}) {
  const found = [];
  await inPage({}, async (page) => {
    let address;
    const note = (what) => found.push(`${address}: ${what}`);
    page.on("console", (message) => note(`console: ${message.text()}`));
    page.on("pageerror", (error) => note(`error: ${error.message}`));
    page.on("request", (request) => request.url().startsWith(root) || note(`asks elsewhere: ${request.url()}`));
    page.on("requestfailed", (request) => note(`not loaded: ${request.url()}`));
    page.on("response", (response) => response.status() >= 400 && note(`${response.status()}: ${response.url()}`));
    for (address of addresses) {
      await page.goto(address);
      await use(page);
    }
  });
  return found;
}

for (const site of sites) {
  test(`every page opens by double-click, whole and without a word to anyone: ${site.name}`, async () =>
    assert.deepEqual(await complaints(site.address, site.pages.map((page) => page.address)), []));

  test(`every page opens from a server, whole and without a word to anyone: ${site.name}`, async () => {
    const { address } = servers.get(site);
    const addresses = site.pages.map((page) => address + page.path);
    assert.deepEqual(await complaints(address, addresses), []);
  });
}

test("what a reader does on a reading breaks nothing", async () => {
  for (const reading of readings) {
    const found = await complaints(reading.site.address, [reading.address], async (page) => {
      await page.locator(".text .m").first().click();
      await page.keyboard.press("Escape");
      await page.locator(".strip a").first().dispatchEvent("click");
      for (const box of await page.locator(".legend input").all()) await box.click();
      await page.locator(".legend [type=reset]").click();
    });
    assert.deepEqual(found, []);
  }
});

test("every page has a policy that lets nothing in but its own files", async () => {
  for (const each of pages) {
    await at(each.address, withoutScript, async (page) => {
      const policies = await page.locator('head > meta[http-equiv="Content-Security-Policy"]')
        .evaluateAll((all) => all.map((meta) => meta.content));
      assert.equal(policies.length, 1, each.name);
      const rules = Object.fromEntries(policies[0].split(";").map((rule) => rule.trim().split(/\s+/)).map(([name, ...of]) => [name, of]));
      assert.deepEqual(rules["default-src"], ["'none'"], each.name);
      assert.deepEqual(rules["base-uri"], ["'none'"], each.name);
      assert.deepEqual(rules["script-src"] ?? [], ["'self'"], each.name);
      const allowed = Object.values(rules).flat().filter((value) => !/^'(none|self|sha256-[A-Za-z0-9+/]+=*)'$/.test(value));
      assert.deepEqual(allowed, [], each.name);
    });
  }
});

test("no page holds a script, a handler or a style attribute of its own", async () => {
  for (const each of pages) {
    await at(each.address, withoutScript, async (page) => {
      const inline = await page.evaluate(() => [...document.querySelectorAll("*")].flatMap((element) => {
        const names = element.getAttributeNames().filter((name) => name === "style" || name.startsWith("on"));
        if (element.localName === "script" && (!element.src || element.textContent.trim())) names.push("text");
        return names.map((name) => `${element.localName} ${name}`);
      }));
      assert.deepEqual(inline, [], each.name);
    });
  }
});
