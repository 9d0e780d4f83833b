/* accusations.c - somebody by name is said to have done wrong, as a fact.
 *
 *     Odile Marchetti forged the permits at her kitchen table.
 *     His brother-in-law, Ruben Castellane, helped him hide the money.
 *
 * "Thieves took the copper" accuses nobody. "Prosecutors say", "allegedly",
 * "she pleaded guilty" make it a report; and of one whom the story has
 * convicted it may say what was proved. */
#include "annotate/assertions/accused.h"
#include "annotate/assertions/assertion_finders.h"
#include "annotate/assertions/complicity.h"
#include "annotate/assertions/deeds.h"
#include "annotate/assertions/disclaimers.h"
#include "annotate/grammar.h"

static const gly_node *node_at(const gly_assertion_search *search,
                               uint32_t token)
{
    return &search->reading->language->syntax.items[token];
}

/* Whether token `k` is what the verb before it is done to: its object, or what
 * the tree hangs on its particle, "switched off the [alarm]", by a preposition
 * or by none. */
static bool is_object(const gly_assertion_search *search, uint32_t verb,
                      uint32_t k)
{
    gly_relation relation = node_at(search, k)->relation;
    uint32_t word =
        gly_syntax_child(&search->reading->language->syntax, k, GLY_REL_CASE);
    return relation == GLY_REL_OBJ || relation == GLY_REL_IOBJ ||
           (relation == GLY_REL_OBL && (word == verb + 1 || word == GLY_NONE) &&
            gly_assertion_entry(search, verb, GLY_WORDS_WRONGDOING, NULL)
                    .count == 2);
}

/* "hid [no] losses" */
static bool is_none(const gly_assertion_search *search, uint32_t k)
{
    uint32_t det =
        gly_syntax_child(&search->reading->language->syntax, k, GLY_REL_DET);
    return det != GLY_NONE && gly_reading_is_word(search->reading, det, "no");
}

/* "erased [part] of the recording": what the object is a share of; the object
 * itself for another. */
static uint32_t shared_thing(const gly_assertion_search *search, uint32_t k)
{
    static const char *const shares[] = {"part", "some",   "most", "all",
                                         "half", "dozens", "many", NULL};
    const gly_syntax *syntax = &search->reading->language->syntax;
    uint32_t of = gly_syntax_child(syntax, k, GLY_REL_NMOD);
    bool share = gly_reading_is_one_of(search->reading, k, shares);
    return share && of != GLY_NONE ? of : k;
}

/* Whether the noun at token `k` is in `class` of wrongdoing-object, by itself
 * or with the word before it: "a credit [union]". */
static bool is_thing(const gly_assertion_search *search, uint32_t k,
                     const char *class)
{
    return gly_assertion_entry(search, k, GLY_WORDS_WRONGDOING_OBJECT, class)
                   .count > 0 ||
           (k > 0 && gly_assertion_entry(search, k - 1,
                                         GLY_WORDS_WRONGDOING_OBJECT, class)
                             .count == 2);
}

/* Whether an object of `verb` is in `class` of wrongdoing-object. */
static bool has_object(const gly_assertion_search *search, uint32_t verb,
                       const char *class)
{
    const gly_syntax *syntax = &search->reading->language->syntax;
    for (uint32_t k = node_at(search, verb)->first_child; k != GLY_NONE;
         k = syntax->items[k].next_child) {
        if (is_object(search, verb, k) && !is_none(search, k) &&
            is_thing(search, shared_thing(search, k), class))
            return true;
    }
    return false;
}

/* Whether words of `class` stand behind `verb` among what hangs on it: "paid …
 * [to look away]", "set it alight [to collect the insurance]". */
static bool goes_on_with(const gly_assertion_search *search, uint32_t verb,
                         const char *class)
{
    uint32_t first, last;
    gly_syntax_reach(&search->reading->language->syntax, verb, &first, &last);
    for (uint32_t k = verb + 1; k <= last; k++)
        if (gly_assertion_entry(search, k, GLY_WORDS_WRONGDOING_OBJECT, class)
                .count > 0)
            return true;
    return false;
}

