/* ages.c - "64" between commas, "58-year-old". */
#include "annotate/people/ages.h"

#include "annotate/numbers/number_words.h"
#include "base/slips.h"
#include "lexicon/wordnet.h"

/* Ages up to the last of these are spelled out. */
enum { DIGITS = 3, APART_MOST = 10, GROWN = 16, SPELLED = 12 };

/* Whether the words beside the number at `token` make it an age:
 * "six-year-old", "who is [six]", "aged [six]", "[six] years old". */
static bool is_worded(const gly_reading *reading, uint32_t token)
{
    bool is = token > 1 && gly_reading_is_word(reading, token - 1, "is") &&
              gly_reading_is_word(reading, token - 2, "who");
    bool aged = token > 0 && gly_reading_is_word(reading, token - 1, "aged");
    bool old = gly_reading_is_word(reading, token + 1, "years") &&
               gly_reading_is_word(reading, token + 2, "old");
    return gly_reading_at(reading, token + 1, '-') || is || aged || old;
}

/* "six" of "the six-year-old": its value; 0 for no such word. */
static uint32_t spelled_at(const gly_reading *reading, uint32_t token)
{
    if (!is_worded(reading, token))
        return 0;
    const gly_number_words words = gly_number_words_of(reading);
    gly_number_word word = gly_number_word_at(&words, token);
    return word.kind == GLY_NUMBER_WORD_NUMBER && word.value <= SPELLED
               ? (uint32_t)word.value
               : 0;
}

uint32_t gly_age_at(const gly_reading *reading, uint32_t token)
{
    gly_text text = gly_reading_text(reading, token);
    uint32_t value = spelled_at(reading, token);
    if (value > 0)
        return value;
    for (uint32_t i = 0; i < text.size; i++) {
        if (text.data[i] < '0' || text.data[i] > '9' || i == DIGITS)
            return 0;
        value = value * 10 + (uint32_t)(text.data[i] - '0');
    }
    return value <= GLY_AGE_OLDEST ? value : 0;
}

bool gly_age_is_child_of(uint32_t age, uint32_t other)
{
    return age < GROWN && other >= GROWN && other > age + APART_MOST;
}

bool gly_age_may_slip(uint32_t a, uint32_t b)
{
    uint32_t apart = a > b ? a - b : b - a;
    if (gly_age_is_child_of(a, b) || gly_age_is_child_of(b, a))
        return false;
    return apart <= APART_MOST ||
           gly_slip_of(gly_decimal_of(a, 0), gly_decimal_of(b, 0)) !=
               GLY_SLIP_NONE;
}

/* "Pens: Marn (3)": how many they scored, and not how old they are, as in
 * "Killed: Ada Marn (3)". */
static bool is_tally(const gly_reading *reading, uint32_t last, uint32_t age)
{
    enum { TALLY_MOST = 12 };
    const gly_sentence *s = gly_reading_sentence(reading, last);
    const gly_node *nodes = reading->language->syntax.items;
    bool listed = false, told = false;
    if (age > TALLY_MOST || !gly_reading_at(reading, last + 1, '('))
        return false;
    for (uint32_t i = s->first; i < last; i++) {
        listed = listed || gly_reading_at(reading, i, ':');
        told = told || nodes[i].xpos == GLY_XPOS_VBD ||
               nodes[i].xpos == GLY_XPOS_VBN;
    }
    return listed && !told;
}

/* Whether the number at `token` is that of a party or team in a list of them:
 * "the Farmers' List [19],", "Reds [12] and". */
static bool is_score_of(const gly_reading *reading, uint32_t token)
{
    const gly_node *nodes = reading->language->syntax.items;
    return nodes[token].xpos == GLY_XPOS_CD &&
           (gly_reading_text(reading, token).size <= DIGITS ||
            !gly_reading_has(reading, token, GLY_TOKEN_NUMBER)) &&
           gly_reading_has(reading, token - 1, GLY_TOKEN_CAPITAL) &&
           gly_reading_entry(reading, "calendar", token - 1, 1).count == 0 &&
           (nodes[token + 1].upos == GLY_UPOS_PUNCT ||
            gly_reading_is(reading, token + 1, GLY_IS_AND)) &&
           !gly_reading_at(reading, token + 1, '-');
}

/* "the Alliance of the premier, Ada Poe, [30], the Reds 19, the Greens 13": how
 * many seats they have, or points, and not how old she is. */
