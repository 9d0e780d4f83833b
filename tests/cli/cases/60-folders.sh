# Folders of drafts: several at a time, what git ignores, how far it is, and
# again when one is saved.
mkdir -p many/old many/deep/er
i=0
while [ $i -lt 40 ]; do
    printf 'Draft %d. The pier will cost TK.\n\n“It is late,” she said.\n' \
        $i >many/$i.md
    i=$((i + 1))
done
printf '\377\n' >many/deep/latin.txt
: >many/deep/empty.txt
ln -s nowhere many/deep/gone.md
yes 'The mayor spoke at length on Monday.' | head -n 200 >many/10.md

# One after another and side by side: the same bytes, the same words.
for format in text jsonl json sarif junit html; do
    expect 3 'gone.md' "$galley" --jobs 1 -f $format many
    mv out one && mv err one.err
    for jobs in 2 8; do
        expect 3 'gone.md' "$galley" --jobs $jobs -f $format many
        cmp -s out one && cmp -s err one.err
        verdict $? "--jobs $jobs says something else"
    done
done
expect 3 'gone.md' "$galley" -j 8 -f html=page.html -f jsonl=found.jsonl \
    many
"$galley" -j 1 -f jsonl many 2>err | cmp -s - found.jsonl
verdict $? '--jobs 8 writes other findings into a file'
for language in C en_US.UTF-8 tr_TR.UTF-8; do
    expect 3 'gone.md' env LC_ALL=$language "$galley" -j 3 many
    expect 3 'gone.md' env LC_ALL=C "$galley" -j 1 many
done
expect 2 'written over the draft many/3.md' \
    "$galley" -j 8 -f jsonl=many/3.md many
grep -q 'Draft 3' many/3.md
verdict $? 'the draft is gone'
for jobs in 0 -1 65 x '' 4x; do
    expect 2 'give a number of threads from 1 to 64' \
        "$galley" --jobs="$jobs" many
done
expect 3 'cannot read none.md' "$galley" -j 4 many/1.md none.md many/2.md
shows 'many/2.md:1:'

# What git ignores. Where galley and git differ about a file, both are shown.
mkdir -p repo/drafts/old repo/drafts/a/b repo/build repo/drafts/keep
(
    cd repo && git init -q . || exit 1
    for name in x.md old/x.md old/y.txt a/b/x.md a/x.md keep/x.md z.tmp.md \
        'a b.md' '#n.md' '!n.md' a/tmp.md a/b/tmp.md keep/tmp.md 'q[1].md'; do
        echo TK >"drafts/$name"
    done
    echo TK >build/x.md
    echo TK >top.md
    printf '%s\n' '# remark' '' '/build' 'old/' '*.tmp.md' '!z.tmp.md' \
        'drafts/**/b/x.md' '\#n.md' '\!n.md' 'a b.md  ' 'q\[1].md' >.gitignore
    printf 'tmp.md\r\n!/keep/tmp.md\r\n' >drafts/.gitignore
    printf '*\n' >drafts/keep/.gitignore
    printf '!tmp.md\n' >>drafts/keep/.gitignore
)
compare() { # FOLDER, from inside repo
    now="git and galley in $1"
    (cd repo && git ls-files -co --exclude-standard "$1" | grep 'md$\|txt$' |
        LC_ALL=C sort) >wanted
    (cd repo && "$galley" -f jsonl "$1" 2>../err) |
        sed 's/^{"path":"\(\.\/\)*\([^"]*\)".*/\2/' | LC_ALL=C sort -u >out
    diff wanted out >err
    verdict $? 'differ'
    [ -s out ]
    verdict $? 'nothing is found'
}
compare .
compare drafts
compare drafts/a
now='git and galley, from inside a folder'
(cd repo/drafts/a && git ls-files -co --exclude-standard | LC_ALL=C sort) \
    >wanted
(cd repo/drafts/a && "$galley" -f jsonl . 2>/dev/null) |
    sed 's/^{"path":"\(\.\/\)*\([^"]*\)".*/\2/' | LC_ALL=C sort -u >out
diff wanted out >err
verdict $? 'differ'
expect 1 '' "$galley" --no-ignore -f jsonl repo
shows 'repo/build/x.md'
shows 'repo/drafts/old/x.md'
expect 1 '' "$galley" -f jsonl repo/build/x.md
shows 'repo/build/x.md'
rm -rf repo/.git
expect 1 '' "$galley" -f jsonl repo/drafts
hides 'drafts/a/tmp.md'
shows 'drafts/old/x.md'

# Standard input under a name of its own, by the settings of its place.
expect 1 '' typed 'echo TK | "$0" --stdin-path desk/new.md -'
shows 'desk/new.md:1:1: warning:'
expect 1 '' typed 'echo "<p>It was TK</p>" | "$0" --stdin-path=a.html -f jsonl -'
shows '"path":"a.html","line":1,"column":11'
expect 2 'write galley --stdin-path a.md -' "$galley" --stdin-path a.md good.txt
mkdir -p house
printf 'levels:\n  placeholder: off\n' >house/.galley.yml
echo TK >house/a.md
expect 0 '' typed 'echo TK | "$0" --stdin-path house/a.md -'

# How far it is: on a terminal only, and not in CI.
terminal() { script -qec "$1" /dev/null; }
on_terminals() {
    expect 0 '' terminal "TERM=xterm CI= '$galley' --fail-on never \
        -f jsonl=x many/?.md many/old good.txt; true"
    hides 'galley: 1 of'
    expect 1 '' terminal "TERM=xterm CI= '$galley' -f jsonl=x many"
    shows 'galley: 1 of 42'
    shows "$escape\[K"
    for how in "TERM=xterm CI=1 '$galley' -f jsonl=x many" \
        "TERM=dumb CI= '$galley' -f jsonl=x many" \
        "TERM=xterm CI= '$galley' -qf jsonl=x many" \
        "TERM=xterm CI= '$galley' -f jsonl=x many 2>&1 | cat"; do
        expect "$(case $how in *cat) echo 0 ;; *) echo 1 ;; esac)" '' \
            terminal "$how"
        hides ' of 42'
    done
}
rm -f many/deep/gone.md
if script -qec true /dev/null >out 2>err; then
    on_terminals
else
    echo "skipped: progress on a terminal, for this machine can make none"
fi

# Again when a draft is saved, however the editor program does it.
now='galley --watch'
mkdir watched
echo 'The mayor spoke.' >watched/a.md
"$galley" --watch watched >out 2>err </dev/null &
watcher=$!
until_said() { # WORDS, a pattern of grep, within ten seconds
    for try in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
        grep -q "$1" out err && return 0
        sleep 0.5
    done
    return 1
}
until_said 'watching; Ctrl-C ends'
verdict $? 'does not begin to watch'
echo 'It cost TK.' >watched/a.md
until_said 'a.md:1:9: error'
verdict $? 'a draft that is written anew is not checked'
mkdir watched/new
sleep 0.3
echo 'Now TK.' >watched/new.md
mv watched/new.md watched/new/b.md
until_said 'new/b.md:1:5: error'
verdict $? 'a draft that is moved into its place is not checked'
kill $watcher
wait $watcher 2>/dev/null
expect 2 'standard input cannot be watched' "$galley" --watch -
expect 2 'standard input cannot be watched' \
    "$galley" --watch --stdin-format ndjson
expect 3 'cannot watch nowhere/' "$galley" --watch nowhere/a.md
