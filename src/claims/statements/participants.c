/* participants.c - holds those who take part against each other. */
#include "claims/statements/participants.h"

#include "annotate/grammar.h"
#include "annotate/reading.h"
#include "lexicon/wordnet.h"

enum { ENTRY_WORDS = 3, DESCRIBING = 8 };

static const gly_node *node_at(const gly_claims *claims, uint32_t token)
{
    return &claims->annotations->language->syntax.items[token];
}

static gly_symbol object_class(const gly_claims *claims, uint32_t token)
{
    return gly_reading_entry(claims->annotations->reading, "news-object", token,
                             ENTRY_WORDS)
        .class;
}

/* The words that describe a noun: of names or of other words. */
typedef struct {
    gly_symbol items[DESCRIBING];
    uint32_t count;
} describing;

static bool describes(gly_relation relation)
{
    return relation == GLY_REL_AMOD || relation == GLY_REL_COMPOUND ||
           relation == GLY_REL_NMOD_POSS || relation == GLY_REL_NMOD ||
           relation == GLY_REL_FLAT;
}

/* "Mill [Lane]", "Church [Street]": others have that in their names, too. */
static bool is_kind_of_place(const gly_claims *claims, uint32_t name)
{
    const gly_annotations *a = claims->annotations;
    uint32_t own =
        gly_syntax_child(&a->language->syntax, name, GLY_REL_COMPOUND);
    return own != GLY_NONE && node_at(claims, own)->upos == GLY_UPOS_PROPN &&
           gly_reading_entry(a->reading, "place-noun", name, 1).count > 0;
}

static void gather_describing(describing *out, const gly_claims *claims,
                              uint32_t noun, bool names)
{
    for (uint32_t child = node_at(claims, noun)->first_child; child != GLY_NONE;
         child = node_at(claims, child)->next_child) {
        const gly_node *node = node_at(claims, child);
        if (!describes(node->relation) || out->count == DESCRIBING ||
            (node->upos == GLY_UPOS_PROPN) != names ||
            node->upos == GLY_UPOS_PRON)
            continue;
        if (!names || !is_kind_of_place(claims, child))
            out->items[out->count++] = node->lemma;
        if (node->relation == GLY_REL_COMPOUND ||
            node->relation == GLY_REL_NMOD)
            gather_describing(out, claims, child, names);
    }
}

static bool share(const describing *a, const describing *b)
{
    for (uint32_t i = 0; i < a->count; i++) {
        for (uint32_t j = 0; j < b->count; j++) {
            if (a->items[i] == b->items[j])
                return true;
        }
    }
    return false;
}

/* "the interim dividend" is not "the final dividend", and the mill in Orford
 * is not the one in Brill; "the dividend" may be either. */
static bool described_apart(const gly_claims *claims, uint32_t a, uint32_t b,
                            bool names)
{
    describing one = {.count = 0}, two = {.count = 0};
    gather_describing(&one, claims, a, names);
    gather_describing(&two, claims, b, names);
    return one.count > 0 && two.count > 0 && !share(&one, &two);
}

/* "Trams [on the 7]", "trams [between Orford and Brill]": some of a kind, by
 * where they are, and none of that alike. */
static bool are_of_two_places(const gly_claims *claims, uint32_t a, uint32_t b)
{
    const gly_syntax *syntax = &claims->annotations->language->syntax;
    const uint32_t nouns[] = {a, b};
    for (uint32_t i = 0; i < 2; i++) {
        if (!gly_xpos_is_plural(syntax->items[nouns[i]].xpos) ||
            gly_syntax_child(syntax, nouns[i], GLY_REL_DET) != GLY_NONE ||
            gly_syntax_child(syntax, nouns[i], GLY_REL_NMOD) == GLY_NONE)
            return false;
    }
    describing one = {.count = 0}, two = {.count = 0};
    gather_describing(&one, claims, a, false);
    gather_describing(&one, claims, a, true);
    gather_describing(&two, claims, b, false);
    gather_describing(&two, claims, b, true);
    return !share(&one, &two);
}

/* Whether `name` is one of the names that describe `noun`: "the Quill
 * building", "Quill". */
