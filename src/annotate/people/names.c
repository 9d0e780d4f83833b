/* names.c - from capitals to names: where each begins and ends, and whose.
 *
 *     Later Finance Director Harold “Hal” Stambaugh Jr. told the SERB …
 *           roles            name               suffix          body
 *
 * A run is what stands in capitals without a break, with small particles, a
 * nickname and hyphens between. Roles at its head are taken off, and what the
 * tree or the list of given names tells to stand before the name. Whose name
 * the rest is, the signs of evidence.def say; those of runs with the same last
 * word count for each other, so one clear "Ms. Adler" makes "Adler" a person
 * everywhere. */
#include "annotate/people/names.h"

#include "annotate/people/bindings.h"
#include "annotate/people/capitals.h"
#include "annotate/people/evidence.h"
#include "annotate/people/slips.h"
#include "lexicon/wordnet.h"

/* How far a run may count for others, and the others together for it, of
 * which a third is taken. */
enum { ONE_LEAST = -8, ONE_MOST = 12, ALL_LEAST = -12, ALL_MOST = 16 };

/* A name of several words with so many points makes its last word a name. */
enum { CLEAR_NAME = 4, FULL_NAMESAKE = 5 };

static const gly_node *node_at(const gly_reading *reading, uint32_t token)
{
    return &reading->language->syntax.items[token];
}

/* The last token of the name proper: "Jr." and "III" are not it. */
static uint32_t surname_of(const gly_capitals *r)
{
    uint32_t last = r->last;
    while (last > r->first && gly_reading_is(r->reading, last, GLY_IS_SUFFIX))
        last--;
    return last;
}

/* The first token of the surname: "[Okafor]-Reilly". */
static uint32_t surname_start(const gly_capitals *r, uint32_t name,
                              uint32_t surname)
{
    while (surname >= name + 2 && gly_reading_at(r->reading, surname - 1, '-'))
        surname -= 2;
    return surname;
}

/* Whether the word is a plural form: WordNet has only its base form. */
static bool is_plural(const gly_reading *reading, uint32_t token)
{
    const gly_symbols *symbols = reading->language->tokens.symbols;
    gly_text form = gly_symbols_text(symbols, reading->forms[token]);
    return gly_wordnet_find(form) == GLY_NONE &&
           gly_wordnet_lemma(form, GLY_NOUN) != GLY_NONE;
}

/* Whether token `i` is a title and no given name: "Mayor", not "Earl". */
static bool is_role(const gly_capitals *r, uint32_t i)
{
    return gly_reading_is(r->reading, i, GLY_IS_ROLE) &&
           !gly_reading_is(r->reading, i, GLY_IS_GIVEN) &&
           !is_plural(r->reading, i);
}

/* Whether the run names a body though it opens with a title: "General Stores",
 * but "Senator Fields" where the story has Ada Fields. */
static bool is_firm(const gly_capitals *r)
{
    return r->last > r->first && is_plural(r->reading, r->last) &&
           !gly_reading_is(r->reading, r->first, GLY_IS_MALE | GLY_IS_FEMALE) &&
           gly_reading_text(r->reading, r->first).size > 4 &&
           r->last == r->first + 1 && !r->ending[r->reading->forms[r->last]];
}

/* Take titles off the head of the run: "Council President [Gary] Wozniak",
 * "Later [Mr.] Wozniak". A role as last word is a surname: "Stephen King"; an
 * honorific behind a name is one: "Hon. Fatuma Sheikh Abdi". */
static void take_titles_off(const gly_capitals *r, gly_name *name)
{
    if (is_firm(r))
        return;
    for (uint32_t i = r->first; i < name->surname; i++) {
        bool honorific = gly_reading_is(r->reading, i, GLY_IS_HONORIFIC);
        bool role = is_role(r, i);
        bool inside = !role && name->honorific && i > name->start;
        if ((!honorific && !role) || inside)
            continue;
        if (honorific && name->gender == GLY_GENDER_UNKNOWN)
            name->gender = gly_bindings_gender(r->reading, i);
        if (role) {
            name->titled = true;
            name->honorific = false;
            name->first = i + 1;
        } else if (!name->honorific) {
            name->honorific = true;
            name->first = i;
        }
        name->start = i + 1;
    }
}

