# What a person types wrong when articles come on standard input; the lines
# themselves are looked at by tests/streams/run.
expect 2 'come from standard input alone' "$galley" --stdin-format ndjson bad.md
expect 2 'leave out bad.md' "$galley" --stdin-format ndjson bad.md
expect 2 'a stream has no format “text”' "$galley" --stdin-format ndjson -f text
expect 2 '--stdin-format cannot be “csv”' "$galley" --stdin-format csv
expect 2 'galley parse takes no --stdin-format' "$galley" parse \
    --stdin-format ndjson
expect 2 '--keys cannot have “id”' "$galley" --stdin-format ndjson --keys id
expect 2 'an article has no field “slug”' "$galley" --stdin-format ndjson \
    --keys slug=id
expect 2 'there are id, headline, body' "$galley" --stdin-format ndjson \
    --keys slug=id
expect 2 '--keys goes with --stdin-format' "$galley" --keys id=slug bad.md
expect 0 '' "$galley" --stdin-format ndjson
silent
expect 0 '' "$galley" claims --stdin-format ndjson -
silent
expect 3 'cannot read standard input' typed '"$0" --stdin-format ndjson <&-'
expect 3 'cannot read standard input' typed '"$0" --stdin-format ndjson <.'
# Without a reader it does not go on for ever.
expect 3 'cannot write to standard output' typed 'yes "{\"body\":\"TK\"}" |
    "$0" --stdin-format ndjson >&-'

# What is of files is refused, not passed over.
for option in --baseline=x --diff=HEAD --stdin-path=a.md; do
    expect 2 "with --stdin-format, ${option%%=*} has no meaning" \
        "$galley" --stdin-format ndjson "$option"
    hides '{'
done
