/* event_turns.c - which of several an event is: "a second hearing", "the maiden
 * flight", "was arrested again". */
#include "annotate/timings/events.h"

#include "annotate/reading.h"
#include "annotate/timings/event_days.h"
#include "lexicon/lexicon.h"

gly_symbol gly_event_turn_at(const gly_event_words *w, const gly_date *date,
                             uint32_t token)
{
    if (w->turns == GLY_NONE || (token >= date->first && token <= date->last) ||
        gly_reading_at(w->reading, token + 1, '-') ||
        (token > 0 && gly_reading_at(w->reading, token - 1, '-')))
        return 0;
    return gly_lexicon_find(w->lexicon, w->turns, &w->reading->forms[token], 1)
        .class;
}

/* "It first opened in May": what begins does so once. */
static bool is_first(const gly_event_words *w, const gly_event *event,
                     uint32_t verb, uint32_t token)
{
    bool begins = event->class == w->open || event->class == w->begin ||
                  event->class == w->found;
    return begins && !event->noun && token + 1 == verb &&
           gly_reading_is_word(w->reading, token, "first");
}

/* "a second hearing", "was arrested again", "the next vote" */
void gly_event_read_turns(gly_event *out, const gly_event_words *w,
                          uint32_t head)
{
    const gly_node *nodes = w->reading->language->syntax.items;
    /* What will open again opens once. */
    if (out->class == w->open && out->time > 0)
        return;
    uint32_t start =
        head == GLY_NONE ? GLY_NONE : gly_event_noun_start(w, head);
    /* "Game 6 is on Sunday": one of a row */
    if (out->kind == GLY_EVENT_BRIEF && head != GLY_NONE && head == out->head &&
        gly_event_is_numbered(w->reading, head))
        out->other = true;
    for (uint32_t child = head == GLY_NONE ? GLY_NONE : nodes[head].first_child;
         child != GLY_NONE; child = nodes[child].next_child) {
        gly_relation relation = nodes[child].relation;
        bool small = relation == GLY_REL_AMOD || relation == GLY_REL_DET ||
                     relation == GLY_REL_ADVMOD || relation == GLY_REL_NUMMOD ||
                     relation == GLY_REL_COMPOUND;
        bool own = child >= start && child < head;
        bool begun = head == out->head && is_first(w, out, head, child);
        gly_symbol turn = small && !own && !begun
                              ? gly_event_turn_at(w, out->date, child)
                              : 0;
        bool maiden = turn != 0 && turn == w->first;
        /* "Two trains collided", "the five bars were stolen" */
        bool counts = relation == GLY_REL_NUMMOD &&
                      (out->kind == GLY_EVENT_MISHAP ||
                       (head != out->head && child > 0 &&
                        gly_reading_is_word(w->reading, child - 1, "the")));
        if (maiden) {
            out->turn = gly_symbols_find(w->reading->language->tokens.symbols,
                                         gly_text_of("first"));
            out->other = true;
        }
        if (turn != 0 && turn == w->other && !counts) {
            out->turn = out->other ? 0 : w->reading->forms[child];
            out->other = true;
        }
        out->next =
            out->next || ((out->noun || child == head + 1) &&
                          head == out->head && turn != 0 && turn == w->next);
    }
}
