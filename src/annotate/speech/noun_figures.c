/* noun_figures.c - reads whose figure it is off the tree around its noun. */
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

/* Who is behind the clause at `verb`: "made by [it]", "that comes from [it]",
 * "he took from [it]", "that [it] worked out"; GLY_NONE for nobody. */
static uint32_t maker_in(const gly_reading *reading, uint32_t verb)
{
    uint32_t agent = child_of(reading, verb, GLY_REL_OBL_AGENT);
    uint32_t from = gly_noun_child(reading, verb, GLY_REL_OBL, "from");
    if (agent != GLY_NONE || from != GLY_NONE)
        return agent != GLY_NONE ? agent : from;
    uint32_t subject = child_of(reading, verb, GLY_REL_NSUBJ);
    bool made = subject != GLY_NONE &&
                !gly_reading_is(reading, subject, GLY_IS_RELATIVE) &&
                gly_noun_is_listed(reading, "maker-verb", verb);
    return made ? subject : GLY_NONE;
}

/* Who is behind the noun by a clause that hangs on it; GLY_NONE for nobody. */
static uint32_t maker_behind(const gly_reading *reading, uint32_t noun)
{
    uint32_t verb = child_of(reading, noun, GLY_REL_ACL);
    uint32_t maker = verb == GLY_NONE ? GLY_NONE : maker_in(reading, verb);
    verb = child_of(reading, noun, GLY_REL_ACL_RELCL);
    return maker != GLY_NONE || verb == GLY_NONE ? maker
                                                 : maker_in(reading, verb);
}

/* "Half of it is lost, a calculation [made by Ines Okoro]": what stands before
 * the noun, and whose that is. */
bool gly_noun_figures_appended(gly_attribution *out, gly_cue *c)
{
    const gly_reading *reading = c->reading;
    uint32_t maker = maker_behind(reading, c->first);
    gly_phrase noun = gly_grammar_phrase(reading, c->first);
    if (maker == GLY_NONE || noun.first <= c->from + 1 ||
        !gly_reading_at(reading, noun.first - 1, ','))
        return false;
    gly_noun_take_source(c, gly_noun_words(reading, maker));
    gly_noun_hand_on(out, c, (gly_phrase){c->from, noun.first - 2},
                     GLY_FORM_NOUN);
    return true;
}

/* "The $9, which is an [estimate] by Ines Okoro", "The nine days are the
 * office's [estimate]": what is said to be it. */
static bool find_said_to_be(gly_attribution *out, gly_cue *c)
{
    const gly_reading *reading = c->reading;
    uint32_t subject = child_of(reading, c->first, GLY_REL_NSUBJ);
    uint32_t owner = gly_noun_owner(reading, c->first);
    if (subject == GLY_NONE || owner == GLY_NONE || subject > c->first ||
        child_of(reading, c->first, GLY_REL_COP) == GLY_NONE)
        return false;
    bool relative = gly_reading_is(reading, subject, GLY_IS_RELATIVE);
    uint32_t head = relative ? node_at(reading, c->first)->head : subject;
    if (head == GLY_NONE || head > subject)
        return false;
    gly_phrase words =
        gly_grammar_phrase_before(reading, head, relative ? subject : c->first);
    if (!gly_noun_holds_number(reading, words))
        return false;
    gly_noun_take_source(c, gly_noun_words(reading, owner));
    gly_noun_hand_on(out, c, words, GLY_FORM_NOUN);
    return true;
}

/* Whether the noun stands for a figure: "count", "forecast", "number". */
static bool is_figure(const gly_reading *reading, uint32_t noun)
{
    static const char *const figures[] = {"finding", "prediction", NULL};
    gly_entry entry = gly_reading_entry(reading, "reporting-noun", noun, 1);
    return gly_frame_is_class(reading, entry.class, figures) ||
           gly_noun_is_listed(reading, "figure-noun", noun);
}

/* The words of the figure: "the estimate of [nine days]", "its [$9 estimate]".
 * False for a noun without one. */
