// A server for the files of one folder, on a free port of this machine.

import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { createGzip } from "node:zlib";

const types = {
  ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml",
  ".woff2": "font/woff2", ".json": "application/json", ".xml": "application/xml", ".csv": "text/csv",
};

// `notFound` is the page it shows for an address that is not there; `compress` is what hosts do with text.
export async function serve(root, { notFound, compress = false } = {}) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    if (pathname === "/favicon.ico") return response.writeHead(204).end();   // browsers ask for it by themselves
    const file = join(root, decodeURIComponent(pathname));
    if (!file.startsWith(root) || !existsSync(file) || !statSync(file).isFile()) {
      if (!notFound) return response.writeHead(404).end();
      response.writeHead(404, { "content-type": types[extname(notFound)] });
      createReadStream(join(root, notFound)).pipe(response);
      return;
    }
    const type = types[extname(file)] ?? "application/octet-stream";
    if (compress && !type.startsWith("font")) {
      response.writeHead(200, { "content-type": type, "content-encoding": "gzip" });
      createReadStream(file).pipe(createGzip()).pipe(response);
      return;
    }
    response.writeHead(200, { "content-type": type });
    createReadStream(file).pipe(response);
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return { address: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}
