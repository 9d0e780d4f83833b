/* fact_checks.c - a draft against what the house knows.
 *
 *     people: [{name: Tomas Lindqvar, title: special envoy, pronoun: he}]
 *
 * A person of the draft is one of the sheet if given name and surname are the
 * same, or the surname alone where the draft has no given name and the sheet
 * nobody else of it. Who has the one and nearly the other is that person with a
 * slip in the name, unless the sheet knows him, too. */
#include "claims/house/fact_checks.h"

#include <stdlib.h>

#include "annotate/dates/dates.h"
#include "annotate/people/people.h"
#include "annotate/reading.h"
#include "base/calendar.h"
#include "base/problem.h"
#include "base/utf8.h"
#include "claims/house/fact_people.h"
#include "claims/house/fact_words.h"
#include "claims/kinds.h"
#include "claims/quantities/quantities.h"

/* Spellings with one first word that are looked at. */
enum { ALIKE_MOST = 48 };

/* The run over one article. */
typedef struct {
    gly_claims *claims;
    const gly_annotations *a;
    const gly_list *facts;
    gly_fact_people people;
    gly_list checks;        /* gly_fact_check */
    const gly_fact **known; /* by entity: who it is on the sheet, or NULL */
    gly_status status;
} checking;

static const gly_fact *fact_at(const checking *in, uint32_t index)
{
    return gly_list_at(in->facts, index);
}

static gly_text token_text(const checking *in, uint32_t token)
{
    return gly_claims_text(
        in->claims, gly_tokens_span(&in->a->language->tokens, token, token));
}

static void add(checking *in, const gly_fact_check *check)
{
    gly_fact_check *added = gly_list_add(&in->checks, in->claims->arena);
    if (added == NULL)
        in->status = GLY_NO_MEMORY;
    else
        *added = *check;
}

/* --- Who is who ----------------------------------------------------------- */

/* Settle who each person is by the fullest of the names in the draft. */
static void find_people(checking *in)
{
    const gly_annotations *a = in->a;
    for (uint32_t i = 0; i < a->mention_count; i++) {
        const gly_mention *mention = &a->mentions[i];
        if (mention->surname == GLY_NONE ||
            !gly_mention_names_person(a, mention))
            continue;
        gly_fact_name of = {{"", 0}, token_text(in, mention->surname)};
        bool full = mention->given != GLY_NONE;
        if (full)
            of.given = token_text(in, mention->given);
        const gly_fact **known = &in->known[mention->entity];
        const gly_fact *fact = gly_fact_people_is(&in->people, of);
        if (fact != NULL && (full || *known == NULL))
            *known = fact;
        if (fact == NULL && full && of.given.size > 2)
            fact = gly_fact_people_near(&in->people, of);
        else
            continue;
        if (fact != NULL)
            add(in, &(gly_fact_check){GLY_CHECK_NAME, mention->given,
                                      mention->surname, fact, fact->name});
    }
}

/* --- Spellings that the house does not want ------------------------------- */

/* A spelling of the sheet, by its first word. */
typedef struct {
    uint64_t hash;
    const gly_fact *fact;
    gly_text words;
} spelling;

static int by_first(const void *a, const void *b)
{
    const spelling *one = a, *two = b;
    if (one->hash != two->hash)
        return one->hash < two->hash ? -1 : 1;
    return gly_text_compare(one->words, two->words);
}

/* The last token of `words` if they stand at `token`, as written; GLY_NONE. */
static uint32_t stands_at(const checking *in, uint32_t token, gly_text words)
{
    const gly_tokens *tokens = &in->a->language->tokens;
    gly_span first = gly_tokens_span(tokens, token, token);
    gly_text text = in->claims->annotations->language->document->text;
    if (words.size > text.size - first.offset ||
        !gly_text_equal(
            gly_text_slice(text, (gly_span){first.offset, words.size}), words))
        return GLY_NONE;
    uint32_t end = first.offset + words.size;
    uint32_t last = gly_tokens_at(tokens, end - 1);
    return last < tokens->count &&
                   gly_span_end(gly_tokens_span(tokens, last, last)) == end
               ? last
               : GLY_NONE;
}

