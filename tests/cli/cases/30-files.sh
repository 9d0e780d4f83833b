# Files and streams that are not as they should be.
expect 3 'cannot read missing.md' "$galley" missing.md
expect 3 'check the spelling' "$galley" missing.md
expect 3 'cannot read missing.md' "$galley" missing.md bad.md
shows 'bad.md:1:1: error:'
mkdir -p bare
expect 3 'the folder bare holds no draft' "$galley" bare
expect 3 'end in .txt, .md, .markdown, .html, .htm, .docx or .odt' "$galley" bare good.txt
: >empty.txt
expect 0 'empty.txt is empty' "$galley" empty.txt
expect 0 '' "$galley" --quiet empty.txt
silent

# Bytes that are no text are told and checked all the same.
printf 'TK caf\351 na\357ve\n' >latin.txt
expect 1 '' "$galley" latin.txt
shows 'latin.txt:1:7: warning:'
shows '\[notice\]'
shows 'latin.txt:1:1: error:'
expect 1 '' "$galley" --level error latin.txt
shows '\[notice\]'
printf 'TK\n\0\0\0\0\n' >nuls.txt
expect 1 '' "$galley" nuls.txt
shows '\[notice\]'
head -c 100000 /dev/zero >zeros.txt
expect 0 '' "$galley" zeros.txt
shows '\[notice\]'
printf '\033[31m TK \033[0m \342\200\256red\n' >escape.txt
expect 1 '' "$galley" escape.txt
hides "$escape"
expect 1 '' "$galley" -f jsonl escape.txt
hides "$escape"

# Names of files are bytes, too.
name=$(printf 'o\ndd\033.txt')
cp bad.md "$name"
expect 1 '' "$galley" --color never "$name"
hides "$escape"
expect 1 '' "$galley" -f jsonl "$name"
shows '"path":"o\\ndd\\u001b.txt"'
name=$(printf 'caf\351.txt')
cp bad.md "$name"
expect 1 '' "$galley" -f jsonl "$name"
shows '"path":"caf�.txt"'
cp bad.md ./-x.md
expect 1 '' "$galley" -- -x.md

# Too large: refused before it is read, and what never ends too.
head -c 9000000 /dev/zero >large.txt
expect 3 'large.txt is larger than 8 MB' "$galley" large.txt
expect 3 '--max-size lets larger drafts in, up to 256M' "$galley" large.txt
expect 3 'bad.md is larger than 10 bytes' "$galley" --max-size 10 bad.md
expect 3 '/dev/zero is larger than 8 MB' "$galley" /dev/zero
expect 3 'larger than 1 MB' typed 'head -c 1100000 /dev/zero |
    "$0" --max-size 1M -'

# A pipe gives its bytes in pieces; a pipe in a folder is not waited for.
mkfifo pipe
expect 1 '' typed '{ printf T; printf "K\n"; } >pipe & "$0" pipe; s=$?; kill $! 2>&1
    exit $s'
expect 0 '' "$galley" /dev/null
mkdir -p loose
mkfifo loose/pipe.txt
ln -s nowhere loose/gone.md
cp bad.md loose/real.md
expect 3 'cannot read loose/gone.md' "$galley" loose
shows 'loose/real.md:1:1: error:'

# Nobody may read it. (Root may read everything: then there is no case.)
cp bad.md secret.md
chmod 0 secret.md
mkdir -p locked
chmod 0 locked
if ! cat secret.md >/dev/null 2>&1; then
    expect 3 'cannot read secret.md: Permission denied' "$galley" secret.md
    expect 3 'check who may read it' "$galley" secret.md
    expect 3 'cannot list the folder locked' "$galley" locked
fi
chmod 700 locked

# Nobody takes the report.
expect 3 'cannot write to standard output: No space left' \
    typed '"$0" bad.md >/dev/full'
expect 3 'make room' typed '"$0" -f jsonl bad.md >/dev/full'
expect 3 'cannot write to /dev/full' "$galley" -f jsonl=/dev/full bad.md
expect 3 'No space left' typed '"$0" --help >/dev/full'
expect 3 'No space left' typed '"$0" rules >/dev/full'
expect 3 'No space left' typed '"$0" explain placeholder >/dev/full'
expect 3 'No space left' typed '"$0" test placeholder >/dev/full'
expect 3 'cannot write to standard output' typed '"$0" bad.md >&-'
expect 3 'standard output was closed before' typed \
    '{ "$0" --format jsonl bad.md; echo $? >status; } | true; exit $(cat status)'
expect 3 'cannot read -: Bad file descriptor' typed '"$0" - <&-'
expect 3 'cannot write to no/such/report' \
    "$galley" -f jsonl=no/such/report bad.md
expect 3 'cannot write to bare: Is a directory' "$galley" -f jsonl=bare bad.md

# A run that fails leaves the report of the last one; one that does not takes
# its place and keeps its mode.
printf 'old\n' >kept.jsonl
chmod 640 kept.jsonl
expect 2 'written over' "$galley" -f jsonl=kept.jsonl -f text=good.txt good.txt
now='the report of the last run is kept'
[ "$(cat kept.jsonl)" = old ]
verdict $? 'it was written over'
expect 1 '' "$galley" -f jsonl=kept.jsonl bad.md
now='a new report has the mode of the old one'
[ "$(ls -l kept.jsonl | cut -c1-10)" = -rw-r----- ]
verdict $? "its mode is $(ls -l kept.jsonl | cut -c1-10)"
now='nothing is left of reports on their way'
[ -z "$(ls | grep 'jsonl\.')" ]
verdict $? "there is $(ls | grep 'jsonl\.')"

# Other ways not to be there.
expect 3 'cannot read good.txt/x.md: Not a directory' "$galley" good.txt/x.md
expect 3 'cannot read loop.md: Too many levels' typed \
    'ln -s loop.md loop.md; "$0" loop.md'
expect 3 'File name too long' typed '"$0" "$(printf %0300d 0).md"'

# A draft in UTF-16, as word processors write it, can be read in the report.
printf '\377\376T\0h\0e\0 \0T\0K\0 \0e\0n\0d\0' >wide.txt
expect 1 '' "$galley" wide.txt
shows 'wide.txt:1:5: error:'
shows '  1 | The TK end
    |     ^^
'
