/* post_pairs.c - holds an office that is taken up against the one told first.
 */
#include "claims/people/post_pairs.h"

#include "annotate/reading.h"
#include "claims/people/office_fields.h"
#include "claims/people/offices.h"
#include "claims/people/post_turns.h"
#include "claims/people/reminders.h"

/* Letters of a title that is more than a form of address, "Dr", "Sen.", and
 * that two words of one stem begin with; roles that are looked at. */
enum { LETTERS = 5, STEM = 5, LOOKED_AT = 32 };

/* How a phrase opens. */
typedef enum { BARE, ANY, KNOWN } opening;

/* What stands right before its noun. */
typedef enum { NOTHING, FIELD, NAME, OTHER } modifier;

static const gly_reading *reading_of(const gly_claims *claims)
{
    return claims->annotations->reading;
}

static const gly_node *node_at(const gly_claims *claims, uint32_t token)
{
    return &claims->annotations->language->syntax.items[token];
}

static const gly_mention *mention_of(const gly_claims *claims,
                                     const gly_trait *trait)
{
    return &claims->annotations->mentions[trait->mention];
}

/* Whether the list "office" has the noun of the phrase, and no rank, party or
 * seat in a parliament, beside which people hold others. */
static bool is_in_offices(const gly_claims *claims, const gly_trait *t)
{
    static const char *const beside[] = {"party-",   "rank-", "chamber-",
                                         "service-", "year-", "position-",
                                         "side-",    "study-"};
    const gly_lexicon *lexicon = claims->annotations->language->lexicon;
    gly_entry entry = gly_offices_entry(claims, "office", t->head, t->last);
    gly_text class =
        gly_symbols_text(gly_lexicon_symbols(lexicon), entry.class);
    for (size_t i = 0; i < sizeof beside / sizeof beside[0]; i++) {
        if (entry.count > 0 && gly_text_starts(class, gly_text_of(beside[i])))
            return false;
    }
    return entry.count > 0;
}

/* Whether the list "post" or "office" has the noun of the phrase. */
static bool is_listed(const gly_claims *claims, const gly_trait *t)
{
    uint32_t before = t->head > t->first ? t->head - 1 : t->head;
    return gly_offices_entry(claims, "post", before, t->head).count > 0 ||
           gly_offices_entry(claims, "post", t->head, t->head).count > 0 ||
           is_in_offices(claims, t);
}

/* Whether the noun is that of whoever is at the head of something, and no
 * field tells of what: "the manager", "the head". */
static bool is_guide(const gly_claims *claims, const gly_trait *t)
{
    return gly_offices_is(claims, "post", "guide", t->head) &&
           !gly_office_has_field(claims, t);
}

/* Whether two nouns may stand for one another: "the manager", "the coach", and
 * "the head" for any. */
static bool are_guides(const gly_claims *claims, const gly_trait *a,
                       const gly_trait *b)
{
    bool one = is_guide(claims, a), two = is_guide(claims, b);
    return (one && two) ||
           (one && gly_reading_is_word(reading_of(claims), a->head, "head")) ||
           (two && gly_reading_is_word(reading_of(claims), b->head, "head"));
}

/* Whether no more than a form of address stands before the name: "Professor".
 */
static bool is_address(const gly_claims *claims, const gly_trait *t)
{
    const gly_mention *m = mention_of(claims, t);
    return t->first == t->last && t->last + 1 >= m->first && t->last <= m->last;
}

/* Whether the phrase praises or tells what was: "the greatest president", "the
 * retired judge". */
static bool is_aside(const gly_claims *claims, const gly_trait *t)
{
    for (uint32_t i = t->first; i < t->head; i++) {
        gly_xpos xpos = node_at(claims, i)->xpos;
        if (xpos == GLY_XPOS_JJS || xpos == GLY_XPOS_RBS ||
            gly_reading_is_word(reading_of(claims), i, "no"))
            return true;
    }
    return gly_offices_retired(claims, t) != GLY_NONE;
}

/* Whether the phrase tells an office that somebody has as of today. */
static bool is_office(const gly_claims *claims, const gly_trait *t)
{
    gly_text noun = gly_reading_text(reading_of(claims), t->head);
    bool title = noun.size < LETTERS &&
                 gly_reading_is(reading_of(claims), t->head, GLY_IS_HONORIFIC);
    gly_xpos xpos = node_at(claims, t->head)->xpos;
    return t->kind == GLY_TRAIT_ROLE && !t->meant && t->time == GLY_TRAIT_NOW &&
           !title && noun.data[noun.size - 1] != '.' &&
           !gly_xpos_is_plural(xpos) &&
           mention_of(claims, t)->form == GLY_MENTION_NAME &&
           !is_address(claims, t) && !is_aside(claims, t) &&
           is_listed(claims, t);
}

static opening opening_of(const gly_claims *claims, const gly_trait *t)
{
    const gly_reading *reading = reading_of(claims);
    if (gly_reading_is_indefinite(reading, t->first))
        return ANY;
    if (gly_reading_is_word(reading, t->first, "the") ||
        gly_posts_held_still(claims, t) ||
        node_at(claims, t->first)->xpos == GLY_XPOS_PRP_POSS ||
        node_at(claims, t->head)->upos == GLY_UPOS_VERB)
        return KNOWN;
    for (uint32_t i = t->first; i < t->head; i++) {
        if (gly_reading_is_owner(reading, i))
            return KNOWN;
    }
    return t->last < mention_of(claims, t)->first ? KNOWN : BARE;
}

