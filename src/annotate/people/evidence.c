/* evidence.c - looks for each sign in and around a run. */
#include "annotate/people/evidence.h"

#include <string.h>

#include "annotate/people/ages.h"
#include "annotate/people/surroundings.h"
#include "lexicon/wordnet.h"

static const int8_t points[GLY_EVIDENCES] = {
#define EVIDENCE(name, worth, about) worth,
#include "annotate/people/evidence.def"
#undef EVIDENCE
};

enum { LONG_NAME = 5, TOLD_MOST = 6 };

static const gly_node *node_at(const gly_reading *reading, uint32_t token)
{
    return &reading->language->syntax.items[token];
}

static uint64_t sign(gly_evidence evidence, bool holds)
{
    return holds ? UINT64_C(1) << evidence : 0;
}

/* What WordNet knows of the word, or of its base form, as a noun. */
static gly_word_senses senses_of(const gly_reading *reading, uint32_t token)
{
    const gly_symbols *symbols = reading->language->tokens.symbols;
    gly_text form = gly_symbols_text(symbols, reading->forms[token]);
    gly_word word = gly_wordnet_find(form);
    if (word == GLY_NONE)
        word = gly_wordnet_lemma(form, GLY_NOUN);
    gly_word_senses senses;
    gly_wordnet_senses(&senses, word, GLY_NOUN);
    return senses;
}

/* The subject of all words of the name as one entry of WordNet. */
static uint8_t whole_subject(const gly_reading *reading, const gly_name *name)
{
    const gly_tokens *tokens = &reading->language->tokens;
    char room[GLY_WORD_ROOM];
    uint32_t size = 0;
    for (uint32_t i = name->start; i <= name->last; i++) {
        gly_text form = gly_symbols_text(tokens->symbols, reading->forms[i]);
        if (size + form.size + 1 > sizeof room)
            return GLY_FILES;
        if (size > 0 && !gly_reading_has(reading, i, GLY_TOKEN_GLUED))
            room[size++] = ' ';
        memcpy(room + size, form.data, form.size);
        size += form.size;
    }
    uint8_t dominant = GLY_FILES;
    gly_wordnet_files(&dominant, gly_wordnet_find((gly_text){room, size}),
                      GLY_NOUN);
    return dominant;
}

static uint64_t signs_of_whole(const gly_reading *reading, const gly_name *name)
{
    uint8_t file =
        name->given == GLY_NONE ? GLY_FILES : whole_subject(reading, name);
    bool person = file == GLY_FILE_NOUN_PERSON;
    bool place = file == GLY_FILE_NOUN_LOCATION;
    return sign(GLY_EVIDENCE_WHOLE_PERSON, person) |
           sign(GLY_EVIDENCE_WHOLE_PLACE, place) |
           sign(GLY_EVIDENCE_WHOLE_THING,
                !person && !place && file != GLY_FILES);
}

/* Whether WordNet has the word in any class. */
static bool is_word(const gly_reading *reading, uint32_t token)
{
    const gly_symbols *symbols = reading->language->tokens.symbols;
    gly_text form = gly_symbols_text(symbols, reading->forms[token]);
    return gly_wordnet_find(form) != GLY_NONE ||
           gly_wordnet_lemma(form, GLY_NOUN) != GLY_NONE;
}

static bool has_file(const gly_word_senses *senses, gly_word_file file)
{
    return (senses->files >> file & 1) != 0;
}

static bool is_initial(const gly_reading *reading, uint32_t token)
{
    gly_text text = gly_reading_text(reading, token);
    return gly_reading_has(reading, token, GLY_TOKEN_CAPITAL) &&
           (text.size == 1 || (text.size == 2 && text.data[1] == '.'));
}

/* Signs of the words before the last one. */
static uint64_t signs_inside(const gly_reading *reading, const gly_name *name)
{
    uint64_t signs = 0;
    for (uint32_t i = name->start; i <= name->last; i++) {
        bool capital = gly_reading_has(reading, i, GLY_TOKEN_CAPITAL);
        bool word = gly_reading_has(reading, i, GLY_TOKEN_WORD);
        signs |= sign(GLY_EVIDENCE_FLAT,
                      node_at(reading, i)->relation == GLY_REL_FLAT &&
                          node_at(reading, i)->head >= name->start &&
                          node_at(reading, i)->head < i);
        signs |= sign(GLY_EVIDENCE_INITIAL, name->surname > name->start &&
                                                i != name->surname &&
                                                is_initial(reading, i));
        signs |= sign(GLY_EVIDENCE_PARTICLE,
                      word && !capital &&
                          gly_reading_is(reading, i, GLY_IS_PARTICLE));
        signs |= sign(GLY_EVIDENCE_BODY_INSIDE,
                      i < name->surname && capital &&
                          gly_reading_is(reading, i, GLY_IS_BODY));
    }
    return signs | sign(GLY_EVIDENCE_SUFFIX, name->last > name->surname) |
           sign(GLY_EVIDENCE_NICKNAME, name->nickname) |
           sign(GLY_EVIDENCE_LONG, name->last - name->start >= LONG_NAME);
}

