# What a newsroom has settled in .galley.yml: found above the draft, told with
# its place, heeded, and refused with every mistake.
mkdir -p desk/sports desk/opinion desk/old desk/rules shared
cat >shared/house.yml <<'END'
categories: {placeholder: warning}
levels: {vague-source: suggestion}
keys: {id: slug, body: content.text}
END
cat >desk/.galley.yml <<'END'
extends: ../shared/house.yml
rules: rules
ignore: [old/, "*.bak.md"]
fail-on: warning
english: uk
levels: {vague-source: error, blue: warning}
overrides:
  - paths: opinion/
    levels: {vague-source: off}
    fail-on: never
END
cat >desk/rules/blue.yml <<'END'
id: blue
category: residue
level: suggestion
match: '\bblue\b'
message: "“{match}” is not a colour of this house"
why: This house prints in black.
examples:
  - bad: The door was blue.
  - good: The door was black.
END
printf 'Analysts say that the blue door is TK.\n' |
    tee desk/sports/a.md desk/opinion/a.md desk/old/a.md >desk/a.bak.md

# Levels of rules and categories, rules of the house, and what fails a run.
expect 1 '' "$galley" desk/sports/a.md
shows 'error: “Analysts”'
shows 'warning: “blue” is not a colour of this house'
shows 'warning: “TK” is a placeholder'
expect 0 '' "$galley" desk/opinion/a.md
hides 'who in particular'
shows 'warning: “blue”'
expect 0 '' "$galley" --no-config --level suggestion desk/opinion/a.md --fail-on never
shows 'warning: “Analysts”'
hides 'blue” is not'
shows 'error: “TK”'
expect 1 '' "$galley" --fail-on warning desk/opinion/a.md

# Drafts that are not checked, among others and by name.
expect 1 '' "$galley" --format jsonl desk
hides 'desk/old/a.md'
hides 'a.bak.md'
silent
expect 0 'desk/old/a.md is not checked: desk/.galley.yml ignores it' \
    "$galley" desk/old/a.md
expect 0 '' "$galley" --quiet desk/old/a.md
silent

# One run over drafts of two houses.
printf 'The blue door is TK.\n' >outside.md
expect 1 '' "$galley" --format jsonl outside.md desk/sports/a.md
shows '"path":"outside.md","line":1,"column":18*"level":"error"*“TK” is a placeholder'
shows '"path":"desk/sports/a.md"*"rule":"blue"'
shows '"path":"desk/sports/a.md"*"level":"warning","message":"“TK” is a placeholder'

# What holds, and from where.
expect 0 '' "$galley" config desk/opinion/a.md
shows 'desk/opinion/a.md is checked by desk/.galley.yml'
shows 'levels.vague-source     off                  desk/.galley.yml:9'
shows 'levels.blue             warning              desk/.galley.yml:6'
shows 'categories.placeholder  warning              desk/../shared/house.yml:1'
shows 'fail-on                 never                desk/.galley.yml:10'
expect 0 '' "$galley" config desk/old/a.md
shows 'desk/old/a.md is not checked, says desk/.galley.yml'
expect 0 '' "$galley" config outside.md
shows 'outside.md has no configuration'
shows 'fail-on  error  (usual)'
expect 0 '' typed 'cd desk/sports && "$0" config'
shows 'a draft in this folder is checked by ../.galley.yml'

# Other commands have the rules of the folder that they run in.
expect 0 '' typed 'cd desk && "$0" explain blue && "$0" test blue'
shows 'This house prints in black'
shows 'examples of 1 rule: 2 passed, 0 failed'
expect 0 '' "$galley" test --rules desk/rules blue
shows 'examples of 1 rule: 2 passed, 0 failed'
expect 0 '' "$galley" test desk/rules placeholder
shows 'examples of 2 rules:'

# A stream's keys.
expect 1 '' typed 'cd desk && echo "{\"slug\":\"a\",\"content\":{\"text\":\"TK\"}}" |
    "$0" --stdin-format ndjson'
shows '"id":"a","field":"body"'
expect 3 '' typed 'cd desk && echo "{\"slug\":\"a\",\"content\":{\"text\":\"TK\"}}" |
    "$0" --stdin-format ndjson --keys body=words'

# The order of day and month, as the house writes it.
printf 'The ferry sank on Tuesday, 3/4/2025, off the pier.\n' |
    tee desk/sports/day.md >day.md
expect 1 '' "$galley" desk/sports/day.md
shows 'April 3, 2025, is a Thursday'
expect 0 '' "$galley" day.md
hides 'date-weekday'

# Every mistake, in one run, at its place.
cat >wrong.yml <<'END'
extend: x
rules: {a: b}
ignore: ["x[a", "", ../x, "/"]
fail-on: eror
levels: {vague-source: loud}
categories: {residues: off}
keys: {body-type: x, id: [a]}
overrides:
  - levels: {a: off}
  - paths: ["a\\"]
    english: au
    ignore: x
    level: error
  - opinion/
END
expect 2 '17 mistakes in the configuration; nothing was checked' \
    "$galley" --config wrong.yml outside.md
sed -n 's/^galley: wrong.yml://p; s/^        \([^ ].*\)/  \1/p' err >told
cat >wanted <<'END'
1:1: unknown key `extend`
  did you mean `extends`?
2:8: `rules` must be words, and is a map
3:10: `x[a` has a `[` that is never closed
  patterns are those of git's ignore files
