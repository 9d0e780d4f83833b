/* headline_weighed.c - weighs each number of the body that may stand in the
 * place of a headline's.
 *
 * What a headline reckons is no fault: “four die” of a driver and three of his
 * guests. So where the numbers of a sentence come to the headline's, it is left
 * alone, and so are the parts of a whole, and ages and years, which a headline
 * works out of dates. */
#include "annotate/reading.h"
#include "base/trees.h"
#include "claims/quantities/headline_pair.h"

enum { RIVALS = GLY_HEADLINE_RIVALS, NOT_TOLD = 255 };
/* Points of a pair are told from so many below nought on, by two. */
enum { BELOW = 80, HALF = 2 };
/* Sentences that share as many words lead by so many less. */
enum { LEVEL = 8 };

/* What is known of those that are as great as the headline's number. */
typedef struct {
    const gly_headline_search *search;
    const gly_quantity_scene *scene;
    uint32_t opening;       /* the first sentence of the body */
    uint8_t shared[RIVALS]; /* by number: words shared with the headline */
    gly_list_id fates;
    gly_symbol fate; /* what became of those whom it counts; 0 */
    uint32_t points, depth, words, block_words, any, rivals;
    uint32_t reckoned; /* words shared, and one more, with a number that
                        * makes the headline's with those beside it; 0 */
    bool same;
    bool borne_out; /* one is as great that stands there by no chance */
} weighing;

/* --- What is read of one number ------------------------------------------- */

static gly_symbol fate_at(const weighing *w, uint32_t token)
{
    const gly_annotations *a = w->search->annotations;
    if (w->fates == GLY_NONE)
        return 0;
    return gly_lexicon_find(a->language->lexicon, w->fates,
                            a->reading->forms + token, 1)
        .class;
}

/* What became of so many people, as a class of the list "fate": "four dead",
 * "killing three people"; 0. */
static gly_symbol fate_of(const weighing *w, uint32_t index)
{
    enum { BEHIND = 4, BEFORE = 2 };
    const gly_number *number = gly_headline_at(w->search, index);
    const gly_reading *reading = w->search->annotations->reading;
    const gly_sentence *in = gly_reading_sentence(reading, number->first);
    gly_symbol found = 0;
    if (number->kind != GLY_NUMBER_CARDINAL)
        return 0;
    for (uint32_t i = number->last + 1;
         found == 0 && i < in->first + in->count && i <= number->last + BEHIND;
         i++) {
        found = fate_at(w, i);
        if (found == 0 && (!gly_reading_has(reading, i, GLY_TOKEN_WORD) ||
                           gly_reading_is(reading, i, GLY_IS_AND)))
            break;
    }
    for (uint32_t k = 1;
         found == 0 && k <= BEFORE && number->first >= in->first + k; k++)
        found = fate_at(w, number->first - k);
    if (found == 0 && number->counted.verb != GLY_NONE)
        found = fate_at(w, number->counted.verb);
    return found;
}

/* --- What bears the headline out ------------------------------------------ */

static bool is_rival(const weighing *w, uint32_t index)
{
    const gly_headline_search *s = w->search;
    return gly_headline_in_body(s, index) && !gly_headline_is_equal(s, index) &&
           gly_headline_are_alike(s, index, s->head);
}

/* The two numbers in order of place. */
static gly_quantity_pair pair_of(const weighing *w, uint32_t index)
{
    uint32_t head = w->search->head;
    bool below = head > index;
    return gly_quantity_pair_of(w->scene, below ? index : head,
                                below ? head : index);
}

static uint32_t points_of(const gly_quantity_pair *pair)
{
    return gly_tree_answer((pair->points + BELOW) / HALF);
}

static uint32_t depth_of(const weighing *w, uint32_t index)
{
    const gly_headline_search *s = w->search;
    return s->annotations->reading
               ->sentences[gly_headline_at(s, index)->first] -
           w->opening;
}

static uint32_t greater(uint32_t a, uint32_t b)
{
    return a > b ? a : b;
}

/* Whether the headline's number is none that a story has by chance: so great,
 * or of a unit. A story is full of days and weeks. */
static bool is_telling(const gly_headline_search *s)
{
    enum { GREAT = 13 };
    const gly_number *head = gly_headline_at(s, s->head);
    return head->kind == GLY_NUMBER_CARDINAL
               ? gly_decimal_compare(head->value, gly_decimal_of(GREAT, 0)) >= 0
               : head->kind != GLY_NUMBER_DURATION;
}

/* "17 inches … the storm left [17]": a number without a noun may be of whatever
 * the headline measures. */