/* Whether the run begins with what an office is of: "Minister of [Health]". */
static bool follows_office(const gly_capitals *r)
{
    return r->first >= r->sentence->first + 2 &&
           (gly_reading_is_word(r->reading, r->first - 1, "of") ||
            gly_reading_is_word(r->reading, r->first - 1, "for")) &&
           is_role(r, r->first - 2);
}

/* Move past what the office before the name is of: "Minister of Health [Ola]
 * Brand", "Secretary of State [Garvin]". */
static void take_field_off(const gly_capitals *r, gly_name *name)
{
    if (name->start != r->first || name->honorific || !follows_office(r))
        return;
    while (name->start < name->surname) {
        gly_symbol form = r->reading->forms[name->start];
        gly_text text =
            gly_symbols_text(r->reading->language->tokens.symbols, form);
        if (gly_reading_is(r->reading, name->start, GLY_IS_GIVEN) ||
            gly_wordnet_lemma(text, GLY_NOUN) == GLY_NONE)
            return;
        name->titled = true;
        name->first = ++name->start;
    }
}

/* Whether the tree joins a name that begins at `i`. */
static bool opens_flat(const gly_capitals *r, uint32_t i, uint32_t surname)
{
    for (uint32_t j = i + 1; j <= surname; j++) {
        if (node_at(r->reading, j)->relation == GLY_REL_FLAT)
            return node_at(r->reading, j)->head == i;
    }
    return false;
}

/* Move past what only stands before the name: "Yesterday [Harold] Stambaugh",
 * "Public Works’ [Ann] Roe", "Russian [Yuri] Orlov". */
static void move_to_name(const gly_capitals *r, gly_name *name)
{
    if (name->honorific)
        return;
    bool opened = gly_reading_is(r->reading, name->start, GLY_IS_GIVEN);
    for (uint32_t i = name->start; i < name->surname && !opened; i++) {
        bool given = i > name->start &&
                     gly_reading_is(r->reading, i, GLY_IS_GIVEN) &&
                     node_at(r->reading, i)->relation != GLY_REL_FLAT;
        if (given || opens_flat(r, i, name->surname)) {
            name->start = name->first = i;
            return;
        }
    }
}

/* Whether every word of the run is a title: "the Prime Minister". */
static bool is_title(const gly_capitals *r)
{
    uint32_t offices = 0;
    bool called = r->first > r->sentence->first &&
                  gly_reading_is_word(r->reading, r->first - 1, "the");
    for (uint32_t i = r->first; i <= r->last; i++) {
        bool office = gly_reading_is(r->reading, i, GLY_IS_HONORIFIC) &&
                      gly_reading_text(r->reading, i).size > 4;
        offices += office;
        if ((!office && !is_role(r, i)) ||
            !(called || gly_capitals_is_tagged(r->reading, i)))
            return false;
    }
    bool owner = gly_reading_is_owner(r->reading, r->last);
    return offices > 0 &&
           !gly_reading_has(r->reading, r->last + (owner ? 2 : 1),
                            GLY_TOKEN_NUMBER | GLY_TOKEN_CAPITAL);
}

/* "Americans", "the Democrats": what WordNet calls a person, in the plural;
 * not "Mr. Marshals", "Ed Marshals", "Prys-Marshals". */
static bool is_people(const gly_capitals *r, const gly_name *name)
{
    bool named = name->honorific ||
                 (name->start < r->last &&
                  gly_reading_is(r->reading, name->start, GLY_IS_GIVEN));
    bool double_name = r->last >= name->start + 2 &&
                       gly_reading_at(r->reading, r->last - 1, '-') &&
                       !gly_reading_is(r->reading, r->last, GLY_IS_DEMONYM) &&
                       !gly_reading_is(r->reading, name->start, GLY_IS_DEMONYM);
    if (named || double_name ||
        node_at(r->reading, r->last)->xpos != GLY_XPOS_NNPS)
        return false;
    const gly_symbols *symbols = r->reading->language->tokens.symbols;
    gly_text form = gly_symbols_text(symbols, r->reading->forms[r->last]);
    uint8_t dominant = GLY_FILES;
    uint64_t files = gly_wordnet_files(
        &dominant, gly_wordnet_lemma(form, GLY_NOUN), GLY_NOUN);
    bool person = dominant == GLY_FILE_NOUN_PERSON ||
                  !r->ending[r->reading->forms[r->last]]; /* "Sands" */
    return (files >> GLY_FILE_NOUN_PERSON & 1) != 0 && person &&
           !gly_reading_is(r->reading, r->last, GLY_IS_BODY | GLY_IS_ROLE) &&
           !(r->first > 0 &&
             gly_reading_is_word(r->reading, r->first - 1, "of"));
}

