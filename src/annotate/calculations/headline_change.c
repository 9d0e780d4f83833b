/* headline_change.c - how far something went by the headline, and from where to
 * where by the story.
 *
 *     Profits rise 30% at Tansley's
 *                  [change]
 *     Tansley's made £7.2 million in the year to March, up from £6 million.
 *                    [to        ]                               [from    ]
 *
 * The two are the only amounts of their kind in a sentence of the first
 * paragraphs, and a word such as "from" or "compared with" tells which came
 * first. Readings: any share in the story that says the same, and any two
 * amounts of one kind in a sentence, either way; where one fits, nothing is
 * told. There must be one pair whose change has the direction of the headline
 * and is near. */
#include "annotate/calculations/finders.h"
#include "annotate/calculations/moves.h"
#include "annotate/calculations/parts.h"
#include "annotate/calculations/term_blocks.h"
#include "annotate/calculations/terms.h"
#include "annotate/calculations/ways.h"

/* Paragraphs whose pairs may be meant, terms of the article, how far apart two
 * that explain the change stand, and words above the story that are looked at.
 */
enum { FIRST = 3, LOOKED_AT = 200, APART = 6 };

typedef struct {
    gly_calculator *c;
    const gly_term *change;
    int sign;
    gly_move move; /* the pair that is meant */
    uint32_t found;
} search;

static bool is_above(const gly_calculator *c, const gly_term *term)
{
    gly_block_kind kind = gly_term_block(c, term)->kind;
    return kind == GLY_BLOCK_HEADLINE || kind == GLY_BLOCK_DECK;
}

static bool is_amount(const gly_term *term)
{
    return gly_parts_is_plain(term) && gly_move_may_begin(term);
}

/* Whether the story says in per cent, or as a fraction, what the headline does.
 */
static bool is_repeated(const search *s)
{
    gly_bounds stated = gly_bounds_share(s->change->number);
    for (uint32_t i = 0; i < s->c->all.count; i++) {
        const gly_term *term = &s->c->all.items[i];
        if (term != s->change && gly_parts_is_share(term) &&
            gly_bounds_meet(stated, gly_bounds_share(term->number)))
            return true;
    }
    return false;
}

/* Whether two amounts of one sentence are so far apart. */
static bool is_explained(const search *s)
{
    const uint32_t *sentences = s->c->reading->sentences;
    gly_terms all = s->c->all;
    for (uint32_t i = 0; i < all.count && i < LOOKED_AT; i++) {
        for (uint32_t k = i + 1; k < all.count && k <= i + APART; k++) {
            const gly_term *a = &all.items[i], *b = &all.items[k];
            gly_move one = {s->change, a, b, s->sign};
            gly_move two = {s->change, b, a, s->sign};
            bool here = sentences[a->first] == sentences[b->first];
            if (here && is_amount(a) && is_amount(b) && gly_parts_alike(a, b) &&
                (gly_move_fits(&one) || gly_move_fits(&two)))
                return true;
        }
    }
    return false;
}

/* The only two amounts of a kind in the sentence, as a move; false where there
 * are others, or no word tells which came first. */
static bool read_pair(const search *s, gly_move *out, gly_terms terms)
{
    enum { BEFORE = GLY_CUE_FROM | GLY_CUE_AGAINST };
    const gly_term *two[2] = {NULL, NULL};
    uint32_t count = 0;
    for (uint32_t i = 0; i < terms.count; i++) {
        const gly_term *term = &terms.items[i];
        if (!is_amount(term))
            continue;
        if (count > 0 && !gly_parts_alike(term, two[0]))
            return false;
        if (count < 2)
            two[count] = term;
        count++;
    }
    if (count != 2)
        return false;
    bool later = (two[1]->cues & BEFORE) != 0;
    bool earlier = (two[0]->cues & GLY_CUE_FROM) != 0;
    *out = (gly_move){s->change, two[later], two[!later], s->sign};
    return later != earlier && gly_calculator_alike(s->c, two[0], two[1]);
}

static void try_sentence(search *s, uint32_t sentence)
{
    gly_move move;
    if (!read_pair(s, &move, gly_calculator_sentence(s->c, sentence)))
        return;
    int way =
        gly_decimal_compare(move.to->number->value, move.from->number->value);
    if (way * s->sign <= 0 || !gly_move_is_plausible(&move))
        return;
    s->move = move;
    s->found++;
}

static gly_status check(search *s)
{
    const gly_calculator *c = s->c;
    const gly_sentence *sentences = c->reading->language->sentences.items;
    const gly_block *blocks = c->reading->language->document->blocks;
    uint32_t count = gly_calculator_sentences(c), paragraphs = 0;
    uint32_t last = GLY_NONE;
    for (uint32_t i = 0; i < count && paragraphs <= FIRST; i++) {
        uint32_t block = sentences[i].block;
        if (blocks[block].kind != GLY_BLOCK_PARAGRAPH &&
            blocks[block].kind != GLY_BLOCK_DECK)
            continue;
        paragraphs += block != last;
        last = block;
        if (paragraphs <= FIRST)
            try_sentence(s, i);
    }
    return s->found == 1 && !is_repeated(s) && !is_explained(s)
               ? gly_move_add(s->c, &s->move, false)
               : GLY_OK;
}

gly_status gly_calculate_headline_change(gly_calculator *c)
{
    gly_status status = GLY_OK;
    uint32_t cue = 0;
    for (uint32_t i = 0; i < c->all.count && status == GLY_OK; i++) {
        search s = {.c = c, .change = &c->all.items[i]};
        if (!is_above(c, s.change))
            break;
        if (!gly_parts_is_share(s.change) || gly_terms_is_points(c, s.change) ||
            gly_calculator_is_told(c, s.change))
            continue;
        s.sign = gly_calculator_direction(c, s.change, &cue);
        status = s.sign == 0 ? GLY_OK : check(&s);
    }
    return status;
}
