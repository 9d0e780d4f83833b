/* event_rounds.c - the day of an anniversary is the day of what it is of.
 *
 *     The fire broke out on 22 January 2023. …
 *     She will come in for the third anniversary of the fire, on 29 January.
 *
 * Only the day and the month are the same. */
#include "annotate/timings/event_finder.h"

#include "annotate/reading.h"

enum {
    NEAR = 4, /* tokens from a day to "the third anniversary" behind it */
    FAR = 14, /* and from an anniversary to its day */
};

static bool is_round(const gly_event_finder *f, uint32_t token)
{
    return gly_reading_is_word(f->reading, token, "anniversary");
}

/* Whether something stands there that does not put the one on the other: "the
 * anniversary falls on Friday", but "and on Friday voted". */
static bool is_parted(const gly_event_finder *f, uint32_t first, uint32_t end)
{
    static const char *const words[] = {"falls", "fall", "fell", "comes", NULL};
    for (uint32_t i = first; i < end; i++) {
        bool joins = f->nodes[i].upos != GLY_UPOS_VERB &&
                     f->nodes[i].upos != GLY_UPOS_CCONJ &&
                     !gly_reading_is_word(f->reading, i, "with");
        if (!joins && !gly_reading_is_one_of(f->reading, i, words))
            return true;
    }
    return false;
}

/* The anniversary that the date is of; GLY_NONE. */
static uint32_t round_of(const gly_event_finder *f)
{
    const gly_date *date = f->date;
    const gly_sentence *s = gly_reading_sentence(f->reading, date->first);
    uint32_t end = s->first + s->count;
    for (uint32_t i = date->last + 1; i < end && i <= date->last + NEAR; i++) {
        if (is_round(f, i))
            return is_parted(f, date->last + 1, i) ? GLY_NONE : i;
    }
    for (uint32_t i = date->first; i > s->first && date->first - i < FAR; i--) {
        if (is_round(f, i - 1))
            return is_parted(f, i, date->first) ? GLY_NONE : i - 1;
    }
    return GLY_NONE;
}

/* "the anniversary of the [fire]", "the [fire]'s anniversary"; GLY_NONE. */
static uint32_t noun_of(const gly_event_finder *f, uint32_t token)
{
    uint32_t of = gly_event_child(f, token, GLY_REL_NMOD);
    if (of != GLY_NONE && gly_reading_is_word(f->reading, token + 1, "of"))
        return of;
    return gly_event_child(f, token, GLY_REL_NMOD_POSS);
}

bool gly_event_find_round(gly_event_finder *f)
{
    const gly_date *date = f->date;
    if (date->parts.month == 0 || date->parts.day == 0)
        return false;
    uint32_t token = round_of(f);
    uint32_t noun = token == GLY_NONE ? GLY_NONE : noun_of(f, token);
    if (noun == GLY_NONE)
        return false;
    gly_date *there = gly_event_copy(f, date);
    if (there == NULL)
        return true;
    there->parts.year = there->parts.weekday = 0;
    there->flags &= ~(uint32_t)(GLY_DATE_KNOWN | GLY_DATE_GUESSED);
    f->date = there;
    f->round = true;
    if (gly_event_is_noun(f, noun))
        gly_event_add_noun(f, noun, GLY_PHASE_WHOLE);
    f->round = false;
    return true;
}
