/* timing_unnamed.c - two ages of somebody who has no name.
 *
 *     A [man], aged [38], was questioned on Saturday and released. …
 *     The man has a lawyer. The [36]-year-old had agreed to a search.
 *
 *     The first patient, a man of [34], has recovered. … The [43]-year-old …
 *
 * Only one person in the article is of about that age, and nobody is told to be
 * just as old; between the two nobody is spoken of whose age is not known. */
#include "annotate/timings/timings.h"

#include "annotate/people/age_forms.h"
#include "annotate/people/age_speakers.h"
#include "annotate/people/ages.h"
#include "annotate/people/bindings.h"
#include "annotate/people/genders.h"
#include "annotate/people/people.h"
#include "annotate/reading.h"
#include "base/problem.h"

enum {
    YOUNGEST = 10,
    APART = 5,      /* years that a slip is off, but for 34 and 43 */
    AGES_MOST = 64, /* of an article */
    BACK = 2,       /* sentences in which another one may be told of */
};

/* An age that is told of no name. */
typedef struct {
    uint32_t first, last; /* tokens that tell it */
    uint32_t number, years;
    uint32_t noun; /* GLY_NONE: "the 36-year-old" */
    bool definite;
} unnamed;

typedef struct {
    gly_timing_search *search;
    const gly_annotations *a;
    const gly_reading *reading;
    unnamed ages[AGES_MOST];
    uint32_t count;
} finder;

/* --- What is told --------------------------------------------------------- */

/* The "the" or "a" of the phrase that ends with `noun`; GLY_NONE. */
static uint32_t article_of(const finder *f, uint32_t noun)
{
    enum { WORDS = 3 };
    for (uint32_t i = noun; i-- > 0 && noun - i <= WORDS;) {
        if (gly_reading_is_word(f->reading, i, "the") ||
            gly_reading_is_indefinite(f->reading, i))
            return i;
        const gly_node *node = &f->a->language->syntax.items[i];
        if (node->upos != GLY_UPOS_ADJ && node->upos != GLY_UPOS_NOUN &&
            node->xpos != GLY_XPOS_VBN)
            return GLY_NONE;
    }
    return GLY_NONE;
}

/* "the 36-year-old", "a 36-year-old farmer". */
static bool read_spelled(const finder *f, uint32_t number, unnamed *out)
{
    uint32_t noun = gly_age_noun_behind(f->reading, number);
    bool definite = gly_reading_is_word(f->reading, number - 1, "the");
    const gly_node *nodes = f->a->language->syntax.items;
    bool person = nodes[noun].xpos == GLY_XPOS_NN &&
                  gly_age_noun_is_person(f->reading, noun);
    bool thing = nodes[noun].upos == GLY_UPOS_NOUN ||
                 nodes[noun].upos == GLY_UPOS_PROPN ||
                 nodes[noun].upos == GLY_UPOS_ADJ;
    if (noun + 1 >= f->reading->language->tokens.count ||
        (!definite && ((!person && thing) ||
                       !gly_reading_is_indefinite(f->reading, number - 1))) ||
        (definite && !gly_age_stands_alone(f->reading, number - 1)) ||
        (person && nodes[noun + 1].upos == GLY_UPOS_PROPN) ||
        (person && gly_reading_at(f->reading, noun + 1, ',') &&
         nodes[noun + 2].upos == GLY_UPOS_PROPN))
        return false;
    *out = (unnamed){number - 1, number + GLY_AGE_TOKENS - 1, number,
                     0,          person ? noun : GLY_NONE,    definite};
    return true;
}

/* "the man, who is 46 and": the number; 0. */
static uint32_t told_of(const finder *f, uint32_t noun)
{
    const gly_reading *reading = f->reading;
    uint32_t number = noun + 4;
    bool who = gly_reading_at(reading, noun + 1, ',') &&
               gly_reading_is_word(reading, noun + 2, "who") &&
               gly_reading_is_word(reading, noun + 3, "is");
    bool ends = gly_reading_at(reading, number + 1, ',') ||
                gly_reading_is(reading, number + 1, GLY_IS_AND);
    return who && ends ? number : 0;
}