/* "knowingly sold", "illegally dumped": the adverb accuses. */
static bool is_wilful(const gly_assertion_search *search, uint32_t verb)
{
    const gly_syntax *syntax = &search->reading->language->syntax;
    uint32_t adverb = gly_syntax_child(syntax, verb, GLY_REL_ADVMOD);
    for (; adverb != GLY_NONE;
         adverb = gly_syntax_next(syntax, adverb, GLY_REL_ADVMOD))
        if (gly_assertion_entry(search, adverb, GLY_WORDS_WILFUL_ADVERB, NULL)
                .count > 0)
            return true;
    return false;
}

/* Whether what `verb` is done to is called what no honest dealer has: "sold
 * most of the [stolen] units", not "bought the stolen ring back". */
static bool is_tainted(const gly_assertion_search *search, uint32_t verb)
{
    const gly_syntax *syntax = &search->reading->language->syntax;
    uint32_t object = gly_syntax_child(syntax, verb, GLY_REL_OBJ);
    uint32_t first, last;
    if (object == GLY_NONE || object < verb)
        return false;
    gly_syntax_reach(syntax, object, &first, &last);
    for (uint32_t k = first; k < last; k++)
        if (syntax->items[k].relation == GLY_REL_AMOD &&
            gly_assertion_entry(search, k, GLY_WORDS_WRONGDOING_OBJECT,
                                "tainted")
                    .count > 0)
            return !gly_reading_is_word(search->reading, last + 1, "back");
    return false;
}

/* Whether an act is done to somebody or something: "lied to them". */
static bool has_victim(const gly_assertion_search *search, uint32_t verb)
{
    const gly_syntax *syntax = &search->reading->language->syntax;
    uint32_t behind = gly_syntax_child(syntax, verb, GLY_REL_OBL);
    uint32_t words =
        gly_assertion_entry(search, verb, GLY_WORDS_WRONGDOING, NULL).count;
    return gly_syntax_child(syntax, verb, GLY_REL_OBJ) != GLY_NONE ||
           (words > 1 && behind != GLY_NONE && behind > verb);
}

/* "runs down Poe [to win]": a runner overtakes another. */
static bool is_in_race(const gly_assertion_search *search, uint32_t verb)
{
    static const char *const words[] = {
        "win",    "wins",   "won",   "race", "races",  "marathon", "lap",
        "finish", "sprint", "title", "gold", "metres", "meters",   NULL};
    const gly_sentence *in = gly_reading_sentence(search->reading, verb);
    for (uint32_t i = in->first; i < in->first + in->count; i++)
        if (gly_reading_is_one_of(search->reading, i, words))
            return true;
    return false;
}

/* Whether it is done to somebody: "ran down [a cyclist]", not "a ball". */
static bool has_person(const gly_assertion_search *search, uint32_t verb)
{
    const gly_reading *reading = search->reading;
    const gly_syntax *syntax = &reading->language->syntax;
    for (uint32_t k = node_at(search, verb)->first_child; k != GLY_NONE;
         k = syntax->items[k].next_child) {
        uint8_t file = gly_reading_file(reading, k, GLY_NOUN);
        const gly_mention *m = gly_mention_over(search->annotations, k);
        if (is_object(search, verb, k) &&
            (file == GLY_FILE_NOUN_PERSON || file == GLY_FILE_NOUN_ANIMAL ||
             (m != NULL && gly_mention_is_person(search->annotations, m))))
            return true;
    }
    return false;
}

/* "had been drinking" */
static bool is_drunk(const gly_assertion_search *search, uint32_t i)
{
    return i > 1 && node_at(search, i)->xpos == GLY_XPOS_VBG &&
           gly_assertion_entry(search, i, GLY_WORDS_WRONGDOING, "unfit").count >
               0 &&
           gly_reading_is_word(search->reading, i - 1, "been") &&
           gly_reading_is_word(search->reading, i - 2, "had");
}

