/* statistics.c - how things are in general, in figures.
 *
 *     One in four children sleeps less than seven hours.
 *     Test scores fall by 7 % in districts that drop a day.
 *
 * What happened once ("turnout fell by 7 %") the paper may have seen for
 * itself. How things are at any time somebody has counted, and the present
 * tense of a general subject tells of that. */
#include "annotate/assertions/figure_phrases.h"
#include "annotate/assertions/figure_sources.h"
#include "annotate/assertions/opening_shares.h"
#include "annotate/assertions/share_backing.h"
#include "annotate/assertions/statistic_figures.h"
#include "annotate/speech/frames.h"
#include "lexicon/lexicon.h"

enum { CLIMB = 8 };

static const gly_node *node_at(const gly_assertion_search *search,
                               uint32_t token)
{
    return &search->reading->language->syntax.items[token];
}

/* "[inland towns] will run out", "[of workers] have walked": what is to come of
 * a group or has come of it at any time. */
static bool is_timeless(const gly_assertion_search *search, uint32_t verb)
{
    const gly_node *node = node_at(search, verb);
    uint32_t aux =
        gly_syntax_child(&search->reading->language->syntax, verb, GLY_REL_AUX);
    if (aux == GLY_NONE || aux > verb)
        return false;
    static const char *const coming[] = {"will", "would", "could", NULL};
    gly_xpos tag = node_at(search, aux)->xpos;
    bool bare = node->xpos == GLY_XPOS_VB ||
                gly_syntax_child(&search->reading->language->syntax, verb,
                                 GLY_REL_COP) != GLY_NONE;
    bool will = gly_reading_is_one_of(search->reading, aux, coming);
    return (will && (bare || node->xpos == GLY_XPOS_VBN)) ||
           (node->xpos == GLY_XPOS_VBN &&
            (tag == GLY_XPOS_VBP || tag == GLY_XPOS_VBZ)) ||
           gly_reading_is_word(search->reading, aux, "do") ||
           gly_reading_is_word(search->reading, aux, "does");
}

/* "[Long commutes] cost": a verb whose past is its present, of many that
 * nobody has spoken of. */
static bool is_like_past(const gly_assertion_search *search, uint32_t verb)
{
    uint32_t subject = gly_syntax_child(&search->reading->language->syntax,
                                        verb, GLY_REL_NSUBJ);
    return (node_at(search, verb)->xpos == GLY_XPOS_VBD ||
            node_at(search, verb)->xpos == GLY_XPOS_VB) &&
           node_at(search, verb)->lemma == search->reading->forms[verb] &&
           subject != GLY_NONE && subject < verb &&
           node_at(search, subject)->xpos == GLY_XPOS_NNS &&
           gly_syntax_child(&search->reading->language->syntax, verb,
                            GLY_REL_AUX) == GLY_NONE &&
           gly_syntax_child(&search->reading->language->syntax, subject,
                            GLY_REL_DET) == GLY_NONE &&
           gly_syntax_child(&search->reading->language->syntax, subject,
                            GLY_REL_NUMMOD) == GLY_NONE;
}

/* "Twenty percent of people on dialysis [die]": a plural's present is tagged as
 * the verb's base now and then. */
static bool is_bare_root(const gly_assertion_search *search, uint32_t verb)
{
    const gly_syntax *syntax = &search->reading->language->syntax;
    uint32_t subject = gly_syntax_child(syntax, verb, GLY_REL_NSUBJ);
    return node_at(search, verb)->xpos == GLY_XPOS_VB &&
           node_at(search, verb)->head == GLY_NONE && subject != GLY_NONE &&
           subject < verb &&
           gly_syntax_child(syntax, verb, GLY_REL_AUX) == GLY_NONE &&
           gly_syntax_child(syntax, verb, GLY_REL_MARK) == GLY_NONE;
}

/* The finite present-tense verb that token `i` hangs under, or one that tells
 * of a group at any time; GLY_NONE for none. What is told by the way ("fetches
 * 46p, [a rise of 15 %]") is not what the verb tells. */
