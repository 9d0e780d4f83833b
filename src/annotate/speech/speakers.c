/* speakers.c - quotations whose speaker stands in another sentence.
 *
 *     He wrote on social media:            a colon leads up to it, in its own
 *     “We remain committed.”               paragraph or a new one
 *
 *     “It is late,” she said. “Too late.”  the second goes on from the first
 *
 *     > “It is late.”                      a line under it, after a dash
 *     > — Annelies Brütsch
 */
#include "annotate/speech/speakers.h"

#include "annotate/grammar.h"
#include "annotate/speech/credits.h"
#include "annotate/speech/signatures.h"
#include "annotate/speech/source_parts.h"
#include "annotate/speech/voices.h"

enum { BETWEEN_WORDS = 30, SHORTEST_CARRIED = 3 };

typedef struct {
    uint32_t *speakers;
    gly_list *attributions;
    gly_arena *arena;
    const gly_source_input *input;
    const gly_annotations *annotations;
    const gly_reading *reading;
    uint32_t from_cues; /* attributions below have a cue, others are carried */
} speaking;

static const gly_quote *quote_of(const speaking *s, uint32_t quotation)
{
    const gly_quotation *q = &s->annotations->quotations[quotation];
    return &s->reading->language->quotes.items[q->quote];
}

/* First and last token of a quotation, its marks included. */
static uint32_t opens_at(const speaking *s, uint32_t quotation)
{
    const gly_quote *quote = quote_of(s, quotation);
    return quote->open == GLY_NONE ? quote->close : quote->open;
}

static uint32_t ends_at(const speaking *s, uint32_t quotation)
{
    const gly_quote *quote = quote_of(s, quotation);
    if (quote->close != GLY_NONE)
        return quote->close;
    return quote->first > quote->last ? quote->open : quote->last;
}

static gly_span span_of(const speaking *s, uint32_t quotation)
{
    return gly_tokens_span(&s->reading->language->tokens,
                           opens_at(s, quotation), ends_at(s, quotation));
}

static gly_attribution *attribution_at(const speaking *s, uint32_t index)
{
    return gly_list_at(s->attributions, index);
}

static bool is_speech(const speaking *s, uint32_t quotation)
{
    return s->annotations->quotations[quotation].kind == GLY_QUOTATION_SPEECH;
}

static uint32_t block_of(const speaking *s, uint32_t token)
{
    return s->reading->language->tokens.items[token].block;
}

static const gly_block *block_at(const speaking *s, uint32_t token)
{
    return &s->reading->language->document->blocks[block_of(s, token)];
}

/* Whether a block quotation opens at `token`: it is set apart, so what was
 * said before it need not be by its speaker. */
static bool is_set_apart(const speaking *s, uint32_t token)
{
    return block_at(s, token)->kind == GLY_BLOCK_QUOTE && token > 0 &&
           block_at(s, token - 1)->group != block_at(s, token)->group;
}

static bool holds(const gly_attribution *attribution, gly_span quotation)
{
    for (uint32_t i = 0; i < attribution->content_count; i++) {
        if (gly_span_overlaps(attribution->content[i], quotation))
            return true;
    }
    return false;
}

/* The attribution whose content the quotation is part of. Both lists are in
 * order, so `*next` only moves forward. */
static uint32_t claimed_by(const speaking *s, uint32_t *next,
                           uint32_t quotation)
{
    gly_span span = span_of(s, quotation);
    uint32_t first = s->reading->sentences[opens_at(s, quotation)];
    uint32_t last = s->reading->sentences[ends_at(s, quotation)];
    uint32_t found = GLY_NONE;
    while (*next < s->from_cues &&
           s->reading->sentences[attribution_at(s, *next)->cue_first] < first)
        (*next)++;
    for (uint32_t i = *next; i < s->from_cues; i++) {
        const gly_attribution *attribution = attribution_at(s, i);
        if (s->reading->sentences[attribution->cue_first] > last + 1)
            break;
        bool better = found == GLY_NONE || (attribution->direct &&
                                            !attribution_at(s, found)->direct);
        if (better && holds(attribution, span))
            found = i;
    }
    return found;
}

