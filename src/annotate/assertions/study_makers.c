/* study_makers.c - looks for who made a study, around it and behind it. */
#include "annotate/assertions/study_makers.h"

/* Blocks from the head of the article on that may hold back who made it, and
 * sentences behind that tell it. */
enum { OPENING_BLOCKS = 6, LOOK_AHEAD = 2, LOOK_FAR = 80, TAIL = 8 };

static const gly_node *node_at(const gly_assertion_search *search,
                               uint32_t token)
{
    return &search->reading->language->syntax.items[token];
}

/* The end of the sentence `index`. */
static uint32_t end_of(const gly_assertion_search *search, uint32_t index)
{
    const gly_sentence *s = &search->reading->language->sentences.items[index];
    return s->first + s->count;
}

/* Whether the phrase around `noun` names a maker: "a Marlow Institute study",
 * "a study by Marlow", "a study of 280 schemes by the institute said". */
static bool names_maker(const gly_assertion_search *search, uint32_t noun)
{
    uint32_t first, last;
    gly_syntax_reach(&search->reading->language->syntax, noun, &first, &last);
    const gly_node *node = node_at(search, noun);
    bool subject = node->relation == GLY_REL_NSUBJ && node->head > noun;
    uint32_t end = subject ? node->head : noun + TAIL;
    if (end < last + 1)
        end = last + 1;
    const gly_sentence *s = gly_reading_sentence(search->reading, noun);
    if (end > s->first + s->count)
        end = s->first + s->count;
    for (uint32_t k = noun + 1; k < end; k++)
        if (gly_reading_is_word(search->reading, k, "by"))
            return true;
    return gly_assertion_names(search, first, end);
}

/* Whether a study in sentence `index` has a maker in its own phrase. */
static bool has_made_study(const gly_assertion_search *search, uint32_t index)
{
    const gly_sentence *s = &search->reading->language->sentences.items[index];
    for (uint32_t i = s->first; i < s->first + s->count; i++)
        if (gly_study_at(search, i) &&
            node_at(search, i)->relation != GLY_REL_COMPOUND &&
            names_maker(search, i))
            return true;
    return false;
}

/* Whether token `i` is the verb of somebody by name who asked people. */
static bool is_asking(const gly_assertion_search *search, uint32_t i)
{
    if (node_at(search, i)->upos != GLY_UPOS_VERB ||
        gly_assertion_entry(search, i, GLY_WORDS_STUDY_VERB, "asking").count ==
            0)
        return false;
    uint32_t subject =
        gly_syntax_child(&search->reading->language->syntax, i, GLY_REL_NSUBJ);
    return subject != GLY_NONE && subject < i &&
           gly_assertion_names(search, subject, i);
}

/* Whether somebody by name is given as its maker or its place behind the verb:
 * "published [in The Harbour]", "commissioned [by Marlow]". */
static bool names_behind(const gly_assertion_search *search, uint32_t verb)
{
    static const char *const before[] = {"by", "in", "for", "from", "at", NULL};
    uint32_t end = end_of(search, search->reading->sentences[verb]);
    for (uint32_t i = verb + 1; i < end && i <= verb + TAIL; i++) {
        if (gly_reading_is_one_of(search->reading, i, before) &&
            gly_assertion_names(search, i + 1, end < i + TAIL ? end : i + TAIL))
            return true;
    }
    return false;
}

/* Whether token `i` is a verb of making that speaks of the study and of who
 * made it: "was published in Nature", "Adler, who led it", "a survey that the
 * board published", not "Marn has not published its plans", "Poe, who leads a
 * club", "Marn leads by six", "a poll published in May" nor "a cold that leads
 * to worse". */
static bool is_making(const gly_assertion_search *search, uint32_t i)
{
    const gly_node *node = node_at(search, i);
    const gly_syntax *syntax = &search->reading->language->syntax;
    if (node->upos != GLY_UPOS_VERB ||
        gly_assertion_entry(search, i, GLY_WORDS_STUDY_VERB, "making").count ==
            0)
        return false;
    uint32_t object = gly_syntax_child(syntax, i, GLY_REL_OBJ);
    uint32_t subject = gly_syntax_child(syntax, i, GLY_REL_NSUBJ);
    bool clause =
        node->relation == GLY_REL_ACL_RELCL || node->relation == GLY_REL_ACL;
    if (clause && subject != GLY_NONE && gly_study_at(search, node->head))
        return node_at(search, subject)->upos != GLY_UPOS_PRON;
    if (object == GLY_NONE)
        return node->xpos == GLY_XPOS_VBN && names_behind(search, i);
    uint32_t end = end_of(search, search->reading->sentences[i]);
    return (gly_study_at(search, object) ||
            node_at(search, object)->upos == GLY_UPOS_PRON) &&
           gly_assertion_names(
               search, gly_reading_sentence(search->reading, i)->first, end);
}

