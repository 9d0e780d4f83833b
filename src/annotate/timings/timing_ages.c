/* timing_ages.c - how old somebody is, and when he was born.
 *
 *     Kyle Dragomir, 47, was elected on Tuesday. … Mr. Dragomir, who was born
 *     in 1971 …
 *
 * The age holds on the article's date, or in a year that its own sentence
 * tells: "In 2017, at the age of 80". */
#include "annotate/timings/timing_births.h"

#include "annotate/grammar.h"
#include "annotate/people/ages.h"
#include "annotate/people/people.h"
#include "base/calendar.h"
#include "base/problem.h"

/* Ages of then that every person is held against, and the days that may lie
 * between a death and the obituary. */
enum { OLDEST = 122, AGES_MOST = 256, SINCE_DEATH = 183 };

static const gly_node *node_at(const gly_timing_search *search, uint32_t token)
{
    return &search->annotations->language->syntax.items[token];
}

static uint32_t child_of(const gly_timing_search *search, uint32_t token,
                         gly_relation relation)
{
    return gly_syntax_child(&search->annotations->language->syntax, token,
                            relation);
}

/* "born" that the date hangs under, at most a few steps up; GLY_NONE. */
static uint32_t born_over(const gly_timing_search *search, uint32_t token)
{
    enum { CLIMB = 4 };
    const gly_reading *reading = search->annotations->reading;
    for (uint32_t up = 0; up < CLIMB && token != GLY_NONE; up++) {
        if (gly_reading_is_word(reading, token, "born"))
            return token;
        if (node_at(search, token)->upos == GLY_UPOS_VERB)
            break; /* "was born in 1934 and [opened] it in 1958" */
        token = node_at(search, token)->head;
    }
    return GLY_NONE;
}

/* "born on a ranch near Loma in 1951": the same where the tree goes wrong, with
 * no verb and no other clause between; GLY_NONE. */
static uint32_t born_before(const gly_timing_search *search, uint32_t token)
{
    enum { BACK = 12 };
    const gly_reading *reading = search->annotations->reading;
    uint32_t start = gly_reading_sentence(reading, token)->first;
    for (uint32_t i = token; i-- > start && token - i <= BACK;) {
        if (gly_reading_is_word(reading, i, "born"))
            return i;
        gly_upos upos = node_at(search, i)->upos;
        if (upos == GLY_UPOS_VERB || upos == GLY_UPOS_AUX ||
            upos == GLY_UPOS_CCONJ || upos == GLY_UPOS_NUM ||
            upos == GLY_UPOS_PRON || gly_reading_is(reading, i, GLY_IS_BREAK))
            break;
    }
    return GLY_NONE;
}

bool gly_birth_is_dated(const gly_timing_search *search, const gly_date *date)
{
    return born_over(search, date->first) != GLY_NONE ||
           born_before(search, date->first) != GLY_NONE;
}

/* "His son, born in 2015", "whose daughter, born in 2011": somebody's. */
static bool is_owned(const gly_timing_search *search, uint32_t noun)
{
    return noun != GLY_NONE &&
           child_of(search, noun, GLY_REL_NMOD_POSS) != GLY_NONE;
}

/* Whether "he" at token `subject` is to mean somebody whom its paragraph has
 * not named yet, though it has named another, who may be meant as well. */
static bool is_far(const gly_timing_search *search, uint32_t subject,
                   uint32_t person)
{
    enum { LOOKED_AT = 64 };
    const gly_annotations *a = search->annotations;
    const gly_token *tokens = a->language->tokens.items;
    uint32_t end = gly_mentions_before(a, subject);
    bool other = false;
    if (!gly_reading_is(a->reading, subject, GLY_IS_PRONOUN))
        return false;
    for (uint32_t i = end; i > 0 && i + LOOKED_AT > end; i--) {
        const gly_mention *m = &a->mentions[i - 1];
        if (tokens[m->first].block != tokens[subject].block)
            break;
        if (!gly_mention_names_person(a, m))
            continue;
        if (m->entity == person)
            return false;
        other = true;
    }
    return other;
}

