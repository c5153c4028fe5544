// A courtesy: the page is whole without it. Marks open their notes, a note and its marks show that
// they belong together, Escape shuts a note and goes back to its passage.

(() => {
  "use strict";
  const root = document.documentElement;
  if (!document.querySelector(".annotated")) return;
  root.classList.add("scripted");

  const bodyOf = (id) => document.getElementById(id);
  const noteOf = (id) => document.getElementById("n--" + id);
  const refOf = (id) => document.getElementById("r--" + id);
  const claimsOf = (mark) => mark.dataset.claims.split(" ");
  const claimOfNote = (note) => note.id.slice("n--".length);

  // The mark's shortest claim that no filter hides, in the order the mark names them.
  const claimAt = (mark) => claimsOf(mark).find((id) => getComputedStyle(refOf(id)).visibility === "visible");

  const marksOf = new Map();   // by claim; looked for once, since a page has hundreds
  for (const mark of document.querySelectorAll("[data-claims]")) {
    for (const id of claimsOf(mark)) marksOf.set(id, [...(marksOf.get(id) ?? []), mark]);
  }

  let current = null;   // the claim whose note was opened last
  let lit = [];

  function unfold(id) {
    const note = noteOf(id);
    note.querySelector(".more").open = true;
    note.closest(".beside").previousElementSibling.open = true;   // on narrow pages
  }

  function open(id) {
    current = id;
    unfold(id);
    bodyOf(id).focus({ preventScroll: true });
    noteOf(id).scrollIntoView({ block: "nearest" });
    history.replaceState(null, "", "#" + id);
    light(id);
  }

  function light(id) {
    for (const element of lit) element.classList.remove("is-lit");
    lit = id ? [noteOf(id), ...(marksOf.get(id) ?? [])] : [];
    for (const element of lit) element.classList.add("is-lit");
  }

  // A note that the address names is open, so that it can be shut.
  const named = () => {
    const id = decodeURIComponent(location.hash.slice(1));
    if (noteOf(id)) unfold(id);
  };
  addEventListener("hashchange", named);
  named();

  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const ref = event.target.closest(".ref, .strip a");
    const mark = event.target.closest(".m");
    let id;
    if (ref) id = ref.getAttribute("href").slice(1);   // SVG links have no hash
    else if (mark && !event.target.closest("a") && getSelection().isCollapsed) id = claimAt(mark);
    if (!id || !noteOf(id)) return;   // the strip names sections too: those are links like any other
    event.preventDefault();
    open(id);
    if (event.target.closest(".strip")) refOf(id).scrollIntoView({ block: "center" });
  });

  // What a block's control says is inside follows the filters: "1 note: Ada Reed".
  const legend = document.querySelector(".legend");
  const said = (name, count) => legend.dataset[name].split("|")[count];
  function recount() {
    const hidden = [...legend.querySelectorAll("[name=class]:not(:checked)")].map((box) => box.value);
    for (const control of document.querySelectorAll(".tally")) {
      const notes = [...control.parentElement.nextElementSibling.querySelectorAll(".note")].filter((note) => !hidden.some((name) => note.classList.contains(name)));
      const count = (side) => notes.filter((note) => note.classList.contains(side)).length;
      const parts = [...new Set(notes.filter((note) => note.classList.contains("voice")).map((note) => note.querySelector(".slug b").textContent))];
      if (count("figure")) parts.push(said("figures", count("figure")));
      if (count("assertion")) parts.push(said("assertions", count("assertion")));
      control.firstElementChild.textContent = `${said("notes", notes.length)}: ${parts.join(", ")}`;
      control.parentElement.classList.toggle("is-filtered-out", notes.length === 0);
    }
  }
  if (legend?.dataset.notes) {
    legend.addEventListener("change", recount);
    legend.addEventListener("reset", () => setTimeout(recount));   // the boxes are ticked after the event
  }

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const note = document.activeElement.closest(".note");
    if (!note) return;
    note.querySelector(".more").open = false;
    light(current = null);
    refOf(claimOfNote(note)).focus();
  });

  // The ref that has the focus shows all of its passage.
  document.addEventListener("focusin", ({ target }) => {
    if (target.matches(".ref:focus-visible")) light(target.id.slice("r--".length));
  });

  // Pointing at one shows the other. Nothing appears that could not be found without it.
  document.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "mouse" || !event.target.closest) return;
    const note = event.target.closest(".note");
    const mark = event.target.closest(".m");
    if (note) light(claimOfNote(note));
    else if (mark) light(claimAt(mark));
    else light(current);
  });
})();
