/* detail_tolls.c - how many died, in the headline and in the body.
 *
 * A headline names no people ("Three die"), and no word need be shared with the
 * sentence that tells the toll: so all of the body is looked through, and must
 * tell of one toll alone. */
#include "annotate/statements/detail_tolls.h"

#include "annotate/grammar.h"
#include "annotate/numbers/numbers.h"
#include "annotate/statements/detail_numbers.h"
#include "lexicon/wordnet.h"

/* How many numbers and how many sentences of the body are asked. */
enum { ASKED = 256 };

static const gly_number *number_of(const gly_detail_body *body, uint32_t token)
{
    return gly_number_at(body->annotations->numbers, token);
}

/* Whether the number counts people, if it names what it counts. */
static bool counts_people(const gly_detail_body *body, const gly_number *number)
{
    uint32_t noun = number->counted.noun;
    return noun == GLY_NONE ||
           gly_reading_is_word(body->reading, noun, "people") ||
           gly_reading_is_word(body->reading, noun, "others") ||
           gly_reading_file(body->reading, noun, GLY_NOUN) ==
               GLY_FILE_NOUN_PERSON;
}

static gly_symbol class_at(const gly_detail_body *body, uint32_t token)
{
    if (body->fates == GLY_NONE)
        return 0;
    return gly_lexicon_find(body->reading->language->lexicon, body->fates,
                            body->reading->forms + token, 1)
        .class;
}

/* "[Three] members of a party were killed", "it killed [three] of the skiers":
 * by the verb that the tree gives; 0. */
static gly_symbol fate_by_verb(const gly_detail_body *body,
                               const gly_number *number)
{
    const gly_counted *counted = &number->counted;
    if (counted->verb == GLY_NONE || counted->noun == GLY_NONE ||
        counted->noun < number->first || counted->negated ||
        counted->role == GLY_COUNTED_OBLIQUE ||
        counted->role == GLY_COUNTED_NONE ||
        body->reading->language->syntax.items[counted->verb].upos !=
            GLY_UPOS_VERB)
        return 0;
    return class_at(body, counted->verb);
}

/* What became of so many people, as a class of the list "fate": "Three die",
 * "14 people were hurt", "killing two"; 0. */
static gly_symbol fate_of(const gly_detail_body *body, const gly_number *number)
{
    enum { AFTER = 3 };
    const gly_reading *reading = body->reading;
    const gly_sentence *in = gly_reading_sentence(reading, number->first);
    if (number->kind != GLY_NUMBER_CARDINAL || !counts_people(body, number))
        return 0;
    uint32_t end = in->first + in->count;
    for (uint32_t i = number->last + 1; i < end && i <= number->last + AFTER;
         i++) {
        gly_symbol class = class_at(body, i);
        if (class != 0)
            return class;
        /* "killing four people [and] injuring 37" */
        if (!gly_reading_has(reading, i, GLY_TOKEN_WORD) ||
            gly_reading_is(reading, i, GLY_IS_AND) ||
            number_of(body, i) != NULL)
            break;
    }
    gly_symbol before =
        number->first == in->first ? 0 : class_at(body, number->first - 1);
    return before != 0 ? before : fate_by_verb(body, number);
}

/* "another died", "a third", "later died": so the toll grew. */
static bool adds_to_toll(const gly_detail_body *body, uint32_t token)
{
    static const char *const words[] = {"another", "third",  "fourth",
                                        "one",     "later",  "also",
                                        "more",    "others", NULL};
    return gly_reading_is_one_of(body->reading, token, words);
}

/* "Three were killed and four [others] were injured": another fate came to
 * those. */
static bool is_of_other_fate(const gly_detail_body *body, uint32_t token,
                             gly_symbol fate)
{
    const gly_number *number = token == 0 ? NULL : number_of(body, token - 1);
    gly_symbol own = number == NULL ? 0 : fate_of(body, number);
    return own != 0 && own != fate;
}

/* "two [more] died", "[another] died": so there were more for certain. */
static bool adds_for_certain(const gly_detail_body *body, uint32_t token)
{
    bool counted = token > 0 && number_of(body, token - 1) != NULL &&
                   (gly_reading_is_word(body->reading, token, "more") ||
                    gly_reading_is_word(body->reading, token, "others"));
    return counted || gly_reading_is_word(body->reading, token, "another");
}

/* Whether a sentence of the body tells of more to whom the fate came, by words
 * that `adds` tells. */