static bool is_elided(const gly_headline_search *s, uint32_t index)
{
    const gly_number *number = gly_headline_at(s, index);
    return gly_headline_at(s, s->head)->kind == GLY_NUMBER_MEASURE &&
           number->kind == GLY_NUMBER_CARDINAL &&
           number->use == GLY_NUMBER_COUNTS && number->counted.noun == GLY_NONE;
}

/* Note number `index`, which is as great as the headline's. */
static void note_equal(weighing *w, uint32_t index)
{
    const gly_headline_search *s = w->search;
    w->any++;
    w->borne_out = w->borne_out || (is_telling(s) && is_elided(s, index));
    if (gly_headline_at(s, index)->kind != gly_headline_at(s, s->head)->kind)
        return;
    uint32_t depth = depth_of(w, index);
    w->borne_out =
        w->borne_out ||
        (is_telling(s) &&
         gly_decimal_compare(gly_headline_at(s, index)->value,
                             gly_headline_at(s, s->head)->value) == 0);
    w->words = greater(w->words, gly_headline_shared(s, index));
    w->block_words =
        greater(w->block_words, gly_headline_block_shared(s, index));
    w->same = w->same || gly_headline_counts_same(s, index);
    w->depth = depth < w->depth ? depth : w->depth;
    if (!gly_headline_is_amount(s, index))
        return;
    gly_quantity_pair pair = pair_of(w, index);
    w->points = greater(w->points, points_of(&pair));
}

static uint32_t opening_of(const gly_headline_search *s)
{
    const gly_numbers *numbers = s->annotations->numbers;
    for (uint32_t i = 0; i < numbers->count; i++) {
        if (gly_headline_in_body(s, i))
            return s->annotations->reading->sentences[numbers->items[i].first];
    }
    return 0;
}

static void read_body(weighing *w)
{
    const gly_headline_search *s = w->search;
    uint32_t count = s->annotations->numbers->count;
    for (uint32_t i = 0; i < count && i < RIVALS; i++) {
        if (!gly_headline_in_body(s, i))
            continue;
        if (gly_headline_is_equal(s, i)) {
            note_equal(w, i);
        } else if (is_rival(w, i)) {
            w->rivals++;
            w->shared[i] = gly_tree_answer(gly_headline_shared(s, i));
            bool told = w->shared[i] > 0 || gly_headline_counts_same(s, i);
            if (told && gly_headline_is_reckoned(s, i))
                w->reckoned = greater(w->reckoned, w->shared[i] + 1U);
        }
    }
}

/* --- The weighing --------------------------------------------------------- */

/* "Dead at 53", "after 26 years", "ten of them": no number that its story would
 * have. */
static bool is_told_alone(const weighing *w)
{
    const gly_headline_search *s = w->search;
    const gly_annotations *a = s->annotations;
    const gly_number *head = gly_headline_at(s, s->head);
    const gly_quantity *own = &s->items[s->head];
    bool years = head->unit_token != GLY_NONE &&
                 head->kind == GLY_NUMBER_DURATION &&
                 (gly_reading_is_word(a->reading, head->unit_token, "years") ||
                  gly_reading_is_word(a->reading, head->unit_token, "year"));
    bool bare = head->kind == GLY_NUMBER_CARDINAL &&
                ((own->of == 0 && w->fate == 0) ||
                 (head->first > 0 &&
                  gly_reading_is_word(a->reading, head->first - 1, "at")));
    return years || bare || (own->flags & GLY_QUANTITY_PART) != 0 ||
           gly_headline_is_age(s, s->head);
}

/* Whether one of the two is twice the other or more. */
static bool is_far(const weighing *w, uint32_t index)
{
    gly_decimal two = gly_decimal_of(2, 0);
    gly_decimal head = gly_headline_at(w->search, w->search->head)->value;
    gly_decimal value = gly_headline_at(w->search, index)->value;
    return gly_decimal_compare(gly_decimal_multiply(value, two), head) <= 0 ||
           gly_decimal_compare(gly_decimal_multiply(head, two), value) <= 0;
}

/* Whether number `index` may be weighed: it is told of the like, and is no part
 * of what the headline tells. */
static bool may_be(const weighing *w, uint32_t index)
{
    const gly_headline_search *s = w->search;
    gly_symbol fate = w->fate == 0 ? 0 : fate_of(w, index);
    bool counts = gly_headline_at(s, s->head)->kind == GLY_NUMBER_CARDINAL;
    bool alike = (!counts && !is_far(w, index)) ||
                 gly_headline_counts_same(s, index) ||
                 (fate != 0 && fate == w->fate) ||
                 gly_headline_names_counted(s, s->head, index) ||
                 gly_headline_names_counted(s, index, s->head);
    return alike && w->reckoned <= w->shared[index] &&
           !gly_headline_is_part(s, index) &&
           !gly_headline_is_reckoned(s, index);
}