/* Who says what is quoted at `token`; GLY_NONE. */
static uint32_t speaker_of(const gly_timing_search *search, uint32_t token)
{
    const gly_annotations *a = search->annotations;
    uint32_t quote = a->reading->quotes[token];
    uint32_t told = quote == GLY_NONE ? GLY_NONE : a->speakers[quote];
    return told == GLY_NONE ? GLY_NONE : a->attributions[told].entity;
}

/* "Born on 9 June 1939, [he] was": of the clause behind; GLY_NONE. */
static uint32_t subject_behind(const gly_timing_search *search, uint32_t born)
{
    const gly_reading *reading = search->annotations->reading;
    uint32_t over = node_at(search, born)->head;
    if (born != gly_reading_sentence(reading, born)->first || over == GLY_NONE)
        return GLY_NONE;
    uint32_t subject = gly_grammar_subject_head(reading, over);
    return subject != GLY_NONE && subject > born ? subject : GLY_NONE;
}

/* Who was born: the subject of "born", the noun that it is said of, who "who"
 * stands for, or whom a line is about: "Ada Poe, founder, born 14 May 1938". */
static uint32_t person_born(const gly_timing_search *search, uint32_t born)
{
    const gly_reading *reading = search->annotations->reading;
    uint32_t opening = gly_person_at(
        search->annotations, gly_reading_sentence(reading, born)->first);
    uint32_t subject = child_of(search, born, GLY_REL_NSUBJ_PASS);
    if (subject == GLY_NONE)
        subject = child_of(search, born, GLY_REL_NSUBJ);
    if (subject == GLY_NONE && node_at(search, born)->relation == GLY_REL_CONJ)
        subject = child_of(search, node_at(search, born)->head, GLY_REL_NSUBJ);
    gly_relation relation = node_at(search, born)->relation;
    bool of_noun = relation == GLY_REL_ACL || relation == GLY_REL_ACL_RELCL;
    if (of_noun && (subject == GLY_NONE ||
                    gly_reading_is(reading, subject, GLY_IS_RELATIVE)))
        subject = node_at(search, born)->head;
    if (subject == GLY_NONE)
        subject = subject_behind(search, born);
    uint32_t person = subject == GLY_NONE
                          ? GLY_NONE
                          : gly_person_at(search->annotations, subject);
    if (subject != GLY_NONE && gly_reading_is_word(reading, subject, "I"))
        return speaker_of(search, subject);
    if (person != GLY_NONE && is_far(search, subject, person))
        return GLY_NONE;
    bool line = person == GLY_NONE && gly_reading_at(reading, born - 1, ',') &&
                !is_owned(search, subject);
    return line ? opening : person;
}

/* Whether "died" stands among the tokens from `first` to `end`. */
static bool tells_death(const gly_timing_search *search, uint32_t first,
                        uint32_t end)
{
    for (uint32_t i = first; i < end; i++) {
        if (gly_reading_is_word(search->annotations->reading, i, "died"))
            return true;
    }
    return false;
}

/* The days between which a birth "in the spring of 1982" was: a spring is at
 * another time south of the equator, and a winter is of two years. */
static void widen_to_year(gly_birth *born, int32_t year)
{
    enum { DECEMBER = 12, LAST = 31, WINTER = 60 };
    born->first = gly_calendar_day(year, 1, 1) - LAST;
    born->last = gly_calendar_day(year, DECEMBER, LAST) + WINTER;
}

