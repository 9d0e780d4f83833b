/* quantities.c - reads off each number what it is a quantity of. */
#include "claims/quantities/quantities.h"

#include "claims/quantities/headline_numbers.h"
#include "claims/quantities/quantity_cells.h"
#include "claims/quantities/quantity_results.h"
#include "claims/quantities/quantity_rivals.h"
#include "claims/quantities/quantity_rows.h"
#include "claims/quantities/quantity_scores.h"
#include "claims/quantities/quantity_things.h"
#include "claims/quantities/quantity_words.h"

static void add_act(gly_quantity *out, const gly_quantity_words *l,
                    uint32_t verb, bool suffered)
{
    gly_entry entry = gly_quantity_entry(l, l->act, verb);
    gly_symbol act =
        entry.count > 0 ? entry.class : gly_quantity_node(l, verb)->lemma;
    if (gly_quantity_node(l, verb)->upos != GLY_UPOS_VERB || act == l->light ||
        out->act_count == GLY_QUANTITY_ACTS)
        return;
    out->acts[out->act_count++] =
        (gly_quantity_act){act, gly_quantity_node(l, verb)->lemma, suffered};
}

static void read_acts(gly_quantity *out, const gly_quantity_words *l,
                      const gly_counted *counted)
{
    if (counted->verb != GLY_NONE)
        add_act(out, l, counted->verb,
                counted->passive || counted->role != GLY_COUNTED_SUBJECT);
    if (counted->clause != GLY_NONE)
        add_act(out, l, counted->clause, counted->clause_passive);
}

static void read_tells(gly_quantity *out, const gly_quantity_words *l,
                       const gly_number *number)
{
    const gly_counted *counted = &number->counted;
    for (uint32_t i = 0; i < counted->modifier_count; i++) {
        uint32_t token = counted->modifiers[i];
        bool own = token >= number->first && token <= number->last;
        if (own || gly_reading_is(l->reading, token, GLY_IS_STOP))
            continue;
        if (gly_quantity_node(l, token)->relation == GLY_REL_NMOD_POSS)
            out->whose = token;
        else
            gly_quantity_add_tell(out, gly_quantity_node(l, token)->lemma);
    }
}

/* The noun that the counted one belongs to: "a town of more than 10,000
 * people", "a ward with 14 beds". */
static void read_holder(gly_quantity *out, const gly_quantity_words *l,
                        const gly_counted *counted)
{
    if (counted->noun == GLY_NONE)
        return;
    const gly_node *noun = gly_quantity_node(l, counted->noun);
    if (noun->relation != GLY_REL_NMOD || noun->head == GLY_NONE)
        return;
    const gly_node *holder = gly_quantity_node(l, noun->head);
    if (holder->upos == GLY_UPOS_NOUN &&
        !gly_reading_is(l->reading, noun->head, GLY_IS_STOP))
        gly_quantity_add_tell(out, holder->lemma);
}

/* "More than $412,000", but not "topping the 27,902 of May", which tells what
 * is compared with. */
static bool is_bound(const gly_node *nodes, const gly_number *number)
{
    enum { THREE_DIGITS = 100 };
    return number->hedge == GLY_HEDGE_MORE_THAN &&
           number->hedge_first < number->first &&
           gly_decimal_plain(number->value).digits >= THREE_DIGITS &&
           nodes[number->hedge_first].upos != GLY_UPOS_VERB &&
           nodes[number->first - 1].upos != GLY_UPOS_DET;
}

/* "Some 140", "a little over 140" and "nearly 140" are off by ten at most, by
 * the last digit that is written, and no more than the hedge lets them. "More
 * than $412,000" is no $421,000: who tells three digits tells the last one as
 * it is. */
static void narrow(gly_number *number, const gly_node *nodes)
{
    bool rough = number->hedge == GLY_HEDGE_ABOUT ||
                 number->hedge == GLY_HEDGE_NEARLY ||
                 number->hedge == GLY_HEDGE_OVER;
    if (number->range || !(rough || is_bound(nodes, number)))
        return;
    gly_decimal unit = gly_decimal_of(1, number->places);
    gly_decimal low = gly_decimal_subtract(number->value, unit);
    gly_decimal high = gly_decimal_add(number->value, unit);
    if (gly_decimal_compare(low, number->low) > 0)
        number->low = low;
    if (gly_decimal_compare(high, number->high) < 0)
        number->high = high;
}

