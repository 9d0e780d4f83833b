/* timing_spent.c - reads the words around a length for time that was spent. */
#include "annotate/timings/timing_spent.h"

#include "annotate/timings/timing_bounds.h"

bool gly_timing_is_done_with(const gly_reading *reading, const gly_date *date)
{
    enum { BACK = 7 };
    const gly_node *nodes = reading->language->syntax.items;
    uint32_t length = date->first;
    uint32_t start = gly_reading_sentence(reading, length)->first;
    if (length == 0 || !gly_reading_is_word(reading, length - 1, "for"))
        return false;
    for (uint32_t i = length - 1; i-- > start && length - i <= BACK;) {
        if (nodes[i + 1].xpos == GLY_XPOS_VBN &&
            gly_reading_is_word(reading, i, "having"))
            return true;
        if (nodes[i + 1].xpos == GLY_XPOS_VBG &&
            gly_reading_is_word(reading, i, "after"))
            return true;
    }
    return false;
}

bool gly_timing_is_spent(const gly_reading *reading, const gly_date *length)
{
    uint32_t at = length->first, next = length->last + 1;
    bool own = at > 0 && (gly_reading_is_owner(reading, at - 1) ||
                          gly_reading_is_word(reading, at - 1, "those") ||
                          gly_reading_is_word(reading, at - 1, "his") ||
                          gly_reading_is_word(reading, at - 1, "her"));
    uint32_t lead = at > 0 ? at - 1 - own : at;
    bool in = gly_reading_is_word(reading, lead, "in");
    bool after = gly_reading_is_word(reading, lead, "after");
    bool there = gly_reading_is_word(reading, next, "in") ||
                 gly_reading_is_word(reading, next, "as");
    bool at_it = gly_reading_is_word(reading, next, "of") ||
                 gly_reading_is_word(reading, next, "on");
    return own ? in || after || there
               : (in && there) || (after && (there || at_it)) ||
                     gly_timing_is_done_with(reading, length);
}

bool gly_timing_is_its_all(const gly_reading *reading, const gly_date *length)
{
    static const char *const it[] = {"it", "he", "she", "they", NULL};
    static const char *const ran[] = {
        "ran",    "lasted", "operated", "existed", "survived",
        "served", "stayed", "traded",   "held",    NULL};
    const gly_sentence *own = gly_reading_sentence(reading, length->first);
    uint32_t lead;
    gly_timing_bound_of(reading, length, &lead);
    return lead > own->first + 1 &&
           gly_reading_is_one_of(reading, own->first, it) &&
           gly_reading_is_one_of(reading, own->first + 1, ran) &&
           gly_reading_is_word(reading, lead - 1, "for") &&
           length->last + 2 >= own->first + own->count;
}

bool gly_timing_is_told_of(const gly_reading *reading, const gly_date *length)
{
    uint32_t at = length->first, next = length->last + 1;
    return at > 1 && gly_reading_is_word(reading, at - 1, "the") &&
           gly_reading_is_word(reading, at - 2, "in") &&
           (gly_reading_is_word(reading, next, "that") ||
            gly_reading_is(reading, next, GLY_IS_PRONOUN));
}

bool gly_timing_ends_on(const gly_reading *reading, const gly_date *length,
                        const gly_date *day)
{
    enum { GAP = 3 };
    uint32_t first;
    static const char *const lasts[] = {"lasted", "lasts", "lasting", "spanned",
                                        NULL};
    static const char *const ends[] = {
        "ends", "ended", "closes", "closed", "finishes", "finished", NULL};
    gly_timing_bound_of(reading, length, &first);
    uint32_t and = length->last + 1;
    if (first > 0 && gly_reading_is_one_of(reading, first - 1, lasts))
        return true;
    /* "opens for ten weeks and closes on 31 May" */
    if (day->first > length->last && day->first <= and+GAP &&
        gly_reading_is_word(reading, and, "and") &&
        gly_reading_is_one_of(reading, and+1, ends))
        return true;
    if (day->first > length->last)
        return day->side == GLY_DATE_UNTIL && day->first <= length->last + GAP;
    return day->last < first && first <= day->last + GAP &&
           gly_reading_is_word(reading, first - 1, "after");
}

