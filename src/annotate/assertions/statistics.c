/* statistics.c - how things are in general, in figures.
 *
 *     One in four children sleeps less than seven hours.
 *     Test scores fall by 7 % in districts that drop a day.
 *
 * What happened once ("turnout fell by 7 %") the paper may have seen for
 * itself. How things are at any time somebody has counted, and the present
 * tense of a general subject tells of that. */
#include "annotate/assertions/assertion_finders.h"
#include "annotate/numbers/numbers.h"

/* A count of a thousand or more has a comma or is a word. */
enum { CLIMB = 8, SENTENCES_AROUND = 2, MANY_BYTES = 4 };

static const gly_node *node_at(const gly_assertion_search *search,
                               uint32_t token)
{
    return &search->reading->language->syntax.items[token];
}

static bool is_number(const gly_assertion_search *search, uint32_t i)
{
    return node_at(search, i)->xpos == GLY_XPOS_CD;
}

/* "7 %", "seven percent", "7 per cent" */
static bool is_percent(const gly_assertion_search *search, uint32_t i)
{
    const gly_reading *reading = search->reading;
    return is_number(search, i) &&
           (gly_reading_at(reading, i + 1, '%') ||
            gly_reading_is_word(reading, i + 1, "percent") ||
            (gly_reading_is_word(reading, i + 1, "per") &&
             gly_reading_is_word(reading, i + 2, "cent")));
}

/* Whether "four", or "every four", stands at token `i`. */
static bool is_every_number(const gly_assertion_search *search, uint32_t i)
{
    return is_number(search, i) ||
           (gly_reading_is_word(search->reading, i, "every") &&
            is_number(search, i + 1));
}

/* "one in four", "one traveller in every four", "three out of 10" */
static bool is_ratio(const gly_assertion_search *search, uint32_t i)
{
    const gly_reading *reading = search->reading;
    if (!is_number(search, i))
        return false;
    if (node_at(search, i)->relation == GLY_REL_NUMMOD &&
        node_at(search, i)->head == i + 1 &&
        gly_reading_is_word(reading, i + 2, "in"))
        return is_every_number(search, i + 3);
    if (gly_reading_is_word(reading, i + 1, "in"))
        return is_every_number(search, i + 2);
    return gly_reading_is_word(reading, i + 1, "out") &&
           gly_reading_is_word(reading, i + 2, "of") &&
           is_every_number(search, i + 3);
}

/* "1,200 children every day", "40 deaths a year" */
static bool is_rate(const gly_assertion_search *search, uint32_t i,
                    uint32_t end)
{
    const gly_reading *reading = search->reading;
    const gly_number *number = gly_number_at(search->annotations->numbers, i);
    uint32_t first = gly_reading_sentence(reading, i)->first;
    bool one = gly_reading_is_word(reading, first, "a") ||
               gly_reading_is_word(reading, first, "an");
    /* "1.1m litres a day" is what a pump is built for, and what one kitchen
     * gives out was seen. */
    if (!is_number(search, i) || one ||
        (number != NULL && number->unit != GLY_UNIT_NONE))
        return false;
    for (uint32_t k = i + 1; k + 1 < end && k < i + 6; k++) {
        if (node_at(search, k)->upos == GLY_UPOS_AUX)
            return false;
        bool every = gly_reading_is_word(reading, k, "every") ||
                     gly_reading_is_word(reading, k, "each") ||
                     gly_reading_is_word(reading, k, "a");
        bool time = gly_reading_is_word(reading, k + 1, "day") ||
                    gly_reading_is_word(reading, k + 1, "week") ||
                    gly_reading_is_word(reading, k + 1, "month") ||
                    gly_reading_is_word(reading, k + 1, "year");
        if (every && time)
            return true;
    }
    return false;
}

/* "[average] case", "on average"; not "the average of 61". */
static bool is_word_of_average(const gly_assertion_search *search, uint32_t i)
{
    return (gly_reading_is_word(search->reading, i, "average") ||
            gly_reading_is_word(search->reading, i, "typical")) &&
           !gly_reading_is_word(search->reading, i + 1, "of");
}

