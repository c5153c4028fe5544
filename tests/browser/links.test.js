// No link within the site leads nowhere: not to a missing page, not to a missing place in one.

import assert from "node:assert/strict";
import { test } from "node:test";
import { inPage, withoutScript } from "./setup/browser.js";
import { sites } from "./setup/sites.js";

// For each site, each page's path with what the page points to and what in it can be pointed to.
const crawled = await inPage(withoutScript, async (page) => {
  const crawled = new Map();
  for (const site of sites) {
    const found = new Map();
    for (const each of site.pages) {
      await page.goto(each.address);
      const { links, ...rest } = await page.evaluate(crawl);
      found.set(each.path, { links: [...new Set(links)].map((link) => within(site, link)).filter(Boolean), ...rest });
    }
    crawled.set(site, found);
  }
  return crawled;
});

function crawl() {
  const all = (selector) => [...document.querySelectorAll(selector)];
  const addresses = (name) => all(`[${name}]`).map((element) => new URL(element.getAttribute(name), document.baseURI).href);
  const names = (name) => all(`[${name}]`).flatMap((element) => element.getAttribute(name).split(/\s+/));
  return {
    links: [...addresses("href"), ...addresses("src")],
    named: ["aria-details", "aria-describedby", "aria-labelledby", "for"].flatMap(names),
    ids: all("[id]").map((element) => element.id),
  };
}

// A link to a file of this computer as a path in the site and a place in it; nothing for other links.
function within(site, link) {
  if (!link.startsWith("file:")) return undefined;
  const [address, place = ""] = link.split("#").map(decodeURIComponent);
  return { path: address.replace(decodeURIComponent(site.address), ""), place };
}

for (const site of sites) {
  test(`every link within ${site.name} leads to a file and a place that exist`, () => {
    const faults = [];
    const files = new Set(site.files);
    for (const [path, { links }] of crawled.get(site)) {
      for (const to of links) {
        if (!files.has(to.path)) faults.push(`${path}: there is no ${to.path}`);
        else if (to.place && !crawled.get(site).get(to.path)?.ids.includes(to.place)) faults.push(`${path}: ${to.path} has no #${to.place}`);
      }
    }
    assert.deepEqual(faults, []);
  });

  test(`every name that a page of ${site.name} gives a screen reader names something, once`, () => {
    const faults = [];
    for (const [path, { named, ids }] of crawled.get(site)) {
      const places = new Set(ids);
      faults.push(...named.filter((id) => !places.has(id)).map((id) => `${path} has no #${id}`));
      faults.push(...ids.filter((id) => !places.delete(id)).map((id) => `${path} has #${id} twice`));
    }
    assert.deepEqual(faults, []);
  });

  test(`every page of ${site.name} can be reached from its start page`, () => {
    const reached = new Set(["index.html"]);
    for (const path of reached) {   // a set hands out what is added while it is walked
      for (const to of crawled.get(site).get(path)?.links ?? []) reached.add(to.path);
    }
    const lost = site.pages.map((page) => page.path).filter((path) => !reached.has(path) && path !== "404.html");
    assert.deepEqual(lost, []);
  });
}
