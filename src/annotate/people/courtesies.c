/* courtesies.c - counts the forms before each surname, then weighs the odd one.
 */
#include "annotate/people/courtesies.h"

#include "annotate/people/ages.h"
#include "annotate/people/bindings.h"
#include "annotate/people/genders.h"
#include "annotate/people/likeness.h"

/* How often a form may be a slip, how many of the other one stand against each,
 * and at least where nobody is named in full; how often "Mrs." tells that the
 * one of the full name is a woman; and how many sentences before it bring a
 * relative in. */
enum {
    SLIPS_MOST = 1,
    SURE_LEAST = 2,
    WIFE_LEAST = 2,
    KIN_NEAR = 1,
    GENDERS = GLY_GENDER_FEMALE + 1
};

/* What the names that end in one word tell of who bears it. */
typedef struct {
    uint32_t called[GENDERS]; /* "Mr. Roe", by what it tells */
    uint32_t wives;           /* "Mrs. Roe", among them */
    bool named[GENDERS];      /* "John Roe", the same */
    gly_symbol given;         /* of the first full name; 0 for none */
    gly_gender first;         /* what the first "Mr. Roe" tells */
    bool surely;              /* a known one stands before it */
    bool several;             /* another given name stands before it, too */
    bool couple;              /* "Mr. and Mrs. Roe" */
    uint32_t kin[GENDERS];    /* the first noun for a relative, by what it tells
                               * of that one; 0 for none */
} bearing;

typedef struct {
    bearing *bearings; /* by symbol of the surname */
    const gly_reading *reading;
    uint32_t relative; /* the first word for a wife; or GLY_NONE */
    gly_list_id nouns; /* that tell a gender */
} settling;

static bearing *bearing_at(const settling *s, uint32_t token)
{
    return &s->bearings[gly_likeness_plain(s->reading,
                                           s->reading->forms[token])];
}

/* What the courtesy or title before a surname alone tells, "[Mr.] Roe",
 * "[Councilwoman] Roe"; UNKNOWN where none does. */
static gly_gender told_before(const gly_reading *reading, const gly_name *name)
{
    uint32_t title = name->honorific ? name->first : name->first - 1;
    bool none = name->kind != GLY_NAME_PERSON || name->given != GLY_NONE ||
                !(name->honorific || (name->titled && name->first > 0)) ||
                !gly_reading_is(reading, title, GLY_IS_HONORIFIC) ||
                gly_reading_entry(reading, "noble-title", title, 1).count > 0;
    return none ? GLY_GENDER_UNKNOWN : gly_bindings_gender(reading, title);
}

static void count_name(const settling *s, const gly_name *name)
{
    bearing *b = bearing_at(s, name->surname);
    gly_gender told = told_before(s->reading, name);
    if (told != GLY_GENDER_UNKNOWN) {
        b->called[told]++;
        b->wives += gly_reading_is_mrs(s->reading, name->first);
        b->first = b->first == GLY_GENDER_UNKNOWN ? told : b->first;
    }
    if (name->given == GLY_NONE)
        return;
    gly_symbol given =
        gly_likeness_plain(s->reading, s->reading->forms[name->given]);
    b->several = b->several || !gly_likeness_given(s->reading, b->given, given);
    b->given = b->given == 0 ? given : b->given;
    b->surely =
        b->surely || gly_reading_is(s->reading, name->given, GLY_IS_GIVEN);
    b->named[name->gender] = true;
    /* "[Goh] Pei Shan" has her surname first. */
    bearing_at(s, name->given)->named[name->gender] = true;
}

/* Whether the word may be a given name: it is one, or no word. */
static bool may_be_given(const gly_reading *reading, uint32_t token)
{
    return gly_reading_is(reading, token, GLY_IS_GIVEN) ||
           gly_reading_file(reading, token, GLY_NOUN) == GLY_FILES;
}

/* Note whether another one is named with this one: "Mr. and [Mrs. Roe]", "Tom
 * and [Ann Roe]"; not "Marsh and [Ann Roe]", where a Marsh is known. */
static void note_couple(const settling *s, const gly_name *name)
{
    const gly_reading *reading = s->reading;
    uint32_t first = name->first;
    if (first < 2 || !gly_reading_is(reading, first - 1, GLY_IS_AND))
        return;
    const bearing *other = bearing_at(s, first - 2);
    bool known = other->surely || other->called[GLY_GENDER_MALE] > 0 ||
                 other->called[GLY_GENDER_FEMALE] > 0;
    bool alone =
        gly_reading_has(reading, first - 2, GLY_TOKEN_CAPITAL) &&
        !(first >= 3 && gly_reading_has(reading, first - 3, GLY_TOKEN_CAPITAL));
    bool joined = name->honorific
                      ? gly_reading_is(reading, first - 2, GLY_IS_HONORIFIC)
                      : !known && may_be_given(reading, first - 2);
    bearing *b = bearing_at(s, name->surname);
    b->couple = b->couple || (alone && joined);
}