static uint32_t present_verb(const gly_assertion_search *search, uint32_t i)
{
    const gly_syntax *syntax = &search->reading->language->syntax;
    for (uint32_t n = 0; n < CLIMB && i != GLY_NONE; n++) {
        const gly_node *node = node_at(search, i);
        uint32_t copula = gly_syntax_child(syntax, i, GLY_REL_COP);
        const gly_node *finite =
            copula == GLY_NONE ? node : node_at(search, copula);
        bool verb = node->upos == GLY_UPOS_VERB || copula != GLY_NONE;
        /* "One job in eight is [to go] by May": a plan. */
        if (copula != GLY_NONE && node->xpos == GLY_XPOS_VB)
            return GLY_NONE;
        if (verb)
            return is_bare_root(search, i) || finite->xpos == GLY_XPOS_VBZ ||
                           finite->xpos == GLY_XPOS_VBP ||
                           is_timeless(search, i) || is_like_past(search, i)
                       ? i
                       : GLY_NONE;
        if (node->relation == GLY_REL_APPOS)
            return GLY_NONE;
        i = node->head;
    }
    return GLY_NONE;
}

/* Whether the words name somebody or something; "American workers" and
 * "Americans" do not. */
static bool names_one(const gly_assertion_search *search, uint32_t first,
                      uint32_t last)
{
    for (uint32_t i = first; i <= last; i++)
        if (gly_assertion_names(search, i, i + 1) &&
            !((node_at(search, i)->upos == GLY_UPOS_ADJ ||
               node_at(search, i)->xpos == GLY_XPOS_NNPS) &&
              gly_reading_is(search->reading, i, GLY_IS_DEMONYM)))
            return true;
    return false;
}

/* "One in four [adults in the region]", "a quarter of [young Orlanders]": a
 * share of the people or things of a place, which names no one. */
static bool is_share_of_place(const gly_assertion_search *search,
                              uint32_t first, uint32_t last)
{
    const gly_reading *reading = search->reading;
    bool share = gly_figure_is_share(search, first) ||
                 gly_figure_is_share(search, first + 1);
    for (uint32_t i = first + 1; share && i <= last; i++) {
        if (!gly_assertion_names(search, i, i + 1))
            continue;
        uint32_t in =
            gly_syntax_child(&reading->language->syntax, i, GLY_REL_CASE);
        bool place =
            gly_reading_is(reading, i, GLY_IS_DEMONYM) ||
            node_at(search, i)->relation == GLY_REL_COMPOUND ||
            (in != GLY_NONE && (gly_reading_is_word(reading, in, "in") ||
                                gly_reading_is_word(reading, in, "of")));
        share = place && node_at(search, i)->relation != GLY_REL_NMOD_POSS;
    }
    return share;
}

/* "is on a waiting [list]": no verb of speech, though it might be one. */
static bool is_thing(const gly_assertion_search *search, uint32_t token)
{
    const gly_syntax *syntax = &search->reading->language->syntax;
    return node_at(search, token)->upos == GLY_UPOS_NOUN &&
           gly_syntax_child(syntax, token, GLY_REL_DET) != GLY_NONE;
}

/* "over 90% of [their] time": of somebody who was spoken of; "families behind
 * on [their] payments" are the group itself. */
static bool is_owned(const gly_assertion_search *search, uint32_t first,
                     uint32_t last)
{
    bool group = false;
    for (uint32_t i = first; i <= last; i++) {
        if (node_at(search, i)->relation == GLY_REL_NMOD_POSS &&
            node_at(search, i)->upos == GLY_UPOS_PRON)
            return !group || !gly_reading_is_word(search->reading, i, "their");
        group = group || node_at(search, i)->xpos == GLY_XPOS_NNS;
    }
    return false;
}

/* Whether the verb tells what somebody says; "one family in six [refuses] the
 * vaccine" does not. */
