/* The search panel: fetches the index when it is first opened, lists what find.js finds, says the count.
   The words it shows and the addresses stand in overrides/partials/search.html. */
(() => {
  "use strict";
  const panel = document.getElementById("site-search");
  const opener = document.getElementById("__search");
  if (!panel || !opener) return;
  const form = panel.querySelector("form");
  const field = panel.querySelector(".md-search__input");
  const status = panel.querySelector("[role=status]");
  const list = panel.querySelector(".md-search-result__list");
  const say = panel.dataset;
  const base = new URL(say.base.replace(/\/?$/, "/"), document.baseURI);
  const EXCERPT = 150, BESIDE = 3;  // letters of text shown; further sections of the same page
  let finder = null, loading = null;

  const script = (address) => new Promise((resolve, reject) => {
    const element = document.createElement("script");
    element.addEventListener("load", resolve);
    element.addEventListener("error", reject);
    element.src = address;
    document.head.append(element);
  });
  const turn = () => new Promise((resolve) => { setTimeout(resolve); });

  /* Our index; while pages are being written (`make serve`) only the builder's is there. */
  async function load() {
    await script(say.finder);
    const own = script(say.index).then(() => globalThis.guideIndex);
    const index = await own.catch(async () => (await fetch(say.plainIndex)).json());
    finder = await globalThis.guideFinder.prepare(index, turn);
    show();
  }
  function start() {
    loading ??= load().catch(() => { loading = null; status.textContent = say.failed; });
  }

  function element(name, className, text) {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.append(text);
    return made;
  }

  /* The text around the first word found, with each found word marked. */
  function marked(into, text, marks, most) {
    const parts = text.split(/([\p{L}\p{N}]+(?:['’.][\p{L}\p{N}]+)*)/u);
    const first = parts.findIndex((part, at) => at % 2 && marks(part.toLowerCase()));
    let from = 0;
    if (most && text.length > most && first > 0) {
      const before = parts.slice(0, first).join("").length;
      let left = Math.min(before, Math.floor(most / 3));
      for (from = first; from > 0 && left > 0; from--) left -= parts[from - 1].length;
    }
    if (from > 0) into.append("… ");
    let length = 0, at = from;
    for (; at < parts.length && (!most || length < most); at++) {
      length += parts[at].length;
      into.append(at % 2 && marks(parts[at].toLowerCase()) ? element("mark", "", parts[at]) : parts[at]);
    }
    if (at < parts.length) into.append(" …");
    return into;
  }

  function entry({ name, hits }, marks) {
    const [{ section }, ...others] = hits;
    const whole = section.location === section.page;
    const link = element("a", "md-search-result__link");
    link.href = new URL(section.location, base);
    link.append(marked(element("span", "found__title"), section.title, marks));
    if (!whole) link.append(element("span", "visually-hidden", ", "), element("span", "found__page", name));
    const text = whole && section.about || section.text;
    if (text) link.append(marked(element("span", "found__text"), text, marks, EXCERPT));
    const item = element("li", "md-search-result__item");
    item.append(link);
    const beside = others.filter((hit) => hit.score > hits[0].score * 0.6).slice(0, BESIDE);
    if (beside.length) {
      const more = element("p", "found__more", `${say.more} `);
      for (const hit of beside) {
        const other = element("a", "", hit.section.title);
        other.href = new URL(hit.section.location, base);
        more.append(other);
      }
      item.append(more);
    }
    return item;
  }

  function show() {
    if (!finder) return;
    const query = field.value.trim();
    const { results, marks, spelt } = query ? finder.find(field.value) : { results: [], spelt: [] };
    list.replaceChildren(...results.map((each) => entry(each, marks)));
    panel.querySelector(".md-search__scrollwrap").scrollTop = 0;
    const count = results.length;
    status.textContent = !query ? say.ready : count === 0 ? say.none
      : (count === 1 ? say.one : say.other.replace("#", count))
        + (spelt.length ? `. ${say.spelt} ${spelt.join(", ")}` : "");
  }

  /* A field within a page (/// search) hands its words to the panel. */
  const asked = document.querySelector(".ask__form");
  asked?.addEventListener("focusin", start);
  asked?.addEventListener("submit", (event) => {
    event.preventDefault();
    field.value = asked.elements.query.value;
    document.querySelector("[data-open=search]").click();
    show();
  });

  opener.addEventListener("change", () => { if (opener.checked) start(); });
  field.addEventListener("focus", start);
  field.addEventListener("input", show);
  form.addEventListener("reset", () => { setTimeout(() => { show(); field.focus(); }); });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    list.querySelector("a")?.click();
  });
  /* Up and down walk through the field and the links. Home, End and Tab stay the browser's. */
  panel.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    const stops = [field, ...list.querySelectorAll("a")];
    const next = stops[stops.indexOf(document.activeElement) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
})();
