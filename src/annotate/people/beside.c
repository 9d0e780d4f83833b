/* beside.c - adds traits for one mention. */
#include "annotate/people/beside.h"

#include "annotate/people/ages.h"
#include "lexicon/wordnet.h"

const gly_node *gly_beside_node(const gly_beside *b, uint32_t token)
{
    return &b->reading->language->syntax.items[token];
}

uint32_t gly_beside_child(const gly_beside *b, uint32_t token,
                          gly_relation relation)
{
    return gly_syntax_child(&b->reading->language->syntax, token, relation);
}

void gly_beside_add(gly_beside *b, gly_trait trait)
{
    gly_trait *added =
        b->status == GLY_OK ? gly_list_add(b->out, b->arena) : NULL;
    if (added == NULL) {
        b->status = GLY_NO_MEMORY;
        return;
    }
    trait.entity = b->annotations->mentions[b->mention].entity;
    trait.mention = b->mention;
    *added = trait;
}

/* Whether a noun follows that the word may belong to: "a [Republican] senator".
 */
static bool is_before_noun(const gly_beside *b, uint32_t token)
{
    if (token + 1 >= b->reading->language->tokens.count)
        return false;
    gly_upos next = gly_beside_node(b, token + 1)->upos;
    return next == GLY_UPOS_NOUN || next == GLY_UPOS_PROPN ||
           next == GLY_UPOS_ADJ || gly_reading_at(b->reading, token + 1, '-');
}

/* "Roe, a [Democrat]", "the [Republican] from Dunmore": one of a party of the
 * list "office". */
static bool is_member(const gly_beside *b, uint32_t token)
{
    const gly_reading *reading = b->reading;
    if (token == 0 || !gly_reading_has(reading, token, GLY_TOKEN_CAPITAL) ||
        (!gly_reading_is_indefinite(reading, token - 1) &&
         !(gly_reading_is_word(reading, token - 1, "the") &&
           gly_reading_is_word(reading, token + 1, "from"))) ||
        gly_beside_node(b, token)->xpos == GLY_XPOS_NNPS ||
        is_before_noun(b, token))
        return false;
    gly_entry entry = gly_reading_entry(reading, "office", token, 1);
    gly_text class = gly_symbols_text(
        gly_lexicon_symbols(reading->language->lexicon), entry.class);
    return entry.count == 1 && gly_text_starts(class, gly_text_of("party-"));
}

bool gly_beside_is_role(const gly_beside *b, uint32_t token)
{
    const gly_node *node = gly_beside_node(b, token);
    /* "Chief Executive" before a name may be read as two adjectives. */
    bool title =
        node->upos == GLY_UPOS_ADJ &&
        (node->xpos == GLY_XPOS_NNP ||
         (token > 0 &&
          gly_reading_entry(b->reading, "role-noun", token - 1, 2).count == 2));
    if (is_member(b, token))
        return true;
    if (node->upos != GLY_UPOS_NOUN && node->upos != GLY_UPOS_PROPN && !title)
        return false;
    if (gly_reading_is(b->reading, token, GLY_IS_ROLE))
        return true;
    return node->upos == GLY_UPOS_NOUN &&
           gly_reading_file(b->reading, token, GLY_NOUN) ==
               GLY_FILE_NOUN_PERSON;
}

/* Whether the word is of `class` in the list "tenure". */
static bool is_tenure(const gly_beside *b, uint32_t token, const char *class)
{
    return gly_reading_is_of(b->reading, "tenure", class, token);
}

/* "the finance chief [until] she was promoted", "the mayor [from] 2010 to
 * 2014", "the mayor [in] 2015": of another time. */
static bool tells_when(const gly_beside *b, gly_phrase phrase, uint32_t token)
{
    const gly_reading *reading = b->reading;
    if (token == phrase.first)
        return false;
    bool year =
        token < phrase.last && gly_reading_is_four_digits(reading, token + 1);
    return gly_reading_is_word(reading, token, "until") ||
           gly_reading_is_word(reading, token, "before") ||
           (year && (gly_reading_is_word(reading, token, "from") ||
                     gly_reading_is_word(reading, token, "in")));
}

/* Whether "at the time" ends with token `end`. */
static bool ends_at_the_time(const gly_reading *reading, uint32_t end)
{
    return end >= 2 && gly_reading_is_word(reading, end, "time") &&
           gly_reading_is_word(reading, end - 1, "the") &&
           gly_reading_is_word(reading, end - 2, "at");
}

