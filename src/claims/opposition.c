/* opposition.c - holds two statements against each other. */
#include "claims/opposition.h"

#include "annotate/reading.h"
#include "base/utf8.h"
#include "claims/kinds.h"
#include "lexicon/wordnet.h"

/* What two participants are to each other. */
typedef enum { UNKNOWN, SAME, AKIN, ANOTHER } likeness;

enum { ENTRY_WORDS = 3, DESCRIBING = 8 };

static const gly_node *node_at(const gly_claims *claims, uint32_t token)
{
    return &claims->annotations->language->syntax.items[token];
}

static gly_text symbol_text(const gly_claims *claims, gly_symbol symbol)
{
    return gly_symbols_text(claims->annotations->language->tokens.symbols,
                            symbol);
}

const gly_statement *gly_statement_of(const gly_claims *claims,
                                      const gly_claim *claim)
{
    return &claims->annotations->statements->items[claim->item];
}

/* --- Topic and side ------------------------------------------------------ */

/* Where the last hyphen of a class name stands. */
static uint32_t divide(gly_text class)
{
    uint32_t at = class.size;
    while (at > 0 && class.data[at - 1] != '-')
        at--;
    return at;
}

static bool is_other(gly_text class)
{
    return gly_text_starts(class, gly_text_of("other-"));
}

static gly_word_class word_class(const gly_claims *claims,
                                 const gly_statement *s)
{
    gly_upos upos = node_at(claims, s->predicate)->upos;
    if (upos == GLY_UPOS_VERB)
        return GLY_VERB;
    return upos == GLY_UPOS_ADJ ? GLY_ADJECTIVE : GLY_NOUN;
}

/* Of a word and its opposites, the first by number. */
static gly_text first_of_pair(const gly_claims *claims, const gly_statement *s)
{
    gly_text lemma = symbol_text(claims, s->lemma);
    gly_word word = gly_wordnet_find(lemma);
    gly_word_link links[4];
    gly_word_class class = word_class(claims, s);
    uint32_t count =
        word == GLY_NONE ? 0 : gly_wordnet_antonyms(links, 4, word, class);
    gly_word first = word;
    for (uint32_t i = 0; i < count && i < 4; i++)
        first = links[i].word < first ? links[i].word : first;
    if (first == word)
        return lemma;
    gly_word_room room;
    gly_text kept = lemma;
    if (gly_arena_text(&kept, claims->arena, gly_wordnet_text(&room, first)) !=
        GLY_OK)
        return lemma;
    return kept;
}

static gly_text with_particle(const gly_claims *claims, const gly_statement *s)
{
    gly_text lemma = symbol_text(claims, s->lemma);
    gly_text particle = symbol_text(claims, s->particle);
    return gly_text_format(claims->arena, "%.*s %.*s", (int)lemma.size,
                           lemma.data, (int)particle.size, particle.data);
}

gly_text gly_statement_topic(const gly_claims *claims, const gly_statement *s)
{
    gly_text class = symbol_text(claims, s->side);
    if (is_other(class) ||
        (s->side == 0 && gly_reading_is(claims->annotations->reading,
                                        s->predicate, GLY_IS_SAYING)))
        return (gly_text){"", 0};
    if (s->side != 0)
        return (gly_text){class.data, divide(class) - 1};
    return s->particle != 0 ? with_particle(claims, s)
                            : first_of_pair(claims, s);
}

gly_text gly_statement_side(const gly_claims *claims, const gly_statement *s)
{
    gly_text class = symbol_text(claims, s->side);
    if (s->side == 0)
        return s->particle != 0 ? with_particle(claims, s)
                                : symbol_text(claims, s->lemma);
    uint32_t at = divide(class);
    return (gly_text){class.data + at, class.size - at};
}

bool gly_statements_oppose(const gly_claims *claims, const gly_statement *a,
                           const gly_statement *b)
{
    if (a->side != b->side)
        return a->side != 0 && b->side != 0 && !a->negative && !b->negative;
    if (a->side != 0 || a->lemma == b->lemma)
        return a->negative != b->negative && a->particle == b->particle;
    if (a->negative || b->negative || a->particle != 0 || b->particle != 0)
        return false;
    gly_word_class class = word_class(claims, a);
    return class == word_class(claims, b) &&
           gly_wordnet_opposed(gly_wordnet_find(symbol_text(claims, a->lemma)),
                               gly_wordnet_find(symbol_text(claims, b->lemma)),
                               class);
}

/* --- Participants -------------------------------------------------------- */

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

static bool is_universal(const gly_participant *p)
{
    return p->quantity == GLY_QUANTITY_ALL || p->quantity == GLY_QUANTITY_NONE;
}

