/* participants.c - holds those who take part against each other. */
#include "claims/participants.h"

#include "annotate/reading.h"

enum { ENTRY_WORDS = 3, DESCRIBING = 8 };

static const gly_node *node_at(const gly_claims *claims, uint32_t token)
{
    return &claims->annotations->language->syntax.items[token];
}

static gly_symbol object_class(const gly_claims *claims, uint32_t token)
{
    const gly_language *language = claims->annotations->language;
    const gly_reading *reading = claims->annotations->reading;
    gly_list_id list = gly_lexicon_list(language->lexicon, "news-object");
    uint32_t left = language->tokens.count - token;
    if (list == GLY_NONE)
        return 0;
    return gly_lexicon_find(language->lexicon, list, reading->forms + token,
                            left < ENTRY_WORDS ? left : ENTRY_WORDS)
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
static bool described_apart(const gly_claims *claims, uint32_t a, uint32_t b)
{
    for (uint32_t names = 0; names < 2; names++) {
        describing one = {.count = 0}, two = {.count = 0};
        gather_describing(&one, claims, a, names == 1);
        gather_describing(&two, claims, b, names == 1);
        if (one.count > 0 && two.count > 0 && !share(&one, &two))
            return true;
    }
    return false;
}

/* "the replay booth", "the replay officials". */
static bool described_alike(const gly_claims *claims, uint32_t a, uint32_t b)
{
    describing one = {.count = 0}, two = {.count = 0};
    gather_describing(&one, claims, a, false);
    gather_describing(&two, claims, b, false);
    return share(&one, &two);
}

uint32_t gly_participant_entity(const gly_claims *claims,
                                const gly_participant *p)
{
    if (p->token == GLY_NONE || p->mention == GLY_NONE)
        return GLY_NONE;
    const gly_mention *mention = &claims->annotations->mentions[p->mention];
    bool sure = mention->form != GLY_MENTION_PRONOUN ||
                claims->only_named[p->mention] == mention->entity;
    return sure ? mention->entity : GLY_NONE;
}

bool gly_participant_is_universal(const gly_participant *p)
{
    return p->quantity == GLY_QUANTITY_ALL || p->quantity == GLY_QUANTITY_NONE;
}

/* "everyone", "nobody". */
static bool is_everybody(const gly_claims *claims, const gly_participant *p)
{
    return gly_participant_is_universal(p) &&
           node_at(claims, p->token)->upos == GLY_UPOS_PRON;
}

/* "a deal", "another deal": none that was told of before. */
static bool is_new(const gly_claims *claims, uint32_t noun)
{
    uint32_t article = gly_syntax_child(&claims->annotations->language->syntax,
                                        noun, GLY_REL_DET);
    const gly_reading *reading = claims->annotations->reading;
    return article != GLY_NONE &&
           (gly_reading_is_word(reading, article, "a") ||
            gly_reading_is_word(reading, article, "an") ||
            gly_reading_is_word(reading, article, "another"));
}

static gly_likeness relate_nouns(const gly_claims *claims,
                                 const gly_participant *a,
                                 const gly_participant *b)
{
    const gly_node *one = node_at(claims, a->token);
    const gly_node *two = node_at(claims, b->token);
    gly_symbol class = object_class(claims, a->token);
    bool same = one->lemma == two->lemma ||
                (class != 0 && class == object_class(claims, b->token));
    if (!same)
        return described_alike(claims, a->token, b->token)
                   ? GLY_LIKENESS_AKIN
                   : GLY_LIKENESS_ANOTHER;
    bool later = a->token > b->token;
    if (is_new(claims, later ? a->token : b->token))
        return GLY_LIKENESS_ANOTHER;
    if (gly_participant_is_universal(a) || gly_participant_is_universal(b))
        return GLY_LIKENESS_SAME;
    if ((one->xpos == GLY_XPOS_NNS) != (two->xpos == GLY_XPOS_NNS))
        return GLY_LIKENESS_ANOTHER;
    return described_apart(claims, a->token, b->token) ? GLY_LIKENESS_ANOTHER
                                                       : GLY_LIKENESS_SAME;
}

gly_likeness gly_participants_relate(const gly_claims *claims,
                                     const gly_participant *a,
                                     const gly_participant *b)
{
    if (a->token == GLY_NONE || b->token == GLY_NONE)
        return GLY_LIKENESS_UNKNOWN;
    uint32_t who = gly_participant_entity(claims, a);
    uint32_t whom = gly_participant_entity(claims, b);
    if (who != GLY_NONE && whom != GLY_NONE)
        return who == whom ? GLY_LIKENESS_SAME : GLY_LIKENESS_ANOTHER;
    bool pronouns = node_at(claims, a->token)->upos == GLY_UPOS_PRON;
    bool pronoun = node_at(claims, b->token)->upos == GLY_UPOS_PRON;
    if (pronouns && pronoun)
        return GLY_LIKENESS_UNKNOWN;
    if (pronouns || pronoun)
        return is_everybody(claims, a) || is_everybody(claims, b)
                   ? GLY_LIKENESS_SAME
                   : GLY_LIKENESS_UNKNOWN;
    gly_likeness nouns = relate_nouns(claims, a, b);
    return nouns == GLY_LIKENESS_ANOTHER && who != whom ? GLY_LIKENESS_UNKNOWN
                                                        : nouns;
}
