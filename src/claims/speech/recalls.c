/* recalls.c - holds who is said to have told a thing against who told it. */
#include "claims/speech/recalls.h"

#include "annotate/reading.h"
#include "annotate/speech/frames.h"
#include "claims/speech/attribution_pairs.h"
#include "claims/speech/credit_recalls.h"
#include "claims/speech/gists.h"
#include "claims/words.h"

enum {
    RECALLS_MOST = 64,
    TOLD_MOST = 512,
    GIST_MOST = 60,
    SHARED_LEAST = 8, /* what the words in both weigh */
    WORDS_LEAST = 2,  /* how many they are */
    WHOLE_LEAST = 6,  /* the same, where it is most of what is recalled */
    PERCENT = 50,     /* of the lighter one */
    ALONE = 2,        /* sentences with a number: of these two */
    NEARLY = 60,      /* percent of the best that another one comes to */
};

typedef struct {
    gly_claims *claims;
    const gly_annotations *annotations;
    gly_list credits; /* gly_attribution */
    gly_list found;   /* gly_recall */
} search;

/* What two gists have in common. */
typedef struct {
    uint32_t weight, words, one, two;
    bool number, numbers[2];
    bool alone; /* a number in both stands in no third sentence */
} meeting;

/* The gist of what is recalled, without nouns for claims: "the [figure] of". */
static gly_words gist_of(const search *s, gly_symbol *room,
                         const gly_attribution *credit)
{
    const gly_tokens *tokens = &s->annotations->language->tokens;
    const gly_reading *reading = s->annotations->reading;
    const gly_gists *gists = s->claims->gists;
    uint32_t count = 0;
    gly_span content = credit->content[0];
    for (uint32_t i = gly_tokens_at(tokens, content.offset);
         i < tokens->count &&
         tokens->items[i].text.offset < gly_span_end(content) &&
         count < GIST_MOST;
         i++) {
        bool source = i >= credit->first && i <= credit->last;
        if (gists->keys[i] != 0 && !source && !gly_credit_is_claim(reading, i))
            room[count++] = gists->keys[i];
    }
    return (gly_words){room, gly_words_as_set(room, count)};
}

static bool is_great(const search *s, gly_symbol key)
{
    return s->claims->gists->weights[key] == GLY_GIST_NUMBER;
}

static meeting meet(const search *s, gly_words a, gly_words b)
{
    const uint8_t *weights = s->claims->gists->weights;
    meeting m = {0, 0, 0, 0, false, {false, false}, false};
    for (uint32_t i = 0; i < b.count; i++) {
        m.two += weights[b.items[i]];
        m.numbers[1] = m.numbers[1] || is_great(s, b.items[i]);
    }
    for (uint32_t i = 0, k = 0; i < a.count; i++) {
        gly_symbol key = a.items[i];
        m.one += weights[key];
        m.numbers[0] = m.numbers[0] || is_great(s, key);
        while (k < b.count && b.items[k] < key)
            k++;
        if (k == b.count || b.items[k] != key)
            continue;
        m.weight += weights[key];
        m.words++;
        m.number = m.number || is_great(s, key);
        m.alone = m.alone ||
                  (is_great(s, key) && s->claims->gists->spread[key] <= ALONE);
    }
    return m;
}

/* Whether what they have in common is enough for one claim. */
static bool is_enough(const meeting *m)
{
    uint32_t least = m->one < m->two ? m->one : m->two;
    if (m->numbers[0] && m->numbers[1] && !m->number)
        return false;
    if (m->number && (m->weight == m->one ||
                      (m->alone && m->weight * 100 >= m->one * PERCENT)))
        return true; /* "the figure of 40,000", "the death toll of 20" */
    return m->words >= WORDS_LEAST &&
           ((m->weight >= SHARED_LEAST && m->weight * 100 >= least * PERCENT) ||
            (m->weight >= WHOLE_LEAST && m->weight * 100 >= m->one * NEARLY));
}

/* The last word of a source that is a body without a name, "the finance
 * ministry"; GLY_NONE for another, and for "the company", which may have one
 * elsewhere. */
