/* acronyms.c - holds the acronyms of the same letters against each other. */
#include "annotate/people/acronyms.h"

#include <stdlib.h>
#include <string.h>

#include "annotate/people/variants.h"
#include "annotate/reading.h"
#include "lexicon/wordnet.h"

/* Letters of an acronym, and how often the usual one stands, of letters that
 * are a word otherwise more often. */
enum { SHORTEST = 3, LONGEST = 6, USUAL_LEAST = 2, WORD_LEAST = 3 };

typedef struct {
    char sorted[LONGEST + 1];
    gly_text text;
    uint32_t token; /* where it stands */
    bool explained; /* "the Trades Congress ([TUC])" */
} acronym;

static int by_letter(const void *a, const void *b)
{
    return *(const char *)a - *(const char *)b;
}

static int by_letters_and_text(const void *a, const void *b)
{
    const acronym *one = a, *two = b;
    int order = strcmp(one->sorted, two->sorted);
    if (order == 0)
        order = gly_text_compare(one->text, two->text);
    return order != 0 ? order
                      : (one->token > two->token) - (one->token < two->token);
}

/* Read token `i` as an acronym of the story; false for another word. */
static bool read_acronym(acronym *out, const gly_annotations *a, uint32_t i)
{
    const gly_reading *reading = a->reading;
    gly_text text = gly_reading_text(reading, i);
    const gly_token *token = &a->language->tokens.items[i];
    gly_block_kind kind = a->language->document->blocks[token->block].kind;
    if (!gly_reading_has(reading, i, GLY_TOKEN_CAPITALS) ||
        text.size < SHORTEST || text.size > LONGEST ||
        (kind != GLY_BLOCK_PARAGRAPH && kind != GLY_BLOCK_LIST_ITEM &&
         kind != GLY_BLOCK_CAPTION))
        return false;
    for (uint32_t k = 0; k < text.size; k++) {
        if (text.data[k] < 'A' || text.data[k] > 'Z')
            return false;
        out->sorted[k] = text.data[k];
    }
    out->sorted[text.size] = '\0';
    qsort(out->sorted, text.size, 1, by_letter);
    out->text = text;
    out->token = i;
    out->explained = i > 0 && gly_reading_at(reading, i - 1, '(');
    return true;
}

/* Whether two neighbours of `a` have changed places in `b`, which has the same
 * letters. */
static bool is_swapped(gly_text a, gly_text b)
{
    uint32_t i = 0;
    while (i < a.size && a.data[i] == b.data[i])
        i++;
    return i + 1 < a.size && a.data[i] == b.data[i + 1] &&
           a.data[i + 1] == b.data[i] &&
           memcmp(a.data + i + 2, b.data + i + 2, a.size - i - 2) == 0;
}

/* Whether the dictionary has the word, which is written in capitals. */
static bool is_known(gly_text text)
{
    char lower[LONGEST];
    for (uint32_t i = 0; i < text.size; i++)
        lower[i] = (char)(text.data[i] - 'A' + 'a');
    return gly_wordnet_find((gly_text){lower, text.size}) != GLY_NONE;
}

/* How many of `items` from the first on have its text. */
static uint32_t run_of(const acronym *items, const acronym *end)
{
    uint32_t count = 1;
    while (items + count < end &&
           gly_text_equal(items[count].text, items->text))
        count++;
    return count;
}

/* Those of the same letters, from `items` to `end`: the usual one, and those
 * that stand once. */
static gly_status add_of(gly_list *out, gly_arena *arena, const acronym *items,
                         const acronym *end)
{
    const acronym *usual = NULL;
    uint32_t most = 0, run;
    for (const acronym *i = items; i < end; i += run) {
        run = run_of(i, end);
        if (run > most) {
            most = run;
            usual = i;
        }
    }
    for (const acronym *i = items; i < end && most >= USUAL_LEAST; i += run) {
        run = run_of(i, end);
        if (run > 1 || i->explained || !is_swapped(i->text, usual->text) ||
            (most < WORD_LEAST && is_known(i->text)))
            continue;
        gly_variant *added = gly_list_add(out, arena);
        if (added == NULL)
            return GLY_NO_MEMORY;
        *added = (gly_variant){i->token, usual->token};
    }
    return GLY_OK;
}

gly_status gly_acronyms_find(gly_list *out, gly_arena *arena,
                             const gly_annotations *annotations)
{
    gly_list list = gly_list_of(sizeof(acronym));
    acronym found;
    for (uint32_t i = 0; i < annotations->language->tokens.count; i++) {
        if (!read_acronym(&found, annotations, i))
            continue;
        acronym *added = gly_list_add(&list, annotations->scratch);
        if (added == NULL)
            return GLY_NO_MEMORY;
        *added = found;
    }
    acronym *items = list.items;
    if (list.count > 1)
        qsort(items, list.count, sizeof *items, by_letters_and_text);
    for (uint32_t i = 0, end; i < list.count; i = end) {
        for (end = i + 1; end < list.count; end++) {
            if (strcmp(items[i].sorted, items[end].sorted) != 0)
                break;
        }
        if (add_of(out, arena, items + i, items + end) != GLY_OK)
            return GLY_NO_MEMORY;
    }
    return GLY_OK;
}
