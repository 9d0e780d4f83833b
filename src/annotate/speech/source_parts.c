/* source_parts.c - names and nouns as sources. */
#include "annotate/speech/source_parts.h"

#include "annotate/speech/frames.h"

enum { LEADING_WORDS = 4 };

const gly_mention *gly_source_mention(const gly_source_input *input, uint32_t i)
{
    uint32_t index = input->mention_at[i];
    return index == GLY_NONE ? NULL : &input->annotations->mentions[index];
}

bool gly_source_can_speak(const gly_reading *reading, uint32_t token)
{
    return reading->language->syntax.items[token].upos == GLY_UPOS_PROPN ||
           gly_reading_is(reading, token,
                          GLY_IS_ROLE | GLY_IS_BODY | GLY_IS_VAGUE |
                              GLY_IS_PRONOUN);
}

bool gly_source_hangs(const gly_reading *reading, uint32_t start, uint32_t i)
{
    while (i > start && !gly_reading_is(reading, i - 1, GLY_IS_PREPOSITION) &&
           gly_reading_is(reading, i - 1,
                          GLY_IS_ROLE | GLY_IS_DETERMINER | GLY_IS_DEMONYM |
                              GLY_IS_BODY))
        i--;
    return i > start && gly_reading_is(reading, i - 1, GLY_IS_PREPOSITION);
}

/* The first token of the noun phrase whose head or name begins at `i`. */
static uint32_t phrase_start(const gly_reading *reading, uint32_t start,
                             uint32_t i)
{
    while (i > start) {
        bool word = gly_reading_has(reading, i - 1, GLY_TOKEN_WORD);
        bool hyphen = gly_reading_at(reading, i - 1, '-');
        bool closed = gly_reading_is(reading, i - 1,
                                     GLY_IS_PREPOSITION | GLY_IS_AND |
                                         GLY_IS_BREAK | GLY_IS_RELATIVE |
                                         GLY_IS_AUXILIARY | GLY_IS_PRONOUN);
        if ((!word && !hyphen) ||
            (closed && !gly_reading_is(reading, i - 1, GLY_IS_DETERMINER)))
            break;
        i--;
        if (gly_reading_is(reading, i, GLY_IS_DETERMINER))
            break;
    }
    return i;
}

void gly_source_take_mention(gly_source *out,
                             const gly_annotations *annotations,
                             gly_stretch clause, const gly_mention *mention)
{
    out->first =
        phrase_start(annotations->reading, clause.start, mention->first);
    out->last = mention->last;
    out->kind = GLY_SOURCE_PERSON;
    if (mention->entity == GLY_NONE)
        return;
    if (annotations->entities[mention->entity].kind == GLY_ENTITY_BODY)
        out->kind = GLY_SOURCE_BODY;
    out->entities[0] = mention->entity;
    out->entity_count = 1;
}

/* The last noun of the compound that `i` opens: "official [spokesman]". */
static uint32_t compound_head(const gly_reading *reading, gly_stretch clause,
                              uint32_t i)
{
    uint32_t nouns =
        GLY_IS_VAGUE | GLY_IS_ROLE | GLY_IS_BODY | GLY_IS_REPORT_NOUN;
    while (i + 1 < clause.end && gly_reading_is(reading, i + 1, nouns))
        i++;
    return i;
}

static bool source_kind(gly_source_kind *out, const gly_reading *reading,
                        gly_stretch clause, uint32_t head)
{
    bool demonym_head =
        gly_reading_is(reading, head, GLY_IS_DEMONYM) && head + 1 == clause.end;
    if (gly_reading_is(reading, head, GLY_IS_VAGUE))
        *out = GLY_SOURCE_COLLECTIVE;
    else if (gly_reading_is(reading, head, GLY_IS_ROLE))
        *out = GLY_SOURCE_DESCRIBED;
    else if (gly_reading_is(reading, head, GLY_IS_BODY | GLY_IS_REPORT_NOUN) ||
             demonym_head)
        *out = GLY_SOURCE_BODY;
    else
        return false;
    return true;
}

/* Whether a capital inside the sentence makes the noun part of a name: "Media
 * Lab", and "analysts Chart-Track". */
static bool is_part_of_name(const gly_reading *reading, gly_stretch clause,
                            uint32_t head)
{
    bool opens = gly_reading_sentence(reading, head)->first == head;
    bool follows = head + 1 < clause.end &&
                   gly_reading_has(reading, head + 1, GLY_TOKEN_CAPITAL);
    return follows ||
           (!opens && gly_reading_has(reading, head, GLY_TOKEN_CAPITAL));
}

/* The last token of "people close [to the talks]", where the list has the words
 * up to the preposition. */
static uint32_t whole_last(const gly_reading *reading, gly_stretch clause,
                           uint32_t last)
{
    const gly_syntax *syntax = &reading->language->syntax;
    uint32_t object = syntax->items[last].head;
    if (syntax->items[last].relation != GLY_REL_CASE || object == GLY_NONE ||
        object < last || object >= clause.end)
        return last;
    uint32_t first, reach;
    gly_syntax_reach(syntax, object, &first, &reach);
    return reach < clause.end ? reach : object;
}