static void find_spellings(checking *in, const spelling *all, uint32_t count)
{
    const gly_tokens *tokens = &in->a->language->tokens;
    for (uint32_t token = 0; token < tokens->count; token++) {
        uint64_t hash = gly_utf8_hash_folded(token_text(in, token));
        uint32_t low = 0, high = count;
        while (low < high) {
            uint32_t middle = low + (high - low) / 2;
            if (all[middle].hash < hash)
                low = middle + 1;
            else
                high = middle;
        }
        for (uint32_t i = low;
             i < count && all[i].hash == hash && i - low < ALIKE_MOST; i++) {
            uint32_t last = stands_at(in, token, all[i].words);
            if (last == GLY_NONE)
                continue;
            add(in, &(gly_fact_check){GLY_CHECK_NAME, token, last, all[i].fact,
                                      all[i].fact->name});
            break;
        }
    }
}

static void check_spellings(checking *in)
{
    uint32_t most = 0, count = 0;
    for (uint32_t i = 0; i < in->facts->count; i++)
        most += fact_at(in, i)->wrong_count;
    spelling *all = gly_arena_array(in->claims->arena, most, sizeof *all);
    if (all == NULL) {
        in->status = GLY_NO_MEMORY;
        return;
    }
    for (uint32_t i = 0; i < in->facts->count; i++) {
        const gly_fact *fact = fact_at(in, i);
        for (uint32_t j = 0; j < fact->wrong_count; j++) {
            gly_text first = gly_fact_first_word(fact->wrong[j]);
            all[count++] =
                (spelling){gly_utf8_hash_folded(first), fact, fact->wrong[j]};
        }
    }
    if (count > 1)
        qsort(all, count, sizeof *all, by_first);
    if (count > 0)
        find_spellings(in, all, count);
}

/* --- What is said of a person --------------------------------------------- */

static gly_text years_text(checking *in, int32_t first, int32_t last)
{
    gly_text made = first == last
                        ? gly_text_format(in->claims->arena, "%d", (int)first)
                        : gly_text_format(in->claims->arena, "%d or %d",
                                          (int)first, (int)last);
    if (made.size == 0)
        in->status = GLY_NO_MEMORY;
    return made;
}

/* An age on the article's date, or a year of birth. */
static void check_age(checking *in, const gly_trait *trait,
                      const gly_fact *fact)
{
    const gly_date_anchor *anchor = &in->a->dates->anchor;
    bool age = trait->kind == GLY_TRAIT_AGE;
    if (fact->born < 0 || (age && !anchor->known))
        return;
    int32_t least = gly_calendar_date_of(fact->born).year, most = least;
    if (age) {
        most = gly_calendar_full_years(fact->born, anchor->day);
        least = gly_calendar_full_years(fact->born_last, anchor->day);
    }
    int32_t told = (int32_t)trait->number;
    if (told < least || told > most)
        add(in, &(gly_fact_check){GLY_CHECK_AGE, trait->head, trait->head, fact,
                                  years_text(in, least, most)});
}

static void check_gender(checking *in, const gly_trait *trait,
                         const gly_fact *fact)
{
    const gly_mention *mention = &in->a->mentions[trait->mention];
    bool told = trait->number != GLY_GENDER_UNKNOWN &&
                fact->gender != GLY_GENDER_UNKNOWN &&
                mention->form == GLY_MENTION_NAME;
    if (told && trait->number != (uint32_t)fact->gender)
        add(in,
            &(gly_fact_check){
                GLY_CHECK_PRONOUN, mention->first, mention->last, fact,
                gly_text_of(fact->gender == GLY_GENDER_MALE ? "he" : "she")});
}

/* The words of a phrase that tell which office it is: its noun, and nouns and
 * deputies before it that are no part of a name. */
static gly_title_words title_words(const checking *in, const gly_trait *trait)
{
    gly_title_words found = {.count = 0};
    const gly_annotations *a = in->a;
    for (uint32_t i = trait->first; i <= trait->head; i++) {
        const gly_mention *over = gly_mention_over(a, i);
        bool named = over != NULL && over->form == GLY_MENTION_NAME;
        gly_text word = token_text(in, i);
        gly_upos upos = a->language->syntax.items[i].upos;
        bool noun = upos == GLY_UPOS_NOUN || upos == GLY_UPOS_PROPN;
        bool counts = i == trait->head ||
                      gly_fact_is_deputy(a->language->lexicon, word) ||
                      (!named && noun);
        if (counts && found.count < GLY_TITLE_WORDS)
            found.items[found.count++] = word;
    }
    return found;
}

