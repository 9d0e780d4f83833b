/* event_tenures.c - since when somebody leads something.
 *
 *     Ada Poe, who has run the bakery since 2014, …
 *     She took over from her father in 2016.
 *     Keel has been in custody since Monday.
 *
 * They tell when it began: who is in custody was arrested then. */
#include "annotate/timings/event_finder.h"

#include "annotate/people/people.h"
#include "annotate/reading.h"
#include "lexicon/lexicon.h"

/* Whether the verb is told of what goes on until now: "has run". */
static bool is_perfect(const gly_event_finder *f, uint32_t verb)
{
    uint32_t aux = gly_event_child(f, verb, GLY_REL_AUX);
    return aux != GLY_NONE && (gly_reading_is_word(f->reading, aux, "has") ||
                               gly_reading_is_word(f->reading, aux, "have"));
}

bool gly_event_find_tenure(gly_event_finder *f, uint32_t token)
{
    uint32_t verb = f->nodes[token].head;
    if (f->date->side != GLY_DATE_SINCE || f->date->parts.year == 0 ||
        verb == GLY_NONE || f->words.tenures == GLY_NONE ||
        f->nodes[verb].upos != GLY_UPOS_VERB || !is_perfect(f, verb))
        return false;
    gly_entry entry = gly_lexicon_find(f->words.lexicon, f->words.tenures,
                                       &f->reading->forms[verb], 1);
    if (entry.count == 0)
        return false;
    gly_event_add(f, (gly_event){.head = verb,
                                 .kind = GLY_EVENT_DEED,
                                 .class = entry.class});
    return true;
}

/* "has been in custody since Monday": the word behind which the state stands
 * in which somebody is who was arrested. */
static bool is_in_custody(const gly_event_finder *f, uint32_t token)
{
    enum { BACK = 6 };
    uint32_t at = f->date->first;
    bool since = f->date->side == GLY_DATE_SINCE ||
                 (at > 0 && gly_reading_is_word(f->reading, at - 1, "since"));
    for (uint32_t i = at; since && i > 1 && at - i < BACK; i--) {
        if (f->reading->sentences[i - 1] != f->reading->sentences[token])
            return false;
        if (gly_reading_is_word(f->reading, i - 1, "custody"))
            return true;
    }
    return false;
}

bool gly_event_find_custody(gly_event_finder *f, uint32_t token)
{
    uint32_t head = f->nodes[token].head;
    if (head == GLY_NONE || !is_in_custody(f, token) ||
        (gly_event_child(f, head, GLY_REL_NSUBJ) == GLY_NONE &&
         gly_event_child(f, head, GLY_REL_NSUBJ_PASS) == GLY_NONE))
        return false;
    gly_event_add(f, (gly_event){.head = head,
                                 .kind = GLY_EVENT_DEED,
                                 .class = f->words.arrest});
    return true;
}

/* "took over as chairman", "at Leeds": of something that may be another. */
static bool has_post(const gly_event_finder *f, uint32_t verb)
{
    const gly_syntax *syntax = &f->reading->language->syntax;
    for (uint32_t child = gly_event_child(f, verb, GLY_REL_OBL);
         child != GLY_NONE;
         child = gly_syntax_next(syntax, child, GLY_REL_OBL)) {
        uint32_t of = gly_event_child(f, child, GLY_REL_CASE);
        bool time = child >= f->date->first && child <= f->date->last;
        if (!time &&
            (of == GLY_NONE || gly_reading_is_word(f->reading, of, "as") ||
             gly_reading_is_word(f->reading, of, "at") ||
             gly_reading_is_word(f->reading, of, "over")))
            return true;
    }
    return false;
}

gly_symbol gly_event_takes_over(const gly_event_finder *f, uint32_t verb)
{
    uint32_t who = gly_event_subject(f, verb);
    bool over = f->nodes[verb].upos == GLY_UPOS_VERB &&
                gly_reading_is_word(f->reading, verb + 1, "over");
    bool person = who != GLY_NONE && f->annotations->people != NULL &&
                  gly_person_at(f->annotations, who) != GLY_NONE;
    return over && person && !has_post(f, verb) ? f->words.lead : 0;
}