/* The class of wrongdoing that a verb is of; empty for none. */
static gly_text class_of(const gly_assertion_search *search, uint32_t verb)
{
    gly_entry entry =
        gly_assertion_entry(search, verb, GLY_WORDS_WRONGDOING, NULL);
    return entry.count == 0
               ? gly_text_of("")
               : gly_symbols_text(search->reading->language->tokens.symbols,
                                  entry.class);
}

static bool is_class(gly_text class, const char *name)
{
    return gly_text_equal(class, gly_text_of(name));
}

/* Whether the verb at token `i` says that its subject did wrong. */
static bool does_wrong(const gly_assertion_search *search, uint32_t i)
{
    const gly_node *node = node_at(search, i);
    if (node->upos != GLY_UPOS_VERB)
        return false;
    gly_text class = class_of(search, i);
    /* "rigged [up] a lamp" is another verb, and harmless. */
    if (gly_syntax_child(&search->reading->language->syntax, i,
                         GLY_REL_COMPOUND_PRT) == i + 1 &&
        gly_assertion_entry(search, i, GLY_WORDS_WRONGDOING, NULL).count == 1)
        return false;
    if (is_class(class, "run-down"))
        return has_person(search, i) && !is_in_race(search, i);
    if (is_class(class, "act") || is_class(class, "fraud"))
        return has_victim(search, i) && !has_object(search, i, "harmless");
    if (is_wilful(search, i) || is_drunk(search, i) ||
        (node->xpos == GLY_XPOS_VBD && goes_on_with(search, i, "sign")))
        return true;
    if (is_class(class, "lean-on"))
        return has_object(search, i, "bought");
    if (is_class(class, "pose"))
        return has_object(search, i, "posed");
    if (is_class(class, "give"))
        return has_object(search, i, "payoff") ||
               goes_on_with(search, i, "silence");
    if (is_class(class, "hide"))
        return has_object(search, i, "hidden");
    if (is_class(class, "raid"))
        return has_object(search, i, "robbed");
    if (is_class(class, "commit"))
        return has_object(search, i, "crime");
    if (is_class(class, "disable"))
        return has_object(search, i, "safeguard");
    return is_class(class, "deal") &&
           (is_tainted(search, i) || has_object(search, i, "secret"));
}

/* Whether the subject accuses a body, or those who answer for it, of a fraud
 * though no name of the article is theirs: "[Windgap] falsified the readings",
 * "paid off the inspectors", "[Its directors] forged". Nobody in particular is
 * "a clerk". */
static bool is_office(const gly_assertion_search *search, uint32_t verb,
                      const gly_phrase *subject)
{
    const gly_reading *reading = search->reading;
    uint32_t head = gly_grammar_subject_head(reading, verb);
    gly_text class = class_of(search, verb);
    bool bought = is_class(class, "lean-on") || is_class(class, "give");
    bool hidden = is_class(class, "hide") && search->article->crime > 0;
    if ((!is_class(class, "fraud") && !bought && !hidden &&
         !is_wilful(search, verb)) ||
        head == GLY_NONE)
        return false;
    if (gly_reading_has(reading, head, GLY_TOKEN_CAPITAL) &&
        node_at(search, head)->upos == GLY_UPOS_PROPN)
        return true;
    return !bought &&
           gly_reading_is(reading, head, GLY_IS_ROLE | GLY_IS_BODY) &&
           (gly_reading_is(reading, subject->first, GLY_IS_DETERMINER) ||
            gly_reading_has(reading, subject->first, GLY_TOKEN_CAPITAL)) &&
           !gly_reading_is_indefinite(reading, subject->first);
}

/* Whether the verb at token `i` tells a wrong for what the paper says behind
 * it. */
static bool may_do_wrong(const gly_assertion_search *search, uint32_t i,
                         gly_disclaimer after)
{
    if (after == GLY_DISCLAIMER_NONE || !gly_disclaimer_is_deed(search, i) ||
        !gly_accused_plainly(search, i))
        return false;
    gly_text class = class_of(search, i);
    return after == GLY_DISCLAIMER_UNCHARGED || is_class(class, "deal") ||
           is_class(class, "hide") || is_class(class, "disable");
}

