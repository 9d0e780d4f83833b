/* sources.c - the source of a cue, read off the words of its clause. */
#include "annotate/speech/sources.h"

#include "annotate/speech/source_parts.h"

enum {
    LONGEST_APPOSITION = 30,
    LONGEST_SOURCE = 14,
    LONGEST_DESCRIBED = 7,
    LONGEST_NAME = 4,
    LONGEST_CLAUSE = 80, /* what is further off is no subject of the cue */
};

/* The first source in the clause; with `strict`, none that hangs on a
 * preposition. */
static bool first_source(gly_source *out, const gly_source_input *input,
                         gly_stretch clause, bool strict)
{
    const gly_reading *reading = input->annotations->reading;
    for (uint32_t i = clause.start; i < clause.end; i++) {
        if (strict && gly_source_hangs(reading, clause.start, i))
            continue;
        const gly_mention *mention = gly_source_mention(input, i);
        if (mention != NULL && mention->last < clause.end &&
            !gly_reading_is_owner(reading, mention->last) &&
            !(mention->form == GLY_MENTION_PRONOUN &&
              gly_reading_is(reading, i, GLY_IS_DETERMINER))) {
            gly_source_take_mention(out, input->annotations, clause, mention);
            return true;
        }
        if (mention != NULL && mention->form == GLY_MENTION_NAME) {
            i = mention->last;
            continue;
        }
        if (gly_reading_is_owner(reading, i) ||
            gly_source_leads_to_name(input, clause, i) ||
            !gly_source_take_noun(out, reading, clause, i))
            continue;
        /* "the mission hospital's [matron]" */
        if (!gly_reading_is_owner(reading, out->last) ||
            out->last + 2 >= clause.end)
            return true;
        i = out->last;
    }
    return false;
}

static bool find_in(gly_source *out, const gly_source_input *input,
                    gly_stretch clause)
{
    const gly_reading *reading = input->annotations->reading;
    *out = (gly_source){.kind = GLY_SOURCE_NONE};
    if (clause.start >= clause.end)
        return false;
    if (first_source(out, input, clause, true) ||
        first_source(out, input, clause, false))
        return true;
    if (clause.end - clause.start > LONGEST_DESCRIBED ||
        !gly_reading_is(reading, clause.start, GLY_IS_DETERMINER))
        return false;
    *out = (gly_source){.kind = GLY_SOURCE_DESCRIBED,
                        .first = clause.start,
                        .last = clause.end - 1};
    return true;
}

static bool is_comma(const gly_reading *reading, uint32_t i)
{
    return gly_reading_at(reading, i, ',');
}

/* Step back over ", a top aide," or "(R)" that ends before `end`. */
static uint32_t skip_apposition(const gly_reading *reading, uint32_t from,
                                uint32_t end)
{
    bool comma = end > from && is_comma(reading, end - 1);
    bool bracket = end > from && gly_reading_at(reading, end - 1, ')');
    if (!comma && !bracket)
        return end;
    for (uint32_t i = end - 1; i > from && end - i < LONGEST_APPOSITION; i--) {
        if (comma && is_comma(reading, i - 1))
            return i - 1;
        if (bracket && gly_reading_at(reading, i - 1, '('))
            return i - 1;
    }
    return end;
}

/* The exclusive end of the subject left of `cue`. */
static uint32_t subject_end(const gly_reading *reading, uint32_t from,
                            uint32_t cue)
{
    uint32_t end = cue;
    while (end > from && (gly_reading_is_adverb(reading, end - 1) ||
                          gly_reading_is(reading, end - 1, GLY_IS_AUXILIARY)))
        end--;
    end = skip_apposition(reading, from, end);
    if (end > from && gly_reading_is(reading, end - 1, GLY_IS_RELATIVE)) {
        end--;
        if (end > from && is_comma(reading, end - 1))
            end--;
    }
    return end;
}

