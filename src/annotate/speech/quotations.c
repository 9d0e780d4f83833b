/* quotations.c - which marked words are somebody's speech.
 *
 *     “It is lazy arithmetic,” she said of the film “Lazy Arithmetic”.
 *
 * The first is speech, the second a title. Words in quotation marks are taken
 * for speech unless something says that they are a name, a title or a word
 * used as a word. */
#include "annotate/annotators.h"
#include "annotate/reading.h"
#include "base/list.h"

enum { LONGEST_TITLE = 10 };

/* Whether every word that can be capitalized is: "Song of the Low Country". */
static bool is_title(const gly_reading *reading, uint32_t first, uint32_t last)
{
    uint32_t capitals = 0;
    if (last - first >= LONGEST_TITLE)
        return false;
    for (uint32_t i = first; i <= last; i++) {
        if (!gly_reading_has(reading, i, GLY_TOKEN_WORD))
            continue;
        bool capital = gly_reading_has(reading, i, GLY_TOKEN_CAPITAL);
        if (!capital && !gly_reading_is(reading, i, GLY_IS_STOP))
            return false;
        capitals += capital;
    }
    return capitals > 0 && !gly_reading_at(reading, last, '.') &&
           !gly_reading_at(reading, last, '!') && capitals * 2 > last - first;
}

static gly_quotation_kind kind_of(const gly_reading *reading,
                                  const gly_quote *quote)
{
    if (quote->open == GLY_NONE || quote->first > quote->last)
        return GLY_QUOTATION_TERM;
    return is_title(reading, quote->first, quote->last) ? GLY_QUOTATION_TERM
                                                        : GLY_QUOTATION_SPEECH;
}

gly_status gly_annotate_quotations(gly_annotations *annotations,
                                   gly_arena *arena)
{
    const gly_reading *reading = annotations->reading;
    const gly_quotes *quotes = &reading->language->quotes;
    gly_list list = gly_list_of(sizeof(gly_quotation));
    for (uint32_t q = 0; q < quotes->count; q++) {
        const gly_quote *quote = &quotes->items[q];
        bool closed = quote->open != GLY_NONE && quote->close != GLY_NONE;
        bool empty = quote->first > quote->last;
        if (closed && (quote->depth > 0 || empty))
            continue;
        gly_quotation *added = gly_list_add(&list, arena);
        if (added == NULL)
            return GLY_NO_MEMORY;
        uint32_t mark = quote->open == GLY_NONE ? quote->close : quote->open;
        /* An inner one that never closes says no more than its mark; taking
         * its words would cost their square where many are nested. */
        bool stray =
            empty || quote->open == GLY_NONE || (!closed && quote->depth > 0);
        *added = (gly_quotation){
            .quote = q,
            .first = stray ? mark : quote->first,
            .last = stray ? mark : quote->last,
            .kind = kind_of(reading, quote),
        };
    }
    annotations->quotations = list.items;
    annotations->quotation_count = list.count;
    return GLY_OK;
}
