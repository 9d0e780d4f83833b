/* returns.c - tells what is as it was before from what once happened.
 *
 *     The library reopened on Friday. … It was shut after a fire.
 */
#include "claims/statements/returns.h"

#include "annotate/reading.h"

static const gly_syntax *syntax_of(const gly_claims *claims)
{
    return &claims->annotations->language->syntax;
}

bool gly_statement_will_reopen(const gly_claims *claims, const gly_statement *s)
{
    static const char *const words[] = {"reopen", "re-open", NULL};
    return gly_reading_is_one_of(claims->annotations->reading, s->predicate,
                                 words) &&
           syntax_of(claims)->items[s->predicate].xpos == GLY_XPOS_VB;
}

static bool has_lemma(const gly_claims *claims, const gly_statement *s,
                      const char *const *words)
{
    gly_text lemma =
        gly_symbols_text(claims->annotations->language->tokens.symbols,
                         syntax_of(claims)->items[s->predicate].lemma);
    for (; *words != NULL; words++) {
        if (gly_text_equal(lemma, gly_text_of(*words)))
            return true;
    }
    return false;
}

/* "reopened", "was lifted", "has been restored". */
static bool comes_back(const gly_claims *claims, const gly_statement *s)
{
    static const char *const words[] = {"reopen",  "re-open", "lift", "restore",
                                        "resume",  "restart", "free", "release",
                                        "rebuild", NULL};
    return !s->nominal && !s->negative && has_lemma(claims, s, words);
}

/* "was shut", "imposed", "the closure"; not "remained shut", "has been shut".
 */
static bool is_once(const gly_claims *claims, const gly_statement *s)
{
    static const char *const lasting[] = {
        "remain", "stay", "keep", "continue", "extend", "uphold", NULL};
    const gly_node *nodes = syntax_of(claims)->items;
    bool past = nodes[s->predicate].xpos == GLY_XPOS_VBD || s->nominal;
    for (uint32_t child = nodes[s->predicate].first_child; child != GLY_NONE;
         child = nodes[child].next_child) {
        gly_relation relation = nodes[child].relation;
        if (relation == GLY_REL_AUX)
            return false;
        past =
            past || (nodes[child].xpos == GLY_XPOS_VBD &&
                     (relation == GLY_REL_AUX_PASS || relation == GLY_REL_COP));
    }
    return past && !s->lasting && !s->negative &&
           !has_lemma(claims, s, lasting);
}

bool gly_statements_return(const gly_claims *claims, const gly_statement *a,
                           const gly_statement *b)
{
    bool back = comes_back(claims, a), again = comes_back(claims, b);
    return back != again && is_once(claims, back ? b : a);
}