/* Whether a clause cannot go over token `i`. */
static bool ends_clause(const gly_reading *reading, uint32_t i)
{
    return gly_reading_is(reading, i, GLY_IS_BREAK | GLY_IS_RELATIVE) ||
           gly_reading_has(reading, i, GLY_TOKEN_QUOTE) ||
           gly_reading_at(reading, i, ';') || gly_reading_at(reading, i, ':') ||
           gly_text_equal(gly_reading_text(reading, i), gly_text_of("—")) ||
           gly_text_equal(gly_reading_text(reading, i), gly_text_of("–"));
}

static uint32_t clause_start(const gly_reading *reading, uint32_t from,
                             uint32_t end)
{
    uint32_t start = end;
    while (start > from && end - start < LONGEST_CLAUSE &&
           !ends_clause(reading, start - 1))
        start--;
    return start;
}

/* Whether a name stands right before the comma before `start`. */
static bool ends_name_before_comma(const gly_source_input *input,
                                   gly_stretch clause, uint32_t start)
{
    for (uint32_t i = clause.start; i + 1 < start; i++) {
        const gly_mention *mention = gly_source_mention(input, i);
        if (mention != NULL && mention->form == GLY_MENTION_NAME &&
            mention->last + 2 == start)
            return true;
    }
    return false;
}

/* Whether the name that opens at `name` tells by the tree who stands before it,
 * or speaks itself. */
static bool is_apposed(const gly_annotations *a, const gly_mention *mention)
{
    const gly_syntax *syntax = &a->language->syntax;
    gly_relation relation =
        syntax->items[gly_syntax_top(syntax, mention->first, mention->last)]
            .relation;
    return relation == GLY_REL_APPOS || relation == GLY_REL_NSUBJ;
}

/* "their coach, [Ines Okoro]", "a consultant, [Marlow Associates]": the name in
 * apposition tells who it is. */
static void add_apposition(gly_source *out, const gly_source_input *input)
{
    const gly_annotations *a = input->annotations;
    uint32_t name = out->last + 2;
    if (!gly_source_is_office(out, input) ||
        !is_comma(a->reading, out->last + 1) ||
        name >= a->language->tokens.count)
        return;
    const gly_mention *mention = gly_source_mention(input, name);
    if (mention == NULL || mention->form != GLY_MENTION_NAME ||
        !is_apposed(a, mention))
        return;
    out->kind = gly_mention_names_person(a, mention) ? GLY_SOURCE_PERSON
                                                     : GLY_SOURCE_BODY;
    out->last = mention->last;
    out->entities[0] = mention->entity;
    out->entity_count = mention->entity != GLY_NONE;
}

gly_source gly_source_of(const gly_mention *mention)
{
    return (gly_source){.kind = GLY_SOURCE_PERSON,
                        .first = mention->first,
                        .last = mention->last,
                        .entities = {mention->entity},
                        .entity_count = 1};
}

bool gly_source_before(gly_source *out, const gly_source_input *input,
                       uint32_t from, uint32_t cue)
{
    const gly_reading *reading = input->annotations->reading;
    uint32_t end = subject_end(reading, from, cue);
    if (end > from && is_comma(reading, end - 1))
        return false;
    gly_stretch clause = {clause_start(reading, from, end), end};
    gly_stretch last = clause;
    for (uint32_t i = clause.start; i < end; i++) {
        if (is_comma(reading, i))
            last.start = i + 1;
    }
    bool joint = gly_reading_is(reading, last.start, GLY_IS_AND);
    /* "Marc Roe, a strategist at the bank told": the comma that should close
     * the apposition is not there. */
    if (ends_name_before_comma(input, clause, last.start) &&
        gly_reading_is(reading, last.start, GLY_IS_DETERMINER))
        last = (gly_stretch){clause.start, last.start - 1};
    if (!find_in(out, input, last) && !find_in(out, input, clause))
        return false;
    for (uint32_t i = out->last + 1; i < last.end && !joint; i++)
        joint = gly_reading_is(reading, i, GLY_IS_AND);
    if (joint && out->entity_count > 0)
        gly_source_add_speakers(out, input, clause);
    if (out->last + 1 == end)
        add_apposition(out, input);
    return true;
}

