/* trait_claims.c - what the article says of a person: role, age, gender. */
#include "base/calendar.h"
#include "base/problem.h"
#include "claims/kinds.h"
#include "claims/people/offices.h"
#include "claims/people/post_turns.h"
#include "claims/people/posts.h"

#include "annotate/dates/dates.h"
#include "annotate/reading.h"

static const char *const kind_names[] = {"role",  "relation", "age",
                                         "birth", "gender",   NULL};
static const char *const time_names[] = {"now",    "past",   "acting",
                                         "coming", "denied", NULL};
static const char *const married_names[] = {"miss", "mrs", NULL};
static const char *const gender_names[] = {"unknown", "male", "female", NULL};

static const gly_trait *trait_of(const gly_claims *claims,
                                 const gly_claim *claim)
{
    return &claims->annotations->people->traits[claim->item];
}

static gly_value get_text(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_text(gly_claims_text(claims, claim->text));
}

static gly_value get_kind(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_choice(kind_names[trait_of(claims, claim)->kind]);
}

static gly_value get_time(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_choice(time_names[trait_of(claims, claim)->time]);
}

static gly_value entity_value(const gly_claims *claims, uint32_t entity)
{
    return (gly_value){.type = GLY_VALUE_ENTITY,
                       .text = claims->annotations->entities[entity].name,
                       .entity = entity};
}

static gly_value get_entity(const gly_claims *claims, const gly_claim *claim)
{
    uint32_t entity = trait_of(claims, claim)->entity;
    return entity_value(claims, claims->annotations->people->likely[entity]);
}

static gly_value get_years(const gly_claims *claims, const gly_claim *claim)
{
    const gly_trait *trait = trait_of(claims, claim);
    return trait->kind == GLY_TRAIT_AGE || trait->kind == GLY_TRAIT_BIRTH
               ? gly_value_of_number(claims, trait->number)
               : gly_value_none();
}

static gly_value get_gender(const gly_claims *claims, const gly_claim *claim)
{
    const gly_trait *trait = trait_of(claims, claim);
    return trait->kind == GLY_TRAIT_GENDER && !trait->meant
               ? gly_value_of_choice(gender_names[trait->number])
               : gly_value_none();
}

/* The year of the article; 0 when its date is not known. */
static int32_t article_year(const gly_claims *claims)
{
    const gly_dates *dates = claims->annotations->dates;
    return dates != NULL && dates->anchor.known
               ? gly_calendar_date_of(dates->anchor.day).year
               : 0;
}

/* Whether somebody born in a year can have an age in the article's. */
static bool age_fits(const gly_claims *claims, const gly_trait *age,
                     const gly_trait *birth)
{
    int32_t year = article_year(claims);
    int32_t reached = year - (int32_t)birth->number;
    return year == 0 || (int32_t)age->number == reached ||
           (int32_t)age->number + 1 == reached;
}

/* "The 23-year-old medic" of a battle of 1969, and "the 71-year-old": one that
 * stands for a name, and the other is a generation apart. */
static bool are_of_two_times(const gly_claims *claims, const gly_trait *a,
                             const gly_trait *b)
{
    enum { APART = 30 };
    const gly_annotations *annotations = claims->annotations;
    uint32_t more = a->number > b->number ? a->number : b->number;
    uint32_t less = a->number > b->number ? b->number : a->number;
    return a->kind == GLY_TRAIT_AGE && more - less > APART &&
           (annotations->mentions[a->mention].form == GLY_MENTION_NOMINAL ||
            annotations->mentions[b->mention].form == GLY_MENTION_NOMINAL);
}

/* Whether the article tells of a year that lies `years` before its own. */
static bool tells_year_ago(const gly_claims *claims, int32_t years)
{
    const gly_dates *dates = claims->annotations->dates;
    int32_t year = article_year(claims);
    for (uint32_t i = 0; year != 0 && i < dates->count; i++) {
        int32_t ago = year - dates->items[i].parts.year;
        if (dates->items[i].parts.year > 0 && ago >= years - 1 &&
            ago <= years + 1)
            return true;
    }
    return false;
}

/* "19-year-old Shaw" of a day in 2024, "who is now 21": so much older since. */
static bool has_grown(const gly_claims *claims, const gly_trait *then,
                      const gly_trait *now)
{
    enum { NEAR = 3 };
    const gly_reading *reading = claims->annotations->reading;
    bool told = false;
    for (uint32_t i = now->head; i > 0 && i + NEAR > now->head && !told; i--)
        told = gly_reading_is_word(reading, i - 1, "now");
    return told && then->number < now->number &&
           tells_year_ago(claims, (int32_t)(now->number - then->number));
}