/* "a man, aged 38,", "the locksmith, 49,", "a man of 34", "farmer (78)". */
static bool read_beside(const finder *f, uint32_t noun, unnamed *out)
{
    uint32_t number = 0, article = article_of(f, noun);
    bool of = (gly_reading_is_word(f->reading, noun, "man") ||
               gly_reading_is_word(f->reading, noun, "woman")) &&
              gly_reading_is_word(f->reading, noun + 1, "of");
    if (!gly_age_is_somebody(f->a, noun) || article == GLY_NONE)
        return false;
    uint32_t told = told_of(f, noun);
    if (of || told > 0)
        number = of ? noun + 2 : told;
    else if (gly_age_after(&number, f->reading, noun) == 0)
        return false;
    *out = (unnamed){article, number,
                     number,  0,
                     noun,    gly_reading_is_word(f->reading, article, "the")};
    return true;
}

static void read_all(finder *f)
{
    uint32_t count = f->reading->language->tokens.count;
    for (uint32_t i = 1; i + GLY_AGE_TOKENS + 1 < count; i++) {
        unnamed age;
        bool read = gly_age_is_spelled(f->reading, i) ? read_spelled(f, i, &age)
                                                      : read_beside(f, i, &age);
        if (!read || f->count == AGES_MOST ||
            f->reading->quotes[age.number] != GLY_NONE ||
            gly_mention_over(f->a, age.number) != NULL)
            continue;
        age.years = gly_age_at(f->reading, age.number);
        if (age.years >= YOUNGEST)
            f->ages[f->count++] = age;
    }
}

/* --- Whether two are one person's ----------------------------------------- */

static bool may_slip(uint32_t x, uint32_t y)
{
    enum { BASE = 10 };
    uint32_t apart = x > y ? x - y : y - x;
    bool turned = x / BASE == y % BASE && x % BASE == y / BASE;
    return x != y && (apart <= APART || turned);
}

/* Whether somebody with a name is told to be of that age or about it. */
static bool is_named_one(const finder *f, const unnamed *age)
{
    const gly_people *people = f->a->people;
    for (uint32_t i = 0; i < people->trait_count; i++) {
        const gly_trait *t = &people->traits[i];
        if (t->kind == GLY_TRAIT_AGE &&
            (t->number == age->years || may_slip(t->number, age->years)))
            return true;
    }
    return false;
}

/* The one age before `later` that it may be a slip for; NULL for none, for
 * several, and where somebody else is just as old. */
static const unnamed *only_before(const finder *f, const unnamed *later)
{
    const unnamed *found = NULL;
    for (uint32_t i = 0; i < f->count; i++) {
        const unnamed *age = &f->ages[i];
        if (age == later)
            continue;
        if (age->years == later->years)
            return NULL;
        if (!may_slip(age->years, later->years))
            continue;
        if (age->number > later->number ||
            (found != NULL && found->years != age->years))
            return NULL;
        found = found == NULL ? age : found;
    }
    return found;
}

/* Whether the noun at `token` is one that both may be called by. */
static bool may_be_called(const finder *f, uint32_t token, const unnamed *one)
{
    static const char *const any[] = {"man",     "woman",     "suspect",
                                      "patient", "prisoner",  "accused",
                                      "client",  "defendant", NULL};
    const gly_symbol *forms = f->reading->forms;
    return (one->noun != GLY_NONE && forms[token] == forms[one->noun]) ||
           gly_reading_is_one_of(f->reading, token, any);
}

/* Whether a word of the noun's phrase tells of another one: "a [second] man".
 */
static bool is_another(const finder *f, uint32_t noun)
{
    enum { WORDS = 3 };
    static const char *const words[] = {"second", "third", "other",   "another",
                                        "older",  "elder", "younger", NULL};
    uint32_t article = article_of(f, noun);
    /* "his client" */
    if (noun > 0 &&
        f->a->language->syntax.items[noun - 1].xpos == GLY_XPOS_PRP_POSS)
        return false;
    for (uint32_t i = noun; i-- > 0 && noun - i <= WORDS;) {
        if (gly_reading_is_one_of(f->reading, i, words))
            return true;
        if (i == article)
            break;
    }
    return article == GLY_NONE ||
           !gly_reading_is_word(f->reading, article, "the");
}

