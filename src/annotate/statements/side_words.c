/* side_words.c - which words may tell news. */
#include "annotate/statements/side_words.h"

#include "annotate/statements/attendant.h"
#include "lexicon/wordnet.h"

enum { ENTRY_WORDS = 8, GAP = 6 };

static const gly_node *node_at(const gly_reading *r, uint32_t token)
{
    return &r->language->syntax.items[token];
}

/* "the closed pier" tells nothing that happens. */
bool gly_side_only_describes(const gly_reading *r, uint32_t token)
{
    gly_relation relation = node_at(r, token)->relation;
    return relation == GLY_REL_AMOD || relation == GLY_REL_COMPOUND;
}

/* "the closed pier" is closed; "frozen food" is only called so. */
static bool tells_state(const gly_reading *r, uint32_t token)
{
    gly_text text =
        gly_symbols_text(r->language->tokens.symbols, r->forms[token]);
    gly_word_senses senses;
    gly_wordnet_senses(&senses, gly_wordnet_find(text), GLY_ADJECTIVE);
    const gly_node *node = node_at(r, token);
    return senses.senses == 0 &&
           (node->xpos == GLY_XPOS_VBN || node->xpos == GLY_XPOS_VBG);
}

/* "was upheld": what no dictionary has for an adjective is a verb. */
static bool is_participle(const gly_reading *r, uint32_t token)
{
    if (node_at(r, token)->upos != GLY_UPOS_ADJ ||
        gly_syntax_child(&r->language->syntax, token, GLY_REL_COP) == GLY_NONE)
        return false;
    gly_text text =
        gly_symbols_text(r->language->tokens.symbols, r->forms[token]);
    gly_word_senses senses;
    gly_wordnet_senses(&senses, gly_wordnet_find(text), GLY_ADJECTIVE);
    return senses.senses == 0 && gly_wordnet_lemma(text, GLY_VERB) != GLY_NONE;
}

bool gly_side_is_verb(const gly_reading *r, uint32_t token)
{
    const gly_node *node = node_at(r, token);
    if (gly_attendant_noun(r, token) != GLY_NONE || is_participle(r, token))
        return true;
    if (node->relation == GLY_REL_AMOD)
        return tells_state(r, token);
    if (gly_syntax_child(&r->language->syntax, token, GLY_REL_AUX_PASS) !=
        GLY_NONE)
        return true; /* "was shut" */
    if (node->xpos == GLY_XPOS_VBN && node->relation == GLY_REL_ADVCL)
        return true; /* "[Freed] by the judges, he …" */
    return (node->upos == GLY_UPOS_VERB || node->xpos == GLY_XPOS_VBZ ||
            node->xpos == GLY_XPOS_VBD) &&
           !gly_side_only_describes(r, token);
}

/* "in the fall", "this spring": a time of the year. */
static bool is_season(const gly_reading *r, uint32_t token)
{
    const gly_language *language = r->language;
    const gly_node *node = node_at(r, token);
    if (node->relation != GLY_REL_OBL && node->relation != GLY_REL_OBL_UNMARKED)
        return false;
    gly_entry entry = gly_reading_entry(r, "date-word", token, ENTRY_WORDS);
    gly_text class = gly_symbols_text(language->tokens.symbols, entry.class);
    return gly_text_starts(class, gly_text_of("season-")) &&
           gly_syntax_child(&language->syntax, token, GLY_REL_NMOD) == GLY_NONE;
}

bool gly_side_is_noun(const gly_reading *r, uint32_t token)
{
    bool hyphened = token > 0 && gly_reading_at(r, token - 1, '-');
    return node_at(r, token)->upos == GLY_UPOS_NOUN && !hyphened &&
           !gly_side_only_describes(r, token) && !is_season(r, token);
}

uint32_t gly_side_noun_with(const gly_reading *r, uint32_t first, uint32_t last)
{
    const gly_syntax *syntax = &r->language->syntax;
    uint32_t top = gly_syntax_top(syntax, first, last);
    uint32_t noun = node_at(r, top)->head, whole = noun;
    if (noun == GLY_NONE || noun + 1 != first ||
        node_at(r, top)->relation != GLY_REL_NMOD)
        return GLY_NONE;
    if (node_at(r, noun)->relation == GLY_REL_NMOD)
        whole = node_at(r, noun)->head;
    uint32_t with = node_at(r, whole)->relation == GLY_REL_OBL
                        ? gly_syntax_child(syntax, whole, GLY_REL_CASE)
                        : GLY_NONE;
    return with != GLY_NONE && gly_reading_is_word(r, with, "with") ? noun
                                                                    : GLY_NONE;
}