/* "Keogh, [then] the mayor,", "Keogh, [at the time] its mayor,", "its mayor [at
 * the time]". */
static bool is_of_then(const gly_reading *reading, gly_phrase phrase)
{
    uint32_t at = phrase.first;
    bool then = at >= 2 && gly_reading_is_word(reading, at - 1, "then") &&
                gly_reading_at(reading, at - 2, ',');
    return then || (at > 0 && ends_at_the_time(reading, at - 1)) ||
           ends_at_the_time(reading, phrase.last);
}

gly_trait_time gly_beside_time(const gly_beside *b, gly_phrase phrase)
{
    gly_trait_time time =
        is_of_then(b->reading, phrase) ? GLY_TRAIT_PAST : GLY_TRAIT_NOW;
    for (uint32_t i = phrase.first; i <= phrase.last; i++) {
        if (is_tenure(b, i, "past") || tells_when(b, phrase, i))
            time = GLY_TRAIT_PAST;
        else if (is_tenure(b, i, "acting"))
            time = GLY_TRAIT_ACTING;
        else if (is_tenure(b, i, "coming"))
            time = GLY_TRAIT_COMING;
    }
    return time;
}

/* Whether the noun is one of kin or company: "brother", "friend". */
static bool is_relation(const gly_beside *b, uint32_t token)
{
    return gly_reading_is_of(b->reading, "role-noun", "relation", token);
}

void gly_beside_add_age(gly_beside *b, uint32_t token)
{
    gly_beside_add(b, gly_age_trait(b->annotations, b->mention,
                                    (gly_phrase){token, token}, token));
}

/* The age in a phrase: "the [58]-year-old owner", "a man of [58]"; GLY_NONE
 * for none. */
static uint32_t age_within(const gly_beside *b, uint32_t head,
                           gly_phrase phrase)
{
    for (uint32_t i = phrase.first; i + 4 <= phrase.last; i++) {
        if (gly_age_is_spelled(b->reading, i))
            return i;
    }
    bool of = head + 2 == phrase.last &&
              gly_reading_is_word(b->reading, head + 1, "of") &&
              gly_age_at(b->reading, head + 2) > 0;
    return of ? head + 2 : GLY_NONE;
}

/* "The baker [Tanner]'s has reported": a shop called by the name of whoever
 * owns it, and not the owner. */
static bool is_shop(const gly_beside *b)
{
    const gly_token *tokens = b->reading->language->tokens.items;
    uint32_t next = b->last + 2;
    if (!gly_reading_is_owner(b->reading, b->last) ||
        next >= b->reading->language->tokens.count ||
        tokens[next].block != tokens[b->last].block)
        return false;
    gly_xpos xpos = gly_beside_node(b, next)->xpos;
    return xpos == GLY_XPOS_VBZ || xpos == GLY_XPOS_VBD || xpos == GLY_XPOS_MD;
}

void gly_beside_add_role(gly_beside *b, uint32_t head, gly_phrase phrase,
                         gly_trait_time time)
{
    if (phrase.first < b->last && is_shop(b))
        return;
    while (
        phrase.first < head &&
        (gly_reading_is(b->reading, phrase.first,
                        GLY_IS_PREPOSITION | GLY_IS_ACCORDING | GLY_IS_AND) ||
         gly_reading_is_word(b->reading, phrase.first, "to")))
        phrase.first++;
    while (phrase.first > 1 &&
           (gly_reading_at(b->reading, phrase.first, '-') ||
            gly_reading_at(b->reading, phrase.first - 1, '-')))
        phrase.first--;
    /* "Reyes, whose wife": nothing that he is. */
    if (phrase.first > b->last &&
        gly_reading_is_word(b->reading, phrase.first, "whose"))
        return;
    uint32_t age = age_within(b, head, phrase);
    if (age != GLY_NONE)
        gly_beside_add_age(b, age);
    gly_trait trait = {.kind = is_relation(b, head) ? GLY_TRAIT_RELATION
                                                    : GLY_TRAIT_ROLE,
                       .time = time,
                       .first = phrase.first,
                       .last = phrase.last,
                       .head = head,
                       .of_first = GLY_NONE,
                       .of_last = GLY_NONE};
    uint32_t of = gly_beside_child(b, head, GLY_REL_NMOD);
    if (of != GLY_NONE && of > head) {
        gly_phrase whose = gly_grammar_phrase(b->reading, of);
        trait.of_first = whose.first;
        trait.of_last = whose.last;
    }
    gly_beside_add(b, trait);
}