/* Whether the person speaks in the sentence of `later`: "…, Roe said". */
static bool speaks_of(const finder *f, uint32_t person, const unnamed *later)
{
    const gly_sentence *s = gly_reading_sentence(f->reading, later->first);
    for (uint32_t i = s->first; i < s->first + s->count; i++) {
        uint32_t verb = f->a->language->syntax.items[i].head;
        if (gly_person_at(f->a, i) == person && verb != GLY_NONE &&
            gly_reading_is(f->reading, verb, GLY_IS_SAYING))
            return true;
    }
    return false;
}

/* Whether the sentences right before `later` tell of another one: by a name
 * whose age is not known, but for who speaks, or by a noun. */
static bool follows_another(const finder *f, const unnamed *earlier,
                            const unnamed *later)
{
    const uint32_t *sentences = f->reading->sentences;
    uint32_t here = sentences[later->first];
    for (uint32_t i = later->first; i-- > 0 && sentences[i] + BACK >= here;) {
        const gly_node *node = &f->a->language->syntax.items[i];
        const gly_mention *m = gly_mention_over(f->a, i);
        bool subject = node->relation == GLY_REL_NSUBJ ||
                       node->relation == GLY_REL_NSUBJ_PASS;
        bool says = subject && node->head != GLY_NONE &&
                    gly_reading_is(f->reading, node->head, GLY_IS_SAYING);
        if (m != NULL && m->form == GLY_MENTION_NAME) {
            if (gly_mention_names_person(f->a, m) && subject && !says &&
                sentences[i] + 1 == here && !speaks_of(f, m->entity, later))
                return true;
            continue;
        }
        bool known = i >= earlier->first && i <= earlier->last;
        if (subject && !says && !known && gly_age_is_somebody(f->a, i) &&
            (!may_be_called(f, i, earlier) || is_another(f, i)))
            return true;
    }
    return false;
}

/* Whether the two nouns tell one gender, as far as they tell any. */
static bool genders_agree(const finder *f, const unnamed *a, const unnamed *b)
{
    gly_list_id nouns =
        gly_lexicon_list(f->a->language->lexicon, "gender-noun");
    gly_gender one = a->noun == GLY_NONE
                         ? GLY_GENDER_UNKNOWN
                         : gly_bindings_listed(f->reading, nouns, a->noun);
    gly_gender two = b->noun == GLY_NONE
                         ? GLY_GENDER_UNKNOWN
                         : gly_bindings_listed(f->reading, nouns, b->noun);
    return gly_genders_agree(one, two);
}

/* Whether a noun of the later one was told before: "the locksmith". */
static bool is_called_so(const finder *f, const unnamed *earlier,
                         const unnamed *later)
{
    const gly_symbol *forms = f->reading->forms;
    if (later->noun == GLY_NONE || may_be_called(f, later->noun, earlier))
        return true;
    for (uint32_t i = 0; i < later->first; i++) {
        if (forms[i] == forms[later->noun])
            return true;
    }
    return false;
}

static void compare(const finder *f, const unnamed *later)
{
    const unnamed *earlier = later->definite && !is_named_one(f, later)
                                 ? only_before(f, later)
                                 : NULL;
    if (earlier == NULL || !genders_agree(f, earlier, later) ||
        f->reading->sentences[earlier->first] ==
            f->reading->sentences[later->first] ||
        !is_called_so(f, earlier, later) || follows_another(f, earlier, later))
        return;
    const gly_tokens *tokens = &f->a->language->tokens;
    gly_text all = f->a->language->document->text;
    gly_span told = gly_tokens_span(tokens, earlier->first, earlier->last);
    gly_timing_add(
        f->search,
        &(gly_timing){.kind = GLY_TIMING_UNNAMED,
                      .text =
                          gly_tokens_span(tokens, later->first, later->last),
                      .sentence = f->reading->sentences[later->first],
                      .stated = gly_reading_text(f->reading, later->number),
                      .expected = gly_text_slice(all, told),
                      .beside = {told},
                      .beside_count = 1});
}

void gly_timings_unnamed(gly_timing_search *search)
{
    finder f = {.search = search,
                .a = search->annotations,
                .reading = search->annotations->reading};
    read_all(&f);
    for (uint32_t i = 1; i < f.count; i++)
        compare(&f, &f.ages[i]);
}