static bool describes_name(const gly_claims *claims, uint32_t noun,
                           uint32_t name)
{
    describing names = {.count = 0};
    describing one = {.items = {node_at(claims, name)->lemma}, .count = 1};
    if (node_at(claims, name)->upos != GLY_UPOS_PROPN)
        return false;
    gather_describing(&names, claims, noun, true);
    return share(&names, &one);
}

/* "the move", "the plan": may stand for anything. */
static bool is_any(const gly_claims *claims, gly_symbol class)
{
    gly_text name =
        gly_symbols_text(claims->annotations->language->tokens.symbols, class);
    return gly_text_starts(name, gly_text_of("any-"));
}

/* "the replay booth", "the replay officials". */
static bool described_alike(const gly_claims *claims, uint32_t a, uint32_t b)
{
    describing one = {.count = 0}, two = {.count = 0};
    gather_describing(&one, claims, a, false);
    gather_describing(&two, claims, b, false);
    return share(&one, &two);
}

bool gly_participant_is_universal(const gly_participant *p)
{
    return p->quantity == GLY_QUANTITY_ALL || p->quantity == GLY_QUANTITY_NONE;
}

/* "nobody in the barn": others may be hurt elsewhere. */
static bool is_bounded(const gly_claims *claims, const gly_participant *p)
{
    return p->quantity == GLY_QUANTITY_NONE &&
           gly_syntax_child(&claims->annotations->language->syntax, p->token,
                            GLY_REL_NMOD) != GLY_NONE;
}

/* "everyone", "nobody"; "none" and "all" are of those named before. */
static bool is_everybody(const gly_claims *claims, const gly_participant *p)
{
    const gly_reading *reading = claims->annotations->reading;
    return gly_participant_is_universal(p) && p->group == GLY_NONE &&
           node_at(claims, p->token)->upos == GLY_UPOS_PRON &&
           !is_bounded(claims, p) &&
           !gly_reading_is_word(reading, p->token, "none") &&
           !gly_reading_is_word(reading, p->token, "all") &&
           !gly_reading_is_word(reading, p->token, "both") &&
           !gly_reading_is_word(reading, p->token, "each");
}

/* "a deal", "another deal": none that was told of before. */
static bool is_new(const gly_claims *claims, uint32_t noun)
{
    uint32_t article = gly_syntax_child(&claims->annotations->language->syntax,
                                        noun, GLY_REL_DET);
    const gly_reading *reading = claims->annotations->reading;
    return article != GLY_NONE &&
           (gly_reading_is_indefinite(reading, article) ||
            gly_reading_is_word(reading, article, "another"));
}

/* "Builder cleared", "A builder has been cleared": a headline has no articles,
 * and the first paragraph opens the story as if nothing stood before it. */
static bool opens_story(const gly_claims *claims, uint32_t first, uint32_t then)
{
    const gly_language *language = claims->annotations->language;
    const gly_block *blocks = language->document->blocks;
    const uint32_t *sentences = claims->annotations->reading->sentences;
    uint32_t head = language->sentences.items[sentences[first]].block;
    uint32_t block = language->sentences.items[sentences[then]].block;
    if (!gly_block_is_summary(blocks[head].kind) ||
        blocks[block].kind != GLY_BLOCK_PARAGRAPH)
        return false;
    for (uint32_t i = head + 1; i < block; i++) {
        if (blocks[i].kind == GLY_BLOCK_PARAGRAPH)
            return false;
    }
    return true;
}

/* A word that opens a headline is taken for a name, and keeps its form. */
static bool is_one_word(const gly_claims *claims, uint32_t a, uint32_t b)
{
    const gly_reading *reading = claims->annotations->reading;
    const gly_symbols *symbols = claims->annotations->language->tokens.symbols;
    a = gly_grammar_kind(reading, a);
    b = gly_grammar_kind(reading, b);
    const gly_node *one = node_at(claims, a), *two = node_at(claims, b);
    if (one->lemma == two->lemma)
        return true;
    if ((one->upos == GLY_UPOS_PROPN) == (two->upos == GLY_UPOS_PROPN))
        return false;
    gly_word first = gly_wordnet_lemma(
        gly_symbols_text(symbols, reading->forms[a]), GLY_NOUN);
    return first != GLY_NONE &&
           first == gly_wordnet_lemma(
                        gly_symbols_text(symbols, reading->forms[b]), GLY_NOUN);
}