static bool is_listed(const gly_reading *reading, uint32_t token)
{
    enum { PARTED = 8, LEAST = 2, NEAR = 64 };
    const gly_sentence *s = gly_reading_sentence(reading, token);
    uint32_t scores = 0, end = s->first + s->count;
    uint32_t from = token > s->first + NEAR ? token - NEAR : s->first + 1;
    for (uint32_t i = from; i + 1 < end && i < token + NEAR; i++)
        scores += i != token && is_score_of(reading, i);
    if (scores < LEAST)
        return false;
    for (uint32_t i = token + 2; i + 1 < end && i < token + PARTED; i++) {
        if (is_score_of(reading, i))
            return true;
        if (gly_reading_at(reading, i, ','))
            return false;
    }
    return token + LEAST >= end;
}

/* "1 Noel Poe, [64]; 2 Maura Dahl, [57]; 3 …": points by their rank. */
static bool is_ranked(const gly_reading *reading, uint32_t token)
{
    enum { PARTED = 7 };
    const gly_sentence *s = gly_reading_sentence(reading, token);
    uint32_t end = s->first + s->count, from = token;
    while (from > s->first && token - from < PARTED &&
           !gly_reading_at(reading, from - 1, ';') &&
           !gly_reading_at(reading, from - 1, ':'))
        from--;
    bool ranked = gly_reading_has(reading, from, GLY_TOKEN_NUMBER) &&
                  from < token && token - from < PARTED;
    bool goes_on = token + 2 < end && gly_reading_at(reading, token + 1, ';') &&
                   gly_reading_has(reading, token + 2, GLY_TOKEN_NUMBER);
    return ranked && (goes_on || gly_reading_at(reading, from - 1, ';'));
}

uint32_t gly_age_after(uint32_t *token, const gly_reading *reading,
                       uint32_t last)
{
    bool opens = gly_reading_at(reading, last + 1, ',') ||
                 gly_reading_at(reading, last + 1, '(');
    bool called = gly_reading_is_word(reading, last + 2, "aged") ||
                  gly_reading_is_word(reading, last + 2, "age");
    bool now = gly_reading_is_word(reading, last + 2, "now");
    *token = last + (called || now ? 3 : 2);
    if (*token + 1 >= reading->language->tokens.count)
        return 0;
    bool closes = gly_reading_at(reading, *token + 1, ',') ||
                  gly_reading_at(reading, *token + 1, ')') ||
                  gly_reading_at(reading, *token + 1, '.') ||
                  gly_reading_at(reading, *token + 1, ';');
    uint32_t age = opens && closes && !spelled_at(reading, *token)
                       ? gly_age_at(reading, *token)
                       : 0;
    bool score =
        age > 0 && (is_tally(reading, last, age) ||
                    is_listed(reading, *token) || is_ranked(reading, *token));
    return score ? 0 : age;
}

bool gly_age_is_led(const gly_reading *reading, uint32_t token)
{
    return gly_reading_is_word(reading, token, "at") &&
           gly_reading_is_word(reading, token + 1, "the") &&
           gly_reading_is_word(reading, token + 2, "age") &&
           gly_reading_is_word(reading, token + 3, "of");
}

bool gly_age_is_spelled(const gly_reading *reading, uint32_t token)
{
    return gly_age_at(reading, token) > 0 &&
           gly_reading_at(reading, token + 1, '-') &&
           gly_reading_is_word(reading, token + 2, "year") &&
           gly_reading_at(reading, token + 3, '-') &&
           gly_reading_is_word(reading, token + 4, "old");
}

uint32_t gly_age_noun_behind(const gly_reading *reading, uint32_t number)
{
    enum { WORDS = 4 };
    const gly_node *nodes = reading->language->syntax.items;
    uint32_t next = number + GLY_AGE_TOKENS, noun = next;
    if (next >= reading->language->tokens.count)
        return next;
    while (nodes[noun].relation == GLY_REL_AMOD ||
           nodes[noun].relation == GLY_REL_COMPOUND) {
        uint32_t head = nodes[noun].head;
        if (head == GLY_NONE || head <= noun || head > next + WORDS ||
            nodes[head].xpos != GLY_XPOS_NN ||
            gly_reading_has(reading, head, GLY_TOKEN_CAPITAL))
            break;
        noun = head;
    }
    return nodes[noun].xpos == GLY_XPOS_NN ? noun : next;
}

