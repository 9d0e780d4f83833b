/* role_pairs.c - weighs whether one person can be what two phrases tell.
 *
 *     Judge Ada Roe sat down at nine. …     Coroner Roe left.
 *     The cook, Ada Roe, was early. …       Roe, the gardener, left.
 *
 * No list has all pairs of trades and offices of which nobody has both; but a
 * story tells what somebody is once, so that two roles of today that share no
 * word and stand in two paragraphs are mostly one, changed by a slip. Left out
 * are words that go with others (list "wide-role"); the rest is weighed.
 *
 * The trees are gradient boosted (100 of depth 3, rate 0.06), and points are
 * hundredths of a logit. They were learned from the right drafts of tests/desk
 * but al, ao and ay, of tests/plain, GUM and EWT (575 pairs of roles that one
 * person has), against 478 slips that put one role in another's place, and 147
 * pairs that were planted. With writers left out in turn, of the 204 slips that
 * come to be weighed 78 were told by the lists alone and 191 with this, beside
 * no warning in 1,290 right drafts; in 1,579 articles of published news, of
 * which no weight was learned, none. What tells most is the kind of work of the
 * later noun, how it stands beside the name, and whether the person has it
 * again. Whether others have it, and how near the two nouns are by word
 * vectors, tells nothing more. */
#include "claims/people/role_pairs.h"

#include "annotate/reading.h"
#include "base/trees.h"
#include "claims/people/office_fields.h"
#include "claims/people/offices.h"

/* Letters of a title that is more than a form of address, and that two words of
 * one stem begin with; what is looked at of one person and of an article. */
enum {
    LETTERS = 5,
    STEM = 5,
    ENOUGH = 60,
    ROLES_MOST = 32,
    TRAITS_MOST = 2048,
    MENTIONS_MOST = 4096
};

/* The answers of role_grades.def. */
typedef enum {
#define GRADE(name, about) GRADE_##name,
#include "claims/people/role_grades.def"
#undef GRADE
    GRADES
} grade;

#define ASK(name, most)                                                        \
    {                                                                          \
        GRADE_##name, most                                                     \
    }

static const gly_tree trees[] = {
#define TREE GLY_TREE
#include "claims/people/role_trees.def"
#undef TREE
};

typedef struct {
    const gly_claims *claims;
    const gly_trait *roles[2]; /* the later one, the earlier one */
    uint8_t grades[GRADES];
} role_pair;

/* Where a role stands: before the name, behind it or before it with a comma
 * between, under a verb, or beside a pronoun. */
typedef enum { TITLE, BEHIND, AHEAD, VERB, MEANT, ELSE } shape;
typedef enum { BARE, ANY, THE, HER, OWNER } opening;

static const gly_reading *reading_of(const role_pair *p)
{
    return p->claims->annotations->reading;
}

static const gly_node *node_at(const role_pair *p, uint32_t token)
{
    return &p->claims->annotations->language->syntax.items[token];
}

static const gly_mention *mention_of(const role_pair *p, const gly_trait *t)
{
    return &p->claims->annotations->mentions[t->mention];
}

static void note(role_pair *p, uint32_t which, uint32_t value)
{
    p->grades[which] = gly_tree_answer(value);
}

static shape shape_of(const role_pair *p, const gly_trait *t)
{
    const gly_mention *m = mention_of(p, t);
    if (m->form != GLY_MENTION_NAME)
        return MEANT;
    if (t->last + 1 == m->first || (t->first >= m->first && t->last <= m->last))
        return TITLE;
    if (t->first == m->last + 2)
        return BEHIND;
    if (t->last + 2 == m->first)
        return AHEAD;
    return t->first > m->last ? VERB : ELSE;
}