/* "Sri Lanka", "Costa Rica": all of it is a country. */
static bool is_land(const gly_reading *reading, const gly_name *name)
{
    uint32_t count = name->last - name->start + 1;
    return gly_reading_entry(reading, "demonym", name->start, count).count ==
           count;
}

/* Signs of given name and last word. */
static uint64_t signs_of_words(const gly_reading *reading, const gly_name *name)
{
    uint32_t last = name->surname;
    bool several = name->given != GLY_NONE;
    bool given = gly_reading_is(reading, name->start, GLY_IS_GIVEN);
    gly_word_senses senses = senses_of(reading, last);
    bool known = is_word(reading, last);
    bool first_known = several && is_word(reading, name->start);
    bool capital = senses.senses > 0 && senses.capital;
    bool person = capital && senses.dominant == GLY_FILE_NOUN_PERSON &&
                  !has_file(&senses, GLY_FILE_NOUN_LOCATION);
    bool either = capital && !person && has_file(&senses, GLY_FILE_NOUN_PERSON);
    bool place = capital && has_file(&senses, GLY_FILE_NOUN_LOCATION) &&
                 !person && !either;
    bool thing = senses.senses > 0 && !senses.capital &&
                 senses.dominant != GLY_FILE_NOUN_PERSON;
    /* "SERB", "BBC Radio", "NHS Wales", but "AJP Taylor" */
    uint32_t capitals = several ? name->start : last;
    bool acronym = gly_reading_has(reading, capitals, GLY_TOKEN_CAPITALS) &&
                   !is_initial(reading, capitals) &&
                   (!several || (!given && (thing || place)));
    return sign(GLY_EVIDENCE_GIVEN_FIRST, several && given) |
           sign(GLY_EVIDENCE_GIVEN_ALONE,
                !several && given && (!known || person || either)) |
           sign(GLY_EVIDENCE_GIVEN_WORD,
                !several && given && known && !person && !either) |
           sign(GLY_EVIDENCE_FIRST_WORD, first_known && !given) |
           sign(GLY_EVIDENCE_UNKNOWN_LAST, !known) |
           sign(GLY_EVIDENCE_UNKNOWN_ALL, !known && several && !first_known) |
           sign(GLY_EVIDENCE_FAMOUS, person) |
           sign(GLY_EVIDENCE_EITHER, either) |
           sign(GLY_EVIDENCE_BODY_LAST,
                gly_reading_is(reading, last, GLY_IS_BODY)) |
           sign(GLY_EVIDENCE_PLACE_LAST, place) |
           sign(GLY_EVIDENCE_THING_LAST, thing) |
           sign(GLY_EVIDENCE_DEMONYM,
                gly_reading_is(reading, last, GLY_IS_DEMONYM) &&
                    !(several && given && !is_land(reading, name))) |
           sign(GLY_EVIDENCE_ACRONYM, acronym);
}

/* Whether a noun in small letters before the name is a role. */
static bool has_role_before(const gly_reading *reading, const gly_name *name)
{
    return name->first > 0 &&
           gly_reading_is(reading, name->first - 1, GLY_IS_ROLE) &&
           reading->sentences[name->first - 1] ==
               reading->sentences[name->first];
}

/* "Adler (1961)", "Adler, 1961", "Adler et al." */
static bool is_cited(const gly_reading *reading, uint32_t last)
{
    bool year =
        gly_text_is_year(gly_reading_text(reading, last + 2), 1500, 2100);
    return (gly_reading_at(reading, last + 1, '(') && year) ||
           (gly_reading_at(reading, last + 1, ',') && year &&
            (gly_reading_at(reading, last + 3, ')') ||
             gly_reading_at(reading, last + 3, ';'))) ||
           (gly_reading_is_word(reading, last + 1, "et") &&
            (gly_reading_is_word(reading, last + 2, "al.") ||
             gly_reading_is_word(reading, last + 2, "al")));
}

static bool is_place(const gly_reading *reading, uint32_t token)
{
    if (!gly_reading_has(reading, token, GLY_TOKEN_CAPITAL))
        return false;
    gly_word_senses senses = senses_of(reading, token);
    return senses.senses > 0 && senses.capital &&
           senses.dominant == GLY_FILE_NOUN_LOCATION;
}

