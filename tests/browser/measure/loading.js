// What a page costs on its way to a reader: `node loading.js FOLDER PATH…`. Serves the folder over a slow mobile network
// (1.6 Mbit/s, 150 ms, a processor that is four times slower) and prints, for each page on a telephone and on a desk, how
// many requests it takes and how many kB, how far its layout shifts, and when most of it is painted; the median of three.

import { chromium } from "playwright-core";
import { serve } from "../setup/server.js";

const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
const args = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };

// Notes what the browser says while it loads; runs before anything of the page does.
const observe = () => {
  window.found = { shift: 0, painted: 0 };
  new PerformanceObserver((list) => list.getEntries().forEach((entry) => (window.found.shift += entry.value))).observe({ type: "layout-shift", buffered: true });
  new PerformanceObserver((list) => list.getEntries().forEach((entry) => (window.found.painted = entry.startTime))).observe({ type: "largest-contentful-paint", buffered: true });
};

async function load(address, width, height) {
  const context = await browser.newContext({ viewport: { width, height } });   // with a cache of its own
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", SLOW_4G);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  let [requests, bytes] = [0, 0];
  session.on("Network.responseReceived", () => (requests += 1));
  session.on("Network.loadingFinished", ({ encodedDataLength }) => (bytes += encodedDataLength));
  await page.addInitScript(observe);
  await page.goto(address, { waitUntil: "networkidle" });
  await page.evaluate(() => document.fonts.ready.then(() => new Promise((done) => setTimeout(done, 300))));
  const { shift, painted } = await page.evaluate(() => window.found);
  await context.close();
  return { requests, bytes, shift, painted };
}

const median = (runs, of) => runs.map((run) => run[of]).sort((a, b) => a - b)[1];

const [folder, ...paths] = process.argv.slice(2);
const server = await serve(folder, { compress: true });
const browser = await chromium.launch({ executablePath, args });
for (const path of paths) for (const [width, height] of [[390, 844], [1440, 900]]) {
  const runs = [];
  while (runs.length < 3) runs.push(await load(server.address + path, width, height));
  const line = [`${path}, ${width} px`, `${median(runs, "requests")} requests`, `${(median(runs, "bytes") / 1000).toFixed(1)} kB`];
  line.push(`layout shift ${median(runs, "shift").toFixed(4)}`, `painted after ${(median(runs, "painted") / 1000).toFixed(1)} s`);
  console.log(line.join("  "));
}
await browser.close();
server.close();