static opening opening_of(const role_pair *p, const gly_trait *t)
{
    const gly_reading *reading = reading_of(p);
    for (uint32_t i = t->first; i < t->head; i++) {
        if (gly_reading_is_owner(reading, i))
            return OWNER;
    }
    if (gly_reading_is_indefinite(reading, t->first))
        return ANY;
    if (gly_reading_is_word(reading, t->first, "the"))
        return THE;
    return node_at(p, t->first)->xpos == GLY_XPOS_PRP_POSS ? HER : BARE;
}

/* The place from 1 on, in `names`, which ends with NULL, of the class that the
 * list has for the noun; 0 for none. */
static uint32_t class_in(const role_pair *p, const char *list,
                         const char *const *names, uint32_t token)
{
    gly_entry entry = gly_offices_entry(p->claims, list, token, token);
    const gly_lexicon *lexicon = p->claims->annotations->language->lexicon;
    gly_text class =
        gly_symbols_text(gly_lexicon_symbols(lexicon), entry.class);
    for (uint32_t i = 0; entry.count > 0 && names[i] != NULL; i++) {
        if (gly_text_equal(class, gly_text_of(names[i])))
            return i + 1;
    }
    return 0;
}

static uint32_t post_of(const role_pair *p, const gly_trait *t)
{
    static const char *const names[] = {"trade", "guide", "lead", "seat",
                                        "law",   "state", NULL};
    return class_in(p, "post", names, t->head);
}

/* The classes of "role-noun", those that tell most of an office last. */
static const char *const works[] = {"person", "relation", "cause",  "voice",
                                    "sport",  "work",     "arts",   "press",
                                    "faith",  "learned",  "care",   "business",
                                    "force",  "court",    "office", NULL};

static uint32_t work_of(const role_pair *p, const gly_trait *t)
{
    return class_in(p, "role-noun", works, t->head);
}

static bool is_role(const gly_trait *t)
{
    return t->kind == GLY_TRAIT_ROLE || t->kind == GLY_TRAIT_RELATION;
}

/* How many roles of the person beside both have the noun. */
static uint32_t more_of(const role_pair *p, const gly_trait *t)
{
    const gly_people *people = p->claims->annotations->people;
    uint32_t more = 0;
    for (uint32_t i = 0; i < people->trait_count; i++) {
        const gly_trait *other = &people->traits[i];
        more += is_role(other) && other != p->roles[0] &&
                other != p->roles[1] &&
                people->likely[other->entity] == people->likely[t->entity] &&
                node_at(p, other->head)->lemma == node_at(p, t->head)->lemma;
    }
    return more;
}

static void grade_one(role_pair *p, uint32_t which)
{
    const gly_reading *reading = reading_of(p);
    const gly_trait *t = p->roles[which];
    note(p, GRADE_SHAPE + which, shape_of(p, t));
    note(p, GRADE_OPENING + which, opening_of(p, t));
    note(p, GRADE_WORDS + which, t->last + 1 - t->first);
    note(p, GRADE_POST + which, post_of(p, t));
    note(p, GRADE_WORK + which, work_of(p, t));
    note(p, GRADE_CAPITAL + which,
         gly_reading_has(reading, t->head, GLY_TOKEN_CAPITAL));
    note(p, GRADE_OFFICE + which,
         gly_offices_entry(p->claims, "office", t->head, t->head).count);
    note(p, GRADE_FULL + which, mention_of(p, t)->given != GLY_NONE);
    note(p, GRADE_OWN + which, more_of(p, t));
}

static bool is_content(const role_pair *p, uint32_t i)
{
    gly_upos upos = node_at(p, i)->upos;
    return upos == GLY_UPOS_NOUN || upos == GLY_UPOS_PROPN ||
           upos == GLY_UPOS_ADJ || upos == GLY_UPOS_VERB;
}

/* Whether the noun of `t` stands in the other phrase or right before it: "the
 * [Auditor]'s Office examiner", of an auditor. */
static bool is_inside(const role_pair *p, const gly_trait *t,
                      const gly_trait *other)
{
    enum { BEFORE = 4 };
    uint32_t start = gly_reading_sentence(reading_of(p), other->first)->first;
    uint32_t first =
        other->first >= start + BEFORE ? other->first - BEFORE : start;
    for (uint32_t i = first; i <= other->last; i++) {
        if (is_content(p, i) &&
            gly_reading_lemmas_alike(reading_of(p), i, t->head, STEM))
            return true;
    }
    return false;
}