/* The last mention before token `i`, in its sentence, of a person who is not
 * charged with what the verb there tells, or gave no answer; GLY_NONE. */
static uint32_t disclaimed(const gly_assertion_search *search, uint32_t i)
{
    const gly_annotations *a = search->annotations;
    uint32_t sentence = search->reading->sentences[i];
    uint32_t first = gly_reading_sentence(search->reading, i)->first;
    for (uint32_t m = gly_mentions_before(a, i);
         m > 0 && a->mentions[m - 1].first >= first; m--) {
        const gly_mention *who = &a->mentions[m - 1];
        if (who->entity != GLY_NONE && who->last < i &&
            gly_mention_names_person(a, who) &&
            !gly_reading_is_owner(search->reading, who->last) &&
            may_do_wrong(search, i,
                         gly_disclaimer_after(search, sentence, who->entity)))
            return m - 1;
    }
    return GLY_NONE;
}

/* Where the words that may name the subject of `verb` begin: "it was [Ada
 * Holt], the deputy, who forged it" hangs "who" on the deputy. */
static uint32_t named_from(const gly_assertion_search *search, uint32_t verb,
                           uint32_t first)
{
    uint32_t head = gly_grammar_subject_head(search->reading, verb);
    const gly_node *node = head == GLY_NONE ? NULL : node_at(search, head);
    return node != NULL && node->relation == GLY_REL_APPOS && node->head < first
               ? node->head
               : first;
}

/* What the verb at token `i` accuses somebody of by its words; false when of
 * nothing. */
static bool accusation_at(gly_assertion *out,
                          const gly_assertion_search *search, uint32_t i)
{
    gly_phrase subject;
    uint32_t verb = does_wrong(search, i)
                        ? gly_accused_carrier(&subject, search, i)
                        : GLY_NONE;
    if (verb == GLY_NONE)
        return false;
    out->entity = gly_accused_by_name(
        search, named_from(search, verb, subject.first), verb);
    if (out->entity == GLY_NONE && !is_office(search, verb, &subject))
        return false;
    out->who_first = subject.first;
    out->who_last = subject.last;
    gly_accused_tell(out, search, verb, i);
    return true;
}

/* What it accuses somebody of by what stands behind it. */
static bool disclaimed_at(gly_assertion *out,
                          const gly_assertion_search *search, uint32_t i)
{
    uint32_t mention = disclaimed(search, i);
    if (mention == GLY_NONE)
        return false;
    const gly_mention *who = &search->annotations->mentions[mention];
    out->entity = who->entity;
    out->who_first = who->first;
    out->who_last = who->last;
    gly_accused_tell(out, search, i, i);
    return true;
}

/* The first that words accuse somebody of in `sentence`; false for none. */
static bool told_in(gly_assertion *out, const gly_assertion_search *search,
                    const gly_sentence *sentence)
{
    gly_disclaimer after = gly_disclaimer_after(
        search, search->reading->sentences[sentence->first], GLY_NONE);
    for (uint32_t i = sentence->first; i < sentence->first + sentence->count;
         i++)
        if (accusation_at(out, search, i) ||
            gly_complicity_at(out, search, i) ||
            (may_do_wrong(search, i, after) && disclaimed_at(out, search, i)))
            return true;
    return false;
}

gly_status gly_find_accusations(const gly_assertion_search *search,
                                const gly_sentence *sentence)
{
    gly_assertion told, weighed;
    bool found = told_in(&told, search, sentence);
    if (found)
        told.backing = gly_assertion_backing(search, &told);
    if ((!found || told.backing != GLY_BACKING_NONE) &&
        gly_accusation_weighed(&weighed, search, sentence))
        return gly_assertion_put(search, &weighed);
    return found ? gly_assertion_put(search, &told) : GLY_OK;
}
