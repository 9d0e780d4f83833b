/* grammar.c - subjects and contents, read off the tree. */
#include "annotate/grammar.h"

/* How far a verb without subject is followed to one that has it. */
enum { FOLLOWED = 3, DATELINE = 12 };

static const gly_node *node_at(const gly_reading *reading, uint32_t index)
{
    return &reading->language->syntax.items[index];
}

static uint32_t child_of(const gly_reading *reading, uint32_t token,
                         gly_relation relation)
{
    return gly_syntax_child(&reading->language->syntax, token, relation);
}

bool gly_grammar_is_verb(const gly_reading *reading, uint32_t index)
{
    return node_at(reading, index)->upos == GLY_UPOS_VERB;
}

static bool is_participle(const gly_reading *reading, uint32_t verb)
{
    return node_at(reading, verb)->xpos == GLY_XPOS_VBN;
}

/* Whether a child of a noun belongs to the phrase that names it. */
static bool names(gly_relation relation)
{
    switch (relation) {
    case GLY_REL_APPOS:
    case GLY_REL_ACL_RELCL:
    case GLY_REL_PARATAXIS:
    case GLY_REL_PUNCT:
    case GLY_REL_ADVCL:
    case GLY_REL_ADVMOD:
        return false;
    default:
        return true;
    }
}

gly_phrase gly_grammar_phrase(const gly_reading *reading, uint32_t head)
{
    gly_phrase phrase = {head, head};
    for (uint32_t child = node_at(reading, head)->first_child;
         child != GLY_NONE; child = node_at(reading, child)->next_child) {
        if (!names(node_at(reading, child)->relation))
            continue;
        uint32_t first, last;
        gly_syntax_reach(&reading->language->syntax, child, &first, &last);
        phrase.first = first < phrase.first ? first : phrase.first;
        phrase.last = last > phrase.last ? last : phrase.last;
    }
    return phrase;
}

gly_phrase gly_grammar_phrase_before(const gly_reading *reading, uint32_t head,
                                     uint32_t end)
{
    gly_phrase phrase = gly_grammar_phrase(reading, head);
    if (phrase.last >= end)
        phrase.last = end - 1;
    while (phrase.last > phrase.first &&
           gly_reading_has(reading, phrase.last, GLY_TOKEN_MARK))
        phrase.last--;
    return phrase;
}

/* The verb whose subject a verb without one shares: "came and said", "left,
 * saying", "declined to say"; GLY_NONE for none. */
static uint32_t governor(const gly_reading *reading, uint32_t verb)
{
    const gly_node *node = node_at(reading, verb);
    bool shares = node->relation == GLY_REL_CONJ ||
                  node->relation == GLY_REL_XCOMP ||
                  node->relation == GLY_REL_ADVCL;
    return shares ? node->head : GLY_NONE;
}

/* "[Sources] in the ruling Harbour Front said": whether a preposition, and no
 * mark, joins what ends at token `from` to what begins at token `first`. */
static bool hangs(const gly_reading *reading, uint32_t from, uint32_t first)
{
    bool joined = false;
    for (uint32_t i = from + 1; i < first; i++) {
        if (gly_reading_has(reading, i, GLY_TOKEN_MARK))
            return false;
        joined = joined || gly_reading_is(reading, i, GLY_IS_PREPOSITION);
    }
    return joined;
}

/* The subject of `verb`; of several the last before it, to which the tree has
 * added what stands in front: "Those who pay struggle, [they] said", "a bridge
 * which [friends] called dear". */
static uint32_t nearest_subject(const gly_reading *reading, uint32_t verb)
{
    const gly_syntax *syntax = &reading->language->syntax;
    uint32_t subject = child_of(reading, verb, GLY_REL_NSUBJ);
    uint32_t next = subject;
    while (next != GLY_NONE && next < verb) {
        /* "[the hydrologist] Ana Quill found": one, of two parts. */
        uint32_t first = gly_grammar_phrase(reading, next).first;
        bool title = gly_reading_is(reading, subject, GLY_IS_ROLE) &&
                     first == subject + 1;
        if (!title && !hangs(reading, subject, first) &&
            !gly_reading_is(reading, next, GLY_IS_CALENDAR))
            subject = next;
        next = gly_syntax_next(syntax, next, GLY_REL_NSUBJ);
    }
    return subject;
}

/* The relative pronoun that is the verb's own subject; GLY_NONE. */
static uint32_t own_relative(const gly_reading *reading, uint32_t verb)
{
    uint32_t subject = nearest_subject(reading, verb);
    bool relative = subject != GLY_NONE &&
                    gly_reading_is(reading, subject, GLY_IS_RELATIVE) &&
                    node_at(reading, verb)->relation == GLY_REL_ACL_RELCL;
    return relative ? subject : GLY_NONE;
}

uint32_t gly_grammar_relative(const gly_reading *reading, uint32_t verb)
{
    for (uint32_t i = 0; i < FOLLOWED; i++) {
        if (node_at(reading, verb)->relation != GLY_REL_CONJ ||
            nearest_subject(reading, verb) != GLY_NONE)
            break;
        verb = node_at(reading, verb)->head;
    }
    return own_relative(reading, verb);
}

/* The dash behind the place in capitals that opens the sentence; GLY_NONE for
 * none. */
