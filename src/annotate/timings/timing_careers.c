/* timing_careers.c - how old somebody is, how long ago it was, and how old he
 * was then.
 *
 *     Lomax, 58, who took over the shop 26 years ago at the age of 32, …
 *            [now]                      [length    ]            [then]
 *     Bexley, 52, has been in teaching for 28 years, since she was 24.
 *     The 19-year-old made his debut two years ago, when he was 17.
 *
 * The last two stand in one sentence, which tells one age of then and, near it,
 * one length in years that runs from then to now; the first there, too, or
 * before it of the one person whom the sentence tells of. Neither birthday is
 * known, so the years may be one off. Holds without the article's own date. */
#include "annotate/timings/timings.h"

#include "annotate/numbers/numbers.h"
#include "annotate/people/ages.h"
#include "annotate/people/people.h"
#include "annotate/reading.h"
#include "base/problem.h"

/* Tokens between the length and the age of then; the oldest. */
enum { APART = 9, OLDEST = 110 };

typedef struct {
    gly_timing_search *search;
    const gly_reading *reading;
    gly_sentence own;
} career;

/* "at the age of [32]", "aged [32]", "leaving school at [16]" */
static bool is_led(const gly_reading *reading, uint32_t age)
{
    static const char *const leads[] = {"aged", "at", "age", NULL};
    return gly_reading_is_one_of(reading, age - 1, leads) ||
           (age >= GLY_AGE_LEAD && gly_age_is_led(reading, age - GLY_AGE_LEAD));
}

/* "when he was [17]", "since she was [24]", "was [22] when he began" */
static bool is_of_clause(const gly_reading *reading, uint32_t age)
{
    static const char *const heads[] = {"when", "since", NULL};
    if (!gly_reading_is_word(reading, age - 1, "was"))
        return false;
    return (gly_reading_is(reading, age - 2, GLY_IS_PRONOUN) &&
            gly_reading_is_one_of(reading, age - 3, heads)) ||
           (gly_reading_is_word(reading, age + 1, "when") &&
            gly_reading_is(reading, age + 2, GLY_IS_PRONOUN));
}

/* "as a [16]-year-old apprentice", "as an engineer of [32]" */
static bool is_of_role(const gly_reading *reading, uint32_t age)
{
    bool of = age > 3 && gly_reading_is_word(reading, age - 1, "of") &&
              reading->language->syntax.items[age - 2].upos == GLY_UPOS_NOUN;
    uint32_t a = of ? age - 3 : age - 1;
    return (of || gly_age_is_spelled(reading, age)) &&
           gly_reading_is_indefinite(reading, a) &&
           gly_reading_is_word(reading, a - 1, "as");
}

/* Whether the number is somebody's age at the time that is told of: what
 * follows "at" counts nothing. */
static bool is_then(const career *c, uint32_t token)
{
    enum { LEAD = 3 };
    const gly_reading *reading = c->reading;
    if (token < c->own.first + LEAD || gly_age_at(reading, token) == 0)
        return false;
    gly_upos next = reading->language->syntax.items[token + 1].upos;
    bool plain = next != GLY_UPOS_NOUN && next != GLY_UPOS_ADJ &&
                 next != GLY_UPOS_PROPN && next != GLY_UPOS_NUM;
    return (is_of_role(reading, token) &&
            (plain || gly_age_is_spelled(reading, token))) ||
           (plain && (is_led(reading, token) || is_of_clause(reading, token)));
}

/* The only age of then in the sentence; GLY_NONE. */
static uint32_t find_then(const career *c)
{
    uint32_t found = GLY_NONE;
    for (uint32_t i = c->own.first; i + 1 < c->own.first + c->own.count; i++) {
        if (!is_then(c, i))
            continue;
        if (found != GLY_NONE)
            return GLY_NONE;
        found = i;
    }
    return found;
}

/* "about 26 years"; not "took over six years ago" */
static bool is_hedged(const career *c, const gly_date *length)
{
    static const char *const takes[] = {"took",  "takes",  "take",
                                        "taken", "taking", NULL};
    if (length->first > c->own.first + 1 &&
        gly_reading_is_word(c->reading, length->first - 1, "over") &&
        gly_reading_is_one_of(c->reading, length->first - 2, takes))
        return false;
    const gly_numbers *numbers = c->search->annotations->numbers;
    uint32_t number = gly_number_index(numbers, length->first);
    return number != GLY_NONE &&
           numbers->items[number].hedge > GLY_HEDGE_EXACTLY;
}

/* "has been with the firm [for 42 years]": as long as one is there. */
static bool is_stay(const career *c, const gly_date *length)
{
    enum { BACK = 6 };
    static const char *const words[] = {"with", "worked", "working", NULL};
    for (uint32_t i = length->first;
         i > c->own.first && i + BACK > length->first; i--) {
        if (gly_reading_is_one_of(c->reading, i - 1, words))
            return true;
    }
    return false;
}

/* "26 years ago", or "for 28 years" where "since" stands before the age, or
 * "having joined it". */
static bool runs_to_now(const career *c, const gly_date *length, uint32_t then)
{
    const gly_reading *reading = c->reading;
    bool years = length->unit == GLY_TIME_YEAR && length->amount >= 1 &&
                 (length->flags & GLY_DATE_AGE) == 0;
    if (!years || length->first == c->own.first || is_hedged(c, length))
        return false;
    if (gly_reading_is_word(reading, length->last, "ago"))
        return true;
    bool since = false, stays = is_stay(c, length);
    for (uint32_t i = length->last + 1; i < then; i++)
        since = since || gly_reading_is_word(reading, i, "since") ||
                (stays && gly_reading_is_word(reading, i, "having"));
    return since && length->form == GLY_DATE_LENGTH &&
           gly_reading_is_word(reading, length->first - 1, "for");
}