static bool grows(const gly_detail_body *body, gly_symbol fate,
                  bool (*adds)(const gly_detail_body *, uint32_t))
{
    const gly_sentences *sentences = &body->reading->language->sentences;
    for (uint32_t s = 0; s < sentences->count && s < ASKED; s++) {
        const gly_sentence *in = &sentences->items[s];
        bool told = false, added = false;
        for (uint32_t i = in->first; i < in->first + in->count; i++) {
            told = told || class_at(body, i) == fate;
            added =
                added || (adds(body, i) && !is_of_other_fate(body, i, fate));
        }
        if (told && added && gly_detail_body_is(body, in->block))
            return true;
    }
    return false;
}

/* "killed [two] adults and two children", "a mother and her [three] children
 * died": only some of them. */
static bool is_joined(const gly_detail_body *body, const gly_number *number)
{
    const gly_syntax *syntax = &body->reading->language->syntax;
    uint32_t noun = number->counted.noun;
    noun = noun == GLY_NONE ? number->last : noun;
    uint32_t joined = gly_syntax_child(syntax, noun, GLY_REL_CONJ);
    bool person = joined != GLY_NONE &&
                  (gly_reading_file(body->reading, joined, GLY_NOUN) ==
                       GLY_FILE_NOUN_PERSON ||
                   gly_reading_is_word(body->reading, joined, "others"));
    return person || (syntax->items[noun].relation == GLY_REL_CONJ &&
                      gly_reading_file(body->reading, syntax->items[noun].head,
                                       GLY_NOUN) == GLY_FILE_NOUN_PERSON);
}

bool gly_detail_toll_grows(const gly_detail_body *body,
                           const gly_detail *detail)
{
    const gly_numbers *numbers = body->annotations->numbers;
    const gly_token *tokens = body->reading->language->tokens.items;
    const gly_number *own = number_of(body, detail->first);
    gly_symbol fate = own == NULL ? 0 : fate_of(body, own);
    for (uint32_t i = 0; fate != 0 && i < numbers->count && i < ASKED; i++) {
        const gly_number *b = &numbers->items[i];
        if (gly_detail_body_is(body, tokens[b->first].block) &&
            is_joined(body, b) && fate_of(body, b) == fate)
            return true;
    }
    return fate != 0 && grows(body, fate, adds_for_certain);
}

/* "Two climbers died there in 2016": of another time. */
static bool is_of_year(const gly_detail_body *body, const gly_number *number)
{
    const gly_sentence *in = gly_reading_sentence(body->reading, number->first);
    for (uint32_t i = in->first; i < in->first + in->count; i++) {
        if (gly_reading_is_four_digits(body->reading, i))
            return true;
    }
    return false;
}

/* The one toll of those told with a year or without; NULL where there is none,
 * or several, which sets `*several`. */
static const gly_number *only_toll(bool *several, const gly_detail_body *body,
                                   gly_symbol fate, bool of_year)
{
    const gly_numbers *numbers = body->annotations->numbers;
    const gly_number *only = NULL;
    for (uint32_t i = 0; fate != 0 && i < numbers->count && i < ASKED; i++) {
        const gly_number *b = &numbers->items[i];
        uint32_t block = body->reading->language->tokens.items[b->first].block;
        if (!gly_detail_body_is(body, block) || fate_of(body, b) != fate ||
            is_of_year(body, b) != of_year)
            continue;
        *several =
            *several ||
            (only != NULL && gly_decimal_compare(only->value, b->value) != 0);
        only = only == NULL ? b : only;
    }
    return *several ? NULL : only;
}

bool gly_detail_toll_find(gly_detail *found, const gly_detail *detail,
                          const gly_detail_body *body)
{
    gly_symbol fate = fate_of(body, number_of(body, detail->first));
    bool several = false;
    const gly_number *only = only_toll(&several, body, fate, false);
    if (only == NULL && !several)
        only = only_toll(&several, body, fate, true);
    if (only == NULL || grows(body, fate, adds_to_toll) ||
        gly_detail_toll_grows(body, detail))
        return false;
    *found = (gly_detail){.kind = GLY_DETAIL_NUMBER,
                          .first = only->first,
                          .last = only->last,
                          .place = GLY_DETAIL_SAME_PLACE};
    return true;
}

bool gly_detail_toll_at(gly_detail *out, const gly_detail_body *body,
                        uint32_t token)
{
    if (!gly_detail_number_at(out, body, token) ||
        fate_of(body, number_of(body, token)) == 0 ||
        gly_reading_is_word(body->reading, out->last + 1, "of"))
        return false; /* "two of the home's residents drowned" */
    out->kind = GLY_DETAIL_TOLL;
    return true;
}

/* "A crew of five": how many there are of them, whatever befell these. */
static bool is_size(const gly_detail_body *body, const gly_number *number)
{
    const gly_reading *reading = body->reading;
    uint32_t at = number->first;
    return number->counted.noun == GLY_NONE && at > 1 &&
           reading->sentences[at - 2] == reading->sentences[at] &&
           gly_reading_is_word(reading, at - 1, "of") &&
           reading->language->syntax.items[at - 2].upos == GLY_UPOS_NOUN &&
           fate_of(body, number) == 0;
}

