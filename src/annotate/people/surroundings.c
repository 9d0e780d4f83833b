/* surroundings.c - looks before and behind a run for words that tell. */
#include "annotate/people/surroundings.h"

#include "annotate/people/ages.h"
#include "annotate/people/evidence.h"
#include "lexicon/wordnet.h"

/* How many tokens after a run a pronoun may stand. */
enum { PRONOUN_NEAR = 24 };

static const gly_node *node_at(const gly_reading *reading, uint32_t token)
{
    return &reading->language->syntax.items[token];
}

static uint64_t sign(gly_evidence evidence, bool holds)
{
    return holds ? UINT64_C(1) << evidence : 0;
}

/* Whether the run, or what it ends, is the subject of a verb. */
static bool is_subject(const gly_reading *reading, const gly_name *name)
{
    for (uint32_t i = name->start; i <= name->last; i++) {
        gly_relation relation = node_at(reading, i)->relation;
        if (relation == GLY_REL_NSUBJ || relation == GLY_REL_NSUBJ_PASS)
            return true;
    }
    return false;
}

/* Whether "it" at `token` stands for a body: in "it was clear", "it would be
 * wrong" it stands for nothing. */
static bool is_referring(const gly_reading *reading, uint32_t token)
{
    const gly_node *node = node_at(reading, token);
    if (node->relation != GLY_REL_NSUBJ || node->head == GLY_NONE)
        return false;
    return node_at(reading, node->head)->upos == GLY_UPOS_VERB &&
           gly_syntax_child(&reading->language->syntax, node->head,
                            GLY_REL_COP) == GLY_NONE;
}

/* Whether the next sentence of the paragraph, which names nobody before, has
 * "he": "Harkness was unmoved. [He] has run the shop for years." */
static bool goes_on_with_he(const gly_reading *reading, uint32_t end)
{
    const gly_token *tokens = reading->language->tokens.items;
    if (end >= reading->language->tokens.count ||
        tokens[end].block != tokens[end - 1].block)
        return false;
    const gly_sentence *next = gly_reading_sentence(reading, end);
    for (uint32_t i = end; i < end + next->count; i++) {
        if (reading->quotes[i] != GLY_NONE)
            continue;
        /* "the traders of the [Dunmore] market, he said" */
        if (node_at(reading, i)->upos == GLY_UPOS_PROPN &&
            node_at(reading, i)->relation != GLY_REL_COMPOUND)
            return false;
        if (gly_reading_is(reading, i, GLY_IS_PRONOUN))
            return node_at(reading, i)->relation == GLY_REL_NSUBJ;
    }
    return false;
}

/* Whether the token is what "it" may mean behind it: "Marsh said that the
 * [union] would vote and that it was late". */
static bool is_thing_told(const gly_reading *reading, uint32_t token)
{
    const gly_node *node = node_at(reading, token);
    return node->xpos == GLY_XPOS_NN &&
           (node->relation == GLY_REL_NSUBJ ||
            node->relation == GLY_REL_NSUBJ_PASS) &&
           gly_reading_file(reading, token, GLY_NOUN) != GLY_FILE_NOUN_PERSON;
}

/* The first pronoun that the run, as a subject, is taken up by. */
static uint64_t signs_of_pronoun(const gly_reading *reading,
                                 const gly_name *name)
{
    const gly_sentence *sentence = gly_reading_sentence(reading, name->first);
    uint32_t end = sentence->first + sentence->count;
    if (end > name->last + PRONOUN_NEAR)
        end = name->last + PRONOUN_NEAR;
    if (!is_subject(reading, name))
        return 0;
    bool thing = false;
    for (uint32_t i = name->last + 1; i < end; i++) {
        thing = thing || is_thing_told(reading, i);
        if (node_at(reading, i)->upos == GLY_UPOS_PROPN ||
            reading->quotes[i] != reading->quotes[name->last])
            return 0;
        if (gly_reading_is(reading, i, GLY_IS_PRONOUN))
            return sign(GLY_EVIDENCE_THEN_HE, true);
        if (!thing && (gly_reading_is_word(reading, i, "its") ||
                       (gly_reading_is_word(reading, i, "it") &&
                        is_referring(reading, i))))
            return sign(GLY_EVIDENCE_THEN_ITS, true);
    }
    bool whole = end == sentence->first + sentence->count &&
                 sentence->first == name->first;
    return sign(GLY_EVIDENCE_THEN_HE, whole && goes_on_with_he(reading, end));
}

