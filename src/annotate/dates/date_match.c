#include "annotate/dates/date_match.h"

#include "annotate/dates/date_makers.h"

#include "annotate/dates/date_digits.h"

#define OPTIONAL     (UINT64_C(1) << 63)
#define IS(piece)    GLY_PIECE(piece)
#define MAYBE(piece) (GLY_PIECE(piece) | OPTIONAL)
#define EITHER(a, b) (GLY_PIECE(a) | GLY_PIECE(b))

enum { LEVELS = 7 };

static const struct {
    uint32_t level;
    gly_date_maker *make;
    uint64_t slots[GLY_DATE_SLOTS]; /* 0 ends them */
} patterns[] = {
#define PATTERN(level, maker, ...)                                             \
    {level, gly_date_make_##maker, {__VA_ARGS__}},
#include "annotate/dates/date_patterns.def"
#undef PATTERN
};

enum { PATTERNS = sizeof patterns / sizeof patterns[0] };

/* What must be there: the last slot of a pattern that is not optional; of a
 * level, any such slot of its patterns. Most words of a text are no such piece,
 * which is asked before anything else. */
struct gly_date_needs {
    uint64_t patterns[PATTERNS], levels[LEVELS];
};

const gly_date_needs *gly_date_needs_build(gly_arena *arena)
{
    gly_date_needs *needs = gly_arena_take(arena, sizeof *needs);
    for (uint32_t p = 0; needs != NULL && p < PATTERNS; p++) {
        for (uint32_t s = 0; s < GLY_DATE_SLOTS; s++) {
            uint64_t slot = patterns[p].slots[s];
            if (slot != 0 && !(slot & OPTIONAL))
                needs->patterns[p] = slot;
        }
        needs->levels[patterns[p].level] |= needs->patterns[p];
    }
    return needs;
}

/* What no pattern ends with where it may be left out. */
static const uint64_t small = GLY_PIECE(COMMA) | GLY_PIECE(OF) |
                              GLY_PIECE(THE) | GLY_PIECE(ON) | GLY_PIECE(AT) |
                              GLY_PIECE(DASH) | GLY_PIECE(AND) | GLY_PIECE(IN);

static const gly_date_item *item_at(const gly_date_match *match, uint32_t index)
{
    return gly_list_at(match->items, index);
}

const gly_date_item *gly_date_matched(const gly_date_match *match,
                                      uint64_t kind, uint32_t n)
{
    for (uint32_t s = 0; s < GLY_DATE_SLOTS && match->slots[s] != 0; s++) {
        bool fits = match->at[s] != GLY_NONE && (match->slots[s] & kind) != 0 &&
                    (item_at(match, match->at[s])->kinds & kind) != 0;
        if (fits && n-- == 0)
            return item_at(match, match->at[s]);
    }
    return NULL;
}

const gly_date *gly_date_matched_date(const gly_date_match *match,
                                      uint64_t kind, uint32_t n)
{
    const gly_date_item *item = gly_date_matched(match, kind, n);
    return item == NULL || item->date == GLY_NONE
               ? NULL
               : gly_list_at(match->dates, item->date);
}

/* Leave out what is optional at the end and only joins. */
static void trim(gly_date_match *match)
{
    for (uint32_t s = GLY_DATE_SLOTS; s > 0; s--) {
        if (match->slots[s - 1] == 0 || match->at[s - 1] == GLY_NONE)
            continue;
        uint64_t slot = match->slots[s - 1];
        if (!(slot & OPTIONAL) || (slot & ~OPTIONAL & ~small) != 0)
            return;
        match->at[s - 1] = GLY_NONE;
        match->count--;
    }
}

/* Whether a small word that may be left out is the first of all. */
static bool begins_badly(const gly_date_match *match)
{
    uint32_t s = 0;
    while (match->slots[s] != 0 && match->at[s] == GLY_NONE)
        s++;
    return match->slots[s] & OPTIONAL &&
           (match->slots[s] & (GLY_PIECE(COMMA) | GLY_PIECE(OF)));
}

/* Whether the pieces from `first` on stand as `slots` wants them. A piece that
 * fits an optional slot goes there, unless the next slot needs it: none of the
 * patterns has two slots in a row that may want one piece. */
static bool fits(gly_date_match *match, uint32_t first, const uint64_t *slots)
{
    uint32_t at = first;
    match->slots = slots;
    for (uint32_t s = 0; s < GLY_DATE_SLOTS && slots[s] != 0; s++) {
        uint64_t kinds =
            at < match->items->count ? item_at(match, at)->kinds : 0;
        bool is_there = (kinds & slots[s] & ~OPTIONAL) != 0;
        if (!is_there && !(slots[s] & OPTIONAL))
            return false;
        match->at[s] = is_there ? at : GLY_NONE;
        at += is_there;
    }
    match->first = first;
    match->count = at - first;
    trim(match);
    return match->count > 0 && !begins_badly(match);
}

/* The place of what was put together. */
static void set_place(gly_date *date, const gly_date_match *match)
{
    const gly_date_item *first = item_at(match, match->first);
    const gly_date_item *last = item_at(match, match->first + match->count - 1);
    date->first = first->first;
    date->last = last->last;
    date->text = gly_span_join(first->text, last->text);
}

/* All that the pieces from `first` on are that a pattern may take. */
static uint64_t kinds_from(const gly_list *items, uint32_t first)
{
    uint64_t kinds = 0;
    for (uint32_t i = first; i < items->count && i - first < GLY_DATE_SLOTS;
         i++) {
        const gly_date_item *item = gly_list_at(items, i);
        if (item->kinds == GLY_PIECE(BREAK))
            break;
        kinds |= item->kinds;
    }
    return kinds;
}

/* The best that can be put together from `first` on, as a new last date and a
 * piece; false for nothing. */
static bool make_best(gly_date_item *made, gly_date_match *match,
                      uint32_t first, uint32_t level)
{
    uint64_t kinds = kinds_from(match->items, first);
    if ((kinds & match->needs->levels[level]) == 0)
        return false;
    gly_date best = gly_date_blank();
    uint32_t most = 0;
    for (uint32_t p = 0; p < PATTERNS; p++) {
        if (patterns[p].level != level ||
            (kinds & match->needs->patterns[p]) == 0 ||
            !fits(match, first, patterns[p].slots) || match->count <= most)
            continue;
        gly_date date = gly_date_blank();
        set_place(&date, match);
        uint64_t kind = patterns[p].make(&date, match);
        if (kind == 0)
            continue;
        most = match->count;
        best = date;
        *made = (gly_date_item){.kinds = kind,
                                .first = date.first,
                                .last = date.last,
                                .text = date.text};
    }
    if (most == 0)
        return false;
    match->count = most;
    gly_date *kept = gly_list_add(match->dates, match->arena);
    if (kept == NULL) {
        match->status = GLY_NO_MEMORY;
        return false;
    }
    *kept = best;
    made->date = match->dates->count - 1;
    return true;
}

/* Whether any of the pieces is of `kinds`. */
static bool has_any(const gly_list *items, uint64_t kinds)
{
    uint64_t all = 0;
    for (uint32_t i = 0; i < items->count; i++)
        all |= ((const gly_date_item *)gly_list_at(items, i))->kinds;
    return (all & kinds) != 0;
}

/* One level over all pieces; what is put together takes the place of its
 * pieces, so the list gets shorter in place. */
static void run_level(gly_list *items, gly_date_match *match, uint32_t level)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < items->count && match->status == GLY_OK;) {
        gly_date_item made = *(const gly_date_item *)gly_list_at(items, i);
        uint32_t taken = 1;
        if (make_best(&made, match, i, level))
            taken = match->count;
        *(gly_date_item *)gly_list_at(items, kept++) = made;
        i += taken;
    }
    items->count = kept;
}

gly_status gly_date_match_all(gly_list *items, gly_list *dates,
                              gly_arena *arena,
                              const gly_date_match *surroundings)
{
    gly_date_match match = *surroundings;
    match.items = items;
    match.dates = dates;
    match.arena = arena;
    match.status = GLY_OK;
    for (uint32_t level = 0; level < LEVELS && match.status == GLY_OK;
         level++) {
        if (has_any(items, match.needs->levels[level]))
            run_level(items, &match, level);
    }
    return match.status;
}
