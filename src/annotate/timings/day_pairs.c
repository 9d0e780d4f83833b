#include "annotate/timings/day_pairs.h"

#include "annotate/reading.h"
#include "annotate/timings/event_days.h"
#include "annotate/timings/event_likeness.h"
#include "base/trees.h"

enum { RARE = 2, UNCOMMON = 4, COMMON = 8, PARTS = 20, WHOLE = 100 };

static void note(gly_day_pair *p, gly_day_grade grade, uint32_t value)
{
    p->grades[grade] = gly_tree_answer(value);
}

/* One more, where `holds`. */
static void count(gly_day_pair *p, gly_day_grade grade, bool holds)
{
    note(p, grade, (uint32_t)p->grades[grade] + holds);
}

/* --- The words ------------------------------------------------------------ */

static bool meet(const gly_day_word *a, const gly_day_word *b)
{
    if (a->entity != GLY_NONE && b->entity != GLY_NONE)
        return a->entity == b->entity;
    return a->lemma == b->lemma || a->key == b->key;
}

/* The word of the scene that is `word`; one of its clause before others. */
static const gly_day_word *find(const gly_day_scene *scene,
                                const gly_day_word *word)
{
    for (uint32_t i = 0; i < scene->count; i++) {
        if (meet(&scene->words[i], word))
            return &scene->words[i];
    }
    return NULL;
}

static const gly_day_word *first_of(const gly_day_scene *scene,
                                    gly_day_role role)
{
    for (uint32_t i = 0; i < scene->count; i++) {
        if (scene->words[i].role == role)
            return &scene->words[i];
    }
    return NULL;
}

bool gly_day_heads_meet(const gly_day_scene *a, const gly_day_scene *b)
{
    const gly_day_word *x = first_of(a, GLY_DAY_HEAD);
    const gly_day_word *y = first_of(b, GLY_DAY_HEAD);
    return x != NULL && y != NULL && meet(x, y);
}

bool gly_day_subjects_differ(const gly_day_scene *a, const gly_day_scene *b)
{
    const gly_day_word *x = first_of(a, GLY_DAY_SUBJECT);
    const gly_day_word *y = first_of(b, GLY_DAY_SUBJECT);
    return x != NULL && y != NULL && x->entity != GLY_NONE &&
           y->entity != GLY_NONE && x->entity != y->entity;
}

const gly_day_word *gly_day_head_before(const gly_day_scene *a,
                                        const gly_day_scene *b)
{
    const gly_day_word *head = first_of(b, GLY_DAY_HEAD);
    return head == NULL ? NULL : find(a, head);
}

/* "has invited both to a meeting on Saturday": whether the noun lies ahead,
 * whatever its verb. */
static bool is_ahead(const gly_event_words *words, const gly_day_scene *scene)
{
    return scene->head != GLY_NONE && gly_event_tense(words, scene->head) > 0;
}

/* Of "Saturday's meeting" by what else is told of it on that weekday. */
static int32_t tense_of(const gly_day_article *article,
                        const gly_day_scene *scene)
{
    const gly_day_scenes *all = article->scenes;
    bool ahead = is_ahead(article->words, scene);
    for (uint32_t i = 0; scene->owned && i < all->count && !ahead; i++) {
        const gly_day_scene *other = &all->items[i];
        ahead = gly_date_weekday(&other->date->parts) ==
                    gly_date_weekday(&scene->date->parts) &&
                gly_day_heads_meet(other, scene) &&
                is_ahead(article->words, other);
    }
    return ahead ? 1 : gly_event_tense(article->words, scene->verb);
}

bool gly_day_opposed(const gly_day_pair *p)
{
    return p->a->verb != GLY_NONE && p->b->verb != GLY_NONE &&
           tense_of(p->article, p->a) * tense_of(p->article, p->b) < 0;
}

static bool is_around(const gly_day_word *word)
{
    return word->role == GLY_DAY_AROUND;
}

/* How often the more common one of two words is told. */
static uint32_t told_of(const gly_day_word *a, const gly_day_word *b)
{
    return a->told > b->told ? a->told : b->told;
}

