// A copy of the fixture site that `beleg serve` shows until the test file ends.

import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { after } from "node:test";

const repository = join(import.meta.dirname, "../../..");
const folder = mkdtempSync(join(tmpdir(), "beleg-preview-"));
cpSync(join(import.meta.dirname, "../site"), folder, { recursive: true });

const cargo = ["cargo", "run", "--quiet", "--manifest-path", join(repository, "Cargo.toml"), "--"];
const [program, ...first] = process.env.BELEG ? [process.env.BELEG] : cargo;
const server = spawn(program, [...first, "serve", "--port", "0", "-C", folder], { stdio: ["ignore", "ignore", "pipe"] });
after(() => {
  server.kill();
  rmSync(folder, { recursive: true, force: true });
});

// The address of the site, with a slash at its end.
export const address = await new Promise((resolve, reject) => {
  createInterface({ input: server.stderr }).on("line", (line) => {
    const found = line.match(/ at (http:\S+)/);
    if (found) resolve(found[1]);
  });
  server.on("exit", (code) => reject(new Error(`beleg serve ended with ${code}`)));
});

// Changes the text of a file, and gives back what it was.
export function edit(path, change) {
  const file = join(folder, path);
  const old = readFileSync(file, "utf8");
  writeFileSync(file, change(old));
  return old;
}