static bool is_person(const gly_reading *reading, uint32_t token)
{
    return gly_reading_is(reading, token, GLY_IS_ROLE) ||
           gly_reading_file(reading, token, GLY_NOUN) == GLY_FILE_NOUN_PERSON;
}

/* Whether the noun at `token` is a person's, and no name follows: "the
 * 32-year-old [mother] said", not "the 32-year-old singer, Ada Poe,". */
static bool is_plain_person(const gly_reading *reading, uint32_t token)
{
    const gly_node *nodes = reading->language->syntax.items;
    uint32_t count = reading->language->tokens.count;
    while (token + 2 < count && gly_reading_at(reading, token + 1, '-'))
        token += 2;
    uint32_t next = token + 1;
    if (gly_reading_at(reading, next, ','))
        next++;
    return nodes[token].xpos == GLY_XPOS_NN && is_person(reading, token) &&
           next < count && nodes[next].upos != GLY_UPOS_PROPN &&
           nodes[next].upos != GLY_UPOS_NOUN;
}

bool gly_age_stands_alone(const gly_reading *reading, uint32_t token)
{
    const gly_node *nodes = reading->language->syntax.items;
    uint32_t after = token + 1 + GLY_AGE_TOKENS;
    if (!gly_reading_is_word(reading, token, "the") ||
        !gly_age_is_spelled(reading, token + 1) ||
        after >= reading->language->tokens.count)
        return false;
    return is_plain_person(reading, gly_age_noun_behind(reading, token + 1)) ||
           (nodes[after].upos != GLY_UPOS_NOUN &&
            nodes[after].upos != GLY_UPOS_PROPN &&
            nodes[after].upos != GLY_UPOS_ADJ);
}

/* How far back somebody without a name may have been given an age. */
enum { TOLD_NEAR = 2048 };

/* Whether the number is no age: "[24] points", "won by 27-[24]", "$[24]". */
static bool is_count(const gly_reading *reading, uint32_t token)
{
    const gly_syntax *syntax = &reading->language->syntax;
    const gly_node *node = &syntax->items[token];
    bool behind = token > 1 && gly_reading_at(reading, token - 1, '-') &&
                  gly_reading_has(reading, token - 2, GLY_TOKEN_NUMBER);
    bool before = gly_reading_at(reading, token + 1, '-') &&
                  gly_reading_has(reading, token + 2, GLY_TOKEN_NUMBER);
    return behind || before || gly_reading_at(reading, token + 1, '%') ||
           (node->relation == GLY_REL_NUMMOD && node->head != GLY_NONE &&
            node->head > token &&
            syntax->items[node->head].upos == GLY_UPOS_NOUN &&
            !gly_reading_is_word(reading, node->head, "year") &&
            !gly_reading_is_word(reading, node->head, "years"));
}

bool gly_age_was_told(const gly_reading *reading, uint32_t token)
{
    uint32_t from = token > TOLD_NEAR ? token - TOLD_NEAR : 0;
    for (uint32_t i = from; i < token; i++) {
        if (reading->forms[i] == reading->forms[token] && !is_count(reading, i))
            return true;
    }
    return false;
}

/* Whether the clause of the verb or predicate `head` is opened by "when" or by
 * what else tells of another time: "before he turned 20". */
static bool is_opened(const gly_reading *reading, uint32_t head)
{
    static const char *const words[] = {"when", "before", "until", "till",
                                        NULL};
    const gly_syntax *syntax = &reading->language->syntax;
    for (uint32_t child = syntax->items[head].first_child; child != GLY_NONE;
         child = syntax->items[child].next_child) {
        if (gly_reading_is_one_of(reading, child, words))
            return true;
    }
    return false;
}

/* What the number is predicated by: "30" itself or "pupil" of "a 15-year-old
 * pupil"; GLY_NONE where it is no predicate. */
static uint32_t predicate_of(const gly_reading *reading, uint32_t token)
{
    const gly_syntax *syntax = &reading->language->syntax;
    uint32_t at = token;
    for (uint32_t i = 0; i < GLY_AGE_TOKENS && at != GLY_NONE; i++) {
        if (gly_syntax_child(syntax, at, GLY_REL_COP) != GLY_NONE)
            return at;
        at = syntax->items[at].head;
    }
    return GLY_NONE;
}

