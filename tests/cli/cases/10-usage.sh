# Slips of the keys: each ends in 2, says what is wrong and what to do.
printf 'The mayor spoke on Monday.\n' >good.txt

expect 2 'no draft is named' "$galley"
expect 2 'galley finds where a news draft contradicts itself' "$galley"
expect 2 'galley draft.md  * what to look at' "$galley"
expect 2 'no draft is named' "$galley" --quiet
expect 2 'write galley check FILE' "$galley" check
expect 2 'write galley claims FILE' "$galley" claims
expect 2 'there is no option --levle' "$galley" --levle warning good.txt
expect 2 'did you mean --level?' "$galley" --levle=warning good.txt
expect 2 'there is no option -z' "$galley" -z good.txt
expect 2 'comes after --' "$galley" -z good.txt
expect 2 '--level needs a value' "$galley" good.txt --level
expect 2 'write --level LEVEL' "$galley" good.txt --level
expect 2 '--level cannot be “loud”' "$galley" --level loud good.txt
expect 2 'give suggestion, warning or error' "$galley" -l loud good.txt
expect 2 '--fail-on cannot be “”' "$galley" --fail-on= good.txt
expect 2 '--quiet takes no value' "$galley" --quiet=yes good.txt
expect 2 '--input cannot be “pdf”' "$galley" --input pdf good.txt
expect 2 '--color cannot be “blue”' "$galley" --color=blue good.txt
expect 2 '--max-size cannot be “huge”' "$galley" --max-size huge good.txt
expect 2 '--max-size cannot be “0”' "$galley" --max-size 0 good.txt
expect 2 '--max-size cannot be “-1”' "$galley" --max-size -1 good.txt
expect 2 'at most 256M' "$galley" --max-size 300M good.txt
expect 2 'at most 256M' "$galley" --max-size 99999999999999999999999 good.txt
expect 2 'galley check has no format “jsnl”' "$galley" -f jsnl good.txt
expect 2 'did you mean jsonl?' "$galley" -f jsnl good.txt
expect 2 'galley help check lists them' "$galley" -f pdf good.txt
expect 2 'galley claims has no format “json”' "$galley" claims -f json good.txt
expect 2 '= but no file behind it' "$galley" -f jsonl= good.txt
expect 2 'two reports cannot go to standard output' \
    "$galley" -f text -f jsonl good.txt
expect 2 'two reports cannot go to ./a.out' \
    "$galley" -f text=a.out -f jsonl=./a.out good.txt
expect 2 'written over the draft good.txt' "$galley" -f jsonl=good.txt good.txt
expect 2 'did you mean galley check?' "$galley" chek good.txt
expect 2 'there is no command and no file “chek”' "$galley" chek good.txt
expect 2 'galley rules takes no --fail-on' "$galley" rules --fail-on error
expect 2 'galley help claims shows' "$galley" --level error claims good.txt
expect 2 'galley rules takes no placeholder' "$galley" rules placeholder
expect 2 'no rule is named' "$galley" explain
expect 2 'there is no rule “placeholdr”' "$galley" explain placeholdr
expect 2 'did you mean placeholder?' "$galley" explain placeholdr
expect 2 'no rule and no file “nothing-of-it”' "$galley" test nothing-of-it
expect 2 'there is no command “chekc”' "$galley" help chekc
expect 2 'read only once' "$galley" - good.txt -
expect 2 'cannot read the rules in no.yml' "$galley" -r no.yml good.txt
mkdir -p empty-rules
expect 2 'holds no rules' "$galley" --rules empty-rules good.txt

# What the writer of a wrong command line has in the folder stays.
now='a refused report leaves the draft alone'
grep -q 'mayor' good.txt
verdict $? 'the draft is gone'
now='a refused run leaves no file behind'
[ ! -e a.out ] && [ -z "$(ls -A | grep '^a\.out')" ]
verdict $? 'a.out is there'
