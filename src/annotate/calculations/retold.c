/* retold.c - how far something went, and the row of a table that has it.
 *
 *     | Turnover | £48m | £54m |
 *                  [one ] [two ]
 *     Turnover therefore rose by 15 per cent.     £48m → £54m is +12.5%
 *                                [change   ]
 *
 *     - Revenue: $412.6 million, up from $388.1 million a year earlier
 *     The increase in revenue, 8.3 per cent, came from parcels.
 *
 * The row is named by the subject of the word of change, or by what that is a
 * number of, and has just two amounts of one kind. Readings: every such row;
 * from the one to the other as the words say up or down. Where none fits, it is
 * told if there is one row and the change is not far off. */
#include "annotate/calculations/finders.h"
#include "annotate/calculations/moves.h"
#include "annotate/calculations/parts.h"
#include "annotate/calculations/ways.h"

/* Rows that are kept; rows of one article that are looked at. */
enum { ROWS_MOST = 64, LABEL_WORDS = 6 };

/* Two amounts of a row, and the words at its head. */
typedef struct {
    const gly_term *one, *two;
    uint32_t first, end; /* tokens of the label */
} row;

typedef struct {
    gly_calculator *c;
    row rows[ROWS_MOST];
    uint32_t count;
} search;

static uint32_t block_of(const search *s, uint32_t sentence)
{
    return s->c->reading->language->sentences.items[sentence].block;
}

static const gly_block *block_at(const search *s, uint32_t block)
{
    return &s->c->reading->language->document->blocks[block];
}

static bool is_cell(const search *s, uint32_t sentence)
{
    return block_at(s, block_of(s, sentence))->kind == GLY_BLOCK_CELL;
}

/* Whether the cells of the two sentences stand in one row, and are neighbors.
 */
static bool goes_on(const search *s, uint32_t sentence)
{
    const gly_block *here = block_at(s, block_of(s, sentence));
    return is_cell(s, sentence) &&
           block_of(s, sentence) == block_of(s, sentence - 1) + 1 &&
           here[-1].kind == GLY_BLOCK_CELL && here->group == here[-1].group &&
           here->row == here[-1].row;
}

/* Read the row that begins with the cell of sentence `sentence`, a label;
 * answers how many cells it has. */
static uint32_t read_row(search *s, uint32_t sentence)
{
    const gly_sentence *items = s->c->reading->language->sentences.items;
    uint32_t count = gly_calculator_sentences(s->c), cells = 1;
    row read = {.first = items[sentence].first,
                .end = items[sentence].first + items[sentence].count};
    bool plain = gly_calculator_sentence(s->c, sentence).count == 0 &&
                 read.end - read.first <= LABEL_WORDS;
    uint32_t amounts = 0;
    for (; sentence + cells < count && goes_on(s, sentence + cells); cells++) {
        gly_terms terms = gly_calculator_sentence(s->c, sentence + cells);
        if (terms.count != 1)
            continue;
        read.one = amounts == 0 ? terms.items : read.one;
        read.two = amounts == 1 ? terms.items : read.two;
        amounts++;
    }
    if (plain && amounts == 2 && cells == 3 && s->count < ROWS_MOST &&
        gly_parts_alike(read.one, read.two) && !gly_parts_is_share(read.one) &&
        gly_move_is_near(read.one, read.two) && gly_move_may_begin(read.one) &&
        gly_move_may_begin(read.two))
        s->rows[s->count++] = read;
    return cells;
}

/* The token behind the label of "Revenue: $412.6 million", the first of the
 * sentence that are no number; GLY_NONE. */
static uint32_t end_of_label(const search *s, const gly_sentence *sentence)
{
    for (uint32_t i = 0; i <= LABEL_WORDS && i < sentence->count; i++) {
        if (i > 0 && gly_reading_at(s->c->reading, sentence->first + i, ':'))
            return sentence->first + i;
    }
    return GLY_NONE;
}

/* Read a sentence that tells two amounts of what its label or the subject of
 * its verb names, the second of which is the earlier: "up from $388.1 million".
 */
static void read_line(search *s, uint32_t sentence)
{
    enum { OTHERS = GLY_CUE_FROM | GLY_CUE_AGAINST };
    const gly_sentence *own =
        &s->c->reading->language->sentences.items[sentence];
    gly_terms terms = gly_calculator_sentence(s->c, sentence);
    uint32_t end = end_of_label(s, own);
    if (terms.count != 2 || s->count == ROWS_MOST ||
        !(terms.items[1].cues & OTHERS) || terms.items[0].cues & OTHERS)
        return;
    row read = {.one = &terms.items[1], .two = &terms.items[0]};
    uint32_t subject = read.two->number->counted.subject;
    if (end == GLY_NONE && subject == GLY_NONE)
        return;
    read.first = end == GLY_NONE ? subject : own->first;
    read.end = end == GLY_NONE ? subject + 1 : end;
    if (read.end <= read.two->first && gly_parts_alike(read.one, read.two) &&
        !gly_parts_is_share(read.one) && gly_move_is_near(read.one, read.two) &&
        gly_move_may_begin(read.one) && gly_move_may_begin(read.two))
        s->rows[s->count++] = read;
}

static void read_rows(search *s)
{
    uint32_t count = gly_calculator_sentences(s->c);
    for (uint32_t i = 0; i < count;) {
        bool cell = is_cell(s, i);
        if (!cell)
            read_line(s, i);
        i += cell ? read_row(s, i) : 1;
    }
}