/* "costs the average retailer 84,000 euros", "on average 12 days" */
static bool is_average(const gly_assertion_search *search,
                       const gly_sentence *sentence, uint32_t i)
{
    if (!is_number(search, i))
        return false;
    for (uint32_t k = sentence->first; k < sentence->first + sentence->count;
         k++)
        if (is_word_of_average(search, k))
            return true;
    return false;
}

/* "Nearly 40,000 people are registered …": a round count of people or things
 * that opens the sentence. */
static bool is_round_count(const gly_assertion_search *search,
                           const gly_sentence *sentence, uint32_t i)
{
    if (!is_number(search, i) || i == sentence->first ||
        i > sentence->first + 3)
        return false;
    gly_entry hedge = gly_assertion_entry(search, sentence->first,
                                          GLY_WORDS_NUMBER_HEDGE, NULL);
    const gly_node *node = node_at(search, i);
    gly_text digits = gly_reading_text(search->reading, i);
    bool many = digits.size >= MANY_BYTES;
    return hedge.count > 0 && many &&
           !gly_reading_is_word(search->reading, sentence->first, "up") &&
           sentence->first + hedge.count == i &&
           node->relation == GLY_REL_NUMMOD && node->head != GLY_NONE &&
           node_at(search, node->head)->relation != GLY_REL_OBL;
}

/* "[Each job that goes] takes another 1.6 jobs": what holds whenever it
 * happens; not "each invoice bears two signatures". */
static bool is_of_each(const gly_assertion_search *search,
                       const gly_sentence *sentence, uint32_t i)
{
    const gly_reading *reading = search->reading;
    bool each = gly_reading_is_word(reading, sentence->first, "each") ||
                gly_reading_is_word(reading, sentence->first, "every");
    const gly_node *det = node_at(search, sentence->first);
    return each && is_number(search, i) && det->relation == GLY_REL_DET &&
           det->head != GLY_NONE &&
           gly_syntax_child(&reading->language->syntax, det->head,
                            GLY_REL_ACL_RELCL) != GLY_NONE;
}

/* "half of all teachers", "two-thirds of the hives"; not "a fifth of an
 * ounce", which is a measure, nor "a fifth of them". */
static bool is_fraction(const gly_assertion_search *search, uint32_t i)
{
    const gly_reading *reading = search->reading;
    gly_entry entry = gly_assertion_entry(search, i, GLY_WORDS_FRACTION, NULL);
    uint32_t next = i + entry.count;
    bool one = gly_reading_is_word(reading, next + 1, "a") ||
               gly_reading_is_word(reading, next + 1, "an");
    return entry.count > 0 &&
           ((gly_reading_is_word(reading, next, "of") && !one &&
             node_at(search, next + 1)->upos != GLY_UPOS_PRON) ||
            gly_reading_is_word(reading, next, "all"));
}

/* "[inland towns] will run out", "[of workers] have walked": what is to come of
 * a group or has come of it at any time. */
static bool is_timeless(const gly_assertion_search *search, uint32_t verb)
{
    const gly_node *node = node_at(search, verb);
    uint32_t aux =
        gly_syntax_child(&search->reading->language->syntax, verb, GLY_REL_AUX);
    if (aux == GLY_NONE || aux > verb)
        return false;
    gly_xpos tag = node_at(search, aux)->xpos;
    bool bare = node->xpos == GLY_XPOS_VB ||
                gly_syntax_child(&search->reading->language->syntax, verb,
                                 GLY_REL_COP) != GLY_NONE;
    bool will = gly_reading_is_word(search->reading, aux, "will");
    return (will && (bare || node->xpos == GLY_XPOS_VBN)) ||
           (node->xpos == GLY_XPOS_VBN &&
            (tag == GLY_XPOS_VBP || tag == GLY_XPOS_VBZ));
}

/* "[Long commutes] cost": a verb whose past is its present, of many that
 * nobody has spoken of. */
