/* cues.c - what each sentence attributes by itself. */
#include "annotate/speech/cues.h"

#include "annotate/speech/cue_sources.h"
#include "annotate/speech/figures.h"
#include "annotate/speech/manners.h"
#include "annotate/speech/nesting.h"
#include "annotate/speech/nouns.h"
#include "annotate/speech/passives.h"
#include "annotate/speech/quoting.h"
#include "lexicon/wordnet.h"

enum { NAME_WORDS = 6 };

gly_attribution gly_attribution_to(const gly_source *source)
{
    gly_attribution made = {
        .kind = source->kind,
        .first = source->first,
        .last = source->last,
        .relative = GLY_NONE,
        .cue_first = GLY_NONE,
        .cue_last = GLY_NONE,
        .entity = source->entity_count > 0 ? source->entities[0] : GLY_NONE,
        .entity_count = source->entity_count,
        .class = source->class,
    };
    for (uint32_t i = 0; i < source->entity_count; i++)
        made.entities[i] = source->entities[i];
    return made;
}

gly_attribution gly_attribution_carried(const gly_attribution *model,
                                        gly_span words)
{
    gly_attribution made = *model;
    made.cue_first = made.cue_last = made.relative = GLY_NONE;
    made.form = GLY_FORM_QUOTATION;
    made.content[0] = words;
    made.content_count = 1;
    made.direct = true;
    return made;
}

/* A form that is oftener a noun: "talks", "states". */
static bool is_oftener_noun(const gly_reading *reading, uint32_t i)
{
    gly_text form =
        gly_symbols_text(reading->language->tokens.symbols, reading->forms[i]);
    gly_word_senses noun, verb;
    gly_wordnet_senses(&noun, gly_wordnet_lemma(form, GLY_NOUN), GLY_NOUN);
    gly_wordnet_senses(&verb, gly_wordnet_lemma(form, GLY_VERB), GLY_VERB);
    return noun.count > verb.count;
}

/* "“…,” Ines Okoro [notes]." leaves no doubt, whatever the tagger says. */
static bool closes_quotation(const gly_cue *c)
{
    if (c->last + 1 < c->end && !gly_reading_at(c->reading, c->last + 1, '.'))
        return false;
    for (uint32_t i = c->first; i > c->from && c->first - i < NAME_WORDS; i--) {
        if (gly_reading_has(c->reading, i - 1, GLY_TOKEN_QUOTE))
            return c->first - i > 0;
        if (!gly_reading_has(c->reading, i - 1, GLY_TOKEN_CAPITAL))
            return false;
    }
    return false;
}

/* A capital is no sign of a name at the head of a sentence, nor in a headline,
 * where the words around have one, too. */
static bool may_be_capital(const gly_cue *c)
{
    return c->first == c->from ||
           (gly_grammar_is_verb(c->reading, c->first) &&
            gly_reading_has(c->reading, c->first - 1, GLY_TOKEN_CAPITAL) &&
            gly_reading_has(c->reading, c->last + 1, GLY_TOKEN_CAPITAL));
}

/* "[That said], the bill may pass", "easier [said] than done": nobody says. */
static bool is_idiom(const gly_cue *c)
{
    const gly_reading *reading = c->reading;
    return gly_reading_is_word(reading, c->first, "said") && c->first > 0 &&
           ((gly_reading_is_word(reading, c->first - 1, "that") &&
             gly_reading_at(reading, c->last + 1, ',')) ||
            (gly_reading_is_word(reading, c->last + 1, "than") &&
             gly_reading_is_word(reading, c->last + 2, "done")));
}

/* Whether the form at the cue reads as a verb here. */
static bool may_be_verb(const gly_cue *c)
{
    if (is_idiom(c))
        return false;
    if (!gly_reading_is(c->reading, c->first, GLY_IS_SAYING) &&
        !gly_grammar_is_verb(c->reading, c->first))
        return closes_quotation(c);
    if (gly_reading_has(c->reading, c->first, GLY_TOKEN_CAPITAL) &&
        !may_be_capital(c))
        return false;
    if (c->first == c->from)
        return true;
    if (gly_reading_is(c->reading, c->first - 1, GLY_IS_REPORTING) &&
        is_oftener_noun(c->reading, c->first))
        return false;
    const gly_node *before = &c->reading->language->syntax.items[c->first - 1];
    return !gly_reading_is(c->reading, c->first - 1, GLY_IS_DETERMINER) ||
           gly_reading_is(c->reading, c->first - 1, GLY_IS_PRONOUN) ||
           before->head == c->first || before->relation != GLY_REL_DET;
}

static gly_status put(gly_list *out, gly_arena *arena,
                      const gly_attribution *made)
{
    gly_attribution *added = gly_list_add(out, arena);
    if (added == NULL)
        return GLY_NO_MEMORY;
    *added = *made;
    return GLY_OK;
}

