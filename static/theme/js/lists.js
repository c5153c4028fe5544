// Courtesies of the pages that list: all are whole without them.

// Rows that look ordered are read out in that order.

(() => {
  "use strict";
  const orders = document.querySelector(".orders");
  if (!orders) return;
  const body = document.querySelector(".ledger tbody");
  const rows = [...body.rows];

  function arrange() {
    const name = "--by-" + orders.querySelector(":checked").value;   // of "text" there is none: the rows stay
    const place = (row) => Number(getComputedStyle(row).getPropertyValue(name));
    body.append(...rows.toSorted((a, b) => place(a) - place(b)));
  }

  orders.addEventListener("change", arrange);
  arrange();   // a browser may remember what was chosen
})();

// The list of readings is narrowed to those that have all words that are typed: in their title, outlet, date, or in what
// is said of them. The first page names the readings of the others; on those the field leads there, with its words.

(() => {
  "use strict";
  const form = document.querySelector(".narrow");
  if (!form) return;
  form.hidden = false;
  if (form.hasAttribute("action")) return;
  const [field, found] = [form.querySelector("input"), form.querySelector("output span")];
  const others = document.querySelector(".others");
  const items = [...document.querySelectorAll(".entries > li, .others li")];
  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const texts = items.map((item) => plain([...item.querySelectorAll(".entry-title, .entry-meta, figcaption, a, cite, bdi")].map((part) => part.textContent).join(" ")));

  function narrow() {
    const words = plain(field.value).split(/\s+/).filter(Boolean);
    let count = 0;
    items.forEach((item, index) => {
      const fits = words.every((word) => texts[index].includes(word));
      item.classList.toggle("is-narrowed-out", !fits);
      count += fits;
    });
    found.textContent = count;
    if (others) others.open = words.length > 0;
  }

  form.addEventListener("submit", (event) => event.preventDefault());
  field.addEventListener("input", narrow);
  field.value ||= new URLSearchParams(location.search).get("words") ?? "";   // a browser may remember what was typed
  if (field.value) narrow();
})();