/* "the Home [Builders' League]": the name goes on behind the owner. */
static void take_whole_name(gly_source *out, const gly_reading *reading)
{
    bool owner = gly_reading_is_word(reading, out->last + 1, "'") ||
                 gly_reading_is_word(reading, out->last + 1, "’");
    if (!owner || !gly_reading_has(reading, out->last + 1, GLY_TOKEN_GLUED) ||
        !gly_reading_has(reading, out->last + 2, GLY_TOKEN_CAPITAL))
        return;
    out->last += 2;
    while (gly_reading_has(reading, out->last + 1, GLY_TOKEN_CAPITAL))
        out->last++;
}

/* "according to the supplier, [Lindqvar Ropes], …": the name between commas is
 * the source's. */
static void take_name_between(gly_source *out, const gly_source_input *input)
{
    const gly_annotations *a = input->annotations;
    uint32_t name = out->last + 2;
    if (out->entity_count > 0 || out->kind == GLY_SOURCE_COLLECTIVE ||
        name >= a->language->tokens.count ||
        !is_comma(a->reading, out->last + 1))
        return;
    const gly_mention *mention = gly_source_mention(input, name);
    uint32_t last = mention != NULL ? mention->last : name;
    while (last < name + LONGEST_NAME &&
           gly_reading_has(a->reading, last + 1, GLY_TOKEN_CAPITAL))
        last++;
    if (!gly_reading_has(a->reading, name, GLY_TOKEN_CAPITAL) ||
        (!is_comma(a->reading, last + 1) &&
         !gly_reading_at(a->reading, last + 1, '.')))
        return;
    out->last = last;
    if (mention == NULL || mention->last != last || mention->entity == GLY_NONE)
        return;
    out->entities[0] = mention->entity;
    out->entity_count = 1;
    if (a->entities[mention->entity].kind == GLY_ENTITY_PERSON)
        out->kind = GLY_SOURCE_PERSON;
}

/* "said [Arnbjoerg Skage], a farmer": a name that nobody knows. */
static bool take_capitals(gly_source *out, const gly_reading *reading,
                          gly_stretch clause)
{
    uint32_t last = clause.start;
    const gly_node *nodes = reading->language->syntax.items;
    if (last >= clause.end || nodes[last].upos != GLY_UPOS_PROPN ||
        !gly_reading_has(reading, last, GLY_TOKEN_CAPITAL) ||
        gly_reading_is(reading, last, GLY_IS_CALENDAR))
        return false;
    while (last + 1 < clause.end &&
           gly_reading_has(reading, last + 1, GLY_TOKEN_CAPITAL))
        last++;
    *out = (gly_source){
        .kind = GLY_SOURCE_DESCRIBED, .first = clause.start, .last = last};
    return true;
}

bool gly_source_after(gly_source *out, const gly_source_input *input,
                      uint32_t from, uint32_t end)
{
    const gly_reading *reading = input->annotations->reading;
    uint32_t start = from;
    while (start < end && gly_reading_is_adverb(reading, start) &&
           gly_source_mention(input, start) == NULL)
        start++;
    uint32_t stop = start;
    bool joint = false;
    while (stop < end && stop - start < LONGEST_SOURCE) {
        bool mark = gly_reading_has(reading, stop, GLY_TOKEN_MARK) &&
                    !gly_reading_at(reading, stop, '-');
        if (mark || ends_clause(reading, stop))
            break;
        joint = joint || gly_reading_is(reading, stop, GLY_IS_AND);
        stop++;
    }
    gly_stretch clause = {start, stop};
    if (!find_in(out, input, clause) && !take_capitals(out, reading, clause))
        return false;
    if (joint && out->entity_count > 0)
        gly_source_add_speakers(out, input, clause);
    while (out->kind == GLY_SOURCE_DESCRIBED && out->last + 1 < stop &&
           reading->language->syntax.items[out->last + 1].upos == GLY_UPOS_NOUN)
        out->last++;
    take_whole_name(out, reading);
    take_name_between(out, input);
    return true;
}

