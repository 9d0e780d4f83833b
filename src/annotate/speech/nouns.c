#include "annotate/speech/nouns.h"

#include "annotate/speech/cues.h"
#include "annotate/speech/noun_figures.h"
#include "annotate/speech/noun_parts.h"

static const gly_node *node_at(const gly_reading *reading, uint32_t index)
{
    return &reading->language->syntax.items[index];
}

static uint32_t child_of(const gly_reading *reading, uint32_t token,
                         gly_relation relation)
{
    return gly_syntax_child(&reading->language->syntax, token, relation);
}

bool gly_nouns_may_be(const gly_reading *reading, uint32_t index)
{
    gly_upos class = node_at(reading, index)->upos;
    if (class == GLY_UPOS_NOUN)
        return gly_reading_is(reading, index, GLY_IS_REPORT_NOUN) ||
               gly_noun_is_listed(reading, "figure-noun", index);
    return class == GLY_UPOS_ADV &&
           gly_noun_is_listed(reading, "hearsay-adverb", index);
}

/* The clause behind "that" which says what the noun holds. */
static uint32_t that_clause(const gly_reading *reading, uint32_t noun)
{
    static const gly_relation relations[] = {GLY_REL_ACL, GLY_REL_CCOMP};
    for (size_t i = 0; i < sizeof relations / sizeof relations[0]; i++) {
        uint32_t clause = child_of(reading, noun, relations[i]);
        uint32_t mark = clause == GLY_NONE
                            ? GLY_NONE
                            : child_of(reading, clause, GLY_REL_MARK);
        if (mark != GLY_NONE && gly_reading_is_word(reading, mark, "that"))
            return clause;
    }
    return GLY_NONE;
}

/* The source is the owner, or the subject of the verb that the noun is the
 * object of: "[She] made the claim that". */
static bool find_owner(gly_cue *c)
{
    const gly_reading *reading = c->reading;
    uint32_t owner = gly_noun_owner(reading, c->first);
    if (owner != GLY_NONE) {
        if (gly_reading_is(reading, owner, GLY_IS_CALENDAR) ||
            gly_reading_file(reading, owner, GLY_NOUN) == GLY_FILE_NOUN_TIME)
            return false; /* "Wednesday's debate" */
        gly_noun_take_source(c, gly_noun_words(reading, owner));
        return true;
    }
    const gly_node *node = node_at(reading, c->first);
    gly_phrase subject;
    if (node->relation == GLY_REL_NMOD && node->head < c->first &&
        gly_reading_is_word(reading, node->head, "source"))
        return gly_noun_said_source(c, node->head);
    if (node->relation != GLY_REL_OBJ ||
        !gly_grammar_subject(&subject, reading, node->head))
        return false;
    gly_noun_take_source(c, subject);
    return true;
}

/* "The estimate of nine days comes from the harbour office." */
static bool find_origin(gly_attribution *out, gly_cue *c)
{
    const gly_reading *reading = c->reading;
    const gly_node *node = node_at(reading, c->first);
    uint32_t of = gly_noun_child(reading, c->first, GLY_REL_NMOD, "of");
    gly_phrase words = of == GLY_NONE ? gly_noun_words(reading, c->first)
                                      : gly_noun_words(reading, of);
    uint32_t verb = node->relation == GLY_REL_NSUBJ ? node->head : GLY_NONE;
    uint32_t clause = child_of(reading, c->first, GLY_REL_ACL_RELCL);
    if (clause != GLY_NONE &&
        gly_noun_is_listed(reading, "origin-verb", clause)) {
        verb = clause; /* "The estimate of nine days, which comes from it" */
        words.last = words.last < clause ? words.last : clause - 1;
    }
    if ((of == GLY_NONE && !gly_noun_holds_number(reading, words)) ||
        verb == GLY_NONE || !gly_noun_is_listed(reading, "origin-verb", verb))
        return false;
    uint32_t from = gly_noun_child(reading, verb, GLY_REL_OBL, "from");
    if (from == GLY_NONE)
        return false;
    gly_phrase source = gly_grammar_phrase(reading, from);
    if (source.first == child_of(reading, from, GLY_REL_CASE))
        source.first++;
    gly_noun_take_source(c, source);
    gly_noun_hand_on(out, c, words, GLY_FORM_NOUN);
    return true;
}

/* The first token of the source where the words at `at` tell it: "[comes] from
 * it", "was [made] by it", "is the [work] of it"; GLY_NONE. */
static uint32_t origin_at(const gly_reading *reading, uint32_t at)
{
    bool comes = gly_noun_is_listed(reading, "origin-verb", at) &&
                 gly_reading_is_word(reading, at + 1, "from");
    bool made = gly_noun_is_listed(reading, "maker-verb", at) &&
                gly_reading_is(reading, at - 1, GLY_IS_AUXILIARY) &&
                gly_reading_is_word(reading, at + 1, "by");
    bool work = gly_reading_is_word(reading, at, "work") &&
                gly_reading_is_word(reading, at + 1, "of");
    return comes || made || work ? at + 2 : GLY_NONE;
}

/* The source that begins at `from`: a person or body that the article tells of,
 * else all words up to the next mark. */
static void take_origin(gly_cue *c, uint32_t from)
{
    uint32_t last = from;
    if (gly_source_after(&c->source, c->input, from, c->end))
        return;
    while (last + 1 < c->end &&
           !gly_reading_has(c->reading, last + 1, GLY_TOKEN_MARK))
        last++;
    gly_noun_take_source(c, (gly_phrase){from, last});
}

/* "The finding that [half the wells are dry] comes from Ines Okoro": by the
 * order of the words, for "comes" is far from its subject. */