static uint64_t signs_beside(const gly_reading *reading, const gly_name *name)
{
    uint32_t before = name->first - 1;
    bool article =
        name->first > 0 && (gly_reading_is_word(reading, before, "the") ||
                            gly_reading_is_indefinite(reading, before));
    bool inside =
        name->first > 0 && (gly_reading_is_word(reading, before, "in") ||
                            gly_reading_is_word(reading, before, "at") ||
                            gly_reading_is_word(reading, before, "near"));
    bool of = name->first > 0 && gly_reading_is_word(reading, before, "of");
    bool toward =
        name->first > 0 && (gly_reading_is_word(reading, before, "to") ||
                            gly_reading_is_word(reading, before, "from") ||
                            gly_reading_is_word(reading, before, "into"));
    bool by = name->first > 0 && (gly_reading_is_word(reading, before, "by") ||
                                  gly_reading_is_word(reading, before, "with"));
    bool owner = gly_reading_is_owner(reading, name->last);
    bool quoted = name->first > 0 &&
                  gly_reading_has(reading, before, GLY_TOKEN_QUOTE) &&
                  gly_reading_has(reading, name->last + 1, GLY_TOKEN_QUOTE);
    uint32_t age;
    return sign(GLY_EVIDENCE_OF, of) | sign(GLY_EVIDENCE_TOWARD, toward) |
           sign(GLY_EVIDENCE_BY, by) | sign(GLY_EVIDENCE_QUOTED, quoted) |
           sign(GLY_EVIDENCE_THEN_PLACE,
                gly_reading_at(reading, name->last + 1, ',') &&
                    is_place(reading, name->last + 2) &&
                    !gly_reading_is_owner(reading, name->last + 2)) |
           sign(GLY_EVIDENCE_OF_BODY,
                owner && gly_reading_has(reading, name->last + 2,
                                         GLY_TOKEN_CAPITAL)) |
           sign(GLY_EVIDENCE_NUMBERED,
                gly_reading_has(reading, name->last + 1, GLY_TOKEN_NUMBER)) |
           sign(GLY_EVIDENCE_SINGLE, name->given == GLY_NONE) |
           sign(GLY_EVIDENCE_OPENS,
                gly_reading_sentence(reading, name->first)->first ==
                    name->first) |
           sign(GLY_EVIDENCE_HONORIFIC, name->honorific) |
           sign(GLY_EVIDENCE_ROLE_BEFORE,
                !name->titled && has_role_before(reading, name)) |
           sign(GLY_EVIDENCE_ARTICLE, article) |
           sign(GLY_EVIDENCE_INSIDE, inside) |
           sign(GLY_EVIDENCE_AGED,
                !inside && gly_age_after(&age, reading, name->last) > 0) |
           sign(GLY_EVIDENCE_CITED, is_cited(reading, name->last));
}

/* The dominant subject of the lemma in `class`. */
static uint8_t subject_of(const gly_reading *reading, uint32_t token,
                          gly_word_class class)
{
    const gly_symbols *symbols = reading->language->tokens.symbols;
    gly_word word = gly_wordnet_find(
        gly_symbols_text(symbols, node_at(reading, token)->lemma));
    uint8_t dominant = GLY_FILES;
    gly_wordnet_files(&dominant, word, class);
    return dominant;
}

static uint64_t signs_of_subject(const gly_reading *reading, uint32_t verb)
{
    if (node_at(reading, verb)->upos != GLY_UPOS_VERB)
        return 0;
    uint8_t file = subject_of(reading, verb, GLY_VERB);
    bool mind = file == GLY_FILE_VERB_COMMUNICATION ||
                file == GLY_FILE_VERB_COGNITION ||
                file == GLY_FILE_VERB_EMOTION ||
                file == GLY_FILE_VERB_PERCEPTION || file == GLY_FILE_VERB_BODY;
    return sign(GLY_EVIDENCE_SAYS, mind) | sign(GLY_EVIDENCE_ACTS, !mind);
}

/* A noun that only a person has. */
static bool is_of_person(const gly_reading *reading, uint32_t noun)
{
    if (gly_reading_is(reading, noun, GLY_IS_ROLE))
        return true;
    uint8_t file = subject_of(reading, noun, GLY_NOUN);
    return file == GLY_FILE_NOUN_PERSON || file == GLY_FILE_NOUN_BODY;
}

/* Whether what somebody is follows behind a comma, "Sorin, the planning
 * [minister], met", though the tree does not see it. */
static bool is_then_told(const gly_reading *reading, uint32_t last)
{
    if (!gly_reading_at(reading, last + 1, ',') ||
        !gly_reading_is(reading, last + 2, GLY_IS_DETERMINER))
        return false;
    for (uint32_t i = last + 3; i <= last + TOLD_MOST; i++) {
        if (gly_reading_at(reading, i + 1, ','))
            return gly_reading_is(reading, i, GLY_IS_ROLE);
    }
    return false;
}