/* Add what the cue, a verb, hands on; `*added` tells whether it does. */
static gly_status add(gly_list *out, bool *added, gly_arena *arena,
                      const gly_cue *c)
{
    gly_attribution made = gly_attribution_to(&c->source);
    made.cue_first = c->first;
    made.cue_last = c->last;
    made.passive = gly_is_passive(c->reading, c->first);
    made.relative = gly_grammar_relative(c->reading, c->first);
    *added = gly_contents_find(&made, c);
    return *added ? put(out, arena, &made) : GLY_OK;
}

/* "according to [early returns]": all words up to the next mark. */
static bool take_phrase(gly_cue *c)
{
    uint32_t end = c->last + 1;
    while (end < c->end && !gly_reading_has(c->reading, end, GLY_TOKEN_MARK))
        end++;
    if (end == c->last + 1)
        return false;
    c->source = (gly_source){
        .kind = GLY_SOURCE_DESCRIBED, .first = c->last + 1, .last = end - 1};
    return true;
}

static gly_status add_according(gly_list *out, gly_arena *arena, gly_cue *c)
{
    while (gly_reading_is(c->reading, c->last + 1, GLY_IS_ACCORDING))
        c->last++;
    c->inverted = true;
    if (!gly_source_after(&c->source, c->input, c->last + 1, c->end) &&
        !take_phrase(c))
        return GLY_OK;
    gly_attribution made = gly_attribution_to(&c->source);
    made.cue_first = c->first;
    made.cue_last = c->last;
    gly_contents_rest(&made, c);
    return put(out, arena, &made);
}

/* The sentence while its cues are worked through, from left to right. */
typedef struct {
    gly_list *out;
    gly_arena *arena;
    gly_source known; /* of the cue before */
    bool has_known;
    uint32_t lower; /* no source stands before this token */
} sentence_state;

/* "[Ines Okoro] said that he had gone, adding that …": the tree may hang
 * "adding" on what she said, but it goes on with her. */
static bool goes_on(const sentence_state *s, const gly_cue *c)
{
    const gly_attribution *told =
        s->has_known ? gly_list_at(s->out, s->out->count - 1) : NULL;
    if (told == NULL || told->form != GLY_FORM_CLAUSE || c->shared ||
        c->source.first == GLY_NONE || told->content_count == 0 ||
        gly_quoting_verb(c) != GLY_NONE ||
        gly_frame_goes_on(c->reading, c->from, c->first) == GLY_NONE)
        return false;
    return gly_span_overlaps(told->content[told->content_count - 1],
                             gly_tokens_span(&c->reading->language->tokens,
                                             c->source.first, c->source.last));
}

/* The verb or adjective at the cue, when it reports something and somebody
 * does. */
static gly_status add_verb(sentence_state *s, gly_cue *c)
{
    c->class = gly_frame_class(c->reading, c->first);
    if (c->class == 0 ||
        !gly_cue_source(c, s->has_known ? &s->known : NULL, s->lower) ||
        gly_quoting_hands_over(s->out, c))
        return GLY_OK;
    if (goes_on(s, c)) {
        c->source = s->known;
        c->shared = true;
    }
    bool added = false;
    gly_status status = add(s->out, &added, s->arena, c);
    if (added) {
        s->known = c->source;
        s->has_known = c->source.kind != GLY_SOURCE_NONE;
        s->lower = c->first + 1;
    }
    return status;
}

/* Whether a verb or an adjective stands here that may report. */
static bool is_cue(const gly_cue *c)
{
    return gly_frame_is_adjective(c->reading, c->first) ||
           (gly_reading_is(c->reading, c->first, GLY_IS_REPORTING) &&
            may_be_verb(c));
}

/* The cue of any kind at `c`; a noun or adverb that hands nothing on may be a
 * verb that the tagger took for one: "“…,” Ines Okoro [notes]." */
static gly_status add_cue(sentence_state *s, gly_cue *c)
{
    if (gly_reading_is(c->reading, c->first, GLY_IS_ACCORDING))
        return add_according(s->out, s->arena, c);
    gly_attribution made;
    if (gly_figures_find(&made, c) || gly_manners_find(&made, c) ||
        (gly_nouns_may_be(c->reading, c->first) && gly_nouns_find(&made, c)))
        return put(s->out, s->arena, &made);
    return is_cue(c) ? add_verb(s, c) : GLY_OK;
}

gly_status gly_cues_find(gly_list *out, gly_arena *arena,
                         const gly_source_input *input, uint32_t sentence)
{
    const gly_reading *reading = input->annotations->reading;
    const gly_sentence *s = &reading->language->sentences.items[sentence];
    sentence_state state = {.out = out, .arena = arena, .lower = s->first};
    gly_status status = GLY_OK;
    uint32_t end = s->first + s->count, begin = out->count;
    for (uint32_t i = s->first; i < end && status == GLY_OK; i++) {
        if (reading->quotes[i] != GLY_NONE)
            continue;
        gly_cue c = {.input = input,
                     .reading = reading,
                     .from = s->first,
                     .end = end,
                     .first = i,
                     .last = i};
        status = add_cue(&state, &c);
        i = c.last;
    }
    gly_nesting_drop(out, begin, reading);
    return status;
}
