/* prospects.c - what may be, and what is sure to come. */
#include "claims/statements/prospects.h"

#include "annotate/reading.h"

/* How far up a clause is followed for what makes it a thought. */
enum { FOLLOWED = 3, ENTRY_WORDS = 3 };

static const gly_node *node_at(const gly_annotations *a, uint32_t token)
{
    return &a->language->syntax.items[token];
}

static uint32_t child_of(const gly_annotations *a, uint32_t token,
                         gly_relation relation)
{
    return gly_syntax_child(&a->language->syntax, token, relation);
}

static bool is_of(const gly_annotations *a, uint32_t token, const char *name,
                  const char *class)
{
    const gly_lexicon *lexicon = a->language->lexicon;
    gly_list_id list = gly_lexicon_list(lexicon, name);
    uint32_t left = a->language->tokens.count - token;
    if (list == GLY_NONE)
        return false;
    gly_entry entry = gly_lexicon_find(lexicon, list, a->reading->forms + token,
                                       left < ENTRY_WORDS ? left : ENTRY_WORDS);
    return entry.count > 0 && entry.class == gly_lexicon_symbol(lexicon, class);
}

bool gly_noun_is_definite(const gly_annotations *a, uint32_t noun)
{
    uint32_t article = child_of(a, noun, GLY_REL_DET);
    if (child_of(a, noun, GLY_REL_NMOD_POSS) != GLY_NONE)
        return true;
    return article != GLY_NONE &&
           (gly_reading_is_word(a->reading, article, "the") ||
            gly_reading_is_word(a->reading, article, "this") ||
            gly_reading_is_word(a->reading, article, "that") ||
            gly_reading_is_word(a->reading, article, "these") ||
            gly_reading_is_word(a->reading, article, "those"));
}

static bool has_mood(const gly_annotations *a, uint32_t token,
                     gly_relation relation, const char *class)
{
    for (uint32_t child = node_at(a, token)->first_child; child != GLY_NONE;
         child = node_at(a, child)->next_child) {
        if (node_at(a, child)->relation == relation &&
            is_of(a, child, "clause-mood", class))
            return true;
    }
    return false;
}

bool gly_noun_is_vague(const gly_annotations *a, uint32_t noun)
{
    return is_of(a, noun, "news-object", "any-question");
}

bool gly_clause_is_thought(const gly_annotations *a, uint32_t token)
{
    for (uint32_t i = 0; i < FOLLOWED && token != GLY_NONE; i++) {
        const gly_node *node = node_at(a, token);
        uint32_t mark = child_of(a, token, GLY_REL_MARK);
        if (has_mood(a, token, GLY_REL_AUX, "may") ||
            (mark != GLY_NONE &&
             gly_reading_is_word(a->reading, mark, "whether")) ||
            (i > 0 && is_of(a, token, "prospect", "weighed")))
            return true;
        if (node->relation != GLY_REL_XCOMP && node->relation != GLY_REL_CCOMP)
            return false;
        token = node->head;
    }
    return false;
}

bool gly_statement_is_coming(const gly_annotations *a, const gly_statement *s)
{
    const gly_node *node = node_at(a, s->predicate);
    uint32_t helper = child_of(a, s->predicate, GLY_REL_AUX);
    if (helper == GLY_NONE)
        helper = child_of(a, s->predicate, GLY_REL_COP);
    gly_xpos xpos = helper == GLY_NONE ? GLY_XPOS_NN : node_at(a, helper)->xpos;
    bool now = xpos == GLY_XPOS_VBZ || xpos == GLY_XPOS_VBP;
    if (s->certainty == GLY_CERTAINTY_WILL)
        return !has_mood(a, s->predicate, GLY_REL_AUX, "would");
    return s->certainty == GLY_CERTAINTY_IS && now &&
           (node->xpos == GLY_XPOS_VBG || node->xpos == GLY_XPOS_VB ||
            is_of(a, s->predicate, "prospect", "settled"));
}

bool gly_statement_is_awaited(const gly_annotations *a, const gly_statement *s)
{
    gly_xpos xpos = node_at(a, s->predicate)->xpos;
    return node_at(a, s->predicate)->relation == GLY_REL_ADVCL &&
           (xpos == GLY_XPOS_VBZ || xpos == GLY_XPOS_VBP) &&
           (has_mood(a, s->predicate, GLY_REL_MARK, "time") ||
            has_mood(a, s->predicate, GLY_REL_ADVMOD, "time"));
}

bool gly_clause_has_helper(const gly_annotations *a, uint32_t token,
                           const char *word)
{
    const gly_syntax *syntax = &a->language->syntax;
    uint32_t helper = child_of(a, token, GLY_REL_AUX);
    for (; helper != GLY_NONE;
         helper = gly_syntax_next(syntax, helper, GLY_REL_AUX)) {
        if (gly_reading_is_word(a->reading, helper, word))
            return true;
    }
    return false;
}