/* "Dollar Barn", "the chain": a name, and what it may be called again. */
static bool may_rename(const gly_claims *claims, uint32_t name, uint32_t noun)
{
    uint32_t article = gly_syntax_child(&claims->annotations->language->syntax,
                                        noun, GLY_REL_DET);
    return node_at(claims, name)->upos == GLY_UPOS_PROPN &&
           node_at(claims, noun)->upos == GLY_UPOS_NOUN && noun > name &&
           article != GLY_NONE &&
           gly_reading_is_word(claims->annotations->reading, article, "the");
}

static gly_likeness relate_nouns(const gly_claims *claims,
                                 const gly_participant *a,
                                 const gly_participant *b)
{
    const gly_node *one = node_at(claims, a->token);
    const gly_node *two = node_at(claims, b->token);
    gly_symbol class = object_class(claims, a->token);
    gly_symbol other = object_class(claims, b->token);
    bool same = (class != 0 && class == other) ||
                is_one_word(claims, a->token, b->token);
    if (!same && (describes_name(claims, a->token, b->token) ||
                  describes_name(claims, b->token, a->token)))
        return GLY_LIKENESS_SAME;
    if (!same && described_alike(claims, a->token, b->token))
        return GLY_LIKENESS_AKIN;
    if (!same)
        return is_any(claims, class) || is_any(claims, other) ||
                       may_rename(claims, a->token, b->token) ||
                       may_rename(claims, b->token, a->token)
                   ? GLY_LIKENESS_UNKNOWN
                   : GLY_LIKENESS_ANOTHER;
    bool later = a->token > b->token;
    if (gly_participant_is_universal(a) || gly_participant_is_universal(b))
        return GLY_LIKENESS_SAME;
    const gly_participant *first = later ? b : a, *then = later ? a : b;
    bool never =
        then->denied || (first->denied && is_new(claims, first->token));
    bool opens = is_one_word(claims, first->token, then->token) &&
                 opens_story(claims, first->token, then->token);
    if (is_new(claims, then->token) && !never && !opens)
        return GLY_LIKENESS_ANOTHER;
    if (gly_xpos_is_plural(one->xpos) != gly_xpos_is_plural(two->xpos))
        return GLY_LIKENESS_ANOTHER;
    if (described_apart(claims, a->token, b->token, true))
        return GLY_LIKENESS_ANOTHER;
    return described_apart(claims, a->token, b->token, false) ||
                   are_of_two_places(claims, a->token, b->token)
               ? GLY_LIKENESS_VARIED
               : GLY_LIKENESS_SAME;
}

/* "him", "co-defendants". */
static bool is_one_against_many(const gly_claims *claims,
                                const gly_participant *pronoun,
                                const gly_participant *noun)
{
    const gly_reading *reading = claims->annotations->reading;
    const gly_node *node = node_at(claims, noun->token);
    return node->upos == GLY_UPOS_NOUN && gly_xpos_is_plural(node->xpos) &&
           !gly_participant_is_universal(noun) &&
           (gly_reading_is_word(reading, pronoun->token, "he") ||
            gly_reading_is_word(reading, pronoun->token, "him") ||
            gly_reading_is_word(reading, pronoun->token, "she") ||
            gly_reading_is_word(reading, pronoun->token, "it"));
}

/* "The dam has a permit. It was built …": the noun that a pronoun stands for.
 */
static gly_participant noun_of(const gly_claims *claims,
                               const gly_participant *p)
{
    uint32_t noun = node_at(claims, p->token)->upos == GLY_UPOS_PRON
                        ? claims->stand_ins[p->token]
                        : GLY_NONE;
    gly_participant out = *p;
    if (noun != GLY_NONE)
        out = (gly_participant){
            .token = noun, .mention = GLY_NONE, .denied = true};
    return out;
}

