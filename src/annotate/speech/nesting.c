#include "annotate/speech/nesting.h"

#include "annotate/speech/frames.h"

enum { CUES_MOST = 50 };

/* Whether the verb at `token` is one of speech: "told", not "knew". */
static bool is_speech(const gly_reading *reading, uint32_t token)
{
    static const char *const classes[] = {"neutral", "claim", "denial",
                                          "answer"};
    gly_symbol class = gly_frame_class(reading, token);
    gly_text name = gly_symbols_text(reading->language->tokens.symbols, class);
    for (size_t i = 0; i < sizeof classes / sizeof classes[0]; i++) {
        if (class != 0 && gly_text_equal(name, gly_text_of(classes[i])))
            return true;
    }
    return false;
}

static bool tells_of_speech(const gly_reading *reading,
                            const gly_attribution *item)
{
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

void gly_nesting_drop(gly_list *list, uint32_t from, const gly_reading *reading)
{
    if (list->count - from > CUES_MOST)
        return;
    uint32_t kept = from;
    for (uint32_t i = from; i < list->count; i++) {
        gly_attribution *item = gly_list_at(list, i);
        gly_span cue = gly_tokens_span(&reading->language->tokens,
                                       item->cue_first, item->cue_last);
        bool nested = holds(list, from, kept, cue) ||
                      holds(list, i + 1, list->count, cue);
        if (nested && !tells_of_speech(reading, item))
            continue;
        *(gly_attribution *)gly_list_at(list, kept) = *item;
        kept++;
    }
    list->count = kept;
}
