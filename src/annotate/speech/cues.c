/* cues.c - what each sentence attributes by itself. */
#include "annotate/speech/cues.h"

#include "annotate/speech/contents.h"
#include "annotate/speech/figures.h"
#include "annotate/speech/manners.h"
#include "annotate/speech/nesting.h"
#include "annotate/speech/nouns.h"
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
           (before->head == c->first && before->relation == GLY_REL_NSUBJ);
}

/* Add what the cue, a verb, hands on; `*added` tells whether it does. */
static gly_status add(gly_list *out, bool *added, gly_arena *arena,
                      const gly_cue *c)
{
    gly_attribution made = gly_attribution_to(&c->source);
    made.cue_first = c->first;
    made.cue_last = c->last;
    made.passive = gly_frame_is_passive(c->reading, c->first);
    made.relative = gly_grammar_relative(c->reading, c->first);
    *added = gly_contents_find(&made, c);
    if (!*added)
        return GLY_OK;
    gly_attribution *item = gly_list_add(out, arena);
    if (item == NULL)
        return GLY_NO_MEMORY;
    *item = made;
    return GLY_OK;
}

/* "…” and emphasized that", "…, noting that": the source of the cue before. */
static bool shares_source(const gly_cue *c)
{
    gly_text form = gly_reading_text(c->reading, c->first);
    uint32_t left = c->first;
    while (left > c->from && gly_reading_is_adverb(c->reading, left - 1))
        left--;
    if (left == c->from)
        return false;
    return gly_reading_is(c->reading, left - 1, GLY_IS_AND) ||
           (gly_reading_at(c->reading, left - 1, ',') &&
            gly_text_ends(form, gly_text_of("ing")));
}

static bool is_name_at(const gly_cue *c, uint32_t token)
{
    uint32_t mention = token < c->end ? c->input->mention_at[token] : GLY_NONE;
    return mention != GLY_NONE &&
           c->input->annotations->mentions[mention].form == GLY_MENTION_NAME;
}

/* "is widely seen as a retreat by [the islands]": who does the deed that it is
 * seen as, not who sees it so. */
static bool does_deed(const gly_cue *c, uint32_t agent)
{
    uint32_t deed = agent >= 2 ? agent - 2 : c->last;
    if (deed <= c->last || !gly_reading_is_word(c->reading, agent - 1, "by") ||
        c->reading->language->syntax.items[deed].upos != GLY_UPOS_NOUN)
        return false;
    uint8_t file = gly_reading_file(c->reading, deed, GLY_NOUN);
    return file == GLY_FILE_NOUN_ACT || file == GLY_FILE_NOUN_EVENT;
}

/* The phrase behind a "by" that the tree hangs elsewhere: "is described as
 * small [by Ines Okoro]"; somebody who can speak, in the same sentence. */
static bool late_agent(gly_phrase *out, const gly_cue *c)
{
    const gly_syntax *syntax = &c->reading->language->syntax;
    for (uint32_t i = c->last + 1; i < c->end; i++) {
        uint32_t head = syntax->items[i].head;
        if (!gly_reading_is_word(c->reading, i, "by") || head == GLY_NONE ||
            syntax->items[i].relation != GLY_REL_CASE)
            continue;
        /* "is thought to have been caused [by a rumor]" */
        uint32_t done = syntax->items[head].head;
        bool inner = done != GLY_NONE && done > c->last &&
                     syntax->items[done].upos == GLY_UPOS_VERB;
        if (!gly_source_can_speak(c->reading, head) || inner ||
            does_deed(c, i + 1))
            continue;
        *out = gly_grammar_phrase(c->reading, head);
        out->first = i + 1;
        return out->first <= out->last;
    }
    return false;
}

/* The source of a passive is who stands behind "by", or nobody. */
static bool find_agent(gly_cue *c)
{
    gly_phrase agent;
    c->source = (gly_source){
        .kind = GLY_SOURCE_NONE, .first = GLY_NONE, .last = GLY_NONE};
    bool near = gly_grammar_subject(&agent, c->reading, c->first) &&
                !does_deed(c, agent.first);
    if (near || late_agent(&agent, c))
        gly_source_within(&c->source, c->input, agent.first, agent.last);
    return true;
}

/* The source right of the cue: "…,” said Marta Quill", ", said Marta Quill". */
static bool find_inverted(gly_cue *c)
{
    bool after_quote =
        c->first > c->from &&
        gly_reading_has(c->reading, c->first - 1, GLY_TOKEN_QUOTE);
    bool after_comma =
        c->first > c->from && gly_reading_at(c->reading, c->first - 1, ',');
    bool name_follows = gly_reading_is(c->reading, c->first, GLY_IS_SAYING) &&
                        is_name_at(c, c->last + 1);
    c->inverted = (after_quote || (after_comma && name_follows)) &&
                  gly_source_after(&c->source, c->input, c->last + 1, c->end);
    return c->inverted;
}

/* Whether the tree's subject only stands before an inverted source: "to 1,700,
 * [an increase of 25 percent], said Marta Quill." */
static bool is_no_speaker(const gly_cue *c, const gly_phrase *subject)
{
    const gly_node *nodes = c->reading->language->syntax.items;
    if (subject->first > c->first)
        return false;
    for (uint32_t i = subject->first; i <= subject->last; i++) {
        if (gly_source_can_speak(c->reading, i))
            return false;
    }
    uint32_t name =
        c->last + 1 < c->end ? c->input->mention_at[c->last + 1] : GLY_NONE;
    if (name == GLY_NONE)
        return false;
    uint32_t next = c->input->annotations->mentions[name].last + 1;
    return next >= c->end || nodes[next].upos == GLY_UPOS_PUNCT;
}