static bool years_differ(const gly_claims *claims, const gly_claim *a,
                         const gly_claim *b)
{
    const gly_trait *one = trait_of(claims, a), *two = trait_of(claims, b);
    if (one->kind == two->kind)
        return one->number != two->number &&
               !are_of_two_times(claims, one, two) &&
               !has_grown(claims, one, two) && !has_grown(claims, two, one);
    return one->kind == GLY_TRAIT_AGE ? !age_fits(claims, one, two)
                                      : !age_fits(claims, two, one);
}

static gly_value office(const gly_claims *claims, const gly_claim *claim,
                        const char *group)
{
    gly_text text = gly_office_in(claims, trait_of(claims, claim), group);
    return text.size > 0 ? gly_value_of_text(text) : gly_value_none();
}

static gly_value get_executive(const gly_claims *claims, const gly_claim *claim)
{
    return office(claims, claim, "executive");
}

static gly_value get_portfolio(const gly_claims *claims, const gly_claim *claim)
{
    return office(claims, claim, "portfolio");
}

static gly_value get_rank(const gly_claims *claims, const gly_claim *claim)
{
    return office(claims, claim, "rank");
}

static gly_value get_party(const gly_claims *claims, const gly_claim *claim)
{
    return office(claims, claim, "party");
}

static gly_value get_chamber(const gly_claims *claims, const gly_claim *claim)
{
    return office(claims, claim, "chamber");
}

static gly_value get_nation(const gly_claims *claims, const gly_claim *claim)
{
    gly_symbol nation = gly_office_nation(claims, trait_of(claims, claim));
    const gly_lexicon *lexicon = claims->annotations->language->lexicon;
    return nation == 0 ? gly_value_none()
                       : gly_value_of_text(gly_symbols_text(
                             gly_lexicon_symbols(lexicon), nation));
}

/* Whether nobody else has the surname of the mention; false, too, where there
 * are more mentions than are looked at. */
static bool is_only_one(const gly_claims *claims, const gly_trait *trait)
{
    enum { LOOKED_AT = 2048 };
    const gly_annotations *a = claims->annotations;
    const gly_symbol *forms = a->reading->forms;
    const gly_mention *own = &a->mentions[trait->mention];
    if (a->mention_count > LOOKED_AT || own->surname == GLY_NONE)
        return false;
    for (uint32_t i = 0; i < a->mention_count; i++) {
        const gly_mention *m = &a->mentions[i];
        if (m->entity != own->entity && m->form == GLY_MENTION_NAME &&
            m->last < a->language->tokens.count &&
            forms[m->last] == forms[own->surname])
            return false;
    }
    return true;
}

/* "Miss" and "Mrs." tell whether a woman is married; "Ms." does not. */
static gly_value get_married(const gly_claims *claims, const gly_claim *claim)
{
    const gly_trait *trait = trait_of(claims, claim);
    const gly_reading *reading = claims->annotations->reading;
    bool wife = gly_reading_is_mrs(reading, trait->head);
    if (trait->kind != GLY_TRAIT_GENDER || trait->meant ||
        (!wife && !gly_reading_is_word(reading, trait->head, "miss")) ||
        !is_only_one(claims, trait))
        return gly_value_none();
    return gly_value_of_choice(married_names[wife]);
}

/* Whether both are told as of today. */
static bool hold(const gly_trait *a, const gly_trait *b)
{
    return a->time == GLY_TRAIT_NOW && b->time == GLY_TRAIT_NOW;
}

static bool nations_differ(const gly_claims *claims, const gly_claim *a,
                           const gly_claim *b)
{
    const gly_trait *one = trait_of(claims, a), *two = trait_of(claims, b);
    gly_symbol nation = gly_office_nation(claims, one);
    gly_symbol other = gly_office_nation(claims, two);
    return nation != 0 && other != 0 && nation != other && hold(one, two) &&
           gly_offices_same_noun(claims, one, two);
}

/* The noun of the phrase: what is held against another for its rank. */
static gly_value get_noun(const gly_claims *claims, const gly_claim *claim)
{
    const gly_language *language = claims->annotations->language;
    return gly_value_of_text(gly_symbols_text(
        language->tokens.symbols,
        language->syntax.items[trait_of(claims, claim)->head].lemma));
}

static bool ranks_differ(const gly_claims *claims, const gly_claim *a,
                         const gly_claim *b)
{
    const gly_trait *one = trait_of(claims, a), *two = trait_of(claims, b);
    return hold(one, two) && gly_offices_differ_in_rank(claims, one, two);
}

/* Whether the same words stand in both, as they mostly do where an article
 * tells an office again. */
static bool are_same_words(const gly_claims *claims, const gly_trait *a,
                           const gly_trait *b)
{
    const gly_node *nodes = claims->annotations->language->syntax.items;
    if (a->last - a->first != b->last - b->first)
        return false;
    for (uint32_t i = 0; i <= a->last - a->first; i++) {
        if (nodes[a->first + i].lemma != nodes[b->first + i].lemma)
            return false;
    }
    return true;
}

