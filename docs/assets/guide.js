/* Keyboard and screen reader help for controls that the theme moves by hidden boxes.
   No state of its own: the boxes #__drawer and #__search say what is open. Works without: see nav.html. */
(() => {
  "use strict";
  const find = (query, root = document) => root.querySelector(query);
  const all = (query, root = document) => [...root.querySelectorAll(query)];
  const boxes = { drawer: find("#__drawer"), search: find("#__search") };
  const openers = { drawer: find("[data-open=drawer]"), search: find("[data-open=search]") };
  const drawer = find(".md-sidebar--primary");
  const panel = find(".md-search__inner");
  const query = find(".md-search__input");
  const behind = all(".md-skip, .md-banner, .md-header, .md-content, .md-sidebar--secondary, .md-footer");
  const wide = matchMedia("(min-width: 76.25em)");

  /* What is closed cannot be reached; while the drawer is open, only the drawer can. */
  function sync() {
    const open = { drawer: boxes.drawer.checked && !wide.matches, search: boxes.search.checked };
    for (const name of ["drawer", "search"])
      openers[name]?.setAttribute("aria-expanded", String(open[name]));
    if (drawer) {
      drawer.inert = !open.drawer && !wide.matches;
      for (const part of behind) part.inert = open.drawer;
    }
    if (panel) panel.inert = !open.search;
  }

  function set(name, open) {
    if (boxes[name].checked !== open) boxes[name].click();
    sync();
    if (name === "drawer") (open ? find("[data-close=drawer]") : openers.drawer)?.focus();
    else if (open) query.focus();
    else openers.search?.focus();
  }

  for (const name of ["drawer", "search"]) {
    boxes[name].addEventListener("change", sync);
    openers[name]?.addEventListener("click", () => set(name, true));
    for (const button of all(`[data-close=${name}]`))
      button.addEventListener("click", () => set(name, false));
  }
  wide.addEventListener("change", sync);
  sync();

  /* Before the theme's own listener. Its one-key shortcuts go: they hinder speech input. */
  addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      document.documentElement.classList.add("tips-off");
      const name = ["drawer", "search"].find((each) => boxes[each].checked);
      if (name) {
        event.stopImmediatePropagation();
        set(name, false);
      }
    } else if (event.key.length === 1 && !boxes.search.checked) {
      event.stopImmediatePropagation();
    }
  }, true);

  /* A tip that Escape has put away comes back with the next number. */
  for (const type of ["focusin", "mouseover"])
    addEventListener(type, (event) => {
      if (event.target.closest?.(".cite")) document.documentElement.classList.remove("tips-off");
    });

  /* Colours: one button goes round the theme's radio inputs and says which one holds. */
  const button = find("[data-palette]");
  const options = all("[name=__palette]");
  function show(index) {
    all("[data-palette-icon]").forEach((icon, at) => { icon.hidden = at !== index; });
    find("[data-palette-name]").textContent = options[index].getAttribute("aria-label");
    button.title = options[index].getAttribute("aria-label");
    button.dataset.palette = index;
  }
  if (button) {
    const stored = window.__md_get?.("__palette");
    show(Math.max(0, Math.min(stored?.index ?? 0, options.length - 1)));
    button.addEventListener("click", () => {
      const next = (Number(button.dataset.palette) + 1) % options.length;
      options[next].click();
      show(next);
    });
  }
})();