/* What a word that two scenes share speaks for: the rarer, the more. */
static uint32_t worth(const gly_day_word *a, const gly_day_word *b)
{
    uint32_t told = told_of(a, b);
    uint32_t points = told <= RARE       ? 8
                      : told <= UNCOMMON ? 6
                      : told <= COMMON   ? 4
                                         : 2;
    return is_around(a) || is_around(b) || b->name ? points / 2 : points;
}

static uint8_t points_of(const gly_day_scene *a, const gly_day_scene *b)
{
    uint32_t points = 0;
    for (uint32_t i = 0; i < b->count; i++) {
        const gly_day_word *word = find(a, &b->words[i]);
        points += word == NULL ? 0 : worth(word, &b->words[i]);
    }
    return gly_tree_answer(points);
}

gly_status gly_day_article_weigh(gly_day_article *article)
{
    uint32_t all = article->scenes->count;
    uint8_t *points = gly_arena_array(article->annotations->scratch,
                                      (size_t)all * all, sizeof *points);
    if (points == NULL)
        return GLY_NO_MEMORY;
    const gly_day_scene *items = article->scenes->items;
    for (uint32_t i = 0; i < all; i++) {
        for (uint32_t k = i + 1; k < all; k++)
            points[i * all + k] = points[k * all + i] =
                points_of(&items[i], &items[k]);
    }
    article->points = points;
    return GLY_OK;
}

/* Whether the word stands beside the day of its scene. */
static bool is_close(const gly_day_word *word, const gly_day_scene *scene)
{
    enum { CLOSE = 4 };
    return word->token + CLOSE >= scene->date->first &&
           word->token <= scene->date->last + CLOSE;
}

static bool is_deed(const gly_day_pair *p, const gly_day_word *word)
{
    const gly_node *nodes = p->article->annotations->language->syntax.items;
    return nodes[word->token].upos == GLY_UPOS_VERB ||
           gly_event_class(p->article->words, word->token) != 0 ||
           word->key != word->lemma;
}

static void share(gly_day_pair *p, const gly_day_word *a, const gly_day_word *b)
{
    bool around = is_around(a) || is_around(b);
    count(p, GLY_DAY_RARE_AROUND,
          !b->name && a->lemma == b->lemma && told_of(a, b) <= RARE);
    count(p, GLY_DAY_CLOSE, is_close(a, p->a) && is_close(b, p->b));
    count(p, GLY_DAY_SHARED_AROUND, around);
    count(p, GLY_DAY_NAMES, !around && b->name);
    count(p, GLY_DAY_DEEDS, !around && !b->name && is_deed(p, b));
    if (!around && (p->best == GLY_NONE || b->role == GLY_DAY_HEAD))
        p->best = b->token;
    p->shared += !around;
}

static uint32_t clause_of(const gly_day_scene *scene)
{
    uint32_t words = 0;
    for (uint32_t i = 0; i < scene->count; i++)
        words += !is_around(&scene->words[i]);
    return words;
}

/* The numbers of the one clause that the other has not. */
static uint32_t own_numbers(const gly_day_pair *p, const gly_day_scene *one,
                            const gly_day_scene *two)
{
    const gly_node *nodes = p->article->annotations->language->syntax.items;
    uint32_t numbers = 0;
    for (uint32_t i = 0; i < one->count; i++) {
        const gly_day_word *word = &one->words[i];
        numbers += nodes[word->token].upos == GLY_UPOS_NUM &&
                   !is_around(word) && find(two, word) == NULL;
    }
    return numbers;
}

static void compare_words(gly_day_pair *p)
{
    for (uint32_t i = 0; i < p->b->count; i++) {
        const gly_day_word *b = &p->b->words[i], *a = find(p->a, b);
        if (a != NULL)
            share(p, a, b);
        count(p, GLY_DAY_HEAD_AGAIN, a != NULL && b->role == GLY_DAY_HEAD);
        count(p, GLY_DAY_OWN, a == NULL && !is_around(b));
        count(p, GLY_DAY_OWN_NAMES, a == NULL && !is_around(b) && b->name);
    }
    uint32_t x = own_numbers(p, p->a, p->b), y = own_numbers(p, p->b, p->a);
    note(p, GLY_DAY_OTHER_NUMBERS, x < y ? x : y);
    uint32_t one = clause_of(p->a), two = clause_of(p->b);
    uint32_t least = one < two ? one : two;
    note(p, GLY_DAY_COVER, least == 0 ? 0 : p->shared * PARTS / least);
}

