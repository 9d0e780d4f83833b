#include "annotate/speech/nesting.h"

#include "annotate/speech/frames.h"

enum { CUES_MOST = 50 };

/* Whether the verb at `token` is one of speech: "told", not "knew". */
static bool is_speech(const gly_reading *reading, uint32_t token)
{
    static const char *const classes[] = {"neutral", "claim", "denial",
                                          "answer", NULL};
    return gly_frame_is_class(reading, gly_frame_class(reading, token),
                              classes);
}

/* Whether a noun hands on a number and little else: "the ministry's [$9 million
 * estimate] was called too low". */
static bool is_figure(const gly_reading *reading, const gly_attribution *item)
{
    enum { FIGURE_MOST = 8 };
    const gly_tokens *tokens = &reading->language->tokens;
    if (item->form != GLY_FORM_NOUN)
        return false;
    uint32_t first = gly_tokens_at(tokens, item->content[0].offset);
    uint32_t end = item->content[0].offset + item->content[0].length;
    bool number = false;
    for (uint32_t i = first; i < tokens->count && i <= first + FIGURE_MOST &&
                             tokens->items[i].text.offset < end;
         i++) {
        if (i == first + FIGURE_MOST)
            return false;
        number = number || gly_reading_has(reading, i, GLY_TOKEN_NUMBER);
    }
    return number;
}

static bool tells_of_speech(const gly_reading *reading,
                            const gly_attribution *item)
{
    if (is_figure(reading, item))
        return true;
    if (gly_reading_is(reading, item->cue_first, GLY_IS_ACCORDING))
        return true;
    if (item->form == GLY_FORM_NOUN && item->first != GLY_NONE &&
        item->first > item->cue_last)
        return true; /* "the estimate that … comes from the harbour office" */
    return (item->form == GLY_FORM_CLAUSE ||
            item->form == GLY_FORM_QUOTATION) &&
           is_speech(reading, item->cue_first);
}

/* Whether `span` stands in what one of the items [from, end) hands on. */
static bool holds(const gly_list *list, uint32_t from, uint32_t end,
                  gly_span span)
{
    for (uint32_t i = from; i < end; i++) {
        const gly_attribution *other = gly_list_at(list, i);
        for (uint32_t p = 0; p < other->content_count; p++) {
            if (gly_span_overlaps(other->content[p], span))
                return true;
        }
    }
    return false;
}

/* Whether both have one source in the same words. */
static bool is_of_one(const gly_attribution *a, const gly_attribution *b)
{
    return a->first != GLY_NONE && a->first == b->first && a->last == b->last;
}

/* End what `before` hands on at the comma before "…, adding". */
static void end_at(gly_attribution *before, const gly_reading *reading,
                   uint32_t comma)
{
    gly_span mark = gly_tokens_span(&reading->language->tokens, comma, comma);
    for (uint32_t p = 0; p < before->content_count; p++) {
        gly_span *piece = &before->content[p];
        if (gly_span_overlaps(*piece, mark) && piece->offset < mark.offset)
            piece->length = mark.offset - piece->offset;
    }
}

/* "She [issued] a statement saying that": the first only leads up to what the
 * second hands on. */
static bool leads_up(const gly_attribution *a, const gly_attribution *b,
                     const gly_reading *reading)
{
    gly_span cue =
        gly_tokens_span(&reading->language->tokens, b->cue_first, b->cue_last);
    return a->form == GLY_FORM_OBJECT && a->content_count > 0 &&
           is_of_one(a, b) &&
           (b->form == GLY_FORM_CLAUSE || b->form == GLY_FORM_QUOTATION) &&
           gly_span_overlaps(a->content[a->content_count - 1], cue);
}

/* The first token of ", but [accepted]", " and has [asked]": what joins a verb
 * without a subject to one before; GLY_NONE for none. */
