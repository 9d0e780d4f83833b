/* owned_sum.c - what two have together who are named, and what each of them has
 * by what was told before.
 *
 *     The Civic Union won 78 of the 180 seats. … The Accord took 24 seats.
 *         [owner    ]     [count]                    [owner] [count]
 *
 *     The Civic Union and the Accord would together have 104 seats.
 *                                                        [total]
 *                                                       78 + 24 = 102
 *
 * A count is owned by the last name before it in its sentence, if no other
 * count stands between, or by the label of its row. Both are named before the
 * total; or "the two" have it, and one was named in the sentence before. It is
 * told if the article gives each one count and the two do not come to the
 * total, but near it. joint.c holds what is told without names. */
#include "annotate/calculations/finders.h"
#include "annotate/calculations/parts.h"
#include "annotate/calculations/term_blocks.h"
#include "annotate/calculations/terms.h"

/* Counts that are tried; names of a sentence; hundredths that a sum of two
 * named ones may be off, and one of a named one and of anybody; words behind
 * the total up to "between them". */
enum { MOST = 40, NAMES = 4, FAR = 25, NEAR = 10, BEHIND = 3 };

/* The words of a name: tokens [first, end). */
typedef struct {
    uint32_t first, end;
} name;

typedef struct {
    gly_calculator *c;
    const gly_term *total;
    const gly_term *counts[MOST];
    name owners[MOST];
    uint32_t count;
} search;

static bool is_capital(const gly_calculator *c, uint32_t token)
{
    return gly_reading_has(c->reading, token, GLY_TOKEN_CAPITAL) &&
           !gly_calculator_is(c, token, GLY_CUE_TOTAL) &&
           !gly_reading_is(c->reading, token, GLY_IS_DETERMINER);
}

/* The name that ends before token `end`, none of it before `start`. */
static name name_before(const gly_calculator *c, uint32_t start, uint32_t end)
{
    name found = {end, end};
    while (found.first > start && is_capital(c, found.first - 1))
        found.first--;
    return found;
}

/* The last name of tokens [start, end), with no number behind it. */
static name last_name(const gly_calculator *c, uint32_t start, uint32_t end)
{
    for (uint32_t i = end; i-- > start;) {
        if (gly_number_index(c->numbers, i) != GLY_NONE)
            break;
        if (is_capital(c, i))
            return name_before(c, start, i + 1);
    }
    return (name){end, end};
}

/* The name at the head of the row in which the term stands. */
static name label_of(const gly_calculator *c, const gly_term *term)
{
    const gly_language *language = c->reading->language;
    const gly_block *cell = gly_term_block(c, term);
    uint32_t end = term->first;
    uint32_t block = language->tokens.items[end].block;
    if (cell->column == 0 || cell->column > block)
        return (name){end, end};
    uint32_t label = block - cell->column;
    while (end > 0 && language->tokens.items[end - 1].block > label)
        end--;
    uint32_t start = end;
    while (start > 0 && language->tokens.items[start - 1].block == label)
        start--;
    return last_name(c, start, end);
}

/* Whether the head of the term's column names what the total counts. */
static bool is_headed(const search *s, const gly_term *term)
{
    const gly_language *language = s->c->reading->language;
    const gly_block *blocks = language->document->blocks;
    const gly_block *cell = gly_term_block(s->c, term);
    uint32_t block = language->tokens.items[term->first].block;
    gly_symbol noun = gly_terms_noun(s->c, s->total);
    while (block > 0 && blocks[block - 1].kind == GLY_BLOCK_CELL &&
           blocks[block - 1].group == cell->group)
        block--;
    block += cell->column;
    for (uint32_t i = term->first; i-- > 0;) {
        uint32_t at = language->tokens.items[i].block;
        if (at < block)
            break;
        if (at == block && language->syntax.items[i].lemma == noun)
            return true;
    }
    return false;
}

/* Keep the count if it is of what the total counts and somebody has it. */
static void keep(search *s, const gly_term *term)
{
    uint32_t start = gly_reading_sentence(s->c->reading, term->first)->first;
    bool cell = gly_term_in_table(s->c, term);
    gly_symbol noun = gly_terms_noun(s->c, term);
    bool alike = cell ? is_headed(s, term)
                      : noun == 0 || noun == gly_terms_noun(s->c, s->total);
    if (s->count == MOST || !alike || !gly_parts_is_plain(term) ||
        term->number->kind != GLY_NUMBER_CARDINAL)
        return;
    name owner =
        cell ? label_of(s->c, term) : last_name(s->c, start, term->first);
    if (owner.first == owner.end)
        return;
    s->owners[s->count] = owner;
    s->counts[s->count++] = term;
}

/* Whether one of the names has the last word of the other. */
static bool are_one(const gly_calculator *c, name a, name b)
{
    const gly_symbol *folded = c->reading->language->tokens.folded;
    for (uint32_t i = a.first; i < a.end; i++) {
        if (folded[i] == folded[b.end - 1])
            return true;
    }
    for (uint32_t i = b.first; i < b.end; i++) {
        if (folded[i] == folded[a.end - 1])
            return true;
    }
    return false;
}