/* The token in [first, last] that the others hang on, by the tree. */
static uint32_t head_of(const gly_syntax *syntax, uint32_t first, uint32_t last)
{
    for (uint32_t i = first; i <= last; i++) {
        const gly_node *node = &syntax->items[i];
        if (node->relation != GLY_REL_PUNCT &&
            (node->head == GLY_NONE || node->head < first || node->head > last))
            return i;
    }
    return last;
}

/* The mention that token `head` is part of, or that it leads up to. */
static const gly_mention *mention_over(const gly_source_input *input,
                                       gly_stretch clause, uint32_t head)
{
    for (uint32_t i = clause.start; i < clause.end; i++) {
        const gly_mention *mention = gly_source_mention(input, i);
        if (mention == NULL || mention->last >= clause.end ||
            mention->last < head)
            continue;
        return mention->first <= head ||
                       gly_source_leads_to_name(input, clause, head)
                   ? mention
                   : NULL;
    }
    return NULL;
}

/* What the head of the words names, or the name before a comma that the head
 * tells of: "[Ines Okoro], the spokeswoman". A name beside it does not speak:
 * "the rally for Ines Okoro", "the mayor's spokesman". */
static void take_head(gly_source *out, const gly_source_input *input,
                      gly_stretch clause)
{
    const gly_reading *reading = input->annotations->reading;
    const gly_mention *first = gly_source_mention(input, clause.start);
    uint32_t head =
        head_of(&reading->language->syntax, clause.start, clause.end - 1);
    const gly_mention *mention = mention_over(input, clause, head);
    if (mention == NULL && first != NULL && first->form == GLY_MENTION_NAME &&
        is_comma(reading, first->last + 1))
        mention = first;
    *out = (gly_source){.kind = GLY_SOURCE_NONE};
    if (mention != NULL) {
        gly_source_take_mention(out, input->annotations, clause, mention);
        return;
    }
    if (!gly_source_take_noun(out, reading, clause, head)) {
        out->kind = GLY_SOURCE_DESCRIBED;
        out->last = clause.end - 1;
    }
    while (clause.start < out->last &&
           gly_reading_is(reading, clause.start, GLY_IS_PREPOSITION) &&
           !gly_reading_is(reading, clause.start, GLY_IS_DETERMINER))
        clause.start++;
    out->first = clause.start;
}

/* The first token in [first, last] that is neither "by" nor the "that" of
 * "[that] critics called lazy". */
static uint32_t without_link(const gly_reading *reading, uint32_t first,
                             uint32_t last)
{
    const gly_node *nodes = reading->language->syntax.items;
    while (first < last && (nodes[first].relation == GLY_REL_CASE ||
                            nodes[first].relation == GLY_REL_MARK ||
                            gly_reading_is_word(reading, first, "that") ||
                            gly_reading_is_word(reading, first, "what") ||
                            gly_reading_is_word(reading, first, "which")))
        first++;
    return first;
}

void gly_source_within(gly_source *out, const gly_source_input *input,
                       uint32_t first, uint32_t last)
{
    const gly_reading *reading = input->annotations->reading;
    gly_stretch clause = {without_link(reading, first, last), last + 1};
    take_head(out, input, clause);
    bool joint = false;
    for (uint32_t i = first; i <= last; i++)
        joint = joint || gly_reading_is(reading, i, GLY_IS_AND);
    if (joint && out->entity_count > 0)
        gly_source_add_speakers(out, input, clause);
    add_apposition(out, input);
    if (out->kind == GLY_SOURCE_DESCRIBED && out->last == last)
        take_name_between(out, input);
}
