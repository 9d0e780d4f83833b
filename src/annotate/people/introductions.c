/* introductions.c - reads the mentions of each person in order.
 *
 *     Kowal said the boiler was new. …            told, and not introduced
 *     The manager, Leonard Kowal, said …          introduced, in full */
#include "annotate/people/introductions.h"

#include "annotate/people/bearers.h"
#include "annotate/reading.h"

typedef struct {
    const gly_annotations *annotations;
    const gly_reading *reading;
    gly_introduction *made;
    uint32_t unsure;      /* a block that may be a headline; GLY_NONE */
    bool *described;      /* by mention: a role or an age stands beside it */
    uint32_t *bearer;     /* whose surname each symbol is, behind a given name
                           * (bearers.h) */
    uint32_t *first_use;  /* of each symbol, one more than the token */
    gly_list_id courtesy; /* "Ms.", "Dr." */
} introducing;

/* The first paragraph of a text that has no headline: it may be one. */
static uint32_t unsure_block(const gly_document *document)
{
    uint32_t first = GLY_NONE;
    for (uint32_t i = 0; i < document->block_count; i++) {
        if (document->blocks[i].kind == GLY_BLOCK_HEADLINE)
            return GLY_NONE;
        if (first == GLY_NONE &&
            document->blocks[i].kind == GLY_BLOCK_PARAGRAPH)
            first = i;
    }
    return first;
}

/* Whether the story itself names the person there. */
static bool is_told(const introducing *in, const gly_mention *mention)
{
    const gly_language *language = in->annotations->language;
    uint32_t block = language->tokens.items[mention->first].block;
    gly_block_kind kind = language->document->blocks[block].kind;
    return (kind == GLY_BLOCK_PARAGRAPH || kind == GLY_BLOCK_LIST_ITEM) &&
           block != in->unsure;
}

static bool is_courtesy(const introducing *in, uint32_t token)
{
    return gly_lexicon_find(in->reading->language->lexicon, in->courtesy,
                            &in->reading->forms[token], 1)
               .count > 0;
}

/* Whether a title stands before the surname that says what the person is:
 * "Gov. Roe", not "Ms. Roe" nor "Dr. Roe". */
static bool has_office(const introducing *in, const gly_mention *mention)
{
    if (mention->first == mention->surname)
        return false;
    bool plain = mention->first + 1 == mention->surname &&
                 is_courtesy(in, mention->first);
    return !plain;
}

/* Whether the one word is a given name: "Rosario", unless it is the surname of
 * "Dolores Rosario". */
static bool is_given(const introducing *in, const gly_mention *mention)
{
    return gly_reading_is(in->reading, mention->surname, GLY_IS_GIVEN) &&
           in->bearer[in->reading->forms[mention->surname]] !=
               mention->entity + 1;
}

/* Whether the mention says who the person is: a given name, a title, a role. */
static bool introduces(const introducing *in, uint32_t index)
{
    const gly_mention *mention = &in->annotations->mentions[index];
    return mention->given != GLY_NONE || has_office(in, mention) ||
           is_given(in, mention) || in->described[index];
}

/* Whether the word was in the text before, in some way that is no mention:
 * "whom everybody calls Bala". */
static bool was_used(const introducing *in, uint32_t token)
{
    return in->first_use[in->reading->forms[token]] <= token;
}

static void learn_bearer(introducing *in, const gly_mention *mention)
{
    if (mention->entity != GLY_NONE && mention->given != GLY_NONE &&
        mention->surname != GLY_NONE)
        gly_bearers_note(&in->bearer[in->reading->forms[mention->surname]],
                         mention->entity);
}

static void read_mention(introducing *in, uint32_t index)
{
    const gly_mention *mention = &in->annotations->mentions[index];
    if (mention->entity == GLY_NONE || mention->form != GLY_MENTION_NAME ||
        mention->surname == GLY_NONE)
        return;
    gly_introduction *made = &in->made[mention->entity];
    bool told = is_told(in, mention);
    if (told && made->told == GLY_NONE) {
        made->told = index;
        made->used = was_used(in, mention->surname);
    }
    if (made->introduced == GLY_NONE && introduces(in, index))
        made->introduced = index;
    if (told && made->full == GLY_NONE && mention->given != GLY_NONE)
        made->full = index;
}

static gly_status allocate(introducing *in, gly_arena *arena)
{
    const gly_annotations *a = in->annotations;
    uint32_t symbols = gly_symbols_end(a->language->tokens.symbols);
    in->made = gly_arena_array(arena, a->entity_count, sizeof *in->made);
    in->described =
        gly_arena_array(arena, a->mention_count, sizeof *in->described);
    in->first_use = gly_arena_array(arena, symbols, sizeof *in->first_use);
    in->bearer = gly_arena_array(arena, symbols, sizeof *in->bearer);
    return in->made != NULL && in->described != NULL && in->first_use != NULL &&
                   in->bearer != NULL
               ? GLY_OK
               : GLY_NO_MEMORY;
}

gly_status gly_introductions_read(gly_introduction **out, gly_arena *arena,
                                  const gly_annotations *annotations,
                                  const gly_people *people)
{
    introducing in = {.annotations = annotations,
                      .reading = annotations->reading,
                      .unsure = unsure_block(annotations->language->document),
                      .courtesy = gly_lexicon_list(
                          annotations->language->lexicon, "courtesy-title")};
    if (allocate(&in, arena) != GLY_OK)
        return GLY_NO_MEMORY;
    for (uint32_t e = 0; e < annotations->entity_count; e++)
        in.made[e] = (gly_introduction){GLY_NONE, GLY_NONE, GLY_NONE, false};
    for (uint32_t i = 0; i < people->trait_count; i++) {
        const gly_trait *trait = &people->traits[i];
        if (trait->kind != GLY_TRAIT_GENDER && !is_courtesy(&in, trait->head))
            in.described[trait->mention] =
                !trait->meant || in.described[trait->mention];
    }
    for (uint32_t i = annotations->language->tokens.count; i > 0; i--)
        in.first_use[in.reading->forms[i - 1]] = i;
    for (uint32_t i = 0; i < annotations->mention_count; i++)
        learn_bearer(&in, &annotations->mentions[i]);
    for (uint32_t i = 0; i < annotations->mention_count; i++)
        read_mention(&in, i);
    *out = in.made;
    return GLY_OK;
}
