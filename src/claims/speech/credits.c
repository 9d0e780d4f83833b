/* credits.c - one claim that is credited to two sources, by all signs.
 *
 *     The company estimates that one customer in nine is behind on a bill. …
 *     About one customer in nine is, an estimate that came from Odom.
 *
 * Where a source has no name, or where little is said again, no single sign
 * tells. Each tree of credit_trees.def asks three of the grades of the two one
 * after the other, the next by the answer to the last, and gives points; the
 * sum over all trees tells.
 *
 * The trees are gradient boosted (100 of depth 3, rate 0.06), and points are
 * hundredths of a logit. They were learned from the drafts of tests/desk but y,
 * z and ae: 58 pairs that credit one claim to two sources, 52 claims in all,
 * against 2,587 others. With writers left out in turn, 8 claims were found that
 * the gists alone do not tell, beside 2 false alarms; in 840 articles of
 * published news, of which nothing was learned, none. */
#include "claims/speech/credits.h"

#include "annotate/reading.h"
#include "base/trees.h"
#include "claims/kinds.h"
#include "claims/speech/attribution_pairs.h"
#include "claims/speech/gists.h"
#include "claims/speech/reactions.h"

enum { BASE = -380, ENOUGH = 50, WHOLE = 100, ALONE = 2 };

/* The answers of credit_grades.def. */
typedef enum {
#define GRADE(name, about) GRADE_##name,
#include "claims/speech/credit_grades.def"
#undef GRADE
    GRADES
} grade;

#define ASK(name, most)                                                        \
    {                                                                          \
        GRADE_##name, most                                                     \
    }

static const gly_tree trees[] = {
#define TREE GLY_TREE
#include "claims/speech/credit_trees.def"
#undef TREE
};

typedef struct {
    const gly_claims *claims;
    const gly_claim *later, *earlier;
    uint8_t grades[GRADES];
} credit_pair;

static void note(credit_pair *p, grade which, uint32_t value)
{
    p->grades[which] = gly_tree_answer(value);
}

static bool is_great(const gly_claims *claims, gly_symbol key)
{
    return claims->gists->weights[key] == GLY_GIST_NUMBER;
}

/* What a gist weighs; `*great` where it has a great number. */
static uint32_t weigh(bool *great, const gly_claims *claims, gly_words gist)
{
    uint32_t whole = 0;
    *great = false;
    for (uint32_t i = 0; i < gist.count; i++) {
        whole += claims->gists->weights[gist.items[i]];
        *great = *great || is_great(claims, gist.items[i]);
    }
    return whole;
}

static void compare_gists(credit_pair *p)
{
    const gly_gists *gists = p->claims->gists;
    gly_words a = gists->of[p->later->item], b = gists->of[p->earlier->item];
    uint32_t shared = 0, words = 0, rare = 0;
    bool number = false, great[2];
    for (uint32_t i = 0, k = 0; i < a.count; i++) {
        gly_symbol key = a.items[i];
        while (k < b.count && b.items[k] < key)
            k++;
        if (k == b.count || b.items[k] != key)
            continue;
        shared += gists->weights[key];
        words++;
        rare += gists->spread[key] <= ALONE;
        number = number || is_great(p->claims, key);
    }
    uint32_t whole = weigh(&great[0], p->claims, a);
    uint32_t before = weigh(&great[1], p->claims, b);
    uint32_t least = whole < before ? whole : before;
    note(p, GRADE_WHOLE, whole);
    note(p, GRADE_WHOLE_BEFORE, before);
    note(p, GRADE_WORDS, a.count);
    note(p, GRADE_WORDS_BEFORE, b.count);
    note(p, GRADE_SHARED, shared);
    note(p, GRADE_SHARED_WORDS, words);
    note(p, GRADE_COVER, least == 0 ? 0 : shared * WHOLE / least);
    note(p, GRADE_NUMBER, number);
    note(p, GRADE_OTHER_NUMBERS, great[0] && great[1] && !number);
    note(p, GRADE_RARE, rare);
}

static uint32_t block_of(const gly_claims *claims, const gly_claim *claim)
{
    const gly_tokens *tokens = &claims->annotations->language->tokens;
    return tokens->items[gly_tokens_at(tokens, claim->text.offset)].block;
}

static void compare_telling(credit_pair *p)
{
    const gly_attribution *later = gly_claims_attribution(p->claims, p->later);
    uint64_t size = p->claims->annotations->language->document->text.size;
    uint32_t one = block_of(p->claims, p->earlier);
    uint32_t two = block_of(p->claims, p->later);
    note(p, GRADE_BACK, gly_gists_point_back(p->claims, later));
    note(p, GRADE_BACK_BEFORE,
         gly_gists_point_back(p->claims,
                              gly_claims_attribution(p->claims, p->earlier)));
    note(p, GRADE_GAP, two - one);
    note(p, GRADE_DEPTH,
         (uint32_t)((uint64_t)p->later->text.offset * WHOLE / (size + 1)));
    note(p, GRADE_NOUN, later->form == GLY_FORM_NOUN);
    note(p, GRADE_CLAUSAL,
         later->form == GLY_FORM_CLAUSE || later->form == GLY_FORM_QUOTATION);
}

