/* credits.c - looks for a name beside and inside of a quotation. */
#include "annotate/speech/credits.h"

#include "annotate/grammar.h"
#include "annotate/speech/source_parts.h"

enum {
    LEAD = 4,   /* words of a title before a name */
    REACH = 10, /* words between a remark and its quotation */
};

static const gly_reading *reading_of(const gly_source_input *input)
{
    return input->annotations->reading;
}

/* The person who is named at `token`; NULL for nobody. */
static const gly_mention *named_at(const gly_source_input *input,
                                   uint32_t token)
{
    const gly_mention *m = gly_source_mention(input, token);
    return m != NULL && m->entity != GLY_NONE &&
                   gly_mention_names_person(input->annotations, m)
               ? m
               : NULL;
}

static bool take(gly_source *out, const gly_mention *m)
{
    if (m == NULL)
        return false;
    *out = gly_source_of(m);
    return true;
}

/* The name that stands at `token` or behind the words of its title. */
static const gly_mention *name_from(const gly_source_input *input,
                                    uint32_t token, uint32_t end)
{
    const gly_reading *reading = reading_of(input);
    for (uint32_t i = token; i < end && i <= token + LEAD; i++) {
        const gly_mention *m = gly_source_mention(input, i);
        if (named_at(input, i) != NULL)
            return m;
        if (m == NULL && (!gly_reading_has(reading, i, GLY_TOKEN_WORD) ||
                          gly_grammar_is_verb(reading, i)))
            return NULL;
    }
    return NULL;
}

bool gly_credit_within(gly_source *out, const gly_source_input *input,
                       uint32_t open, uint32_t close)
{
    const gly_reading *reading = reading_of(input);
    for (uint32_t i = open + 1; i + 2 < close; i++) {
        bool opens = i == open + 1 || gly_reading_at(reading, i - 1, ',');
        if (!opens || !gly_reading_is_word(reading, i, "as"))
            continue;
        const gly_mention *m = name_from(input, i + 1, close);
        if (m != NULL && gly_reading_is(reading, m->last + 1, GLY_IS_SAYING))
            return take(out, m);
    }
    return false;
}

/* "[Okoro]'s remark in the hall, “…”": no verb stands between. */
static bool take_owner(gly_source *out, const gly_source_input *input,
                       uint32_t open)
{
    const gly_reading *reading = reading_of(input);
    uint32_t start = gly_reading_sentence(reading, open)->first;
    if (open < start + 3 || !(gly_reading_at(reading, open - 1, ',') ||
                              gly_reading_at(reading, open - 1, ':')))
        return false;
    for (uint32_t i = open - 1; i > start + 1 && i + REACH > open; i--) {
        bool noun = gly_reading_is(reading, i, GLY_IS_REPORT_NOUN) &&
                    reading->language->syntax.items[i].xpos == GLY_XPOS_NN;
        if (noun && i >= start + 2 && gly_reading_is_owner(reading, i - 2) &&
            gly_source_mention(input, i - 2) != NULL)
            return take(out, named_at(input, i - 2));
        if (gly_grammar_is_verb(reading, i) ||
            gly_reading_is(reading, i, GLY_IS_AUXILIARY | GLY_IS_BREAK))
            return false;
    }
    return false;
}

bool gly_credit_beside(gly_source *out, const gly_source_input *input,
                       uint32_t open, uint32_t close)
{
    const gly_reading *reading = reading_of(input);
    if (take_owner(out, input, open))
        return true;
    uint32_t count = reading->language->tokens.count;
    const gly_token *tokens = reading->language->tokens.items;
    return close + 2 < count && gly_reading_at(reading, close + 1, ':') &&
           tokens[close + 2].block == tokens[close].block &&
           take(out, name_from(input, close + 2, count));
}
