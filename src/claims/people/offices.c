/* offices.c - reads offices off the words of a phrase.
 *
 * "The Republican treasurer of the county, a retired Swiss colonel" holds an
 * office in the group "party" and one in "rank". Two phrases contradict each
 * other where they have two offices of one group. */
#include "claims/people/offices.h"

#include "annotate/reading.h"
#include "lexicon/wordnet.h"

gly_entry gly_offices_entry(const gly_claims *claims, const char *list,
                            uint32_t token, uint32_t last)
{
    uint32_t count = token > last ? 0 : last + 1 - token;
    return gly_reading_entry(
        claims->annotations->reading, list, token,
        count < GLY_LEXICON_WORDS_MOST ? count : GLY_LEXICON_WORDS_MOST);
}

bool gly_offices_is(const gly_claims *claims, const char *list,
                    const char *class, uint32_t token)
{
    return gly_reading_is_of(claims->annotations->reading, list, class, token);
}

uint32_t gly_offices_retired(const gly_claims *claims, const gly_trait *trait)
{
    for (uint32_t i = trait->first; i < trait->head; i++) {
        if (gly_offices_is(claims, "standing", "retired", i))
            return i;
    }
    return GLY_NONE;
}

bool gly_offices_is_added(const gly_claims *claims, const gly_trait *trait)
{
    const gly_reading *reading = claims->annotations->reading;
    return gly_reading_is_word(reading, trait->first, "also") ||
           (trait->first > 0 &&
            gly_reading_is_word(reading, trait->first - 1, "also"));
}

/* The end of the words that name the office itself, before "of" and "for". */
static uint32_t office_end(const gly_trait *trait)
{
    return trait->head < trait->last ? trait->head : trait->last;
}

bool gly_offices_no_party(const gly_reading *reading, uint32_t token)
{
    static const char *const seats[] = {
        "councillor", "councilor", "councilman", "councilwoman", "lawmaker",
        "mayor",      "mp",        "senator",    "candidate",    NULL};
    return gly_reading_is_word(reading, token, "independent") &&
           gly_reading_is_one_of(reading, token + 1, seats);
}

gly_text gly_office_in(const gly_claims *claims, const gly_trait *trait,
                       const char *group)
{
    const gly_lexicon *lexicon = claims->annotations->language->lexicon;
    for (uint32_t i = trait->first; i <= office_end(trait); i++) {
        gly_entry entry = gly_offices_entry(claims, "office", i, trait->last);
        bool party = gly_text_equal(gly_text_of(group), gly_text_of("party"));
        const gly_reading *reading = claims->annotations->reading;
        bool small = !gly_reading_has(reading, i, GLY_TOKEN_CAPITAL) &&
                     !gly_offices_no_party(reading, i);
        if (entry.count == 0 || (party && small))
            continue;
        gly_text class =
            gly_symbols_text(gly_lexicon_symbols(lexicon), entry.class);
        uint32_t dash = gly_text_find(class, gly_text_of("-"), 0);
        if (dash != GLY_NONE &&
            gly_text_equal(gly_text_slice(class, (gly_span){0, dash}),
                           gly_text_of(group)))
            return gly_text_slice(class,
                                  gly_span_between(dash + 1, class.size));
        i += entry.count - 1;
    }
    return (gly_text){"", 0};
}

gly_symbol gly_office_nation(const gly_claims *claims, const gly_trait *trait)
{
    const gly_reading *reading = claims->annotations->reading;
    gly_symbol nation = 0;
    for (uint32_t i = trait->first; i < trait->head; i++) {
        if (gly_reading_demonym(reading, i) == 0 ||
            gly_reading_demonym(reading, i) == nation)
            continue;
        bool joined = gly_reading_at(reading, i + 1, '-') ||
                      (i > 0 && gly_reading_at(reading, i - 1, '-')) ||
                      gly_reading_is_owner(reading, i);
        if (nation != 0 || joined)
            return 0;
        nation = gly_reading_demonym(reading, i);
    }
    return nation;
}

static gly_symbol noun_of(const gly_claims *claims, const gly_trait *trait)
{
    return claims->annotations->language->syntax.items[trait->head].lemma;
}