/* The last word of the name behind the noun: "her son, [Tom], 19", "his sister
 * Ann [Roe]"; GLY_NONE for none, and for a child's, who is no "Mr." yet. */
static uint32_t name_behind(const gly_reading *reading, uint32_t noun)
{
    enum { GROWN = 16 };
    uint32_t at = noun + 1, age;
    at += gly_reading_at(reading, at, ',');
    if (!gly_reading_has(reading, at, GLY_TOKEN_CAPITAL))
        return GLY_NONE;
    while (gly_reading_has(reading, at + 1, GLY_TOKEN_CAPITAL))
        at++;
    uint32_t years = gly_age_after(&age, reading, at);
    return years == 0 || years >= GROWN ? at : GLY_NONE;
}

/* What the noun at `token` tells of one relative who may bear the surname of
 * `name`, too: a husband or wife, or anybody who is named without another one;
 * UNKNOWN for none. */
static gly_gender kin_gender(const settling *s, const gly_name *name,
                             uint32_t token)
{
    const gly_reading *reading = s->reading;
    gly_gender gender = gly_bindings_listed(reading, s->nouns, token);
    if (gender == GLY_GENDER_UNKNOWN ||
        gly_reading_entry(reading, "kin", token, 1).count == 0)
        return GLY_GENDER_UNKNOWN;
    uint32_t last = name_behind(reading, token);
    bool spouse = gly_reading_is_of(reading, "kin", "spouse", token);
    if (last == GLY_NONE)
        return spouse ? gender : GLY_GENDER_UNKNOWN;
    bool full = gly_reading_has(reading, last - 1, GLY_TOKEN_CAPITAL);
    return !full || reading->forms[last] == reading->forms[name->surname]
               ? gender
               : GLY_GENDER_UNKNOWN;
}

/* Whether the noun at `token` behind the name is owned by who bears it, by
 * "his" or by "Roe's", a few words before it. */
static bool is_owned_by(const settling *s, const gly_name *name, uint32_t token)
{
    enum { PARTED = 3 };
    for (uint32_t i = token; i-- > name->last + 1 && i + PARTED >= token;) {
        if (gly_reading_is(s->reading, i, GLY_IS_PRONOUN))
            return s->reading->language->syntax.items[i].xpos ==
                       GLY_XPOS_PRP_POSS &&
                   gly_genders_agree(name->gender,
                                     gly_bindings_gender(s->reading, i));
        if (gly_reading_at(s->reading, i, ','))
            return false;
    }
    return token <= name->last + 1 + PARTED &&
           gly_reading_is_owner(s->reading, name->last);
}

/* Note the relatives of whom the words behind the name tell, up to `end`: "Mr
 * Roe's wife, Jean,", "Roe leaves his wife"; "the widow of Roe". */
static void note_kin(const settling *s, const gly_name *name, uint32_t end)
{
    enum { FAR = 80 };
    bearing *b = bearing_at(s, name->surname);
    for (uint32_t i = name->last + 2; i < end && i < name->last + FAR; i++) {
        gly_gender gender = kin_gender(s, name, i);
        if (gender != GLY_GENDER_UNKNOWN && b->kin[gender] == 0 &&
            is_owned_by(s, name, i))
            b->kin[gender] = i;
    }
    uint32_t of = name->first > 0 ? name->first - 1 : 0;
    gly_gender gender = of > 0 && gly_reading_is_word(s->reading, of, "of")
                            ? kin_gender(s, name, of - 1)
                            : GLY_GENDER_UNKNOWN;
    if (gender != GLY_GENDER_UNKNOWN && b->kin[gender] == 0)
        b->kin[gender] = of;
}

/* The gender of whoever bears the surname, as most of the names tell it, or the
 * full one where as many tell each. */
static gly_gender usual_of(const bearing *b)
{
    uint32_t male = b->called[GLY_GENDER_MALE] + b->named[GLY_GENDER_MALE];
    uint32_t female =
        b->called[GLY_GENDER_FEMALE] + b->named[GLY_GENDER_FEMALE];
    if (male != female)
        return male > female ? GLY_GENDER_MALE : GLY_GENDER_FEMALE;
    if (b->named[GLY_GENDER_MALE] == b->named[GLY_GENDER_FEMALE])
        return b->first;
    return b->named[GLY_GENDER_MALE] ? GLY_GENDER_MALE : GLY_GENDER_FEMALE;
}

/* Whether all who bear the surname are of its usual gender, as far as the names
 * of the article tell, but for slips. */
static bool is_one_gender(const bearing *b)
{
    gly_gender usual = usual_of(b), odd = gly_genders_other(usual);
    bool unknown = b->several && b->named[GLY_GENDER_UNKNOWN];
    return usual != GLY_GENDER_UNKNOWN && !b->named[odd] && !unknown &&
           !b->couple && b->called[odd] <= SLIPS_MOST &&
           (b->given != 0 || b->called[odd] == 0 ||
            b->called[usual] >= SURE_LEAST);
}

