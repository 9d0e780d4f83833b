/* timing_order.c - what is said to come after what.
 *
 *     The talks collapsed in 2019, after a patrol boat seized two trawlers in
 *     March 2020.
 *
 * Where "after" or "before" joins two parts of a sentence and each has its own
 * year, the years must be in that order. */
#include "annotate/timings/timings.h"

enum { CLIMB = 6 };

static const gly_node *node_at(const gly_timing_search *search, uint32_t token)
{
    return &search->annotations->language->syntax.items[token];
}

/* The token of an expression that the others hang under. */
static uint32_t head_of(const gly_timing_search *search, const gly_date *date)
{
    return gly_syntax_top(&search->annotations->language->syntax, date->first,
                          date->last);
}

static bool has_year(const gly_date *date)
{
    return date->parts.year != 0 && date->start == GLY_NONE &&
           date->side == GLY_DATE_PLAIN &&
           (date->flags & GLY_DATE_KNOWN) != 0 &&
           (date->flags & (GLY_DATE_GUESSED | GLY_DATE_FISCAL |
                           GLY_DATE_UNSURE | GLY_DATE_TOLD)) == 0;
}

/* "in 2015 after a storm and again in 2020": what is joined to the part does
 * not belong to it. */
static bool is_joined(const gly_timing_search *search, uint32_t token,
                      uint32_t part)
{
    for (uint32_t i = part + 1; i < token; i++) {
        if (gly_reading_is(search->annotations->reading, i, GLY_IS_AND))
            return true;
    }
    return false;
}

/* The word "after" or "before" that introduces what hangs under `token`; its
 * side in `*side`. GLY_NONE for none. */
static bool side_of(gly_date_side *side, const gly_timing_search *search,
                    uint32_t token)
{
    const gly_reading *reading = search->annotations->reading;
    for (uint32_t child = node_at(search, token)->first_child;
         child != GLY_NONE; child = node_at(search, child)->next_child) {
        gly_relation relation = node_at(search, child)->relation;
        if (relation != GLY_REL_MARK && relation != GLY_REL_CASE)
            continue;
        if (gly_reading_is_word(reading, child, "after")) {
            *side = GLY_DATE_AFTER;
            return true;
        }
        if (gly_reading_is_word(reading, child, "before")) {
            *side = GLY_DATE_BEFORE;
            return true;
        }
    }
    return false;
}

static bool is_in_order(const gly_date *main, const gly_date *other,
                        gly_date_side side)
{
    return side == GLY_DATE_AFTER ? main->until > other->from
                                  : main->from < other->until;
}

static void check(gly_timing_search *search, const gly_date *main,
                  const gly_date *other, gly_date_side side)
{
    const gly_annotations *a = search->annotations;
    gly_text text = a->language->document->text;
    gly_timing_add(
        search, &(gly_timing){.kind = GLY_TIMING_ORDER,
                              .text = main->text,
                              .sentence = a->reading->sentences[main->first],
                              .beside = {other->text},
                              .beside_count = 1,
                              .stated = gly_text_of(
                                  side == GLY_DATE_AFTER ? "after" : "before"),
                              .expected = gly_text_slice(text, other->text),
                              .fits = is_in_order(main, other, side)});
}

/* The dates of the sentence that belong to `governor` and not to `part`. */
static void check_against(gly_timing_search *search, uint32_t index,
                          uint32_t part, gly_date_side side)
{
    const gly_dates *dates = search->dates;
    const gly_syntax *syntax = &search->annotations->language->syntax;
    uint32_t governor = node_at(search, part)->head, end;
    uint32_t first = gly_dates_of_sentence(dates, search->annotations->reading,
                                           dates->items[index].first, &end);
    for (uint32_t i = first; i < end; i++) {
        uint32_t head = head_of(search, &dates->items[i]);
        if (has_year(&dates->items[i]) &&
            node_at(search, head)->head == governor &&
            !gly_syntax_is_under(syntax, head, part))
            check(search, &dates->items[i], &dates->items[index], side);
    }
}

/* The part that "after" or "before" introduces, over the date `index`. */
static void check_date(gly_timing_search *search, uint32_t index)
{
    const gly_date *date = &search->dates->items[index];
    uint32_t token = node_at(search, head_of(search, date))->head;
    gly_date_side side;
    for (uint32_t up = 0; up < CLIMB && token != GLY_NONE; up++) {
        if (node_at(search, token)->head == GLY_NONE)
            return;
        if (!side_of(&side, search, token)) {
            token = node_at(search, token)->head;
            continue;
        }
        if (!is_joined(search, date->first, token))
            check_against(search, index, token, side);
        return;
    }
}

void gly_timings_of_order(gly_timing_search *search)
{
    for (uint32_t i = 0; i < search->dates->count; i++) {
        if (has_year(&search->dates->items[i]))
            check_date(search, i);
    }
}