/* Whether sentence `index` tells who made it: "published in The Harbour",
 * "Marn Research, of Adler, surveyed 900 people". */
static bool tells_maker(const gly_assertion_search *search, uint32_t index)
{
    const gly_sentence *s = &search->reading->language->sentences.items[index];
    for (uint32_t i = s->first; i < end_of(search, index); i++) {
        if (is_asking(search, i) || is_making(search, i))
            return true;
    }
    return false;
}

/* Whether token `i` is a verb of making that may speak of the study, as what
 * comes behind a lede does: "was published", "the study's lead author", not
 * "Marn leads by six" nor "a cold that leads to worse". */
static bool may_be_making(const gly_assertion_search *search, uint32_t i)
{
    const gly_node *node = node_at(search, i);
    const gly_syntax *syntax = &search->reading->language->syntax;
    if (gly_assertion_entry(search, i, GLY_WORDS_STUDY_VERB, "making").count ==
        0)
        return false;
    uint32_t subject = gly_syntax_child(syntax, i, GLY_REL_NSUBJ);
    uint32_t object = gly_syntax_child(syntax, i, GLY_REL_OBJ);
    if (node->upos != GLY_UPOS_VERB || subject == GLY_NONE)
        return true;
    if (node_at(search, subject)->upos != GLY_UPOS_PROPN)
        return object != GLY_NONE || node->xpos == GLY_XPOS_VBN;
    return node->relation == GLY_REL_ACL_RELCL ||
           (object != GLY_NONE &&
            (gly_study_at(search, object) ||
             node_at(search, object)->upos == GLY_UPOS_PRON));
}

/* Whether sentence `index` may tell who made it. */
static bool may_tell_maker(const gly_assertion_search *search, uint32_t index)
{
    const gly_sentence *s = &search->reading->language->sentences.items[index];
    uint32_t end = end_of(search, index);
    for (uint32_t i = s->first; i < end; i++) {
        if (may_be_making(search, i))
            return gly_assertion_names(search, s->first, end);
    }
    return false;
}

/* Whether sentence `index` counts those who answered, or a body by name hears
 * from its own in it: "of the 420 farms that [replied]", "the union said that
 * its [members]". */
static bool tells_answers(const gly_assertion_search *search, uint32_t index)
{
    static const char *const answered[] = {"replied", "responded",
                                           "respondents", NULL};
    static const char *const own[] = {"members", "readers",     "customers",
                                      "users",   "subscribers", NULL};
    const gly_sentence *s = &search->reading->language->sentences.items[index];
    for (uint32_t i = s->first; i < s->first + s->count; i++) {
        bool its = i > s->first &&
                   (gly_reading_is_word(search->reading, i - 1, "its") ||
                    node_at(search, i - 1)->xpos == GLY_XPOS_CD);
        if (gly_reading_is_one_of(search->reading, i, answered) ||
            (its && search->attributed[index] &&
             gly_reading_is_one_of(search->reading, i, own) &&
             gly_assertion_names(search, s->first, i)))
            return true;
    }
    return false;
}

/* Whether the maker, or that of another study, is told in its sentence or those
 * behind: "Polls show a lead of six, according to a Marn poll in May", or, for
 * the opening of the story, in a later one that speaks of a study. */
static bool told_later(const gly_assertion_search *search, uint32_t noun)
{
    const gly_language *language = search->reading->language;
    uint32_t index = search->reading->sentences[noun];
    bool opening = language->tokens.items[noun].block < OPENING_BLOCKS;
    for (uint32_t s = index; s < language->sentences.count; s++) {
        bool near = s <= index + (opening ? LOOK_FAR : LOOK_AHEAD);
        if (!near)
            return false;
        if (tells_maker(search, s) || has_made_study(search, s) ||
            (opening &&
             (tells_answers(search, s) || may_tell_maker(search, s))))
            return true;
    }
    return false;
}

gly_backing gly_study_backing(const gly_assertion_search *search, uint32_t noun)
{
    if (names_maker(search, noun))
        return GLY_BACKING_HERE;
    return told_later(search, noun) ? GLY_BACKING_NEAR : GLY_BACKING_NONE;
}
