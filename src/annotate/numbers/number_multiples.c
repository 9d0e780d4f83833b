/* number_multiples.c - words that are a multiple by themselves: "doubled",
 * "threefold", "halved", "twice". */
#include "annotate/numbers/number_pairs.h"

/* The value of a class such as "v2" or "h2": twice, a half. */
static bool value_of(gly_decimal *out, gly_text name)
{
    gly_decimal digits;
    if (!gly_decimal_read(&digits, gly_text_slice(name, (gly_span){1, 9})))
        return false;
    *out = name.data[0] == 'h'
               ? gly_decimal_divide(gly_decimal_of(1, 0), digits)
               : digits;
    return true;
}

/* "Numbers [treble] in four years": the tagger takes a headline's verb for a
 * noun or an adjective. */
static bool is_headline_verb(const gly_number_reader *reader, uint32_t at)
{
    const gly_language *language = reader->reading->language;
    uint32_t block = language->tokens.items[at].block;
    return language->document->blocks[block].kind == GLY_BLOCK_HEADLINE &&
           at > 0 && language->tokens.items[at - 1].block == block &&
           language->syntax.items[at - 1].upos == GLY_UPOS_NOUN &&
           (language->syntax.items[at - 1].xpos == GLY_XPOS_NNS ||
            language->syntax.items[at - 1].xpos == GLY_XPOS_VBZ);
}

/* "[double] the £20,000 sought", "[triple] what it was". */
static bool is_before_whole(const gly_reading *reading, uint32_t at)
{
    static const char *const words[] = {"the",  "that",  "what", "its",
                                        "last", "their", NULL};
    return gly_reading_is_one_of(reading, at + 1, words);
}

bool gly_number_read_multiple(gly_number *out, const gly_number_reader *reader,
                              uint32_t at)
{
    const gly_lexicon *lexicon = reader->words.lexicon;
    gly_symbol form = reader->reading->forms[at];
    if (form == 0 || form >= reader->words.end || reader->multiples == GLY_NONE)
        return false;
    gly_entry entry = gly_lexicon_find(lexicon, reader->multiples, &form, 1);
    gly_text name = gly_symbols_text(gly_lexicon_symbols(lexicon), entry.class);
    if (entry.count == 0)
        return false;
    gly_upos upos = reader->reading->language->syntax.items[at].upos;
    bool verb = name.data[0] == 'v' || name.data[0] == 'h';
    gly_decimal value;
    if ((verb && upos != GLY_UPOS_VERB && !is_headline_verb(reader, at) &&
         !is_before_whole(reader->reading, at)) ||
        !value_of(&value, name))
        return false;
    *out = (gly_number){
        .first = at,
        .last = at,
        .kind = GLY_NUMBER_MULTIPLE,
        .value = value,
        .parts = {value, value},
        .unit_token = GLY_NONE,
        .per = GLY_NONE,
        .words = true,
    };
    return true;
}