bool gly_offices_same_noun(const gly_claims *claims, const gly_trait *a,
                           const gly_trait *b)
{
    return noun_of(claims, a) == noun_of(claims, b);
}

/* Whether "vice" or "deputy" stands before the noun. */
static bool is_deputy(const gly_claims *claims, const gly_trait *trait)
{
    for (uint32_t i = trait->first; i < trait->head; i++) {
        if (gly_offices_is(claims, "standing", "deputy", i))
            return true;
    }
    return false;
}

/* Whether the tokens have the word: "Transport and [Works] Committee". */
static bool has_form(const gly_symbol *forms, uint32_t first, uint32_t last,
                     uint32_t word)
{
    while (first <= last && forms[first] != forms[word])
        first++;
    return first <= last;
}

/* Whether two bodies are named: "head of the Rowers", "of the Skaters". */
static bool of_two_bodies(const gly_claims *claims, const gly_trait *a,
                          const gly_trait *b)
{
    const gly_reading *reading = claims->annotations->reading;
    if (a->of_first == GLY_NONE || b->of_first == GLY_NONE)
        return false;
    for (uint32_t i = a->of_first; i <= a->of_last; i++) {
        if (has_form(reading->forms, b->of_first, b->of_last, i) &&
            !gly_reading_is(reading, i, GLY_IS_STOP | GLY_IS_DETERMINER))
            return false;
    }
    return true;
}

/* Whether a name stands behind "of", and neither a country nor letters alone
 * that may be short for another: "of Northway Foods". */
static bool is_of_name(const gly_claims *claims, const gly_trait *trait)
{
    const gly_reading *reading = claims->annotations->reading;
    bool name = false;
    if (trait->of_first == GLY_NONE)
        return false;
    for (uint32_t i = trait->of_first; i <= trait->of_last; i++) {
        if (gly_reading_has(reading, i, GLY_TOKEN_CAPITALS) ||
            gly_reading_is(reading, i, GLY_IS_DEMONYM | GLY_IS_RELATIVE) ||
            gly_reading_at(reading, i, ','))
            return false;
        name = name || gly_reading_has(reading, i, GLY_TOKEN_CAPITAL);
    }
    return name;
}

bool gly_offices_of_two_bodies(const gly_claims *claims, const gly_trait *a,
                               const gly_trait *b)
{
    return gly_offices_same_noun(claims, a, b) && is_of_name(claims, a) &&
           is_of_name(claims, b) && of_two_bodies(claims, a, b);
}

/* The token of what tells one committee from another in the phrase: "chairman
 * of the [Finance] Committee"; GLY_NONE for none and for several. */
static uint32_t panel_of(const gly_claims *claims, const gly_trait *trait)
{
    const gly_reading *reading = claims->annotations->reading;
    const gly_node *nodes = claims->annotations->language->syntax.items;
    uint32_t found = GLY_NONE;
    for (uint32_t i = trait->first + 1; i <= trait->last; i++) {
        if (!gly_reading_is_word(reading, i, "committee"))
            continue;
        gly_upos upos = nodes[i - 1].upos;
        bool tells = (upos == GLY_UPOS_NOUN || upos == GLY_UPOS_PROPN) &&
                     i - 1 != trait->head &&
                     !gly_reading_is(reading, i - 1, GLY_IS_BODY) &&
                     !gly_offices_is(claims, "office-field", "level", i - 1);
        if (!tells || found != GLY_NONE)
            return GLY_NONE;
        found = i - 1;
    }
    return found;
}

/* Whether the phrase puts somebody at the head: "chairman", "heads". */
static bool is_at_head(const gly_claims *claims, const gly_trait *trait)
{
    return gly_text_equal(gly_office_in(claims, trait, "board"),
                          gly_text_of("head")) ||
           gly_offices_is(claims, "leading-noun", "verb", trait->head);
}