/* How many others of another value share as many words. */
static uint32_t count_more(const weighing *w, uint32_t index)
{
    const gly_headline_search *s = w->search;
    uint32_t count = s->annotations->numbers->count, more = 0;
    for (uint32_t i = 0; i < count && i < RIVALS; i++) {
        if (i != index && w->shared[i] >= w->shared[index] && is_rival(w, i))
            more += gly_decimal_compare(gly_headline_at(s, i)->value,
                                        gly_headline_at(s, index)->value) != 0;
    }
    return more;
}

/* Whether the one value is the other and one more. */
static bool is_by_one(const weighing *w, uint32_t index)
{
    const gly_headline_search *s = w->search;
    gly_decimal way = gly_decimal_subtract(gly_headline_at(s, s->head)->value,
                                           gly_headline_at(s, index)->value);
    return gly_decimal_compare(way, gly_decimal_of(1, 0)) == 0 ||
           gly_decimal_compare(way, gly_decimal_of(-1, 0)) == 0;
}

static void read_signs(uint8_t *signs, const weighing *w, uint32_t index)
{
    const gly_headline_search *s = w->search;
    gly_quantity_pair pair = pair_of(w, index);
    gly_quantity_grade_all(&pair);
    signs[GLY_HEADLINE_BY_POINTS] = gly_tree_answer(points_of(&pair));
    signs[GLY_HEADLINE_BY_LESSER] = pair.grades[GLY_GRADE_LESSER];
    signs[GLY_HEADLINE_BY_APART] = pair.grades[GLY_GRADE_DIGITS_APART];
    signs[GLY_HEADLINE_BY_SLIP] = pair.grades[GLY_GRADE_SLIP];
    signs[GLY_HEADLINE_BY_NEAR] = pair.grades[GLY_GRADE_SHARED_NEAR];
    signs[GLY_HEADLINE_BY_SAME] = gly_headline_counts_same(s, index);
    signs[GLY_HEADLINE_BY_NOUN] =
        (uint8_t)(gly_headline_names_counted(s, s->head, index) +
                  2 * gly_headline_names_counted(s, index, s->head));
    signs[GLY_HEADLINE_BY_DEPTH] = gly_tree_answer(depth_of(w, index));
    signs[GLY_HEADLINE_BY_LEAD] =
        gly_tree_answer(LEVEL + (int64_t)w->shared[index] - w->words);
    signs[GLY_HEADLINE_BY_BLOCK_LEAD] = gly_tree_answer(
        LEVEL + (int64_t)gly_headline_block_shared(s, index) - w->block_words);
    signs[GLY_HEADLINE_BY_WORDS] = gly_tree_answer(s->word_count);
    signs[GLY_HEADLINE_BY_EQUAL_POINTS] = gly_tree_answer(w->points);
    signs[GLY_HEADLINE_BY_EQUAL_DEPTH] = gly_tree_answer(w->depth);
    signs[GLY_HEADLINE_BY_EQUAL_SHARED] = gly_tree_answer(w->words);
    signs[GLY_HEADLINE_BY_EQUAL_BLOCK] = gly_tree_answer(w->block_words);
    signs[GLY_HEADLINE_BY_EQUAL_SAME] = w->same;
    signs[GLY_HEADLINE_BY_ANY] = gly_tree_answer(w->any);
    signs[GLY_HEADLINE_BY_RIVALS] = gly_tree_answer(w->rivals);
    signs[GLY_HEADLINE_BY_MORE] = gly_tree_answer(count_more(w, index));
    signs[GLY_HEADLINE_BY_ONE] = is_by_one(w, index);
}

bool gly_headline_weigh(gly_headline_number *out,
                        const gly_headline_search *search,
                        const gly_quantity_scene *scene)
{
    weighing w = {.search = search,
                  .scene = scene,
                  .opening = opening_of(search),
                  .fates = gly_lexicon_list(
                      search->annotations->language->lexicon, "fate"),
                  .depth = NOT_TOLD};
    w.fate = fate_of(&w, search->head);
    if (is_told_alone(&w))
        return false;
    read_body(&w);
    if (w.borne_out)
        return false;
    int32_t most = GLY_HEADLINE_POINTS;
    bool found = false;
    uint32_t count = search->annotations->numbers->count;
    for (uint32_t i = 0; i < count && i < RIVALS; i++) {
        uint8_t signs[GLY_HEADLINE_SIGNS];
        if (!is_rival(&w, i) || !may_be(&w, i))
            continue;
        read_signs(signs, &w, i);
        int32_t points = gly_headline_points(signs);
        if (points < most)
            continue;
        most = points;
        found = true;
        *out =
            (gly_headline_number){.number = search->head,
                                  .other = i,
                                  .shared = w.shared[i],
                                  .same = gly_headline_counts_same(search, i),
                                  .weighed = true};
    }
    return found;
}