/* Whether the label of `r` has the noun at `token` in some form. */
static bool has_noun(const search *s, const row *r, uint32_t token)
{
    const gly_node *nodes = s->c->reading->language->syntax.items;
    if (token == GLY_NONE || nodes[token].upos != GLY_UPOS_NOUN)
        return false;
    for (uint32_t i = r->first; i < r->end; i++) {
        if (nodes[i].lemma == nodes[token].lemma)
            return true;
    }
    return false;
}

/* "[Online] sales", "[European] sales": some of what a row tells; "[total]
 * sales" are all of it. */
static bool is_qualified(const search *s, uint32_t noun)
{
    static const char *const all[] = {
        "total",   "overall", "annual", "yearly", "quarterly",
        "monthly", "current", "latest", "gross",  "worldwide",
        "group",   "company", "its",    "their",  NULL};
    const gly_node *nodes = s->c->reading->language->syntax.items;
    for (uint32_t k = nodes[noun].first_child; k != GLY_NONE;
         k = nodes[k].next_child) {
        bool word = nodes[k].relation == GLY_REL_AMOD ||
                    nodes[k].relation == GLY_REL_COMPOUND;
        if (word && k < noun && !gly_reading_is_one_of(s->c->reading, k, all))
            return true;
    }
    return false;
}

/* Whether the noun at `noun` is set apart by a word that the row, which is
 * named by one noun, has not. */
static bool is_of_some(const search *s, const row *r, uint32_t noun)
{
    const gly_symbol *forms = s->c->reading->forms;
    bool line = r->end == r->first + 1;
    return line && is_qualified(s, noun) &&
           (r->first == 0 || forms[r->first - 1] != forms[noun - 1]);
}

/* "Sales [to builders]", "sales [in Europe]", "exports from the south": some of
 * what a row tells. */
static bool is_part(const search *s, uint32_t noun)
{
    static const char *const leads[] = {"to", "from",  "at",     "outside",
                                        "in", "among", "within", NULL};
    const gly_syntax *syntax = &s->c->reading->language->syntax;
    uint32_t other = gly_syntax_child(syntax, noun, GLY_REL_NMOD);
    uint32_t lead = other == GLY_NONE
                        ? GLY_NONE
                        : gly_syntax_child(syntax, other, GLY_REL_CASE);
    return lead != GLY_NONE &&
           gly_reading_is_one_of(s->c->reading, lead, leads) &&
           !gly_reading_is(s->c->reading, other, GLY_IS_CALENDAR);
}

/* What goes up or down by the verb at `cue`: its subject, or what that is a
 * number of; GLY_NONE. */
static uint32_t find_subject(const search *s, uint32_t cue)
{
    const gly_syntax *syntax = &s->c->reading->language->syntax;
    uint32_t subject = gly_syntax_child(syntax, cue, GLY_REL_NSUBJ);
    if (syntax->items[cue].upos == GLY_UPOS_NOUN)
        subject = gly_syntax_child(syntax, cue, GLY_REL_NMOD);
    if (subject == GLY_NONE || syntax->items[subject].upos != GLY_UPOS_NOUN)
        return GLY_NONE;
    uint32_t of = gly_syntax_child(syntax, subject, GLY_REL_NMOD);
    bool number = gly_reading_is_word(s->c->reading, subject, "number");
    return number && of != GLY_NONE ? of : subject;
}

static gly_status check(search *s, const gly_term *change, uint32_t sentence)
{
    uint32_t cue = 0, found = 0;
    gly_move m = {.change = change}, meant = {.change = change};
    m.sign = gly_calculator_direction(s->c, change, &cue);
    uint32_t noun = m.sign == 0 ? GLY_NONE : find_subject(s, cue);
    if (noun == GLY_NONE || is_part(s, noun) || is_cell(s, sentence) ||
        (change->cues & (GLY_CUE_FROM | GLY_CUE_TO)) != 0)
        return GLY_OK;
    for (uint32_t i = 0; i < s->count; i++) {
        if (!has_noun(s, &s->rows[i], noun) || is_of_some(s, &s->rows[i], noun))
            continue;
        bool rises = gly_decimal_compare(s->rows[i].two->number->value,
                                         s->rows[i].one->number->value) > 0;
        bool forwards = rises == (m.sign > 0);
        m.from = forwards ? s->rows[i].one : s->rows[i].two;
        m.to = forwards ? s->rows[i].two : s->rows[i].one;
        if (gly_move_fits(&m))
            return GLY_OK;
        meant = m;
        found++;
    }
    return found == 1 && gly_move_is_plausible(&meant)
               ? gly_move_add(s->c, &meant, false)
               : GLY_OK;
}

gly_status gly_calculate_retold(gly_calculator *c)
{
    search s = {.c = c, .count = 0};
    gly_status status = GLY_OK;
    uint32_t sentences = gly_calculator_sentences(c);
    read_rows(&s);
    for (uint32_t i = 0; i < sentences && s.count > 0; i++) {
        gly_terms terms = gly_calculator_sentence(c, i);
        for (uint32_t k = 0; k < terms.count && status == GLY_OK; k++) {
            const gly_term *term = &terms.items[k];
            if (term->number->kind == GLY_NUMBER_PERCENT &&
                !gly_calculator_is_told(c, term))
                status = check(&s, term, i);
        }
    }
    return status;
}