static bool posts_differ(const gly_claims *claims, const gly_claim *a,
                         const gly_claim *b)
{
    const gly_trait *one = trait_of(claims, a), *two = trait_of(claims, b);
    return !are_same_words(claims, one, two) &&
           gly_posts_exclude(claims, one, two);
}

static gly_value get_sole(const gly_claims *claims, const gly_claim *claim)
{
    gly_text office = gly_office_sole(claims, trait_of(claims, claim));
    return office.size > 0 ? gly_value_of_text(office) : gly_value_none();
}

static const gly_field fields[] = {
    {"text", GLY_VALUE_TEXT, NULL, "the words: “president of Local 1187”",
     get_text, NULL},
    {"kind", GLY_VALUE_CHOICE, kind_names, "what is told of the person",
     get_kind, NULL},
    {"time", GLY_VALUE_CHOICE, time_names, "when it holds", get_time, NULL},
    {"entity", GLY_VALUE_ENTITY, NULL, "of whom it is said", get_entity, NULL},
    {"years", GLY_VALUE_NUMBER, NULL,
     "the age, or the year of birth; these differ when both cannot be",
     get_years, years_differ},
    {"gender", GLY_VALUE_CHOICE, gender_names, "what “Ms.” or “she” tells",
     get_gender, NULL},
    {"married", GLY_VALUE_CHOICE, married_names, "what “Miss” or “Mrs.” tells",
     get_married, NULL},
    {"noun", GLY_VALUE_TEXT, NULL,
     "the noun of the phrase; differs where one is the deputy of the other",
     get_noun, ranks_differ},
    {"post", GLY_VALUE_TEXT, NULL,
     "the same; differs where nobody is both, by office, field or kin",
     get_noun, posts_differ},
    {"sole", GLY_VALUE_TEXT, NULL,
     "an office of which a body has one, bare before the name", get_sole, NULL},
    {"executive", GLY_VALUE_TEXT, NULL, "the office in a company",
     get_executive, NULL},
    {"portfolio", GLY_VALUE_TEXT, NULL, "the office in a government",
     get_portfolio, NULL},
    {"rank", GLY_VALUE_TEXT, NULL, "the rank in a force", get_rank, NULL},
    {"party", GLY_VALUE_TEXT, NULL, "the party", get_party, NULL},
    {"chamber", GLY_VALUE_TEXT, NULL, "the chamber of a parliament",
     get_chamber, NULL},
    {"nation", GLY_VALUE_TEXT, NULL,
     "the country that qualifies the noun; differs for one noun", get_nation,
     nations_differ},
    {"block", GLY_VALUE_CHOICE, gly_block_choices,
     "the kind of block it stands in", gly_claims_block, NULL},
};

static const gly_predicate predicates[] = {
    GLY_SAME_PARAGRAPH,
    {"may-turn",
     "the later one is so “now”, or one block may tell how the one became the "
     "other",
     GLY_ARGUMENT_NONE, true, gly_posts_may_turn},
};

/* Where a "he" is told of, a reader wants to see who that is: the name by which
 * the person is introduced, if it stands before; NULL for none. */
static const gly_span *introduced_at(gly_gathering *g, const gly_trait *trait)
{
    const gly_annotations *a = g->annotations;
    uint32_t entity = a->people->likely[trait->entity];
    const gly_introduction *met = &a->people->introductions[entity];
    uint32_t index = met->introduced == GLY_NONE ? met->told : met->introduced;
    if (trait->kind != GLY_TRAIT_GENDER || index == GLY_NONE)
        return NULL;
    const gly_mention *m = &a->mentions[index];
    return m->last < trait->first ? gly_gathering_beside(g, m->first, m->last)
                                  : NULL;
}

static void add_traits(gly_gathering *g)
{
    const gly_people *people = g->annotations->people;
    for (uint32_t i = 0; i < people->trait_count; i++) {
        const gly_trait *t = &people->traits[i];
        const gly_span *name = introduced_at(g, t);
        gly_gathering_add(
            g, &(gly_claim){.type = GLY_CLAIM_TRAIT,
                            .text = gly_gathering_span(g, t->first, t->last),
                            .sentence = gly_gathering_sentence(g, t->first),
                            .item = i,
                            .beside = name,
                            .beside_count = name != NULL});
    }
}

const gly_claim_kind gly_claim_kind_trait = {
    .name = "trait",
    .about = "what is said of a person: role, relation, age, gender",
    .fields = fields,
    .field_count = sizeof fields / sizeof fields[0],
    .predicates = predicates,
    .predicate_count = sizeof predicates / sizeof predicates[0],
    .gather = add_traits,
};