/* Whether pronouns stand for the same noun, or for the other one. */
static bool stand_for_same(const gly_claims *claims, const gly_participant *a,
                           const gly_participant *b)
{
    const gly_participant one = noun_of(claims, a), two = noun_of(claims, b);
    if (one.token == two.token)
        return true;
    return node_at(claims, one.token)->upos == GLY_UPOS_NOUN &&
           node_at(claims, two.token)->upos == GLY_UPOS_NOUN &&
           relate_nouns(claims, &one, &two) == GLY_LIKENESS_SAME;
}

/* Whether what stands at `token`, by itself, is `b`. */
static bool is_at(const gly_claims *claims, uint32_t token,
                  const gly_participant *b)
{
    const gly_participant one = {.token = token, .mention = GLY_NONE};
    uint32_t who = gly_person_at(claims->annotations, token);
    uint32_t whom = gly_participant_entity(claims, b);
    if (who != GLY_NONE || whom != GLY_NONE)
        return who == whom;
    return node_at(claims, token)->upos == GLY_UPOS_NOUN &&
           node_at(claims, b->token)->upos == GLY_UPOS_NOUN &&
           relate_nouns(claims, &one, b) == GLY_LIKENESS_SAME;
}

/* Whether `child` is named with `token`: joined to it, or another person that
 * the parser took for a description of the first, "Lacey, [Joan Pirie] and …".
 */
static bool is_joined(const gly_claims *claims, uint32_t child, uint32_t token)
{
    gly_relation relation = node_at(claims, child)->relation;
    if (relation != GLY_REL_APPOS)
        return relation == GLY_REL_CONJ;
    uint32_t one = gly_person_at(claims->annotations, token);
    uint32_t two = gly_person_at(claims->annotations, child);
    return one != GLY_NONE && two != GLY_NONE && one != two;
}

/* "Dean Lacey and [Joan Pirie] voted against it": whether one who is named with
 * `a` is `b`. */
static bool has_joined(const gly_claims *claims, const gly_participant *a,
                       const gly_participant *b)
{
    for (uint32_t child = node_at(claims, a->token)->first_child;
         child != GLY_NONE; child = node_at(claims, child)->next_child) {
        if (!is_joined(claims, child, a->token))
            continue;
        if (is_at(claims, child, b))
            return true;
        uint32_t next = node_at(claims, child)->first_child;
        for (; next != GLY_NONE; next = node_at(claims, next)->next_child) {
            if (is_joined(claims, next, child) && is_at(claims, next, b))
                return true;
        }
    }
    return false;
}

gly_likeness gly_participants_relate(const gly_claims *claims,
                                     const gly_participant *a,
                                     const gly_participant *b)
{
    if (a->token == GLY_NONE || b->token == GLY_NONE)
        return GLY_LIKENESS_UNKNOWN;
    if (has_joined(claims, a, b) || has_joined(claims, b, a))
        return GLY_LIKENESS_SAME;
    uint32_t who = gly_participant_entity(claims, a);
    uint32_t whom = gly_participant_entity(claims, b);
    if (who != GLY_NONE && whom != GLY_NONE)
        return who == whom ? GLY_LIKENESS_SAME : GLY_LIKENESS_ANOTHER;
    bool pronouns = node_at(claims, a->token)->upos == GLY_UPOS_PRON;
    bool pronoun = node_at(claims, b->token)->upos == GLY_UPOS_PRON;
    if ((pronouns || pronoun) && stand_for_same(claims, a, b))
        return GLY_LIKENESS_SAME;
    if (pronouns && pronoun)
        return GLY_LIKENESS_UNKNOWN;
    if (is_one_against_many(claims, a, b) || is_one_against_many(claims, b, a))
        return GLY_LIKENESS_ANOTHER;
    if (pronouns || pronoun)
        return is_everybody(claims, a) || is_everybody(claims, b)
                   ? GLY_LIKENESS_SAME
                   : GLY_LIKENESS_UNKNOWN;
    gly_likeness nouns = relate_nouns(claims, a, b);
    return nouns == GLY_LIKENESS_ANOTHER && who != whom ? GLY_LIKENESS_UNKNOWN
                                                        : nouns;
}