/* “the deputy mayor” of somebody who is the mayor. */
static void check_title(checking *in, const gly_trait *trait,
                        const gly_fact *fact)
{
    gly_title_words told = title_words(in, trait);
    bool contradicts = false;
    for (uint32_t i = 0; i < fact->title_count; i++) {
        gly_title_relation relation = gly_fact_hold_title(
            &told, fact->titles[i], in->a->language->lexicon);
        if (relation == GLY_TITLE_FITS)
            return;
        contradicts = contradicts || relation == GLY_TITLE_OTHER;
    }
    if (contradicts)
        add(in, &(gly_fact_check){GLY_CHECK_TITLE, trait->first, trait->last,
                                  fact, fact->titles[0]});
}

static void check_traits(checking *in)
{
    const gly_people *people = in->a->people;
    for (uint32_t i = 0; i < people->trait_count; i++) {
        const gly_trait *trait = &people->traits[i];
        const gly_fact *fact = in->known[trait->entity];
        if (fact == NULL || trait->time != GLY_TRAIT_NOW)
            continue;
        if (trait->kind == GLY_TRAIT_AGE || trait->kind == GLY_TRAIT_BIRTH)
            check_age(in, trait, fact);
        else if (trait->kind == GLY_TRAIT_GENDER)
            check_gender(in, trait, fact);
        else if (trait->kind == GLY_TRAIT_ROLE)
            check_title(in, trait, fact);
    }
}

/* --- Figures -------------------------------------------------------------- */

/* A plain count in a sentence that has all words of a figure's name. */
static void check_number(checking *in, const gly_number *number,
                         const gly_fact *fact)
{
    const gly_language *language = in->a->language;
    if (number->counted.last == GLY_NONE || number->range)
        return;
    uint32_t first = number->first;
    uint32_t index = in->a->reading->sentences[first];
    const gly_sentence *sentence = &language->sentences.items[index];
    gly_text noun = token_text(in, number->counted.noun);
    gly_text words = gly_claims_text(
        in->claims, gly_tokens_span(&language->tokens, sentence->first,
                                    sentence->first + sentence->count - 1));
    if (!gly_fact_is_counted(noun, words, fact->name) ||
        (gly_decimal_double(number->low) <= fact->value &&
         (gly_decimal_is_most(number->high) ||
          gly_decimal_double(number->high) >= fact->value)))
        return;
    gly_text held = gly_text_format(in->claims->arena, "%.15g", fact->value);
    if (held.size == 0)
        in->status = GLY_NO_MEMORY;
    add(in,
        &(gly_fact_check){GLY_CHECK_FIGURE, first, number->last, fact, held});
}

static void check_figures(checking *in)
{
    const gly_numbers *numbers = in->a->numbers;
    for (uint32_t i = 0; i < in->facts->count; i++) {
        const gly_fact *fact = fact_at(in, i);
        for (uint32_t j = 0;
             fact->kind == GLY_FACT_FIGURE && j < numbers->count; j++) {
            const gly_number *number = &numbers->items[j];
            if (number->kind == GLY_NUMBER_CARDINAL &&
                number->unit == GLY_UNIT_NONE &&
                number->counted.noun != GLY_NONE)
                check_number(in, number, fact);
        }
    }
}

static int by_place(const void *a, const void *b)
{
    const gly_fact_check *one = a, *two = b;
    if (one->first != two->first)
        return one->first < two->first ? -1 : 1;
    if (one->last != two->last)
        return one->last < two->last ? -1 : 1;
    return (one->kind > two->kind) - (one->kind < two->kind);
}

gly_status gly_fact_checks_build(gly_claims *claims)
{
    static const struct gly_fact_checks none = {NULL, 0};
    const gly_annotations *a = claims->annotations;
    claims->checks = &none;
    if (a->facts == NULL || a->facts->items.count == 0)
        return GLY_OK;
    checking in = {.claims = claims,
                   .a = a,
                   .facts = &a->facts->items,
                   .checks = gly_list_of(sizeof(gly_fact_check))};
    struct gly_fact_checks *made = gly_arena_take(claims->arena, sizeof *made);
    in.known =
        gly_arena_array(claims->arena, a->entity_count, sizeof *in.known);
    if (made == NULL || in.known == NULL ||
        gly_fact_people_build(&in.people, claims->arena, in.facts) != GLY_OK)
        return GLY_NO_MEMORY;
    find_people(&in);
    check_spellings(&in);
    check_traits(&in);
    check_figures(&in);
    if (in.checks.count > 1)
        qsort(in.checks.items, in.checks.count, sizeof(gly_fact_check),
              by_place);
    *made = (struct gly_fact_checks){in.checks.items, in.checks.count};
    claims->checks = made;
    return in.status;
}