/* "post", "job": what somebody holds for so long. */
static bool is_post(const gly_reading *reading, uint32_t token)
{
    static const char *const posts[] = {"post",
                                        "job",
                                        "role",
                                        "position",
                                        "office",
                                        "chair",
                                        "seat",
                                        "title",
                                        "captaincy",
                                        "command",
                                        "editorship",
                                        "presidency",
                                        "directorship",
                                        "chairmanship",
                                        "rank",
                                        "duty",
                                        "tenancy",
                                        "appointment",
                                        "it",
                                        "leadership",
                                        "mayoralty",
                                        "secretaryship",
                                        "crown",
                                        "record",
                                        NULL};
    return gly_reading_is_one_of(reading, token, posts);
}

/* "held", "stayed in"; not "had wanted" */
static bool is_holding(const gly_reading *reading, uint32_t token)
{
    static const char *const held[] = {
        "held",    "hold",     "kept",     "keep",   "filled",   "fill",
        "did",     "occupied", "retained", "stayed", "remained", "served",
        "enjoyed", "occupy",   "retain",   NULL};
    bool had = gly_reading_is_word(reading, token, "had") &&
               !gly_reading_has(reading, token + 1, GLY_TOKEN_MARK) &&
               reading->language->syntax.items[token + 1].upos != GLY_UPOS_VERB;
    return had || gly_reading_is_one_of(reading, token, held);
}

/* Whether the words before "for" at token `end` go back to a post that somebody
 * not named held: "a post that he held", "held the post", "held it". Leaves in
 * `*start` where they begin. */
static bool holds_post(const gly_reading *reading, uint32_t end,
                       uint32_t *start)
{
    enum { REACH = 7 };
    const gly_node *nodes = reading->language->syntax.items;
    bool post = false, held = false;
    uint32_t first = gly_reading_sentence(reading, end)->first;
    for (uint32_t i = end; i-- > first && end - i <= REACH;) {
        bool noun =
            nodes[i].upos == GLY_UPOS_NOUN || nodes[i].upos == GLY_UPOS_PROPN;
        if (gly_reading_has(reading, i, GLY_TOKEN_MARK) ||
            gly_reading_is(reading, i, GLY_IS_AND))
            break;
        if (noun && !is_post(reading, i) && !is_holding(reading, i))
            return false;
        post = post || is_post(reading, i);
        held = held || is_holding(reading, i);
        *start = i;
    }
    return post && held && *start + REACH >= end;
}

/* Whether the clause of the span goes on up to token `end`: no other begins. */
static bool is_one_clause(const gly_reading *reading, uint32_t first,
                          uint32_t end)
{
    const gly_node *nodes = reading->language->syntax.items;
    uint32_t verbs = 0;
    for (uint32_t i = first; i < end; i++) {
        bool copula =
            nodes[i].upos == GLY_UPOS_AUX && nodes[i].relation == GLY_REL_COP;
        verbs += nodes[i].upos == GLY_UPOS_VERB || copula;
        if (gly_reading_is(reading, i, GLY_IS_RELATIVE) ||
            gly_reading_at(reading, i, ';'))
            return false;
    }
    return verbs <= 1;
}

bool gly_timing_is_of_post(const gly_reading *reading, const gly_date *length,
                           const gly_date *span)
{
    uint32_t lead, start = 0;
    const gly_sentence *own = gly_reading_sentence(reading, length->first);
    gly_timing_bound_of(reading, length, &lead);
    if (lead <= own->first || span->first > lead ||
        !gly_reading_is_word(reading, lead - 1, "for") ||
        !holds_post(reading, lead - 1, &start))
        return false;
    if (span->first >= own->first)
        return start > span->last && is_one_clause(reading, span->last, start);
    /* "He held the post for 35 years." */
    return start == own->first &&
           gly_reading_is(reading, start,
                          GLY_IS_PRONOUN | GLY_IS_PLURAL_PRONOUN) &&
           reading->sentences[span->first] + 1 ==
               reading->sentences[length->first] &&
           is_one_clause(reading, span->last, own->first);
}
