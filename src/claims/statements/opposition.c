/* opposition.c - holds two statements against each other. */
#include "claims/statements/opposition.h"

#include "annotate/reading.h"
#include "base/utf8.h"
#include "claims/statements/participants.h"
#include "lexicon/wordnet.h"

static const gly_node *node_at(const gly_claims *claims, uint32_t token)
{
    return &claims->annotations->language->syntax.items[token];
}

static gly_text symbol_text(const gly_claims *claims, gly_symbol symbol)
{
    return gly_symbols_text(claims->annotations->language->tokens.symbols,
                            symbol);
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

/* "is a great song", "is not a bad song": told by a noun, described apart. */
static bool names_another(const gly_claims *claims, const gly_statement *a,
                          const gly_statement *b)
{
    gly_participant one = {.token = a->predicate, .mention = GLY_NONE};
    gly_participant two = {.token = b->predicate, .mention = GLY_NONE};
    one.denied = two.denied = true;
    return node_at(claims, a->predicate)->upos == GLY_UPOS_NOUN &&
           !a->nominal && !b->nominal &&
           gly_participants_relate(claims, &one, &two) >= GLY_LIKENESS_VARIED;
}

/* "Nobody was hurt, [apart from] a clerk": one was. */
static bool has_exception(const gly_claims *claims, const gly_statement *s)
{
    enum { REACH = 24 }; /* words around it */
    static const char *const words[] = {"except",    "apart",   "aside",
                                        "save",      "besides", "excepted",
                                        "exception", NULL};
    const gly_annotations *a = claims->annotations;
    const gly_sentence *in = &a->language->sentences.items[s->sentence];
    uint32_t first =
        s->predicate - in->first > REACH ? s->predicate - REACH : in->first;
    uint32_t end = in->first + in->count;
    for (uint32_t i = first;
         s->negative && i < end && i <= s->predicate + REACH; i++) {
        if (gly_reading_is_one_of(a->reading, i, words) &&
            node_at(claims, i)->upos != GLY_UPOS_VERB)
            return true;
    }
    return false;
}

static bool are_opposed(const gly_claims *claims, const gly_statement *a,
                        const gly_statement *b)
{
    if (a->side != b->side)
        return a->side != 0 && b->side != 0 && !a->negative && !b->negative;
    if (a->side != 0 || a->lemma == b->lemma)
        return a->negative != b->negative &&
               (a->side != 0 || a->particle == b->particle) &&
               !names_another(claims, a, b);
    if (a->negative || b->negative || a->particle != 0 || b->particle != 0)
        return false;
    gly_word_class class = word_class(claims, a);
    return class == word_class(claims, b) &&
           gly_wordnet_opposed(gly_wordnet_find(symbol_text(claims, a->lemma)),
                               gly_wordnet_find(symbol_text(claims, b->lemma)),
                               class);
}

bool gly_statements_oppose(const gly_claims *claims, const gly_statement *a,
                           const gly_statement *b)
{
    return are_opposed(claims, a, b) && !has_exception(claims, a) &&
           !has_exception(claims, b);
}

static bool is_told_with_number(const gly_claims *claims,
                                const gly_statement *s)
{
    const gly_sentence *in =
        &claims->annotations->language->sentences.items[s->sentence];
    for (uint32_t i = in->first; i < in->first + in->count; i++) {
        if (node_at(claims, i)->xpos == GLY_XPOS_CD)
            return true;
    }
    return false;
}

static bool is_on_side(const gly_claims *claims, const gly_statement *s,
                       const char *class)
{
    return gly_text_equal(symbol_text(claims, s->side), gly_text_of(class));
}

bool gly_statements_some_live(const gly_claims *claims,
                              const gly_statement *dead,
                              const gly_statement *alive)
{
    return !dead->negative && !alive->negative &&
           alive->agent.quantity != GLY_QUANTITY_ALL &&
           is_on_side(claims, dead, "life-dead") &&
           is_on_side(claims, alive, "life-alive") &&
           is_told_with_number(claims, dead);
}

/* --- About the same ------------------------------------------------------- */

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
    return gly_participants_relate(claims, &full->patient, only) ==
               GLY_LIKENESS_SAME ||
           (other->complete &&
            gly_participants_relate(claims, &full->agent, only) ==
                GLY_LIKENESS_SAME);
}

