# Rules of a newsroom's own: added, put in place of others, and refused with
# every mistake at its place.
mkdir -p house
cat >house/blue.yml <<'END'
id: blue
category: placeholder
level: warning
match: '\bblue\b'
message: "“{match}” is not a colour of this house"
why: This house prints in black.
examples:
  - bad: The door was blue.
    at: blue
  - good: The door was black.
END
printf 'The blue door. TK\n' >door.txt
expect 1 '' "$galley" --rules house door.txt
shows 'is not a colour of this house \[blue\]'
shows '\[placeholder\]'
expect 0 '' "$galley" rules -r house/blue.yml
shows 'blue'
expect 0 '' "$galley" test house/blue.yml
shows 'examples of 1 rule: 2 passed, 0 failed'
expect 0 '' "$galley" test placeholder
shows 'examples of 1 rule:'

# One that takes the place of a shipped rule.
mkdir -p instead
sed 's/^id: blue/id: placeholder/' house/blue.yml >instead/placeholder.yml
expect 0 '' "$galley" --rules instead door.txt
shows 'is not a colour of this house \[placeholder\]'
hides 'is a placeholder'

# Examples that do not hold.
mkdir -p wrong
sed -e 's/at: blue/at: door/' -e 's/was black/was blue/' house/blue.yml \
    >wrong/blue.yml
expect 1 '' "$galley" test wrong
shows 'wrong/blue.yml:8: blue: the rule reports other words than door'
shows 'wrong/blue.yml:10: blue: the rule reports an example that is good'
shows '0 passed, 2 failed'
sed 's/match: .*/match: zzz/' house/blue.yml >wrong/blue.yml
expect 1 '' "$galley" test wrong
shows 'the rule must report this example, and does not'
shows 'nothing was reported'

# Mistakes: all of them, each at its place, and nothing is checked.
mkdir -p broken
cat >broken/one.yml <<'END'
id: one
categry: placeholder
level: loud
match: '('
message: "{nothing}"
END
printf 'id: [\n' >broken/two.yml
expect 2 'broken/one.yml:2:' "$galley" --rules broken door.txt
expect 2 'did you mean `category`' "$galley" --rules broken door.txt
expect 2 'broken/one.yml:3:' "$galley" --rules broken door.txt
expect 2 'broken/one.yml:4:' "$galley" --rules broken door.txt
expect 2 'broken/two.yml:' "$galley" --rules broken door.txt
expect 2 'nothing was checked' "$galley" --rules broken door.txt
hides 'door.txt'
head -c 1100000 /dev/zero >broken/large.yml
expect 2 'broken/large.yml is larger than a rule file may be' \
    "$galley" --rules broken/large.yml door.txt

# Claim types of three desks, beside the shipped rules.
packs=$cases/../../packs
for desk in sports court business; do
    expect 0 '' "$galley" test "$packs/$desk"
    shows ' 0 failed'
done
expect 0 '' "$galley" test -r "$packs/sports" -r "$packs/court" -r "$packs/business"
shows ' 0 failed'
printf 'Marlow Rovers beat Dunmore Town 3-1.\n' >score.txt
expect 0 '' "$galley" claims --format jsonl --rules "$packs/sports" score.txt
shows '"type":"score",*"loser":"Dunmore Town","goals":3,"against":1'

# A condition by pattern: one that cannot be read, and one that backtracks.
sed 's|/.*/|/(killer/|; s/^id: caution/id: broken/' "$packs/court/caution.yml" \
    >broken.yml
expect 2 'the pattern cannot be read' "$galley" --rules broken.yml score.txt
sed 's,/.*/,/(?:a|aa)+[!?]/,; s/^id: caution/id: slow/' \
    "$packs/court/caution.yml" >slow.yml
printf 'The boat is a%s. TK\n' "$(printf '%01000d' 0 | tr 0 a)" >slow.txt
expect 1 '' "$galley" --rules slow.yml slow.txt
shows 'rule slow gave up here'
shows '\[placeholder\]'

# A claim type whose pattern backtracks ends there; the other types are whole.
mkdir -p types
cp "$packs/sports/claims.yml" "$packs/sports/score-twice.yml" types
cat >types/slow.yml <<'TYPE'
claims:
  slow: {about: no end, match: '(?<tail>(?:a|aa)+)[!?]', captures: {tail: text}}
TYPE
printf '\n%s beat Dunmore Town 3-%s.\n' 'Marlow Rovers' 1 'Marlow Rovers' 2 \
    >>slow.txt
expect 1 '' "$galley" --rules types slow.txt
shows 'claims of type slow end here'
shows '3-2 here and 3-1 on line 3 \[score-twice\]'
shows '\[placeholder\]'

# How near two claims stand may be asked of every type.
near_rule() { # EXCUSE
    cat >near.yml <<END
id: near
category: duplicate
level: warning
claims:
  price: {about: a price, match: '(?<sum>\d+) crowns', captures: {sum: number}}
compare: price
same: {sum: yes}
unless: [$1]
message: "again"
why: Once is enough.
examples:
  - bad: |
      It is 5 crowns.

      ## Later

      So it was. It rained. It snowed. It is 5 crowns.
  - good: It is 5 crowns.
END
}
printf 'It is 5 crowns.\n\nIt rained. It is 5 crowns.\n\n## Later\n\nIt is 5 crowns.\n' \
    >near.md
near_rule 'same-section'
expect 0 '' "$galley" --rules near.yml --format jsonl near.md
shows '"line":7,'
hides '"line":3,'
near_rule '{within: 1 sentence}'
expect 0 '' "$galley" --rules near.yml --format jsonl near.md
shows '"line":3,'
near_rule '{within: 5 sentences}'
expect 0 '' "$galley" --rules near.yml --format jsonl near.md
hides '"line":3,'
hides '"line":7,'
near_rule 'within'
expect 2 '`within` needs a number of sentences' "$galley" --rules near.yml near.md
near_rule 'same-sectoin'
expect 2 'did you mean `same-section`?' "$galley" --rules near.yml near.md
