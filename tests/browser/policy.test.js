// A page loads nothing from elsewhere, breaks no policy of its own and raises no error.

import assert from "node:assert/strict";
import { test } from "node:test";
import { inPage } from "./setup/browser.js";
import { serve } from "./setup/server.js";
import { readings, sites } from "./setup/sites.js";


// Opens pages one after the other, and returns what went wrong or left the site.
async function complaints(root, addresses, use = () => []) {
  const found = [];
  await inPage({}, async (page) => {
    let address;
    const note = (what) => found.push(`${address}: ${what}`);
    page.on("console", (message) => note(`console: ${message.text()}`));
    page.on("pageerror", (error) => note(`error: ${error.message}`));
    page.on("request", (request) => request.url().startsWith(root) || note(`asks elsewhere: ${request.url()}`));
    page.on("response", (response) => response.status() >= 400 && note(`${response.status()}: ${response.url()}`));
    page.on("requestfailed", (request) => {
      const why = request.failure().errorText;
      if (why !== "net::ERR_ABORTED") note(`${why}: ${request.url()}`);   // an icon that the next page overtook
    });
    for (address of addresses) {
      await page.goto(address);
      (await use(page)).forEach(note);
    }
  });
  return found;
}

for (const site of sites) {
  test(`every page opens by double-click, whole and without a word to anyone: ${site.name}`, async () =>
    assert.deepEqual(await complaints(site.address, site.pages.map((page) => page.address), strictness), []));

  test(`every page opens from a server, whole and without a word to anyone: ${site.name}`, async () => {
    const server = await serve(site.root);
    const found = await complaints(server.address, site.pages.map((page) => server.address + page.path));
    server.close();
    assert.deepEqual(found, []);
  });
}

// What a page's policy lets in beside its own files, and what stands in the page that a policy should keep out.
async function strictness(page) {
  const { policies, inline } = await page.evaluate(() => ({
    policies: [...document.querySelectorAll('head > meta[http-equiv="Content-Security-Policy"]')].map((meta) => meta.content),
    inline: [...document.querySelectorAll("*")].flatMap((element) => {
      const names = element.getAttributeNames().filter((name) => name === "style" || name.startsWith("on"));
      if (element.localName === "script" && (!element.src || element.textContent.trim())) names.push("of its own");
      return names.map((name) => `${element.localName} ${name}`);
    }),
  }));
  const rules = new Map((policies[0] ?? "").split(";").map((rule) => rule.trim().split(/\s+/)).map(([name, ...allowed]) => [name, allowed]));
  const loose = ["default-src", "base-uri"].filter((name) => rules.get(name)?.join() !== "'none'");
  for (const [name, allowed] of rules) {
    const form = name === "script-src" ? /^'(none|self)'$/ : /^'(none|self|sha256-[A-Za-z0-9+/]+=*)'$/;
    loose.push(...allowed.filter((value) => !form.test(value)).map((value) => `${name} ${value}`));
  }
  return [...inline, ...loose.map((rule) => `policy: ${rule}`), ...(policies.length === 1 ? [] : ["not one policy"])];
}

test("what a reader does on a reading breaks nothing", async () => {
  for (const reading of readings) {
    const found = await complaints(reading.site.address, [reading.address], async (page) => {
      await page.locator(".text .m").first().click();
      await page.keyboard.press("Escape");
      await page.locator(".strip a").first().dispatchEvent("click");
      for (const box of await page.locator(".legend input").all()) await box.click();
      await page.locator(".legend [type=reset]").click();
      return [];
    });
    assert.deepEqual(found, []);
  }
});
