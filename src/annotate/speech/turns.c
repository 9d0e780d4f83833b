#include "annotate/speech/turns.h"

#include "annotate/speech/cues.h"

enum { LABEL_WORDS = 8 };

/* The label at the head of a block; tokens. */
typedef struct {
    uint32_t first, colon;
    bool capitals; /* "ADLER:", in capitals throughout */
} label;

/* Read the label of the block whose first token is `first`; false for none.
 * All of its words have capitals. */
static bool read_label(label *out, const gly_reading *reading, uint32_t first)
{
    const gly_token *tokens = reading->language->tokens.items;
    uint32_t count = reading->language->tokens.count;
    *out = (label){.first = first, .capitals = true};
    for (uint32_t i = first; i < count && i <= first + LABEL_WORDS; i++) {
        if (tokens[i].block != tokens[first].block)
            return false;
        if (gly_reading_at(reading, i, ':')) {
            out->colon = i;
            return i > first && i + 1 < count &&
                   tokens[i + 1].block == tokens[first].block;
        }
        if (!gly_reading_has(reading, i, GLY_TOKEN_CAPITAL))
            return false;
        out->capitals =
            out->capitals && gly_reading_has(reading, i, GLY_TOKEN_CAPITALS);
    }
    return false;
}

/* Whether the label is, or ends with, the name of a person. */
static bool names_person(const gly_source_input *input, const label *l)
{
    const gly_annotations *a = input->annotations;
    for (uint32_t i = l->first; i < l->colon; i++) {
        uint32_t m = input->mention_at[i];
        if (m == GLY_NONE)
            continue;
        const gly_mention *mention = &a->mentions[m];
        if (mention->last + 1 == l->colon && gly_mention_is_person(a, mention))
            return true;
    }
    return false;
}

static bool is_headline(const gly_reading *reading, uint32_t token)
{
    const gly_language *language = reading->language;
    uint32_t block = language->tokens.items[token].block;
    return language->document->blocks[block].kind == GLY_BLOCK_HEADLINE;
}

/* "Poll: …", "Historians: …", "Harbour Board: …": a few words at the head of a
 * headline that tell where the rest is from. */
static bool names_source(const gly_source_input *input, const label *l)
{
    enum { WORDS = 4 };
    const gly_reading *reading = input->annotations->reading;
    if (!is_headline(reading, l->first) || l->colon - l->first > WORDS)
        return false;
    for (uint32_t i = l->first; i < l->colon; i++) {
        uint32_t m = input->mention_at[i];
        if (m != GLY_NONE &&
            input->annotations->mentions[m].last + 1 == l->colon &&
            gly_reading_is(reading, l->colon - 1, GLY_IS_BODY))
            return true;
    }
    return gly_reading_is(reading, l->colon - 1,
                          GLY_IS_REPORT_NOUN | GLY_IS_VAGUE | GLY_IS_BODY);
}

static gly_status add(gly_list *out, gly_arena *arena,
                      const gly_source_input *input, const label *l)
{
    const gly_tokens *tokens = &input->annotations->reading->language->tokens;
    gly_source source;
    gly_source_within(&source, input, l->first, l->colon - 1);
    gly_attribution *added = gly_list_add(out, arena);
    if (added == NULL)
        return GLY_NO_MEMORY;
    *added = gly_attribution_to(&source);
    added->cue_first = added->cue_last = l->colon;
    added->form = GLY_FORM_CLAUSE;
    uint32_t last = l->colon + 1;
    while (last + 1 < tokens->count &&
           tokens->items[last + 1].block == tokens->items[l->colon].block)
        last++;
    added->content[0] = gly_tokens_span(tokens, l->colon + 1, last);
    added->content_count = 1;
    return GLY_OK;
}

/* Whether a paragraph or headline may be a turn. */
static bool is_spoken(gly_block_kind kind)
{
    return kind == GLY_BLOCK_PARAGRAPH || kind == GLY_BLOCK_HEADLINE ||
           kind == GLY_BLOCK_DECK || kind == GLY_BLOCK_LIST_ITEM;
}

/* The first token of the block that sentence `s` opens; false when it opens
 * none, or one that cannot be a turn. */
static bool opens_block(uint32_t *first, const gly_language *language,
                        uint32_t s)
{
    const gly_sentence *sentences = language->sentences.items;
    if (s > 0 && sentences[s].block == sentences[s - 1].block)
        return false;
    *first = sentences[s].first;
    return is_spoken(language->document->blocks[sentences[s].block].kind);
}

/* One paragraph in capitals is a dateline or a warning; several are a talk. */
enum { CAPITALS_LEAST = 2 };

gly_turns gly_turns_survey(const gly_source_input *input)
{
    const gly_reading *reading = input->annotations->reading;
    const gly_language *language = reading->language;
    uint32_t first, count = 0;
    label l;
    for (uint32_t s = 0; s < language->sentences.count; s++)
        count += opens_block(&first, language, s) &&
                 read_label(&l, reading, first) && l.capitals;
    return (gly_turns){input, count >= CAPITALS_LEAST};
}

/* Whether what stands behind the colon is no quotation of its own; in a
 * headline it may hold one. */
static bool is_turn(const gly_reading *reading, const label *l)
{
    uint32_t quote = reading->quotes[l->colon + 1];
    if (quote == GLY_NONE)
        return true;
    uint32_t close = reading->language->quotes.items[quote].close;
    return is_headline(reading, l->first) && close != GLY_NONE &&
           close + 2 < reading->language->tokens.count &&
           is_headline(reading, close + 2);
}

static bool find_label(label *out, const gly_turns *turns, uint32_t sentence)
{
    const gly_reading *reading = turns->input->annotations->reading;
    uint32_t first;
    return opens_block(&first, reading->language, sentence) &&
           read_label(out, reading, first) && is_turn(reading, out) &&
           (names_person(turns->input, out) || (out->capitals && turns->talk) ||
            names_source(turns->input, out));
}

bool gly_turns_opens(const gly_turns *turns, uint32_t sentence)
{
    label l;
    return find_label(&l, turns, sentence);
}

gly_status gly_turns_add(gly_list *out, gly_arena *arena,
                         const gly_turns *turns, uint32_t sentence)
{
    label l;
    return find_label(&l, turns, sentence) ? add(out, arena, turns->input, &l)
                                           : GLY_OK;
}
