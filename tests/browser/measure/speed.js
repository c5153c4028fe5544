// What a reader's steps cost a page: `node speed.js ADDRESS…`. Prints, for each page, the milliseconds of style and
// layout (thread time) that opening a note, moving the focus, a filter and following an address take; medians of seven.

import { chromium } from "playwright-core";

const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
const args = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

// Each step is taken with the number of the try, so that no two are the same.
const steps = {
  open: (nth) => (document.querySelectorAll(".note:not(.assertion) .more")[nth].open = true),
  focus: (nth) => document.querySelectorAll(".ref")[nth * 2].focus(),
  filter: (nth) => document.querySelectorAll(".legend [name=class]")[nth % 3].click(),
  follow: (nth) => (location.hash = document.querySelectorAll(".note-body")[nth * 3].id),
};

const browser = await chromium.launch({ executablePath, args });
for (const address of process.argv.slice(2)) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  await page.goto(address);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const spent = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    const of = (name) => metrics.find((metric) => metric.name === name).value;
    return 1000 * (of("LayoutDuration") + of("RecalcStyleDuration"));
  };
  const line = [`${await page.locator(".note").count()} notes`];
  for (const [name, step] of Object.entries(steps)) {
    const costs = [];
    for (let nth = 0; nth < 7; nth += 1) {
      const before = await spent();
      await page.evaluate(step, nth);
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));
      costs.push((await spent()) - before);
    }
    line.push(`${name} ${costs.sort((a, b) => a - b)[3].toFixed(1)}`);
  }
  console.log(line.join("  "));
  await page.close();
}
await browser.close();
