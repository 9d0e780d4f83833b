/* studies.c - a study, survey or poll that nobody has made.
 *
 *     A recent study found that children sleep less.
 *
 * Who made it: study_makers.h. */
#include "annotate/assertions/assertion_finders.h"
#include "annotate/assertions/study_makers.h"
#include "annotate/numbers/numbers.h"

/* Words from the head of a sentence in which it opens with a study. */
enum { OPENING = 4 };

static const gly_node *node_at(const gly_assertion_search *search,
                               uint32_t token)
{
    return &search->reading->language->syntax.items[token];
}

/* Whether the word of `token` stands before it in its paragraph: "In a report
 * the police told of it … A new [report] shows". */
static bool was_told(const gly_assertion_search *search, uint32_t token)
{
    const gly_reading *reading = search->reading;
    const gly_token *tokens = reading->language->tokens.items;
    for (uint32_t i = token;
         i > 0 && tokens[i - 1].block == tokens[token].block; i--)
        if (reading->forms[i - 1] == reading->forms[token])
            return true;
    return false;
}

/* "a survey for this newspaper": the reader holds who made it. */
static bool is_our_own(const gly_assertion_search *search, uint32_t token)
{
    static const char *const papers[] = {"newspaper", "paper",    "newsroom",
                                         "site",      "magazine", NULL};
    const gly_reading *reading = search->reading;
    return gly_reading_is_one_of(reading, token + 3, papers) &&
           (gly_reading_is_word(reading, token + 2, "this") ||
            gly_reading_is_word(reading, token + 2, "our")) &&
           (gly_reading_is_word(reading, token + 1, "for") ||
            gly_reading_is_word(reading, token + 1, "by"));
}

/* "A recent [report]", "a [report] last year", of which nothing was told. */
static bool is_new(const gly_assertion_search *search, uint32_t token)
{
    static const char *const behind[] = {"last",     "this",   "published",
                                         "released", "issued", NULL};
    bool fresh = token > 0 &&
                 (gly_reading_is_word(search->reading, token - 1, "new") ||
                  gly_reading_is_word(search->reading, token - 1, "recent"));
    fresh = fresh || gly_reading_is_one_of(search->reading, token + 1, behind);
    return fresh && !was_told(search, token);
}

bool gly_study_at(const gly_assertion_search *search, uint32_t token)
{
    if (node_at(search, token)->upos != GLY_UPOS_NOUN ||
        is_our_own(search, token))
        return false;
    return gly_assertion_entry(search, token, GLY_WORDS_STUDY, "study").count ==
               1 ||
           (gly_assertion_entry(search, token, GLY_WORDS_STUDY, "dated")
                    .count == 1 &&
            is_new(search, token));
}

/* Whether it is met for the first time: "a study", "studies", not "the". */
static bool is_indefinite(const gly_assertion_search *search, uint32_t noun)
{
    const gly_syntax *syntax = &search->reading->language->syntax;
    for (uint32_t k = node_at(search, noun)->first_child; k != GLY_NONE;
         k = syntax->items[k].next_child) {
        const gly_node *child = &syntax->items[k];
        if (child->relation == GLY_REL_NMOD_POSS)
            return false;
        if (child->relation != GLY_REL_DET)
            continue;
        if (gly_reading_is_word(search->reading, k, "the") ||
            gly_reading_is_word(search->reading, k, "this") ||
            gly_reading_is_word(search->reading, k, "that") ||
            gly_reading_is_word(search->reading, k, "these") ||
            gly_reading_is_word(search->reading, k, "those"))
            return false;
    }
    return true;
}

/* Whether no other verb or subject stands between a noun and its verb: "the
 * polls closed and … reported", "a survey, she said". */
static bool is_nearest_verb(const gly_assertion_search *search, uint32_t noun,
                            uint32_t verb)
{
    for (uint32_t k = noun + 1; k < verb; k++) {
        const gly_node *node = node_at(search, k);
        if (node->xpos == GLY_XPOS_VBD || node->xpos == GLY_XPOS_VBZ ||
            node->upos == GLY_UPOS_PRON)
            return node->relation == GLY_REL_AUX;
    }
    return true;
}

/* Whether `token`, GLY_NONE for none, is in `class` of the list `study`. */
static bool is_of_class(const gly_assertion_search *search, uint32_t token,
                        const char *class)
{
    return token != GLY_NONE &&
           gly_assertion_entry(search, token, GLY_WORDS_STUDY, class).count > 0;
}

/* What the clause that hangs on `verb` tells of: "found that the [block] was
 * safe"; GLY_NONE for nothing. */
static uint32_t told_of(const gly_assertion_search *search, uint32_t verb)
{
    const gly_syntax *syntax = &search->reading->language->syntax;
    uint32_t clause = gly_syntax_child(syntax, verb, GLY_REL_CCOMP);
    return clause == GLY_NONE ? GLY_NONE
                              : gly_syntax_child(syntax, clause, GLY_REL_NSUBJ);
}

/* "a survey put the cost of a new roof at …", "a survey of the ground found",
 * "a survey found the bank to be hollow", "that the block was safe": a
 * surveyor's. */