static bool is_complement(const gly_claims *claims, uint32_t token)
{
    return node_at(claims, token)->relation == GLY_REL_OBL &&
           node_at(claims, token)->upos != GLY_UPOS_NUM &&
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

static bool is_part(const gly_participant *p)
{
    return p->quantity == GLY_QUANTITY_SHARE ||
           p->quantity == GLY_QUANTITY_SOME || p->quantity == GLY_QUANTITY_MANY;
}

/* "Some members voted for it", "members voted against it": others may be
 * meant, unless one of them tells of all or of none. */
static bool are_parts(const gly_statement *a, const gly_statement *b)
{
    return (is_part(&a->agent) || is_part(&b->agent)) &&
           !gly_participant_is_universal(&a->agent) &&
           !gly_participant_is_universal(&b->agent);
}

/* "opposed adding more" and "supported the aid": a clause is no thing. */
static bool is_clause(const gly_claims *claims, const gly_participant *p)
{
    return node_at(claims, p->token)->upos == GLY_UPOS_VERB;
}

bool gly_statements_meet(const gly_claims *claims, const gly_statement *a,
                         const gly_statement *b)
{
    if (complements_differ(claims, a, b) || are_parts(a, b))
        return false;
    gly_likeness agents = gly_participants_relate(claims, &a->agent, &b->agent);
    gly_likeness patients =
        gly_participants_relate(claims, &a->patient, &b->patient);
    if (is_full(a) && is_full(b) &&
        (is_clause(claims, &a->patient) || is_clause(claims, &b->patient)))
        return false;
    if (is_full(a) && is_full(b)) {
        if (agents == GLY_LIKENESS_AKIN)
            return patients == GLY_LIKENESS_SAME;
        return agents == GLY_LIKENESS_SAME && patients < GLY_LIKENESS_VARIED &&
               (a->side != 0 || patients == GLY_LIKENESS_SAME);
    }
    const gly_participant *one = only_of(a), *two = only_of(b);
    if (a->side == 0 &&
        (is_full(a) || is_full(b) || gly_participant_is_universal(one) ||
         gly_participant_is_universal(two)))
        return false;
    if (is_full(a))
        return meet_crosswise(claims, a, b);
    if (is_full(b))
        return meet_crosswise(claims, b, a);
    return gly_participants_relate(claims, one, two) == GLY_LIKENESS_SAME;
}

bool gly_statements_may_meet(const gly_claims *claims, const gly_statement *a,
                             const gly_statement *b)
{
    return !complements_differ(claims, a, b) &&
           gly_participants_relate(claims, &a->agent, &b->agent) <
               GLY_LIKENESS_VARIED &&
           gly_participants_relate(claims, &a->patient, &b->patient) <
               GLY_LIKENESS_VARIED;
}

/* "was killed" and "died": whom it is done to in the one does it himself in the
 * other. */
static bool suffers(const gly_claims *claims, const gly_statement *a,
                    const gly_statement *b)
{
    const gly_statement *done = a->patient.token != GLY_NONE ? a : b;
    const gly_statement *own = done == a ? b : a;
    return done->agent.token == GLY_NONE && own->patient.token == GLY_NONE &&
           gly_participants_relate(claims, &done->patient, &own->agent) ==
               GLY_LIKENESS_SAME;
}

bool gly_statements_one_event(const gly_claims *claims, const gly_statement *a,
                              const gly_statement *b)
{
    gly_likeness agents = gly_participants_relate(claims, &a->agent, &b->agent);
    gly_likeness patients =
        gly_participants_relate(claims, &a->patient, &b->patient);
    bool done = a->patient.token != GLY_NONE || b->patient.token != GLY_NONE;
    if (a->side != 0 && suffers(claims, a, b))
        return true;
    return agents < GLY_LIKENESS_VARIED &&
           (patients == GLY_LIKENESS_SAME ||
            (!done && agents == GLY_LIKENESS_SAME));
}

bool gly_statement_is_bare(const gly_claims *claims, const gly_statement *s)
{
    uint32_t agent = s->agent.token;
    bool alone =
        s->patient.token == GLY_NONE &&
        (agent == GLY_NONE || node_at(claims, agent)->upos == GLY_UPOS_PRON);
    if (s->nominal)
        return alone &&
               gly_reading_file(claims->annotations->reading, s->predicate,
                                GLY_NOUN) != GLY_FILE_NOUN_PERSON;
    return alone && agent == GLY_NONE &&
           node_at(claims, s->predicate)->xpos == GLY_XPOS_VBG;
}

static bool same_news(const gly_statement *a, const gly_statement *b)
{
    bool words = a->side != 0 ? a->side == b->side : a->lemma == b->lemma;
    return words && a->particle == b->particle && a->negative == b->negative;
}

/* "Qualifier Brandt" in a headline is Lotte Brandt: whether their names end
 * alike. */
static bool share_surname(const gly_claims *claims, uint32_t one, uint32_t two)
{
    gly_text a = claims->annotations->entities[one].name;
    gly_text b = claims->annotations->entities[two].name;
    uint32_t same = 0;
    while (same < a.size && same < b.size &&
           a.data[a.size - 1 - same] == b.data[b.size - 1 - same] &&
           a.data[a.size - 1 - same] != ' ')
        same++;
    return same > 0 && (same == a.size || a.data[a.size - 1 - same] == ' ') &&
           (same == b.size || b.data[b.size - 1 - same] == ' ');
}

bool gly_statements_swap(const gly_claims *claims, const gly_statement *a,
                         const gly_statement *b)
{
    if (!same_news(a, b) || a->agent.token == GLY_NONE ||
        b->agent.token == GLY_NONE || complements_differ(claims, a, b) ||
        gly_participants_relate(claims, &a->agent, &b->agent) <
            GLY_LIKENESS_VARIED)
        return false;
    uint32_t who = gly_participant_entity(claims, &a->agent);
    uint32_t whom = gly_participant_entity(claims, &b->agent);
    if (who == GLY_NONE || whom == GLY_NONE || share_surname(claims, who, whom))
        return false;
    return gly_participants_relate(claims, &a->patient, &b->patient) ==
               GLY_LIKENESS_SAME ||
           (who == gly_participant_entity(claims, &b->patient) &&
            whom == gly_participant_entity(claims, &a->patient));
}

bool gly_statement_supports(const gly_claims *claims, const gly_statement *a,
                            const gly_statement *b)
{
    if (!same_news(a, b))
        return false;
    const gly_participant *one = only_of(a), *two = only_of(b);
    return !gly_participant_is_universal(one) &&
           gly_participants_relate(claims, one, two) < GLY_LIKENESS_VARIED &&
           gly_participants_relate(claims, &a->agent, &b->agent) <
               GLY_LIKENESS_VARIED;
}
