// What a PDF of Chromium's tells of a page in print: how many sheets it has, and on which of them an element stands. The
// targets of links inside of a page are named in it, with their sheet and their place.

export async function printed(page, options = {}) {
  const pdf = (await page.pdf({ format: "A4", ...options })).toString("latin1");
  const sheets = [...pdf.matchAll(/(\d+) 0 obj\s*<<\/Type \/Page\s/g)].map((found) => found[1]);
  const targets = [...pdf.matchAll(/\/([^\s/[\]]+) \[(\d+) 0 R \/XYZ [\d.-]+ ([\d.-]+) 0\]/g)];
  return {
    count: sheets.length,
    // By id: the sheet, from 1, and how far up on it.
    targets: new Map(targets.map(([, name, sheet, y]) => [decode(name), { sheet: sheets.indexOf(sheet) + 1, y: Number(y) }])),
  };
}

// Names in a PDF escape bytes as #20.
const decode = (name) =>
  Buffer.from(name.replace(/#([0-9A-Fa-f]{2})/g, (_, byte) => String.fromCharCode(parseInt(byte, 16))), "latin1").toString("utf8");