bool gly_detail_toll_has(const gly_detail_body *body, const gly_detail *detail)
{
    const gly_numbers *numbers = body->annotations->numbers;
    const gly_number *a = number_of(body, detail->first);
    gly_symbol fate = fate_of(body, a);
    for (uint32_t i = 0; i < numbers->count && i < ASKED; i++) {
        const gly_number *b = &numbers->items[i];
        uint32_t block = body->reading->language->tokens.items[b->first].block;
        gly_symbol other = fate_of(body, b);
        if (gly_detail_body_is(body, block) && counts_people(body, b) &&
            !is_size(body, b) && (other == 0 || other == fate) &&
            gly_decimal_compare(a->low, b->high) <= 0 &&
            gly_decimal_compare(b->low, a->high) <= 0)
            return true;
    }
    return false;
}

/* --- One alone ------------------------------------------------------------ */

/* Whether `noun` is one person who is new to the story: "a 71-year-old man". */
static bool is_one_new(const gly_detail_body *body, uint32_t noun)
{
    static const char *const words[] = {"a", "an", "one", NULL};
    const gly_syntax *syntax = &body->reading->language->syntax;
    gly_relation relation = syntax->items[noun].relation;
    if (syntax->items[noun].xpos != GLY_XPOS_NN ||
        (relation != GLY_REL_NSUBJ && relation != GLY_REL_NSUBJ_PASS) ||
        gly_reading_file(body->reading, noun, GLY_NOUN) !=
            GLY_FILE_NOUN_PERSON ||
        gly_syntax_child(syntax, noun, GLY_REL_CONJ) != GLY_NONE)
        return false;
    gly_phrase phrase = gly_grammar_phrase(body->reading, noun);
    return gly_reading_is_one_of(body->reading, phrase.first, words) &&
           (phrase.first == 0 ||
            (!gly_reading_at(body->reading, phrase.first - 1, ',') &&
             !gly_reading_is_word(body->reading, phrase.first - 1, "and")));
}

/* Whether the subject `noun` may be one who was told of before: "the man",
 * "he". */
static bool is_told_of(const gly_detail_body *body, uint32_t noun,
                       uint32_t before)
{
    static const char *const words[] = {"he", "she", "who", NULL};
    const gly_node *nodes = body->reading->language->syntax.items;
    return gly_reading_is_one_of(body->reading, noun, words) ||
           (before != GLY_NONE && nodes[noun].lemma == nodes[before].lemma &&
            nodes[noun].xpos == GLY_XPOS_NN);
}

/* Whether word `token`, which tells the fate, leaves it open that it befell but
 * one, who is `*only` if he was told of. Whoever kills is another. */
static bool is_of_one(uint32_t *only, const gly_detail_body *body,
                      uint32_t token)
{
    const gly_node *node = &body->reading->language->syntax.items[token];
    if (node->xpos == GLY_XPOS_NNS)
        return false;
    if (!gly_grammar_is_verb(body->reading, token))
        return true;
    uint32_t subject = gly_grammar_subject_head(body->reading, token);
    if (gly_syntax_child(&body->reading->language->syntax, token,
                         GLY_REL_OBJ) != GLY_NONE)
        return false;
    if (subject == GLY_NONE || is_told_of(body, subject, *only))
        return subject != GLY_NONE;
    if (*only != GLY_NONE || !is_one_new(body, subject))
        return false;
    *only = subject;
    return true;
}

bool gly_detail_toll_single(gly_detail *found, const gly_detail *detail,
                            const gly_detail_body *body)
{
    const gly_numbers *numbers = body->annotations->numbers;
    const gly_tokens *tokens = &body->reading->language->tokens;
    gly_symbol fate = fate_of(body, number_of(body, detail->first));
    uint32_t only = GLY_NONE;
    for (uint32_t i = 0; i < numbers->count && i < ASKED; i++) {
        const gly_number *b = &numbers->items[i];
        if (gly_detail_body_is(body, tokens->items[b->first].block) &&
            fate_of(body, b) == fate)
            return false;
    }
    for (uint32_t i = 0; fate != 0 && i < tokens->count; i++) {
        if (gly_detail_body_is(body, tokens->items[i].block) &&
            class_at(body, i) == fate && !is_of_one(&only, body, i))
            return false;
    }
    if (only == GLY_NONE || grows(body, fate, adds_to_toll))
        return false;
    gly_phrase phrase = gly_grammar_phrase(body->reading, only);
    *found = (gly_detail){.kind = GLY_DETAIL_NUMBER,
                          .first = phrase.first,
                          .last = only,
                          .place = GLY_DETAIL_SAME_PLACE};
    return true;
}
