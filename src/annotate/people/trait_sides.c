/* trait_sides.c - for whom somebody acts, as a lawyer does.
 *
 *     Ada Poe, [for the auditors], asked …
 *     Ada Poe KC, who [appears for the ministry], said …
 *     Ada Poe, [representing the family], said …
 *     Ada Poe, [prosecuting], said …
 *     In [mitigation], Ada Poe said … */
#include "annotate/people/beside.h"
#include "lexicon/wordnet.h"

enum { CLIENT_WORDS = 4 };

static bool is_of(const gly_beside *b, const char *class, uint32_t token)
{
    return gly_reading_is_of(b->reading, "standing", class, token);
}

/* The noun of the phrase that begins at `token`: "the pension [funds]";
 * GLY_NONE for none. */
static uint32_t client_at(const gly_beside *b, uint32_t token)
{
    const gly_sentence *s = gly_reading_sentence(b->reading, b->last);
    uint32_t end = s->first + s->count, found = GLY_NONE;
    token += gly_reading_is(b->reading, token, GLY_IS_DETERMINER);
    for (uint32_t i = token; i < end && i < token + CLIENT_WORDS; i++) {
        gly_upos upos = gly_beside_node(b, i)->upos;
        bool noun = upos == GLY_UPOS_NOUN || upos == GLY_UPOS_PROPN;
        if (!noun && upos != GLY_UPOS_ADJ)
            break;
        found = noun ? i : found;
    }
    return found;
}

/* Whether the noun is one of whom somebody may be at the side: a body, a person
 * or what has a name. */
static bool is_party(const gly_beside *b, uint32_t token)
{
    const gly_reading *reading = b->reading;
    if (gly_reading_is(reading, token, GLY_IS_CALENDAR))
        return false;
    uint8_t file = gly_reading_file(reading, token, GLY_NOUN);
    return gly_reading_is(reading, token, GLY_IS_BODY | GLY_IS_ROLE) ||
           file == GLY_FILE_NOUN_PERSON || file == GLY_FILE_NOUN_GROUP ||
           gly_beside_node(b, token)->upos == GLY_UPOS_PROPN;
}

/* The word that puts somebody at a side, behind the comma at `comma`, and in
 * `*client` where the words for whom may begin; GLY_NONE for none. */
static uint32_t word_at(const gly_beside *b, uint32_t comma, uint32_t *client)
{
    const gly_reading *reading = b->reading;
    uint32_t at = comma + 1;
    if (gly_reading_is_word(reading, at, "for")) {
        *client = at + 1;
        return at;
    }
    at += gly_reading_is_word(reading, at, "who");
    at += gly_beside_node(b, at)->upos == GLY_UPOS_AUX;
    bool on =
        is_of(b, "siding", at) && gly_reading_is_word(reading, at + 1, "for");
    *client = at + 1 + on;
    return on || is_of(b, "siding-with", at) ? at : GLY_NONE;
}

/* Whether a clause ends or breaks off at `token`. */
static bool is_closed(const gly_beside *b, uint32_t token)
{
    return gly_reading_at(b->reading, token, ',') ||
           gly_reading_at(b->reading, token, '.');
}

/* The word that tells the side of a trial by itself: ", [prosecuting],", ",
 * [prosecuting] for the council,", ", in [mitigation],", and "In [mitigation],
 * Roe said"; GLY_NONE for none. */
static uint32_t side_word(const gly_beside *b, uint32_t comma)
{
    const gly_reading *reading = b->reading;
    uint32_t first = gly_reading_sentence(reading, b->first)->first;
    uint32_t at = comma + 1;
    if (b->first == first + 3 && gly_reading_at(reading, first + 2, ',') &&
        gly_reading_is_word(reading, first, "in") &&
        is_of(b, "pleading", first + 1))
        return first + 1;
    bool in = gly_reading_is_word(reading, at, "in");
    at += in;
    if (!gly_reading_at(reading, comma, ',') ||
        in != gly_reading_is_word(reading, at, "mitigation"))
        return GLY_NONE;
    bool accuses = gly_reading_is_word(reading, at, "prosecuting");
    bool whose = gly_reading_is_word(reading, at + 1, "for") ||
                 gly_reading_is_word(reading, at + 1, "on");
    bool pleads = is_of(b, "pleading", at) ||
                  gly_reading_is_word(reading, at, "defending");
    return (accuses || pleads) && (is_closed(b, at + 1) || (accuses && whose))
               ? at
               : GLY_NONE;
}

void gly_beside_read_sides(gly_beside *b)
{
    const gly_reading *reading = b->reading;
    uint32_t comma = b->last + 1, client = 0;
    if (comma + CLIENT_WORDS >= reading->language->tokens.count)
        return;
    comma += gly_reading_has(reading, comma, GLY_TOKEN_CAPITALS); /* "KC" */
    uint32_t side = side_word(b, comma);
    if (side != GLY_NONE) {
        gly_beside_add(b, (gly_trait){.kind = GLY_TRAIT_ROLE,
                                      .time = GLY_TRAIT_NOW,
                                      .first = side,
                                      .last = side,
                                      .head = side,
                                      .of_first = side,
                                      .of_last = side});
        return;
    }
    uint32_t word = gly_reading_at(reading, comma, ',')
                        ? word_at(b, comma, &client)
                        : GLY_NONE;
    uint32_t party = word == GLY_NONE ? GLY_NONE : client_at(b, client);
    if (party == GLY_NONE || !is_party(b, party) ||
        (word == comma + 1 && gly_reading_is_word(reading, word, "for") &&
         !gly_reading_at(reading, party + 1, ',')))
        return;
    gly_beside_add(b, (gly_trait){.kind = GLY_TRAIT_ROLE,
                                  .time = GLY_TRAIT_NOW,
                                  .first = word,
                                  .last = party,
                                  .head = word,
                                  .of_first = client,
                                  .of_last = party});
}
