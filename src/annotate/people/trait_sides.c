/* trait_sides.c - for whom somebody acts, as a lawyer does.
 *
 *     Ada Poe, [for the auditors], asked …
 *     Ada Poe KC, who [appears for the ministry], said …
 *     Ada Poe, [representing the family], said …
 *     Ada Poe, [prosecuting], said … */
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

/* Whether the word behind the comma is all: ", [prosecuting],". */
static bool is_bare(const gly_beside *b, uint32_t comma)
{
    const gly_reading *reading = b->reading;
    bool closed = gly_reading_at(reading, comma + 2, ',') ||
                  gly_reading_at(reading, comma + 2, '.');
    return gly_reading_at(reading, comma, ',') && closed &&
           (gly_reading_is_word(reading, comma + 1, "prosecuting") ||
            gly_reading_is_word(reading, comma + 1, "defending"));
}

void gly_beside_read_sides(gly_beside *b)
{
    const gly_reading *reading = b->reading;
    uint32_t comma = b->last + 1, client = 0;
    if (comma + CLIENT_WORDS >= reading->language->tokens.count)
        return;
    comma += gly_reading_has(reading, comma, GLY_TOKEN_CAPITALS); /* "KC" */
    if (is_bare(b, comma)) {
        gly_beside_add(b, (gly_trait){.kind = GLY_TRAIT_ROLE,
                                      .time = GLY_TRAIT_NOW,
                                      .first = comma + 1,
                                      .last = comma + 1,
                                      .head = comma + 1,
                                      .of_first = comma + 1,
                                      .of_last = comma + 1});
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