static uint32_t dateline_end(const gly_reading *reading,
                             const gly_sentence *sentence)
{
    uint32_t most = sentence->count < DATELINE ? sentence->count : DATELINE;
    if (!gly_reading_has(reading, sentence->first, GLY_TOKEN_CAPITALS))
        return GLY_NONE;
    for (uint32_t i = sentence->first; i < sentence->first + most; i++) {
        if (gly_reading_is_dash(reading, i))
            return i;
    }
    return GLY_NONE;
}

/* The child of `token` with `relation` that stands behind token `from`;
 * GLY_NONE for none. */
static uint32_t child_behind(const gly_reading *reading, uint32_t token,
                             gly_relation relation, uint32_t from)
{
    const gly_syntax *syntax = &reading->language->syntax;
    uint32_t child = gly_syntax_child(syntax, token, relation);
    while (child != GLY_NONE && child <= from)
        child = gly_syntax_next(syntax, child, relation);
    return child;
}

/* "NEWTON, May 3 (XY) — [Ines Okoro] said": the tree takes the place for the
 * subject of `verb`, and hangs the subject beside it or on it. */
static uint32_t behind_dateline(const gly_reading *reading, uint32_t verb,
                                uint32_t subject)
{
    uint32_t dash = dateline_end(reading, gly_reading_sentence(reading, verb));
    if (dash == GLY_NONE || subject > dash)
        return subject;
    uint32_t beside = child_behind(reading, verb, GLY_REL_NSUBJ, dash);
    uint32_t under = child_behind(reading, subject, GLY_REL_APPOS, dash);
    if (beside != GLY_NONE)
        return beside;
    return under != GLY_NONE ? under : subject;
}

uint32_t gly_grammar_subject_head(const gly_reading *reading, uint32_t verb)
{
    for (uint32_t i = 0; i < FOLLOWED && verb != GLY_NONE; i++) {
        uint32_t agent = child_of(reading, verb, GLY_REL_OBL_AGENT);
        if (child_of(reading, verb, GLY_REL_AUX_PASS) != GLY_NONE ||
            (agent != GLY_NONE && is_participle(reading, verb)))
            return agent;
        if (own_relative(reading, verb) != GLY_NONE)
            return node_at(reading, verb)->head;
        uint32_t subject = nearest_subject(reading, verb);
        if (subject != GLY_NONE)
            return behind_dateline(reading, verb, subject);
        verb = governor(reading, verb);
    }
    return GLY_NONE;
}

bool gly_grammar_subject(gly_phrase *out, const gly_reading *reading,
                         uint32_t verb)
{
    uint32_t head = gly_grammar_subject_head(reading, verb);
    if (head == GLY_NONE || head == verb)
        return false;
    *out = gly_grammar_phrase(reading, head);
    uint32_t dash = dateline_end(reading, gly_reading_sentence(reading, head));
    if (dash != GLY_NONE && out->first < dash && dash < out->last)
        out->first = dash + 1;
    /* A phrase that holds its own verb was put together wrongly, and so was
     * one inside a quotation that the verb stands outside of. */
    return (verb < out->first || verb > out->last) &&
           reading->quotes[head] == reading->quotes[verb];
}

uint32_t gly_grammar_kind(const gly_reading *reading, uint32_t token)
{
    const gly_syntax *syntax = &reading->language->syntax;
    uint32_t part = gly_syntax_child(syntax, token, GLY_REL_FLAT);
    for (; part != GLY_NONE; part = gly_syntax_next(syntax, part, GLY_REL_FLAT))
        token = syntax->items[part].upos == GLY_UPOS_PROPN ? part : token;
    return token;
}

/* Whether the verb has no subject of its own and takes that of the verb above:
 * "went to [see]", "came and [saw]", but not "asked them to [see]". */
static bool shares_subject(const gly_reading *reading, uint32_t verb)
{
    const gly_node *node = node_at(reading, verb);
    bool joined = node->relation == GLY_REL_CONJ;
    bool under =
        node->relation == GLY_REL_XCOMP || node->relation == GLY_REL_ADVCL;
    return (joined || under) && node->head != GLY_NONE &&
           child_of(reading, verb, GLY_REL_NSUBJ) == GLY_NONE &&
           child_of(reading, verb, GLY_REL_NSUBJ_PASS) == GLY_NONE &&
           (joined || child_of(reading, node->head, GLY_REL_OBJ) == GLY_NONE);
}

bool gly_grammar_is_done_to(const gly_reading *reading, uint32_t token,
                            uint32_t verb)
{
    enum { CLIMBED = 4 };
    uint32_t at = node_at(reading, token)->head;
    if (node_at(reading, token)->relation == GLY_REL_NMOD_POSS)
        return false;
    for (uint32_t i = 0; i < CLIMBED && at != GLY_NONE && at != verb; i++) {
        if (!shares_subject(reading, at))
            return false;
        at = node_at(reading, at)->head;
    }
    return at == verb;
}

bool gly_grammar_is_of_another(const gly_reading *reading, uint32_t token,
                               uint32_t noun)
{
    return node_at(reading, token)->relation == GLY_REL_NMOD_POSS &&
           node_at(reading, token)->head == noun &&
           child_of(reading, noun, GLY_REL_COP) != GLY_NONE &&
           child_of(reading, noun, GLY_REL_CASE) == GLY_NONE &&
           !gly_reading_is_word(reading, token + 1, "own");
}
