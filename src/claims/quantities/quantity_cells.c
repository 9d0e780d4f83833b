/* quantity_cells.c - a table, and what a sentence tells of one of its rows.
 *
 *     | Party      | Share | Seats |
 *     | Green Bloc | 13.1  | 13    |        [cell]
 *
 *     The Green Bloc came third with 15 seats.
 *         [row     ]                 [told]
 *
 * The sentence opens with the name of the row, names no other row of the table
 * and tells one number of the noun at the head of the column; the row has one
 * cell of it. Another time, a plan or a part is of something else. */
#include "claims/quantities/quantity_cells.h"

#include "annotate/reading.h"
#include "claims/quantities/quantity_rows.h"

/* Numbers and cells that are looked at; words before the name of the row. */
enum { NUMBERS_MOST = 512, CELLS_MOST = 256, LEAD = 1 };

typedef struct {
    const gly_annotations *a;
    const gly_quantity_cell *cells; /* by number */
    gly_quantity *items;            /* likewise */
    uint32_t found[CELLS_MOST];     /* numbers that stand in cells */
    uint32_t count;
} search;

/* Tokens from the first to before the last. */
typedef struct {
    uint32_t first, end;
} stretch;

/* The tokens of the cell that `token` stands in. */
static stretch cell_of(const search *s, uint32_t token)
{
    const gly_tokens *tokens = &s->a->language->tokens;
    uint32_t block = tokens->items[token].block;
    stretch out = {gly_reading_block_start(s->a->reading, token), token};
    while (out.end < tokens->count && tokens->items[out.end].block == block)
        out.end++;
    return out;
}

/* Where the words of `name` stand in `in`; GLY_NONE. */
static uint32_t find_name(const search *s, stretch name, stretch in)
{
    const gly_symbol *folded = s->a->language->tokens.folded;
    uint32_t size = name.end - name.first;
    for (uint32_t i = in.first; size > 0 && i + size <= in.end; i++) {
        uint32_t same = 0;
        while (same < size && folded[i + same] == folded[name.first + same])
            same++;
        if (same == size)
            return i;
    }
    return GLY_NONE;
}

static stretch sentence_of(const search *s, uint32_t token)
{
    const gly_sentence *in = gly_reading_sentence(s->a->reading, token);
    return (stretch){in->first, in->first + in->count};
}

/* Whether what stands in cell number `index` is what the sentence, of which
 * `told` is the number, tells of the same row. */
static bool is_of_row(const search *s, uint32_t index, uint32_t told)
{
    const gly_number *number = &s->a->numbers->items[told];
    stretch in = sentence_of(s, number->first);
    stretch name = cell_of(s, s->cells[index].row);
    uint32_t at = find_name(s, name, in);
    return at != GLY_NONE && at <= in.first + LEAD &&
           at + (name.end - name.first) <= number->first;
}

/* Whether the number is one that the text tells of a row today. */
static bool is_told(const search *s, uint32_t index)
{
    enum {
        APART = GLY_QUANTITY_PART | GLY_QUANTITY_TIMED | GLY_QUANTITY_PLANNED |
                GLY_QUANTITY_RATE | GLY_QUANTITY_UPDATED |
                GLY_QUANTITY_NOT_ONE | GLY_QUANTITY_IN_BOX
    };
    const gly_number *numbers = s->a->numbers->items, *own = &numbers[index];
    const gly_quantity *q = &s->items[index];
    if (own->kind != GLY_NUMBER_CARDINAL || own->use != GLY_NUMBER_COUNTS ||
        q->of == 0 || (q->flags & APART) != 0 || own->range ||
        own->hedge > GLY_HEDGE_EXACTLY || q->thread != GLY_NONE)
        return false;
    stretch in = sentence_of(s, own->first);
    for (uint32_t i = 0; i < s->a->numbers->count; i++) {
        bool here = numbers[i].first >= in.first && numbers[i].first < in.end;
        if (i != index && here &&
            (numbers[i].use == GLY_NUMBER_OF_CALENDAR ||
             s->items[i].of == q->of))
            return false;
    }
    return true;
}

/* "Whinfield, Skarth End and St Oswin's have 138 pupils": whether the sentence
 * of `told` names another row than the one of `cell`, of cells of its noun. */
static bool names_another(const search *s, uint32_t told, uint32_t cell)
{
    stretch in = sentence_of(s, s->a->numbers->items[told].first);
    stretch own = cell_of(s, s->cells[cell].row);
    for (uint32_t i = 0; i < s->count; i++) {
        stretch name = cell_of(s, s->cells[s->found[i]].row);
        if (s->items[s->found[i]].of == s->items[told].of &&
            name.first != own.first && find_name(s, name, in) != GLY_NONE)
            return true;
    }
    return false;
}

/* The only cell of its noun in the row that the sentence opens with; GLY_NONE
 * for none, for several, and where one has the same value. */
static uint32_t find_cell(const search *s, uint32_t told)
{
    uint32_t found = GLY_NONE;
    for (uint32_t i = 0; i < s->count; i++) {
        uint32_t cell = s->found[i];
        if (s->items[cell].of != s->items[told].of || !is_of_row(s, cell, told))
            continue;
        if (found != GLY_NONE ||
            gly_quantities_agree(s->items, s->a->numbers->items, cell, told))
            return GLY_NONE;
        found = cell;
    }
    return found != GLY_NONE && names_another(s, told, found) ? GLY_NONE
                                                              : found;
}

gly_status gly_quantity_cells_join(gly_quantity *items,
                                   const gly_annotations *a, gly_arena *scratch)
{
    gly_quantity_cell *cells = NULL;
    uint32_t count = a->numbers->count;
    gly_status status = gly_quantity_cells(&cells, scratch, a);
    search s = {.a = a, .cells = cells, .items = items};
    for (uint32_t i = 0; status == GLY_OK && i < count && s.count < CELLS_MOST;
         i++) {
        if ((items[i].flags & GLY_QUANTITY_CELL) != 0 && items[i].of != 0 &&
            cells[i].row != GLY_NONE)
            s.found[s.count++] = i;
    }
    for (uint32_t i = 0; s.count > 0 && i < count && i < NUMBERS_MOST; i++) {
        uint32_t cell = is_told(&s, i) ? find_cell(&s, i) : GLY_NONE;
        if (cell == GLY_NONE || items[cell].thread != GLY_NONE)
            continue;
        uint32_t first = cell < i ? cell : i;
        items[cell].thread = items[i].thread = first;
        items[cell < i ? i : cell].rival = first;
    }
    return status;
}