bool gly_source_take_noun(gly_source *out, const gly_reading *reading,
                          gly_stretch clause, uint32_t i)
{
    /* "many" of "many proposals" is no source; "some in the trade" and "those
     * close to the talks" are. */
    if (gly_reading_is(reading, i, GLY_IS_DETERMINER) && i + 1 < clause.end &&
        gly_reading_has(reading, i + 1, GLY_TOKEN_WORD) &&
        !(gly_reading_is(reading, i + 1, GLY_IS_VAGUE) &&
          (gly_reading_is(reading, i + 1, GLY_IS_PREPOSITION) ||
           reading->language->syntax.items[i + 1].upos == GLY_UPOS_ADJ)))
        return false;
    uint32_t head = compound_head(reading, clause, i);
    if (!source_kind(&out->kind, reading, clause, head))
        return false;
    if (out->kind == GLY_SOURCE_COLLECTIVE &&
        is_part_of_name(reading, clause, head))
        out->kind = GLY_SOURCE_BODY;
    out->first = phrase_start(reading, clause.start, i);
    out->last = head;
    if (out->kind == GLY_SOURCE_COLLECTIVE) {
        out->class = gly_reading_vague(reading, head);
        out->last = whole_last(reading, clause, head);
    }
    return true;
}

bool gly_source_leads_to_name(const gly_source_input *input, gly_stretch clause,
                              uint32_t i)
{
    const gly_reading *reading = input->annotations->reading;
    for (uint32_t n = i + 1; n < clause.end && n <= i + LEADING_WORDS; n++) {
        if (gly_source_mention(input, n) != NULL)
            return gly_source_mention(input, n)->form == GLY_MENTION_NAME;
        if (!gly_reading_is(reading, n,
                            GLY_IS_ROLE | GLY_IS_BODY | GLY_IS_REPORT_NOUN))
            return false;
    }
    return false;
}

void gly_source_add_speakers(gly_source *out, const gly_source_input *input,
                             gly_stretch clause)
{
    const gly_reading *reading = input->annotations->reading;
    out->entity_count = 0;
    for (uint32_t i = clause.start; i < clause.end; i++) {
        const gly_mention *mention = gly_source_mention(input, i);
        if (mention == NULL || mention->entity == GLY_NONE ||
            gly_reading_is_owner(reading, mention->last) ||
            gly_source_hangs(reading, clause.start, i) ||
            out->entity_count == GLY_SOURCE_SPEAKERS)
            continue;
        out->entities[out->entity_count++] = mention->entity;
    }
}

bool gly_source_is_office(const gly_source *source,
                          const gly_source_input *input)
{
    const gly_annotations *a = input->annotations;
    if (source->kind != GLY_SOURCE_PERSON && source->kind != GLY_SOURCE_BODY)
        return source->kind != GLY_SOURCE_NONE;
    if (!gly_reading_is(a->reading, source->first, GLY_IS_DETERMINER) ||
        source->entity_count > 1)
        return false;
    return source->entity_count == 0 ||
           (a->entities[source->entities[0]].kind == GLY_ENTITY_PERSON &&
            gly_reading_is(a->reading, source->last, GLY_IS_ROLE));
}

uint32_t gly_source_reach(const gly_reading *reading, const gly_attribution *a)
{
    const gly_syntax *syntax = &reading->language->syntax;
    if (a->first == GLY_NONE)
        return a->last;
    uint32_t top = gly_syntax_top(syntax, a->first, a->last);
    uint32_t first, last;
    gly_syntax_reach(syntax, top, &first, &last);
    bool over_cue = a->cue_first != GLY_NONE &&
                    gly_syntax_is_under(syntax, a->cue_first, top);
    return over_cue || last < a->last ? a->last : last;
}

bool gly_source_is_told(const gly_reading *reading, const gly_attribution *a,
                        uint32_t token)
{
    const gly_node *nodes = reading->language->syntax.items;
    uint32_t cue = a->cue_first;
    if (cue == GLY_NONE || token <= cue || a->first == GLY_NONE ||
        a->last >= cue || !gly_frame_has_hearer(reading, cue))
        return false;
    while (nodes[token].head != cue && nodes[token].head != GLY_NONE)
        token = nodes[token].head;
    gly_relation relation = nodes[token].relation;
    bool object = relation == GLY_REL_OBJ || relation == GLY_REL_IOBJ;
    /* After the verb a second subject is a slip of the tree. */
    return nodes[token].head == cue && token > cue &&
           (object || relation == GLY_REL_NSUBJ);
}

/* Whether the cue at `token` is denied: "did [not] say", "[never] told". */
static bool is_denied(const gly_reading *reading, uint32_t token)
{
    enum { BETWEEN = 2 };
    uint32_t start = gly_reading_sentence(reading, token)->first;
    for (uint32_t i = token; i > start && token - i <= BETWEEN; i--) {
        if (gly_reading_is_one_of(reading, i - 1, gly_negations))
            return true;
    }
    return false;
}

bool gly_source_speaks_on(const gly_reading *reading, const gly_attribution *a)
{
    static const char *const classes[] = {"question", "refusal", "request"};
    if (a->cue_first == GLY_NONE)
        return true;
    if (a->entity_count > 1 || is_denied(reading, a->cue_first))
        return false;
    for (size_t i = 0; i < sizeof classes / sizeof classes[0]; i++) {
        if (gly_reading_is_of(reading, "reporting-verb", classes[i],
                              a->cue_first))
            return a->form == GLY_FORM_CLAUSE || a->form == GLY_FORM_QUOTATION;
    }
    return true;
}
