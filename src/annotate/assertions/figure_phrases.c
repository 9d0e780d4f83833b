/* figure_phrases.c - reads the phrases by their words: the tree of "Tourism
 * accounts for" has two nouns and no verb. */
#include "annotate/assertions/figure_phrases.h"

#include "annotate/assertions/statistic_figures.h"

/* How long a subject is, and how far behind its verb a share stands. */
enum { SUBJECT_WORDS = 7, SHARE_REACH = 5, OPENER_WORDS = 4 };

static const gly_node *node_at(const gly_assertion_search *search,
                               uint32_t token)
{
    return &search->reading->language->syntax.items[token];
}

/* Whether tokens [first, end) are of things in general: no name, no pronoun, no
 * mark, and nothing that was spoken of. */
static bool is_general(const gly_assertion_search *search, uint32_t first,
                       uint32_t end)
{
    static const char *const known[] = {"the",   "this", "that", "these",
                                        "those", "all",  "both", NULL};
    const gly_reading *reading = search->reading;
    if (first >= end || end > first + SUBJECT_WORDS ||
        gly_reading_is_one_of(reading, first, known) ||
        gly_assertion_names(search, first, end))
        return false;
    for (uint32_t i = first; i < end; i++)
        if (node_at(search, i)->upos == GLY_UPOS_PRON ||
            node_at(search, i)->xpos == GLY_XPOS_CD ||
            gly_reading_has(reading, i, GLY_TOKEN_MARK))
            return false;
    return true;
}

/* The "of" behind the share that stands within reach of token `i`, "[nearly] a
 * third [of]"; GLY_NONE for none. */
static uint32_t share_of(const gly_assertion_search *search, uint32_t i,
                         uint32_t end)
{
    bool share = false;
    for (uint32_t k = i; k + 1 < end && k < i + SHARE_REACH; k++) {
        share = share || gly_figure_is_share(search, k);
        if (gly_reading_is_word(search->reading, k, "of"))
            return share ? k : GLY_NONE;
    }
    return GLY_NONE;
}

/* "[Tourism] accounts for a third of jobs", not "of its sales". */
static bool is_part(const gly_assertion_search *search,
                    const gly_sentence *sentence)
{
    const gly_reading *reading = search->reading;
    uint32_t end = sentence->first + sentence->count;
    for (uint32_t i = sentence->first + 1; i + 2 < end; i++) {
        bool part = (gly_reading_is_word(reading, i, "accounts") ||
                     gly_reading_is_word(reading, i, "account")) &&
                    gly_reading_is_word(reading, i + 1, "for");
        if (!part)
            continue;
        uint32_t of = share_of(search, i + 2, end);
        return of != GLY_NONE && is_general(search, sentence->first, i) &&
               node_at(search, of + 1)->upos != GLY_UPOS_PRON &&
               gly_assertion_entry(search, of + 1, GLY_WORDS_OWN_FIGURE,
                                   "books")
                       .count == 0;
    }
    return false;
}

/* The first token behind "Nationally," or "Across the country,"; GLY_NONE. */
static uint32_t behind_scope(const gly_assertion_search *search,
                             const gly_sentence *sentence)
{
    static const char *const over[] = {"across", "around", "throughout", NULL};
    const gly_reading *reading = search->reading;
    uint32_t i = sentence->first;
    if (sentence->count <= OPENER_WORDS)
        return GLY_NONE;
    bool wide = gly_figure_is_scope(reading, i);
    if (!wide && gly_reading_is_one_of(reading, i, over) &&
        gly_reading_is_word(reading, i + 1, "the")) {
        i += 2;
        wide =
            gly_assertion_entry(search, i, GLY_WORDS_WIDE_PLACE, NULL).count >
            0;
    }
    return wide && gly_reading_at(reading, i + 1, ',') ? i + 2 : GLY_NONE;
}

/* "Nationally, [farm bankruptcies jumped 46%]": what no paper saw, though it is
 * told as what happened once. */
static bool is_wide_change(const gly_assertion_search *search,
                           const gly_sentence *sentence)
{
    const gly_syntax *syntax = &search->reading->language->syntax;
    uint32_t end = sentence->first + sentence->count;
    uint32_t first = behind_scope(search, sentence);
    for (uint32_t i = first; first != GLY_NONE && i + 1 < end; i++) {
        const gly_node *node = node_at(search, i);
        if (node->head != GLY_NONE || node->upos != GLY_UPOS_VERB)
            continue;
        uint32_t subject = gly_syntax_child(syntax, i, GLY_REL_NSUBJ);
        if (subject == GLY_NONE || subject > i ||
            node_at(search, subject)->xpos != GLY_XPOS_NNS ||
            !is_general(search, first, i) ||
            gly_reading_is(search->reading, i, GLY_IS_REPORTING))
            return false;
        for (uint32_t k = i + 1; k < end && k <= i + SHARE_REACH; k++)
            if (gly_figure_is_share(search, k))
                return true;
        return false;
    }
    return false;
}

/* "[Renters] in the city spend nearly half of their income": what a kind of
 * people does with what is theirs; that shares lost half "of their value"
 * stands in the lists of an exchange. */
static bool is_of_theirs(const gly_assertion_search *search,
                         const gly_sentence *sentence)
{
    const gly_syntax *syntax = &search->reading->language->syntax;
    uint32_t end = sentence->first + sentence->count;
    for (uint32_t i = sentence->first + 1; i + 2 < end; i++) {
        const gly_node *node = node_at(search, i);
        if (node->upos != GLY_UPOS_VERB || node->head != GLY_NONE)
            continue;
        uint32_t subject = gly_syntax_child(syntax, i, GLY_REL_NSUBJ);
        uint32_t of = share_of(search, i + 1, end);
        bool now = node->xpos == GLY_XPOS_VBP ||
                   (node->xpos == GLY_XPOS_VBN &&
                    gly_reading_is_word(search->reading, i - 1, "have"));
        return now && of != GLY_NONE && subject != GLY_NONE && subject < i &&
               node_at(search, subject)->xpos == GLY_XPOS_NNS &&
               gly_reading_is_word(search->reading, of + 1, "their") &&
               !gly_reading_is_word(search->reading, of + 2, "value") &&
               is_general(search, sentence->first, subject + 1);
    }
    return false;
}

/* "Accidents [are three times as common] in large homes". */
static bool is_likelier(const gly_assertion_search *search,
                        const gly_sentence *sentence)
{
    const gly_reading *reading = search->reading;
    uint32_t end = sentence->first + sentence->count;
    for (uint32_t i = sentence->first + 1; i + 2 < end; i++)
        if (gly_reading_is_word(reading, i, "are") &&
            gly_figure_is_multiple(search, i + 1))
            return is_general(search, sentence->first, i);
    return false;
}

bool gly_figure_phrase_is_told(const gly_assertion_search *search,
                               const gly_sentence *sentence)
{
    return is_part(search, sentence) || is_wide_change(search, sentence) ||
           is_of_theirs(search, sentence) || is_likelier(search, sentence);
}
