/* number_use.c - names before numbers, months beside them, numbered things.
 *
 *     Local 1187 | Boeing 737 | Route 9 | Dec. 10, 2025 | in 2019 | at 6 p.m.
 *     No. 7 | page 3 | ranked 302 | one of them
 */
#include "annotate/numbers/number_use.h"

static const gly_node *node_at(const gly_reading *reading, uint32_t index)
{
    return &reading->language->syntax.items[index];
}

/* Whether `index` and `other` stand in one sentence. */
static bool together(const gly_reading *reading, uint32_t index, uint32_t other)
{
    return other < reading->language->tokens.count &&
           reading->sentences[index] == reading->sentences[other];
}

static bool is_month(const gly_reading *reading, uint32_t from, uint32_t index)
{
    return together(reading, from, index) &&
           gly_reading_is(reading, index, GLY_IS_CALENDAR) &&
           gly_reading_has(reading, index, GLY_TOKEN_CAPITAL);
}

/* Whether a bare number of four digits is a year: 1900 to 2099, no comma, and
 * no noun of its own that it would count. */
static bool is_year(const gly_number *number, const gly_reading *reading)
{
    gly_text text = gly_reading_text(reading, number->first);
    int64_t value = number->value.digits;
    if (number->words || text.size != 4 || number->first != number->last ||
        number->value.exponent != 0 || value < 1500 || value > 2099)
        return false;
    const gly_node *node = node_at(reading, number->first);
    bool counts = node->relation == GLY_REL_NUMMOD &&
                  node->head > number->first &&
                  node_at(reading, node->head)->xpos == GLY_XPOS_NNS;
    return !counts;
}

static bool is_clock(const gly_number *number, const gly_reading *reading)
{
    uint32_t next = number->last + 1;
    return together(reading, number->last, next) &&
           (gly_reading_is_word(reading, next, "a.m.") ||
            gly_reading_is_word(reading, next, "p.m.") ||
            gly_reading_is_word(reading, next, "am") ||
            gly_reading_is_word(reading, next, "pm") ||
            gly_reading_is_word(reading, next, "o'clock"));
}

static bool is_calendar(const gly_number *number, const gly_reading *reading)
{
    if (number->kind != GLY_NUMBER_CARDINAL &&
        number->kind != GLY_NUMBER_ORDINAL && number->kind != GLY_NUMBER_SCORE)
        return false;
    uint32_t at = number->first;
    bool day = gly_decimal_compare(number->value, gly_decimal_of(31, 0)) <= 0;
    bool month = (at > 0 && is_month(reading, at, at - 1)) ||
                 is_month(reading, at, number->last + 1);
    return (day && month) || is_clock(number, reading) ||
           (number->kind == GLY_NUMBER_CARDINAL && is_year(number, reading));
}

/* Whether token `index` is a bare number that a verb has as its object: "took
 * 37 of", "won 58,". */
static bool is_taken(const gly_reading *reading, uint32_t index)
{
    const gly_node *node = node_at(reading, index);
    return node->xpos == GLY_XPOS_CD &&
           node_at(reading, index - 1)->upos == GLY_UPOS_VERB &&
           (gly_reading_at(reading, index + 1, ',') ||
            gly_reading_is_word(reading, index + 1, "of") ||
            gly_reading_is(reading, index + 1, GLY_IS_AND));
}

/* "Renewal took 37 seats, the Green Left 24": whether the words before, which
 * may be a name, have so many of what a verb has told of somebody else. */
static bool is_gapped(const gly_number *number, const gly_reading *reading)
{
    enum { NAME_MOST = 6 };
    uint32_t start = gly_reading_sentence(reading, number->first)->first;
    uint32_t at = number->first, next = number->last + 1;
    for (uint32_t k = 0; k < NAME_MOST && at > start; k++) {
        gly_upos class = node_at(reading, at - 1)->upos;
        if (class != GLY_UPOS_PROPN && class != GLY_UPOS_NOUN &&
            class != GLY_UPOS_ADJ && class != GLY_UPOS_DET &&
            class != GLY_UPOS_PART)
            break;
        at--;
    }
    bool listed = at > start && (gly_reading_at(reading, at - 1, ',') ||
                                 gly_reading_is(reading, at - 1, GLY_IS_AND));
    bool ends = gly_reading_has(reading, next, GLY_TOKEN_MARK) ||
                gly_reading_is(reading, next, GLY_IS_AND);
    for (uint32_t i = start + 1; listed && ends && i < at; i++) {
        if (is_taken(reading, i))
            return true;
    }
    return false;
}

/* Whether the capitalized word before belongs with the number: "Route 9". */
static bool is_named(const gly_number *number, const gly_reading *reading)
{
    uint32_t at = number->first;
    /* "beat Carver 58-55" */
    if (number->unit != GLY_UNIT_NONE || number->kind == GLY_NUMBER_SCORE ||
        at == 0 || !together(reading, at, at - 1))
        return false;
    uint32_t before = at - 1;
    if (gly_reading_at(reading, before, '-') && before > 0 &&
        gly_reading_has(reading, at, GLY_TOKEN_GLUED))
        before--;
    gly_upos upos = node_at(reading, before)->upos;
    bool named = upos == GLY_UPOS_PROPN ||
                 (before > gly_reading_sentence(reading, at)->first &&
                  (upos == GLY_UPOS_NOUN || upos == GLY_UPOS_ADJ));
    bool grouped = gly_text_find(gly_reading_text(reading, at),
                                 gly_text_of(","), 0) != GLY_NONE;
    /* "on Saturday 643 came" */
    bool calendar = gly_reading_is(reading, before, GLY_IS_CALENDAR);
    bool capital = named && !grouped && !calendar &&
                   gly_reading_has(reading, before, GLY_TOKEN_CAPITAL);
    const gly_node *node = node_at(reading, number->first);
    bool counts = node->relation == GLY_REL_NUMMOD && node->head != GLY_NONE &&
                  node->head > number->last;
    return capital && !counts && !number->words && !is_gapped(number, reading);
}

