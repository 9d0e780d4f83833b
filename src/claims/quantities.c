/* quantities.c - reads off each number what it is a quantity of. */
#include "claims/quantities.h"

#include "annotate/reading.h"
#include "claims/quantity_rows.h"

/* The lists that tell, as one lexicon numbers them. */
typedef struct {
    const gly_annotations *annotations;
    const gly_reading *reading;
    const gly_lexicon *lexicon;
    gly_list_id counted, act, context, definite;
    gly_list_id units;
    gly_symbol whole, part, lead, update, time, plan, dispute, light;
} lists;

/* How far beside a number a word such as "other" or "of them" may stand. */
enum { BESIDE = 4, NEAR = 7, WORDS = 4 };

static lists lists_of(const gly_annotations *annotations)
{
    const gly_lexicon *lexicon = annotations->language->lexicon;
    return (lists){
        .annotations = annotations,
        .reading = annotations->reading,
        .lexicon = lexicon,
        .counted = gly_lexicon_list(lexicon, "counted"),
        .act = gly_lexicon_list(lexicon, "act"),
        .context = gly_lexicon_list(lexicon, "quantity-context"),
        .definite = gly_lexicon_list(lexicon, "definite"),
        .units = gly_lexicon_list(lexicon, "unit"),
        .lead = gly_lexicon_symbol(lexicon, "lead"),
        .whole = gly_lexicon_symbol(lexicon, "whole"),
        .part = gly_lexicon_symbol(lexicon, "part"),
        .update = gly_lexicon_symbol(lexicon, "update"),
        .time = gly_lexicon_symbol(lexicon, "time"),
        .plan = gly_lexicon_symbol(lexicon, "plan"),
        .dispute = gly_lexicon_symbol(lexicon, "dispute"),
        .light = gly_lexicon_symbol(lexicon, "light"),
    };
}

static const gly_node *node_at(const lists *l, uint32_t token)
{
    return &l->annotations->language->syntax.items[token];
}

/* The entry of `list` at token `at` within its sentence. */
static gly_entry entry_at(const lists *l, gly_list_id list, uint32_t at)
{
    const gly_sentence *sentence = gly_reading_sentence(l->reading, at);
    uint32_t left = sentence->first + sentence->count - at;
    if (list == GLY_NONE)
        return (gly_entry){0, 0};
    return gly_lexicon_find(l->lexicon, list, l->reading->forms + at,
                            left < WORDS ? left : WORDS);
}

/* The class of what `noun` counts, else its lemma. "Job cuts" are jobs. */
static gly_symbol counted_by(const lists *l, uint32_t noun)
{
    const gly_sentence *sentence = gly_reading_sentence(l->reading, noun);
    if (noun > sentence->first) {
        gly_entry two = entry_at(l, l->counted, noun - 1);
        if (two.count == 2)
            return two.class;
    }
    gly_entry one = entry_at(l, l->counted, noun);
    return one.count > 0 ? one.class : node_at(l, noun)->lemma;
}

static void add_act(gly_quantity *out, const lists *l, uint32_t verb,
                    bool suffered)
{
    gly_entry entry = entry_at(l, l->act, verb);
    gly_symbol act = entry.count > 0 ? entry.class : node_at(l, verb)->lemma;
    if (node_at(l, verb)->upos != GLY_UPOS_VERB || act == l->light ||
        out->act_count == GLY_QUANTITY_ACTS)
        return;
    out->acts[out->act_count++] = (gly_quantity_act){act, suffered};
}

static void read_acts(gly_quantity *out, const lists *l,
                      const gly_counted *counted)
{
    if (counted->verb != GLY_NONE)
        add_act(out, l, counted->verb,
                counted->passive || counted->role != GLY_COUNTED_SUBJECT);
    if (counted->clause != GLY_NONE)
        add_act(out, l, counted->clause, counted->clause_passive);
}

static void add_tell(gly_quantity *out, gly_symbol lemma)
{
    if (lemma != 0 && out->tell_count < GLY_QUANTITY_TELLS)
        out->tells[out->tell_count++] = lemma;
}

static void read_tells(gly_quantity *out, const lists *l,
                       const gly_number *number)
{
    const gly_counted *counted = &number->counted;
    for (uint32_t i = 0; i < counted->modifier_count; i++) {
        uint32_t token = counted->modifiers[i];
        bool own = token >= number->first && token <= number->last;
        if (own || gly_reading_is(l->reading, token, GLY_IS_STOP))
            continue;
        if (node_at(l, token)->relation == GLY_REL_NMOD_POSS)
            out->whose = token;
        else
            add_tell(out, node_at(l, token)->lemma);
    }
}

