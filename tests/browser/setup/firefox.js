// Firefox, driven by puppeteer: the margins are the same in every browser. FIREFOX names another one.

import { after } from "node:test";
import puppeteer from "puppeteer-core";

const executablePath = process.env.FIREFOX ?? "/usr/bin/firefox-esr";

const launched = puppeteer.launch({ browser: "firefox", executablePath, headless: true });
after(async () => (await launched).close());

// Calls `use` with a page at an address, once its fonts stand.
export async function at(address, { width = 1440, height = 900 }, use) {
  const page = await (await launched).newPage();
  try {
    await page.setViewport({ width, height });
    await page.goto(address, { waitUntil: "load" });
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    return await use(page);
  } finally {
    await page.close();
  }
}
