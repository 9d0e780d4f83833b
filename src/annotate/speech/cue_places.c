/* cue_places.c - what stands before and behind a cue, and how it stands in its
 * sentence. */
#include "annotate/speech/cue_places.h"

enum { CLAUSE_WORDS = 12 };

bool gly_cue_is_final_mark(const gly_reading *reading, uint32_t token)
{
    return gly_reading_at(reading, token, '.') ||
           gly_reading_at(reading, token, ',') ||
           gly_reading_at(reading, token, ';') ||
           gly_reading_at(reading, token, ':');
}

uint32_t gly_cue_after(const gly_cue *c)
{
    return c->inverted ? c->source.last + 1 : c->last + 1;
}

uint32_t gly_cue_start(const gly_cue *c)
{
    bool before = !c->inverted && !c->shared &&
                  c->source.kind != GLY_SOURCE_NONE &&
                  c->source.first < c->first;
    return before ? c->source.first : c->first;
}

uint32_t gly_cue_before(const gly_cue *c)
{
    uint32_t start = gly_cue_start(c);
    while (start > c->from &&
           (gly_reading_at(c->reading, start - 1, ',') ||
            gly_reading_is_word(c->reading, start - 1, "as")))
        start--;
    return start > c->from ? start - 1 : GLY_NONE;
}

/* "whales [that] came": a pronoun, not the word that leads up to a clause. */
static bool is_subject(const gly_cue *c, uint32_t token)
{
    gly_relation relation = c->reading->language->syntax.items[token].relation;
    return relation == GLY_REL_NSUBJ || relation == GLY_REL_NSUBJ_PASS;
}

uint32_t gly_cue_clause_word(const gly_cue *c)
{
    uint32_t limit = gly_cue_after(c) + CLAUSE_WORDS;
    for (uint32_t i = gly_cue_after(c); i < c->end && i < limit; i++) {
        if (gly_reading_is_word(c->reading, i, "that") && !is_subject(c, i))
            return i;
        if (gly_reading_has(c->reading, i, GLY_TOKEN_MARK) ||
            gly_reading_is(c->reading, i, GLY_IS_REPORTING))
            return GLY_NONE;
    }
    return GLY_NONE;
}

/* Whether the tree hangs the cue on the clause before it, or that clause on the
 * cue. */
static bool follows_what_is_said(const gly_cue *c)
{
    const gly_syntax *syntax = &c->reading->language->syntax;
    const gly_node *node = &syntax->items[c->first];
    uint32_t clause = gly_syntax_child(syntax, c->first, GLY_REL_CCOMP);
    bool parataxis = node->relation == GLY_REL_PARATAXIS &&
                     node->head != GLY_NONE && node->head < c->first;
    return parataxis || (clause != GLY_NONE && clause < c->first);
}

/* "said [this week] at an event": when it was said, at token `i`. */
static bool is_when(const gly_cue *c, uint32_t i)
{
    static const char *const words[] = {"this", "last", "next", "earlier",
                                        "later"};
    for (size_t w = 0; w < sizeof words / sizeof words[0]; w++) {
        if (gly_reading_is_word(c->reading, i, words[w]))
            return w > 2 || i + 1 >= c->end ||
                   gly_reading_is(c->reading, i + 1, GLY_IS_CALENDAR) ||
                   gly_reading_file(c->reading, i + 1, GLY_NOUN) ==
                       GLY_FILE_NOUN_TIME;
    }
    return gly_reading_is(c->reading, i, GLY_IS_PREPOSITION | GLY_IS_CALENDAR);
}

bool gly_cue_is_final(const gly_cue *c)
{
    uint32_t start = gly_cue_start(c);
    uint32_t comma = start - 1;
    if (start > c->from + 1 &&
        gly_reading_has(c->reading, comma, GLY_TOKEN_QUOTE))
        comma--;
    if (start <= c->from || !gly_reading_at(c->reading, comma, ','))
        return false;
    uint32_t next = gly_cue_after(c);
    return next >= c->end || gly_cue_is_final_mark(c->reading, next) ||
           follows_what_is_said(c) ||
           (gly_reading_is(c->reading, c->first, GLY_IS_SAYING) &&
            is_when(c, next));
}

static bool is_finite(const gly_cue *c, uint32_t token)
{
    gly_xpos tag = c->reading->language->syntax.items[token].xpos;
    return tag == GLY_XPOS_MD || tag == GLY_XPOS_VBD || tag == GLY_XPOS_VBZ ||
           tag == GLY_XPOS_VBP;
}

bool gly_cue_is_parenthetical(const gly_cue *c)
{
    uint32_t start = gly_cue_start(c), next = gly_cue_after(c);
    return start > c->from + 1 && gly_reading_at(c->reading, start - 1, ',') &&
           next + 1 < c->end && gly_reading_at(c->reading, next, ',') &&
           is_finite(c, next + 1);
}

bool gly_cue_is_adverbial(const gly_cue *c)
{
    const gly_syntax *syntax = &c->reading->language->syntax;
    uint32_t before = gly_cue_before(c);
    /* "Asked whether it was late, she said …" */
    gly_xpos tag = syntax->items[c->from].xpos;
    if ((tag == GLY_XPOS_VBN || tag == GLY_XPOS_VBD) && before != GLY_NONE &&
        gly_reading_is(c->reading, c->from, GLY_IS_REPORTING))
        return true;
    for (uint32_t child = syntax->items[c->first].first_child;
         child != GLY_NONE && before != GLY_NONE;
         child = syntax->items[child].next_child) {
        gly_relation relation = syntax->items[child].relation;
        uint32_t first, last;
        gly_syntax_reach(syntax, child, &first, &last);
        if (child < c->first && first == c->from && last >= before)
            return relation == GLY_REL_OBL || relation == GLY_REL_ADVCL ||
                   relation == GLY_REL_ADVMOD;
    }
    return false;
}