/* "everyone", "nobody". */
static bool is_everybody(const gly_claims *claims, const gly_participant *p)
{
    return is_universal(p) && node_at(claims, p->token)->upos == GLY_UPOS_PRON;
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

static likeness relate_nouns(const gly_claims *claims, const gly_participant *a,
                             const gly_participant *b)
{
    const gly_node *one = node_at(claims, a->token);
    const gly_node *two = node_at(claims, b->token);
    gly_symbol class = object_class(claims, a->token);
    bool same = one->lemma == two->lemma ||
                (class != 0 && class == object_class(claims, b->token));
    if (!same)
        return described_alike(claims, a->token, b->token) ? AKIN : ANOTHER;
    bool later = a->token > b->token;
    if (is_new(claims, later ? a->token : b->token))
        return ANOTHER;
    if (is_universal(a) || is_universal(b))
        return SAME;
    if ((one->xpos == GLY_XPOS_NNS) != (two->xpos == GLY_XPOS_NNS))
        return ANOTHER;
    return described_apart(claims, a->token, b->token) ? ANOTHER : SAME;
}

static likeness relate(const gly_claims *claims, const gly_participant *a,
                       const gly_participant *b)
{
    if (a->token == GLY_NONE || b->token == GLY_NONE)
        return UNKNOWN;
    uint32_t who = gly_participant_entity(claims, a);
    uint32_t whom = gly_participant_entity(claims, b);
    if (who != GLY_NONE && whom != GLY_NONE)
        return who == whom ? SAME : ANOTHER;
    bool pronouns = node_at(claims, a->token)->upos == GLY_UPOS_PRON;
    bool pronoun = node_at(claims, b->token)->upos == GLY_UPOS_PRON;
    if (pronouns && pronoun)
        return UNKNOWN;
    if (pronouns || pronoun)
        return is_everybody(claims, a) || is_everybody(claims, b) ? SAME
                                                                  : UNKNOWN;
    likeness nouns = relate_nouns(claims, a, b);
    return nouns == ANOTHER && who != whom ? UNKNOWN : nouns;
}

static bool is_full(const gly_statement *s)
{
    return s->agent.token != GLY_NONE && s->patient.token != GLY_NONE;
}

static const gly_participant *only_of(const gly_statement *s)
{
    return s->patient.token != GLY_NONE ? &s->patient : &s->agent;
}

/* One has a patient and the other has not: "the town closed the pool" and
 * "the pool stayed open" meet in the pool. */
static bool meet_crosswise(const gly_claims *claims, const gly_statement *full,
                           const gly_statement *other)
{
    const gly_participant *only = only_of(other);
    return relate(claims, &full->patient, only) == SAME ||
           (other->complete && relate(claims, &full->agent, only) == SAME);
}

static bool is_complement(const gly_claims *claims, uint32_t token)
{
    return node_at(claims, token)->relation == GLY_REL_OBL &&
           !gly_reading_is(claims->annotations->reading, token,
                           GLY_IS_CALENDAR);
}

static gly_symbol case_of(const gly_claims *claims, uint32_t token)
{
    uint32_t word = gly_syntax_child(&claims->annotations->language->syntax,
                                     token, GLY_REL_CASE);
    return word == GLY_NONE ? 0 : node_at(claims, word)->lemma;
}

/* The words of a phrase that hang on the predicate by a preposition: other
 * ones by the same preposition make it another thing ("guilty of six counts",
 * "not guilty of two"). */
static bool complements_differ(const gly_claims *claims, const gly_statement *a,
                               const gly_statement *b)
{
    uint32_t one = node_at(claims, a->predicate)->first_child;
    for (; one != GLY_NONE; one = node_at(claims, one)->next_child) {
        if (!is_complement(claims, one))
            continue;
        bool found = false, met = false;
        uint32_t two = node_at(claims, b->predicate)->first_child;
        for (; two != GLY_NONE; two = node_at(claims, two)->next_child) {
            if (!is_complement(claims, two) ||
                case_of(claims, one) != case_of(claims, two))
                continue;
            met = true;
            found = found ||
                    node_at(claims, one)->lemma == node_at(claims, two)->lemma;
        }
        if (met ? !found : a->side == 0)
            return true;
    }
    return false;
}

bool gly_statements_meet(const gly_claims *claims, const gly_statement *a,
                         const gly_statement *b)
{
    if (complements_differ(claims, a, b))
        return false;
    likeness agents = relate(claims, &a->agent, &b->agent);
    likeness patients = relate(claims, &a->patient, &b->patient);
    if (is_full(a) && is_full(b)) {
        if (agents == AKIN)
            return patients == SAME;
        return agents == SAME && patients != ANOTHER &&
               (a->side != 0 || patients == SAME);
    }
    const gly_participant *one = only_of(a), *two = only_of(b);
    if (a->side == 0 &&
        (is_full(a) || is_full(b) || is_universal(one) || is_universal(two)))
        return false;
    if (is_full(a))
        return meet_crosswise(claims, a, b);
    if (is_full(b))
        return meet_crosswise(claims, b, a);
    return relate(claims, one, two) == SAME;
}

bool gly_statements_may_meet(const gly_claims *claims, const gly_statement *a,
                             const gly_statement *b)
{
    return !complements_differ(claims, a, b) &&
           relate(claims, &a->agent, &b->agent) != ANOTHER &&
           relate(claims, &a->patient, &b->patient) != ANOTHER;
}

static bool same_news(const gly_statement *a, const gly_statement *b)
{
    bool words = a->side != 0 ? a->side == b->side : a->lemma == b->lemma;
    return words && a->particle == b->particle && a->negative == b->negative;
}

bool gly_statements_swap(const gly_claims *claims, const gly_statement *a,
                         const gly_statement *b)
{
    if (!same_news(a, b) || a->agent.token == GLY_NONE ||
        b->agent.token == GLY_NONE || complements_differ(claims, a, b) ||
        relate(claims, &a->agent, &b->agent) != ANOTHER)
        return false;
    uint32_t who = gly_participant_entity(claims, &a->agent);
    uint32_t whom = gly_participant_entity(claims, &b->agent);
    if (who == GLY_NONE || whom == GLY_NONE)
        return false;
    return relate(claims, &a->patient, &b->patient) == SAME ||
           (who == gly_participant_entity(claims, &b->patient) &&
            whom == gly_participant_entity(claims, &a->patient));
}

bool gly_statement_supports(const gly_claims *claims, const gly_statement *a,
                            const gly_statement *b)
{
    if (!same_news(a, b))
        return false;
    const gly_participant *one = only_of(a), *two = only_of(b);
    return !is_universal(one) && relate(claims, one, two) != ANOTHER &&
           relate(claims, &a->agent, &b->agent) != ANOTHER;
}