static uint32_t joint_before(const gly_reading *reading, uint32_t first,
                             uint32_t verb)
{
    uint32_t at = verb;
    while (at > first && (gly_reading_is_adverb(reading, at - 1) ||
                          gly_reading_is(reading, at - 1, GLY_IS_AUXILIARY)))
        at--;
    if (at == first || (!gly_reading_is(reading, at - 1, GLY_IS_AND) &&
                        !gly_reading_is_word(reading, at - 1, "but")))
        return GLY_NONE;
    at--;
    return at > first && gly_reading_at(reading, at - 1, ',') ? at - 1 : at;
}

/* "She said that it was late, [adding] that", "and [asked] for more": two
 * statements of hers, neither of them in the other. */
static void part(gly_list *list, uint32_t from, const gly_reading *reading)
{
    for (uint32_t i = from + 1; i < list->count; i++) {
        const gly_attribution *item = gly_list_at(list, i);
        uint32_t first = gly_reading_sentence(reading, item->cue_first)->first;
        uint32_t mark = gly_frame_goes_on(reading, first, item->cue_first);
        if (mark == GLY_NONE)
            mark = joint_before(reading, first, item->cue_first);
        for (uint32_t k = from; k < i && mark != GLY_NONE; k++) {
            gly_attribution *before = gly_list_at(list, k);
            if (is_of_one(item, before) && before->cue_first < mark)
                end_at(before, reading, mark);
        }
    }
}

/* The mark before ", and [Ines Okoro] said": where a clause of another speaker
 * begins that the tree hangs on what the one before said; GLY_NONE for none. */
static uint32_t mark_before_clause(const gly_reading *reading,
                                   const gly_attribution *item)
{
    const gly_node *node = &reading->language->syntax.items[item->cue_first];
    uint32_t first = gly_reading_sentence(reading, item->cue_first)->first;
    uint32_t at = item->first;
    if ((node->relation != GLY_REL_CONJ &&
         node->relation != GLY_REL_PARATAXIS) ||
        item->first == GLY_NONE || item->first >= item->cue_first)
        return GLY_NONE;
    while (at > first && (gly_reading_is(reading, at - 1, GLY_IS_AND) ||
                          gly_reading_is_word(reading, at - 1, "but") ||
                          gly_reading_is_word(reading, at - 1, "while") ||
                          gly_reading_is_adverb(reading, at - 1)))
        at--;
    bool parted = at > first && (gly_reading_at(reading, at - 1, ',') ||
                                 gly_reading_at(reading, at - 1, ';'));
    return parted ? at - 1 : GLY_NONE;
}

/* "She said it was late, and [he] said it was not": two, side by side. */
static void set_apart(gly_list *list, uint32_t from, const gly_reading *reading)
{
    for (uint32_t i = from + 1; i < list->count; i++) {
        const gly_attribution *item = gly_list_at(list, i);
        uint32_t mark = mark_before_clause(reading, item);
        for (uint32_t k = from; k < i && mark != GLY_NONE; k++) {
            gly_attribution *before = gly_list_at(list, k);
            if (before->cue_first < mark && before->form == GLY_FORM_CLAUSE &&
                !gly_reading_is(reading, before->cue_first, GLY_IS_ACCORDING))
                end_at(before, reading, mark);
        }
    }
}

void gly_nesting_drop(gly_list *list, uint32_t from, const gly_reading *reading)
{
    if (list->count - from > CUES_MOST)
        return;
    part(list, from, reading);
    set_apart(list, from, reading);
    uint32_t kept = from;
    for (uint32_t i = from; i < list->count; i++) {
        gly_attribution *item = gly_list_at(list, i);
        gly_span cue = gly_tokens_span(&reading->language->tokens,
                                       item->cue_first, item->cue_last);
        bool nested = holds(list, from, kept, cue) ||
                      holds(list, i + 1, list->count, cue);
        bool leads = i + 1 < list->count &&
                     leads_up(item, gly_list_at(list, i + 1), reading);
        if (leads || (nested && !tells_of_speech(reading, item)))
            continue;
        *(gly_attribution *)gly_list_at(list, kept) = *item;
        kept++;
    }
    list->count = kept;
}
