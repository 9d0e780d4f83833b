#!/bin/sh
# memcheck.sh - valgrind sees nothing wrong in the program that people install:
# no byte read before it was set, which no sanitizer of gcc tells, none beyond
# its end, nothing lost. The sample drafts in each format, drafts that break off,
# a stream, and rules.
# Part of .ci/run, not of `make check`.
set -u
cd "$(dirname "$0")/.." || exit 2
galley=$PWD/${BUILD-build}/galley
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
passed=0 failed=0

# Code that PCRE2 makes while it runs reads whole words, of which it looks only
# at the bytes that are there; it has no name.
printf '{\njit\nMemcheck:Cond\nobj:???\n}\n{\njit\nMemcheck:Value8\nobj:???\n}\n' \
    >"$work/jit.supp"

clean() { # WORDS… - galley with these words, under valgrind
    valgrind -q --suppressions="$work/jit.supp" --error-exitcode=99 --leak-check=full \
        --errors-for-leak-kinds=definite,indirect,possible \
        "$galley" "$@" >/dev/null 2>"$work/said"
    if [ $? -le 1 ] && ! grep -q '^==' "$work/said"; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "failed: $*"
        head -n 30 "$work/said"
    fi
}

python3 - "$work" <<'END'
import pathlib, re, sys, textwrap
sys.path.insert(0, "tests/office")
sys.dont_write_bytecode = True
from make import docx, odt, p
work = pathlib.Path(sys.argv[1])
body = "Analysts say the toll will rise from $2 to $3, or 25 %, on Monday."
(work / "a.docx").write_bytes(docx(p(body)))
(work / "a.odt").write_bytes(odt(f"<text:p>{body}</text:p>"))
# Examples of the rules, each broken off at another word: what is asked of the
# word behind one that is the last.
(work / "cut").mkdir()
texts = [textwrap.dedent(text) for file in sorted(pathlib.Path("rules").glob("*/*.yml"))
         for text in re.findall(r"^  - (?:bad|good): \|\n((?: {6}.*\n|\n)+)",
                                file.read_text(encoding="utf-8"), re.M)]
for number, text in enumerate(texts[::6]):
    ends = [word.end() for word in re.finditer(r"[\w’]+", text)]
    (work / f"cut/{number}.txt").write_text(text[:ends[number * 7 % len(ends)]],
                                            encoding="utf-8")
END
for draft in tests/pipeline/*/draft.* "$work/a.docx" "$work/a.odt"; do
    clean check --no-config --level suggestion "$draft" </dev/null
done
clean check --no-config --level suggestion "$work/cut" </dev/null
for format in sarif html; do
    clean check -f "$format" tests/pipeline/peace-talks/draft.md </dev/null
done
clean claims -f jsonl tests/pipeline/peace-talks/draft.md </dev/null
clean claims -f jsonl "$work/cut" </dev/null
clean parse tests/pipeline/peace-talks/draft.md </dev/null
echo '{"id":1,"headline":"TK","body":"It is <b>TK","body_type":"html"}' \
    >"$work/articles"
clean check --stdin-format ndjson <"$work/articles"
echo "memcheck: $passed passed, $failed failed"
[ "$failed" -eq 0 ]