static uint32_t body_of(const search *s, const gly_attribution *a)
{
    static const char *const open[] = {
        "company", "firm",         "group",        "body",   "agency",
        "charity", "organisation", "organization", "office", "team",
        "unit",    "club",         "department",   "party",  NULL};
    const gly_reading *reading = s->annotations->reading;
    uint32_t first = a->first;
    first += gly_reading_is_word(reading, first, "the");
    return a->entity == GLY_NONE && a->last > first &&
                   a->kind != GLY_SOURCE_COLLECTIVE &&
                   gly_reading_is(reading, a->last, GLY_IS_BODY) &&
                   !gly_reading_has(reading, a->last, GLY_TOKEN_CAPITAL) &&
                   !gly_reading_is_one_of(reading, a->last, open)
               ? a->last
               : GLY_NONE;
}

/* "the finance ministry" and "the central bank": two words tell what each is,
 * and none is in both. */
static bool are_two_bodies(const search *s, const gly_attribution *a,
                           const gly_attribution *b,
                           const gly_attribution_sources *sources)
{
    uint32_t one = body_of(s, a), two = body_of(s, b);
    return sources->may_differ && !sources->word && one != GLY_NONE &&
           two != GLY_NONE;
}

/* "[the regulator], Powerwatch, said": with the name between commas. */
static gly_attribution with_name(const search *s, const gly_attribution *told)
{
    enum { NAME_MOST = 4 };
    const gly_reading *reading = s->annotations->reading;
    gly_attribution out = *told;
    uint32_t last = told->last + 1;
    if (told->entity != GLY_NONE || told->last == GLY_NONE ||
        !gly_reading_at(reading, last, ','))
        return out;
    while (last < told->last + NAME_MOST &&
           gly_reading_has(reading, last + 1, GLY_TOKEN_CAPITAL))
        last++;
    if (last == told->last + 1 || !gly_reading_at(reading, last + 1, ','))
        return out;
    out.kind = GLY_SOURCE_BODY;
    out.last = last;
    return out;
}

/* Whether the attribution may be where the claim is told. */
static bool may_tell(const search *s, const gly_attribution *told,
                     const gly_attribution *credit)
{
    const gly_tokens *tokens = &s->annotations->language->tokens;
    if (told->kind == GLY_SOURCE_NONE || told->content_count == 0 ||
        told->first == GLY_NONE || told->cue_first == GLY_NONE)
        return false;
    uint32_t content = gly_tokens_at(tokens, credit->content[0].offset);
    return tokens->items[told->cue_first].block != tokens->items[content].block;
}

/* Whether the verb credits the source with the claim: not "denied", "asked",
 * nor "pointed out", of what is known. */
static bool credits(const search *s, const gly_attribution *told)
{
    const gly_reading *reading = s->annotations->reading;
    static const char *const others[] = {
        "denial", "agreement", "answer",  "question",    "criticism", "praise",
        "stance", "refusal",   "promise", "description", NULL};
    return !gly_reading_is_word(reading, told->cue_first + 1, "out") &&
           !gly_frame_is_class(
               reading, gly_frame_class(reading, told->cue_first), others);
}

/* Whether the claim was told before, as what is recalled is, or both give one
 * number: "A formula was revealed by the book. “…,” Mr. Roe said" has what one
 * of its own tells below. Of a long quotation much must be told again. */
static bool fits(const search *s, const meeting *m,
                 const gly_attribution *credit, const gly_attribution *told)
{
    const gly_tokens *tokens = &s->annotations->language->tokens;
    bool later = told->content[0].offset < credit->content[0].offset;
    uint32_t first = gly_tokens_at(tokens, credit->content[0].offset);
    bool own = gly_reading_is(
        s->annotations->reading,
        first + gly_reading_is_word(s->annotations->reading, first, "that"),
        GLY_IS_PRONOUN);
    return (later || (m->number && m->alone)) && !own &&
           (!told->direct || m->weight * 100 >= m->two * PERCENT);
}

/* Find who told what is recalled: the index of the attribution that has most in
 * common with it, GLY_NONE where none has enough, or the same source is among
 * those. */