/* --- How and where they are told ------------------------------------------ */

/* Whether the head or the verb of the scene begins or ends something. */
static gly_event_phase phase_of(const gly_day_pair *p,
                                const gly_day_scene *scene)
{
    const gly_event_words *words = p->article->words;
    const uint32_t tokens[2] = {scene->head, scene->verb};
    for (uint32_t i = 0; i < 2; i++) {
        gly_symbol class =
            tokens[i] == GLY_NONE ? 0 : gly_event_class(words, tokens[i]);
        if (class != 0 && (class == words->begin || class == words->open))
            return GLY_PHASE_BEGIN;
        if (class != 0 && (class == words->end || class == words->close))
            return GLY_PHASE_END;
    }
    return scene->date->side == GLY_DATE_UNTIL ? GLY_PHASE_END
                                               : GLY_PHASE_WHOLE;
}

static void compare_telling(gly_day_pair *p)
{
    const gly_day_scene *b = p->b;
    note(p, GLY_DAY_KNOWN, b->owned ? 3 : b->definite ? 2 : b->vague ? 1 : 0);
    note(p, GLY_DAY_RECALLED, b->recalled);
    gly_event_phase x = phase_of(p, p->a), y = phase_of(p, b);
    bool whole = x == GLY_PHASE_WHOLE && y == GLY_PHASE_WHOLE;
    note(p, GLY_DAY_PHASES, whole ? 0 : x == y ? 1 : 2);
}

static void compare_places(gly_day_pair *p)
{
    const gly_tokens *tokens = &p->article->annotations->language->tokens;
    const uint32_t *sentences = p->article->annotations->reading->sentences;
    uint32_t one = p->a->date->first, two = p->b->date->first;
    uint32_t gap = tokens->items[two].block - tokens->items[one].block;
    note(p, GLY_DAY_GAP, sentences[one] == sentences[two] ? 0 : gap + 1);
    note(p, GLY_DAY_DEPTH,
         (uint32_t)((uint64_t)two * WHOLE / (tokens->count + 1)));
    note(p, GLY_DAY_DEPTH_BEFORE,
         (uint32_t)((uint64_t)one * WHOLE / (tokens->count + 1)));
}

/* The most that two events of one class on the two days may be. */
static void compare_events(gly_day_pair *p)
{
    static const uint8_t grades[] = {[GLY_LIKENESS_OTHER] = 1,
                                     [GLY_LIKENESS_UNKNOWN] = 2,
                                     [GLY_LIKENESS_SAME] = 3};
    const gly_list *events = p->article->events;
    uint32_t most = 0;
    for (uint32_t i = 0; i < events->count; i++) {
        const gly_event *x = gly_list_at(events, i);
        for (uint32_t k = i + 1;
             x->date->last == p->a->date->last && k < events->count; k++) {
            const gly_event *y = gly_list_at(events, k);
            if (y->date->last != p->b->date->last || x->class != y->class ||
                x->phase != y->phase)
                continue;
            uint32_t here = grades[gly_event_likeness_of(
                p->article->annotations->reading, x, y)];
            most = here > most ? here : most;
        }
    }
    note(p, GLY_DAY_LIKENESS, most);
}

/* --- The days ------------------------------------------------------------- */

static uint32_t grain_of(const gly_date *date)
{
    if (date->form == GLY_DATE_CLOCK)
        return 0;
    if (date->parts.month == 0 && date->parts.weekday != 0)
        return 1;
    if (date->grain <= GLY_TIME_DAY)
        return date->parts.day == 0 ? 4 : date->parts.year == 0 ? 2 : 3;
    return date->grain == GLY_TIME_MONTH  ? 5
           : date->grain == GLY_TIME_YEAR ? 6
                                          : 7;
}