static bool find_told_origin(gly_attribution *out, gly_cue *c)
{
    uint32_t at = c->end - 1, from = GLY_NONE, begin = c->first + 2;
    for (; at > begin && from == GLY_NONE; at--)
        from = origin_at(c->reading, at - 1);
    if (from == GLY_NONE || at <= begin || from >= c->end)
        return false;
    take_origin(c, from);
    uint32_t last = at - 1;
    while (
        last > begin && !gly_reading_has(c->reading, last, GLY_TOKEN_CAPITAL) &&
        gly_reading_is(c->reading, last, GLY_IS_AUXILIARY | GLY_IS_DETERMINER))
        last--;
    gly_noun_hand_on(out, c, (gly_phrase){begin, last}, GLY_FORM_NOUN);
    return true;
}

/* The sentence without the adverb, as far as it hangs on the same verb. */
static bool find_rumoured(gly_attribution *out, gly_cue *c)
{
    const gly_node *node = node_at(c->reading, c->first);
    if (node->head == GLY_NONE)
        return false;
    gly_phrase words;
    gly_syntax_reach(&c->reading->language->syntax, node->head, &words.first,
                     &words.last);
    while (words.last > words.first &&
           gly_reading_has(c->reading, words.last, GLY_TOKEN_MARK))
        words.last--;
    c->source = (gly_source){
        .kind = GLY_SOURCE_NONE, .first = GLY_NONE, .last = GLY_NONE};
    gly_noun_hand_on(out, c, words, GLY_FORM_ADVERB);
    return true;
}

/* "her call [to close the pier]"; GLY_NONE for none. */
static uint32_t infinitive_of(const gly_reading *reading, uint32_t noun)
{
    uint32_t verb = child_of(reading, noun, GLY_REL_ACL);
    uint32_t mark =
        verb == GLY_NONE ? GLY_NONE : child_of(reading, verb, GLY_REL_MARK);
    return mark != GLY_NONE && gly_reading_is_word(reading, mark, "to")
               ? verb
               : GLY_NONE;
}

/* "her attack [on the plan]"; GLY_NONE for none. */
static uint32_t topic_of(const gly_reading *reading, uint32_t noun)
{
    const gly_syntax *syntax = &reading->language->syntax;
    static const char *const open[] = {"criticism", "request", NULL};
    if (!gly_frame_is_class(
            reading,
            gly_reading_entry(reading, "reporting-noun", noun, 1).class, open))
        return GLY_NONE;
    uint32_t child = gly_syntax_child(syntax, noun, GLY_REL_NMOD);
    while (child != GLY_NONE) {
        uint32_t word = gly_syntax_child(syntax, child, GLY_REL_CASE);
        if (child > noun && word != GLY_NONE &&
            !gly_reading_is_word(reading, word, "from") &&
            gly_noun_is_listed(reading, "topic-preposition", word))
            return child;
        child = gly_syntax_next(syntax, child, GLY_REL_NMOD);
    }
    return GLY_NONE;
}

/* What an owned noun is about, where it is no clause. */
static bool find_topic(gly_attribution *out, gly_cue *c)
{
    const gly_reading *reading = c->reading;
    uint32_t verb = infinitive_of(reading, c->first);
    uint32_t topic = verb == GLY_NONE ? topic_of(reading, c->first) : verb;
    if (topic == GLY_NONE || !find_owner(c))
        return false;
    gly_noun_hand_on(out, c, gly_noun_words(reading, topic),
                     verb == GLY_NONE ? GLY_FORM_PHRASE : GLY_FORM_INFINITIVE);
    return true;
}

/* "her finding [that logs and a tree stopped up the pipe]", where the tree
 * has no clause: to the end of all that hangs on the noun. */
static gly_phrase after_that(const gly_cue *c)
{
    gly_phrase reach;
    gly_syntax_reach(&c->reading->language->syntax, c->first, &reach.first,
                     &reach.last);
    reach.first = c->first + 1;
    while (reach.last > reach.first &&
           gly_reading_has(c->reading, reach.last, GLY_TOKEN_MARK))
        reach.last--;
    return reach.last < reach.first ? (gly_phrase){c->first + 1, c->first + 1}
                                    : reach;
}

/* "her finding that": not "a bill that failed", where the pronoun stands for
 * the noun. */
static bool is_followed_by_clause(const gly_cue *c)
{
    return c->first + 1 < c->end &&
           gly_reading_is_word(c->reading, c->first + 1, "that") &&
           node_at(c->reading, c->first + 1)->relation != GLY_REL_NSUBJ &&
           node_at(c->reading, c->first + 1)->relation != GLY_REL_NSUBJ_PASS;
}

bool gly_nouns_find(gly_attribution *out, gly_cue *c)
{
    const gly_reading *reading = c->reading;
    if (node_at(reading, c->first)->upos == GLY_UPOS_ADV)
        return find_rumoured(out, c);
    if (gly_noun_figures_appended(out, c))
        return true;
    if (!gly_reading_is(reading, c->first, GLY_IS_REPORT_NOUN))
        return gly_noun_figures_find(out, c);
    uint32_t clause = that_clause(reading, c->first);
    bool that = clause != GLY_NONE || is_followed_by_clause(c);
    if (that && gly_noun_owner(reading, c->first) == GLY_NONE &&
        find_told_origin(out, c))
        return true;
    if (!that || !find_owner(c))
        return !that && (find_origin(out, c) || gly_noun_figures_find(out, c) ||
                         find_topic(out, c));
    gly_noun_hand_on(out, c,
                     clause == GLY_NONE ? after_that(c)
                                        : gly_noun_words(reading, clause),
                     GLY_FORM_NOUN);
    return true;
}