static uint32_t teller_of(const search *s, const gly_attribution *credit)
{
    const gly_annotations *a = s->annotations;
    gly_symbol room[GIST_MOST];
    gly_words gist = gist_of(s, room, credit);
    uint32_t best = GLY_NONE, most = 0;
    uint32_t same = 0; /* the most that the same source may have told */
    for (uint32_t i = 0; i < a->attribution_count && i < TOLD_MOST; i++) {
        const gly_attribution *told = &a->attributions[i];
        if (!may_tell(s, told, credit))
            continue;
        meeting m = meet(s, gist, s->claims->gists->of[i]);
        gly_attribution by = with_name(s, told);
        gly_attribution_sources sources =
            gly_attribution_sources_between(s->claims, credit, &by);
        if (!sources.differ && !are_two_bodies(s, credit, &by, &sources)) {
            same = m.weight > same ? m.weight : same;
        } else if (m.weight > most && is_enough(&m) && credits(s, told) &&
                   fits(s, &m, credit, told) &&
                   !gly_gists_clash(s->claims, credit, told)) {
            best = i;
            most = m.weight;
        }
    }
    return same * 100 >= most * NEARLY ? GLY_NONE : best;
}

/* Which mention begins at each token. */
static uint32_t *index_mentions(const search *s, gly_arena *scratch)
{
    const gly_annotations *a = s->annotations;
    uint32_t count = a->language->tokens.count;
    uint32_t *at = gly_arena_array(scratch, count, sizeof *at);
    for (uint32_t i = 0; at != NULL && i < count; i++)
        at[i] = GLY_NONE;
    for (uint32_t m = 0; at != NULL && m < a->mention_count; m++)
        at[a->mentions[m].first] = m;
    return at;
}

static bool is_read(const gly_annotations *a, uint32_t sentence)
{
    uint32_t block = a->language->sentences.items[sentence].block;
    gly_block_kind kind = a->language->document->blocks[block].kind;
    return kind == GLY_BLOCK_PARAGRAPH || kind == GLY_BLOCK_LIST_ITEM ||
           kind == GLY_BLOCK_CAPTION || kind == GLY_BLOCK_DECK;
}

/* What the attributions of the article recall: "the board's forecast of". */
static gly_status add_attributions(search *s, gly_arena *scratch)
{
    const gly_annotations *a = s->annotations;
    for (uint32_t i = 0; i < a->attribution_count && i < TOLD_MOST; i++) {
        const gly_attribution *one = &a->attributions[i];
        if (one->form != GLY_FORM_NOUN || one->kind == GLY_SOURCE_NONE ||
            one->content_count == 0 || one->cue_first == GLY_NONE ||
            !gly_credit_is_claim(a->reading, one->cue_first))
            continue;
        gly_attribution *added = gly_list_add(&s->credits, scratch);
        if (added == NULL)
            return GLY_NO_MEMORY;
        *added = *one;
    }
    return GLY_OK;
}

static gly_status find_all(search *s, gly_arena *scratch)
{
    const gly_annotations *a = s->annotations;
    gly_source_input input = {a, index_mentions(s, scratch)};
    if (input.mention_at == NULL)
        return GLY_NO_MEMORY;
    for (uint32_t i = 0;
         i < a->language->sentences.count && s->credits.count < RECALLS_MOST;
         i++) {
        if (is_read(a, i) &&
            gly_credit_recalls_read(&s->credits, scratch, &input, i) != GLY_OK)
            return GLY_NO_MEMORY;
    }
    if (add_attributions(s, scratch) != GLY_OK)
        return GLY_NO_MEMORY;
    for (uint32_t i = 0; i < s->credits.count; i++) {
        const gly_attribution *credit = gly_list_at(&s->credits, i);
        uint32_t told = teller_of(s, credit);
        gly_recall *added =
            told == GLY_NONE ? NULL : gly_list_add(&s->found, s->claims->arena);
        if (told != GLY_NONE && added == NULL)
            return GLY_NO_MEMORY;
        if (added != NULL)
            *added = (gly_recall){*credit, told};
    }
    return GLY_OK;
}

gly_status gly_recalls_build(gly_claims *claims)
{
    search s = {.claims = claims,
                .annotations = claims->annotations,
                .credits = gly_list_of(sizeof(gly_attribution)),
                .found = gly_list_of(sizeof(gly_recall))};
    gly_arena scratch;
    gly_arena_init(&scratch, &claims->arena->allocator);
    gly_status status = find_all(&s, &scratch);
    gly_arena_release(&scratch);
    gly_recalls *made = gly_arena_array(claims->arena, 1, sizeof *made);
    if (status != GLY_OK || made == NULL)
        return GLY_NO_MEMORY;
    *made = (gly_recalls){s.found.items, s.found.count};
    claims->recalls = made;
    return GLY_OK;
}