static uint64_t signs_of_relation(const gly_reading *reading, uint32_t top)
{
    const gly_node *node = node_at(reading, top);
    switch (node->relation) {
    case GLY_REL_NSUBJ:
        return signs_of_subject(reading, node->head);
    case GLY_REL_APPOS:
        return sign(GLY_EVIDENCE_APPOSED,
                    gly_reading_is(reading, node->head, GLY_IS_ROLE));
    case GLY_REL_COMPOUND:
        return sign(GLY_EVIDENCE_COMPOUND, node->head > top);
    case GLY_REL_NMOD_POSS:
        return sign(GLY_EVIDENCE_OWNS_KIN, is_of_person(reading, node->head));
    case GLY_REL_OBJ:
        return sign(GLY_EVIDENCE_OBJECT,
                    signs_of_subject(reading, node->head) >> GLY_EVIDENCE_SAYS &
                        1);
    case GLY_REL_DISCOURSE:
        return is_then_told(reading, top) ? sign(GLY_EVIDENCE_APPOSED, true)
                                          : sign(GLY_EVIDENCE_EXCLAIMED, true);
    case GLY_REL_CONJ:
        return sign(GLY_EVIDENCE_WITH_PERSON,
                    gly_reading_is(reading, node->head,
                                   GLY_IS_GIVEN | GLY_IS_HONORIFIC));
    case GLY_REL_VOCATIVE:
        return sign(GLY_EVIDENCE_CALLED, true);
    default:
        return 0;
    }
}

/* Signs of what hangs on the run. */
static uint64_t signs_below(const gly_reading *reading, uint32_t top)
{
    uint64_t signs = 0;
    for (uint32_t child = node_at(reading, top)->first_child; child != GLY_NONE;
         child = node_at(reading, child)->next_child) {
        gly_relation relation = node_at(reading, child)->relation;
        bool noun = node_at(reading, child)->upos == GLY_UPOS_NOUN;
        signs |= sign(GLY_EVIDENCE_APPOSED, relation == GLY_REL_APPOS && noun &&
                                                is_of_person(reading, child));
        if (relation != GLY_REL_ACL_RELCL)
            continue;
        uint32_t subject =
            gly_syntax_child(&reading->language->syntax, child, GLY_REL_NSUBJ);
        signs |= sign(GLY_EVIDENCE_WHO,
                      subject != GLY_NONE &&
                          gly_reading_is_word(reading, subject, "who"));
    }
    return signs;
}

/* A name that the parser joins may be made of common words, "Holden Chow", and
 * what is nothing but a person's name is one where places stand, too: "a letter
 * to Judy". */
static uint64_t weigh_words(uint64_t signs)
{
    uint64_t words = sign(GLY_EVIDENCE_FIRST_WORD, true) |
                     sign(GLY_EVIDENCE_THING_LAST, true);
    uint64_t joined =
        sign(GLY_EVIDENCE_FLAT, true) | sign(GLY_EVIDENCE_TITLED, true);
    uint64_t persons =
        sign(GLY_EVIDENCE_GIVEN_ALONE, true) | sign(GLY_EVIDENCE_FAMOUS, true);
    if ((signs & persons) != 0)
        signs &= ~sign(GLY_EVIDENCE_TOWARD, true);
    return (signs & joined) != 0 ? signs & ~words : signs;
}

uint64_t gly_evidence_of(const gly_reading *reading, const gly_name *name)
{
    uint32_t top =
        gly_syntax_top(&reading->language->syntax, name->start, name->last);
    gly_xpos tag = node_at(reading, name->surname)->xpos;
    uint64_t words = weigh_words(
        signs_inside(reading, name) | signs_of_words(reading, name) |
        signs_beside(reading, name) | sign(GLY_EVIDENCE_TITLED, name->titled));
    return words | signs_of_whole(reading, name) |
           signs_of_relation(reading, top) | signs_below(reading, top) |
           gly_surroundings_signs(reading, name) |
           sign(GLY_EVIDENCE_UNTAGGED,
                tag != GLY_XPOS_NNP && tag != GLY_XPOS_NNPS);
}

bool gly_evidence_is_thing(const gly_reading *reading, const gly_name *name)
{
    return (gly_surroundings_signs(reading, name) &
            (sign(GLY_EVIDENCE_THING_FIRST, true) |
             sign(GLY_EVIDENCE_THING_BEFORE, true))) != 0;
}

int gly_evidence_points(uint64_t signs)
{
    int sum = 0;
    for (uint32_t i = 0; i < GLY_EVIDENCES; i++) {
        if (signs >> i & 1)
            sum += points[i];
    }
    return sum;
}