static bool is_like_past(const gly_assertion_search *search, uint32_t verb)
{
    uint32_t subject = gly_syntax_child(&search->reading->language->syntax,
                                        verb, GLY_REL_NSUBJ);
    return (node_at(search, verb)->xpos == GLY_XPOS_VBD ||
            node_at(search, verb)->xpos == GLY_XPOS_VB) &&
           node_at(search, verb)->lemma == search->reading->forms[verb] &&
           subject != GLY_NONE && subject < verb &&
           node_at(search, subject)->xpos == GLY_XPOS_NNS &&
           gly_syntax_child(&search->reading->language->syntax, verb,
                            GLY_REL_AUX) == GLY_NONE &&
           gly_syntax_child(&search->reading->language->syntax, subject,
                            GLY_REL_DET) == GLY_NONE &&
           gly_syntax_child(&search->reading->language->syntax, subject,
                            GLY_REL_NUMMOD) == GLY_NONE;
}

/* The finite present-tense verb that token `i` hangs under, or one that tells
 * of a group at any time; GLY_NONE for none. What is told by the way ("fetches
 * 46p, [a rise of 15 %]") is not what the verb tells. */
static uint32_t present_verb(const gly_assertion_search *search, uint32_t i)
{
    const gly_syntax *syntax = &search->reading->language->syntax;
    for (uint32_t n = 0; n < CLIMB && i != GLY_NONE; n++) {
        const gly_node *node = node_at(search, i);
        uint32_t copula = gly_syntax_child(syntax, i, GLY_REL_COP);
        const gly_node *finite =
            copula == GLY_NONE ? node : node_at(search, copula);
        bool verb = node->upos == GLY_UPOS_VERB || copula != GLY_NONE;
        if (verb)
            return finite->xpos == GLY_XPOS_VBZ ||
                           finite->xpos == GLY_XPOS_VBP ||
                           is_timeless(search, i) || is_like_past(search, i)
                       ? i
                       : GLY_NONE;
        if (node->relation == GLY_REL_APPOS)
            return GLY_NONE;
        i = node->head;
    }
    return GLY_NONE;
}

/* Whether the words name somebody or something; "American workers" do not. */
static bool names_one(const gly_assertion_search *search, uint32_t first,
                      uint32_t last)
{
    for (uint32_t i = first; i <= last; i++)
        if (gly_assertion_names(search, i, i + 1) &&
            (node_at(search, i)->upos != GLY_UPOS_ADJ ||
             !gly_reading_is(search->reading, i, GLY_IS_DEMONYM)))
            return true;
    return false;
}

/* Whether `verb` tells of things in general: the root of its sentence, of a
 * subject that is no name, no pronoun, and nothing that was spoken of. */
static bool is_general(const gly_assertion_search *search, uint32_t verb)
{
    const gly_syntax *syntax = &search->reading->language->syntax;
    if (node_at(search, verb)->head != GLY_NONE ||
        gly_reading_is(search->reading, verb, GLY_IS_REPORTING))
        return false;
    uint32_t subject = gly_syntax_child(syntax, verb, GLY_REL_NSUBJ);
    if (subject == GLY_NONE || subject > verb)
        return false;
    const gly_node *node = node_at(search, subject);
    if (node->upos == GLY_UPOS_PRON)
        return false;
    uint32_t first, last;
    gly_syntax_reach(syntax, subject, &first, &last);
    bool average = gly_reading_is_word(search->reading, first, "the") &&
                   is_word_of_average(search, first + 1);
    return (average || !gly_reading_is_word(search->reading, first, "the")) &&
           !gly_reading_is_word(search->reading, first, "its") &&
           !gly_reading_is_word(search->reading, first, "his") &&
           !gly_reading_is_word(search->reading, first, "her") &&
           !gly_reading_is_word(search->reading, first, "their") &&
           !gly_reading_is_word(search->reading, first, "this") &&
           !names_one(search, first, last);
}

/* Whether the sentence points at what was told before ("half of that sum"), or
 * names what the figure was read off ("at the last count"). */
