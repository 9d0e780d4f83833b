#include "language/vocabulary.h"

#include "language/characters.h"

enum { LONGEST_ENTRY = 24 };

gly_words gly_words_of(const gly_lexicon *lexicon)
{
    return (gly_words){
        .lexicon = lexicon,
        .abbreviations = gly_lexicon_list(lexicon, "abbreviation"),
        .prefixes = gly_lexicon_list(lexicon, "prefix"),
        .openers = gly_lexicon_list(lexicon, "opener"),
        .zone = gly_lexicon_symbol(lexicon, "zone"),
        .joining = gly_lexicon_symbol(lexicon, "joining"),
        .title = gly_lexicon_symbol(lexicon, "title"),
        .number = gly_lexicon_symbol(lexicon, "number"),
        .date = gly_lexicon_symbol(lexicon, "date"),
        .place = gly_lexicon_symbol(lexicon, "place"),
    };
}

/* Look up ASCII `form` in any case; only what fits can be an entry. */
static gly_entry look_up(const gly_words *words, gly_list_id list,
                         gly_text form)
{
    gly_entry none = {0, 0};
    char folded[LONGEST_ENTRY];
    if (list == GLY_NONE || form.size > LONGEST_ENTRY)
        return none;
    for (uint32_t i = 0; i < form.size; i++) {
        char byte = form.data[i];
        folded[i] = byte >= 'A' && byte <= 'Z' ? (char)(byte | 0x20) : byte;
    }
    gly_symbol symbol = gly_symbols_find(gly_lexicon_symbols(words->lexicon),
                                         (gly_text){folded, form.size});
    if (symbol == 0)
        return none;
    return gly_lexicon_find(words->lexicon, list, &symbol, 1);
}

gly_symbol gly_words_abbreviation(const gly_words *words, gly_text form)
{
    return look_up(words, words->abbreviations, form).class;
}

bool gly_words_is_prefix(const gly_words *words, gly_text form)
{
    return look_up(words, words->prefixes, form).count > 0;
}

/* The word at `offset` among the openers. */
static gly_entry opener_at(const gly_words *words, gly_text text,
                           uint32_t offset)
{
    uint32_t end = gly_char_run_end(text, offset);
    gly_text form = gly_text_slice(text, gly_span_between(offset, end));
    if (form.size == 0)
        return (gly_entry){0, 0};
    return look_up(words, words->openers, form);
}

bool gly_words_is_opener(const gly_words *words, gly_text text, uint32_t offset)
{
    gly_entry entry = opener_at(words, text, offset);
    return entry.count > 0 && entry.class != words->zone;
}

bool gly_words_is_zone(const gly_words *words, gly_text text, uint32_t offset)
{
    gly_entry entry = opener_at(words, text, offset);
    return entry.count > 0 && entry.class == words->zone;
}

bool gly_words_is_joining(const gly_words *words, gly_text text,
                          uint32_t offset)
{
    gly_entry entry = opener_at(words, text, offset);
    return entry.count > 0 && entry.class == words->joining;
}