static bool is_surveyors(const gly_assertion_search *search, uint32_t noun)
{
    const gly_syntax *syntax = &search->reading->language->syntax;
    uint32_t verb = node_at(search, noun)->head;
    uint32_t object = gly_syntax_child(syntax, verb, GLY_REL_OBJ);
    if (object == GLY_NONE)
        object = gly_syntax_child(syntax, verb, GLY_REL_IOBJ);
    return gly_reading_is_word(search->reading, noun, "survey") &&
           (is_of_class(search, object, "priced") ||
            is_of_class(search, object, "surveyed") ||
            is_of_class(search, told_of(search, verb), "surveyed") ||
            is_of_class(search, gly_syntax_child(syntax, noun, GLY_REL_NMOD),
                        "surveyed"));
}

/* The verb that the noun is the subject of; where the tree takes a participle
 * for it, "a survey [published] this year found", "a poll [published] before
 * the vote had put", the one behind. */
static uint32_t verb_of(const gly_assertion_search *search, uint32_t noun)
{
    const gly_syntax *syntax = &search->reading->language->syntax;
    uint32_t verb = node_at(search, noun)->head;
    if (verb == GLY_NONE || node_at(search, verb)->xpos != GLY_XPOS_VBN ||
        gly_syntax_child(syntax, verb, GLY_REL_AUX) != GLY_NONE ||
        gly_syntax_child(syntax, verb, GLY_REL_AUX_PASS) != GLY_NONE)
        return verb;
    if (node_at(search, verb)->relation == GLY_REL_CSUBJ)
        return node_at(search, verb)->head;
    uint32_t next = gly_syntax_child(syntax, verb, GLY_REL_PARATAXIS);
    if (next == GLY_NONE)
        next = gly_syntax_child(syntax, verb, GLY_REL_ADVCL);
    return next == GLY_NONE || next < verb ? verb : next;
}

/* Whether `verb` is what somebody says, thinks or knows: "said that skippers
 * see the fish, and that a survey [finds] none". */
static bool is_reported(const gly_assertion_search *search, uint32_t verb)
{
    while (node_at(search, verb)->relation == GLY_REL_CONJ)
        verb = node_at(search, verb)->head;
    return node_at(search, verb)->relation == GLY_REL_CCOMP;
}

/* "[In a recent poll] 62% said so": what was found stands behind it. */
static bool opens_figure(const gly_assertion_search *search, uint32_t noun)
{
    static const char *const fresh[] = {"recent", "new", "one", NULL};
    const gly_reading *reading = search->reading;
    const gly_sentence *s = gly_reading_sentence(reading, noun);
    if (!gly_reading_is_word(reading, s->first, "in") ||
        noun > s->first + OPENING || noun == s->first ||
        !gly_reading_is_one_of(reading, noun - 1, fresh))
        return false;
    for (uint32_t i = noun + 1; i < s->first + s->count; i++) {
        const gly_number *number =
            gly_number_at(search->annotations->numbers, i);
        if (gly_reading_has(reading, i, GLY_TOKEN_QUOTE))
            return false;
        if (number != NULL && number->use == GLY_NUMBER_COUNTS &&
            number->kind == GLY_NUMBER_PERCENT)
            return true;
    }
    return false;
}

/* Whether it tells what was found, in the paper's own words: the subject of
 * "found", or in "according to a study". "She said studies show" is hers, and
 * "all 142 polls reporting" are where people voted. */
static bool tells(const gly_assertion_search *search, uint32_t noun)
{
    const gly_node *node = node_at(search, noun);
    for (uint32_t i = noun; i > 1 && i + 4 > noun; i--)
        if (gly_reading_is(search->reading, i - 1, GLY_IS_ACCORDING))
            return node->relation != GLY_REL_COMPOUND;
    if (opens_figure(search, noun))
        return true;
    uint32_t verb = verb_of(search, noun);
    return node->relation == GLY_REL_NSUBJ && verb != GLY_NONE && verb > noun &&
           is_nearest_verb(search, noun, verb) &&
           node_at(search, verb)->upos == GLY_UPOS_VERB &&
           !is_reported(search, verb) &&
           node_at(search, verb)->xpos != GLY_XPOS_VBG &&
           !is_surveyors(search, noun) &&
           gly_assertion_entry(search, verb, GLY_WORDS_STUDY_VERB, "finding")
                   .count > 0;
}

/* Where the phrase around `noun` begins: at "a", not at "according to". */
static uint32_t phrase_start(const gly_assertion_search *search, uint32_t noun)
{
    uint32_t first, last;
    gly_syntax_reach(&search->reading->language->syntax, noun, &first, &last);
    while (first < noun &&
           (node_at(search, first)->upos == GLY_UPOS_ADP ||
            gly_reading_is(search->reading, first, GLY_IS_ACCORDING)))
        first++;
    return first;
}

gly_status gly_find_studies(const gly_assertion_search *search,
                            const gly_sentence *sentence)
{
    for (uint32_t i = sentence->first; i < sentence->first + sentence->count;
         i++) {
        if (!gly_study_at(search, i) || !is_indefinite(search, i) ||
            !tells(search, i) || search->reading->quotes[i] != GLY_NONE)
            continue;
        gly_assertion found =
            gly_assertion_of(GLY_ASSERTION_STUDY, phrase_start(search, i), i);
        found.backing = gly_study_backing(search, i);
        return gly_assertion_add(search, &found);
    }
    return GLY_OK;
}
