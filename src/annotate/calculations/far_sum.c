/* far_sum.c - parts in a row, and their whole somewhere else in the article.
 *
 *     Revenue rose to $1.26 billion. … By division, the north brought in $790
 *                     [whole       ]                                     [part]
 *     million, the south $310 million and the islands $140 million.
 *                        [part      ]                 [part      ]
 *                                                  790 + 310 + 140 = 1,240
 *
 * The parts are all amounts of their kind in one sentence, the one amount of
 * each item of a list, or a column of a table without a total; three or more.
 * No word tells of what they are parts: that a slip of the hand makes the whole
 * of them, of three digits or more, is told by chance too rarely. Where what
 * they come to stands anywhere in the article, they are parts of that. */
#include "annotate/calculations/finders.h"
#include "annotate/calculations/grid.h"
#include "annotate/calculations/parts.h"
#include "annotate/calculations/term_blocks.h"
#include "annotate/calculations/terms.h"
#include "base/problem.h"
#include "base/slips.h"

/* Parts of a row; digits of a whole; rows that are held against all of the
 * article. */
enum { ROW = 3, MOST = 12, LONG = 100, ROWS_MOST = 64 };

typedef struct {
    gly_calculator *c;
    uint32_t rows; /* that were held against the article */
} search;

/* Whether the term stands above the story. */
static bool is_above(const gly_calculator *c, const gly_term *term)
{
    gly_block_kind kind = gly_term_block(c, term)->kind;
    return kind == GLY_BLOCK_HEADLINE || kind == GLY_BLOCK_DECK;
}

/* Whether the parts may be those of `whole`: none is more, none is nothing to
 * speak of, and the whole stands outside of them. */
static bool may_be_whole(const gly_calculator *c, const gly_parts *parts,
                         const gly_term *whole)
{
    enum { OTHERS = GLY_CUE_FROM | GLY_CUE_AGAINST };
    const uint32_t *sentences = c->reading->sentences;
    if (!gly_parts_is_plain(whole) || gly_term_in_table(c, whole) ||
        (whole->cues & OTHERS) != 0 || gly_calculator_is_told(c, whole) ||
        gly_decimal_plain(whole->number->value).digits < LONG)
        return false;
    for (uint32_t i = 0; i < parts->count; i++) {
        const gly_term *part = parts->items[i];
        if (!gly_parts_alike(part, whole) ||
            sentences[part->first] == sentences[whole->first] ||
            !gly_parts_matters(part, whole))
            return false;
    }
    return true;
}

/* Whether one of the parts is what the others come to: "51, of which …". */
static bool holds_whole(const gly_parts *parts)
{
    gly_decimal sum = gly_parts_value(parts);
    for (uint32_t i = 0; i < parts->count; i++) {
        gly_decimal part = parts->items[i]->number->value;
        if (gly_decimal_compare(gly_decimal_add(part, part), sum) == 0)
            return true;
    }
    return false;
}

/* Whether the whole is but one more part: all of them come to what is told. */
static bool is_one_more(const gly_calculator *c, const gly_parts *parts,
                        const gly_term *whole)
{
    gly_parts all = *parts;
    gly_parts_push(&all, whole);
    for (uint32_t i = 0; i < c->all.count; i++) {
        if (gly_parts_alike(&c->all.items[i], whole) &&
            gly_parts_fit(&all, &c->all.items[i]))
            return true;
    }
    return false;
}

/* Whether just one is missing of what is counted, or one too many: somebody may
 * have been counted by halves, or not at all. */
static bool is_by_one(gly_decimal sum, const gly_term *whole)
{
    gly_decimal apart = gly_decimal_apart(sum, whole->number->value);
    return whole->number->kind == GLY_NUMBER_CARDINAL &&
           gly_decimal_compare(apart, gly_decimal_of(1, 0)) <= 0;
}