/* The last attribution whose cue stands before `token`; GLY_NONE for none. */
static uint32_t last_before(const speaking *s, uint32_t token)
{
    uint32_t low = 0, high = s->from_cues;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (attribution_at(s, middle)->cue_first < token)
            low = middle + 1;
        else
            high = middle;
    }
    return low == 0 ? GLY_NONE : low - 1;
}

/* The last attribution of the sentence that `token` ends. */
static uint32_t last_in_sentence(const speaking *s, uint32_t token)
{
    uint32_t last = last_before(s, token);
    if (last == GLY_NONE)
        return GLY_NONE;
    uint32_t cue = attribution_at(s, last)->cue_first;
    bool same = s->reading->sentences[cue] == s->reading->sentences[token];
    return same ? last : GLY_NONE;
}

/* "He wrote on social media:" right before the quotation. */
static uint32_t led_up_by(const speaking *s, uint32_t quotation)
{
    uint32_t open = opens_at(s, quotation);
    if (open == 0 || !gly_reading_at(s->reading, open - 1, ':'))
        return GLY_NONE;
    uint32_t index = last_in_sentence(s, open - 1);
    if (index == GLY_NONE)
        return GLY_NONE;
    gly_attribution *attribution = attribution_at(s, index);
    attribution->content[0] = span_of(s, quotation);
    attribution->content_count = 1;
    attribution->direct = true;
    attribution->form = GLY_FORM_QUOTATION;
    return index;
}

/* A new attribution of the quotation to `model`'s source. */
static gly_status carry(speaking *s, uint32_t *out, uint32_t quotation,
                        gly_attribution model)
{
    gly_attribution *added = gly_list_add(s->attributions, s->arena);
    if (added == NULL)
        return GLY_NO_MEMORY;
    *added = gly_attribution_carried(&model, span_of(s, quotation));
    *out = s->attributions->count - 1;
    return GLY_OK;
}

/* A crosshead between paragraphs stands in single marks: 'A pier for all'. */
static bool is_single(const speaking *s, uint32_t quotation)
{
    uint32_t open = opens_at(s, quotation);
    return gly_reading_at(s->reading, open, '\'') ||
           gly_reading_is_word(s->reading, open, "‘");
}

/* The quotation goes on with what attribution `index` hands on: it gets it as
 * one more piece of content, or a copy of its own when it is full. */
static gly_status go_on(speaking *s, uint32_t *out, uint32_t quotation,
                        uint32_t index)
{
    gly_attribution *before = attribution_at(s, index);
    uint32_t mark = opens_at(s, quotation);
    bool clause = before->form == GLY_FORM_CLAUSE && mark > 0 &&
                  block_of(s, mark - 1) == block_of(s, mark);
    if ((!before->direct && !clause) || is_single(s, quotation) ||
        before->content_count == GLY_CONTENT_PIECES)
        return carry(s, out, quotation, *before);
    before->content[before->content_count++] = span_of(s, quotation);
    *out = index;
    return GLY_OK;
}

/* Whether the quotation goes on from the one before it. */
static bool goes_on(const speaking *s, uint32_t quotation)
{
    if (quotation == 0 || s->speakers[quotation - 1] == GLY_NONE)
        return false;
    uint32_t open = opens_at(s, quotation);
    uint32_t before = ends_at(s, quotation - 1);
    uint32_t block = block_of(s, open), block_before = block_of(s, before);
    if (s->reading->language->document->blocks[block].kind == GLY_BLOCK_HEADING)
        return false;
    if (open < before || open - before > BETWEEN_WORDS || is_set_apart(s, open))
        return false;
    bool starts_sentence =
        gly_reading_sentence(s->reading, open)->first == open;
    bool fills_block = open == 0 || block_of(s, open - 1) != block;
    if (block != block_before && !(fills_block && block == block_before + 1))
        return false;
    return starts_sentence &&
           gly_voice_is_only(s->input,
                             attribution_at(s, s->speakers[quotation - 1]),
                             before + 1, open);
}