/* The source by the order of the words, where the tree has none. */
static bool find_by_order(gly_cue *c, uint32_t lower)
{
    if (find_inverted(c) ||
        gly_source_before(&c->source, c->input, lower, c->first))
        return true;
    bool after_comma =
        c->first > c->from && gly_reading_at(c->reading, c->first - 1, ',');
    gly_text form = gly_reading_text(c->reading, c->first);
    if (after_comma && gly_text_ends(form, gly_text_of("ing")))
        return gly_source_before(&c->source, c->input, c->from, c->first - 1);
    c->inverted = after_comma;
    return c->inverted &&
           gly_source_after(&c->source, c->input, c->last + 1, c->end);
}

/* "the hydrologist [Ana Quill] found": the tree may leave out the name that
 * goes on the subject. */
static void take_name_behind(const gly_cue *c, gly_phrase *subject)
{
    uint32_t name = subject->last + 1;
    if (name >= c->first || !is_name_at(c, name) ||
        !gly_reading_is(c->reading, subject->last, GLY_IS_ROLE))
        return;
    uint32_t mention = c->input->mention_at[name];
    uint32_t last = c->input->annotations->mentions[mention].last;
    if (last < c->first)
        subject->last = last;
}

/* Fill in the cue's source; `known` is that of the cue before, if any. */
static bool find_source(gly_cue *c, const gly_source *known, uint32_t lower)
{
    gly_phrase subject;
    uint32_t quoting = gly_quoting_verb(c);
    if (quoting != GLY_NONE && gly_quoting_source(&c->source, c, quoting))
        return !gly_quoting_leads_on(c);
    if (gly_frame_is_passive(c->reading, c->first))
        return find_agent(c);
    bool found = gly_grammar_subject(&subject, c->reading, c->first) &&
                 (subject.first < c->first ||
                  !gly_frame_has_hearer(c->reading, c->first));
    if (found && is_no_speaker(c, &subject) && find_inverted(c))
        return true;
    if (found) {
        take_name_behind(c, &subject);
        gly_source_within(&c->source, c->input, subject.first, subject.last);
        c->inverted = subject.first > c->first;
        c->shared = subject.first < lower && lower > c->from;
        return true;
    }
    if (known != NULL && shares_source(c)) {
        c->source = *known;
        c->shared = true;
        return true;
    }
    return find_by_order(c, lower);
}

static gly_status add_according(gly_list *out, gly_arena *arena, gly_cue *c)
{
    while (gly_reading_is(c->reading, c->last + 1, GLY_IS_ACCORDING))
        c->last++;
    c->inverted = true;
    if (!gly_source_after(&c->source, c->input, c->last + 1, c->end))
        return GLY_OK;
    gly_attribution *added = gly_list_add(out, arena);
    if (added == NULL)
        return GLY_NO_MEMORY;
    *added = gly_attribution_to(&c->source);
    added->cue_first = c->first;
    added->cue_last = c->last;
    gly_contents_rest(added, c);
    return GLY_OK;
}

/* The sentence while its cues are worked through, from left to right. */
typedef struct {
    gly_list *out;
    gly_arena *arena;
    gly_source known; /* of the cue before */
    bool has_known;
    uint32_t lower; /* no source stands before this token */
} sentence_state;

/* The verb or adjective at the cue, when it reports something and somebody
 * does. */
static gly_status add_verb(sentence_state *s, gly_cue *c)
{
    c->class = gly_frame_class(c->reading, c->first);
    if (c->class == 0 ||
        !find_source(c, s->has_known ? &s->known : NULL, s->lower) ||
        gly_quoting_hands_over(s->out, c))
        return GLY_OK;
    bool added = false;
    gly_status status = add(s->out, &added, s->arena, c);
    if (added) {
        s->known = c->source;
        s->has_known = c->source.kind != GLY_SOURCE_NONE;
        s->lower = c->first + 1;
    }
    return status;
}

/* What the noun or adverb at the cue hands on; `*found` tells whether it
 * does. */
static gly_status add_noun(sentence_state *s, bool *found, gly_cue *c)
{
    gly_attribution made;
    *found = gly_nouns_find(&made, c);
    if (!*found)
        return GLY_OK;
    gly_attribution *added = gly_list_add(s->out, s->arena);
    if (added == NULL)
        return GLY_NO_MEMORY;
    *added = made;
    return GLY_OK;
}

/* Whether a verb or an adjective stands here that may report. */
static bool is_cue(const gly_cue *c)
{
    return gly_reading_is(c->reading, c->first, GLY_IS_REPORTING)
               ? may_be_verb(c)
               : gly_frame_is_adjective(c->reading, c->first);
}

/* The cue of any kind at `c`; a noun that hands nothing on may be a verb that
 * the tagger took for one: "“…,” Ines Okoro [notes]." */
static gly_status add_cue(sentence_state *s, gly_cue *c)
{
    if (gly_reading_is(c->reading, c->first, GLY_IS_ACCORDING))
        return add_according(s->out, s->arena, c);
    bool found = false;
    gly_status status = GLY_OK;
    gly_attribution made;
    if (gly_figures_find(&made, c) || gly_manners_find(&made, c)) {
        gly_attribution *added = gly_list_add(s->out, s->arena);
        if (added == NULL)
            return GLY_NO_MEMORY;
        *added = made;
        return GLY_OK;
    }
    if (gly_nouns_may_be(c->reading, c->first))
        status = add_noun(s, &found, c);
    return status == GLY_OK && !found && is_cue(c) ? add_verb(s, c) : status;
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
