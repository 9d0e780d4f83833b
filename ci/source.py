"""source.py - C files as the house checks see them.

Reads a file without its comments, strings and preprocessor lines, splits it
into tokens, and finds its functions. It is no C parser: it knows the house's
own layout, in which no macro hides a brace.
"""

import os
import re
import sys
from collections import namedtuple

# A mistake: the file, its line (0: the file as a whole), the name of what is
# wrong there (for ci/exceptions) and what to tell.
Problem = namedtuple("Problem", "path line name text")

Token = namedtuple("Token", "text line")

Function = namedtuple("Function", "name line end parameters body static")


def files(folders, endings):
    """Every file under `folders` with one of the `endings`, in order."""
    found = []
    for folder in folders:
        for path, inner, names in os.walk(folder):
            inner.sort()
            found += [os.path.join(path, n) for n in sorted(names)
                      if n.endswith(tuple(endings))]
    return found


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


_PARTS = re.compile(
    r"""/\*.*?\*/ | //[^\n]* | "(?:\\.|[^"\\\n])*" | '(?:\\.|[^'\\\n])*'""",
    re.S | re.X)


def _blank(match):
    part = match.group()
    if part[0] == "/":
        return re.sub(r"[^\n]", " ", part)
    return part[0] + re.sub(r"[^\n]", " ", part[1:-1]) + part[0]


def bare(text):
    """`text` with comments and the insides of strings turned to blanks."""
    return _PARTS.sub(_blank, text)


def comments(text):
    """(line, comment) for every comment of `text`."""
    for match in _PARTS.finditer(text):
        if match.group()[0] == "/":
            yield text.count("\n", 0, match.start()) + 1, match.group()


_DIRECTIVE = re.compile(r"^[ \t]*#(?:[^\n\\]|\\\n|\\.)*", re.M)


def directives(text):
    """(line, directive) for every preprocessor line, continued ones whole."""
    for match in _DIRECTIVE.finditer(bare(text)):
        line = text.count("\n", 0, match.start()) + 1
        yield line, text[match.start():match.end()].strip()


_TOKEN = re.compile(r"[A-Za-z_]\w*|\d[\w.]*|\.\.\.|\"[^\"]*\"|'[^']*'|\S")


def tokens(text):
    """The tokens of `text`, preprocessor lines left out."""
    plain = _DIRECTIVE.sub(lambda m: re.sub(r"[^\n]", " ", m.group()),
                           bare(text))
    found, line, at = [], 1, 0
    for match in _TOKEN.finditer(plain):
        line += plain.count("\n", at, match.start())
        at = match.start()
        found.append(Token(match.group(), line))
    return found


_CLOSING = {"(": ")", "{": "}", "[": "]"}


def past(items, start):
    """The index after the bracket that closes the one at `start`."""
    opening, depth = items[start].text, 0
    for i in range(start, len(items)):
        if items[i].text == opening:
            depth += 1
        elif items[i].text == _CLOSING[opening]:
            depth -= 1
            if depth == 0:
                return i + 1
    return len(items)


def _without_attributes(items):
    kept, i = [], 0
    while i < len(items):
        if items[i].text in ("__attribute__", "_Alignas", "alignas"):
            i = past(items, i + 1)
        else:
            kept.append(items[i])
            i += 1
    return kept


def _parameters(items):
    """How many a parameter list between its brackets names."""
    if not items or [t.text for t in items] == ["void"]:
        return 0
    count, depth = 1, 0
    for token in items:
        depth += token.text in "([{"
        depth -= token.text in ")]}"
        count += token.text == "," and depth == 0
    return count - (items[-1].text == "...")


def _function(head, body, end):
    """The function that `head` declares, or None."""
    head = _without_attributes(head)
    words = [t.text for t in head]
    if "(" not in words or "=" in words or words[0] == "typedef":
        return None
    opening = words.index("(")
    if opening == 0 or not re.match(r"[A-Za-z_]", words[opening - 1]):
        return None
    closing = past(head, opening) - 1
    return Function(words[opening - 1], head[0].line, end,
                    _parameters(head[opening + 1:closing]), body,
                    "static" in words)


def declarations(items):
    """(head, body, end line) of each declaration at file scope. A body is the
    tokens between the braces of a function, None where there are none."""
    head, i = [], 0
    while i < len(items):
        text = items[i].text
        if text == ";":
            yield head, None, items[i].line
            head = []
        elif text == "{":
            stop = past(items, i)
            if head and head[-1].text == ")" and \
                    _function(head, None, 0) is not None:
                yield head, items[i + 1:stop - 1], items[stop - 1].line
                head = []
            else:
                head = head + [Token("{}", items[i].line)]
            i = stop - 1
        else:
            head = head + [items[i]]
        i += 1


def functions(text):
    """Every function that `text` defines."""
    made = (_function(*d) for d in declarations(tokens(text))
            if d[1] is not None)
    return [f for f in made if f is not None]


def prototypes(text):
    """Every function that `text` declares or defines."""
    made = (_function(*d) for d in declarations(tokens(text)) if d[0])
    return [f for f in made if f is not None]


class Nesting:
    """How deep the statements of a function's body stand in others."""

    def __init__(self, body):
        self.items, self.deepest, self.line = body, 0, 0
        i = 0
        while i < len(body):
            i = self.statement(i, 0)

    def word(self, i):
        return self.items[i].text if i < len(self.items) else ""

    def statement(self, i, depth):
        """Read the statement at `i`; the index after it."""
        word = self.word(i)
        if word == "{":
            stop = past(self.items, i)
            i += 1
            while i < stop - 1:
                i = self.statement(i, depth)
            return stop
        if word in ("if", "for", "while", "switch", "do"):
            return self.control(i, depth + 1)
        if word in ("case", "default"):
            while self.word(i) != ":":
                i += 1
            return i + 1
        if self.word(i + 1) == ":" and re.match(r"[A-Za-z_]", word):
            return i + 2
        return self.expression(i)

    def expression(self, i):
        while i < len(self.items) and self.word(i) != ";":
            i = past(self.items, i) if self.word(i) in _CLOSING else i + 1
        return i + 1

    def control(self, i, depth):
        if depth > self.deepest:
            self.deepest, self.line = depth, self.items[i].line
        word = self.word(i)
        if word == "do":
            i = self.statement(i + 1, depth)
            return self.expression(i)
        i = self.statement(past(self.items, i + 1), depth)
        if word == "if" and self.word(i) == "else":
            i += 1
            if self.word(i) == "if":
                return self.control(i, depth)
            return self.statement(i, depth)
        return i


def exceptions(check):
    """{(path, name): line} of what ci/exceptions allows `check`."""
    allowed, path = {}, "ci/exceptions"
    if not os.path.exists(path):
        return allowed
    for number, line in enumerate(read(path).splitlines(), 1):
        words = line.split()
        if words and words[0] == check:
            where, _, name = words[1].partition(":")
            allowed[where, name] = number
    return allowed


def finish(check, problems):
    """Print the problems that are no exception, and the count; end."""
    allowed, used, left = exceptions(check), set(), []
    for problem in problems:
        key = (problem.path, problem.name)
        if key in allowed:
            used.add(key)
        else:
            left.append(problem)
    for key in sorted(set(allowed) - used):
        left.append(Problem("ci/exceptions", allowed[key], "",
                            "nothing needs this exception any more"))
    for problem in sorted(left):
        place = f"{problem.path}:{problem.line}" if problem.line else \
            problem.path
        print(f"{place}: {problem.text}")
    failed = 1 if left else 0
    print(f"{check}: {1 - failed} passed, {failed} failed")
    sys.exit(failed)