static bool is_word(const gly_claims *claims, uint32_t token)
{
    gly_upos upos = node_at(claims, token)->upos;
    return upos == GLY_UPOS_NOUN || upos == GLY_UPOS_PROPN ||
           upos == GLY_UPOS_ADJ || upos == GLY_UPOS_VERB;
}

static modifier modifier_of(const gly_claims *claims, const gly_trait *t)
{
    uint32_t before = t->head - 1;
    if (t->head == t->first || !is_word(claims, before) ||
        gly_reading_is_owner(reading_of(claims), before))
        return NOTHING;
    if (node_at(claims, before)->upos == GLY_UPOS_PROPN &&
        !gly_reading_has(reading_of(claims), t->head, GLY_TOKEN_CAPITAL))
        return NAME;
    bool adjective = node_at(claims, before)->upos == GLY_UPOS_ADJ &&
                     !gly_offices_is(claims, "office-field", "level", before) &&
                     !gly_offices_is(claims, "office-field", "field", before);
    return adjective ? OTHER : FIELD;
}

/* Whether two words are one, or of one stem: "financial", "finance". */
static bool are_alike(const gly_claims *claims, uint32_t one, uint32_t other)
{
    return gly_reading_lemmas_alike(reading_of(claims), one, other, STEM);
}

/* Whether the phrase has the word. */
static bool has_word(const gly_claims *claims, const gly_trait *t,
                     uint32_t word)
{
    for (uint32_t i = t->first; i <= t->last; i++) {
        if (is_word(claims, i) && are_alike(claims, i, word))
            return true;
    }
    return false;
}

/* Whether an earlier phrase about the person is what `t` takes up. */
static bool is_supported(const gly_claims *claims, const gly_trait *t,
                         const gly_trait *but)
{
    const gly_people *people = claims->annotations->people;
    uint32_t first = people->first_of[t->entity];
    for (uint32_t i = first;
         i < people->first_of[t->entity + 1] && i < first + LOOKED_AT; i++) {
        const gly_trait *other = &people->traits[i];
        if (other->kind == GLY_TRAIT_ROLE && other->first < t->first &&
            other != but &&
            (gly_offices_same_noun(claims, other, t) ||
             gly_reminder_shares_word(claims, other, t)))
            return true;
    }
    return false;
}

/* Whether both phrases have one noun and two fields: "executive director",
 * "artistic director". */
static bool are_two_fields(const gly_claims *claims, const gly_trait *a,
                           const gly_trait *b)
{
    return modifier_of(claims, a) == FIELD && modifier_of(claims, b) == FIELD &&
           !are_alike(claims, a->head - 1, b->head - 1);
}

/* Whether the later phrase takes up an office: one that the reader knows, or
 * one of two trades told in the same words, "a vet from Orford", "a solicitor
 * from Orford"; and a farmer may be the clerk. */
static bool takes_up(const gly_claims *claims, const gly_trait *a,
                     const gly_trait *b)
{
    bool trade = opening_of(claims, a) == ANY &&
                 gly_offices_is(claims, "post", "trade", a->head);
    if (opening_of(claims, b) == KNOWN)
        return !trade || gly_offices_is(claims, "post", "trade", b->head);
    return opening_of(claims, a) == ANY && opening_of(claims, b) == ANY &&
           gly_reminder_shares_word(claims, a, b);
}

/* "heads the union", of its president: whoever is told to be at the head by a
 * verb may have any office but one that is not. */
static bool may_head(const gly_claims *claims, const gly_trait *a,
                     const gly_trait *b)
{
    static const char *const under[] = {
        "treasurer", "secretary", "clerk",   "deputy",    "vice",
        "spokesman", "assistant", "captain", "registrar", "spokeswoman",
        "bursar",    "aide",      "member",  "adviser",   NULL};
    if (node_at(claims, a->head)->upos != GLY_UPOS_VERB ||
        gly_reading_is_word(reading_of(claims), a->head, "chairs"))
        return false;
    for (uint32_t i = b->first; i <= b->head; i++)
        if (gly_reading_is_one_of(reading_of(claims), i, under) &&
            !gly_reading_is_word(reading_of(claims), i - 1, "general"))
            return false;
    return node_at(claims, b->head)->upos != GLY_UPOS_VERB;
}

bool gly_posts_clash(const gly_claims *claims, const gly_trait *a,
                     const gly_trait *b)
{
    const gly_token *tokens = claims->annotations->language->tokens.items;
    const gly_trait *one = a->first < b->first ? a : b;
    const gly_trait *two = a->first < b->first ? b : a;
    if (!is_office(claims, a) || !is_office(claims, b) ||
        gly_offices_is_added(claims, a) || gly_offices_is_added(claims, b) ||
        (tokens[a->first].block == tokens[b->first].block &&
         !gly_posts_held_still(claims, two)) ||
        !takes_up(claims, one, two) || is_supported(claims, two, one) ||
        may_head(claims, a, b) || may_head(claims, b, a))
        return false;
    if (gly_offices_same_noun(claims, a, b))
        return opening_of(claims, two) == KNOWN && are_two_fields(claims, a, b);
    return !are_guides(claims, a, b) && !gly_office_fields_meet(claims, a, b) &&
           !has_word(claims, a, b->head) && !has_word(claims, b, a->head);
}