/* The only length of the sentence that stands near the age of then and runs
 * from it to now; NULL. */
static const gly_date *find_length(const career *c, uint32_t then)
{
    const gly_dates *dates = c->search->dates;
    const gly_date *found = NULL;
    uint32_t end;
    uint32_t first =
        gly_dates_of_sentence(dates, c->reading, c->own.first, &end);
    for (uint32_t i = first; i < end; i++) {
        const gly_date *date = &dates->items[i];
        uint32_t way =
            date->first > then ? date->first - then : then - date->last;
        if (way > APART || !runs_to_now(c, date, then))
            continue;
        if (found != NULL)
            return NULL;
        found = date;
    }
    return found;
}

/* An age that holds now, with its tokens. */
typedef struct {
    uint32_t years, first, last;
} age_now;

static bool holds_now(const gly_trait *trait)
{
    return trait->kind == GLY_TRAIT_AGE && trait->time == GLY_TRAIT_NOW &&
           trait->number <= OLDEST;
}

/* The only age of the sentence that holds now, before that of then; of no years
 * where there is none, or another. */
static age_now find_here(const career *c, uint32_t then)
{
    const gly_people *people = c->search->annotations->people;
    age_now found = {0, 0, 0};
    for (uint32_t i = 0; i < people->trait_count; i++) {
        const gly_trait *trait = &people->traits[i];
        if (!holds_now(trait) || trait->first < c->own.first ||
            trait->last >= then)
            continue;
        if (found.years != 0)
            return (age_now){0, 0, 0};
        found = (age_now){trait->number, trait->first, trait->last};
    }
    /* "The 19-year-old made his debut two years ago" */
    if (found.years == 0 && c->own.first + GLY_AGE_TOKENS < then &&
        gly_age_stands_alone(c->reading, c->own.first))
        found = (age_now){gly_age_at(c->reading, c->own.first + 1),
                          c->own.first + 1, c->own.first + GLY_AGE_TOKENS};
    return found;
}

/* The one person whom the sentence tells of, up to the age of then: whom "when
 * he was 20" means, if that is known. GLY_NONE for nobody and for several. */
static uint32_t find_person(const career *c, uint32_t then)
{
    uint32_t found = is_of_clause(c->reading, then)
                         ? gly_person_at(c->search->annotations, then - 2)
                         : GLY_NONE;
    if (found != GLY_NONE)
        return found;
    for (uint32_t i = c->own.first; i < then; i++) {
        uint32_t person = gly_person_at(c->search->annotations, i);
        if (person == GLY_NONE || person == found)
            continue;
        if (found != GLY_NONE)
            return GLY_NONE;
        found = person;
    }
    return found;
}

/* How old the person of the sentence is, told elsewhere, where that is told in
 * one way only. */
static age_now find_elsewhere(const career *c, uint32_t then)
{
    const gly_people *people = c->search->annotations->people;
    uint32_t person = find_person(c, then);
    age_now found = {0, 0, 0};
    if (person == GLY_NONE)
        return found;
    for (uint32_t i = people->first_of[person];
         i < people->first_of[person + 1]; i++) {
        const gly_trait *trait = &people->traits[i];
        if (!holds_now(trait) || trait->meant ||
            (trait->first <= then && then <= trait->last))
            continue;
        if (found.years != 0 && found.years != trait->number)
            return (age_now){0, 0, 0};
        if (trait->first < c->own.first || found.years == 0)
            found = (age_now){trait->number, trait->first, trait->last};
    }
    return found;
}

static age_now find_now(const career *c, uint32_t then)
{
    age_now here = find_here(c, then);
    return here.years != 0 ? here : find_elsewhere(c, then);
}

static void add(const career *c, const gly_date *length, uint32_t then,
                const age_now *now)
{
    const gly_annotations *a = c->search->annotations;
    const gly_tokens *tokens = &a->language->tokens;
    int32_t age = (int32_t)gly_age_at(c->reading, then);
    int32_t made = (int32_t)now->years - (int32_t)length->amount;
    uint32_t from = length->first < then ? length->first : then;
    uint32_t to = length->first < then ? then : length->last;
    if (made <= 0)
        return;
    gly_timing_add(
        c->search,
        &(gly_timing){
            .kind = GLY_TIMING_AGE,
            .text = gly_tokens_span(tokens, from, to),
            .sentence = a->reading->sentences[from],
            .beside = {gly_tokens_span(tokens, now->first, now->last)},
            .beside_count = 1,
            .stated = gly_text_format(c->search->arena, "%d", age),
            .expected = gly_text_format(c->search->arena, "about %d", made),
            .fits = age >= made - 1 && age <= made + 1});
}

void gly_timings_of_careers(gly_timing_search *search)
{
    const gly_annotations *a = search->annotations;
    const gly_sentences *sentences = &a->language->sentences;
    if (a->people == NULL)
        return;
    for (uint32_t i = 0; i < sentences->count; i++) {
        career c = {search, a->reading, sentences->items[i]};
        uint32_t then = find_then(&c);
        const gly_date *length =
            then == GLY_NONE ? NULL : find_length(&c, then);
        age_now now = length == NULL ? (age_now){0, 0, 0} : find_now(&c, then);
        if (now.years != 0)
            add(&c, length, then, &now);
    }
}
