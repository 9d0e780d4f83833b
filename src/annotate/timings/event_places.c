/* event_places.c - where an event is, and as what somebody takes part.
 *
 *     In the islands the polls close at 9 p.m.     elsewhere at 8
 *     He was appointed chairman in 2019.           a director in 2011
 */
#include "annotate/timings/events.h"

#include "annotate/reading.h"
#include "lexicon/wordnet.h"

typedef struct {
    const gly_reading *reading;
    const gly_syntax *syntax;
    const gly_node *nodes;
    const gly_date *date;
} reader;

/* Whether a noun of no name is somewhere: "the islands", "the hall". */
static bool is_somewhere(const reader *r, uint32_t token)
{
    uint8_t file = gly_reading_file(r->reading, token, GLY_NOUN);
    return file == GLY_FILE_NOUN_LOCATION || file == GLY_FILE_NOUN_OBJECT ||
           file == GLY_FILE_NOUN_ARTIFACT;
}

static bool is_of_date(const reader *r, uint32_t token)
{
    return (token >= r->date->first && token <= r->date->last) ||
           gly_reading_is(r->reading, token, GLY_IS_CALENDAR);
}

static bool opens(const reader *r, uint32_t token)
{
    return gly_reading_sentence(r->reading, token)->first == token;
}

/* Whether "in Marlow", or "In the islands" that opens the sentence, tells a
 * place. */
static bool tells_place(const reader *r, uint32_t token)
{
    gly_relation relation = r->nodes[token].relation;
    uint32_t in = gly_syntax_child(r->syntax, token, GLY_REL_CASE);
    bool under = relation == GLY_REL_OBL || relation == GLY_REL_NMOD;
    if (!under || in == GLY_NONE || is_of_date(r, token))
        return false;
    bool at = gly_reading_is_word(r->reading, in, "in") ||
              gly_reading_is_word(r->reading, in, "at") ||
              gly_reading_is_word(r->reading, in, "near");
    bool on = opens(r, in) && gly_reading_is_word(r->reading, in, "on");
    if (r->nodes[token].upos == GLY_UPOS_PROPN)
        return at;
    return r->nodes[token].upos == GLY_UPOS_NOUN && opens(r, in) &&
           (at || on) && is_somewhere(r, token);
}

static void read_place(gly_event *out, const reader *r, uint32_t head)
{
    for (uint32_t child = r->nodes[head].first_child; child != GLY_NONE;
         child = r->nodes[child].next_child) {
        if (!tells_place(r, child))
            continue;
        uint32_t in = gly_syntax_child(r->syntax, child, GLY_REL_CASE);
        out->place = r->nodes[child].lemma;
        out->fronted = child < head && opens(r, in);
    }
}

/* "was appointed OBE", "was named Bishop of Senn": a post by its name, right
 * behind the verb. */
static bool is_post_name(const reader *r, uint32_t verb, uint32_t token)
{
    gly_relation relation = r->nodes[token].relation;
    bool bare = relation == GLY_REL_OBL || relation == GLY_REL_XCOMP ||
                relation == GLY_REL_OBJ || relation == GLY_REL_OBL_UNMARKED;
    return bare && token == verb + 1 &&
           r->nodes[token].upos == GLY_UPOS_PROPN &&
           gly_syntax_child(r->syntax, verb, GLY_REL_AUX_PASS) != GLY_NONE &&
           gly_syntax_child(r->syntax, token, GLY_REL_CASE) == GLY_NONE;
}

/* "was appointed chairman", "joined as a clerk", "appointed to the board" */
static void read_post(gly_event *out, const reader *r, bool appoints)
{
    for (uint32_t child = r->nodes[out->head].first_child;
         child != GLY_NONE && out->mark == 0;
         child = r->nodes[child].next_child) {
        gly_relation relation = r->nodes[child].relation;
        uint32_t in = gly_syntax_child(r->syntax, child, GLY_REL_CASE);
        bool noun = r->nodes[child].upos == GLY_UPOS_NOUN ||
                    (appoints && r->nodes[child].upos == GLY_UPOS_PROPN);
        bool as = relation == GLY_REL_OBL && in != GLY_NONE &&
                  (gly_reading_is_word(r->reading, in, "as") ||
                   gly_reading_is_word(r->reading, in, "to"));
        bool named = is_post_name(r, out->head, child);
        if (((noun && (as || relation == GLY_REL_XCOMP)) || named) &&
            child > out->head && !is_of_date(r, child))
            out->mark = r->nodes[child].lemma;
    }
}

void gly_event_places(gly_event *out, const gly_annotations *annotations,
                      const gly_event_words *words)
{
    const gly_syntax *syntax = &annotations->language->syntax;
    const reader r = {annotations->reading, syntax, syntax->items, out->date};
    read_place(out, &r, out->head);
    if (out->verb != out->head)
        read_place(out, &r, out->verb);
    /* "The final is on Saturday, March 28, in Kingsmere." */
    uint32_t over = r.nodes[out->head].head;
    if (out->place == 0 && over != GLY_NONE &&
        r.nodes[out->head].relation == GLY_REL_NSUBJ &&
        over >= out->date->first && over <= out->date->last)
        read_place(out, &r, over);
    static const char *const raised[] = {"promoted", "elevated", "posted",
                                         "ordained", "elected",  "named",
                                         "raised",   "moved",    NULL};
    bool post = out->kind == GLY_EVENT_DEED ||
                gly_reading_is_one_of(r.reading, out->head, raised);
    if (!out->noun && post)
        read_post(out, &r, out->class == words->appoint);
}
