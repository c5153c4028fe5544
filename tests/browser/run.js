// Builds the sites that the tests look at, runs the tests, clears up.
//
//   npm test                      all of them
//   npm test -- layout print      those whose file's name holds one of these words
//
// BELEG is the program to build with; without it, cargo builds and runs the repository's own.
// SITES is a folder with sites that are built already: own/ and fixture/.

import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const here = import.meta.dirname;
const repository = join(here, "../..");
const sources = { own: repository, fixture: join(here, "site") };

const words = process.argv.slice(2);
const tests = readdirSync(here)
  .filter((name) => name.endsWith(".test.js") && (words.length === 0 || words.some((word) => name.includes(word))))
  .map((name) => join(here, name));

const folder = mkdtempSync(join(tmpdir(), "beleg-browser-"));
try {
  process.exitCode = build(process.env.SITES) || test();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function build(ready) {
  if (ready) return 0;
  const cargo = ["cargo", "run", "--quiet", "--manifest-path", join(repository, "Cargo.toml"), "--"];
  const [program, ...first] = process.env.BELEG ? [process.env.BELEG] : cargo;
  for (const [name, source] of Object.entries(sources)) {
    const built = spawnSync(program, [...first, "build", "--out", join(folder, name)], { cwd: source, encoding: "utf8" });
    if (built.status !== 0) {
      console.error(`building ${source} failed: ${built.error ?? built.stderr}`);
      return 1;
    }
  }
  return 0;
}

function test() {
  const env = { ...process.env, SITES: process.env.SITES ?? folder };
  const flags = ["--test", "--test-concurrency=2", "--test-reporter=spec"];
  return spawnSync(process.execPath, [...flags, ...tests], { stdio: "inherit", env }).status ?? 1;
}