/* Whether the quotation is a sentence of its own, or several. */
static bool is_whole(const speaking *s, uint32_t quotation)
{
    uint32_t open = opens_at(s, quotation);
    return gly_reading_sentence(s->reading, open)->first == open;
}

/* The last attribution of a cue before the quotation in its block, or in the
 * sentence before, where that closes a paragraph. */
static uint32_t told_before(const speaking *s, uint32_t quotation)
{
    uint32_t open = opens_at(s, quotation);
    uint32_t last = last_before(s, open);
    if (last == GLY_NONE)
        return GLY_NONE;
    const gly_attribution *told = attribution_at(s, last);
    if (block_of(s, told->cue_first) == block_of(s, open))
        return last;
    if (is_set_apart(s, open))
        return GLY_NONE;
    const uint32_t *sentences = s->reading->sentences;
    bool on = told->kind == GLY_SOURCE_PERSON &&
              sentences[told->cue_first] + 1 == sentences[open] &&
              gly_source_speaks_on(s->reading, told) &&
              (told->direct || gly_voice_is_sole(s->annotations, told));
    return on ? last : GLY_NONE;
}

/* The subject of the sentence that `token` ends: "[He] gave a short answer:".
 */
static bool subject_before(const speaking *s, gly_source *out, uint32_t token)
{
    const gly_syntax *syntax = &s->reading->language->syntax;
    uint32_t verb = gly_reading_sentence(s->reading, token)->first;
    while (verb < token && syntax->items[verb].head != GLY_NONE)
        verb++;
    uint32_t next = verb;
    while (next != GLY_NONE) {
        verb = next;
        next = gly_syntax_child(syntax, verb, GLY_REL_CONJ);
    }
    gly_phrase subject;
    if (!gly_grammar_subject(&subject, s->reading, verb))
        return false;
    gly_source_within(out, s->input, subject.first, subject.last);
    return out->kind == GLY_SOURCE_PERSON || out->kind == GLY_SOURCE_BODY;
}

/* “I was told to learn a trade.” */
static bool is_of_one(const speaking *s, uint32_t quotation)
{
    return gly_voice_is_of_one(s->reading, opens_at(s, quotation),
                               ends_at(s, quotation));
}

/* Who is named last in the sentence before `quotation`, as a source; false when
 * it names nobody who can say it. */
static bool named_before(const speaking *s, gly_source *out, uint32_t quotation)
{
    uint32_t token = opens_at(s, quotation) - 1;
    bool one = is_of_one(s, quotation);
    const gly_sentence *sentence = gly_reading_sentence(s->reading, token);
    for (uint32_t i = token + 1; i > sentence->first; i--) {
        uint32_t mention = s->input->mention_at[i - 1];
        if (mention == GLY_NONE)
            continue;
        const gly_mention *m = &s->annotations->mentions[mention];
        const gly_entity *entities = s->annotations->entities;
        if (m->entity == GLY_NONE ||
            (one && entities[m->entity].kind == GLY_ENTITY_BODY))
            continue;
        *out = gly_source_of(m);
        return true;
    }
    return false;
}

/* The head of the words before `token`, to the head of their sentence, where
 * that is somebody: "[Station President] on Ostrander:". */
static bool headed_before(const speaking *s, gly_source *out, uint32_t token)
{
    uint32_t first = gly_reading_sentence(s->reading, token)->first;
    if (first >= token)
        return false;
    gly_source_within(out, s->input, first, token - 1);
    return out->kind == GLY_SOURCE_PERSON || out->kind == GLY_SOURCE_BODY ||
           (out->kind == GLY_SOURCE_DESCRIBED && out->last < token - 1);
}

