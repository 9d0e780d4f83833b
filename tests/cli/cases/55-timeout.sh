# A draft that takes too long is told, and does not hold up the others.
yes 'The board of Velby met on Monday to hear its auditor.' |
    head -c 3000000 >book.txt
expect 3 'cannot check book.txt: it takes longer than 0.1 seconds' \
    "$galley" --timeout 0.1 book.txt
expect 3 '--timeout can give it more' "$galley" --timeout 0.1 book.txt
expect 3 'cannot check book.txt' "$galley" --timeout 0.1 book.txt bad.md
shows 'bad.md:1:1: error:'
expect 3 'cannot check book.txt' "$galley" --timeout 0.1 -j 2 bad.md book.txt \
    book.txt good.txt
shows 'bad.md:1:1: error:'
expect 3 'cannot check book.txt' "$galley" claims --timeout 0.1 book.txt
expect 3 'cannot check book.txt' "$galley" parse --timeout 0.1 book.txt
expect 0 '' "$galley" --timeout 600 good.txt
expect 1 '' "$galley" --timeout 600.5 bad.md

# An article of a stream is a record of its own kind.
{
    printf '{"id":"long","body":"'
    head -c 3000000 book.txt | tr '\n' ' '
    printf '"}\n{"id":2,"body":"It is TK."}\n'
} >articles.ndjson
expect 3 '' typed '"$0" --stdin-format ndjson --timeout 0.1 <articles.ndjson'
shows '{"error":"it takes longer than 0.1 seconds","line":1,"id":"long"}'
shows '"rule":"placeholder"'
shows '"id":2'

for seconds in 0 -1 none 1e3 inf '' 86401; do
    expect 2 "--timeout cannot be “$seconds”" \
        "$galley" "--timeout=$seconds" good.txt
done
expect 2 'give seconds, such as 5 or 0.5' "$galley" --timeout 1h good.txt
rm -f book.txt articles.ndjson
