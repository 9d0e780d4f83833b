/* share_backing.c - sets aside who speaks near by, but of something else. */
#include "annotate/assertions/share_backing.h"

#include "annotate/assertions/opening_shares.h"
#include "annotate/assertions/statistic_figures.h"

/* How far behind its noun a group's place, or what it says, stands. */
enum { PLACE_REACH = 3, SPEECH_REACH = 8 };

/* "rural hospitals [nationwide]", "shops [in Europe]", "agencies [in this
 * country]": of a group so wide that few know all of it. */
static bool is_wide(const gly_assertion_search *search, uint32_t group)
{
    static const char *const wide[] = {"nationwide", "nationally", "worldwide",
                                       "countrywide", NULL};
    const gly_reading *reading = search->reading;
    if (gly_reading_is_one_of(reading, group + 1, wide))
        return true;
    if (!gly_reading_is_word(reading, group + 1, "in") &&
        !gly_reading_is_word(reading, group + 1, "across"))
        return false;
    for (uint32_t i = group + 2; i <= group + 1 + PLACE_REACH; i++)
        if (gly_assertion_entry(search, i, GLY_WORDS_WIDE_PLACE, NULL).count >
            0)
            return true;
    return false;
}

/* Whether a sentence before, in the same paragraph, tells how things are in
 * figures: a source of one may go on to the next. */
static bool follows_figure(const gly_assertion_search *search,
                           const gly_sentence *sentence)
{
    const gly_token *tokens = search->reading->language->tokens.items;
    for (uint32_t i = sentence->first;
         i > 0 && tokens[i - 1].block == tokens[sentence->first].block; i--)
        if (gly_figure_is_told(
                search, gly_reading_sentence(search->reading, i - 1), i - 1))
            return true;
    return false;
}

/* Whether the group at token `group` tells its own mind, and nobody else in the
 * sentence is cited: "one in three families [say] that they would move". */
static bool speaks_for_itself(const gly_assertion_search *search,
                              const gly_sentence *sentence, uint32_t group)
{
    const gly_annotations *a = search->annotations;
    uint32_t end = sentence->first + sentence->count;
    uint32_t own = 0, others = 0;
    for (uint32_t i = sentence->first; i < end; i++)
        others += gly_reading_is(search->reading, i, GLY_IS_ACCORDING);
    for (uint32_t n = 0; n < a->attribution_count; n++) {
        uint32_t cue = a->attributions[n].cue_first;
        if (cue == GLY_NONE || cue < sentence->first || cue >= end)
            continue;
        bool its = a->attributions[n].first != GLY_NONE &&
                   a->attributions[n].first <= group && cue > group &&
                   cue <= group + SPEECH_REACH;
        own += its;
        others += !its;
    }
    return own > 0 && others == 0;
}

gly_backing gly_share_backing(const gly_assertion_search *search,
                              const gly_sentence *sentence,
                              const gly_assertion *found)
{
    gly_backing backing = gly_assertion_backing(search, found);
    uint32_t group = gly_opening_share_group(search, sentence);
    if (backing == found->backing || group == GLY_NONE ||
        search->reading->quotes[sentence->first] != GLY_NONE)
        return backing;
    bool aside = backing == GLY_BACKING_NEAR
                     ? is_wide(search, group)
                     : speaks_for_itself(search, sentence, group);
    return aside && !follows_figure(search, sentence) ? found->backing
                                                      : backing;
}
