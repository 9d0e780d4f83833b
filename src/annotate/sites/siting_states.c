/* siting_states.c - a town that is put in two states or counties.
 *
 *     She was born in Senn, Co Wexford.
 *     He was buried in Senn, Co Waterford, where she had been born.
 *
 * Names come twice, in two states, but seldom in one article that does not say
 * so. */
#include "annotate/reading.h"
#include "annotate/sites/sitings.h"
#include "lexicon/lexicon.h"

enum {
    WORDS = 4,  /* of a name */
    TOWNS = 64, /* of an article that are held against each other */
};

typedef struct {
    uint32_t first, last; /* tokens of the town's name */
    gly_symbol state;     /* its class in the list state; 0 */
    gly_symbol county;    /* the word of its name; 0 */
} town;

typedef struct {
    gly_siting_search *search;
    const gly_reading *reading;
    gly_list_id states;
    uint32_t count; /* tokens of the article */
} finder;

static bool is_capital(const finder *f, uint32_t token)
{
    return token < f->count &&
           gly_reading_has(f->reading, token, GLY_TOKEN_CAPITAL) &&
           !gly_reading_has(f->reading, token, GLY_TOKEN_MARK) &&
           !gly_reading_is(f->reading, token, GLY_IS_CALENDAR);
}

static bool is_county(const finder *f, uint32_t token)
{
    return gly_reading_is_word(f->reading, token, "county") ||
           gly_reading_is_word(f->reading, token, "co") ||
           gly_reading_is_word(f->reading, token, "co.");
}

/* The state that tokens from `at` on name, of `*length` tokens; 0. */
static gly_symbol state_at(const finder *f, uint32_t at, uint32_t *length)
{
    gly_entry entry = gly_lexicon_find(
        f->search->annotations->language->lexicon, f->states,
        &f->reading->forms[at], at < f->count ? f->count - at : 0);
    *length = entry.count;
    return entry.count == 0 ? 0 : entry.class;
}

/* What the town lies in, which is told at `at`, and nothing goes on from there:
 * no "Senn, Ohio State". */
static bool read_state(const finder *f, town *out, uint32_t at)
{
    uint32_t length = 0;
    if (!is_capital(f, at))
        return false;
    out->state = state_at(f, at, &length);
    bool led = out->state == 0 && is_county(f, at);
    if (led || (out->state == 0 && is_county(f, at + 1))) {
        out->county = f->reading->forms[led ? at + 1 : at];
        length = 2;
    }
    uint32_t behind = at + length;
    return length > 0 && is_capital(f, behind - 1) &&
           (behind >= f->count ||
            f->reading->sentences[behind] != f->reading->sentences[at] ||
            gly_reading_has(f->reading, behind, GLY_TOKEN_MARK));
}

/* The town before the comma `comma`; false for a person and for a state, which
 * may be one of several: "Ohio, Iowa". */
static bool read_town(const finder *f, town *out, uint32_t comma)
{
    uint32_t first = gly_reading_sentence(f->reading, comma)->first, length;
    *out = (town){.first = comma, .last = comma - 1};
    while (out->first > first && comma - out->first < WORDS &&
           is_capital(f, out->first - 1))
        out->first--;
    return out->first < comma && state_at(f, out->first, &length) == 0 &&
           gly_person_at(f->search->annotations, out->last) == GLY_NONE &&
           read_state(f, out, comma + 1);
}

static bool is_same_name(const finder *f, const town *a, const town *b)
{
    uint32_t count = a->last - a->first;
    bool same = b->last - b->first == count;
    for (uint32_t i = 0; same && i <= count; i++)
        same =
            f->reading->forms[a->first + i] == f->reading->forms[b->first + i];
    return same;
}

/* Whether both are of one kind and two. */
static bool are_apart(const town *a, const town *b)
{
    return (a->state != 0 && b->state != 0 && a->state != b->state) ||
           (a->county != 0 && b->county != 0 && a->county != b->county);
}

static void tell(const finder *f, const town *a, const town *b)
{
    const gly_language *language = f->search->annotations->language;
    gly_span name = gly_tokens_span(&language->tokens, b->first, b->last);
    gly_siting_pair pair = {GLY_SITING_THING,
                            gly_text_slice(language->document->text, name),
                            gly_siting_rest_at(f->search, a->last),
                            gly_siting_rest_at(f->search, b->last)};
    if (pair.earlier.site != NULL && pair.later.site != NULL)
        gly_siting_add(f->search, &pair);
}

/* Whether a sentence tells both: the article knows that they are two. */
static bool are_told_apart(const finder *f, const town *towns, uint32_t count,
                           const town *b)
{
    const uint32_t *sentences = f->reading->sentences;
    for (uint32_t i = 0; i < count; i++) {
        for (uint32_t k = 0; k < i && is_same_name(f, &towns[i], b); k++) {
            if (is_same_name(f, &towns[k], b) &&
                are_apart(&towns[i], &towns[k]) &&
                sentences[towns[i].last] == sentences[towns[k].last])
                return true;
        }
    }
    return false;
}

/* The first of the towns before `at` that is one with it, if it is put
 * elsewhere; what was told of it in between stands in its state. */
static void compare(const finder *f, const town *towns, uint32_t count,
                    uint32_t at)
{
    const town *b = &towns[at], *found = NULL;
    for (uint32_t i = 0; i < at; i++) {
        if (!is_same_name(f, &towns[i], b))
            continue;
        if (!are_apart(&towns[i], b))
            return;
        found = found == NULL ? &towns[i] : found;
    }
    if (found != NULL && !are_told_apart(f, towns, count, b))
        tell(f, found, b);
}

void gly_sitings_of_states(gly_siting_search *search)
{
    const gly_annotations *a = search->annotations;
    finder f = {search, a->reading,
                gly_lexicon_list(a->language->lexicon, "state"),
                a->language->tokens.count};
    town towns[TOWNS];
    uint32_t count = 0;
    for (uint32_t i = 1; i + 1 < f.count && count < TOWNS; i++) {
        count += gly_reading_at(f.reading, i, ',') &&
                 read_town(&f, &towns[count], i);
    }
    for (uint32_t i = 1; i < count; i++)
        compare(&f, towns, count, i);
}
