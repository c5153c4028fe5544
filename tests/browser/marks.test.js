// Marks are drawn in every browser: also where the short form of a text's decoration is not understood with all its
// parts (Safari before 26.2), and where a browser would add quotation marks to a quotation that has its own.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { at, withoutScript } from "./setup/browser.js";
import { fixture, sites } from "./setup/sites.js";

// All rules that a site publishes: its style sheets, and what pages carry in themselves.
const rules = (site) => [
  ...site.files.filter((file) => file.endsWith(".css")).map((file) => ({ name: file, css: readFileSync(join(site.root, file), "utf8") })),
  ...site.pages.flatMap((page) => [...page.source.matchAll(/<style>([^]*?)<\/style>/g)].map(([, css]) => ({ name: page.path, css }))),
];

for (const site of sites) {
  test(`no rule of ${site.name} draws a line by the short form with more than one value`, () => {
    const all = rules(site);
    assert.ok(all.length > 0, "the site's rules are read");
    const short = all.flatMap(({ name, css }) =>
      [...css.replace(/\/\*[^]*?\*\//g, "").matchAll(/[^-\w]text-decoration\s*:([^;}]*)/g)]
        .map(([, value]) => value.trim())
        .filter((value) => !/^(none|underline|inherit)$/.test(value))
        .map((value) => `${name}: ${value}`));
    assert.deepEqual(short, []);
  });
}

const lines = {
  opinion: { line: "underline", style: "solid", thickness: "2px" },
  statement: { line: "underline", style: "dashed", thickness: "2px" },
  outlook: { line: "underline", style: "dotted", thickness: "2.5px" },
  assertion: { line: "underline", style: "dotted", thickness: "1px" },
};

const drawn = (mark) => {
  const style = getComputedStyle(mark);
  return { line: style.textDecorationLine, style: style.textDecorationStyle, thickness: style.textDecorationThickness };
};

const places = [
  { name: "the text and the legend", path: "ferry/index.html", within: [".text", ".legend"] },
  { name: "the page on the marks", path: "about/index.html", within: [".marks-key"] },
];

for (const { name, path, within } of places) for (const media of ["screen", "print"]) for (const colorScheme of ["light", "dark"]) {
  test(`each kind of voice has its own line in ${name}: ${media}, ${colorScheme}`, () =>
    at(new URL(path, fixture.address).href, { ...withoutScript, colorScheme }, async (page) => {
      await page.emulateMedia({ media });
      for (const part of within) for (const [kind, line] of Object.entries(lines)) {
        const mark = page.locator(`${part} .m.line1-${kind}`).first();
        assert.deepEqual(await mark.evaluate(drawn), line, `${kind} in ${part}`);
        const [colour, token] = await mark.evaluate((mark, name) => {
          const probe = mark.appendChild(document.createElement("i"));
          probe.style.color = `var(${name})`;
          const found = [getComputedStyle(mark).textDecorationColor, getComputedStyle(probe).color];
          probe.remove();
          return found;
        }, kind === "assertion" ? "--muted" : "--voice");
        assert.equal(colour, token, `${kind} in ${part}`);
      }
    }));
}

const quotes = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("q")].map((q) => ({
      words: q.textContent,
      direct: q.classList.contains("direct"),
      in: q.closest(".headline, .text").className,
      added: ["::before", "::after"].map((side) => getComputedStyle(q, side).content).filter((content) => content !== "none").length,
    })));

for (const path of ["pier/index.html", "de/pier/german/index.html", "pier/german/index.html"].filter((path) => fixture.files.includes(path))) {
  for (const media of ["screen", "print"]) {
    test(`direct speech keeps its own quotation marks and gets no others, in the headline too: ${path}, ${media}`, () =>
      at(new URL(path, fixture.address).href, withoutScript, async (page) => {
        await page.emulateMedia({ media });
        const found = (await quotes(page)).filter(({ direct }) => direct);
        assert.deepEqual(found.map(({ in: place }) => place), ["headline", "text"]);
        assert.deepEqual(found.filter(({ added }) => added > 0), []);
      }));
  }
}

test("a quotation that the author marked by an element alone is shown with quotation marks", () =>
  at(new URL("pier/index.html", fixture.address).href, withoutScript, async (page) => {
    const own = (await quotes(page)).filter(({ direct }) => !direct);
    assert.deepEqual(own.map(({ words, added }) => [words, added]), [["No mooring", 2]]);
  }));

// A rule tells the classes of figures apart where no colour does: on paper in black and white, or for eyes that see none.
const rulesOfFigures = {
  document: { style: "solid", width: "2px", isTinted: true },
  stated: { style: "dashed", width: "1px", isTinted: true },
  unattributed: { style: "solid", width: "1px", isTinted: false },
};

for (const media of ["screen", "print"]) for (const colorScheme of ["light", "dark"]) {
  test(`each class of figures has its own rule and symbol: ${media}, ${colorScheme}`, () =>
    at(new URL("about/index.html", fixture.address).href, { ...withoutScript, colorScheme }, async (page) => {
      await page.emulateMedia({ media });
      const symbols = new Set();
      for (const [kind, rule] of Object.entries(rulesOfFigures)) {
        const mark = page.locator(`.marks-key .m.fill1-${kind}`);
        assert.deepEqual(await mark.evaluate((mark) => {
          const style = getComputedStyle(mark);
          const isTinted = style.backgroundColor !== "rgba(0, 0, 0, 0)";
          return { style: style.borderBottomStyle, width: style.borderBottomWidth, isTinted };
        }), rule, kind);
        symbols.add(await page.locator(`.marks-key dt:has(.fill1-${kind}) use`).getAttribute("href"));
      }
      assert.equal(symbols.size, 3);
    }));
}
