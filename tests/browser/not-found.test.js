// What a server shows for an address that is not there: at any depth, with its styles, and with no link that leads
// to the next such page.

import assert from "node:assert/strict";
import { test } from "node:test";
import { at } from "./setup/browser.js";
import { serve } from "./setup/server.js";
import { sites } from "./setup/sites.js";

for (const site of sites) for (const depth of ["a.html", "a/b/c", "a/b/c/"]) {
  test(`the page for what is not there is whole at /${depth}: ${site.name}`, async () => {
    const server = await serve(site.root, { notFound: "404.html" });
    try {
      await at(server.address + depth, {}, async (page) => {
        const asked = await page.evaluate(() => performance.getEntriesByType("resource").map((entry) => entry.name).filter((name) => !name.endsWith("/favicon.ico")));
        assert.deepEqual(asked, [], "it needs no other file");
        const { width, paper, links } = await page.evaluate(() => ({
          width: document.querySelector(".page").getBoundingClientRect().width,
          paper: getComputedStyle(document.documentElement).backgroundColor,
          links: [...document.querySelectorAll("[href], [src]")].map((element) => element.getAttribute("href") ?? element.getAttribute("src")),
        }));
        assert.ok(width < 700, `its text stands in a column: ${width} px`);
        assert.equal(paper, "rgb(251, 248, 241)");
        assert.deepEqual(links.filter((link) => !link.startsWith("#")), [], "it cannot know where it stands");
      });
    } finally {
      server.close();
    }
  });
}