/* "routes [4], [11] and [26]", "on line [3]": which of them, and not how many.
 */
static bool is_numbered(const gly_number *number, const gly_reading *reading)
{
    enum { LIST_MOST = 8 };
    static const char *const things[] = {
        "route",  "routes", "ward", "wards", "platform", "platforms",
        "lane",   "lanes",  "gate", "gates", "junction", "junctions",
        "exit",   "exits",  "line", "lines", "reactor",  "reactors",
        "runway", "rooms",  "room", "zones", "district", "districts",
        "zone",   "bus",    "pier", "piers", "precinct", "precincts",
        "sector", "grades", NULL};
    uint32_t noun = number->counted.noun, at = number->first;
    uint32_t start = gly_reading_sentence(reading, at)->first;
    bool counts = noun != GLY_NONE && noun > at;
    if (number->words || number->unit != GLY_UNIT_NONE || counts ||
        number->kind != GLY_NUMBER_CARDINAL)
        return false;
    bool joint = false; /* what stands behind `i - 1` is no number */
    for (uint32_t i = at; i > start && at - i < LIST_MOST; i--) {
        if (gly_reading_is_one_of(reading, i - 1, things))
            return !joint;
        joint = gly_reading_at(reading, i - 1, ',') ||
                gly_reading_is(reading, i - 1, GLY_IS_AND);
        if (!joint && !gly_reading_has(reading, i - 1, GLY_TOKEN_NUMBER))
            return false;
    }
    return false;
}

/* "the 14 and 14A buses": the next of a list has a letter, so both are names.
 */
static bool is_label(const gly_number *number, const gly_reading *reading)
{
    uint32_t joint = number->last + 1, next = joint + 1;
    if (number->words || number->unit != GLY_UNIT_NONE ||
        next >= reading->language->tokens.count ||
        !together(reading, number->first, next) ||
        !(gly_reading_is(reading, joint, GLY_IS_AND) ||
          gly_reading_at(reading, joint, '/')))
        return false;
    gly_text text = gly_reading_text(reading, next);
    return text.size > 1 && gly_reading_has(reading, next, GLY_TOKEN_NUMBER) &&
           text.data[text.size - 1] >= 'A' && text.data[text.size - 1] <= 'H';
}

/* "a five-star show": a mark that is given. */
static bool is_rating(const gly_number *number, const gly_reading *reading)
{
    static const char *const marks[] = {"star", "stars", NULL};
    uint32_t joint = number->last + 1;
    return number->kind == GLY_NUMBER_CARDINAL &&
           together(reading, number->first, joint + 1) &&
           gly_reading_at(reading, joint, '-') &&
           gly_reading_is_one_of(reading, joint + 1, marks);
}

/* "one of the men", "no one", "the last one": a pronoun, not a count. */
static bool is_pronoun(const gly_number *number, const gly_reading *reading)
{
    uint32_t at = number->first;
    bool one = number->words && number->last == at &&
               gly_decimal_compare(number->value, gly_decimal_of(1, 0)) == 0 &&
               number->kind == GLY_NUMBER_CARDINAL;
    if (!one)
        return false;
    bool determined = at > gly_reading_sentence(reading, at)->first &&
                      gly_reading_is(reading, at - 1, GLY_IS_DETERMINER);
    const gly_node *node = node_at(reading, at);
    return determined || node->relation != GLY_REL_NUMMOD;
}

/* "ranked 302", "at number 302": a place in a list, of which the lower is the
 * better. */
static bool is_rank(const gly_number *number, const gly_reading *reading)
{
    uint32_t at = number->first;
    uint32_t noun = number->counted.noun;
    if (number->unit != GLY_UNIT_NONE || (noun != GLY_NONE && noun > at) ||
        at == 0 || !together(reading, at, at - 1))
        return false;
    const gly_symbols *symbols = reading->language->tokens.symbols;
    gly_text before =
        gly_symbols_text(symbols, node_at(reading, at - 1)->lemma);
    bool numbered = at > 1 && gly_text_equal(before, gly_text_of("number")) &&
                    node_at(reading, at - 1)->upos == GLY_UPOS_NOUN &&
                    gly_reading_is(reading, at - 2, GLY_IS_PREPOSITION);
    return numbered || gly_text_equal(before, gly_text_of("rank"));
}

void gly_number_set_use(gly_number *number, const gly_annotations *annotations)
{
    const gly_reading *reading = annotations->reading;
    if (number->use != GLY_NUMBER_COUNTS)
        return;
    if (is_calendar(number, reading))
        number->use = GLY_NUMBER_OF_CALENDAR;
    else if (is_named(number, reading) || is_label(number, reading) ||
             is_numbered(number, reading))
        number->use = GLY_NUMBER_OF_NAME;
    else if (is_pronoun(number, reading))
        number->use = GLY_NUMBER_OF_WORD;
    else if (is_rank(number, reading) || is_rating(number, reading))
        number->use = GLY_NUMBER_OF_LIST;
}
