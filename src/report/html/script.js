/* The page's script: places the margin, opens findings by click and key, and
   filters. Without it the page shows all there is. */
(function () {
  "use strict";
  var LEVELS = ["error", "warning", "suggestion", "notice"];
  var root = document.documentElement;
  var cards = all(document, ".card");
  var articles = all(document, ".article");
  var marks = {}; /* by the id of a card, the words it speaks of */
  var open = null;
  var hidden = {}; /* levels that are not shown */
  var category = "";

  function all(where, what) {
    return Array.prototype.slice.call(where.querySelectorAll(what));
  }

  function make(name, attributes, text) {
    var element = document.createElement(name);
    Object.keys(attributes).forEach(function (key) {
      element.setAttribute(key, attributes[key]);
    });
    if (text !== undefined) element.textContent = text;
    return element;
  }

  function tell(text) {
    document.getElementById("told").textContent = text;
  }

  function gatherMarks() {
    articles.forEach(function (article) {
      all(article, ".mark").forEach(function (mark) {
        mark.dataset.f.split(" ").forEach(function (piece) {
          var id = article.id + "-f" + piece.split(".")[0];
          (marks[id] = marks[id] || []).push(mark);
        });
      });
    });
  }

  /* The first words of one end of a finding; end 0 is its own place. */
  function markOf(card, end) {
    var wanted = card.dataset.f + "." + end;
    return (marks[card.id] || []).find(function (mark) {
      return mark.dataset.f.split(" ").indexOf(wanted) >= 0;
    });
  }

  /* --- The margin: each card beside its words, none over another. --- */
  function isWide() {
    return window.matchMedia("(min-width: 64rem)").matches &&
      !window.matchMedia("print").matches;
  }

  function placeSheet(sheet) {
    var top = sheet.getBoundingClientRect().top;
    var shown = all(sheet, ".margin .card").filter(function (card) {
      return !card.hidden;
    });
    var wide = isWide();
    if (!wide) {
      sheet.style.minHeight = "";
      shown.forEach(function (card) { card.style.top = ""; });
      return;
    }
    var gap = 8;
    var wanted = shown.map(function (card) {
      var mark = markOf(card, 0) || card.closest(".row");
      return mark.getBoundingClientRect().top - top;
    });
    var heights = shown.map(function (card) { return card.offsetHeight; });
    var tops = wanted.slice();
    var active = shown.indexOf(open);
    var i;
    /* The open card stands beside its words; those above move up as far as
       there is room, those below move down. */
    if (active > 0) {
      for (i = active - 1; i >= 0; i--)
        tops[i] = Math.min(tops[i], tops[i + 1] - heights[i] - gap);
      if (tops[0] < gap) tops[0] = gap;
    }
    for (i = 1; i < tops.length; i++)
      tops[i] = Math.max(tops[i], tops[i - 1] + heights[i - 1] + gap);
    shown.forEach(function (card, n) { card.style.top = tops[n] + "px"; });
    var last = tops.length - 1;
    sheet.style.minHeight =
      last < 0 ? "" : tops[last] + heights[last] + 2 * gap + "px";
  }

  function place() {
    all(document, ".sheet").forEach(function (sheet) {
      if (sheet.offsetParent !== null) placeSheet(sheet);
    });
  }

  /* --- Opening and closing. --- */
  function light(card, on) {
    (marks[card.id] || []).forEach(function (mark) {
      mark.classList.toggle("on", on);
    });
  }

  function close() {
    if (open === null) return;
    var was = open;
    open = null;
    light(was, false);
    was.querySelector("details").open = false;
    place();
  }

  function isSeen(element) {
    var box = element.getBoundingClientRect();
    return box.top >= 60 && box.bottom <= window.innerHeight;
  }

  function show(card, focus) {
    if (open !== card) close();
    open = card;
    showView(card.closest(".view"));
    card.querySelector("details").open = true;
    light(card, true);
    place();
    var first = isWide() ? markOf(card, 0) || card : card;
    if (!isSeen(first)) first.scrollIntoView({block: "center"});
    if (!isSeen(card) && card.offsetHeight < window.innerHeight * 0.75)
      card.scrollIntoView({block: "nearest"});
    if (focus) card.querySelector("summary").focus({preventScroll: true});
  }

  function visibleCards() {
    return cards.filter(function (card) { return !card.hidden; });
  }

  function step(by) {
    var shown = visibleCards();
    if (shown.length === 0) return;
    var at = open === null ? -1 : shown.indexOf(open);
    if (at < 0) at = by > 0 ? 0 : shown.length - 1;
    else at = (at + by + shown.length) % shown.length;
    show(shown[at], true);
    tell("Finding " + (at + 1) + " of " + shown.length);
  }

  /* --- Views. --- */
  function showView(view) {
    if (view === null) return;
    var article = view.closest(".article");
    all(article, ".view").forEach(function (other) {
      other.hidden = other !== view;
    });
    all(article, ".views a").forEach(function (tab) {
      var chosen = tab.hash === "#" + view.id;
      tab.setAttribute("aria-selected", chosen);
      tab.tabIndex = chosen ? 0 : -1;
    });
    if (view.dataset.view === "draft") place();
  }

  function makeTabs(article) {
    var list = article.querySelector(".views");
    var tabs = all(list, "a");
    list.setAttribute("role", "tablist");
    tabs.forEach(function (tab, n) {
      var view = document.getElementById(tab.hash.slice(1));
      tab.id = view.id + "-tab";
      tab.setAttribute("role", "tab");
      tab.setAttribute("aria-controls", view.id);
      view.setAttribute("role", "tabpanel");
      view.setAttribute("aria-labelledby", tab.id);
      tab.addEventListener("click", function (event) {
        event.preventDefault();
        showView(view);
      });
      tab.addEventListener("keydown", function (event) {
        var by = {ArrowRight: 1, ArrowLeft: -1}[event.key];
        if (event.key === " ") by = 0;
        if (by === undefined) return;
        event.preventDefault();
        var next = tabs[(n + by + tabs.length) % tabs.length];
        next.click();
        next.focus();
      });
    });
    showView(article.querySelector(".view"));
  }

  /* Go to the words at a place that a ledger or a card names. */
  function goTo(link) {
    var row = document.getElementById(link.hash.slice(1));
    if (row === null) return;
    showView(row.closest(".view"));
    var card = link.closest(".card");
    var target = row;
    if (card !== null) {
      var figures = all(card, "figure");
      target = markOf(card, figures.indexOf(link.closest("figure"))) || row;
    }
    target.scrollIntoView({block: "center"});
    target.classList.remove("flash");
    void target.offsetWidth; /* begins the animation anew */
    target.classList.add("flash");
    if (target.tabIndex < 0) target.tabIndex = -1;
    target.focus({preventScroll: true});
  }

  /* --- Filtering. --- */
  function filter() {
    cards.forEach(function (card) {
      var out = hidden[card.dataset.level] ||
        (category !== "" && card.dataset.category !== category);
      card.hidden = Boolean(out);
    });
    if (open !== null && open.hidden) close();
    articles.forEach(function (article) {
      all(article, ".mark").forEach(function (mark) {
        var any = mark.dataset.f.split(" ").some(function (piece) {
          var id = article.id + "-f" + piece.split(".")[0];
          return !document.getElementById(id).hidden;
        });
        mark.classList.toggle("off", !any);
        mark.tabIndex = any ? 0 : -1;
      });
    });
    place();
    tell(visibleCards().length + " of " + cards.length + " findings shown");
  }

  function count(key) {
    var counts = {};
    cards.forEach(function (card) {
      counts[card.dataset[key]] = (counts[card.dataset[key]] || 0) + 1;
    });
    return counts;
  }

  function addLevels(bar) {
    var counts = count("level");
    LEVELS.forEach(function (level) {
      if (!counts[level]) return;
      var name = level + (counts[level] === 1 ? "" : "s");
      var button = make("button",
        {type: "button", "class": level, "aria-pressed": "true",
         "data-level": level},
        counts[level] + " " + name);
      button.addEventListener("click", function () {
        hidden[level] = !hidden[level];
        button.setAttribute("aria-pressed", String(!hidden[level]));
        filter();
      });
      bar.appendChild(button);
    });
  }

  function addCategories(bar) {
    var counts = count("category");
    var select = make("select", {"aria-label": "Category", id: "category"});
    select.appendChild(make("option", {value: ""}, "all categories"));
    Object.keys(counts).sort().forEach(function (name) {
      select.appendChild(
        make("option", {value: name}, name + " (" + counts[name] + ")"));
    });
    select.addEventListener("change", function () {
      category = select.value;
      filter();
    });
    bar.appendChild(select);
  }

  function addButton(bar, name, text, act) {
    var button = make("button", {type: "button", id: name}, text);
    button.addEventListener("click", act);
    bar.appendChild(button);
  }

  function changeTheme() {
    var dark = root.dataset.theme === "dark" || (!root.dataset.theme &&
      window.matchMedia("(prefers-color-scheme: dark)").matches);
    root.dataset.theme = dark ? "light" : "dark";
  }

  function fillBar() {
    var bar = document.getElementById("bar");
    if (cards.length > 0) {
      addLevels(bar);
      addCategories(bar);
      addButton(bar, "before", "Previous", function () { step(-1); });
      addButton(bar, "next", "Next", function () { step(1); });
    }
    bar.appendChild(make("span", {"class": "space"}));
    addButton(bar, "theme", "Light or dark", changeTheme);
    addButton(bar, "print", "Print", function () { window.print(); });
    bar.hidden = false;
    document.getElementById("keys").hidden = false;
  }

  function fillContents() {
    var contents = document.getElementById("contents");
    var list = make("ol", {});
    if (articles.length < 2) return;
    articles.forEach(function (article) {
      var item = make("li", {});
      item.appendChild(make("a", {href: "#" + article.id},
        article.querySelector("h2").textContent));
      item.appendChild(make("span", {},
        article.querySelector(".counts").textContent));
      list.appendChild(item);
    });
    contents.appendChild(list);
    contents.hidden = false;
  }

  function setTitle() {
    var names = articles.map(function (article) {
      return article.querySelector("h2").textContent;
    });
    if (names.length > 0)
      document.title = (names.length === 1 ? names[0] :
        names.length + " drafts") + " – galley report";
  }

  /* --- Events. --- */
  function clicked(event) {
    var mark = event.target.closest(".mark");
    var link = event.target.closest("a.place");
    if (link !== null) {
      event.preventDefault();
      goTo(link);
    } else if (mark !== null) {
      event.preventDefault();
      if (mark.classList.contains("off")) return;
      choose(mark);
    }
  }

  /* Open what the words belong to; a second click opens the next of them. */
  function choose(mark) {
    var article = mark.closest(".article");
    var first = document.getElementById(mark.hash.slice(1));
    var own = mark.dataset.f.split(" ").map(function (piece) {
      return document.getElementById(article.id + "-f" + piece.split(".")[0]);
    }).filter(function (card, n, list) {
      return !card.hidden && list.indexOf(card) === n;
    });
    var at = own.indexOf(open);
    if (at >= 0) show(own[(at + 1) % own.length], true);
    else show(own.indexOf(first) >= 0 ? first : own[0], true);
  }

  function toggled(event) {
    var card = event.target.closest(".card");
    if (card === null || event.target.parentNode !== card) return;
    if (event.target.open && open !== card) show(card, false);
    else if (!event.target.open && open === card) close();
  }

  function articleInSight() {
    return articles.filter(function (article) {
      return article.getBoundingClientRect().bottom > 100;
    })[0] || articles[articles.length - 1];
  }

  function pressed(event) {
    if (event.ctrlKey || event.altKey || event.metaKey ||
        /^(SELECT|INPUT|TEXTAREA)$/.test(event.target.tagName))
      return;
    if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
    else if (event.key === "Escape" && open !== null) {
      var was = open;
      close();
      was.querySelector("summary").focus({preventScroll: true});
    } else if (/^[1-5]$/.test(event.key) && articles.length > 0) {
      showView(all(articleInSight(), ".view")[Number(event.key) - 1]);
    } else return;
    event.preventDefault();
  }

  function beforePrint() {
    cards.forEach(function (card) {
      card.dataset.was = card.querySelector("details").open ? "1" : "";
      card.style.top = "";
    });
    document.removeEventListener("toggle", toggled, true);
    cards.forEach(function (card) {
      card.querySelector("details").open = true;
    });
  }

  function afterPrint() {
    cards.forEach(function (card) {
      card.querySelector("details").open = card.dataset.was === "1";
    });
    window.setTimeout(function () {
      document.addEventListener("toggle", toggled, true);
      place();
    }, 0);
  }

  root.classList.add("js");
  gatherMarks();
  fillBar();
  fillContents();
  setTitle();
  articles.forEach(makeTabs);
  document.addEventListener("click", clicked);
  document.addEventListener("toggle", toggled, true);
  document.addEventListener("keydown", pressed);
  window.addEventListener("resize", place);
  window.addEventListener("beforeprint", beforePrint);
  window.addEventListener("afterprint", afterPrint);
  if (document.fonts && document.fonts.ready) document.fonts.ready.then(place);
  place();
  if (/^#d\d+-f\d+$/.test(location.hash)) {
    var wanted = document.getElementById(location.hash.slice(1));
    if (wanted !== null) show(wanted, true);
  }
}());