/* A fraction is a share, as a percentage is. */
static void read_bounds(gly_quantity *out, const gly_node *nodes,
                        const gly_number *number)
{
    bool share =
        number->kind == GLY_NUMBER_FRACTION || number->kind == GLY_NUMBER_RATIO;
    out->unit = gly_unit_info_of(number->unit)->base;
    gly_number narrowed = *number;
    narrow(&narrowed, nodes);
    number = &narrowed;
    out->low = number->low;
    out->high = number->high;
    out->value = number->value;
    if (share) {
        out->unit = GLY_UNIT_PERCENT;
        out->low = gly_decimal_shift(out->low, 2);
        out->value = gly_decimal_shift(out->value, 2);
        if (!gly_decimal_is_most(out->high))
            out->high = gly_decimal_shift(out->high, 2);
    } else if (number->unit != GLY_UNIT_NONE) {
        (void)gly_unit_convert(&out->low, number->low, number->unit, out->unit);
        (void)gly_unit_convert(&out->value, number->value, number->unit,
                               out->unit);
        if (!gly_decimal_is_most(number->high))
            (void)gly_unit_convert(&out->high, number->high, number->unit,
                                   out->unit);
    }
}

/* "321 passing yards": the noun is a unit all the same. */
static void read_unit_noun(gly_quantity *out, const gly_quantity_words *l,
                           const gly_number *number)
{
    if (number->unit != GLY_UNIT_NONE || number->counted.noun == GLY_NONE ||
        number->kind != GLY_NUMBER_CARDINAL)
        return;
    gly_entry entry = gly_quantity_entry(l, l->units, number->counted.noun);
    if (entry.count == 0)
        return;
    gly_text name =
        gly_symbols_text(gly_lexicon_symbols(l->lexicon), entry.class);
    gly_number measure = *number;
    measure.unit = gly_unit_of(name);
    read_bounds(out, l->annotations->language->syntax.items, &measure);
}

static gly_party party_of(const gly_quantity_words *l, uint32_t token)
{
    gly_party none = {GLY_NONE, 0, false};
    if (token == GLY_NONE)
        return none;
    const gly_mention *over = gly_mention_over(l->annotations, token);
    uint32_t entity = over == NULL ? GLY_NONE : over->entity;
    if (entity == GLY_NONE &&
        gly_quantity_node(l, token)->upos == GLY_UPOS_PRON)
        return none;
    uint32_t last = token;
    for (uint32_t child = gly_quantity_node(l, token)->first_child;
         child != GLY_NONE; child = gly_quantity_node(l, child)->next_child) {
        if (gly_quantity_node(l, child)->relation == GLY_REL_FLAT)
            last = child;
    }
    return (gly_party){entity, gly_quantity_node(l, last)->lemma,
                       gly_quantity_node(l, token)->upos == GLY_UPOS_PROPN};
}

static void read_one(gly_quantity *out, const gly_quantity_words *l,
                     const gly_number *number)
{
    *out = (gly_quantity){
        .attribution = GLY_NONE,
        .whose = GLY_NONE,
        .subject = GLY_NONE,
        .rival = GLY_NONE,
        .thread = GLY_NONE,
    };
    if (number->use != GLY_NUMBER_COUNTS || gly_quantity_is_none(l, number)) {
        out->flags = GLY_QUANTITY_NOT_ONE;
        return;
    }
    out->kind = number->kind;
    gly_quantity_read_thing(out, l, number);
    read_bounds(out, l->annotations->language->syntax.items, number);
    read_unit_noun(out, l, number);
    read_acts(out, l, &number->counted);
    read_tells(out, l, number);
    read_holder(out, l, &number->counted);
    if (out->whose == GLY_NONE && number->first > 0 &&
        gly_quantity_node(l, number->first - 1)->xpos == GLY_XPOS_POS)
        out->whose = gly_quantity_node(l, number->first - 1)->head;
    out->owner = party_of(l, out->whose);
    out->doer = party_of(l, out->subject);
    out->flags |= gly_quantity_context(l, number);
}

/* What a cell of a table is named by: the head of its column, or of its row
 * where columns are of two makers or years ("Heron", "2025"). */