/* How many words beside the nouns are in both phrases. */
static uint32_t shared_words(const role_pair *p)
{
    const gly_trait *a = p->roles[0], *b = p->roles[1];
    uint32_t shared = 0;
    for (uint32_t i = a->first; i <= a->last; i++) {
        for (uint32_t j = b->first; j <= b->last; j++)
            shared += i != a->head && j != b->head && is_content(p, i) &&
                      is_content(p, j) &&
                      gly_reading_lemmas_alike(reading_of(p), i, j, STEM);
    }
    return shared;
}

/* Whether a word before the noun makes a deputy of it. */
static uint32_t is_deputy(const role_pair *p, const gly_trait *t)
{
    for (uint32_t i = t->first; i < t->head; i++) {
        if (gly_offices_is(p->claims, "standing", "deputy", i))
            return 1;
    }
    return 0;
}

/* Whether both nouns are in the list: 0 no, 1 in one class, 2 in two. */
static uint32_t classes(const role_pair *p, const char *list)
{
    const gly_trait *a = p->roles[0], *b = p->roles[1];
    gly_symbol one = gly_offices_entry(p->claims, list, a->head, a->head).class;
    gly_symbol two = gly_offices_entry(p->claims, list, b->head, b->head).class;
    return one == 0 || two == 0 ? 0 : one == two ? 1 : 2;
}

/* Whether a sentence of either tells of a change. */
static bool tells_change(const role_pair *p)
{
    static const char *const words[] = {
        "promoted",  "promotion", "became",   "become",  "becoming",
        "demoted",   "appointed", "replaced", "rose",    "formerly",
        "named",     "elected",   "former",   "retired", "joined",
        "succeeded", "left",      "career",   NULL};
    for (uint32_t k = 0; k < 2; k++) {
        const gly_sentence *s =
            gly_reading_sentence(reading_of(p), p->roles[k]->first);
        for (uint32_t i = s->first; i < s->first + s->count; i++) {
            if (gly_reading_is_one_of(reading_of(p), i, words))
                return true;
        }
    }
    return false;
}

/* How many roles the article tells of the person. */
static uint32_t roles_of(const role_pair *p, uint32_t entity)
{
    const gly_people *people = p->claims->annotations->people;
    uint32_t roles = 0;
    for (uint32_t i = people->first_of[entity];
         i < people->first_of[entity + 1]; i++)
        roles += is_role(&people->traits[i]);
    return roles;
}

/* How often it names the person. */
static uint32_t names_of(const role_pair *p, uint32_t entity)
{
    const gly_annotations *an = p->claims->annotations;
    uint32_t names = 0;
    for (uint32_t i = 0; i < an->mention_count && i < MENTIONS_MOST; i++)
        names += an->mentions[i].entity == entity &&
                 an->mentions[i].form == GLY_MENTION_NAME;
    return names;
}

static void grade_pair(role_pair *p)
{
    const gly_trait *a = p->roles[0], *b = p->roles[1];
    note(p, GRADE_SHARED, shared_words(p));
    note(p, GRADE_DEPUTY, is_deputy(p, a) + 2 * is_deputy(p, b));
    note(p, GRADE_SAME_POST, classes(p, "post"));
    note(p, GRADE_SAME_WORK, classes(p, "role-noun"));
    note(p, GRADE_SAME_TITLE, classes(p, "address-title"));
    note(p, GRADE_CHANGE, tells_change(p));
    note(p, GRADE_ROLES, roles_of(p, a->entity));
    note(p, GRADE_MENTIONS, names_of(p, a->entity));
}

/* Whether the noun may be said of somebody who is what `other` tells, too: of
 * anybody, or by a class of the list that has that of `other` in its name. */