/* Whether a common noun before the run says what it is, and no person:
 * "carmaker Opus". A time does not: "last year Marsh left". */
static bool has_thing_before(const gly_reading *reading, const gly_name *name)
{
    uint32_t noun = name->first - 1;
    if (name->first == 0 || name->honorific || name->titled ||
        reading->sentences[noun] != reading->sentences[name->first] ||
        node_at(reading, noun)->upos != GLY_UPOS_NOUN ||
        gly_reading_is(reading, noun, GLY_IS_ROLE))
        return false;
    uint32_t head = node_at(reading, noun)->head;
    bool joined = head != GLY_NONE && head >= name->first && head <= name->last;
    for (uint32_t i = name->first; i <= name->last && !joined; i++)
        joined = node_at(reading, i)->head == noun;
    uint8_t file = gly_reading_file(reading, noun, GLY_NOUN);
    if (file == GLY_FILE_NOUN_GROUP ||
        gly_reading_is(reading, noun, GLY_IS_BODY))
        return true;
    return joined && file != GLY_FILES && file != GLY_FILE_NOUN_PERSON &&
           file != GLY_FILE_NOUN_TIME;
}

/* Whether the words beside the run tell that it is somebody: "a boundary
 * [rider], Les Marsh", "[striker] Rio Marsh", "Monte Marsh, [64],". */
static bool is_told_person(const gly_reading *reading, const gly_name *name)
{
    uint32_t age, before = name->first - 1;
    if (name->first > 1 && gly_reading_at(reading, before, ','))
        before--;
    bool noun =
        name->first > 0 && node_at(reading, before)->xpos == GLY_XPOS_NN;
    bool role = noun && (gly_reading_is(reading, before, GLY_IS_ROLE) ||
                         gly_reading_file(reading, before, GLY_NOUN) ==
                             GLY_FILE_NOUN_PERSON);
    return role || name->titled || name->honorific ||
           gly_age_after(&age, reading, name->last) > 0;
}

/* "[Cyclone] Ines": the first word opens the names of things, and no person is
 * told of where it is a given name as well. */
static bool opens_thing(const gly_reading *reading, const gly_name *name)
{
    return name->last > name->start &&
           !gly_reading_is(reading, name->start, GLY_IS_GIVEN) &&
           gly_reading_entry(reading, "thing-opener", name->start, 1).count >
               0 &&
           !(gly_reading_is_of(reading, "thing-opener", "name", name->start) &&
             is_told_person(reading, name));
}

/* "Victoria [Road]", "Victoria [Park]": the last word ends the names of sites;
 * some are surnames, too. */
static uint64_t signs_of_site(const gly_reading *reading, const gly_name *name)
{
    uint32_t last = name->surname;
    bool site = last > name->start && !name->honorific && !name->titled &&
                (gly_reading_is_of(reading, "named-thing", "behind", last) ||
                 gly_reading_is_of(reading, "named-thing", "either", last) ||
                 gly_reading_is_of(reading, "place-noun", "building", last) ||
                 gly_reading_is_of(reading, "site-noun", "venue", last));
    bool surname =
        site && gly_reading_entry(reading, "surname-thing", last, 1).count > 0;
    return sign(GLY_EVIDENCE_SITE_LAST, site && !surname) |
           sign(GLY_EVIDENCE_SITE_OR_NAME, surname);
}

/* "U. S.": letters alone. */
static bool is_letters(const gly_reading *reading, const gly_name *name)
{
    for (uint32_t i = name->start; i <= name->last; i++) {
        if (gly_reading_text(reading, i).size > 2)
            return false;
    }
    return gly_text_ends(gly_reading_text(reading, name->last),
                         gly_text_of("."));
}

uint64_t gly_surroundings_signs(const gly_reading *reading,
                                const gly_name *name)
{
    return signs_of_pronoun(reading, name) |
           sign(GLY_EVIDENCE_THING_BEFORE, has_thing_before(reading, name)) |
           sign(GLY_EVIDENCE_THING_FIRST, opens_thing(reading, name)) |
           signs_of_site(reading, name) |
           sign(GLY_EVIDENCE_LETTERS, is_letters(reading, name));
}
