/* quantity_measures.c - two numbers that are told of one measure, by its name.
 *
 *     Net debt stood at $188 million. … Net debt of $198 million was …
 *     [name  ]                          [name  ]
 *
 * The name is the noun before the number with the words that say which one, and
 * nothing stands between but a verb of being, a preposition or a comma. */
#include "annotate/reading.h"
#include "claims/quantities/quantity_pair.h"

/* Words from the name to the number, and words of a name. */
enum { REACH = 4, WORDS = 3 };

typedef struct {
    gly_symbol words[WORDS]; /* their base forms, the noun first */
    uint32_t count;
} name;

static bool is_between(const gly_reading *reading, uint32_t token)
{
    static const char *const words[] = {
        "was", "is",     "were", "are",     "at",      "of",       "stood",
        "to",  "stands", "came", "reached", "totaled", "totalled", "hit",
        "a",   "just",   ",",    ":",       NULL};
    return gly_reading_is_one_of(reading, token, words) ||
           gly_reading_is(reading, token, GLY_IS_HEDGE);
}

static bool is_noun(const gly_annotations *a, uint32_t token)
{
    const gly_node *node = &a->language->syntax.items[token];
    return node->upos == GLY_UPOS_NOUN &&
           !gly_reading_is(a->reading, token, GLY_IS_CALENDAR);
}

/* Whether the name stands where its sentence tells of it: as its subject, or
 * at its head. */
static bool is_told_of(const gly_annotations *a, uint32_t first, uint32_t noun)
{
    gly_relation relation = a->language->syntax.items[noun].relation;
    uint32_t start = gly_reading_sentence(a->reading, first)->first;
    /* "He put turnout at 48%." */
    bool put = relation == GLY_REL_OBJ &&
               gly_reading_is_word(a->reading, noun + 1, "at");
    return relation == GLY_REL_NSUBJ || relation == GLY_REL_NSUBJ_PASS || put ||
           first <= start + 1;
}

static name name_of(const gly_annotations *a, const gly_number *number)
{
    const gly_node *nodes = a->language->syntax.items;
    uint32_t at = gly_number_start(number);
    uint32_t start = gly_reading_sentence(a->reading, at)->first;
    name found = {.count = 0};
    for (uint32_t i = 0; i < REACH && at > start && !is_noun(a, at - 1) &&
                         is_between(a->reading, at - 1);
         i++)
        at--;
    if (at == start || at == gly_number_start(number) || !is_noun(a, at - 1))
        return found;
    uint32_t noun = at - 1;
    while (at > start && found.count < WORDS &&
           (is_noun(a, at - 1) || nodes[at - 1].upos == GLY_UPOS_ADJ))
        found.words[found.count++] = nodes[--at].lemma;
    if (!is_told_of(a, at, noun))
        found.count = 0;
    return found;
}

/* "Turnout: 46 per cent" */
static bool is_label(const gly_annotations *a, const gly_number *number)
{
    uint32_t at = gly_number_start(number);
    return at > 0 && gly_reading_at(a->reading, at - 1, ':');
}

/* "A crowd of 6,412", "the gate of 5,870": how many came, once in an article,
 * if it tells no other day of it. */
static bool tells_crowd(const gly_annotations *a, const gly_number *number)
{
    static const char *const crowds[] = {"crowd", "gate", "attendance",
                                         "audience", NULL};
    static const char *const others[] = {
        "average", "record",   "biggest",  "largest", "season",   "capacity",
        "year",    "since",    "best",     "lowest",  "than",     "usual",
        "last",    "opening",  "previous", "highest", "smallest", "hoped",
        "another", "expected", "month",    "earlier", NULL};
    uint32_t at = gly_number_start(number);
    const gly_sentence *s = gly_reading_sentence(a->reading, at);
    bool of = at >= s->first + 2 &&
              (gly_reading_is_word(a->reading, at - 1, "of") ||
               gly_reading_is_word(a->reading, at - 1, "was") ||
               gly_reading_at(a->reading, at - 1, ':')) &&
              gly_reading_is_one_of(a->reading, at - 2, crowds);
    return of && !gly_reading_has_one_of(a->reading, s->first,
                                         s->first + s->count, others);
}

bool gly_quantity_is_of_one_measure(const gly_quantity_pair *pair)
{
    if (pair->one->kind == GLY_NUMBER_CARDINAL && pair->a->of == pair->b->of &&
        tells_crowd(pair->annotations, pair->one) &&
        tells_crowd(pair->annotations, pair->two))
        return true;
    if (pair->one->kind == GLY_NUMBER_CARDINAL ||
        pair->one->kind != pair->two->kind || pair->a->unit != pair->b->unit)
        return false;
    name one = name_of(pair->annotations, pair->one);
    name two = name_of(pair->annotations, pair->two);
    /* Two boxes of facts are of two. */
    bool boxes = is_label(pair->annotations, pair->one) &&
                 is_label(pair->annotations, pair->two);
    bool same = one.count > 0 && one.count == two.count && !boxes;
    for (uint32_t i = 0; i < one.count; i++)
        same = same && one.words[i] == two.words[i];
    return same;
}

/* The words that tell something behind the number, a few words on: their
 * base forms. Returns how many. */
static uint32_t words_behind(gly_symbol out[], const gly_annotations *a,
                             const gly_number *number)
{
    enum { BEHIND = 6 };
    const gly_reading *reading = a->reading;
    const gly_sentence *s = gly_reading_sentence(reading, number->last);
    uint32_t count = 0;
    for (uint32_t i = number->last + 1;
         i < s->first + s->count && i <= number->last + BEHIND; i++) {
        if (gly_reading_has(reading, i, GLY_TOKEN_MARK | GLY_TOKEN_NUMBER))
            break;
        if (is_noun(a, i))
            out[count++] = a->language->syntax.items[i].lemma;
    }
    return count;
}

bool gly_quantity_is_followed_alike(const gly_quantity_pair *pair)
{
    enum { MOST = 8 };
    gly_symbol one[MOST], two[MOST];
    uint32_t ones = words_behind(one, pair->annotations, pair->one);
    uint32_t twos = words_behind(two, pair->annotations, pair->two);
    uint32_t shared = 0;
    for (uint32_t i = 0; i < ones; i++) {
        for (uint32_t k = 0; k < twos; k++)
            shared += one[i] == two[k];
    }
    return shared >= 2;
}