/* Whether "the", "all" or "their" stands before the number, with a hedge or an
 * adjective between at most. */
static bool is_definite(const lists *l, const gly_number *number)
{
    uint32_t first = gly_reading_sentence(l->reading, number->first)->first;
    for (uint32_t i = number->first; i > first && i + 3 > number->first; i--) {
        if (entry_at(l, l->definite, i - 1).count > 0 ||
            node_at(l, i - 1)->xpos == GLY_XPOS_POS)
            return true;
        gly_upos upos = node_at(l, i - 1)->upos;
        if (upos != GLY_UPOS_ADJ && upos != GLY_UPOS_ADV)
            return false;
    }
    return false;
}

static uint32_t flag_of(const lists *l, gly_symbol class)
{
    return class == l->update    ? GLY_QUANTITY_UPDATED
           : class == l->time    ? GLY_QUANTITY_TIMED
           : class == l->plan    ? GLY_QUANTITY_PLANNED
           : class == l->dispute ? GLY_QUANTITY_DISPUTED
                                 : 0;
}

/* What the word or words at token `i` say of the number. */
static uint32_t context_at(const lists *l, const gly_number *number, uint32_t i)
{
    bool before = i < number->first;
    bool hedged = number->hedge_first < number->first;
    uint32_t start = hedged ? number->hedge_first : number->first;
    if (hedged && i >= start && before)
        return 0;
    uint32_t distance = before ? start - i : i - number->last;
    gly_entry entry = entry_at(l, l->context, i);
    if (entry.count == 0 || distance > NEAR)
        return 0;
    if (entry.class == l->part)
        return distance <= BESIDE ? GLY_QUANTITY_PART : 0;
    if (entry.class == l->lead)
        return before && distance == 1 ? GLY_QUANTITY_PART : 0;
    return flag_of(l, entry.class);
}

/* What the words around the number set it apart by. */
static uint32_t read_context(const lists *l, const gly_number *number)
{
    const gly_sentence *sentence =
        gly_reading_sentence(l->reading, number->first);
    uint32_t start = number->hedge_first < number->first ? number->hedge_first
                                                         : number->first;
    uint32_t first =
        start > sentence->first + NEAR ? start - NEAR : sentence->first;
    uint32_t end = sentence->first + sentence->count, flags = 0;
    for (uint32_t i = first; i < end && i <= number->last + NEAR; i++) {
        if (i < number->first || i > number->last)
            flags |= context_at(l, number, i);
    }
    return flags;
}

/* A fraction is a share, as a percentage is. */
static void read_bounds(gly_quantity *out, const gly_number *number)
{
    bool share =
        number->kind == GLY_NUMBER_FRACTION || number->kind == GLY_NUMBER_RATIO;
    out->unit = gly_unit_info_of(number->unit)->base;
    out->low = number->low;
    out->high = number->high;
    if (share) {
        out->unit = GLY_UNIT_PERCENT;
        out->low = gly_decimal_shift(out->low, 2);
        if (!gly_decimal_is_most(out->high))
            out->high = gly_decimal_shift(out->high, 2);
    } else if (number->unit != GLY_UNIT_NONE) {
        (void)gly_unit_convert(&out->low, number->low, number->unit, out->unit);
        if (!gly_decimal_is_most(number->high))
            (void)gly_unit_convert(&out->high, number->high, number->unit,
                                   out->unit);
    }
}

/* Whether "all" stands right before a number that counts nothing itself. */
static bool is_all(const lists *l, const gly_number *number)
{
    return number->kind == GLY_NUMBER_CARDINAL &&
           number->first >
               gly_reading_sentence(l->reading, number->first)->first &&
           node_at(l, number->first - 1)->xpos == GLY_XPOS_DT &&
           entry_at(l, l->definite, number->first - 1).class == l->whole;
}

/* What it is a quantity of: the counted noun, that of which the number is the
 * amount ("a fine of $500"), or for a measure alone its unit. */