/* Read the run as a name, whose kind is not known yet. */
static gly_name name_of(const gly_capitals *r)
{
    gly_name name = {.kind = GLY_NAME_OPEN,
                     .first = r->first,
                     .start = r->first,
                     .last = r->last,
                     .given = GLY_NONE,
                     .surname = surname_of(r),
                     .nickname = r->nickname};
    take_titles_off(r, &name);
    take_field_off(r, &name);
    move_to_name(r, &name);
    if (surname_start(r, name.start, name.surname) > name.start)
        name.given = name.start;
    if (name.gender == GLY_GENDER_UNKNOWN &&
        (name.given != GLY_NONE ||
         gly_reading_is(r->reading, name.start, GLY_IS_GIVEN)))
        name.gender = gly_bindings_gender(r->reading, name.start);
    if (is_title(r))
        name.kind = GLY_NAME_TITLE;
    else if (is_people(r, &name))
        name.kind = GLY_NAME_PEOPLE;
    else
        name.points = gly_evidence_points(gly_evidence_of(r->reading, &name));
    return name;
}

static gly_status names_of_sentence(gly_list *out, gly_arena *arena,
                                    const gly_capitals *where)
{
    gly_capitals here = *where;
    const gly_reading *reading = here.reading;
    const gly_sentence *sentence = here.sentence;
    bool title_case = gly_capitals_tell_nothing(reading, sentence);
    for (uint32_t i = sentence->first; i < sentence->first + sentence->count;
         i++) {
        if (!gly_capitals_is_part(&here, i))
            continue;
        gly_capitals r = gly_capitals_at(&here, i);
        i = r.last;
        if (gly_capitals_tell_seat(&r))
            continue;
        gly_name *added = gly_list_add(out, arena);
        if (added == NULL)
            return GLY_NO_MEMORY;
        *added = name_of(&r);
        added->loose = title_case;
    }
    return GLY_OK;
}

/* An agency or company by its letters or by its last word. */
static bool is_body(const gly_reading *reading, const gly_name *name)
{
    bool letters =
        name->given == GLY_NONE &&
        gly_reading_has(reading, name->surname, GLY_TOKEN_CAPITALS) &&
        gly_reading_text(reading, name->surname).size >= 3;
    bool called = name->given != GLY_NONE &&
                  gly_reading_is(reading, name->surname, GLY_IS_BODY);
    return (letters || called) &&
           !gly_reading_is(reading, name->surname, GLY_IS_DEMONYM);
}

/* In a line in title case only a clear name is one. */
static bool is_sure(const gly_name *name, int sum)
{
    if (!name->loose)
        return sum > 0;
    return name->honorific || (name->titled && name->points > 0) ||
           (name->points > 5 && name->last - name->first <= 2);
}

static int within(int value, int least, int most)
{
    value = value < least ? least : value;
    return value > most ? most : value;
}

/* What the runs that end in one word tell of each other. */
typedef struct {
    int sum;    /* of the points of all */
    bool full;  /* one is a clear name of several words, or has an honorific */
    bool ends;  /* one of several words ends in it */
    bool thing; /* one is said to be a thing: "Cyclone Ines" */
} namesakes;

static bool is_clear(const gly_name *name)
{
    return (name->given != GLY_NONE || name->honorific) &&
           name->points >= CLEAR_NAME;
}