bool gly_side_is_anothers(const gly_reading *r, gly_entry state, uint32_t last)
{
    const gly_language *language = r->language;
    gly_text side = gly_symbols_text(language->tokens.symbols, state.class);
    if (!gly_text_starts(side, gly_text_of("win-")) ||
        node_at(r, last)->upos == GLY_UPOS_VERB)
        return false;
    uint32_t top =
        gly_syntax_top(&language->syntax, last + 1 - state.count, last);
    gly_relation relation = node_at(r, top)->relation;
    uint32_t word = gly_syntax_child(&language->syntax, top, GLY_REL_CASE);
    bool as = word != GLY_NONE && relation == GLY_REL_OBL &&
              gly_reading_is_word(r, word, "as");
    bool behind = relation == GLY_REL_OBJ || relation == GLY_REL_IOBJ ||
                  relation == GLY_REL_OBL || relation == GLY_REL_NMOD ||
                  (relation == GLY_REL_APPOS &&
                   node_at(r, node_at(r, top)->head)->relation ==
                       GLY_REL_OBL); /* "with Ines Okoro the runner-up" */
    return (behind && !as) || gly_reading_has(r, last + 1, GLY_TOKEN_CAPITAL);
}

bool gly_side_is_denied_of(const gly_reading *r, uint32_t first, uint32_t last)
{
    const gly_syntax *syntax = &r->language->syntax;
    uint32_t top = gly_syntax_top(syntax, first, last);
    gly_relation relation = node_at(r, top)->relation;
    if (node_at(r, top)->upos != GLY_UPOS_NOUN ||
        (relation != GLY_REL_NSUBJ && relation != GLY_REL_NSUBJ_PASS))
        return false;
    uint32_t child = node_at(r, node_at(r, top)->head)->first_child;
    for (; child != GLY_NONE; child = node_at(r, child)->next_child) {
        if (child > last &&
            gly_reading_entry(r, "negation", child, 1).count > 0)
            return true;
    }
    return false;
}

gly_entry gly_side_far_infinitive(const gly_reading *r, gly_list_id list,
                                  uint32_t verb)
{
    const gly_syntax *syntax = &r->language->syntax;
    uint32_t child = syntax->items[verb].first_child;
    if (list == GLY_NONE ||
        gly_syntax_child(syntax, verb, GLY_REL_OBJ) != GLY_NONE)
        return (gly_entry){0, 0};
    for (; child != GLY_NONE; child = syntax->items[child].next_child) {
        gly_relation relation = syntax->items[child].relation;
        uint32_t to = gly_syntax_child(syntax, child, GLY_REL_MARK);
        if ((relation != GLY_REL_XCOMP && relation != GLY_REL_ADVCL) ||
            to == GLY_NONE || syntax->items[to].xpos != GLY_XPOS_TO ||
            to + 1 != child || to <= verb + 1 || to > verb + GAP)
            continue;
        gly_symbol words[] = {r->forms[verb], r->forms[to], r->forms[child]};
        gly_entry entry =
            gly_lexicon_find(r->language->lexicon, list, words, 3);
        return entry.count > 1 ? entry : (gly_entry){0, 0};
    }
    return (gly_entry){0, 0};
}

bool gly_side_is_whose(const gly_reading *r, uint32_t token)
{
    uint32_t subject =
        gly_syntax_child(&r->language->syntax, token, GLY_REL_NSUBJ);
    return node_at(r, token)->relation == GLY_REL_ACL_RELCL &&
           subject != GLY_NONE && gly_reading_is(r, subject, GLY_IS_RELATIVE);
}

bool gly_side_is_date(const gly_reading *r, uint32_t token)
{
    uint32_t count = r->language->tokens.count;
    uint32_t next = token + 1 < count ? token + 1 : token;
    if (token >= count)
        return false;
    return gly_reading_is(r, token, GLY_IS_CALENDAR) ||
           gly_reading_is_four_digits(r, token) ||
           (gly_reading_has(r, token, GLY_TOKEN_NUMBER) &&
            gly_reading_is(r, next, GLY_IS_CALENDAR));
}
