/* affiliation.c - reads whom somebody speaks for off his names. */
#include "claims/people/affiliation.h"

#include "annotate/reading.h"

enum { BEFORE_WORDS = 6, AFTER_WORDS = 14 };

static void add(gly_affiliations *out, gly_symbol class)
{
    for (uint32_t i = 0; i < out->count; i++) {
        if (out->items[i] == class)
            return;
    }
    if (class != 0 && out->count < GLY_AFFILIATIONS)
        out->items[out->count++] = class;
}

/* The noun phrase that leads up to a name: "[Russian envoy] Kirill …". */
static void add_before(gly_affiliations *out, const gly_reading *reading,
                       uint32_t first)
{
    for (uint32_t i = first; i > 0 && first - i < BEFORE_WORDS; i--) {
        if (!gly_reading_has(reading, i - 1, GLY_TOKEN_WORD) ||
            gly_reading_is(reading, i - 1,
                           GLY_IS_PREPOSITION | GLY_IS_AND | GLY_IS_BREAK |
                               GLY_IS_REPORTING) ||
            reading->sentences[i - 1] != reading->sentences[first])
            return;
        add(out, gly_reading_demonym(reading, i - 1));
    }
}

/* An apposition after a name, to its end: ", head of Russia's fund,". */
static void add_apposition(gly_affiliations *out, const gly_reading *reading,
                           uint32_t from)
{
    for (uint32_t i = from; i < from + AFTER_WORDS; i++) {
        if (gly_reading_at(reading, i, ',') ||
            gly_reading_at(reading, i, ')') ||
            gly_reading_at(reading, i, '.') ||
            gly_reading_is(reading, i, GLY_IS_RELATIVE | GLY_IS_BREAK))
            return;
        add(out, i < reading->language->tokens.count
                     ? gly_reading_demonym(reading, i)
                     : 0);
    }
}

static void add_after(gly_affiliations *out, const gly_reading *reading,
                      uint32_t last)
{
    bool opens = gly_reading_at(reading, last + 1, ',') ||
                 gly_reading_at(reading, last + 1, '(');
    if (opens && (gly_reading_is(reading, last + 2, GLY_IS_DETERMINER) ||
                  gly_reading_is(reading, last + 2, GLY_IS_ROLE) ||
                  gly_reading_is(reading, last + 2, GLY_IS_DEMONYM) ||
                  gly_reading_at(reading, last + 1, '(')))
        add_apposition(out, reading, last + 2);
    /* "NAME and other U.S. envoys" */
    if (gly_reading_is(reading, last + 1, GLY_IS_AND) &&
        gly_text_equal_ascii(gly_reading_text(reading, last + 2),
                             gly_text_of("other")) &&
        last + 3 < reading->language->tokens.count)
        add(out, gly_reading_demonym(reading, last + 3));
}

gly_status gly_affiliations_build(gly_claims *claims)
{
    const gly_annotations *a = claims->annotations;
    gly_affiliations *made =
        gly_arena_array(claims->arena, a->entity_count, sizeof *made);
    if (made == NULL)
        return GLY_NO_MEMORY;
    for (uint32_t i = 0; i < a->mention_count; i++) {
        const gly_mention *mention = &a->mentions[i];
        if (mention->entity == GLY_NONE || mention->form != GLY_MENTION_NAME)
            continue;
        add_before(&made[mention->entity], a->reading, mention->first);
        add_after(&made[mention->entity], a->reading, mention->last);
    }
    claims->affiliations = made;
    return GLY_OK;
}

gly_affiliations gly_affiliations_of(const gly_claims *claims, uint32_t entity)
{
    return claims->affiliations[entity];
}

gly_affiliations gly_affiliations_in(const gly_claims *claims, uint32_t first,
                                     uint32_t last)
{
    gly_affiliations out = {.count = 0};
    for (uint32_t i = first; i <= last; i++)
        add(&out, gly_reading_demonym(claims->annotations->reading, i));
    return out;
}

bool gly_affiliations_differ(const gly_affiliations *a,
                             const gly_affiliations *b)
{
    for (uint32_t i = 0; i < a->count; i++) {
        for (uint32_t j = 0; j < b->count; j++) {
            if (a->items[i] == b->items[j])
                return false;
        }
    }
    return a->count > 0 && b->count > 0;
}
