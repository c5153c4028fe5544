// Keeps a page of `beleg serve` up to date: loads it again when it became another, where the reader was, and shows
// what is wrong with the site over it. It is in no built site.
(() => {
  "use strict";

  const mark = new URL(document.currentScript.src).searchParams.get("page");
  const kept = `beleg-preview:${location.pathname}`;

  // Where the reader is: what is open, chosen and pressed, and how far they have read.

  // A name for an element that holds while the text around it changes: the nearest id and the place below it.
  const nameOf = (element) => {
    if (element.id) return `#${element.id}`;
    const around = element.parentElement?.closest("[id]") ?? document.body;
    const alike = [...around.querySelectorAll(element.tagName)];
    return `${around.id ? `#${around.id}` : ""} ${element.tagName} ${alike.indexOf(element)}`;
  };
  const all = (selector) => [...document.querySelectorAll(selector)];
  const toggles = "details";
  const choices = "input:not([type=hidden]):not([type=password]):not([type=file]), select";
  const buttons = "button[aria-pressed], button[aria-expanded]";
  const pressed = (button) => button.getAttribute("aria-pressed") ?? button.getAttribute("aria-expanded");

  const keep = () => {
    const place = {
      left: scrollX,
      top: scrollY,
      open: all(toggles).map((it) => [nameOf(it), it.open]),
      chosen: all(choices).map((it) => [nameOf(it), it.value, it.checked]),
      pressed: all(buttons).map((it) => [nameOf(it), pressed(it)]),
    };
    try {
      sessionStorage.setItem(kept, JSON.stringify(place));
    } catch {
      // Without storage the page is loaded again all the same.
    }
  };

  const goBack = () => {
    let place = null;
    try {
      place = JSON.parse(sessionStorage.getItem(kept));
      sessionStorage.removeItem(kept);
    } catch {
      // Nothing was kept.
    }
    if (!place) return;
    const each = (selector, list, restore) => {
      const named = new Map(list.map(([name, ...rest]) => [name, rest]));
      for (const element of all(selector)) {
        const was = named.get(nameOf(element));
        if (was) restore(element, was);
      }
    };
    each(choices, place.chosen, (input, [value, checked]) => {
      if (input.checked === checked && input.value === value) return;
      if (input.type === "checkbox" || input.type === "radio") input.checked = checked;
      else input.value = value;
      for (const kind of ["input", "change"]) input.dispatchEvent(new Event(kind, { bubbles: true }));
    });
    each(buttons, place.pressed, (button, [was]) => {
      if (pressed(button) !== was) button.click();
    });
    each(toggles, place.open, (details, [open]) => {
      details.open = open;
    });
    scrollTo({ left: place.left, top: place.top, behavior: "instant" });
  };

  // What is wrong, as the terminal shows it.

  const style = `
    :host { all: initial; position: fixed; inset: auto 0 0 auto; z-index: 2147483647; color-scheme: light dark;
      --ground: light-dark(#fffdf9, #1d1b18); --ink: light-dark(#26231f, #eae5dc); --line: light-dark(#cfc8bb, #4a453d);
      --red: light-dark(#a4161a, #ff8a80); --yellow: light-dark(#7a5200, #f2c14e); --blue: light-dark(#1d4e89, #8ab8f0);
      --green: light-dark(#23662d, #8fd19a); font: 14px/1.45 system-ui, sans-serif; }
    @media print { :host { display: none } }
    [hidden] { display: none !important }
    .said { position: fixed; inset: auto 1rem 4rem 1rem; max-block-size: min(70vh, 44rem); overflow: auto;
      background: var(--ground); color: var(--ink); border: 1px solid var(--line); border-block-start: 4px solid var(--red);
      border-radius: 6px; box-shadow: 0 8px 40px rgb(0 0 0 / .28); }
    .said.mild { border-block-start-color: var(--yellow) }
    .lead { display: flex; gap: 1rem; align-items: baseline; justify-content: space-between; position: sticky;
      inset-block-start: 0; padding: .7rem 1rem; background: var(--ground); border-block-end: 1px solid var(--line); }
    h2 { font: 600 15px/1.3 system-ui, sans-serif; margin: 0 } p { margin: 0; opacity: .8 }
    pre { margin: 0; padding: 1rem; font: 13px/1.5 ui-monospace, "Cascadia Mono", "DejaVu Sans Mono", monospace;
      white-space: pre; tab-size: 4; overflow-x: auto }
    button { font: inherit; color: inherit; background: none; border: 1px solid var(--line); border-radius: 5px;
      min-block-size: 2rem; padding: .2rem .7rem; cursor: pointer }
    button:focus-visible { outline: 3px solid var(--blue); outline-offset: 2px }
    .count { margin: 1rem; background: var(--ground); color: var(--ink); font-weight: 600;
      box-shadow: 0 2px 12px rgb(0 0 0 / .2) }
    .count.errors { color: var(--red); border-color: currentColor }
    .count.warnings { color: var(--yellow); border-color: currentColor }
    .bold { font-weight: 700 } .red { color: var(--red) } .yellow { color: var(--yellow) } .blue { color: var(--blue) }
    .green { color: var(--green) }
  `;

  const colours = { 1: "red", 2: "green", 3: "yellow", 4: "blue", 6: "blue" };

  // The words of a terminal with its colours (ECMA-48, SGR) as nodes.
  const painted = (text) => {
    const nodes = document.createDocumentFragment();
    let bold = false;
    let colour = "";
    text.split(/\u001b\[([\d;]*)m/).forEach((piece, at) => {
      if (at % 2 === 0) {
        if (!piece) return;
        const span = document.createElement("span");
        span.className = `${bold ? "bold" : ""} ${colour}`.trim();
        span.textContent = piece;
        nodes.append(span);
        return;
      }
      const codes = piece.split(";").map(Number);
      if (codes[0] === 38 && codes[1] === 5) colour = colours[codes[2] % 8] ?? "";
      else if (codes.includes(0)) [bold, colour] = [false, ""];
      for (const code of codes[0] === 38 ? [] : codes) {
        if (code === 1) bold = true;
        if ((code >= 30 && code <= 37) || (code >= 90 && code <= 97)) colour = colours[code % 10] ?? "";
      }
    });
    return nodes;
  };

  const make = (tag, properties, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };

  const host = document.createElement("beleg-preview");
  const root = host.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  root.adoptedStyleSheets = [sheet];
  const heading = make("h2", {});
  const explained = make("p", {});
  const words = make("pre", { tabIndex: 0 });
  const close = make("button", { type: "button", textContent: "Hide" });
  const said = make("section", { className: "said", hidden: true },
    make("div", { className: "lead" }, make("div", {}, heading, explained), close), words);
  said.setAttribute("aria-label", "What is wrong with the site");
  const count = make("button", { type: "button", className: "count", hidden: true });
  const status = make("div", {}, count);
  status.setAttribute("role", "status");
  root.append(said, status);

  const number = (n, noun) => `${n} ${noun}${n === 1 ? "" : "s"}`;
  const show = (open) => {
    said.hidden = !open;
    count.setAttribute("aria-expanded", String(open));
  };
  close.addEventListener("click", () => {
    show(false);
    count.focus();
  });
  count.addEventListener("click", () => show(said.hidden));
  root.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !said.hidden) close.click();
  });

  let shownText = "";
  const tell = ({ errors, warnings, text }) => {
    const counts = [errors && number(errors, "error"), warnings && number(warnings, "warning")].filter(Boolean).join(", ");
    count.hidden = !counts;
    count.textContent = counts;
    count.className = `count ${errors ? "errors" : "warnings"}`;
    heading.textContent = counts;
    explained.textContent = errors
      ? "What has errors is shown as it was before, or not at all. `beleg build` would write nothing."
      : "`beleg build` would write the site.";
    said.classList.toggle("mild", !errors);
    if (text !== shownText) words.replaceChildren(painted(text));
    // Errors are seen at once; what was hidden stays so until other errors come.
    if (errors && text !== shownText) show(true);
    if (!errors && (shownText === "" || text !== shownText)) show(false);
    shownText = text;
  };

  const isLoaded = (paths) => {
    const loaded = performance.getEntriesByType("resource").map((entry) => new URL(entry.name).pathname);
    return paths.some((path) => loaded.some((it) => it.endsWith(`/${path.split("/").map(encodeURIComponent).join("/")}`)));
  };

  let isLeaving = false;
  const again = () => {
    if (isLeaving) return;
    isLeaving = true;
    keep();
    location.reload();
  };

  const listen = () => {
    const at = encodeURIComponent(location.pathname);
    const events = new EventSource(`/_beleg/events?page=${mark}&at=${at}`);
    let version = null;
    events.addEventListener("state", ({ data }) => {
      const state = JSON.parse(data);
      if (version !== null && state.version !== version && isLoaded(state.changed)) again();
      version = state.version;
      tell(state);
    });
    events.addEventListener("reload", again);
    events.addEventListener("error", () => {
      count.hidden = false;
      count.className = "count";
      count.textContent = "beleg serve has ended, or cannot be reached";
      shownText = "";
    });
    addEventListener("pagehide", () => events.close());
    addEventListener("pageshow", (event) => event.persisted && location.reload());
  };

  document.body.append(host);
  goBack();
  listen();
})();
