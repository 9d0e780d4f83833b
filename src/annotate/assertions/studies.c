/* studies.c - a study, survey or poll that nobody has made.
 *
 *     A recent study found that children sleep less.
 *
 * Who made it may stand in the sentence ("a study by the Marlow Institute"),
 * behind it ("The study, published in …"), or, where the story opens with it,
 * anywhere below. */
#include "annotate/assertions/assertion_finders.h"
#include "annotate/numbers/numbers.h"

/* Blocks from the head of the article on that may hold back who made it. */
enum {
    OPENING_BLOCKS = 6,
    LOOK_AHEAD = 2,
    LOOK_FAR = 80,
    TAIL = 8,
    OPENING = 4
};

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

static bool is_study(const gly_assertion_search *search, uint32_t token)
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

/* The end of the sentence `index`. */
static uint32_t end_of(const gly_assertion_search *search, uint32_t index)
{
    const gly_sentence *s = &search->reading->language->sentences.items[index];
    return s->first + s->count;
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
        if (is_study(search, i) &&
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
 * board published", not "Marn has not
 * published its plans", "Poe, who leads a club", "Marn leads by six", "a poll
 * published in May" nor "a cold that leads to worse". */
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
    if (clause && subject != GLY_NONE && is_study(search, node->head))
        return node_at(search, subject)->upos != GLY_UPOS_PRON;
    if (object == GLY_NONE)
        return node->xpos == GLY_XPOS_VBN && names_behind(search, i);
    uint32_t end = end_of(search, search->reading->sentences[i]);
    return (is_study(search, object) ||
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
            (opening && tells_answers(search, s)))
            return true;
    }
    return false;
}

gly_status gly_find_studies(const gly_assertion_search *search,
                            const gly_sentence *sentence)
{
    for (uint32_t i = sentence->first; i < sentence->first + sentence->count;
         i++) {
        if (!is_study(search, i) || !is_indefinite(search, i) ||
            !tells(search, i) || search->reading->quotes[i] != GLY_NONE)
            continue;
        gly_assertion found =
            gly_assertion_of(GLY_ASSERTION_STUDY, phrase_start(search, i), i);
        if (names_maker(search, i))
            found.backing = GLY_BACKING_HERE;
        else if (told_later(search, i))
            found.backing = GLY_BACKING_NEAR;
        return gly_assertion_add(search, &found);
    }
    return GLY_OK;
}