static bool is_wide(const role_pair *p, const gly_trait *t,
                    const gly_trait *other)
{
    const gly_lexicon *lexicon = p->claims->annotations->language->lexicon;
    gly_entry entry =
        gly_offices_entry(p->claims, "wide-role", t->head, t->head);
    gly_text class =
        gly_symbols_text(gly_lexicon_symbols(lexicon), entry.class);
    uint32_t work = work_of(p, other);
    return entry.count > 0 &&
           (gly_text_equal(class, gly_text_of("any")) ||
            (work > 0 && gly_text_find(class, gly_text_of(works[work - 1]),
                                       0) != GLY_NONE));
}

/* Whether the phrase tells one thing that somebody is as of today. */
static bool is_of_today(const role_pair *p, const gly_trait *t)
{
    const gly_reading *reading = reading_of(p);
    gly_text noun = gly_reading_text(reading, t->head);
    gly_xpos xpos = node_at(p, t->head)->xpos;
    bool address =
        gly_reading_is(reading, t->head, GLY_IS_HONORIFIC) &&
        (noun.size < LETTERS || noun.data[noun.size - 1] == '.') &&
        gly_offices_entry(p->claims, "address-title", t->head, t->head).count ==
            0;
    for (uint32_t i = t->first; i <= t->head; i++) {
        gly_xpos word = node_at(p, i)->xpos;
        if (word == GLY_XPOS_JJS || word == GLY_XPOS_RBS ||
            gly_reading_is_word(reading, i, "no") ||
            gly_reading_is_word(reading, i, "now") ||
            gly_offices_entry(p->claims, "tenure", i, i).count > 0)
            return false;
    }
    return t->kind == GLY_TRAIT_ROLE && t->time == GLY_TRAIT_NOW && !t->meant &&
           !address && !gly_xpos_is_plural(xpos) &&
           gly_offices_retired(p->claims, t) == GLY_NONE &&
           gly_office_in(p->claims, t, "party").size == 0;
}

/* Whether both are titles before a name, "Secretary Roe" and "President Roe",
 * which addresses.h holds against each other: two Roes may be meant. */
static bool are_addresses(const role_pair *p)
{
    return classes(p, "address-title") > 0 &&
           shape_of(p, p->roles[0]) == TITLE &&
           shape_of(p, p->roles[1]) == TITLE;
}

/* Whether the two may be one role at all that a slip has changed. */
static bool are_candidates(const role_pair *p)
{
    const gly_annotations *an = p->claims->annotations;
    const gly_token *tokens = an->language->tokens.items;
    const gly_trait *a = p->roles[0], *b = p->roles[1];
    return an->people->trait_count <= TRAITS_MOST &&
           roles_of(p, a->entity) <= ROLES_MOST &&
           tokens[a->first].block != tokens[b->first].block &&
           is_of_today(p, a) && is_of_today(p, b) &&
           !gly_offices_is_added(p->claims, a) &&
           !gly_offices_is_added(p->claims, b) &&
           (opening_of(p, a) != ANY || opening_of(p, b) == ANY) &&
           !gly_offices_same_noun(p->claims, a, b) &&
           classes(p, "address-title") != 1 && !are_addresses(p) &&
           !is_wide(p, a, b) && !is_wide(p, b, a) && !is_inside(p, a, b) &&
           !is_inside(p, b, a) && !gly_office_fields_meet(p->claims, a, b);
}

bool gly_roles_clash(const gly_claims *claims, const gly_trait *a,
                     const gly_trait *b)
{
    role_pair p = {.claims = claims};
    p.roles[0] = a->first > b->first ? a : b;
    p.roles[1] = p.roles[0] == a ? b : a;
    if (!are_candidates(&p))
        return false;
    grade_one(&p, 0);
    grade_one(&p, 1);
    grade_pair(&p);
    int32_t points =
        gly_trees_points(trees, sizeof trees / sizeof trees[0], p.grades);
    return points >= ENOUGH;
}