/* Who is spoken of when the quotation begins: "He admitted it. “I was late.”",
 * "Coach Martin Roe: “We were late.”" */
static gly_status carry_from_before(speaking *s, uint32_t quotation)
{
    uint32_t open = opens_at(s, quotation);
    uint32_t told = told_before(s, quotation);
    gly_source source;
    bool colon = open > 0 && gly_reading_at(s->reading, open - 1, ':');
    if (told != GLY_NONE && is_whole(s, quotation)) {
        const gly_attribution *by = attribution_at(s, told);
        bool sure = gly_voice_is_only(s->input, by, by->cue_first, open) &&
                    !(is_of_one(s, quotation) &&
                      gly_voice_are_several(s->reading, by->first, by->last));
        return sure ? go_on(s, &s->speakers[quotation], quotation, told)
                    : GLY_OK;
    }
    bool follows = open > 0 && block_of(s, open - 1) == block_of(s, open) &&
                   is_whole(s, quotation);
    if ((colon && subject_before(s, &source, open - 1)) ||
        (colon && headed_before(s, &source, open - 1)) ||
        ((colon || follows) && named_before(s, &source, quotation)))
        return carry(s, &s->speakers[quotation], quotation,
                     gly_attribution_to(&source));
    return GLY_OK;
}

/* The speaker of a quotation that no cue of its own sentence claims. */
static gly_status find_further(speaking *s, uint32_t quotation)
{
    uint32_t *speaker = &s->speakers[quotation];
    *speaker = led_up_by(s, quotation);
    if (*speaker != GLY_NONE)
        return GLY_OK;
    gly_source source;
    uint32_t open = opens_at(s, quotation), end = ends_at(s, quotation);
    if (gly_signature_below(&source, s->input, open, end) ||
        gly_credit_beside(&source, s->input, open, end))
        return carry(s, speaker, quotation, gly_attribution_to(&source));
    const gly_quotation *q = &s->annotations->quotations[quotation];
    if (q->last - q->first + 1 >= SHORTEST_CARRIED && goes_on(s, quotation))
        return go_on(s, speaker, quotation, s->speakers[quotation - 1]);
    return carry_from_before(s, quotation);
}

/* "“A dock is a hole, as Ines Okoro told us,” she said": the words are hers of
 * whom the quotation says so, or the words right around it, and not those of
 * who hands that on. */
static gly_status credit_another(speaking *s, uint32_t quotation)
{
    gly_source source;
    uint32_t open = opens_at(s, quotation), close = ends_at(s, quotation);
    uint32_t *speaker = &s->speakers[quotation];
    if (!gly_credit_within(&source, s->input, open, close) &&
        !gly_credit_around(&source, s->input, open, close))
        return GLY_OK;
    if (*speaker != GLY_NONE && source.entity_count > 0 &&
        attribution_at(s, *speaker)->entity == source.entities[0])
        return GLY_OK;
    return carry(s, speaker, quotation, gly_attribution_to(&source));
}

gly_status gly_speakers_find(uint32_t *speakers, gly_list *attributions,
                             gly_arena *arena, const gly_source_input *input)
{
    speaking s = {
        .speakers = speakers,
        .attributions = attributions,
        .arena = arena,
        .input = input,
        .annotations = input->annotations,
        .reading = input->annotations->reading,
        .from_cues = attributions->count,
    };
    uint32_t next = 0;
    gly_status status = GLY_OK;
    for (uint32_t q = 0; q < s.annotations->quotation_count && status == GLY_OK;
         q++) {
        speakers[q] = GLY_NONE;
        if (quote_of(&s, q)->open == GLY_NONE)
            continue;
        speakers[q] = claimed_by(&s, &next, q);
        if (speakers[q] == GLY_NONE && is_speech(&s, q))
            status = find_further(&s, q);
        if (status == GLY_OK && is_speech(&s, q))
            status = credit_another(&s, q);
    }
    return status;
}
