/* quantity_rows.c - tables, and numbers that stand for a noun. */
#include "claims/quantity_rows.h"

#include <stdlib.h>

#include "annotate/reading.h"

/* Columns of a table that are looked at. */
enum { COLUMNS = 64 };

/* The table that is being read. */
typedef struct {
    uint32_t group;
    uint32_t heads[COLUMNS]; /* block of each column's head; GLY_NONE */
    uint32_t row_block;      /* first cell of the current row */
} table;

static bool is_noun(const gly_annotations *a, uint32_t token)
{
    gly_upos upos = a->language->syntax.items[token].upos;
    return upos == GLY_UPOS_NOUN || upos == GLY_UPOS_PROPN;
}

/* The first noun of a block (or the last one); GLY_NONE for none. */
static uint32_t noun_in(const gly_annotations *a, uint32_t block, bool last)
{
    if (block == GLY_NONE)
        return GLY_NONE;
    const gly_tokens *tokens = &a->language->tokens;
    gly_span text = a->language->document->blocks[block].text;
    uint32_t found = GLY_NONE;
    for (uint32_t i = gly_tokens_at(tokens, text.offset);
         i < tokens->count && tokens->items[i].block == block; i++) {
        if (is_noun(a, i) && (last || found == GLY_NONE))
            found = i;
    }
    return found;
}

/* Note the cell `index` as head of a column or of a row. */
static void note_cell(table *now, const gly_block *block, uint32_t index)
{
    if (block->group != now->group) {
        *now = (table){.group = block->group, .row_block = GLY_NONE};
        for (uint32_t i = 0; i < COLUMNS; i++)
            now->heads[i] = GLY_NONE;
    }
    if (block->row == 0 && block->column < COLUMNS)
        now->heads[block->column] = index;
    if (block->column == 0)
        now->row_block = index;
}

gly_status gly_quantity_cells(gly_quantity_cell **out, gly_arena *arena,
                              const gly_annotations *a)
{
    const gly_document *document = a->language->document;
    const gly_token *tokens = a->language->tokens.items;
    gly_quantity_cell *cells =
        gly_arena_array(arena, a->numbers->count, sizeof *cells);
    if (cells == NULL)
        return GLY_NO_MEMORY;
    table now = {.group = GLY_NONE, .row_block = GLY_NONE};
    uint32_t next = 0;
    for (uint32_t i = 0; i < document->block_count; i++) {
        const gly_block *block = &document->blocks[i];
        bool cell = block->kind == GLY_BLOCK_CELL;
        if (cell)
            note_cell(&now, block, i);
        for (; next < a->numbers->count &&
               tokens[a->numbers->items[next].first].block == i;
             next++) {
            bool inner = cell && block->row > 0 && block->column > 0 &&
                         block->column < COLUMNS;
            cells[next].column =
                inner ? noun_in(a, now.heads[block->column], true) : GLY_NONE;
            cells[next].row =
                inner ? noun_in(a, now.row_block, false) : GLY_NONE;
        }
    }
    *out = cells;
    return GLY_OK;
}

uint32_t gly_quantity_antecedent(const gly_annotations *a,
                                 const gly_number *number)
{
    const gly_reading *reading = a->reading;
    uint32_t sentence = reading->sentences[number->first];
    uint32_t first = gly_reading_sentence(reading, number->first)->first;
    if (sentence > 0) {
        const gly_sentence *before =
            &a->language->sentences.items[sentence - 1];
        if (before->block == a->language->tokens.items[number->first].block)
            first = before->first;
    }
    for (uint32_t i = number->first; i > first; i--) {
        if (a->language->syntax.items[i - 1].xpos == GLY_XPOS_NNS)
            return i - 1;
    }
    return GLY_NONE;
}

/* A quantity's number and what makes two say the same. */
typedef struct {
    gly_symbol of;
    gly_unit unit;
    gly_decimal value;
    uint32_t index;
} statement;

static int by_statement(const void *a, const void *b)
{
    const statement *one = a, *two = b;
    if (one->of != two->of)
        return one->of < two->of ? -1 : 1;
    if (one->unit != two->unit)
        return one->unit < two->unit ? -1 : 1;
    if (one->value.exponent != two->value.exponent)
        return one->value.exponent < two->value.exponent ? -1 : 1;
    return (one->value.digits > two->value.digits) -
           (one->value.digits < two->value.digits);
}

gly_status gly_quantity_mark_echoes(gly_quantity *items,
                                    const gly_annotations *a, gly_arena *arena)
{
    uint32_t count = a->numbers->count;
    statement *all = gly_arena_array(arena, count, sizeof *all);
    if (all == NULL)
        return GLY_NO_MEMORY;
    for (uint32_t i = 0; i < count; i++)
        all[i] = (statement){items[i].of, items[i].unit,
                             gly_decimal_plain(a->numbers->items[i].value), i};
    if (count > 1)
        qsort(all, count, sizeof *all, by_statement);
    for (uint32_t i = 1; i < count; i++) {
        if (by_statement(&all[i], &all[i - 1]) != 0)
            continue;
        items[all[i].index].flags |= GLY_QUANTITY_ECHOED;
        items[all[i - 1].index].flags |= GLY_QUANTITY_ECHOED;
    }
    return GLY_OK;
}
