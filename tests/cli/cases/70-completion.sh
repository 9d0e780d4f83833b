# What shells and the manual know of the options. Each shell is asked itself,
# where it is installed; bash is everywhere.
mkdir -p path && ln -sf "$galley" path/galley
mkdir -p typed && echo TK >typed/draft.md

# offered WORDS HIDDEN - the words in `out` hold each of WORDS, none of HIDDEN.
offered() {
    now="$now: $1"
    for word in $1; do
        grep -qx -- "$word" out
        verdict $? "$word is not offered"
    done
    for word in $2; do
        ! grep -qx -- "$word" out
        verdict $? "$word is offered"
    done
}

expect 0 '' "$galley" completion bash && mv out galley.bash
in_bash() { # the words so far; the last one is being typed
    now="bash: $*"
    PATH="$PWD/path:$PATH" bash --norc -c '
        set -e
        . ./galley.bash
        COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
        _galley || true
        printf "%s\n" "${COMPREPLY[@]}"' - "$@" >out 2>err
}
in_bash galley --le
offered '--level' '--format'
silent
in_bash galley ''
offered 'check claims explain completion help' '--level'
in_bash galley claims --l
offered '' '--level'
in_bash galley claims --format ''
offered 'text jsonl' 'sarif html'
in_bash galley check -f ''
offered 'text jsonl sarif html junit' 'conllu'
in_bash galley --level = w
offered 'warning' 'error'
in_bash galley --level =
offered 'suggestion warning error' ''
in_bash galley explain pl
offered 'placeholder' 'quote-speaker'
in_bash galley help che
offered 'check' 'claims'
in_bash galley completion ''
offered 'bash zsh fish man' 'check'
in_bash galley parse --input m
offered 'markdown' 'html'
in_bash galley check --config ''
offered '' 'check claims'

if command -v zsh >/dev/null; then
    expect 0 '' "$galley" completion zsh && mkdir -p zsh && mv out zsh/_galley
    zsh -n zsh/_galley
    verdict $? 'zsh cannot read it'
    # A zsh in a terminal of its own; what it would offer is read from there. Its
    # line editor says itself when it listens and when it has listed all: before
    # the first the terminal would take what is typed for a line of its own.
    cat >ask.zsh <<'END'
zmodload zsh/zpty
zpty -b asked zsh -f -i
zpty -w asked "PROMPT=; fpath=($PWD/zsh \$fpath); autoload -U compinit
compinit -u -d $PWD/dump; LISTMAX=10000
list-all() { zle list-choices; zle -R; print -n all\"\"told }
zle -N list-all; bindkey '^X^L' list-all
zle-line-init() { print -n list\"\"ening }; zle -N zle-line-init"
zpty -r -m asked answer '*listening*'
zpty -w -n asked "$1"$'\C-X\C-L'
zpty -r -m asked answer '*alltold*'
print -r -- $answer
zpty -d asked
END
    in_zsh() {
        now="zsh: $1"
        PATH="$PWD/path:$PATH" TERM=xterm timeout 60 zsh -f ask.zsh "$1" \
            >raw 2>err </dev/null
        sed "s/$(printf '\033')\[[0-9;?]*[a-zA-Z]/ /g" raw |
            tr -s '\r\t ' '\n' >out
    }
    in_zsh 'galley --le'
    offered '--level' '--format'
    in_zsh 'galley check --format '
    offered 'sarif html' 'conllu'
    in_zsh 'galley '
    offered 'check explain' '--level'
    in_zsh 'galley explain place'
    offered 'placeholder' 'quote-speaker'
fi

if command -v fish >/dev/null; then
    expect 0 '' "$galley" completion fish && mv out galley.fish
    fish --no-execute galley.fish
    verdict $? 'fish cannot read it'
    in_fish() {
        now="fish: $1"
        HOME=$PWD PATH="$PWD/path:$PATH" fish --no-config -c '
            source galley.fish; complete -C $argv[1]' "$1" 2>err |
            cut -f 1 >out
    }
    in_fish 'galley --le'
    offered '--level' '--format'
    silent
    in_fish 'galley claims --l'
    offered '' '--level'
    in_fish 'galley claims -f '
    offered 'text jsonl' 'sarif'
    in_fish 'galley --level '
    offered 'suggestion warning error' 'check'
    in_fish 'galley '
    offered 'check claims help typed/' '--level'
    in_fish 'galley explain pl'
    offered 'placeholder' ''
    in_fish 'galley completion '
    offered 'bash man' 'typed/'
fi

# The manual page names every command and option, and roff finds no fault.
expect 0 '' "$galley" completion man && mv out galley.1
for word in $("$galley" help | sed -n '/^Options/q; s/^  \([a-z]*\)  .*/\1/p'); do
    grep -q "^\.SS galley $word" galley.1
    verdict $? "galley $word is not in the manual"
done
for word in $("$galley" help | sed -n 's/.*--\([a-z-]*\).*/\1/p' | sort -u)
do
    sed 's/\\//g' galley.1 | grep -q -- "--$word"
    verdict $? "--$word is not in the manual"
done
if command -v groff >/dev/null; then
    expect 0 '' groff -man -Tutf8 -ww -z galley.1
    silent
fi
expect 2 'one shell is to be named' "$galley" completion
expect 2 'no completions for “tcsh”' "$galley" completion tcsh
expect 2 'bash, zsh or fish' "$galley" completion bash zsh