static void compare_sources(credit_pair *p, const gly_attribution_sources *s)
{
    note(p, GRADE_DIFFER, s->differ);
    note(p, GRADE_KIND, s->kinds[0]);
    note(p, GRADE_KIND_BEFORE, s->kinds[1]);
    note(p, GRADE_KNOWN, s->known[0]);
    note(p, GRADE_KNOWN_BEFORE, s->known[1]);
    note(p, GRADE_NAMED, s->named[0]);
    note(p, GRADE_NAMED_BEFORE, s->named[1]);
    note(p, GRADE_BODY, s->bodies[0]);
    note(p, GRADE_BODY_BEFORE, s->bodies[1]);
    note(p, GRADE_SOURCE_WORD, s->word);
    note(p, GRADE_PRONOUN, s->pronouns[0]);
    note(p, GRADE_PRONOUN_BEFORE, s->pronouns[1]);
}

/* Whether what is said may be so and is not settled: "it could close". */
static bool is_open(const gly_claims *claims, const gly_attribution *a)
{
    const gly_language *language = claims->annotations->language;
    const gly_tokens *tokens = &language->tokens;
    for (uint32_t p = 0; p < a->content_count; p++) {
        uint32_t end = a->content[p].offset + a->content[p].length;
        for (uint32_t i = gly_tokens_at(tokens, a->content[p].offset);
             i < tokens->count && tokens->items[i].text.offset < end; i++) {
            if (language->syntax.items[i].xpos == GLY_XPOS_MD &&
                gly_reading_is_of(claims->annotations->reading, "clause-mood",
                                  "may", i))
                return true;
        }
    }
    return false;
}

bool gly_credits_may_differ(const gly_claims *claims, const gly_claim *a,
                            const gly_claim *b)
{
    return gly_attribution_sources_of(claims, a, b).may_differ;
}

/* Whether what `outer` hands on holds the cue of `inner`: "Ole Brun writes that
 * [the polls show] a slip" has one source, who names another. */
static bool tells_of(const gly_claims *claims, const gly_attribution *outer,
                     const gly_attribution *inner)
{
    if (inner->cue_first == GLY_NONE)
        return false;
    gly_span cue = gly_tokens_span(&claims->annotations->language->tokens,
                                   inner->cue_first, inner->cue_last);
    for (uint32_t i = 0; i < outer->content_count; i++) {
        if (gly_span_overlaps(outer->content[i], cue))
            return true;
    }
    return false;
}

/* The tokens of the first part of what is said: from `*first` to before the
 * token answered. */
static uint32_t part_of(const gly_claims *claims, const gly_attribution *a,
                        uint32_t *first)
{
    const gly_tokens *tokens = &claims->annotations->language->tokens;
    *first = 0;
    if (a->content_count == 0)
        return 0;
    *first = gly_tokens_at(tokens, a->content[0].offset);
    return gly_tokens_at(tokens, gly_span_end(a->content[0]) - 1) + 1;
}

/* "[the berries had been washed in untreated well water]", and so again: so
 * long a row of one and the same words is no chance. */
static bool have_one_wording(const gly_claims *claims, const gly_attribution *a,
                             const gly_attribution *b)
{
    enum { ROW = 8, OF_SUBSTANCE = 4, LONGEST = 60 };
    const gly_reading *reading = claims->annotations->reading;
    uint32_t one, two;
    uint32_t end = part_of(claims, a, &one), stop = part_of(claims, b, &two);
    end = end < one + LONGEST ? end : one + LONGEST;
    stop = stop < two + LONGEST ? stop : two + LONGEST;
    for (uint32_t i = one; i < end; i++) {
        for (uint32_t k = two; k < stop; k++) {
            uint32_t row = 0, substance = 0;
            while (i + row < end && k + row < stop &&
                   reading->forms[i + row] == reading->forms[k + row]) {
                substance += claims->gists->keys[i + row] != 0;
                row++;
            }
            if (row >= ROW && substance >= OF_SUBSTANCE)
                return true;
        }
    }
    return false;
}

bool gly_credits_unlike(const gly_claims *claims, const gly_claim *claim,
                        const gly_claim *other, uint32_t argument)
{
    credit_pair p = {.claims = claims, .later = claim, .earlier = other};
    const gly_attribution *later = gly_claims_attribution(claims, claim);
    const gly_attribution *earlier = gly_claims_attribution(claims, other);
    gly_attribution_sources sources =
        gly_attribution_sources_of(claims, claim, other);
    if (tells_of(claims, later, earlier) || tells_of(claims, earlier, later) ||
        gly_reaction_is_to(claims, later, earlier))
        return true;
    bool met = sources.known[0] && sources.known[1] &&
               !(sources.pronouns[0] && sources.pronouns[1]);
    if (met && !gly_gists_of_another(claims, later) &&
        have_one_wording(claims, later, earlier))
        return false;
    if (sources.differ && !gly_gists_differ(claims, claim, other, argument))
        return false;
    if (gly_gists_clash(claims, later, earlier) ||
        is_open(claims, later) != is_open(claims, earlier))
        return true;
    compare_gists(&p);
    if (p.grades[GRADE_SHARED_WORDS] == 0)
        return true;
    compare_telling(&p);
    compare_sources(&p, &sources);
    return BASE + gly_trees_points(trees, sizeof trees / sizeof trees[0],
                                   p.grades) <
           ENOUGH;
}