bool gly_offices_of_two_panels(const gly_claims *claims, const gly_trait *a,
                               const gly_trait *b)
{
    uint32_t one = panel_of(claims, a), two = panel_of(claims, b);
    const gly_symbol *forms = claims->annotations->reading->forms;
    return one != GLY_NONE && two != GLY_NONE &&
           !has_form(forms, a->first, a->last, two) &&
           !has_form(forms, b->first, b->last, one) &&
           is_deputy(claims, a) == is_deputy(claims, b) &&
           is_at_head(claims, a) && is_at_head(claims, b);
}

/* Whether the phrase is a title right before its name. */
static bool is_before_name(const gly_claims *claims, const gly_trait *trait)
{
    return trait->last + 1 ==
           claims->annotations->mentions[trait->mention].first;
}

/* "President Roe" of a vice president is a manner of speaking. */
static bool is_courtesy(const gly_claims *claims, const gly_trait *a,
                        const gly_trait *b)
{
    return is_before_name(claims, a) && is_before_name(claims, b) &&
           gly_reading_is_word(claims->annotations->reading, a->head,
                               "president");
}

bool gly_offices_differ_in_rank(const gly_claims *claims, const gly_trait *a,
                                const gly_trait *b)
{
    return gly_offices_is(claims, "standing", "full", a->head) &&
           gly_offices_same_noun(claims, a, b) &&
           is_deputy(claims, a) != is_deputy(claims, b) &&
           !of_two_bodies(claims, a, b) && !is_courtesy(claims, a, b);
}

/* Whether the phrase tells for whom somebody acts, and not what he is: "for the
 * auditors", "appears for the auditors". */
static bool is_side(const gly_claims *claims, const gly_trait *trait)
{
    return trait->head == trait->first && trait->of_last == trait->last &&
           (gly_reading_is_word(claims->annotations->reading, trait->head,
                                "for") ||
            gly_offices_is(claims, "standing", "siding", trait->head) ||
            gly_offices_is(claims, "standing", "siding-with", trait->head));
}

/* The token of whom a lawyer acts for: "the [teacher]'s lawyer", "the lawyer
 * for the [regulator]"; GLY_NONE where no noun tells. */
static uint32_t client_of(const gly_claims *claims, const gly_trait *trait)
{
    const gly_syntax *syntax = &claims->annotations->language->syntax;
    if (is_side(claims, trait))
        return trait->last;
    uint32_t client = gly_syntax_child(syntax, trait->head, GLY_REL_NMOD_POSS);
    if (client == GLY_NONE)
        client = gly_syntax_child(syntax, trait->head, GLY_REL_NMOD);
    bool inside = client != GLY_NONE && client >= trait->first &&
                  client <= trait->last &&
                  (syntax->items[client].upos == GLY_UPOS_NOUN ||
                   syntax->items[client].upos == GLY_UPOS_PROPN);
    return inside ? client : GLY_NONE;
}

/* "the [ministry]", and not "the [baker]" or "the [family]". */
static bool is_house(const gly_reading *reading, uint32_t client)
{
    return gly_reading_is(reading, client, GLY_IS_BODY) &&
           !gly_reading_is_word(reading, client, "family");
}

static bool is_somebody(const gly_reading *reading, uint32_t client)
{
    return gly_reading_is_word(reading, client, "family") ||
           (!is_house(reading, client) &&
            (gly_reading_is(reading, client, GLY_IS_ROLE) ||
             gly_reading_file(reading, client, GLY_NOUN) ==
                 GLY_FILE_NOUN_PERSON));
}

/* Whether the words are of two who stand against each other: some sentence has
 * both, with words between, and none has them side by side as one and the same,
 * "the developer, Larkfield". */
static bool are_parted(const gly_claims *claims, uint32_t one, uint32_t two)
{
    enum { LOOKED_AT = 8 * 1024, BESIDE = 4 };
    const gly_reading *reading = claims->annotations->reading;
    uint32_t count = reading->language->tokens.count;
    uint32_t last[2] = {GLY_NONE, GLY_NONE};
    bool apart = false;
    for (uint32_t i = 0; i < count && i < LOOKED_AT; i++) {
        bool second = reading->forms[i] == reading->forms[two];
        if (!second && reading->forms[i] != reading->forms[one])
            continue;
        uint32_t other = last[!second];
        if (other != GLY_NONE &&
            reading->sentences[other] == reading->sentences[i]) {
            if (i - other < BESIDE)
                return false;
            apart = true;
        }
        last[second] = i;
    }
    return apart;
}

