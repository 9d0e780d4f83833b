/* headline_verbs.c - finds the word of a headline that must be its verb. */
#include "language/headline_verbs.h"

#include "lexicon/wordnet.h"

static gly_xpos tag_at(const gly_headline *h, uint32_t word)
{
    return (gly_xpos)h->read->encoder.xpos[word];
}

static gly_relation relation_of(const gly_headline *h, uint32_t word)
{
    return (gly_relation)h->read->parse.relations[word];
}

static uint32_t head_of(const gly_headline *h, uint32_t word)
{
    return h->read->parse.heads[word];
}

static bool is_finite(gly_xpos tag)
{
    return tag == GLY_XPOS_VBZ || tag == GLY_XPOS_VBD || tag == GLY_XPOS_VBP ||
           tag == GLY_XPOS_MD;
}

static bool is_noun(gly_xpos tag)
{
    return tag == GLY_XPOS_NN || tag == GLY_XPOS_NNS || tag == GLY_XPOS_NNP ||
           tag == GLY_XPOS_NNPS;
}

static uint32_t root_of(const gly_headline *h)
{
    for (uint32_t i = 0; i < h->count; i++) {
        if (head_of(h, i) == h->count)
            return i;
    }
    return 0;
}

/* "Mill to close", "Mayor sees": it has a verb, if not one of a clause that
 * hangs on a noun or tells when. */
static bool has_verb(const gly_headline *h)
{
    uint32_t root = root_of(h);
    if (is_finite(tag_at(h, root)))
        return true;
    for (uint32_t i = 0; i < h->count; i++) {
        gly_relation relation = relation_of(h, i);
        if (is_finite(tag_at(h, i)) &&
            (head_of(h, i) == h->count || head_of(h, i) == root) &&
            relation != GLY_REL_ADVCL && relation != GLY_REL_ACL_RELCL &&
            relation != GLY_REL_ACL && relation != GLY_REL_COMPOUND)
            return true;
    }
    return false;
}

static gly_text text_at(const gly_headline *h, uint32_t word)
{
    return gly_symbols_text(h->symbols, h->folded[word]);
}

/* How often a word is a verb, of 100 times that it is a noun or a verb; 0 for
 * one that is none. */
static uint32_t verb_share(gly_text word)
{
    gly_word verb = gly_wordnet_lemma(word, GLY_VERB);
    gly_word noun = gly_wordnet_lemma(word, GLY_NOUN);
    gly_word_senses as_verb, as_noun;
    gly_wordnet_senses(&as_verb, verb, GLY_VERB);
    gly_wordnet_senses(&as_noun, noun, GLY_NOUN);
    if (as_verb.senses == 0)
        return 0;
    uint32_t uses = as_verb.count + as_noun.count;
    if (uses == 0)
        return 100u * as_verb.senses / (as_verb.senses + as_noun.senses);
    return 100u * as_verb.count / uses;
}

/* "in the [Orford mills]": a preposition comes before its phrase. */
static bool is_governed(const gly_headline *h, uint32_t word)
{
    uint32_t top = word;
    if (relation_of(h, word) == GLY_REL_COMPOUND && head_of(h, word) < h->count)
        top = head_of(h, word);
    for (uint32_t i = 0; i < word; i++) {
        if (relation_of(h, i) == GLY_REL_CASE &&
            (head_of(h, i) == top || head_of(h, i) == word))
            return true;
    }
    return false;
}

/* "[Mills] to close": the clause that follows tells what they do. */
static bool is_before_to(const gly_headline *h, uint32_t word)
{
    return word + 1 < h->count && tag_at(h, word + 1) == GLY_XPOS_TO;
}

/* "lifts": a verb of the third person, by its form. */
static bool is_third_person(const gly_headline *h, uint32_t word)
{
    enum { SHORTEST = 4, LEAST = 5 }; /* bytes, and uses as a verb */
    gly_text text = text_at(h, word);
    return text.size >= SHORTEST && text.data[text.size - 1] == 's' &&
           text.data[text.size - 2] != 's' && verb_share(text) >= LEAST;
}

/* "[shares] slide": of two words the one behind is the verb where it is one
 * more often. */
static bool is_verb_of(const gly_headline *h, uint32_t word)
{
    gly_text text = text_at(h, word + 1);
    gly_xpos tag = tag_at(h, word + 1);
    gly_text base = {0};
    gly_word verb = gly_wordnet_lemma(text, GLY_VERB);
    gly_word_room room;
    if (verb != GLY_NONE)
        base = gly_wordnet_text(&room, verb);
    return (tag == GLY_XPOS_NN || tag == GLY_XPOS_NNP) &&
           gly_text_equal(base, text) &&
           verb_share(text) > verb_share(text_at(h, word));
}

/* "home", "next week": when or where somebody is back. */
static bool tells_return(gly_text word)
{
    static const char *const words[] = {
        "home",     "next",   "this",     "last",   "today",   "tonight",
        "tomorrow", "now",    "soon",     "monday", "tuesday", "wednesday",
        "thursday", "friday", "saturday", "sunday", NULL};
    for (uint32_t i = 0; words[i] != NULL; i++) {
        if (gly_text_equal(word, gly_text_of(words[i])))
            return true;
    }
    return false;
}

/* "Councillors [back] plan": not an adverb, as in "Trains back on time", where
 * several do it and what they do it to stands behind. */
static bool is_backing(const gly_headline *h, uint32_t word)
{
    gly_xpos before = tag_at(h, word - 1), after = tag_at(h, word + 1);
    bool thing = is_noun(after) || after == GLY_XPOS_JJ ||
                 after == GLY_XPOS_JJR || after == GLY_XPOS_CD ||
                 after == GLY_XPOS_DT || after == GLY_XPOS_PRP_POSS ||
                 after == GLY_XPOS_VB || after == GLY_XPOS_VBP;
    return gly_xpos_is_plural(before) && thing &&
           gly_text_equal(text_at(h, word), gly_text_of("back")) &&
           !tells_return(text_at(h, word + 1));
}

uint32_t gly_headline_verb(gly_text *stand_in, const gly_headline *h)
{
    for (uint32_t i = 1; i + 1 < h->count; i++) {
        if (is_backing(h, i)) {
            *stand_in = gly_text_of("approve");
            return i;
        }
    }
    if (has_verb(h))
        return GLY_NONE;
    for (uint32_t i = 1; i + 1 < h->count; i++) {
        if (tag_at(h, i) == GLY_XPOS_TO && tag_at(h, i + 1) == GLY_XPOS_VB)
            return GLY_NONE;
        if ((!is_noun(tag_at(h, i)) && relation_of(h, i) != GLY_REL_COMPOUND) ||
            !is_noun(tag_at(h, i - 1)) || !is_third_person(h, i) ||
            is_governed(h, i) || is_before_to(h, i))
            continue;
        bool behind = is_verb_of(h, i);
        *stand_in = gly_text_of(behind ? "reduce" : "reduces");
        return behind ? i + 1 : i;
    }
    return GLY_NONE;
}

bool gly_headline_is_verb(const gly_headline *h, uint32_t word)
{
    return root_of(h) == word && is_finite(tag_at(h, word));
}
