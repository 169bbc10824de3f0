/* Menu, search panel, colours, list of sections: makes controls better that already work without.
   No state of its own: the boxes #__drawer and #__search say what is open. Works without: see nav.html. */
(() => {
  "use strict";
  /* Style is worked out here, layout after this task: between them a slow device can answer its reader. */
  getComputedStyle(document.documentElement).color;
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

  let asker = null;   // what the search was opened from: there the reader goes on
  function set(name, open) {
    if (name === "search" && open) asker = document.activeElement;
    if (boxes[name].checked !== open) boxes[name].click();
    sync();
    if (name === "drawer") (open ? find("[data-close=drawer]") : openers.drawer)?.focus();
    else if (open) query.focus();
    else (asker?.closest(".ask") ? asker : openers.search)?.focus();
  }

  for (const name of ["drawer", "search"]) {
    boxes[name].addEventListener("change", sync);
    openers[name]?.addEventListener("click", () => set(name, true));
    for (const button of all(`[data-close=${name}]`))
      button.addEventListener("click", () => set(name, false));
  }
  wide.addEventListener("change", sync);
  sync();

  /* An address that leads into a fold opens it. Browsers do so themselves; older ones do not. */
  function unfold() {
    const target = find(":target");
    const folds = [];
    for (let each = target; each; each = each.parentElement)
      if (each.matches("details:not([open])")) folds.push(each);
    for (const fold of folds) fold.open = true;
    if (folds.length) target.scrollIntoView();
  }
  addEventListener("hashchange", unfold);
  unfold();

  /* No shortcuts of one key: they hinder speech input. */
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    document.documentElement.classList.add("tips-off");
    const name = ["drawer", "search"].find((each) => boxes[each].checked);
    if (name) set(name, false);
  });
  addEventListener("pointerdown", (event) => {
    if (boxes.search.checked && !event.target.closest("#site-search, [data-open=search]")) boxes.search.click();
  });

  /* A tip that Escape has put away comes back with the next number. */
  for (const type of ["focusin", "mouseover"])
    addEventListener(type, (event) => {
      if (event.target.closest?.(".cite")) document.documentElement.classList.remove("tips-off");
    });

  /* Colours: the button goes round the schemes. The first follows the device; only another is kept, in
     this browser, under the address of this site. The script in main.html reads it before the page is drawn. */
  const palette = find("[data-palette]");
  if (palette) {
    const page = document.documentElement.dataset;
    const icons = all("[data-choice]", palette);
    const choices = icons.map((icon) => icon.dataset.choice);
    let at = Math.max(0, choices.indexOf(page.scheme));
    const show = () => {
      if (at) page.scheme = choices[at];
      else delete page.scheme;
      icons.forEach((icon, index) => { icon.hidden = index !== at; });
      find("[data-palette-name]").textContent = icons[at].title;
    };
    show();
    palette.addEventListener("click", () => {
      at = (at + 1) % choices.length;
      show();
      try {
        if (at) localStorage.setItem(page.store, choices[at]);
        else localStorage.removeItem(page.store);
      } catch { /* a browser that keeps nothing: the choice holds for this page */ }
    });
  }

  /* "On this page": the section being read is the last whose heading has passed the upper third. */
  const links = new Map(all(".toc__link").map((link) => [decodeURIComponent(link.hash.slice(1)), link]));
  const headings = all(".md-content :is(h2, h3)[id]").filter(({ id }) => links.has(id));
  if (headings.length) {
    const passed = new Set();
    const watch = new IntersectionObserver((seen) => {
      for (const { target, isIntersecting } of seen) passed[isIntersecting ? "add" : "delete"](target);
      const here = headings.findLast((heading) => passed.has(heading));
      for (const [id, link] of links) link.classList.toggle("toc__link--here", id === here?.id);
    }, { rootMargin: "1000000px 0px -67% 0px" });
    for (const heading of headings) watch.observe(heading);
  }
})();