static bool is_grounded(const gly_assertion_search *search,
                        const gly_sentence *sentence)
{
    const gly_reading *reading = search->reading;
    for (uint32_t i = sentence->first; i < sentence->first + sentence->count;
         i++) {
        bool points = node_at(search, i)->relation == GLY_REL_DET &&
                      !gly_reading_is_word(reading, i + 1, "way") &&
                      (gly_reading_is_word(reading, i, "that") ||
                       gly_reading_is_word(reading, i, "this") ||
                       gly_reading_is_word(reading, i, "these") ||
                       gly_reading_is_word(reading, i, "those"));
        bool counted =
            gly_assertion_entry(search, i, GLY_WORDS_REPORT_NOUN, "finding")
                    .count > 0 &&
            node_at(search, i)->upos == GLY_UPOS_NOUN;
        if (points || counted)
            return true;
    }
    return false;
}

/* "We compared 212 invoices. [Three in ten …]": the paper has counted. */
static bool follows_own_count(const gly_assertion_search *search,
                              const gly_sentence *sentence)
{
    const gly_token *tokens = search->reading->language->tokens.items;
    for (uint32_t i = sentence->first;
         i > 0 && tokens[i - 1].block == tokens[sentence->first].block; i--)
        if (gly_reading_is_word(search->reading, i - 1, "we") &&
            search->reading->quotes[i - 1] == GLY_NONE)
            return true;
    return false;
}

/* Whether the figure of token `i` is what the sentence is about. After "is" it
 * must stand in the subject: "one in four is late", not "sales are up 4 %"; so
 * it must where the verb is no plain present. */
static bool is_told_of(const gly_assertion_search *search, uint32_t verb,
                       uint32_t i)
{
    const gly_syntax *syntax = &search->reading->language->syntax;
    bool state =
        gly_syntax_child(syntax, verb, GLY_REL_COP) != GLY_NONE ||
        is_timeless(search, verb) ||
        gly_assertion_entry(search, verb, GLY_WORDS_STATE_VERB, NULL).count > 0;
    if (!state)
        return true;
    uint32_t subject = gly_syntax_child(syntax, verb, GLY_REL_NSUBJ);
    return gly_syntax_is_under(syntax, i, subject);
}

/* Whether a study is spoken of in the sentences around: its figures. */
static bool is_of_study(const gly_assertion_search *search, uint32_t index)
{
    const gly_language *language = search->reading->language;
    const gly_sentence *items = language->sentences.items;
    uint32_t block = language->tokens.items[items[index].first].block;
    uint32_t first = index > SENTENCES_AROUND ? index - SENTENCES_AROUND : 0;
    for (uint32_t s = first;
         s <= index + SENTENCES_AROUND && s < language->sentences.count; s++) {
        bool below =
            s > index && language->tokens.items[items[s].first].block != block;
        if (!below &&
            gly_assertion_mentions(search, s, GLY_WORDS_STUDY, "study"))
            return true;
    }
    return false;
}

gly_status gly_find_statistics(const gly_assertion_search *search,
                               const gly_sentence *sentence)
{
    uint32_t end = sentence->first + sentence->count;
    for (uint32_t i = sentence->first; i + 1 < end; i++) {
        if (!is_percent(search, i) && !is_ratio(search, i) &&
            !is_rate(search, i, end) && !is_fraction(search, i) &&
            !is_average(search, sentence, i) &&
            !is_of_each(search, sentence, i) &&
            !is_round_count(search, sentence, i))
            continue;
        uint32_t verb = present_verb(search, i);
        if (verb == GLY_NONE || !is_general(search, verb) ||
            !is_told_of(search, verb, i) ||
            gly_reading_at(search->reading, end - 1, '?'))
            continue;
        if (is_grounded(search, sentence) ||
            follows_own_count(search, sentence))
            return GLY_OK;
        uint32_t index = search->reading->sentences[i];
        gly_assertion found = {GLY_ASSERTION_STATISTIC, GLY_BACKING_NONE,
                               sentence->first, end - 1, GLY_NONE};
        if (is_of_study(search, index))
            found.backing = GLY_BACKING_NEAR;
        return gly_assertion_add(search, &found);
    }
    return GLY_OK;
}
