# What a desk puts to rest, and what a change has brought about.
mkdir -p rest/old rest/new
cat >rest/old/pier.md <<'END'
Analysts say that the pier is TK.

The mayor was not at home.
END
printf 'The door is TK.\n' >rest/new/door.md
expect 0 '' "$galley" baseline --baseline rest/known.jsonl rest
shows '3 findings of 2 drafts put to rest in rest/known.jsonl'
silent
expect 0 '' head -n 2 rest/known.jsonl
shows '{"galley-baseline":1}'
shows '{"path":"new/door.md","rule":"placeholder","fingerprint":"'
expect 0 '' "$galley" --baseline rest/known.jsonl --fail-on warning rest
shows 'nothing to report in 2 drafts; known to the baseline: 3'
expect 0 '' typed 'cd rest/old && "$0" -b ../known.jsonl --fail-on warning pier.md'
expect 1 '' "$galley" rest

# An edit elsewhere wakes nothing; a new finding is told.
printf 'It rained.\n\nA hat is TK, said TK.\n\n' |
    cat - rest/old/pier.md >rest/old/more.md && mv rest/old/more.md rest/old/pier.md
expect 1 '' "$galley" --format jsonl --baseline rest/known.jsonl rest
shows '"rule":"placeholder"'
hides 'vague-source'

# What is gone is stale: told, and taken out.
printf 'The pier is sold.\n' >rest/old/pier.md
expect 0 '' "$galley" --baseline rest/known.jsonl rest
shows 'the baseline knows 2 findings here that are gone: '
shows 'known to the baseline: 1'
expect 0 '' "$galley" --baseline rest/known.jsonl --prune rest/old
hides 'gone'
expect 0 '' cat rest/known.jsonl
hides 'pier.md'
shows 'door.md'
rm rest/new/door.md
expect 0 '' "$galley" --baseline rest/known.jsonl --prune rest/old
expect 0 '' cat rest/known.jsonl
hides 'door.md'

# The one that the configuration names; the usual one.
printf 'baseline: known.jsonl\n' >rest/.galley.yml
printf 'The hat is TK.\n' >rest/old/pier.md
expect 1 '' "$galley" rest/old
expect 0 '' "$galley" baseline rest/old
shows 'put to rest in rest/known.jsonl'
expect 0 '' "$galley" rest/old
expect 0 '' typed 'cd rest && "$0" --no-config baseline -q old && test -f .galley-baseline.jsonl'
hides 'put'

# Files that are none.
printf '{"galley-baseline":2}\n' >none.jsonl
expect 2 'none.jsonl:1: this is no baseline of galley' "$galley" -b none.jsonl rest/old
printf '{"galley-baseline":1}\n{"path":"a"}\n' >none.jsonl
expect 2 'none.jsonl:2: a finding has a `path` and a `fingerprint`' "$galley" -b none.jsonl rest/old
printf '{"galley-baseline":1}\n\n{"path":\n' >none.jsonl
expect 2 'none.jsonl:3: the JSON is not complete' "$galley" -b none.jsonl rest/old
expect 2 'cannot read the baseline away.jsonl: No such file' "$galley" -b away.jsonl rest/old
expect 2 'cannot read the baseline rest: it is a folder' "$galley" -b rest rest/old
expect 3 'cannot write the baseline away/known.jsonl: No such file' \
    "$galley" baseline -b away/known.jsonl rest/old

# Changes since a revision: a finding with an end in a changed line, wherever
# its other end stands.
mkdir -p 'repo/a b'
git init -q repo && cat >'repo/a b/talks.md' <<'END'
Talks end

“Varsk remains wholly devoted to the treaty,” Oskar Lind wrote. TK

The mayor was at home.

Critics say that it rained.
END
(cd repo && git add . && git -c user.name=a -c user.email=a@b commit -q -m a) >out 2>err
expect 0 '' "$galley" --diff HEAD 'repo/a b/talks.md'
shows 'nothing to report'
sed 's/^The mayor.*/Nadia Brandt said Varsk was “wholly devoted to the treaty.”/' \
    'repo/a b/talks.md' >t && cp t 'repo/a b/talks.md'
expect 1 '' "$galley" --format jsonl --diff HEAD 'repo/a b/talks.md'
shows '"rule":"quote-speaker"'
hides 'placeholder'
hides 'vague-source'
expect 1 '' typed 'cd "repo/a b" && GIT_DIR=.git "$0" --format jsonl --diff HEAD talks.md'
shows '"rule":"quote-speaker"'
printf 'TK\n' >'repo/a b/new*.md'
expect 1 '' "$galley" --diff HEAD 'repo/a b/new*.md'
shows 'placeholder'
expect 1 '' typed 'echo TK | "$0" --diff HEAD -'
expect 2 'git does not tell what has changed in repo/a b/talks.md since nope' \
    "$galley" --diff nope 'repo/a b/talks.md'
expect 2 'does not tell' "$galley" --diff HEAD none.jsonl
expect 2 '--diff cannot be “--output=x”' "$galley" --diff=--output=x rest
expect 2 'cannot run git' env PATH=/nowhere "$galley" --diff HEAD rest/old/pier.md