static void read_of(gly_quantity *out, const lists *l, const gly_number *number)
{
    const gly_counted *counted = &number->counted;
    out->subject = counted->subject;
    if (counted->noun != GLY_NONE)
        out->of = counted_by(l, counted->noun);
    else if (is_all(l, number) &&
             gly_quantity_antecedent(l->annotations, number) != GLY_NONE)
        out->of =
            counted_by(l, gly_quantity_antecedent(l->annotations, number));
    else if (number->kind == GLY_NUMBER_MEASURE &&
             number->unit_token != GLY_NONE) {
        out->of = node_at(l, number->unit_token)->lemma;
        out->flags |= GLY_QUANTITY_BARE;
    } else if (counted->subject != GLY_NONE &&
               node_at(l, counted->subject)->upos != GLY_UPOS_PRON)
        out->of = node_at(l, counted->subject)->lemma;
}

/* "321 passing yards": the noun is a unit all the same. */
static void read_unit_noun(gly_quantity *out, const lists *l,
                           const gly_number *number)
{
    if (number->unit != GLY_UNIT_NONE || number->counted.noun == GLY_NONE ||
        number->kind != GLY_NUMBER_CARDINAL)
        return;
    gly_entry entry = entry_at(l, l->units, number->counted.noun);
    if (entry.count == 0)
        return;
    gly_text name =
        gly_symbols_text(gly_lexicon_symbols(l->lexicon), entry.class);
    gly_number measure = *number;
    measure.unit = gly_unit_of(name);
    read_bounds(out, &measure);
}

/* The entity of the last mention that begins at or before `token`, if the
 * mention holds it; GLY_NONE. */
static uint32_t entity_of(const gly_annotations *a, uint32_t token)
{
    uint32_t count = gly_mentions_before(a, token + 1);
    if (count == 0 || a->mentions[count - 1].last < token)
        return GLY_NONE;
    return a->mentions[count - 1].entity;
}

static gly_party party_of(const lists *l, uint32_t token)
{
    gly_party none = {GLY_NONE, 0};
    if (token == GLY_NONE)
        return none;
    uint32_t entity = entity_of(l->annotations, token);
    if (entity == GLY_NONE && node_at(l, token)->upos == GLY_UPOS_PRON)
        return none;
    uint32_t last = token;
    for (uint32_t child = node_at(l, token)->first_child; child != GLY_NONE;
         child = node_at(l, child)->next_child) {
        if (node_at(l, child)->relation == GLY_REL_FLAT)
            last = child;
    }
    return (gly_party){entity, node_at(l, last)->lemma};
}

static void read_one(gly_quantity *out, const lists *l,
                     const gly_number *number)
{
    *out = (gly_quantity){
        .attribution = GLY_NONE,
        .whose = GLY_NONE,
        .subject = GLY_NONE,
    };
    if (number->use != GLY_NUMBER_COUNTS)
        return;
    out->kind = number->kind;
    read_of(out, l, number);
    read_bounds(out, number);
    read_unit_noun(out, l, number);
    read_acts(out, l, &number->counted);
    read_tells(out, l, number);
    out->owner = party_of(l, out->whose);
    out->doer = party_of(l, out->subject);
    out->flags |= read_context(l, number);
    if (is_definite(l, number))
        out->flags |= GLY_QUANTITY_DEFINITE;
}

/* What a cell of a table is named by. */
static void read_cell(gly_quantity *out, const lists *l,
                      const gly_quantity_cell *cell)
{
    if (cell->column == GLY_NONE || cell->row == GLY_NONE)
        return;
    out->of = counted_by(l, cell->column);
    out->subject = cell->row;
    out->doer = party_of(l, cell->row);
    out->flags = GLY_QUANTITY_CELL;
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

gly_status gly_quantities_build(gly_claims *claims)
{
    const gly_annotations *a = claims->annotations;
    lists l = lists_of(a);
    gly_quantities *made = gly_arena_take(claims->arena, sizeof *made);
    gly_quantity *items =
        gly_arena_array(claims->arena, a->numbers->count, sizeof *items);
    if (made == NULL || items == NULL)
        return GLY_NO_MEMORY;
    gly_quantity_cell *cells = NULL;
    if (gly_quantity_cells(&cells, claims->arena, a) != GLY_OK)
        return GLY_NO_MEMORY;
    for (uint32_t i = 0; i < a->numbers->count; i++) {
        read_one(&items[i], &l, &a->numbers->items[i]);
        read_cell(&items[i], &l, &cells[i]);
    }
    read_attributions(items, a);
    if (gly_quantity_mark_echoes(items, a, claims->arena) != GLY_OK)
        return GLY_NO_MEMORY;
    *made = (gly_quantities){items, a->numbers->count};
    claims->quantities = made;
    return GLY_OK;
}
