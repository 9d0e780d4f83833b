/* timing_tense.c - whether a clause tells of the past or of what is to come.
 *
 *     Two theatres that opened on Monday 3 March have helped.      past
 *     It will pass closest to Earth on Saturday 7 June.            to come
 *     Claims must be in by 31 July.                                not told
 *
 * Only the verb that the date hangs on is asked, or the first above it where
 * the date hangs on a noun. */
#include "annotate/timings/timings.h"

enum { CLIMB = 3 };

static const gly_syntax *syntax_of(const gly_timing_search *search)
{
    return &search->annotations->language->syntax;
}

/* "is to open", "are due to leave": what is settled for later. */
static bool is_to(const gly_timing_search *search, uint32_t verb)
{
    enum { BACK = 3 };
    static const char *const is[] = {"is", "are", NULL};
    const gly_reading *reading = search->annotations->reading;
    if (verb < BACK || !gly_reading_is_word(reading, verb - 1, "to"))
        return false;
    bool due = gly_reading_is_word(reading, verb - 2, "due");
    return gly_reading_is_one_of(reading, verb - 2 - due, is);
}

static int32_t tense_of(const gly_timing_search *search, uint32_t verb)
{
    static const char *const have[] = {"has", "have", "had", NULL};
    static const char *const was[] = {"was", "were", NULL};
    const gly_reading *reading = search->annotations->reading;
    const gly_node *nodes = syntax_of(search)->items;
    bool had = false, been = false;
    for (uint32_t child = nodes[verb].first_child; child != GLY_NONE;
         child = nodes[child].next_child) {
        gly_relation relation = nodes[child].relation;
        if (relation != GLY_REL_AUX && relation != GLY_REL_AUX_PASS &&
            relation != GLY_REL_COP)
            continue;
        if (gly_reading_is_word(reading, child, "will"))
            return 1;
        if (nodes[child].xpos == GLY_XPOS_MD)
            return 0;
        had = had || gly_reading_is_one_of(reading, child, have);
        been = been || gly_reading_is_one_of(reading, child, was);
    }
    gly_xpos tag = nodes[verb].xpos;
    if (tag == GLY_XPOS_VBN && (had || been))
        return -1;
    if (tag == GLY_XPOS_VBD && nodes[verb].upos == GLY_UPOS_VERB)
        return -1;
    return tag == GLY_XPOS_VB && is_to(search, verb) ? 1 : 0;
}

int32_t gly_timing_tense(const gly_timing_search *search, const gly_date *date)
{
    const gly_node *nodes = syntax_of(search)->items;
    uint32_t token =
        nodes[gly_syntax_top(syntax_of(search), date->first, date->last)].head;
    for (uint32_t up = 0; up < CLIMB && token != GLY_NONE; up++) {
        if (nodes[token].upos == GLY_UPOS_VERB)
            return tense_of(search, token);
        token = nodes[token].head;
    }
    return 0;
}