/* Whether the phrase tells of acting for others, one side at a time. */
static bool serves(const gly_claims *claims, const gly_trait *trait)
{
    return gly_offices_is(claims, "standing", "serving", trait->head) ||
           is_side(claims, trait);
}

typedef enum { NO_SIDE, ACCUSING, ACCUSED } trial_side;

/* At which side of a trial the phrase puts somebody: "the prosecutor",
 * "prosecuting", "for the Crown"; "defending", "for the defence", "for [Roe]",
 * "a defense lawyer". */
static trial_side side_of(const gly_claims *claims, const gly_trait *trait)
{
    uint32_t head = trait->head;
    if (gly_offices_is(claims, "standing", "accusing", head))
        return ACCUSING;
    if (trait->first == trait->last &&
        (is_side(claims, trait) ||
         gly_offices_is(claims, "standing", "pleading", head)))
        return ACCUSED;
    if (!serves(claims, trait))
        return NO_SIDE;
    if (head > trait->first &&
        gly_offices_is(claims, "standing", "accused-party", head - 1))
        return ACCUSED;
    uint32_t client = client_of(claims, trait);
    if (client == GLY_NONE)
        return NO_SIDE;
    if (gly_offices_is(claims, "standing", "accusing-party", client))
        return ACCUSING;
    return gly_offices_is(claims, "standing", "accused-party", client) ||
                   gly_person_at(claims->annotations, client) != GLY_NONE
               ? ACCUSED
               : NO_SIDE;
}

bool gly_offices_cross_sides(const gly_claims *claims, const gly_trait *a,
                             const gly_trait *b)
{
    trial_side one = side_of(claims, a), two = side_of(claims, b);
    return one != NO_SIDE && two != NO_SIDE && one != two;
}

bool gly_offices_serve_two(const gly_claims *claims, const gly_trait *a,
                           const gly_trait *b)
{
    if (!serves(claims, a) || !serves(claims, b))
        return false;
    const gly_reading *reading = claims->annotations->reading;
    uint32_t one = client_of(claims, a), two = client_of(claims, b);
    if (one == GLY_NONE || two == GLY_NONE || one == a->head ||
        two == b->head || reading->forms[one] == reading->forms[two])
        return false;
    return (is_house(reading, one) && is_somebody(reading, two)) ||
           (is_somebody(reading, one) && is_house(reading, two)) ||
           are_parted(claims, one, two);
}

/* Whether a firm has one of the class. */
static bool is_sole(gly_text class)
{
    static const char *const classes[] = {
        "executive-head",       "executive-finance",     "executive-operations",
        "executive-technology", "executive-information", "executive-marketing"};
    for (size_t i = 0; i < sizeof classes / sizeof classes[0]; i++) {
        if (gly_text_equal(class, gly_text_of(classes[i])))
            return true;
    }
    return false;
}

gly_text gly_office_sole(const gly_claims *claims, const gly_trait *trait)
{
    const gly_annotations *a = claims->annotations;
    const gly_mention *m = &a->mentions[trait->mention];
    if (trait->kind != GLY_TRAIT_ROLE || trait->time != GLY_TRAIT_NOW ||
        trait->meant || trait->last + 1 != m->first || m->given == GLY_NONE ||
        gly_reading_is_word(a->reading, m->last + 1, "of"))
        return (gly_text){"", 0};
    gly_entry entry =
        gly_offices_entry(claims, "office", trait->first, trait->last);
    gly_text class = gly_symbols_text(gly_lexicon_symbols(a->language->lexicon),
                                      entry.class);
    bool bare = entry.count == trait->last + 1 - trait->first &&
                entry.count > 1 && is_sole(class);
    if (!bare)
        return (gly_text){"", 0};
    gly_text noun =
        gly_symbols_text(a->language->tokens.symbols, noun_of(claims, trait));
    return gly_text_format(claims->arena, "%.*s %.*s", (int)class.size,
                           class.data, (int)noun.size, noun.data);
}
