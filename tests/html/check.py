#!/usr/bin/env python3
"""check - a report in HTML is a whole page, and says what jsonl says.

    check.py PAGE FINDINGS DRAFT…

PAGE is the report, FINDINGS what `--format jsonl` says of the same drafts. Of
the page: elements close in order, no id is there twice, every link leads to
something on it, nothing is loaded from elsewhere, and no word of a draft has
become an element or a script. Of each draft: every finding has its card, with
level, category, message and both ends, and its words are marked, all of them
and no others.
"""

import json
import re
import sys
from html.parser import HTMLParser

VOID = {"meta", "link", "br", "hr", "img", "input"}
ELEMENTS = set("""html head meta title style body a header h1 h2 h3 h4 h5 h6 div
    nav main section p span table thead tbody tr th td ul ol li blockquote
    details summary figure figcaption mark code b small footer kbd script
    """.split())


class Page(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.open, self.problems = [], []
        self.ids, self.links = {}, []
        self.marks = {}  # (article, finding, end) -> words
        self.cards = {}  # id -> card
        self.scripts = 0

    def handle_starttag(self, tag, given):
        attributes = dict(given)
        if tag not in ELEMENTS:
            self.problems.append(f"<{tag}> is none of the page's")
        for name, value in given:
            if name.startswith("on") or name in ("src", "srcset", "action"):
                self.problems.append(f"<{tag} {name}>")
            if name == "href" and not value.startswith("#"):
                self.problems.append(f"a link leaves the page: {value}")
        if "id" in attributes:
            if attributes["id"] in self.ids:
                self.problems.append(f"id {attributes['id']} is there twice")
            self.ids[attributes["id"]] = tag
        if "href" in attributes:
            self.links.append(attributes["href"])
        if tag not in VOID:
            self.open.append((tag, attributes))
        self.scripts += tag == "script"

    def handle_endtag(self, tag):
        if not self.open or self.open[-1][0] != tag:
            self.problems.append(f"</{tag}> closes {self.open[-1:]}")
        else:
            self.open.pop()

    def article(self):
        return [a["id"] for t, a in self.open if t == "section" and
                a.get("class") == "article"][0]

    def handle_data(self, data):
        inside = {a.get("class", "").split(" ")[0]: a for _, a in self.open}
        tags = [tag for tag, _ in self.open]
        if "mark" in inside:
            for piece in inside["mark"]["data-f"].split(" "):
                key = (self.article(), *map(int, piece.split(".")))
                self.marks[key] = self.marks.get(key, "") + data
        if "card" in inside:
            card = self.cards.setdefault(inside["card"]["id"], {
                "card": inside["card"], "message": "", "ends": {}})
            if "message" in inside:
                card["message"] += data
            if tags[-1] == "mark":
                figures = card["ends"]
                figures[self.getpos()] = data
            if "rule" in inside and tags[-1] == "code":
                card.setdefault("rule", data)


def plain(words):
    """Words as a browser shows them, without the signs of Markdown."""
    return re.sub(r"\s+", " ", re.sub(r"[>*#|]|^- ", " ", words)).strip()


def compare(page, findings, draft, number):
    with open(draft, "rb") as file:
        source = file.read()
    mine = [one for one in findings if one["path"] == draft]
    cards = [key for key in page.cards if key.startswith(f"d{number}-f")]
    if len(cards) != len(mine):
        yield f"{draft}: {len(cards)} cards for {len(mine)} findings"
        return
    for i, one in enumerate(mine, 1):
        card = page.cards[f"d{number}-f{i}"]
        level = "notice" if one["category"] == "notice" else one["level"]
        told = (card["card"]["data-level"], card["card"]["data-category"],
                card["rule"], plain(card["message"]))
        if told != (level, one["category"], one["rule"],
                    plain(one["message"])):
            yield f"{draft}: card {i} tells {told}"
        places = [one] + one["related"]
        if len(card["ends"]) != len(places):
            yield f"{draft}: card {i} shows {len(card['ends'])} ends"
        for end, place in enumerate(places):
            start = place["offset"]
            words = source[start:start + place["length"]].decode("utf-8")
            marked = plain(page.marks.get((f"d{number}", i, end), ""))
            if marked != plain(words):
                yield f"{draft}: {i}.{end} marks {marked!r}, not {words!r}"


def main():
    name, told, *drafts = sys.argv[1:]
    page = Page()
    with open(name, encoding="utf-8") as file:
        text = file.read()
    page.feed(text)
    page.close()
    problems = page.problems
    problems += [f"<{tag}> is not closed" for tag, _ in page.open]
    problems += [f"{link} leads nowhere" for link in page.links
                 if link[1:] not in page.ids]
    if page.scripts != 1 or not text.startswith("<!doctype html>"):
        problems.append(f"{page.scripts} scripts")
    if re.search(r"url\(|@import|https?://", text.split("<main")[0]):
        problems.append("something is loaded from elsewhere")
    with open(told, encoding="utf-8") as file:
        findings = [json.loads(line) for line in file]
    for number, draft in enumerate(drafts, 1):
        problems += compare(page, findings, draft, number)
    for problem in problems:
        print(f"{name}: {problem}")
    sys.exit(bool(problems))


main()