/* Hold the parts against all that may be their whole. */
static gly_status check(search *s, const gly_parts *parts)
{
    gly_calculator *c = s->c;
    const gly_term *found = NULL;
    gly_decimal sum = gly_parts_value(parts);
    if (gly_decimal_plain(sum).digits < LONG || holds_whole(parts) ||
        s->rows++ >= ROWS_MOST)
        return GLY_OK;
    for (uint32_t i = 0; i < c->all.count; i++) {
        const gly_term *whole = &c->all.items[i];
        bool round = gly_decimal_plain(whole->number->value).digits < LONG &&
                     gly_decimal_compare(sum, whole->number->value) != 0;
        if (!round && gly_parts_alike(whole, parts->items[0]) &&
            gly_parts_fit(parts, whole))
            return GLY_OK;
        if (!may_be_whole(c, parts, whole))
            continue;
        if (is_by_one(sum, whole))
            continue;
        gly_slip slip = gly_slip_of(sum, whole->number->value);
        if (slip != GLY_SLIP_LONG && slip != GLY_SLIP_SWAP &&
            !(slip == GLY_SLIP_SHORT && gly_parts_times_told(c, whole) > 1))
            continue;
        bool other =
            found != NULL && gly_decimal_compare(found->number->value,
                                                 whole->number->value) != 0;
        if (other)
            return GLY_OK;
        found = found == NULL || is_above(c, found) ? whole : found;
    }
    return found == NULL || is_one_more(c, parts, found)
               ? GLY_OK
               : gly_parts_report(c, parts, found, false);
}

/* --- Rows of parts -------------------------------------------------------- */

/* Whether a comma, a semicolon or "and" leads from one part to the next. */
static bool goes_on(const gly_calculator *c, const gly_term *a,
                    const gly_term *b)
{
    for (uint32_t i = a->last + 1; i < b->first; i++) {
        if (gly_reading_at(c->reading, i, ',') ||
            gly_reading_at(c->reading, i, ';') ||
            gly_reading_is(c->reading, i, GLY_IS_AND))
            return true;
    }
    return false;
}

/* The amounts of a sentence, all of one kind. */
static gly_status check_sentence(search *s, uint32_t sentence)
{
    gly_calculator *c = s->c;
    enum {
        OTHERS = GLY_CUE_FROM | GLY_CUE_TO | GLY_CUE_BY | GLY_CUE_AGAINST,
        SOME = GLY_CUE_INCLUDE | GLY_CUE_SPREAD
    };
    gly_terms terms = gly_calculator_sentence(c, sentence);
    const gly_sentence *own = &c->reading->language->sentences.items[sentence];
    gly_parts parts = {.count = 0};
    for (uint32_t i = 0; i < terms.count; i++) {
        const gly_term *term = &terms.items[i];
        bool part = gly_parts_is_plain(term) && !(term->cues & OTHERS) &&
                    !gly_terms_is_at(s->c, term);
        bool first = parts.count == 0;
        if (gly_term_in_table(c, term) || gly_calculator_is_told(c, term) ||
            !part ||
            (!first && (!gly_parts_alike(term, parts.items[0]) ||
                        !goes_on(c, &terms.items[i - 1], term))))
            return GLY_OK;
        gly_parts_push(&parts, term);
    }
    bool some = gly_calculator_find(c, own->first, own->first + own->count,
                                    SOME) != GLY_NONE;
    return parts.count >= ROW && parts.count <= MOST && !some ? check(s, &parts)
                                                              : GLY_OK;
}

/* Whether the term tells how many parts there are, before they are told: "in
 * [three] parts", "all [three] divisions". */
static bool counts_parts(const gly_calculator *c, const gly_term *term)
{
    const gly_number *number = term->number;
    uint32_t noun = number->counted.noun;
    return number->kind == GLY_NUMBER_CARDINAL && number->words &&
           !number->range && noun != GLY_NONE && noun >= number->last &&
           c->reading->language->syntax.items[noun].xpos == GLY_XPOS_NNS;
}

/* The amounts of one kind behind the term that tells how many there are, in its
 * paragraph: "in three parts. Biscuits brought in £24m. Cakes, £13m, …". */
static gly_status check_told(search *s, const gly_terms *terms, uint32_t at)
{
    gly_calculator *c = s->c;
    enum { OTHERS = GLY_CUE_FROM | GLY_CUE_BY | GLY_CUE_AGAINST };
    const gly_term *told = &terms->items[at];
    gly_parts parts = {.count = 0};
    if (!counts_parts(c, told))
        return GLY_OK;
    for (uint32_t i = at + 1; i < terms->count; i++) {
        const gly_term *term = &terms->items[i];
        if (gly_calculator_is_told(c, term) || (term->cues & OTHERS) != 0 ||
            (parts.count > 0 && !gly_parts_alike(term, parts.items[0])))
            return GLY_OK;
        gly_parts_push(&parts, term);
    }
    bool all = gly_decimal_compare(told->number->value,
                                   gly_decimal_of(parts.count, 0)) == 0;
    return parts.count >= ROW && parts.count <= MOST && all ? check(s, &parts)
                                                            : GLY_OK;
}