/* Days between the two, then months, then years. */
static uint32_t apart(const gly_date *a, const gly_date *b)
{
    enum { MONTH = 31, YEAR = 365, DAYS = 62, MONTHS = 48, REST = 110 };
    if ((a->flags & b->flags & GLY_DATE_KNOWN) == 0 ||
        a->form == GLY_DATE_CLOCK || b->form == GLY_DATE_CLOCK)
        return GLY_ANSWER_MOST;
    int64_t days = (a->from - b->from) / GLY_SECONDS_OF_DAY;
    days = days < 0 ? -days : days;
    if (days <= DAYS)
        return (uint32_t)days;
    int64_t months = days / MONTH;
    return (uint32_t)(months < MONTHS ? DAYS + months : REST + days / YEAR);
}

/* "12" and "21", "13" and "18", "3" and "13" */
static bool differ_by_a_digit(int32_t x, int32_t y)
{
    enum { BASE = 10 };
    return x / BASE == y / BASE || x % BASE == y % BASE ||
           (x / BASE == y % BASE && x % BASE == y / BASE);
}

static uint32_t slip_of(const gly_date_parts *x, const gly_date_parts *y)
{
    enum { CENTURY = 100 };
    bool days = x->day != 0 && y->day != 0, same = x->month == y->month;
    bool months = x->month != 0 && y->month != 0;
    bool years = x->year != 0 && y->year != 0 && x->year != y->year;
    if (months && days && !years) {
        if (same)
            return differ_by_a_digit(x->day, y->day) ? 2 : 1;
        return x->day == y->day ? 3 : 0;
    }
    if (days && months)
        return same && x->day == y->day ? 4 : 0;
    if (months)
        return !years ? 6 : same ? 5 : 0;
    if (years)
        return differ_by_a_digit(x->year % CENTURY, y->year % CENTURY) ? 8 : 7;
    return x->weekday != 0 && y->weekday != 0 ? 9 : 10;
}

/* The days of the article that may be the one of `one`, and the most points
 * that it has with one of them and with one on a day that is neither its own
 * nor the other's. */
static void compare_others(gly_day_pair *p, const gly_day_scene *one,
                           const gly_day_scene *two, bool later)
{
    const gly_day_scenes *all = p->article->scenes;
    uint32_t told = 0, own = 0, third = 0;
    const uint8_t *points =
        p->article->points + (size_t)(one - all->items) * all->count;
    for (uint32_t i = 0; i < all->count; i++) {
        const gly_day_scene *other = &all->items[i];
        bool meets = gly_event_days_meet(other->date, one->date);
        told += meets;
        if (other == one || other == two)
            continue;
        if (meets)
            own = points[i] > own ? points[i] : own;
        else if (!gly_event_days_meet(other->date, two->date))
            third = points[i] > third ? points[i] : third;
    }
    note(p, later ? GLY_DAY_TOLD : GLY_DAY_TOLD_BEFORE, told);
    note(p, later ? GLY_DAY_CONFIRMED : GLY_DAY_CONFIRMED_BEFORE, own);
    note(p, later ? GLY_DAY_RIVAL : GLY_DAY_RIVAL_BEFORE, third);
}

static void compare_days(gly_day_pair *p)
{
    const gly_date *x = p->a->date, *y = p->b->date;
    const gly_day_scenes *all = p->article->scenes;
    note(p, GLY_DAY_POINTS,
         p->article->points[(size_t)(p->a - all->items) * all->count +
                            (size_t)(p->b - all->items)]);
    note(p, GLY_DAY_APART, apart(x, y));
    note(p, GLY_DAY_GRAIN, grain_of(y));
    note(p, GLY_DAY_GRAIN_BEFORE, grain_of(x));
    note(p, GLY_DAY_SLIP, slip_of(&x->parts, &y->parts));
    compare_others(p, p->b, p->a, true);
    compare_others(p, p->a, p->b, false);
}

gly_day_pair gly_day_pair_of(const gly_day_article *article,
                             const gly_day_scene *a, const gly_day_scene *b)
{
    gly_day_pair p = {.article = article, .a = a, .b = b, .best = GLY_NONE};
    compare_words(&p);
    compare_telling(&p);
    compare_places(&p);
    compare_events(&p);
    compare_days(&p);
    return p;
}