3:17: `ignore` must be words, and is empty
3:21: `../x` cannot lead out of the folder of its file
  patterns are those of git's ignore files
3:27: `/` stands for no path
  patterns are those of git's ignore files
4:10: `fail-on` cannot be `eror`
  did you mean `error`?
5:24: `vague-source` cannot be `loud`
  one of: off, suggestion, warning, error
6:14: `residues` is no category
  did you mean `residue`?
7:8: an article has no field `body-type`
  did you mean `body_type`?
7:26: `id` must be words, and is a list
9:5: the override has no `paths`
  - paths: [opinion/]
10:13: `a\` ends with a backslash
  patterns are those of git's ignore files
11:14: `english` cannot be `au`
  one of: us, uk
12:5: unknown key `ignore`
  one of: levels, categories, fail-on, english, reasons, paths
13:5: unknown key `level`
  did you mean `levels`?
14:5: the override has no `paths`
  - paths: [opinion/]
END
diff wanted told >out
verdict $? 'tells other mistakes'
expect 2 'a configuration is a map' typed 'echo "- a" >list.yml; "$0" -c list.yml outside.md'
expect 2 'did you mean `vague-source`?' \
    typed 'echo "levels: {vague-sorce: off}" >near.yml; "$0" -c near.yml outside.md'
expect 2 'there is no rule `blue`' \
    typed 'echo "levels: {blue: off}" >none.yml; "$0" -c none.yml outside.md'
expect 2 'far.yml:1: `extends` names far/away.yml: No such file' \
    typed 'echo "extends: far/away.yml" >far.yml; "$0" -c far.yml outside.md'
expect 2 'round.yml extends itself by way of other files' \
    typed 'echo "extends: round.yml" >round.yml; "$0" -c round.yml outside.md'
expect 2 'cannot read the configuration none.md: No such file' \
    "$galley" -c none.md outside.md
expect 2 'cannot read the configuration shared: it is a folder' \
    "$galley" -c shared outside.md
expect 0 '' typed ': >empty.yml; "$0" -c empty.yml day.md'

# Schemas, with the rules and claim types of the folder in them.
expect 0 '' "$galley" schema config
shows '"title":"What a newsroom settles for galley"'
hides '"blue"'
expect 0 '' typed 'cd desk && "$0" schema config'
shows '"blue"'
expect 2 'one of: rule, lexicon, config' "$galley" schema
expect 2 'one of: rule, lexicon, config' "$galley" schema rules
expect 3 'cannot write to standard output' typed '"$0" schema rule >/dev/full'

# A house that asks for a reason is told of silence without one.
mkdir -p reasons
printf 'reasons: required\n' >reasons/.galley.yml
printf '[galley-disable-next-line]\n\nAnalysts say that it is TK.\n' >reasons/a.md
expect 0 '' "$galley" --fail-on error reasons/a.md
shows 'a.md:1:1: warning: this silences without a reason'
shows 'silenced in the draft: 2'
printf '[galley-disable-next-line -- a poem]\n\nAnalysts say that it is TK.\n' \
    >reasons/a.md
expect 0 '' "$galley" --fail-on error reasons/a.md
hides 'without a reason'
printf 'reasons: yes\n' >reasons/.galley.yml
expect 2 '`reasons`' "$galley" reasons/a.md

# A fact sheet of the house: heeded where its configuration is, and refused.
mkdir -p known/away
printf 'facts: sheet.yml\n' >known/.galley.yml
cat >known/sheet.yml <<'END'
facts:
  people: [{name: Ines Okoro, title: finance director, pronoun: she, born: 1984}]
  places: [{name: Kyiv, not: [Kiev]}]
  figures: [{of: seats on the council, value: 12}]
END
cat >known/a.md <<'END'
DUNMORE, March 3, 2025 — Ines Okoro, the operations director, flew to Kiev.

Mr. Okoro, 44, has one of the 14 seats on the council.
END
expect 0 '' "$galley" --format jsonl known/a.md
shows '"rule":"fact-age"*“44” of Ines Okoro: by the house'
shows '"rule":"fact-title"*“the operations director”'
shows '“Kiev”: the house*“Kyiv”'
shows '“Mr. Okoro”: the house*“she” of Ines Okoro'
shows '“14”: the house*12 seats on the council'
expect 0 '' "$galley" --no-config --format jsonl known/a.md
hides 'fact-'
expect 0 '' "$galley" --no-config --rules known/sheet.yml --format jsonl known/a.md
shows 'fact-title'
expect 0 '' "$galley" config known/a.md
shows 'facts*sheet.yml*known/.galley.yml:1'
expect 0 '' typed '"$0" --stdin-path known/new.md --format jsonl - <known/a.md'
shows '"path":"known/new.md"*“Kiev”: the house*“Kyiv”'
printf 'facts: {people: [{nam: Ines Okoro}]}\n' >known/sheet.yml
expect 2 'known/sheet.yml:1:19: unknown key `nam`' "$galley" known/a.md
rm known/sheet.yml
expect 2 'sheet.yml' "$galley" known/a.md

# Whose English it is tells which quotation marks are usual.
mkdir -p marks
printf '‘We waited for the ferry until four,’ Ines Okoro said.\n' >marks/a.md
for english in us uk; do
    printf 'english: %s\n' $english >marks/.galley.yml
    expect 0 '' "$galley" --level suggestion --format jsonl marks/a.md
    case $english in
    us) shows '"rule":"quotation-marks"' ;;
    uk) hides 'quotation-marks' ;;
    esac
done