static bool is_speech(const gly_assertion_search *search, uint32_t verb)
{
    const gly_language *language = search->reading->language;
    if (!gly_reading_is(search->reading, verb, GLY_IS_REPORTING) ||
        is_thing(search, verb))
        return false;
    return gly_syntax_child(&language->syntax, verb, GLY_REL_OBJ) == GLY_NONE ||
           gly_frame_class(search->reading, verb) !=
               gly_lexicon_symbol(language->lexicon, "refusal");
}

/* "[Complaints] about repairs have gone up by 38 per cent": how often a thing
 * happens, which somebody counts. */
static bool is_of_many(const gly_assertion_search *search, uint32_t verb,
                       uint32_t noun)
{
    const gly_reading *reading = search->reading;
    return node_at(search, noun)->xpos == GLY_XPOS_NNS &&
           node_at(search, verb)->xpos == GLY_XPOS_VBN &&
           gly_reading_is_word(reading, verb - 1, "have");
}

/* "the [number] of young eels has fallen by more than 90% since 1980" */
static bool is_trend(const gly_assertion_search *search, uint32_t verb,
                     uint32_t noun)
{
    const gly_reading *reading = search->reading;
    if (is_of_many(search, verb, noun))
        return true;
    static const char *const counts[] = {"number", "share", "proportion", NULL};
    static const char *const rates[] = {"unemployment",
                                        "joblessness",
                                        "homelessness",
                                        "poverty",
                                        "obesity",
                                        "crime",
                                        "absenteeism",
                                        "truancy",
                                        "hunger",
                                        "illiteracy",
                                        "addiction",
                                        "overcrowding",
                                        NULL};
    if (gly_reading_is_one_of(reading, noun, rates))
        return true;
    return gly_reading_is_one_of(reading, noun, counts) &&
           gly_reading_is_word(reading, noun + 1, "of") &&
           node_at(search, verb)->xpos == GLY_XPOS_VBN &&
           gly_reading_is_word(reading, verb - 1, "has");
}

/* Whether `verb` is its sentence's; the tree hangs it on the first half of
 * "Two-thirds" now and then. */
static bool is_main(const gly_assertion_search *search, uint32_t verb,
                    uint32_t subject)
{
    const gly_node *node = node_at(search, verb);
    return node->head == GLY_NONE ||
           (node->relation == GLY_REL_PARATAXIS && node->head < subject &&
            node->head + 2 >= subject &&
            node_at(search, node->head)->xpos == GLY_XPOS_CD);
}

/* "[needs] half of the votes": a rule, which nobody counted. */
static bool is_need(const gly_assertion_search *search, uint32_t verb)
{
    static const char *const needs[] = {"needs", "need", "requires", NULL};
    return gly_reading_is_one_of(search->reading, verb, needs);
}

/* "[quotas] go up by 4 per cent": what somebody sets, and nobody counts. */
static bool is_set(const gly_assertion_search *search, uint32_t noun)
{
    return gly_assertion_entry(search, noun, GLY_WORDS_OWN_FIGURE, "set")
               .count > 0;
}

/* "15 per cent of [sales]": a firm's own books. */
static bool is_of_books(const gly_assertion_search *search, uint32_t i)
{
    enum { REACH = 4 };
    for (uint32_t k = i + 1; k <= i + REACH; k++) {
        if (gly_reading_is_word(search->reading, k, "of"))
            return gly_assertion_entry(search, k + 1, GLY_WORDS_OWN_FIGURE,
                                       "books")
                       .count > 0;
    }
    return false;
}

/* "by $120 million, or about [3] %": a sum is told over again as a share. */
static bool is_gloss(const gly_assertion_search *search, uint32_t i)
{
    enum { REACH = 3 };
    for (uint32_t k = i; k > 0 && k + REACH > i; k--) {
        if (gly_reading_is_word(search->reading, k - 1, "or"))
            return gly_reading_at(search->reading, k - 2, ',');
    }
    return false;
}

