/* timing_elders.c - who is how many years older than whom, and whose birthday
 * it was.
 *
 *     Loretta Banks, 68, and Mae Dawson, 72, … Dawson, who was four years
 *                    [b]                 [a]                  [length]
 *     older than Banks, sang.
 *     Dean Rusk, 31, and Cody Rusk, 27, … is four years older than his brother
 *     Harlan, a 22-year-old, … celebrated his 22nd birthday on Thursday
 *
 * Both ages must be told in one way each; neither birthday is known, so the
 * years may be one off. "His brother" is the only other one of his surname. */
#include "annotate/timings/timings.h"

#include "annotate/people/people.h"
#include "annotate/reading.h"
#include "base/problem.h"
#include "base/symbols.h"

/* Of an age; people that one is looked for among, and dates of a sentence. */
enum { OLDEST = 110, PEOPLE_MOST = 128, DATES_MOST = 32 };

typedef struct {
    uint32_t years, first, last; /* tokens */
} age;

/* An age that follows from what is told at `text`. */
typedef struct {
    gly_span text;
    int32_t made;
    bool fits;
} reckoning;

static const age unknown = {0, 0, 0};

/* How old the person is now, told in one way only; of no years else. */
static age age_of(const gly_timing_search *search, uint32_t person)
{
    const gly_people *people = search->annotations->people;
    age found = unknown;
    if (person == GLY_NONE)
        return found;
    for (uint32_t i = people->first_of[person];
         i < people->first_of[person + 1]; i++) {
        const gly_trait *trait = &people->traits[i];
        if (trait->kind != GLY_TRAIT_AGE || trait->time != GLY_TRAIT_NOW ||
            trait->meant || trait->number > OLDEST)
            continue;
        if (found.years != 0 && found.years != trait->number)
            return unknown;
        if (found.years == 0)
            found = (age){trait->number, trait->first, trait->last};
    }
    return found;
}

/* The subject of what `token` is said in, or whom "who" stands for; GLY_NONE.
 */
static uint32_t person_over(const gly_timing_search *search, uint32_t token)
{
    enum { CLIMB = 4 };
    const gly_syntax *syntax = &search->annotations->language->syntax;
    for (uint32_t up = 0; up < CLIMB && token != GLY_NONE; up++) {
        const gly_node *node = &syntax->items[token];
        uint32_t subject = gly_syntax_child(syntax, token, GLY_REL_NSUBJ);
        if (node->relation == GLY_REL_ACL_RELCL)
            return gly_person_at(search->annotations, node->head);
        if (subject != GLY_NONE)
            return gly_person_at(search->annotations, subject);
        token = node->head;
    }
    return GLY_NONE;
}

/* The surname of the entity's first mention by name, as a symbol; 0. */
static gly_symbol surname_of(const gly_annotations *a, uint32_t person)
{
    const gly_mention *m = &a->mentions[a->entities[person].first_mention];
    return m->surname == GLY_NONE ? 0 : a->reading->forms[m->surname];
}

/* The only other person of the surname of `person`; GLY_NONE. */
static uint32_t namesake_of(const gly_annotations *a, uint32_t person)
{
    gly_symbol name = surname_of(a, person);
    uint32_t found = GLY_NONE;
    for (uint32_t e = 0; e < a->entity_count && e < PEOPLE_MOST; e++) {
        if (e == person || a->entities[e].kind != GLY_ENTITY_PERSON ||
            name == 0 || surname_of(a, e) != name)
            continue;
        if (found != GLY_NONE)
            return GLY_NONE;
        found = e;
    }
    return found;
}

/* Whom "than" at `token` compares with: a name, or "his brother". */
static uint32_t person_behind(const gly_timing_search *search, uint32_t than,
                              uint32_t person)
{
    static const char *const owners[] = {"his", "her", "their", NULL};
    const gly_annotations *a = search->annotations;
    const gly_reading *reading = a->reading;
    if (gly_reading_is_one_of(reading, than + 1, owners))
        return a->language->syntax.items[than + 2].upos == GLY_UPOS_NOUN &&
                       gly_person_at(a, than + 3) == GLY_NONE
                   ? namesake_of(a, person)
                   : GLY_NONE;
    return gly_reading_is(reading, than + 1, GLY_IS_PRONOUN)
               ? GLY_NONE
               : gly_person_at(a, than + 1);
}

static void add(gly_timing_search *search, age told, reckoning r)
{
    const gly_annotations *a = search->annotations;
    const gly_tokens *tokens = &a->language->tokens;
    gly_timing_add(
        search,
        &(gly_timing){
            .kind = GLY_TIMING_AGE,
            .text = r.text,
            .sentence =
                a->reading->sentences[gly_tokens_at(tokens, r.text.offset)],
            .beside = {gly_tokens_span(tokens, told.first, told.last)},
            .beside_count = 1,
            .stated = gly_text_format(search->arena, "%d", (int)told.years),
            .expected = gly_text_format(search->arena, "%d", (int)r.made),
            .fits = r.fits});
}

