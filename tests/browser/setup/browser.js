// One browser for each test file, and pages in it.

import { after } from "node:test";
import { chromium } from "playwright-core";

const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
const args = [
  "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync",
];

const launched = chromium.launch({ executablePath, args });
after(async () => (await launched).close());

// Calls `use` with a page in a browser of its own whose reader has set letters of this size, in pixels; 16 are usual.
export async function withLetters(size, address, width, use) {
  const browser = await chromium.launch({ executablePath, args: [...args, `--blink-settings=defaultFontSize=${size}`] });
  try {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    await page.goto(address);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    return await use(page);
  } finally {
    await browser.close();
  }
}

// Calls `use` with a new page in a context of its own. `options` are Playwright's for a context, and
// `width` and `height` of the window.
export async function inPage({ width = 1440, height = 900, ...options }, use) {
  const context = await (await launched).newContext({ viewport: { width, height }, ...options });
  context.setDefaultTimeout(10_000);   // what a page does not do by then, it does not do
  try {
    return await use(await context.newPage());
  } finally {
    await context.close();
  }
}

// The same, at an address, once its fonts stand: they decide where lines break.
export const at = (address, options, use) =>
  inPage(options, async (page) => {
    await page.goto(address);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    return use(page);
  });

export const withoutScript = { javaScriptEnabled: false };

// Opens every <details>, as a reader does who wants to see all notes.
export const openAll = (page) =>
  page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