/* The points of a run with what its namesakes tell. */
static int sum_of(const gly_name *name, const namesakes *others)
{
    int rest = others->sum - within(name->points, ONE_LEAST, ONE_MOST);
    return name->points + within(rest, ALL_LEAST, ALL_MOST) / 3 +
           (others->full && !others->thing && !is_clear(name) ? FULL_NAMESAKE
                                                              : 0);
}

/* Whether one word tells what somebody is and not who: "the Speaker", "the
 * Spaniard". "King" may be a surname that somebody has in full. */
static bool is_described(const gly_reading *reading, const gly_name *name,
                         const namesakes *others)
{
    bool one = name->first == name->last && !name->loose && !others->full;
    bool office = gly_reading_is(reading, name->first, GLY_IS_ROLE) &&
                  !gly_reading_is(reading, name->first, GLY_IS_GIVEN) &&
                  gly_capitals_is_tagged(reading, name->first);
    bool article = name->first > 0 &&
                   (gly_reading_is_word(reading, name->first - 1, "the") ||
                    gly_reading_is_indefinite(reading, name->first - 1));
    return one && (office || article);
}

/* "God", "German", "the Neo Democrats", "the Halls": words that have a capital
 * and name nobody, and any plural, if nobody is called so in full. */
static bool is_common(const gly_reading *reading, const gly_name *name,
                      const namesakes *others)
{
    enum { WORDS = 4 };
    uint32_t count = name->last - name->first + 1, last = name->last;
    if (others->full || name->honorific || name->titled || count > WORDS)
        return false;
    gly_entry entry =
        gly_reading_entry(reading, "common-capital", name->first, count);
    return entry.count == count ||
           (is_plural(reading, last) &&
            ((count == 1 && !others->ends) ||
             gly_reading_entry(reading, "common-capital", last, 1).count > 0));
}

/* Settle what each run is, by its own signs and by its namesakes'. */
static void settle(const gly_reading *reading, const gly_list *names,
                   const namesakes *known)
{
    for (uint32_t i = 0; i < names->count; i++) {
        gly_name *name = gly_list_at(names, i);
        if (name->kind != GLY_NAME_OPEN)
            continue;
        const namesakes *others = &known[reading->forms[name->surname]];
        int sum = sum_of(name, others);
        if (is_common(reading, name, others))
            continue;
        if (is_sure(name, sum))
            name->kind = is_described(reading, name, others) ? GLY_NAME_TITLE
                                                             : GLY_NAME_PERSON;
        else if (is_body(reading, name) && !name->loose)
            name->kind = GLY_NAME_BODY;
    }
}

static void count_namesakes(namesakes *known, const gly_reading *reading,
                            const gly_list *names)
{
    for (uint32_t i = 0; i < names->count; i++) {
        const gly_name *name = gly_list_at(names, i);
        if (name->kind != GLY_NAME_OPEN || name->loose)
            continue;
        namesakes *of = &known[reading->forms[name->surname]];
        of->sum += within(name->points, ONE_LEAST, ONE_MOST);
        of->full = of->full || is_clear(name);
        of->ends = of->ends || name->given != GLY_NONE;
        of->thing = of->thing || gly_evidence_is_thing(reading, name);
    }
}

gly_status gly_names_find(gly_list *out, gly_arena *arena,
                          const gly_reading *reading)
{
    *out = gly_list_of(sizeof(gly_name));
    const gly_sentences *sentences = &reading->language->sentences;
    uint32_t symbols = gly_symbols_end(reading->language->tokens.symbols);
    namesakes *known = gly_arena_array(arena, symbols, sizeof *known);
    bool *ending = gly_arena_array(arena, symbols, sizeof *ending);
    if (known == NULL || ending == NULL)
        return GLY_NO_MEMORY;
    gly_capitals_endings(ending, reading);
    for (uint32_t s = 0; s < sentences->count; s++) {
        gly_capitals here = {.reading = reading,
                             .sentence = &sentences->items[s],
                             .ending = ending};
        if (names_of_sentence(out, arena, &here) != GLY_OK)
            return GLY_NO_MEMORY;
    }
    count_namesakes(known, reading, out);
    settle(reading, out, known);
    return gly_slips_promote(out, arena, reading);
}