static bool is_birth(gly_birth *out, const gly_timing_search *search,
                     const gly_date *date)
{
    bool season = date->parts.season != 0,
         rough = !season && (date->flags & GLY_DATE_ROUGH) != 0;
    if (date->parts.year == 0 || (date->flags & GLY_DATE_KNOWN) == 0 ||
        (date->flags & GLY_DATE_UNSURE) != 0 || rough ||
        date->start != GLY_NONE || date->side != GLY_DATE_PLAIN)
        return false;
    uint32_t born = born_over(search, date->first);
    born = born == GLY_NONE ? born_before(search, date->first) : born;
    if (born == GLY_NONE || born > date->first ||
        tells_death(search, born, date->first))
        return false;
    *out = (gly_birth){.first = gly_date_first_day(date),
                       .last = gly_date_last_day(date),
                       .from = born,
                       .to = date->last,
                       .entity = person_born(search, born)};
    if (season)
        widen_to_year(out, date->parts.year);
    return out->entity != GLY_NONE;
}

static bool fits_day(const gly_birth *born, const gly_date *date, uint32_t age)
{
    return gly_birth_tells_year(date) &&
           gly_birth_may_be(born, gly_date_first_day(date),
                            gly_date_last_day(date), age);
}

/* Whether the age fits a year that its paragraph tells, or the one before. */
static bool fits_year_beside(const gly_timing_search *search,
                             const gly_birth *born, const gly_trait *age)
{
    const gly_dates *dates = search->dates;
    const gly_token *tokens = search->annotations->language->tokens.items;
    uint32_t block = tokens[age->first].block;
    uint32_t at = gly_dates_at(dates, age->first);
    for (uint32_t i = at;
         i-- > 0 && tokens[dates->items[i].first].block + 1 >= block;) {
        if (fits_day(born, &dates->items[i], age->number))
            return true;
    }
    for (uint32_t i = at;
         i < dates->count && tokens[dates->items[i].first].block == block;
         i++) {
        if (fits_day(born, &dates->items[i], age->number))
            return true;
    }
    return false;
}

/* "who has died at the age of 83": lately, or it would be no news. */
static bool has_died(const gly_reading *reading, const gly_sentence *s)
{
    for (uint32_t i = s->first + 1; i < s->first + s->count; i++) {
        if (gly_reading_is_word(reading, i, "died") &&
            gly_reading_is_word(reading, i - 1, "has"))
            return true;
    }
    return false;
}

/* "Her husband died at 54": nobody knows when. */
static bool is_of_death(const gly_timing_search *search, const gly_trait *age)
{
    const gly_dates *dates = search->dates;
    const gly_reading *reading = search->annotations->reading;
    const gly_sentence *s = gly_reading_sentence(reading, age->first);
    if (!tells_death(search, s->first, s->first + s->count) ||
        has_died(reading, s))
        return false;
    uint32_t end;
    uint32_t first = gly_dates_of_sentence(dates, reading, s->first, &end);
    for (uint32_t i = first; i < end; i++) {
        bool day = dates->items[i].form != GLY_DATE_LENGTH;
        if (day && (dates->items[i].flags & GLY_DATE_KNOWN) != 0)
            return false;
    }
    return true;
}

/* Hold it against the age `now`. */
static void check(gly_timing_search *search, const gly_birth *born,
                  const gly_trait *age, const gly_timing_now *now)
{
    const gly_annotations *a = search->annotations;
    bool fits = gly_birth_may_be(born, now->first, now->last, age->number) ||
                fits_year_beside(search, born, age) || is_of_death(search, age);
    gly_timing_add(
        search,
        &(gly_timing){
            .kind = GLY_TIMING_AGE,
            .text = gly_tokens_span(&a->language->tokens, born->from, born->to),
            .sentence = a->reading->sentences[born->from],
            .beside = {gly_tokens_span(&a->language->tokens, age->first,
                                       age->last)},
            .beside_count = 1,
            .stated = gly_text_format(search->arena, "%u", age->number),
            .expected = gly_birth_years(search, born, now->first, now->last),
            .fits = fits});
}

/* A birth against the first age that is told of the present, or of somebody
 * who died on day `death` of that. */
