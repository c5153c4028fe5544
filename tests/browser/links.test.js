// No link within the site leads nowhere: not to a missing page, not to a missing place in one.

import assert from "node:assert/strict";
import { test } from "node:test";
import { inPage, withoutScript } from "./setup/browser.js";
import { sites } from "./setup/sites.js";

// Everything a page points to, absolute, and every place in it that can be pointed to.
const crawl = (page) =>
  page.evaluate(() => {
    const all = (selector) => [...document.querySelectorAll(selector)];
    const attribute = (name) => all(`[${name}]`).map((element) => new URL(element.getAttribute(name), document.baseURI).href);
    const named = ["aria-details", "aria-describedby", "aria-labelledby", "for"].flatMap((name) =>
      all(`[${name}]`).flatMap((element) => element.getAttribute(name).split(/\s+/).map((id) => `${name} ${id}`)));
    return { links: [...attribute("href"), ...attribute("src")], named, ids: all("[id]").map((element) => element.id) };
  });

for (const site of sites) {
  test(`every link within ${site.name} leads to a page and a place that exist`, () =>
    inPage(withoutScript, async (page) => {
      const crawled = new Map();
      for (const each of site.pages) {
        await page.goto(each.address);
        crawled.set(each.path, await crawl(page));
      }
      const files = new Set(site.files);
      const faults = [];
      let followed = 0;
      for (const [path, { links, named, ids }] of crawled) {
        for (const link of new Set(links)) {
          if (!link.startsWith("file:")) continue;
          followed += 1;
          const [address, fragment] = link.split("#");
          const to = address.startsWith(site.address) ? decodeURIComponent(address.slice(site.address.length)) : undefined;
          if (!files.has(to)) faults.push(`${path}: there is no ${link}`);
          else if (fragment && !crawled.get(to)?.ids.includes(decodeURIComponent(fragment))) faults.push(`${path}: ${to} has no #${fragment}`);
        }
        const places = new Set(ids);
        faults.push(...named.filter((name) => !places.has(name.split(" ")[1])).map((name) => `${path}: ${name} names nothing`));
        if (places.size !== ids.length) faults.push(`${path}: an id stands twice`);
      }
      assert.deepEqual(faults, []);
      assert.ok(followed > 10 * site.pages.length, `only ${followed} links found`);
    }));

  test(`every page of ${site.name} can be reached from its start page`, () =>
    inPage(withoutScript, async (page) => {
      const reached = new Set(["index.html"]);
      for (const path of reached) {   // a set hands out what is added while it is walked
        await page.goto(site.address + path);
        const { links } = await crawl(page);
        for (const link of links) {
          const to = decodeURIComponent(link.split("#")[0].slice(site.address.length));
          if (link.startsWith(site.address) && to.endsWith(".html")) reached.add(to);
        }
      }
      const lost = site.pages.map((each) => each.path).filter((path) => !reached.has(path) && path !== "404.html");
      assert.deepEqual(lost, []);
    }));
}