/* "[Each of the two] theatres": those that were spoken of. */
static bool is_each_of_some(const gly_reading *reading, uint32_t first)
{
    static const char *const known[] = {"the", "these", "its", "their",
                                        "his", "her",   NULL};
    return (gly_reading_is_word(reading, first, "each") ||
            gly_reading_is_word(reading, first, "both")) &&
           gly_reading_is_word(reading, first + 1, "of") &&
           gly_reading_is_one_of(reading, first + 2, known);
}

/* Whether `verb` tells of things in general: the root of its sentence, of a
 * subject that is no name, no pronoun, and nothing that was spoken of. */
static bool is_general(const gly_assertion_search *search, uint32_t verb)
{
    const gly_syntax *syntax = &search->reading->language->syntax;
    uint32_t subject = gly_syntax_child(syntax, verb, GLY_REL_NSUBJ);
    if (subject == GLY_NONE || subject > verb ||
        !is_main(search, verb, subject) || is_speech(search, verb) ||
        is_need(search, verb))
        return false;
    const gly_node *node = node_at(search, subject);
    if (node->upos == GLY_UPOS_PRON || is_set(search, subject))
        return false;
    uint32_t first, last;
    gly_syntax_reach(syntax, subject, &first, &last);
    bool average = gly_reading_is_word(search->reading, first, "the") &&
                   (gly_figure_is_average_word(search, first + 1) ||
                    is_trend(search, verb, first + 1));
    return (average || !gly_reading_is_word(search->reading, first, "the")) &&
           !is_owned(search, first, last) &&
           !gly_reading_is_word(search->reading, first, "this") &&
           !is_each_of_some(search->reading, first) &&
           (!names_one(search, first, last) || average ||
            is_share_of_place(search, first, last));
}

/* Whether the figure of token `i` is what the sentence is about. After "is" it
 * must stand in the subject: "one in four is late", not "sales are up 4 %"; so
 * it must where the verb is no plain present. */
static bool is_told_of(const gly_assertion_search *search, uint32_t verb,
                       uint32_t i)
{
    const gly_syntax *syntax = &search->reading->language->syntax;
    bool state =
        gly_syntax_child(syntax, verb, GLY_REL_COP) != GLY_NONE ||
        is_timeless(search, verb) ||
        gly_assertion_entry(search, verb, GLY_WORDS_STATE_VERB, NULL).count > 0;
    if (!state || gly_figure_is_multiple(search, i))
        return true;
    uint32_t subject = gly_syntax_child(syntax, verb, GLY_REL_NSUBJ);
    return gly_syntax_is_under(syntax, i, subject) ||
           (subject != GLY_NONE && is_trend(search, verb, subject));
}

/* Whether the figure at token `i` is what the sentence tells of things in
 * general. */
static bool is_statistic(const gly_assertion_search *search,
                         const gly_sentence *sentence, uint32_t i)
{
    if (!gly_figure_is_told(search, sentence, i))
        return false;
    uint32_t verb = present_verb(search, i);
    return verb != GLY_NONE && is_general(search, verb) &&
           is_told_of(search, verb, i) && !is_of_books(search, i) &&
           !is_gloss(search, i);
}

gly_status gly_find_statistics(const gly_assertion_search *search,
                               const gly_sentence *sentence)
{
    uint32_t end = sentence->first + sentence->count;
    bool told = gly_opening_share_is_told(search, sentence) ||
                gly_figure_phrase_is_told(search, sentence);
    for (uint32_t i = sentence->first; i + 1 < end && !told; i++)
        told = is_statistic(search, sentence, i);
    if (!told || gly_reading_at(search->reading, end - 1, '?') ||
        gly_figure_is_grounded(search, sentence) ||
        gly_figure_is_own(search, sentence))
        return GLY_OK;
    gly_assertion found =
        gly_assertion_of(GLY_ASSERTION_STATISTIC, sentence->first, end - 1);
    uint32_t index = search->reading->sentences[sentence->first];
    if (search->of_study || gly_figure_is_of_study(search, index))
        found.backing = GLY_BACKING_NEAR;
    found.backing = gly_share_backing(search, sentence, &found);
    return gly_assertion_put(search, &found);
}
