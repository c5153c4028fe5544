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
    const text = boxes(".text > :not(.notes, .margin-head), .headline > h1");
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

// How many notes stand above their passage: a reader would look for them in vain.
export const notesAbovePassage = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll(".note")]
      .filter((note) => {
        const ref = document.getElementById("r--" + note.id.slice("n--".length));
        return note.getBoundingClientRect().top < ref.getBoundingClientRect().top - 1;
      })
      .map((note) => note.id));