/* Each of the paragraphs from `first` to before `end`. */
static gly_status check_paragraphs(search *s, uint32_t first, uint32_t end)
{
    gly_status status = GLY_OK;
    for (uint32_t block = first; block < end && status == GLY_OK; block++) {
        gly_terms terms = gly_terms_of_block(s->c, block);
        for (uint32_t i = 0; i < terms.count && status == GLY_OK; i++)
            status = check_told(s, &terms, i);
    }
    return status;
}

/* The one amount of every item of the list whose blocks go from `first` to
 * before `end`. */
static gly_status check_list(search *s, uint32_t first, uint32_t end)
{
    gly_parts parts = {.count = 0};
    for (uint32_t block = first; block < end; block++) {
        gly_terms terms = gly_terms_of_block(s->c, block);
        const gly_term *only = NULL;
        for (uint32_t i = 0; i < terms.count; i++) {
            bool plain = gly_parts_is_plain(&terms.items[i]);
            if (plain && only != NULL)
                return GLY_OK;
            only = plain ? &terms.items[i] : only;
        }
        if (only == NULL || block - first == GLY_CALCULATION_TERMS ||
            (parts.count > 0 && !gly_parts_alike(only, parts.items[0])))
            return GLY_OK;
        gly_parts_push(&parts, only);
    }
    return parts.count >= ROW ? check(s, &parts) : GLY_OK;
}

/* "Age": years that nobody adds up. */
static bool is_of_ages(const search *s, const gly_grid *grid, uint32_t column)
{
    static const char *const words[] = {"age", "ages", NULL};
    const gly_cell *head = gly_grid_at(grid, 0, column);
    return head->words &&
           gly_reading_is_one_of(s->c->reading, head->first, words);
}

/* A column of a table of which no row tells a total. */
static gly_status check_column(search *s, const gly_grid *grid, uint32_t column)
{
    gly_parts parts = {.count = 0};
    if (grid->rows > 0 && is_of_ages(s, grid, column))
        return GLY_OK;
    for (uint32_t row = 0; row < grid->rows; row++) {
        const gly_term *term = gly_grid_at(grid, row, column)->term;
        const gly_term *label = gly_grid_at(grid, row, 0)->term;
        if (gly_grid_is_head(grid, row))
            continue;
        /* "8,001–25,000 litres: ₹16": a price for so many. */
        if (column > 0 && label != NULL && label->number->range)
            return GLY_OK;
        bool total =
            (gly_grid_label(grid, row) & (GLY_CUE_TOTAL | GLY_CUE_FINAL)) != 0;
        if (term == NULL || !gly_parts_is_plain(term) || total ||
            (parts.count > 0 && !gly_parts_alike(term, parts.items[0])))
            return GLY_OK;
        gly_parts_push(&parts, term);
    }
    return parts.count >= ROW && parts.count <= MOST ? check(s, &parts)
                                                     : GLY_OK;
}

static gly_status check_table(search *s, uint32_t first, uint32_t end)
{
    gly_grid grid;
    gly_status status = gly_grid_build(&grid, s->c, first, end);
    for (uint32_t i = 0; status == GLY_OK && i < grid.columns; i++)
        status = check_column(s, &grid, i);
    return status;
}

gly_status gly_calculate_far_sum(gly_calculator *c)
{
    const gly_document *document = c->reading->language->document;
    search s = {.c = c};
    gly_status status = GLY_OK;
    uint32_t sentences = gly_calculator_sentences(c);
    for (uint32_t i = 0; i < sentences && status == GLY_OK; i++)
        status = check_sentence(&s, i);
    for (uint32_t i = 0, end; i < document->block_count && status == GLY_OK;
         i = end) {
        end = gly_block_group_end(c, i);
        if (document->blocks[i].kind == GLY_BLOCK_LIST_ITEM)
            status = check_list(&s, i, end);
        else if (document->blocks[i].kind == GLY_BLOCK_CELL)
            status = check_table(&s, i, end);
        else if (document->blocks[i].kind == GLY_BLOCK_PARAGRAPH)
            status = check_paragraphs(&s, i, end);
    }
    return status;
}