static void read_cell(gly_quantity *out, const gly_quantity_words *l,
                      const gly_quantity_cell *cell)
{
    if (cell->row == GLY_NONE)
        return;
    bool turned = cell->column == GLY_NONE ||
                  (gly_quantity_node(l, cell->column)->upos == GLY_UPOS_PROPN &&
                   gly_quantity_node(l, cell->row)->upos == GLY_UPOS_NOUN);
    uint32_t thing = turned ? cell->row_last : cell->column;
    uint32_t maker = turned ? cell->column : cell->row;
    gly_quantity_name(out, l, thing);
    out->subject = maker;
    out->doer = party_of(l, maker);
    out->flags = GLY_QUANTITY_CELL | (out->flags & GLY_QUANTITY_NOT_ONE);
    if (turned && cell->row != cell->row_last)
        gly_quantity_add_tell(out, gly_quantity_counted_by(l, cell->row));
}

/* What a label names: the first noun what it is of, the others which ones. */
static void read_label(gly_quantity *out, const gly_quantity_words *l,
                       const gly_quantity_cell *cell)
{
    bool named = out->of != 0 && (out->flags & GLY_QUANTITY_OF_SUBJECT) == 0;
    if (cell->label < cell->label_end) {
        out->flags &= ~(uint32_t)(GLY_QUANTITY_CELL | GLY_QUANTITY_BARE);
        out->flags |= GLY_QUANTITY_LABELLED;
    }
    for (uint32_t i = cell->label; i < cell->label_end; i++) {
        gly_upos upos = gly_quantity_node(l, i)->upos;
        if (upos != GLY_UPOS_NOUN && upos != GLY_UPOS_PROPN)
            continue;
        if (named)
            gly_quantity_add_tell(out, gly_quantity_counted_by(l, i));
        else
            gly_quantity_name(out, l, i);
        named = true;
    }
}

/* The first number that begins at or after the visible byte `offset`. */
static uint32_t number_from(const gly_annotations *a, uint32_t offset)
{
    const gly_token *tokens = a->language->tokens.items;
    uint32_t low = 0, high = a->numbers->count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (tokens[a->numbers->items[middle].first].text.offset < offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* Note which attribution each number is part of. */
static void read_attributions(gly_quantity *items, const gly_annotations *a)
{
    const gly_token *tokens = a->language->tokens.items;
    for (uint32_t i = 0; i < a->attribution_count; i++) {
        const gly_attribution *said = &a->attributions[i];
        for (uint32_t c = 0; c < said->content_count; c++) {
            uint32_t end = gly_span_end(said->content[c]);
            uint32_t n = number_from(a, said->content[c].offset);
            for (; n < a->numbers->count &&
                   tokens[a->numbers->items[n].first].text.offset < end;
                 n++)
                items[n].attribution = i;
        }
    }
}

/* Read every number of `a`; `scratch` holds what is needed on the way. */
static gly_status read_all(gly_quantity *items, const gly_annotations *a,
                           gly_arena *scratch)
{
    gly_quantity_words l = gly_quantity_words_of(a);
    gly_quantity_cell *cells = NULL;
    if (gly_quantity_cells(&cells, scratch, a) != GLY_OK)
        return GLY_NO_MEMORY;
    for (uint32_t i = 0; i < a->numbers->count; i++) {
        read_one(&items[i], &l, &a->numbers->items[i]);
        if (a->numbers->items[i].use != GLY_NUMBER_COUNTS)
            continue;
        read_cell(&items[i], &l, &cells[i]);
        read_label(&items[i], &l, &cells[i]);
    }
    read_attributions(items, a);
    return gly_quantity_mark_echoes(items, a, scratch);
}

gly_status gly_quantities_build(gly_claims *claims)
{
    const gly_annotations *a = claims->annotations;
    gly_quantities *made = gly_arena_take(claims->arena, sizeof *made);
    gly_quantity *items =
        gly_arena_array(claims->arena, a->numbers->count, sizeof *items);
    if (made == NULL || items == NULL)
        return GLY_NO_MEMORY;
    gly_arena scratch;
    gly_arena_init(&scratch, &claims->arena->allocator);
    gly_quantity_scene scene;
    gly_status status = read_all(items, a, &scratch);
    *made = (gly_quantities){.items = items, .count = a->numbers->count};
    if (status == GLY_OK)
        status = gly_quantity_scene_read(&scene, &scratch, items, a);
    if (status == GLY_OK)
        status = gly_quantity_rivals(items, &scene, &scratch);
    if (status == GLY_OK) {
        gly_quantity_scores_join(items, a);
        gly_quantity_results_join(items, a);
        status = gly_quantity_cells_join(items, a, &scratch);
    }
    if (status == GLY_OK)
        status = gly_headline_numbers_read(&made->headline, claims->arena,
                                           &scene, &scratch);
    gly_arena_release(&scratch);
    claims->quantities = made;
    return status;
}
