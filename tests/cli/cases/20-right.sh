# The same things, done right.
printf 'TK\n\nThe mayor spoke on Monday.\n' >bad.md

expect 0 '' "$galley" good.txt
silent
shows 'nothing to report in 1 draft'
expect 0 '' "$galley" check good.txt
expect 0 '' "$galley" -q good.txt
hides 'nothing to report'
expect 1 '' "$galley" bad.md
shows 'bad.md:1:1: error:'
shows '1 error in 1 draft'
expect 1 '' "$galley" --level=error --format jsonl bad.md
shows '"path":"bad.md","line":1,"column":1,"end_line":1,"end_column":3,"offset":0,"length":2,"rule":"placeholder"'
shows '"related":\[\],"fingerprint":"'
expect 0 '' "$galley" --fail-on never bad.md
shows '1 error in 1 draft'
expect 1 '' "$galley" -qfjsonl bad.md
shows '"rule":"placeholder"'
expect 1 '' "$galley" --format json bad.md good.txt
shows '\[
{"path":"bad.md"'
expect 1 '' "$galley" -- bad.md
expect 1 '' "$galley" -f jsonl=found.jsonl -f text bad.md
shows '1 error in 1 draft'
now='a report in a file is complete'
grep -q '"rule":"placeholder"' found.jsonl
verdict $? 'found.jsonl lacks the finding'

# Colour is for a terminal, and for whoever asks.
escape=$(printf '\033')
expect 1 '' "$galley" bad.md
hides "$escape"
expect 1 '' "$galley" --color always bad.md
shows "$escape\[1;31merror:"
expect 1 '' env NO_COLOR=1 "$galley" --color auto bad.md
hides "$escape"

# Standard input, folders, hidden files.
expect 1 '' typed '"$0" - <bad.md'
shows '-:1:1: error:'
mkdir -p desk/deep desk/.git
cp bad.md desk/b.md
cp bad.md desk/a.MARKDOWN
cp bad.md desk/deep/c.txt
cp bad.md desk/.git/d.md
cp bad.md desk/notes.doc
printf '<p>The toll rose to TK dollars.</p>\n' >desk/page.HTML
ln -s . desk/loop
expect 1 '' "$galley" -f jsonl desk
shows 'desk/a.MARKDOWN*desk/b.md*desk/deep/c.txt*desk/page.HTML'
hides 'd.md'
hides 'loop'
hides 'notes.doc'

# Help and version.
expect 0 '' "$galley" --help
shows 'Usage: galley'
shows 'Exit status:'
expect 0 '' "$galley" help claims
shows 'Usage: galley claims'
expect 0 '' "$galley" check --help
shows '--fail-on LEVEL'
expect 0 '' "$galley" --version
shows 'galley 0.'
hides 'WordNet'
expect 0 '' "$galley" --version --verbose
shows 'WordNet 3.0'
shows 'PCRE2'

# Rules.
expect 0 '' "$galley" rules
shows 'placeholder  '
expect 0 '' "$galley" explain placeholder
shows 'placeholder (error, placeholder)'
shows 'It speaks here:'
expect 0 '' "$galley" test
shows ', 0 failed'
expect 0 '' "$galley" claims good.txt
shows 'who'
expect 0 '' "$galley" parse good.txt
shows '# text = The mayor spoke on Monday.'
