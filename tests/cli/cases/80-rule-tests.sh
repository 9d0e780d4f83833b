# A house's own rules: begun, listed, tested; patterns that go wrong.
expect 0 '' typed '"$0" rules --new blue-door >blue-door.yml && "$0" test blue-door.yml'
shows 'examples of 1 rule: 2 passed, 0 failed'
expect 2 'a rule cannot be called “Blue door”' "$galley" rules --new 'Blue door'
expect 2 'one of: text, json, markdown' "$galley" rules --format html
expect 2 'has one format, to standard output' "$galley" rules --format json=x
expect 0 '' "$galley" rules --format json --rules blue-door.yml
shows '{"id":"blue-door","category":"residue","level":"suggestion","verb":"match","path":"blue-door.yml"'
expect 0 '' "$galley" rules --format markdown
shows '| \[`placeholder`\](leftovers/placeholder.yml) | error | placeholder | A placeholder says'

mkdir -p trial
cat >trial/slow.yml <<'END'
id: slow
category: residue
level: suggestion
match: ['(?:\w+\s?)+:$', 'pier\nharbour', 'harbour']
message: "“{match}” <here> & there"
why: A colon leads over to something.
examples:
  - bad: "He said this:"
  - bad: harbour
  - bad: pier & "quay"
  - good: He said this.
END
expect 1 '' "$galley" test trial
shows 'trial/slow.yml:10: slow: the rule must report this example, and does not'
shows 'nothing was reported'
shows 'trial/slow.yml: slow: pattern 1 is slow: it parts a paragraph in too many ways'
shows 'trial/slow.yml: slow: pattern 2 matches in no bad example: it may never match'
hides 'pattern 3'
shows 'examples of 1 rule: 3 passed, 2 failed'
expect 1 '' "$galley" test --format junit=trial.xml --format text trial
shows 'examples of 1 rule: 3 passed, 2 failed'
expect 0 '' python3 -c '
import xml.etree.ElementTree as tree
cases = list(tree.parse("trial.xml").iter("testcase"))
print(len(cases), sum(case.find("failure") is not None for case in cases))
print(cases[0].attrib, cases[2].find("failure").text)'
shows '5 2'
shows "{'classname': 'slow', 'name': 'bad example on line 8'}"
shows 'must report this example'
expect 0 '' "$galley" test --format junit blue-door.yml
shows '<testcase classname="blue-door" name="good example on line 14"></testcase>'
expect 2 'galley test has no format “html”' "$galley" test --format html
expect 3 'cannot write to away/x.xml' "$galley" test --format junit=away/x.xml trial

# No report is begun where another cannot be.
printf 'old\n' >kept.xml
expect 2 'has no format “pdf”' "$galley" test -f junit=kept.xml -f pdf=b trial
expect 2 'two reports cannot go to ./kept.xml' \
    "$galley" test -f junit=kept.xml -f text=./kept.xml trial
expect 3 'cannot write to away/x' "$galley" test -f junit=kept.xml -f text=away/x
expect 0 '' cat kept.xml
shows old
now='a report that failed leaves nothing behind'
[ ! -e b ] && [ -z "$(find . -name 'kept.xml.*')" ]
verdict $? 'b or a temporary file is there'

# Patterns of claim types go wrong the same way.
mkdir -p trial-types
cat >trial-types/scores.yml <<'END'
claims:
  score:
    about: a final score
    match: ['(?<team>(?:\w+\s?)+):$', '(?<team>\w+) beat\nall']
    captures: {team: name}
END
cat >trial-types/score.yml <<'END'
id: score
category: duplicate
level: suggestion
find: score
message: "{team}"
why: Nobody asks.
examples:
  - bad: "Dunmore:"
  - good: It rained.
END
expect 1 '' "$galley" test trial-types
shows 'trial-types/scores.yml: score: pattern 1 is slow: it parts a paragraph'
shows 'trial-types/scores.yml: score: pattern 2 matches in no bad example'
shows 'examples of 1 rule: 2 passed, 1 failed'
expect 1 '' "$galley" test --format junit trial-types
shows '<testcase classname="score" name="slow pattern"><failure'
expect 0 '' "$galley" test --rules trial-types placeholder
hides 'slow'

# Without end on a line of a megabyte: the rule is named, and the others speak.
cat >trial/slow.yml <<'END'
id: slow
category: residue
level: suggestion
match: '(?:\w+\s?)+:$'
message: "“{match}” leads nowhere"
why: A colon leads over to something.
examples:
  - bad: "He said this:"
  - good: He said this.
END
{
    printf 'It is TK.\n\n'
    yes 'harbour' | head -n 131072 | tr '\n' ' '
    printf ': and TK.\n\nAnalysts say that it rained.\n'
} >long.txt
expect 1 '' "$galley" --rules trial --format jsonl long.txt
shows 'rule slow gave up here: its pattern takes too many steps on this text'
shows '"line":1,"column":7*“TK” is a placeholder'
shows '"line":3*“TK” is a placeholder'
shows '“Analysts”: who in particular?'
