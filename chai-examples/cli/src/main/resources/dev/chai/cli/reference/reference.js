(() => {
  "use strict";
  const $ = id => document.getElementById(id);
  const target = hash => { try { return $(decodeURIComponent(hash.slice(1))); } catch (e) { return null; } };
  // Lower case, everything but letters and digits a space: of the same length, so that places can be found again.
  const fold = text => text.toLowerCase().replace(/[^a-z0-9\u00c0-\uffff]/g, " ");
  const squeeze = text => fold(text).replace(/ +/g, " ").trim();
  // A word counts where a word begins with it; a longer one also within a word.
  const find = (text, word, from) => {
    for (let at = text.indexOf(word, from); at >= 0; at = text.indexOf(word, at + 1)) {
      if (word.length > 3 || at === 0 || text[at - 1] === " ") return at;
    }
    return -1;
  };
  const search = $("search"), status = $("status"), results = $("results"), chapters = $("chapters"), preview = $("preview");
  const buttons = [...document.querySelectorAll(".filters button")];
  const state = {query: "", facet: "", section: ""};

  // Every entry with what is searched, most telling first, and the place it goes back to.
  const entries = [...document.querySelectorAll("article")].map((node, order) => {
    const texts = selector => [...node.querySelectorAll(selector)].map(n => squeeze(n.textContent));
    return {
      node, order,
      home: node.parentNode,
      facet: node.dataset.facet,
      section: node.closest(".chapter").dataset.section,
      title: squeeze(node.querySelector("h4 a").textContent),
      id: squeeze(node.id),
      terms: texts(".term, .terms code"),
      summary: texts(".summary").join(" "),
      all: texts("h4 a, .id, .badge, .summary, dt, dd").join(" ")
    };
  });

  // Whole names first, then names that begin with the words, names that hold them, other wordings, the definition, the rest.
  function score(entry, words, phrase) {
    const within = text => words.every(word => find(text, word, 0) >= 0);
    if (!within(entry.all)) return 0;
    const starts = text => words.every(word => (" " + text).includes(" " + word));
    if (entry.title === phrase || entry.id === phrase) return 100;
    if (entry.terms.includes(phrase)) return 90;
    if (entry.title.startsWith(phrase)) return 80;
    if (starts(entry.title)) return 70;
    if (entry.terms.some(starts)) return 60;
    if (within(entry.title) || entry.terms.some(within)) return 50;
    if (within(entry.summary)) return 20;
    return 10;
  }

  function show() {
    // Of a label's path only the last name counts.
    const phrase = squeeze(state.query.trim().replace(/^[\w.]+\.(?=\w+$)/, ""));
    const words = phrase ? phrase.split(" ") : [];
    const filtered = entries.filter(e => (!state.facet || e.facet === state.facet) && (!state.section || e.section === state.section));
    const hits = words.length
      ? filtered.map(e => [score(e, words, phrase), e]).filter(h => h[0] > 0)
          .sort((a, b) => b[0] - a[0] || a[1].order - b[1].order).map(h => h[1])
      : filtered;
    if (words.length) list(hits); else restore(new Set(filtered));
    report(hits, filtered, phrase);
    mark(words);
    buttons.forEach(b => b.setAttribute("aria-pressed", String(
      b.id === "all" ? !state.facet && !state.section
        : b.dataset.filterFacet ? b.dataset.filterFacet === state.facet : b.dataset.filterSection === state.section)));
    document.body.classList.toggle("narrowed", Boolean(words.length || state.facet || state.section));
    remember();
  }

  function list(hits) {
    results.replaceChildren(...hits.map(h => h.node));
    results.hidden = false;
    chapters.hidden = true;
  }

  function restore(visible) {
    if (!results.hidden) entries.forEach(e => e.home.append(e.node));
    results.hidden = true;
    chapters.hidden = false;
    entries.forEach(e => e.node.hidden = !visible.has(e));
    document.querySelectorAll(".group, .chapter").forEach(g => g.hidden = !g.querySelector("article:not([hidden])"));
  }

  function report(hits, filtered, phrase) {
    const within = [state.section, state.facet].filter(Boolean).join(", ");
    status.hidden = !phrase && !within;
    const count = document.createElement("b");
    count.textContent = hits.length;
    status.replaceChildren(count, ` of ${entries.length}` + (within ? ` in ${within}` : "") + (phrase ? ` for “${state.query.trim()}”` : "") + ". ");
    if (hits.length) return;
    if (filtered.length < entries.length) {
      status.append(link("Search everywhere", () => { state.facet = state.section = ""; show(); }), ". ");
    }
    const near = nearest(phrase);
    if (near) status.append("Did you mean ", link(near, () => { search.value = state.query = near; show(); }), "?");
  }

  function link(text, act) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = text;
    button.addEventListener("click", act);
    return button;
  }

  // The closest name or wording by edit distance, where one is close.
  function nearest(phrase) {
    let best = "", least = Math.max(1, Math.floor(phrase.length / 3)) + 1;
    for (const entry of entries) {
      for (const name of [entry.title, ...entry.terms]) {
        if (Math.abs(name.length - phrase.length) >= least) continue;
        const far = distance(phrase, name);
        if (far < least) { least = far; best = name; }
      }
    }
    return best;
  }

  function distance(a, b) {
    let last = Array.from({length: b.length + 1}, (_, j) => j);
    for (let i = 1; i <= a.length; i++) {
      const row = [i];
      for (let j = 1; j <= b.length; j++) {
        row[j] = Math.min(last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1), last[j] + 1, row[j - 1] + 1);
      }
      last = row;
    }
    return last[b.length];
  }

  // Marks the found words without touching the document, where the browser can.
  function mark(words) {
    if (!CSS.highlights) return;
    CSS.highlights.delete("found");
    const ranges = [];
    // Below the first screens nobody looks before typing on.
    for (const node of words.length ? [...results.children].slice(0, 60) : []) {
      const walk = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
      while (walk.nextNode()) {
        const text = fold(walk.currentNode.data);
        for (const word of words) {
          for (let at = find(text, word, 0); at >= 0; at = find(text, word, at + word.length)) {
            const range = document.createRange();
            range.setStart(walk.currentNode, at);
            range.setEnd(walk.currentNode, at + word.length);
            ranges.push(range);
          }
        }
      }
    }
    if (ranges.length) CSS.highlights.set("found", new Highlight(...ranges));
  }

  // The address keeps what is searched, so that it can be shared: #q=dolly&in=Camera.
  function remember() {
    const parts = [];
    if (state.query.trim()) parts.push("q=" + encodeURIComponent(state.query.trim()));
    if (state.facet) parts.push("in=" + encodeURIComponent(state.facet));
    if (state.section) parts.push("of=" + encodeURIComponent(state.section));
    const hash = parts.length ? "#" + parts.join("&") : "";
    if (hash === location.hash || (!hash && !/^#(q|in|of)=/.test(location.hash))) return;
    try { history.replaceState(null, "", hash || location.pathname + location.search); } catch (e) { /* a sandboxed frame */ }
  }

  function recall() {
    const hash = location.hash.slice(1);
    if (/^(q|in|of)=/.test(hash)) {
      const given = new URLSearchParams(hash);
      search.value = state.query = given.get("q") || "";
      state.facet = given.get("in") || "";
      state.section = given.get("of") || "";
      show();
      const pressed = document.querySelector('.filters [aria-pressed="true"]');
      if (pressed) pressed.parentNode.scrollLeft = pressed.offsetLeft - pressed.parentNode.offsetLeft - 60;
    } else if (hash) {
      reveal(target(location.hash));
    }
  }

  // Shows an entry or group that a link leads to, whatever is searched or filtered at the moment.
  function reveal(place) {
    if (!place) return;
    document.querySelectorAll("article.here").forEach(n => n.classList.remove("here"));
    if (results.contains(place) || !place.getClientRects().length) {
      search.value = state.query = state.facet = state.section = "";
      restore(new Set(entries));
      status.hidden = true;
      document.body.classList.remove("narrowed");
      mark([]);
      buttons.forEach(b => b.setAttribute("aria-pressed", String(b.id === "all")));
    }
    if (place.matches("article")) place.classList.add("here");
    // An entry that left the results has lost the focus on its way.
    if (document.activeElement === document.body && place.matches("article")) place.querySelector("h4 a").focus({preventScroll: true});
    place.scrollIntoView({block: "start"});
  }

  // The keyboard: / searches, Escape clears, the arrows go from entry to entry.
  function step(by) {
    const visible = entries.map(e => e.node).filter(n => n.getClientRects().length);
    if (!results.hidden) visible.splice(0, visible.length, ...results.children);
    const now = visible.findIndex(n => n.contains(document.activeElement));
    if (now < 0 && by < 0) return;
    const next = visible[now < 0 ? 0 : now + by];
    if (next) next.querySelector("h4 a").focus(); else if (by < 0) search.focus();
  }

  document.addEventListener("keydown", event => {
    const typing = event.target === search;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "/" && !typing) {
      event.preventDefault();
      search.focus();
      search.select();
    } else if (event.key === "Escape") {
      preview.hidden = true;
      if (state.query || state.facet || state.section) {
        search.value = state.query = state.facet = state.section = "";
        show();
      }
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && (typing || event.target.closest("article h4"))) {
      event.preventDefault();
      step(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter" && typing) {
      event.preventDefault();
      step(1);
    }
  });

  // Asking where the page is scrolled before it changes, and drawing once a frame, keeps typing fluent.
  let drawing = 0;
  search.addEventListener("input", () => {
    state.query = search.value;
    if (drawing) return;
    if (scrollY > 200) scrollTo(0, 0);
    drawing = requestAnimationFrame(() => { drawing = 0; show(); });
  });
  buttons.forEach(b => b.addEventListener("click", () => {
    if (b.id === "all") state.facet = state.section = "";
    else if (b.dataset.filterFacet) state.facet = state.facet === b.dataset.filterFacet ? "" : b.dataset.filterFacet;
    else state.section = state.section === b.dataset.filterSection ? "" : b.dataset.filterSection;
    if (scrollY > 200) scrollTo(0, 0);
    show();
  }));
  addEventListener("hashchange", recall);
  document.addEventListener("click", event => {
    const anchor = event.target.closest('a[href^="#"]');
    if (anchor && anchor.hash === location.hash) reveal(target(anchor.hash));
  });

  // A look at the entry behind a link, before going there.
  function peek(event) {
    const anchor = event.target.closest && event.target.closest(".links a, #status a");
    if (!anchor) { preview.hidden = true; return; }
    const entry = target(anchor.hash);
    if (!entry || !entry.matches("article")) return;
    const name = document.createElement("b");
    name.textContent = entry.querySelector("h4 a").textContent;
    preview.replaceChildren(name, entry.querySelector(".summary")?.textContent || "");
    preview.dataset.hue = entry.dataset.hue;
    preview.hidden = false;
    const box = anchor.getBoundingClientRect();
    const below = box.bottom + preview.offsetHeight + 12 < innerHeight;
    preview.style.left = Math.max(8, Math.min(box.left, innerWidth - preview.offsetWidth - 8)) + scrollX + "px";
    preview.style.top = (below ? box.bottom + 6 : box.top - preview.offsetHeight - 6) + scrollY + "px";
  }
  document.addEventListener("pointerover", event => { if (event.pointerType === "mouse") peek(event); });
  document.addEventListener("focusin", event => { if (event.target.matches(":focus-visible")) peek(event); });

  // The contents show where one is.
  const places = new Map([...document.querySelectorAll("nav a")].map(a => [a.hash.slice(1), a]));
  let here = null;
  const spy = new IntersectionObserver(changes => {
    const seen = changes.filter(change => change.isIntersecting).map(change => places.get(change.target.id)).pop();
    if (!seen) return;
    if (here) here.removeAttribute("aria-current");
    here = seen;
    here.setAttribute("aria-current", "true");
    const list = here.closest("nav");
    const off = here.getBoundingClientRect().top - list.getBoundingClientRect().top - list.clientHeight / 2;
    if (list.scrollHeight > list.clientHeight) list.scrollTop += off;
  }, {rootMargin: "-20% 0px -75% 0px"});
  document.querySelectorAll(".group").forEach(group => spy.observe(group));

  // The id of an entry is what one pastes into data: a click copies it.
  document.querySelectorAll("code.id").forEach(code => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "id";
    button.title = "Copy";
    button.textContent = code.textContent;
    button.addEventListener("click", async () => {
      const id = code.textContent;
      try { await navigator.clipboard.writeText(id); button.textContent = id + " copied"; } catch (e) { getSelection().selectAllChildren(button); }
      setTimeout(() => button.textContent = id, 1200);
    });
    code.replaceWith(button);
  });

  // Light, dark, or as the system says; remembered where the browser lets us.
  const themes = ["auto", "light", "dark"];
  const stored = () => { try { return localStorage.getItem("chai-theme"); } catch (e) { return null; } };
  function paint(theme) {
    if (theme === "auto") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
    const words = document.createElement("span");
    words.textContent = " " + {auto: "System", light: "Light", dark: "Dark"}[theme];
    $("theme").replaceChildren({auto: "\u25D0", light: "\u2600", dark: "\u263E"}[theme], words);
    $("theme").setAttribute("aria-label", "Color theme:" + words.textContent);
    $("theme").dataset.now = theme;
  }
  paint(themes.includes(stored()) ? stored() : "auto");
  $("theme").addEventListener("click", () => {
    const next = themes[(themes.indexOf($("theme").dataset.now) + 1) % themes.length];
    paint(next);
    try { localStorage.setItem("chai-theme", next); } catch (e) { /* private window */ }
  });

  document.querySelectorAll(".find, .filters, #theme").forEach(n => n.hidden = false);
  if (matchMedia("(min-width: 56.01rem)").matches) document.querySelectorAll("nav details").forEach(d => d.open = true);
  recall();
})();
