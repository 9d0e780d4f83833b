/* quantity_rows.c - tables, and numbers that stand for a noun. */
#include "claims/quantities/quantity_rows.h"

#include <stdlib.h>

#include "annotate/reading.h"

/* Columns of a table that are looked at. */
enum { COLUMNS = 64 };

/* Words of a label, and between its colon and the number. */
enum { LABEL_WORDS = 5, LABEL_REACH = 3 };

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

/* Whether the cell `index` is the right one of two. */
static bool is_right_of_two(const gly_document *document, uint32_t index)
{
    const gly_block *block = &document->blocks[index], *next = block + 1;
    bool more = index + 1 < document->block_count &&
                next->kind == GLY_BLOCK_CELL && next->group == block->group &&
                next->row == block->row;
    return block->column == 1 && !more;
}

/* "Reward: £5,000": a few words, a colon, and the number behind it. */
static void read_label(gly_quantity_cell *out, const gly_annotations *a,
                       const gly_number *number)
{
    const gly_tokens *tokens = &a->language->tokens;
    uint32_t block = tokens->items[number->first].block;
    gly_span text = a->language->document->blocks[block].text;
    uint32_t first = gly_tokens_at(tokens, text.offset);
    for (uint32_t i = number->first; i > first; i--) {
        if (number->first - i > LABEL_REACH)
            return;
        if (!gly_reading_at(a->reading, i - 1, ':'))
            continue;
        if (i - 1 - first <= LABEL_WORDS) {
            out->label = first;
            out->label_end = i - 1;
        }
        return;
    }
}

/* What names the number that stands in block `index`. */
static void name_number(gly_quantity_cell *out, const gly_annotations *a,
                        const table *now, const gly_number *number)
{
    const gly_document *document = a->language->document;
    const gly_tokens *tokens = &a->language->tokens;
    uint32_t index = tokens->items[number->first].block;
    const gly_block *block = &document->blocks[index];
    *out = (gly_quantity_cell){GLY_NONE, GLY_NONE, GLY_NONE, 0, 0};
    if (block->kind != GLY_BLOCK_CELL) {
        read_label(out, a, number);
        return;
    }
    if (block->column == 0 || block->column >= COLUMNS)
        return;
    if (is_right_of_two(document, index) && now->row_block != GLY_NONE) {
        gly_span text = document->blocks[now->row_block].text;
        out->label = gly_tokens_at(tokens, text.offset);
        out->label_end = gly_tokens_at(tokens, gly_span_end(text) - 1) + 1;
    }
    if (block->row > 0) {
        out->column = noun_in(a, now->heads[block->column], true);
        out->row = noun_in(a, now->row_block, false);
        out->row_last = noun_in(a, now->row_block, true);
    }
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
             next++)
            name_number(&cells[next], a, &now, &a->numbers->items[next]);
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

/* Note which values stand more than once, whatever they are of. */
static void mark_twice(gly_quantity *items, statement *all, uint32_t count)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < count; i++) {
        all[i].of = 0;
        if ((items[all[i].index].flags & GLY_QUANTITY_NOT_ONE) == 0)
            all[kept++] = all[i];
    }
    if (kept > 1)
        qsort(all, kept, sizeof *all, by_statement);
    for (uint32_t i = 1; i < kept; i++) {
        if (by_statement(&all[i], &all[i - 1]) != 0)
            continue;
        items[all[i].index].flags |= GLY_QUANTITY_TWICE;
        items[all[i - 1].index].flags |= GLY_QUANTITY_TWICE;
    }
}

/* Note of each how many values are told of the same things. */
static void count_values(gly_quantity *items, const statement *all,
                         uint32_t count)
{
    for (uint32_t first = 0, values = 1, i = 1; i <= count; i++) {
        bool same = i < count && all[i].of == all[first].of &&
                    all[i].unit == all[first].unit;
        if (same) {
            values += by_statement(&all[i], &all[i - 1]) != 0;
            continue;
        }
        for (uint32_t k = first; k < i; k++)
            items[all[k].index].values = values;
        first = i;
        values = 1;
    }
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
    count_values(items, all, count);
    mark_twice(items, all, count);
    return GLY_OK;
}
