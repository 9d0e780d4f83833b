/* credits.c - looks for a name beside and inside of a quotation. */
#include "annotate/speech/credits.h"

#include "annotate/grammar.h"
#include "annotate/speech/credit_names.h"
#include "annotate/speech/owned_words.h"
#include "annotate/speech/source_parts.h"

enum {
    REACH = 10, /* words between a remark and its quotation */
    NEAR = 8,   /* words between a relative or a name and a verb */
    SEEN = 500, /* of a quotation, for a name within it: marks that never
                 * close hold one another, each to the end of the text */
};

static const gly_reading *reading_of(const gly_source_input *input)
{
    return input->annotations->reading;
}

bool gly_credit_within(gly_source *out, const gly_source_input *input,
                       uint32_t open, uint32_t close)
{
    const gly_reading *reading = reading_of(input);
    for (uint32_t i = open + 1; i + 2 < close && i <= open + SEEN; i++) {
        bool opens = i == open + 1 || gly_reading_at(reading, i - 1, ',');
        if (!opens || !gly_reading_is_word(reading, i, "as"))
            continue;
        const gly_mention *m = gly_credit_name_from(input, i + 1, close);
        if (m != NULL && gly_reading_is(reading, m->last + 1, GLY_IS_SAYING))
            return gly_credit_take(out, m);
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
            return gly_credit_take(out, gly_credit_named_at(input, i - 2));
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
    if (take_owner(out, input, open) ||
        gly_owned_words(out, input, (gly_marks){open, close, true}))
        return true;
    uint32_t count = reading->language->tokens.count;
    const gly_token *tokens = reading->language->tokens.items;
    return close + 2 < count && gly_reading_at(reading, close + 1, ':') &&
           tokens[close + 2].block == tokens[close].block &&
           gly_credit_take(out, gly_credit_name_from(input, close + 2, count));
}

/* The last token before the words that part a remark from its quotation,
 * "about asking", ", it said, was to"; GLY_NONE without any. */
static uint32_t before_link(const gly_reading *reading, uint32_t open,
                            uint32_t start)
{
    uint32_t i = open - 1;
    if (i > start && reading->language->syntax.items[i].xpos == GLY_XPOS_VBG)
        i--;
    if (i < start + 3 || !(gly_reading_is_word(reading, i, "about") ||
                           gly_reading_is_word(reading, i, "that") ||
                           gly_reading_is_word(reading, i, "to")))
        return GLY_NONE;
    i -= gly_reading_is_word(reading, i - 1, "was") ? 2 : 1;
    bool put_in = i > start + 3 && gly_reading_at(reading, i, ',') &&
                  gly_reading_is(reading, i - 1, GLY_IS_SAYING) &&
                  gly_reading_at(reading, i - 3, ',');
    return put_in ? i - 4 : i;
}

/* "[Okoro]'s remark about “a hole”". */
static bool take_link(gly_source *out, const gly_source_input *input,
                      uint32_t open)
{
    const gly_reading *reading = reading_of(input);
    uint32_t start = gly_reading_sentence(reading, open)->first;
    if (open < start + 3)
        return false;
    uint32_t noun = before_link(reading, open, start);
    return noun != GLY_NONE && noun >= start + 2 &&
           gly_reading_is(reading, noun, GLY_IS_REPORT_NOUN) &&
           reading->language->syntax.items[noun].xpos == GLY_XPOS_NN &&
           gly_reading_is_owner(reading, noun - 2) &&
           gly_credit_take(out, gly_credit_name_ending(input, noun - 2));
}

/* "[Okoro], who warned on Tuesday that “…”". */
static bool take_relative(gly_source *out, const gly_source_input *input,
                          uint32_t open)
{
    const gly_reading *reading = reading_of(input);
    uint32_t start = gly_reading_sentence(reading, open)->first;
    if (open < start + 4 || !gly_reading_is_word(reading, open - 1, "that"))
        return false;
    for (uint32_t i = open - 2; i > start + 3 && i + NEAR > open; i--) {
        uint32_t verb = i + gly_reading_is(reading, i, GLY_IS_AUXILIARY);
        if (gly_reading_is_word(reading, i - 1, "who"))
            return gly_reading_is(reading, verb, GLY_IS_REPORTING) &&
                   gly_reading_at(reading, i - 2, ',') &&
                   gly_credit_take(out, gly_credit_name_ending(input, i - 3));
        if (gly_reading_has(reading, i, GLY_TOKEN_MARK))
            return false;
    }
    return false;
}

/* "“a hole,” which [Okoro], the mayor, had said". */
static bool take_which(gly_source *out, const gly_source_input *input,
                       uint32_t close)
{
    const gly_reading *reading = reading_of(input);
    uint32_t end = gly_reading_sentence(reading, close)->first +
                   gly_reading_sentence(reading, close)->count;
    uint32_t which = close + 1;
    which += which < end && gly_reading_at(reading, which, ',');
    if (which + 2 >= end || !gly_reading_is_word(reading, which, "which"))
        return false;
    const gly_mention *m = gly_credit_name_from(input, which + 1, end);
    if (m == NULL)
        return false;
    for (uint32_t i = m->last + 1; i < end && i <= m->last + NEAR; i++) {
        if (gly_reading_is(reading, i, GLY_IS_SAYING))
            return gly_credit_take(out, m);
        if (gly_grammar_is_verb(reading, i) &&
            !gly_reading_is(reading, i, GLY_IS_AUXILIARY))
            return false;
    }
    return false;
}

bool gly_credit_around(gly_source *out, const gly_source_input *input,
                       uint32_t open, uint32_t close)
{
    return take_which(out, input, close) || take_link(out, input, open) ||
           take_relative(out, input, open) ||
           gly_owned_words(out, input, (gly_marks){open, close, false});
}
