/* event_retold.c - a day that is told behind what happened on it.
 *
 *     He has not slept since the day they walked out, Sunday.
 *     She took it to the museum in a bag. That was in March 2023. */
#include "annotate/timings/event_finder.h"

#include "annotate/reading.h"
#include "lexicon/lexicon.h"

/* Whether the token is a noun such as "day" or "night", of which a clause tells
 * what happened then. */
static bool is_moment(const gly_event_finder *f, uint32_t token)
{
    return gly_lexicon_find(f->words.lexicon, f->words.moments,
                            &f->reading->forms[token], 1)
               .count > 0;
}

/* "the day they walked out, Sunday": the verb of the clause; GLY_NONE. */
static uint32_t verb_of_day(const gly_event_finder *f)
{
    enum { REACH = 9 };
    const gly_sentence *s = gly_reading_sentence(f->reading, f->date->first);
    uint32_t comma = f->date->first, verb = GLY_NONE;
    if (comma < s->first + 4 || !gly_reading_at(f->reading, comma - 1, ','))
        return GLY_NONE;
    for (uint32_t i = comma - 1; i-- > s->first && comma - i < REACH;) {
        if (gly_reading_at(f->reading, i, ','))
            return GLY_NONE;
        if (is_moment(f, i))
            return gly_reading_is_word(f->reading, i - 1, "the") ? verb
                                                                 : GLY_NONE;
        if (f->nodes[i].upos == GLY_UPOS_VERB)
            verb = i;
    }
    return GLY_NONE;
}

/* "That was in March 2023.": the verb of the sentence before; GLY_NONE. */
static uint32_t verb_before(const gly_event_finder *f)
{
    const gly_sentence *own = gly_reading_sentence(f->reading, f->date->first);
    uint32_t end = own->first + own->count, date = f->date->first;
    bool that = gly_reading_is_word(f->reading, own->first, "that") ||
                gly_reading_is_word(f->reading, own->first, "this");
    bool was = gly_reading_is_word(f->reading, own->first + 1, "was");
    if (!that || !was || date > own->first + 3 || f->date->last + 2 < end ||
        f->reading->sentences[own->first] == 0)
        return GLY_NONE;
    const gly_sentence *before = own - 1;
    if (before->block != own->block)
        return GLY_NONE;
    for (uint32_t i = before->first; i < before->first + before->count; i++) {
        if (f->nodes[i].head == GLY_NONE)
            return f->nodes[i].upos == GLY_UPOS_VERB ? i : GLY_NONE;
    }
    return GLY_NONE;
}

bool gly_event_find_retold(gly_event_finder *f)
{
    uint32_t verb = verb_of_day(f);
    if (verb == GLY_NONE)
        verb = verb_before(f);
    return verb != GLY_NONE && gly_event_try_verb(f, verb);
}
