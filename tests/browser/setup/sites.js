// The built sites and their pages, as files and as addresses.

import { readFileSync, readdirSync } from "node:fs";
import { join, sep } from "node:path";
import { pathToFileURL } from "node:url";

const folder = process.env.SITES;
if (!folder) throw new Error("run the tests by `npm test`: it builds the sites they look at");

export class Site {
  constructor(name) {
    this.name = name;
    this.root = join(folder, name);
    this.address = pathToFileURL(this.root).href + "/";
    this.files = readdirSync(this.root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(this.root.length + 1).split(sep).join("/"))
      .sort();
    this.pages = this.files.filter((file) => file.endsWith(".html")).map((path) => new Page(this, path));
  }
}

export class Page {
  constructor(site, path) {
    this.site = site;
    this.path = path;
    this.name = `${site.name}/${path}`;
    this.file = join(site.root, path);
    this.address = new URL(path, site.address).href;
    this.source = readFileSync(this.file, "utf8");
    this.isReading = this.source.includes('class="page annotated"');
  }

  // What the page is, without which reading, speaker or language it is about.
  get kind() {
    return this.path.replace(/^(?:[a-z]{2}\/)?speakers\/[^/]+\//, "speakers/*/");
  }
}

export const own = new Site("own");
export const fixture = new Site("fixture");
export const sites = [own, fixture];
export const pages = sites.flatMap((site) => site.pages);
export const readings = pages.filter((page) => page.isReading);

// One page of every kind, and every reading; the fixture's, where both sites have one.
export const kinds = [...new Map(pages.map((page) => [page.kind, page])).values()];