/* The one count that the article gives the name; NULL for none and for two. */
static const gly_term *count_of(const search *s, name who)
{
    const gly_term *only = NULL;
    for (uint32_t i = 0; i < s->count; i++) {
        if (!are_one(s->c, s->owners[i], who))
            continue;
        if (gly_terms_differ(s->counts[i], only))
            return NULL;
        only = s->counts[i];
    }
    return only;
}

/* The names of tokens [start, end), as many as are kept. */
static uint32_t names_of(name out[NAMES], const gly_calculator *c,
                         uint32_t start, uint32_t end)
{
    uint32_t count = 0;
    for (uint32_t i = start; i < end && count < NAMES; i++) {
        if (!is_capital(c, i) || (i + 1 < end && is_capital(c, i + 1)))
            continue;
        out[count++] = name_before(c, start, i + 1);
    }
    return count;
}

/* Whether the two may be meant, `off` hundredths from the total at most. */
static bool is_near(const search *s, const gly_parts *two, int64_t off)
{
    gly_bounds wide =
        gly_bounds_widen(gly_parts_sum(two), gly_decimal_of(off, -2));
    return gly_bounds_meet(wide, gly_bounds_of(s->total->number));
}

/* What both who are named before the total have. */
static gly_status check_both(const search *s, const gly_term *one,
                             const gly_term *other)
{
    gly_parts two = {.items = {one, other}, .count = 2};
    return gly_parts_fit(&two, s->total) || !is_near(s, &two, FAR)
               ? GLY_OK
               : gly_parts_report(s->c, &two, s->total, false);
}

/* What the one who was named has, and anybody else. */
static gly_status check_one(const search *s, const gly_term *one)
{
    gly_parts found = {.count = 0};
    for (uint32_t i = 0; i < s->count; i++) {
        gly_parts two = {.items = {s->counts[i], one}, .count = 2};
        if (s->counts[i] == one)
            continue;
        if (gly_parts_fit(&two, s->total))
            return GLY_OK;
        if (!is_near(s, &two, NEAR))
            continue;
        if (found.count > 0 &&
            gly_decimal_compare(found.items[0]->number->value,
                                s->counts[i]->number->value) != 0)
            return GLY_OK;
        found = two;
    }
    return found.count == 0 ? GLY_OK
                            : gly_parts_report(s->c, &found, s->total, false);
}

/* Whether the total is what two have: "together", "between them", "a coalition
 * of". */
static bool is_joint(const search *s, uint32_t start)
{
    static const char *const bonds[] = {"coalition", "alliance", "pact",
                                        "partnership", NULL};
    const gly_reading *reading = s->c->reading;
    uint32_t end = s->total->last + BEHIND;
    for (uint32_t i = start; i < end; i++) {
        if (gly_calculator_is(s->c, i, GLY_CUE_TOTAL) ||
            gly_reading_is_one_of(reading, i, bonds) ||
            (gly_reading_is_word(reading, i, "between") &&
             gly_reading_is_word(reading, i + 1, "them")))
            return true;
    }
    return false;
}

static gly_status check(search *s)
{
    gly_calculator *c = s->c;
    uint32_t sentence = c->reading->sentences[s->total->first];
    const gly_sentence *own = &c->reading->language->sentences.items[sentence];
    name names[NAMES];
    if (!is_joint(s, own->first))
        return GLY_OK;
    for (const gly_term *term = c->all.items;
         term < c->all.items + c->first_terms[sentence]; term++)
        keep(s, term);
    uint32_t count = names_of(names, c, own->first, s->total->first);
    const gly_term *one = count > 0 ? count_of(s, names[0]) : NULL;
    const gly_term *two = count == 2 ? count_of(s, names[1]) : NULL;
    if (one != NULL && two != NULL && one != two)
        return check_both(s, one, two);
    bool pair = gly_reading_is_word(c->reading, own->first + 1, "the") &&
                gly_reading_is_word(c->reading, own->first + 2, "two");
    if (!pair || count > 1 || !gly_terms_go_on(c, sentence))
        return GLY_OK;
    count = names_of(names, c, own[-1].first, own->first);
    for (uint32_t i = 0; i < count; i++) {
        one = count_of(s, names[i]);
        if (one != NULL)
            return check_one(s, one);
    }
    return GLY_OK;
}

gly_status gly_calculate_owned_sum(gly_calculator *c)
{
    gly_status status = GLY_OK;
    for (uint32_t i = 0; i < c->all.count && status == GLY_OK; i++) {
        search s = {.c = c, .total = &c->all.items[i]};
        bool open = gly_parts_is_plain(s.total) &&
                    s.total->number->kind == GLY_NUMBER_CARDINAL &&
                    gly_terms_noun(c, s.total) != 0 &&
                    !gly_term_in_table(c, s.total) &&
                    !gly_calculator_is_told(c, s.total);
        status = open ? check(&s) : GLY_OK;
    }
    return status;
}