bool gly_courtesies_near_kin(const gly_reading *reading, uint32_t token)
{
    const gly_sentence *items = reading->language->sentences.items;
    uint32_t own = reading->sentences[token];
    uint32_t from = items[own > KIN_NEAR ? own - KIN_NEAR : 0].first;
    uint32_t end = items[own].first + items[own].count;
    for (uint32_t i = from; i < end; i++) {
        if (gly_reading_entry(reading, "kin", i, 1).count > 0)
            return true;
    }
    return false;
}

/* Whether the name's sentence has the other one, too: "He attacked Mr. Roe
 * after [Mrs. Roe] had accused him". */
static bool is_beside_other(const gly_reading *reading, const gly_name *name)
{
    const gly_sentence *in = gly_reading_sentence(reading, name->first);
    for (uint32_t i = in->first + 1; i < in->first + in->count; i++) {
        if (i != name->surname &&
            reading->forms[i] == reading->forms[name->surname] &&
            gly_reading_is(reading, i - 1, GLY_IS_HONORIFIC))
            return true;
    }
    return false;
}

/* Whether the names tell the gender of the one whom they name in full, or by an
 * office: not by one "Mrs. Roe", whose husband that may be. */
static bool tells_bearer(const bearing *b)
{
    return is_one_gender(b) && !b->several &&
           (b->called[GLY_GENDER_MALE] > 0 ||
            b->called[GLY_GENDER_FEMALE] > b->wives || b->wives >= WIFE_LEAST);
}

/* Whether a surname alone seems to tell a gender, as some are given names, too:
 * "Hillary Clinton … Clinton". */
static bool seems_given(const bearing *b, const gly_name *name)
{
    return name->given == GLY_NONE && !name->honorific && b->given != 0;
}

/* The first "his wife" of the article; GLY_NONE for none. */
static uint32_t relative_of(const gly_reading *reading)
{
    static const char *const words[] = {"wife", "widow", NULL};
    for (uint32_t i = 1; i < reading->language->tokens.count; i++) {
        if (gly_reading_is_one_of(reading, i, words) &&
            gly_reading_is_word(reading, i - 1, "his"))
            return i;
    }
    return GLY_NONE;
}

/* Whether the name may be a relative's of whom the article has told: "His wife,
 * Ada, kept the house. … [Mrs.] Marsh", where no Marsh is called "Mr.". */
static bool is_relative(const settling *s, const gly_name *name)
{
    return (gly_reading_is_mrs(s->reading, name->first) &&
            s->relative < name->first &&
            bearing_at(s, name->surname)->called[GLY_GENDER_MALE] == 0) ||
           gly_courtesies_near_kin(s->reading, name->first);
}

static void settle(const settling *s, gly_name *name)
{
    const gly_reading *reading = s->reading;
    const bearing *b = bearing_at(s, name->surname);
    gly_gender told = told_before(reading, name), usual = usual_of(b);
    bool kin = b->kin[told] != 0 && b->kin[told] < name->first;
    bool slip = told != GLY_GENDER_UNKNOWN && told != usual &&
                is_one_gender(b) && !kin && !is_relative(s, name) &&
                !is_beside_other(reading, name);
    if (told == GLY_GENDER_UNKNOWN && seems_given(b, name))
        name->gender = GLY_GENDER_UNKNOWN;
    bool open = name->gender == GLY_GENDER_UNKNOWN && tells_bearer(b);
    if (slip || open)
        name->gender = usual;
}

/* Note what the `names` tell of who bears each surname. */
static void count_names(const settling *s, const gly_list *names)
{
    for (uint32_t i = 0; i < names->count; i++) {
        const gly_name *name = gly_list_at(names, i);
        if (name->kind == GLY_NAME_PERSON)
            count_name(s, name);
    }
    uint32_t end = s->reading->language->tokens.count;
    for (uint32_t i = names->count; i-- > 0;) {
        const gly_name *name = gly_list_at(names, i);
        if (name->kind != GLY_NAME_PERSON)
            continue;
        note_couple(s, name);
        note_kin(s, name, end);
        end = name->first;
    }
}

gly_status gly_courtesies_settle(gly_list *names, gly_arena *arena,
                                 const gly_reading *reading)
{
    settling s = {
        .reading = reading,
        .relative = relative_of(reading),
        .nouns = gly_lexicon_list(reading->language->lexicon, "gender-noun")};
    s.bearings = gly_arena_array(
        arena, gly_symbols_end(reading->language->tokens.symbols),
        sizeof *s.bearings);
    if (s.bearings == NULL)
        return GLY_NO_MEMORY;
    count_names(&s, names);
    for (uint32_t i = 0; i < names->count; i++) {
        gly_name *name = gly_list_at(names, i);
        if (name->kind == GLY_NAME_PERSON)
            settle(&s, name);
    }
    return GLY_OK;
}
