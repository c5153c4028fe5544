// Which boxes of a reading lie on each other. Evaluated in the page, so it holds all that it needs.

export const collisions = (page) =>
  page.evaluate(() => {
    const shown = (element) => element.checkVisibility({ visibilityProperty: true });
    const boxes = (selector, keep = shown) =>
      [...document.querySelectorAll(selector)]
        .filter(keep)
        .map((element) => ({ element, name: element.id || element.className || element.localName, box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && box.height > 0);
    // A pixel of tolerance: layout rounds.
    const meet = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;

    const notes = boxes(".note, .site-footer");
    const heads = boxes(".margin-head");
    const text = boxes(".text > :not(.notes, .beside, .margin-head), .headline > h1");
    const found = [];
    const compare = (some, others) => {
      for (const a of some) for (const b of others) {
        if (a.element !== b.element && meet(a.box, b.box)) found.push(`${a.name} lies on ${b.name}`);
      }
    };
    notes.forEach((note, index) => compare([note], notes.slice(index + 1)));
    compare(heads, notes);
    compare([...notes, ...heads], text);
    return { notes: notes.length - 1, found };
  });

// Which notes stand above their passage: a reader would look for them in vain. Places are tenths of lines.
export const notesAbovePassage = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll(".note")]
      .filter((note) => {
        const ref = document.getElementById("r--" + note.id.slice("n--".length));
        return note.checkVisibility() && note.getBoundingClientRect().top < ref.getBoundingClientRect().top - 4;
      })
      .map((note) => note.id));

// How much of the notes is seen, in per cent of their characters, and how far notes stand from their passages, in pixels:
// on average, and all but a tenth. A function of its own, since it runs in browsers of every driver.
export const margins = () => {
  const drifts = [];
  let all = 0;
  let seen = 0;
  for (const note of document.querySelectorAll(".note")) {
    const ref = document.getElementById("r--" + note.id.slice("n--".length));
    const rise = 2.1;   // how much lower than the top of the ref a note begins that stands at it
    drifts.push(Math.max(0, note.getBoundingClientRect().top - ref.getBoundingClientRect().top - rise));
    const prose = note.querySelector(".prose");
    if (!prose) continue;
    const length = prose.textContent.trim().length;
    all += length;
    if (getComputedStyle(prose).display !== "none") seen += length * Math.min(1, prose.clientHeight / prose.scrollHeight);
  }
  drifts.sort((a, b) => a - b);
  const mean = drifts.reduce((sum, drift) => sum + drift, 0) / drifts.length;
  return { seen: (100 * seen) / all, mean, most: drifts[Math.floor(0.9 * drifts.length)] };
};

// Opens, shuts and filters at random, the same in every run, and tells after each step which notes lie on each other or
// reach into the text. As a function, for the same reason.
export const disturb = (steps) => {
  let seed = 7;
  const random = (most) => (seed = (seed * 48271) % 2147483647) % most;
  const notes = [...document.querySelectorAll(".note")];
  const filters = [...document.querySelectorAll(".legend [name=class]")];
  const found = new Set();
  for (let step = 0; step < steps; step += 1) {
    if (step % 6 === 5) filters[random(filters.length)].click();
    else {
      const more = notes[random(notes.length)].querySelector(".more");
      more.open = !more.open;
    }
    const text = document.querySelector(".text").getBoundingClientRect();
    const boxes = notes.filter((note) => note.offsetHeight > 0).map((note) => ({ id: note.id, box: note.getBoundingClientRect() }));
    boxes.sort((a, b) => a.box.top - b.box.top);
    boxes.forEach(({ id, box }, index) => {
      if (box.left < text.right - 1 && box.right > text.left + 1) found.add(`${id} reaches into the text`);
      for (const other of boxes.slice(index + 1)) {
        if (other.box.top >= box.bottom - 1) break;
        if (other.box.left < box.right - 1 && other.box.right > box.left + 1) found.add(`${id} lies on ${other.id}`);
      }
    });
  }
  return [...found];
};