static void check_birth(gly_timing_search *search, const gly_birth *born,
                        const gly_date *death)
{
    gly_timing_now now = search->now;
    if (death != NULL)
        now = (gly_timing_now){true, gly_date_first_day(death),
                               gly_date_last_day(death)};
    if (!now.known)
        return;
    const gly_people *people = search->annotations->people;
    uint32_t end = people->first_of[born->entity + 1];
    for (uint32_t i = people->first_of[born->entity]; i < end; i++) {
        const gly_trait *trait = &people->traits[i];
        if (trait->kind != GLY_TRAIT_AGE || trait->time != GLY_TRAIT_NOW ||
            trait->number > OLDEST)
            continue;
        const gly_reading *reading = search->annotations->reading;
        if (death == NULL &&
            has_died(reading, gly_reading_sentence(reading, trait->first)))
            now.first -= SINCE_DEATH;
        check(search, born, trait, &now);
        return;
    }
}

/* --- "Ada Poe, 70, founded it in 1985, at 24" ----------------------------- */

/* The first age of person `entity` that is told of the present; NULL. */
static const gly_trait *age_now(const gly_people *people, uint32_t entity)
{
    const gly_trait *age = NULL;
    for (uint32_t i = people->first_of[entity];
         i < people->first_of[entity + 1]; i++) {
        const gly_trait *trait = &people->traits[i];
        if (trait->kind == GLY_TRAIT_BIRTH)
            return NULL;
        bool now = trait->kind == GLY_TRAIT_AGE &&
                   trait->time == GLY_TRAIT_NOW && trait->number <= OLDEST;
        if (age == NULL && now && !trait->meant)
            age = trait;
    }
    return age;
}

/* Whoever is 70 now was born 70 years ago, or nearly 71. The age may have been
 * told some months ago. Those whose birth is `told`, and who died long before,
 * are left out. */
static void check_implied(gly_timing_search *search, const gly_ages_then *then,
                          const bool *told)
{
    enum { MONTHS = 12 };
    const gly_annotations *a = search->annotations;
    const gly_timing_now *now = &search->now;
    for (uint32_t e = 0; e < a->entity_count; e++) {
        const gly_trait *age = told[e] ? NULL : age_now(a->people, e);
        if (age == NULL)
            continue;
        int32_t months = MONTHS * (int32_t)age->number;
        gly_birth born = {
            .first = gly_calendar_add_months(now->first, -months - 2 * MONTHS),
            .last = gly_calendar_add_months(now->last, -months + MONTHS),
            .from = age->first,
            .to = age->last,
            .entity = e};
        const gly_date *death = gly_death_of(search, then, &born);
        bool dead = death != NULL &&
                    gly_date_last_day(death) < now->first - SINCE_DEATH;
        if (!dead)
            gly_timings_of_ages_then(search, then, &born);
    }
}

void gly_timings_of_ages(gly_timing_search *search)
{
    if (search->annotations->people == NULL)
        return;
    gly_birth last = {.entity = GLY_NONE};
    gly_ages_then then = {.made = false};
    bool *told = gly_arena_array(
        search->arena, search->annotations->entity_count, sizeof *told);
    if (told == NULL) {
        search->status = GLY_NO_MEMORY;
        return;
    }
    for (uint32_t i = 0; i < search->dates->count; i++) {
        gly_birth born;
        if (!is_birth(&born, search, &search->dates->items[i]))
            continue;
        /* Told again at the foot of an obituary. */
        bool again = born.entity == last.entity && born.first == last.first &&
                     born.last == last.last;
        last = born;
        told[born.entity] = true;
        if (!then.made)
            then = gly_ages_then_find(search);
        if (!again)
            gly_timings_of_ages_then(search, &then, &born);
        check_birth(search, &born, gly_death_of(search, &then, &born));
    }
    if (!then.made && search->now.known)
        then = gly_ages_then_find(search);
    uint32_t ages = gly_ages_then_count(&then);
    if (search->now.known && ages > 0 && ages <= AGES_MOST)
        check_implied(search, &then, told);
}