/* "When she [turned] 80, in the summer of 2016", "had turned 80". */
static bool was_reached_then(const gly_reading *reading, uint32_t verb)
{
    const gly_syntax *syntax = &reading->language->syntax;
    const gly_sentence *in = gly_reading_sentence(reading, verb);
    uint32_t had = gly_syntax_child(syntax, verb, GLY_REL_AUX);
    return (had != GLY_NONE && gly_reading_is_word(reading, had, "had")) ||
           gly_reading_has_four_digits(reading, in->first,
                                       in->first + in->count) ||
           is_opened(reading, verb);
}

/* "a 19-year-old clerk at the [time]", but not "at the time of her death". */
static bool is_at_the_time(const gly_reading *reading, uint32_t token)
{
    return token > 1 && gly_reading_is_word(reading, token, "time") &&
           gly_reading_is_word(reading, token - 1, "the") &&
           gly_reading_is_word(reading, token - 2, "at") &&
           !gly_reading_is_word(reading, token + 1, "of");
}

bool gly_age_is_of_then(const gly_reading *reading, uint32_t token)
{
    const gly_syntax *syntax = &reading->language->syntax;
    bool article = token > 1 && gly_reading_is_indefinite(reading, token - 1);
    if (token > 0 && gly_reading_is_word(reading, token - 1 - article, "then"))
        return true;
    /* "joined in 1999 as a student of 25" */
    if (token > 3 && gly_reading_is_word(reading, token - 1, "of") &&
        gly_reading_is_indefinite(reading, token - 3) &&
        gly_reading_is_word(reading, token - 4, "as"))
        return true;
    if (token > 0 && gly_reading_is_word(reading, token - 1, "turned"))
        return was_reached_then(reading, token - 1);
    if (token > 0 && (gly_reading_at(reading, token - 1, ',') ||
                      gly_reading_at(reading, token - 1, '(')))
        return false; /* "Okoro, 81, was asleep when" */
    uint32_t predicate = predicate_of(reading, token);
    if (predicate == GLY_NONE)
        return false;
    uint32_t above = syntax->items[predicate].head;
    /* "She was 88 when she died" */
    if (gly_reading_is_word(reading, token + 1, "when") &&
        gly_reading_is_word(reading, token + 3, "died"))
        return false;
    if (is_opened(reading, predicate) ||
        (above != GLY_NONE && gly_reading_is_word(reading, above, "time")))
        return true;
    for (uint32_t child = syntax->items[predicate].first_child;
         child != GLY_NONE; child = syntax->items[child].next_child) {
        if ((syntax->items[child].relation == GLY_REL_ADVCL &&
             is_opened(reading, child)) ||
            is_at_the_time(reading, child))
            return true;
    }
    return false;
}

bool gly_age_is_survived(const gly_reading *reading, uint32_t first,
                         uint32_t end)
{
    for (uint32_t i = first; i + 1 < end; i++) {
        if (gly_reading_is_word(reading, i, "survived") &&
            gly_reading_is_word(reading, i + 1, "by"))
            return true;
    }
    return false;
}

gly_trait gly_age_trait(const gly_annotations *annotations, uint32_t mention,
                        gly_phrase phrase, uint32_t age)
{
    return (gly_trait){.kind = GLY_TRAIT_AGE,
                       .entity = annotations->mentions[mention].entity,
                       .mention = mention,
                       .first = phrase.first,
                       .last = phrase.last,
                       .head = age,
                       .of_first = GLY_NONE,
                       .of_last = GLY_NONE,
                       .number = gly_age_at(annotations->reading, age)};
}

gly_status gly_age_trait_add(gly_list *out, gly_arena *arena,
                             const gly_trait *trait)
{
    gly_trait *added = gly_list_add(out, arena);
    if (added == NULL)
        return GLY_NO_MEMORY;
    *added = *trait;
    return GLY_OK;
}

bool gly_age_is_no_hour(const gly_reading *reading, uint32_t token)
{
    enum { NOON = 12, REACH = 10 };
    static const char *const verbs[] = {"has", "is", "had", NULL};
    static const char *const who[] = {"he", "she", NULL};
    const gly_sentence *s = gly_reading_sentence(reading, token);
    uint32_t end = s->first + s->count;
    bool comma = gly_reading_at(reading, token + 1, ',');
    for (uint32_t i = token + 1 + comma; i + 1 < end && i < token + REACH;
         i++) {
        if (gly_reading_is_one_of(reading, i, who))
            return gly_age_at(reading, token) > NOON &&
                   gly_reading_is_one_of(reading, i + 1, verbs);
        if (!comma)
            return false;
    }
    return false;
}
