/* Finds the sections that answer a query: spelling, readers' own words, then rank. No page is touched
   here. Takes the index that `python -m factguide.search` writes; the plain index of the builder works
   too, without readers' own words. Loaded by search.js when the search is first opened. */
globalThis.guideFinder = (() => {
  "use strict";
  const HEADING = 12, PAGE = 4;     // what one word in a heading or page title is worth, in words of text
  const SHARE = 0.4;                // of that, for a heading that says much else besides
  const FLAT = 1.2, LENGTH = 0.6;   // BM25: how soon repeats stop counting; how much long text is marked down
  const WHOLE = 1;                  // what the whole page counts beside its best section
  const START = 0.95;               // a page's start goes before sections that fit hardly better
  const MEANT = 0.9, BEGUN = 0.6;   // trust in a synonym, and in the rest of a word not yet typed
  const USED = 5;                   // a reader's word counts as often as this, where spelling is guessed
  const FLOOR = 0.25, MOST = 20;    // shown: pages that score this share of the best, and how many
  const BATCH = 40;                 // sections read at a time, so that typing is never held up

  const words = (text) => text.normalize("NFD").replace(/[\u0300-\u036f'’]/g, "").toLowerCase()
    .match(/[\p{L}\p{N}]+(?:\.\p{N}+)?/gu) ?? [];

  /* "stopping", "stopped" and "stops" all to "stop"; "sleepy" and "sleepiness" to "sleepi". */
  const cuts = new Map();
  function stem(word) {
    let s = cuts.get(word);
    if (s === undefined) cuts.set(word, s = cut(word));
    return s;
  }
  function cut(word) {
    let s = word;
    if (s.length < 4 || /\d/.test(s)) return s;
    if (/ies$/.test(s) && s.length > 4) s = s.slice(0, -3) + "y";
    else if (/(ss|sh|ch|x)es$/.test(s)) s = s.slice(0, -2);
    else if (/[^suiy]s$/.test(s) || /ys$/.test(s)) s = s.slice(0, -1);
    if (/ness$/.test(s) && s.length > 6) s = s.slice(0, -4);
    if (/ly$/.test(s) && s.length > 5) s = s.slice(0, -2);
    const bare = s.replace(/(ing|ed)$/, "");
    if (bare !== s && bare.length > 2 && /[aeiouy]/.test(bare))
      s = /([^aeiouls])\1$/.test(bare) ? bare.slice(0, -1) : bare;
    return s.length > 3 ? s.replace(/e$/, "").replace(/y$/, "i") : s;
  }
  const stems = (text) => words(text).map(stem);

  /* Edits (a letter more, less, other, or two swapped) from a to b; more than `most` counts as most + 1. */
  function edits(a, b, most) {
    if (Math.abs(a.length - b.length) > most) return most + 1;
    let [older, old, row] = rows;
    for (let j = 0; j <= b.length; j++) old[j] = j;
    for (let i = 1; i <= a.length; i++) {
      let least = row[0] = i;
      for (let j = 1; j <= b.length; j++) {
        let value = Math.min(row[j - 1] + 1, old[j] + 1, old[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) value = Math.min(value, older[j - 2] + 1);
        row[j] = value;
        if (value < least) least = value;
      }
      if (least > most) return most + 1;
      [older, old, row] = [old, row, older];
    }
    return old[b.length];
  }
  const LONGEST = 40;
  const rows = [0, 1, 2].map(() => new Uint8Array(LONGEST + 1));

  /* The letters of a word as bits: each edit changes two at most, so most words need no counting. */
  const lettersOf = (word) => [...word].reduce((bits, letter) => bits | 1 << letter.charCodeAt(0) % 32, 0);
  function differing(a, b) {
    let count = 0;
    for (let bits = a ^ b; bits; bits &= bits - 1) count++;
    return count;
  }

  const untag = (text) => text.replace(/<[^>]+>/g, " ").replace(/&lt;/g, "<").replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&").replace(/\s+/g, " ").trim();

  /* Reads the index. A unit is a section, or a page with all that stands on it. `postings` lead from a
     stem to the units that hold it, `known` from a word to how often it is there. */
  async function collect(data, pause) {
    const plain = data.plain ? (text) => text : untag;
    const weights = Object.entries(data.weights ?? {});
    const pages = new Map(), units = [], postings = new Map(), known = new Map();
    const pageOf = (location) => location.split("#")[0];
    const add = (unit) => units.push({ ...unit, counts: new Map(), length: 0 }) - 1;
    /* Counts of one stem in a unit: in its heading, near it (page title, description, lower headings), in text. */
    const count = ({ counts }, word, heading, near, text) => {
      const key = stem(word), sum = counts.get(key);
      if (!sum) counts.set(key, [heading, near, text]);
      else { sum[0] += heading; sum[1] += near; sum[2] += text; }
    };

    for (const { location, title, about } of data.docs)
      if (location === pageOf(location))
        pages.set(location, add({ location, page: location, name: plain(title), about: about ?? "", whole: true }));
    for (const [at, { location, title, text }] of data.docs.entries()) {
      if (at % BATCH === BATCH - 1) await pause();
      const page = pageOf(location), whole = units[pages.get(page)], first = location === page;
      if (!whole) continue;
      const about = first ? whole.about : "";
      const unit = units[add({ location, page, name: whole.name, title: plain(title), text: plain(text), about })];
      const heading = words(unit.title), body = words(unit.text), seen = new Map();
      for (const [field, list] of [heading, body].entries())
        for (const word of list) {
          if (!seen.has(word)) seen.set(word, [0, 0]);
          seen.get(word)[field]++;
        }
      for (const [word, [titles, texts]] of seen) {
        known.set(word, (known.get(word) ?? 0) + titles + texts);
        count(unit, word, titles, 0, texts);
        count(whole, word, first ? titles : 0, first ? 0 : titles, texts);
      }
      if (first) for (const word of words(about)) count(whole, word, 0, 1, 0);
      else for (const word of words(whole.name)) count(unit, word, 0, 1, 0);
      unit.heading = [...new Set(heading.map(stem))];
      unit.length = body.length;
      whole.length += body.length;
      if (first) whole.heading = unit.heading;
    }
    for (const [at, unit] of units.entries()) {
      if (at % BATCH === BATCH - 1) await pause();
      unit.weight = weights.reduce((all, [start, weight]) => unit.page.startsWith(start) ? weight : all, 1);
      for (const [key, counts] of unit.counts) {
        if (!postings.has(key)) postings.set(key, []);
        postings.get(key).push([at, counts]);
      }
      delete unit.counts;
    }
    return { pages, units, postings, known };
  }

  /* Resolves to a finder. `pause` gives the browser a turn between batches. */
  async function prepare(data, pause) {
    const { pages, units, postings, known } = await collect(data, pause);
    const ignored = new Set((data.ignored ?? []).map(stem));
    const telling = (list) => {
      const strong = list.filter((each) => !ignored.has(each));
      return strong.length ? strong : list;
    };
    const meanings = (data.synonyms ?? []).flatMap(([says, means, instead]) =>
      says.map((each) => ({ says: stems(each), means: means.map((one) => telling(stems(one))), instead })))
      .sort((a, b) => b.says.length - a.says.length);
    for (const [says] of data.synonyms ?? [])
      for (const word of says.flatMap(words)) known.set(word, (known.get(word) ?? 0) + USED);
    const mean = (list) => list.reduce((sum, { length }) => sum + length, 0) / list.length || 1;
    const usual = {
      page: mean(units.filter(({ whole }) => whole)),
      section: mean(units.filter(({ whole }) => !whole)),
    };
    const roots = new Set([...known.keys()].map(stem));

    /* How much a stem tells: the rarer, the more. A heading that says little else fits better. */
    const tells = (key) => {
      const list = postings.get(key)?.length ?? 0;
      return Math.log(1 + (units.length - list + 0.5) / (list + 0.5));
    };
    for (const unit of units)
      unit.heading = unit.heading.filter((key) => !ignored.has(key)).reduce((sum, key) => sum + tells(key), 0) || 1;

    /* Unit number -> how well this one stem fits. */
    const fits = new Map();
    function fit(key) {
      if (fits.has(key)) return fits.get(key);
      const found = new Map(), rare = tells(key);
      for (const [at, [heading, near, text]] of postings.get(key) ?? []) {
        const { heading: all, page, length, whole } = units[at];
        const share = (sum) => SHARE + (1 - SHARE) * Math.min(1, rare / sum);
        const size = 1 - LENGTH + LENGTH * length / (whole ? usual.page : usual.section);
        const beside = whole ? Math.min(near, 3) / 2 : near && 1.4 * share(units[pages.get(page)].heading);
        const sum = HEADING * (heading && share(all)) + PAGE * beside + text / size;
        found.set(at, rare * sum / (FLAT * (whole ? 6 : 3) + sum));
      }
      fits.set(key, found);
      return found;
    }

    const spellings = [...known].filter(([word]) => word.length > 3 && word.length <= LONGEST && !/\d/.test(word))
      .map(([word, count]) => ({ word, count, letters: lettersOf(word) }));
    /* Known words that a mistyped word may stand for, the likeliest first. */
    function near(word) {
      const most = word.length < 4 || word.length > LONGEST ? 0 : word.length < 6 ? 1 : 2;
      const letters = lettersOf(word), found = [];
      if (most) for (const each of spellings) {
        if (differing(letters, each.letters) > 2 * most) continue;
        const away = edits(word, each.word, most);
        if (away <= most)
          found.push([each.word, away + (word[0] === each.word[0] ? 0 : 0.5) - Math.log10(each.count) / 10]);
      }
      return found.sort((a, b) => a[1] - b[1]).slice(0, 3).map(([each]) => each);
    }

    const has = (key) => roots.has(key);

    /* The query as ideas, each a list of ways to say it: [stems, trust]; and the words read as misspelt. */
    function read(query) {
      const typed = words(query);
      const open = /[\p{L}\p{N}]$/u.test(query);
      for (let i = 0; i + 1 < typed.length; i++) {
        const joined = typed[i] + typed[i + 1];
        if (has(stem(joined)) && joined.length > 5) typed.splice(i, 2, joined);
      }
      const tokens = typed.map((word, at) => {
        const root = stem(word), ways = [];
        if (has(root)) ways.push([[root], 1]);
        if (open && at === typed.length - 1 && word.length > 2 && !ignored.has(root)) {
          const begun = [...known.keys()].filter((each) => each.startsWith(word) && stem(each) !== root);
          for (const each of begun.slice(0, 20))
            ways.push([[stem(each)], BEGUN * (ways.length && has(root) ? 0.5 : 1) * word.length / each.length]);
        }
        const meant = ways.length || ignored.has(root) ? [] : near(word);
        meant.forEach((each, n) => ways.push([[stem(each)], 0.9 - 0.2 * n]));
        return { spelt: meant[0], root: has(root) ? root : ways[0]?.[0][0] ?? root, ways };
      });
      const ideas = [];
      for (let at = 0; at < tokens.length;) {
        const meant = meanings.filter(({ says }) => says.every((each, n) => tokens[at + n]?.root === each));
        const span = meant[0]?.says.length ?? 1;
        const here = tokens.slice(at, at + span);
        const same = meant.filter(({ says }) => says.length === span);
        const ways = same.flatMap(({ means }) => means.map((each) => [each, MEANT]));
        const strong = same.some(({ instead }) => instead) ? [] : here.filter(({ root }) => !ignored.has(root));
        if (span > 1 && strong.length) ways.push([strong.map(({ root }) => root), 0.7]);
        else if (strong.length) ways.push(...strong[0].ways);
        if (ways.length || strong.length) ideas.push(ways);
        at += span;
      }
      const spelt = tokens.flatMap((token) => token.spelt ?? []);
      return { ideas: ideas.length ? ideas : tokens.map(({ ways }) => ways), spelt };
    }

    function way([keys, trust]) {
      const found = new Map();
      for (const key of keys)
        for (const [at, value] of fit(key)) {
          const sum = found.get(at) ?? [0, 0];
          found.set(at, [sum[0] + value, sum[1] + 1]);
        }
      return [...found].map(([at, [sum, hits]]) => [at, trust * sum / keys.length * (hits / keys.length)]);
    }

    /* `results`: pages that fit, best first, each {page, name, hits: [{section, score}]}; `marks` tells
       the words to mark; `spelt` are the words looked for in place of unknown ones. */
    function find(query) {
      const { ideas, spelt } = read(query), totals = new Map();
      for (const ways of ideas) {
        const best = new Map();
        for (const each of ways)
          for (const [at, value] of way(each)) best.set(at, Math.max(best.get(at) ?? 0, value));
        for (const [at, value] of best) {
          const sum = totals.get(at) ?? [0, 0];
          totals.set(at, [sum[0] + value, sum[1] + 1]);
        }
      }
      const found = new Map(), scores = new Map();
      for (const [at, [sum, hits]] of totals) {
        const unit = units[at], score = sum * unit.weight * (hits / ideas.length) ** 2;
        if (unit.whole) scores.set(unit.page, score);
        else found.set(unit.page, [...found.get(unit.page) ?? [], { section: unit, score }]);
      }
      const marked = new Set(ideas.flat().flatMap(([keys]) => keys));
      const results = [...found].map(([page, hits]) => {
        const top = Math.max(...hits.map(({ score }) => score));
        const rank = ({ section, score }) => section.location === page && score > top * START ? top * 2 : score;
        hits.sort((a, b) => rank(b) - rank(a));
        const score = top + WHOLE * (scores.get(page) ?? 0);
        return { page, name: units[pages.get(page)].name, hits, score };
      }).sort((a, b) => b.score - a.score);
      const floor = (results[0]?.score ?? 0) * FLOOR;
      return {
        results: results.filter(({ score }) => score > floor).slice(0, MOST),
        marks: (word) => marked.has(stem(word)),
        spelt,
      };
    }
    return { find };
  }
  return { prepare };
})();