/* "four years older than Banks" */
static void check_elder(gly_timing_search *search, const gly_date *length)
{
    static const char *const elder[] = {"older", "senior", NULL};
    static const char *const younger[] = {"younger", "junior", NULL};
    const gly_annotations *a = search->annotations;
    const gly_reading *reading = a->reading;
    uint32_t word = length->last + 1;
    bool older = gly_reading_is_one_of(reading, word, elder);
    if ((!older && !gly_reading_is_one_of(reading, word, younger)) ||
        !gly_reading_is_word(reading, word + 1, "than") ||
        length->form != GLY_DATE_LENGTH || length->unit != GLY_TIME_YEAR ||
        length->amount > OLDEST || (length->flags & GLY_DATE_ROUGH) != 0)
        return;
    uint32_t one = person_over(search, word);
    if (one == GLY_NONE)
        return;
    uint32_t two = person_behind(search, word + 1, one);
    age mine = age_of(search, one), other = age_of(search, two);
    if (mine.years == 0 || other.years == 0 || one == two)
        return;
    int32_t apart = (int32_t)length->amount;
    int32_t made = (int32_t)other.years + (older ? apart : -apart);
    int32_t off = made - (int32_t)mine.years;
    add(search, mine,
        (reckoning){gly_tokens_span(&a->language->tokens, length->first, word),
                    made, off >= -1 && off <= 1});
}

/* --- Birthdays -------------------------------------------------------------
 */

/* The number of "22nd"; 0 for any other word. */
static uint32_t ordinal_at(const gly_reading *reading, uint32_t token)
{
    enum { TEN = 10 };
    gly_text text = gly_reading_text(reading, token);
    uint32_t number = 0, digits = 0;
    while (digits < text.size && digits < 3 && text.data[digits] >= '0' &&
           text.data[digits] <= '9')
        number = number * TEN + (uint32_t)(text.data[digits++] - '0');
    return digits > 0 && text.size == digits + 2 ? number : 0;
}

/* Whether the sentence tells of another year: "in 2010", "ten years ago". */
static bool is_long_ago(const gly_timing_search *search, uint32_t token)
{
    const gly_dates *dates = search->dates;
    uint32_t end;
    uint32_t first =
        gly_dates_of_sentence(dates, search->annotations->reading, token, &end);
    for (uint32_t i = first; i < end && i < first + DATES_MOST; i++) {
        const gly_date *date = &dates->items[i];
        if (date->parts.year != 0 || date->grain >= GLY_TIME_YEAR ||
            date->unit >= GLY_TIME_MONTH)
            return true;
    }
    return false;
}

/* Whether the sentence puts it in these days: "on Thursday", "last week". */
static bool is_lately(const gly_timing_search *search, uint32_t token)
{
    const gly_dates *dates = search->dates;
    uint32_t end;
    uint32_t first =
        gly_dates_of_sentence(dates, search->annotations->reading, token, &end);
    bool lately = false;
    for (uint32_t i = first; i < end && i < first + DATES_MOST; i++) {
        const gly_date *date = &dates->items[i];
        bool weekday = date->parts.weekday != 0 && date->parts.month == 0;
        lately = lately || weekday ||
                 ((date->flags & GLY_DATE_RELATIVE) != 0 &&
                  date->form != GLY_DATE_LENGTH && date->parts.ahead <= 0);
    }
    return lately;
}

/* "celebrated his 22nd birthday on Thursday": nobody has one before its time,
 * and who had it this week is as old as that. */
static void check_birthday(gly_timing_search *search, uint32_t token)
{
    static const char *const verbs[] = {"celebrated", "marked", "had", NULL};
    static const char *const owners[] = {"his", "her", NULL};
    const gly_annotations *a = search->annotations;
    const gly_reading *reading = a->reading;
    uint32_t years = token > 2 ? ordinal_at(reading, token - 1) : 0;
    if (years == 0 || !gly_reading_is_one_of(reading, token - 2, owners) ||
        !gly_reading_is_one_of(reading, token - 3, verbs) ||
        is_long_ago(search, token))
        return;
    age mine = age_of(search, person_over(search, token - 3));
    if (mine.years == 0)
        return;
    bool fits = years == mine.years ||
                (!is_lately(search, token) && years < mine.years);
    add(search, mine,
        (reckoning){gly_tokens_span(&a->language->tokens, token - 1, token),
                    (int32_t)years, fits});
}

void gly_timings_of_elders(gly_timing_search *search)
{
    const gly_annotations *a = search->annotations;
    if (a->people == NULL)
        return;
    for (uint32_t i = 0; i < search->dates->count; i++)
        check_elder(search, &search->dates->items[i]);
    for (uint32_t i = 0; i < a->language->tokens.count; i++) {
        if (gly_reading_is_word(a->reading, i, "birthday"))
            check_birthday(search, i);
    }
}