static bool find_stated(gly_phrase *out, const gly_reading *reading,
                        uint32_t noun)
{
    uint32_t of = gly_noun_child(reading, noun, GLY_REL_NMOD, "of");
    uint32_t owner = child_of(reading, noun, GLY_REL_NMOD_POSS);
    if (of != GLY_NONE) {
        *out = gly_noun_words(reading, of);
        return gly_noun_holds_number(reading, *out);
    }
    *out = gly_grammar_phrase(reading, noun);
    out->last = noun;
    if (owner != GLY_NONE && owner < noun)
        out->first = owner + 1;
    return out->first < noun && gly_noun_holds_number(reading, *out);
}

/* Who has the noun by the verb that it hangs on: "It came from [them]", "it
 * was supplied by [them]", "[They] came up with it". */
static bool find_of_verb(gly_phrase *out, const gly_reading *reading,
                         uint32_t noun)
{
    const gly_node *node = node_at(reading, noun);
    if (node->head == GLY_NONE)
        return false;
    bool made = gly_noun_is_listed(reading, "maker-verb", node->head);
    uint32_t maker = GLY_NONE;
    if (made &&
        (node->relation == GLY_REL_OBJ || node->relation == GLY_REL_OBL))
        return gly_grammar_subject(out, reading, node->head);
    if (made && node->relation == GLY_REL_NSUBJ_PASS)
        maker = child_of(reading, node->head, GLY_REL_OBL_AGENT);
    if (node->relation == GLY_REL_NSUBJ &&
        gly_noun_is_listed(reading, "origin-verb", node->head))
        maker = gly_noun_child(reading, node->head, GLY_REL_OBL, "from");
    if (maker != GLY_NONE)
        *out = gly_noun_words(reading, maker);
    return maker != GLY_NONE;
}

/* "The estimate of nine days is [the council's]". */
static bool find_predicate(gly_phrase *out, const gly_reading *reading,
                           uint32_t noun)
{
    const gly_node *node = node_at(reading, noun);
    uint32_t owner = node->relation == GLY_REL_NSUBJ ? node->head : GLY_NONE;
    uint32_t is =
        owner == GLY_NONE ? GLY_NONE : child_of(reading, owner, GLY_REL_COP);
    if (is == GLY_NONE || is < noun || is >= owner ||
        !gly_reading_is_owner(reading, owner))
        return false;
    *out = (gly_phrase){is + 1, owner};
    return true;
}

/* Who is behind the figure. */
static bool find_maker(gly_phrase *out, const gly_reading *reading,
                       uint32_t noun)
{
    uint32_t owner = gly_noun_owner(reading, noun);
    bool own =
        owner != GLY_NONE && gly_reading_is(reading, owner, GLY_IS_PRONOUN);
    if (owner == GLY_NONE)
        owner = maker_behind(reading, noun);
    if (owner != GLY_NONE && !own) {
        *out = gly_noun_words(reading, owner);
        return true;
    }
    if (own && node_at(reading, noun)->relation == GLY_REL_OBJ)
        return gly_grammar_subject(out, reading, node_at(reading, noun)->head);
    return find_of_verb(out, reading, noun) ||
           find_predicate(out, reading, noun);
}

bool gly_noun_figures_find(gly_attribution *out, gly_cue *c)
{
    const gly_reading *reading = c->reading;
    const gly_node *node = node_at(reading, c->first);
    gly_phrase words, maker;
    if (find_said_to_be(out, c))
        return true;
    if (!is_figure(reading, c->first) ||
        !find_stated(&words, reading, c->first))
        return false;
    if (node->relation == GLY_REL_NMOD && node->head < c->first &&
        gly_reading_is_word(reading, node->head, "source")) {
        if (!gly_noun_said_source(c, node->head))
            return false;
    } else if (find_maker(&maker, reading, c->first)) {
        gly_noun_take_source(c, maker);
    } else {
        return false;
    }
    gly_noun_hand_on(out, c, words, GLY_FORM_NOUN);
    return true;
}
