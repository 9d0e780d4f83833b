/* traits.c - reads roles and ages off the tree beside a name.
 *
 *     [Finance Director] Harold Stambaugh     words before it, up to the edge
 *                                             of its phrase
 *     the [mediator], Urs Kaeslin, [64],      what it is in apposition to, and
 *                                             what is in apposition to it
 *     Ada Poe is the city's [clerk]           its predicate
 *     Ada Poe, who is [clerk]                 likewise, of a relative clause */
#include "annotate/traits.h"

#include "annotate/ages.h"
#include "annotate/grammar.h"
#include "annotate/reading.h"
#include "lexicon/wordnet.h"

enum { LONGEST_ROLE = 10, BORN_FIRST = 1890, BORN_LAST = 2099 };

/* One mention while it is looked at. */
typedef struct {
    gly_list *out;
    gly_arena *arena;
    const gly_annotations *annotations;
    const gly_reading *reading;
    uint32_t mention;
    uint32_t first, last; /* its tokens */
    uint32_t top;         /* the one whose head is outside */
    gly_status status;
} beside;

static const gly_node *node_at(const beside *b, uint32_t token)
{
    return &b->reading->language->syntax.items[token];
}

static uint32_t child_of(const beside *b, uint32_t token, gly_relation relation)
{
    return gly_syntax_child(&b->reading->language->syntax, token, relation);
}

static void add(beside *b, gly_trait trait)
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

/* Whether a noun says what a person is: by the list of roles, or because that
 * is what WordNet knows of it before all. */
static bool is_role(const beside *b, uint32_t token)
{
    const gly_node *node = node_at(b, token);
    if (node->upos != GLY_UPOS_NOUN && node->upos != GLY_UPOS_PROPN)
        return false;
    if (gly_reading_is(b->reading, token, GLY_IS_ROLE))
        return true;
    const gly_symbols *symbols = b->reading->language->tokens.symbols;
    uint8_t dominant;
    gly_wordnet_files(&dominant,
                      gly_wordnet_find(gly_symbols_text(symbols, node->lemma)),
                      GLY_NOUN);
    return node->upos == GLY_UPOS_NOUN && dominant == GLY_FILE_NOUN_PERSON;
}

/* A year in which somebody alive may have been born; 0 for anything else. */
static uint32_t year_of(const beside *b, uint32_t token)
{
    gly_text text = gly_reading_text(b->reading, token);
    uint32_t value = 0;
    for (uint32_t i = 0; i < text.size; i++) {
        if (text.data[i] < '0' || text.data[i] > '9')
            return 0;
        value = value * 10 + (uint32_t)(text.data[i] - '0');
    }
    return text.size == 4 && value >= BORN_FIRST && value <= BORN_LAST ? value
                                                                       : 0;
}

static gly_trait_time time_of(const beside *b, uint32_t first, uint32_t last)
{
    gly_trait_time time = GLY_TRAIT_NOW;
    for (uint32_t i = first; i <= last; i++) {
        if (gly_reading_is_word(b->reading, i, "former") ||
            gly_reading_is_word(b->reading, i, "then") ||
            gly_reading_is_word(b->reading, i, "ex"))
            time = GLY_TRAIT_PAST;
        else if (gly_reading_is_word(b->reading, i, "acting") ||
                 gly_reading_is_word(b->reading, i, "interim"))
            time = GLY_TRAIT_ACTING;
        else if (gly_reading_is_word(b->reading, i, "elect"))
            time = GLY_TRAIT_COMING;
    }
    return time;
}

/* Whether the noun is one of kin or company: "brother", "friend". */
static bool is_relation(const beside *b, uint32_t token)
{
    const gly_lexicon *lexicon = b->reading->language->lexicon;
    gly_symbol form = b->reading->forms[token];
    gly_list_id list = gly_lexicon_list(lexicon, "role-noun");
    return form < gly_symbols_end(gly_lexicon_symbols(lexicon)) &&
           gly_lexicon_find(lexicon, list, &form, 1).class ==
               gly_lexicon_symbol(lexicon, "relation");
}

/* "the [58]-year-old owner": the age in a phrase; GLY_NONE for none. */
static uint32_t age_within(const beside *b, uint32_t first, uint32_t last)
{
    for (uint32_t i = first; i + 4 <= last; i++) {
        if (gly_age_is_spelled(b->reading, i))
            return i;
    }
    return GLY_NONE;
}

static void add_age(beside *b, uint32_t token)
{
    add(b, (gly_trait){.kind = GLY_TRAIT_AGE,
                       .first = token,
                       .last = token,
                       .head = token,
                       .of_first = GLY_NONE,
                       .of_last = GLY_NONE,
                       .number = gly_age_at(b->reading, token)});
}

/* Add the role whose noun is `head` and whose phrase is `phrase`. */
static void add_role(beside *b, uint32_t head, gly_phrase phrase,
                     gly_trait_time time)
{
    uint32_t age = age_within(b, phrase.first, phrase.last);
    if (age != GLY_NONE)
        add_age(b, age);
    gly_trait trait = {.kind = is_relation(b, head) ? GLY_TRAIT_RELATION
                                                    : GLY_TRAIT_ROLE,
                       .time = time,
                       .first = phrase.first,
                       .last = phrase.last,
                       .head = head,
                       .of_first = GLY_NONE,
                       .of_last = GLY_NONE};
    uint32_t of = child_of(b, head, GLY_REL_NMOD);
    if (of != GLY_NONE && of > head) {
        gly_phrase whose = gly_grammar_phrase(b->reading, of);
        trait.of_first = whose.first;
        trait.of_last = whose.last;
    }
    add(b, trait);
}

/* Whether the word may stand in a title before a name. */
static bool is_modifier(const beside *b, uint32_t token)
{
    switch (node_at(b, token)->xpos) {
    case GLY_XPOS_NN:
    case GLY_XPOS_NNS:
    case GLY_XPOS_NNP:
    case GLY_XPOS_NNPS:
    case GLY_XPOS_JJ:
    case GLY_XPOS_HYPH:
        return true;
    default:
        return false;
    }
}

/* "[Finance Director] Harold Stambaugh" */
static void read_before(beside *b)
{
    uint32_t start = gly_reading_sentence(b->reading, b->first)->first;
    if (b->first >= start + GLY_AGE_TOKENS &&
        gly_age_is_spelled(b->reading, b->first - GLY_AGE_TOKENS))
        add_age(b, b->first - GLY_AGE_TOKENS);
    if (b->first == start || !is_role(b, b->first - 1))
        return;
    uint32_t first = b->first - 1;
    while (first > start && b->first - first < LONGEST_ROLE &&
           (is_modifier(b, first - 1) ||
            gly_age_is_spelled(b->reading, first - 1)))
        first--;
    gly_phrase phrase = {first, b->first - 1};
    add_role(b, b->first - 1, phrase, time_of(b, phrase.first, phrase.last));
}

/* "the [mediator], Urs Kaeslin" */
static void read_apposed(beside *b)
{
    const gly_node *top = node_at(b, b->top);
    if (top->relation != GLY_REL_APPOS || top->head >= b->first ||
        !is_role(b, top->head))
        return;
    gly_phrase phrase = gly_grammar_phrase(b->reading, top->head);
    if (phrase.last < b->first)
        add_role(b, top->head, phrase, time_of(b, phrase.first, phrase.last));
}

/* "Urs Kaeslin, [64], a [diplomat]" */
static void read_after(beside *b)
{
    uint32_t age;
    if (gly_age_after(&age, b->reading, b->last) > 0)
        add_age(b, age);
    uint32_t child = child_of(b, b->top, GLY_REL_APPOS);
    for (; child != GLY_NONE;
         child = gly_syntax_next(&b->reading->language->syntax, child,
                                 GLY_REL_APPOS)) {
        if (child <= b->last || !is_role(b, child))
            continue;
        gly_phrase phrase = gly_grammar_phrase(b->reading, child);
        add_role(b, child, phrase, time_of(b, phrase.first, phrase.last));
    }
}

/* When what a copula says holds: "is", "was", "is not", "will be". */
static gly_trait_time copula_time(const beside *b, uint32_t head,
                                  uint32_t copula)
{
    const gly_syntax *syntax = &b->reading->language->syntax;
    for (uint32_t child = child_of(b, head, GLY_REL_ADVMOD); child != GLY_NONE;
         child = gly_syntax_next(syntax, child, GLY_REL_ADVMOD)) {
        if (gly_reading_is_word(b->reading, child, "not") ||
            gly_reading_is_word(b->reading, child, "n't") ||
            gly_reading_is_word(b->reading, child, "never"))
            return GLY_TRAIT_DENIED;
    }
    if (child_of(b, head, GLY_REL_AUX) != GLY_NONE)
        return GLY_TRAIT_COMING;
    return node_at(b, copula)->xpos == GLY_XPOS_VBD ? GLY_TRAIT_PAST
                                                    : GLY_TRAIT_NOW;
}

/* "Ada Poe is [64]", "is [64] years old" */
static void read_years(beside *b, uint32_t head)
{
    uint32_t copula = child_of(b, head, GLY_REL_COP);
    if (copula == GLY_NONE || copula < b->last ||
        node_at(b, copula)->xpos != GLY_XPOS_VBZ)
        return;
    bool old = gly_reading_is_word(b->reading, copula + 2, "years") &&
               gly_reading_is_word(b->reading, copula + 3, "old");
    bool ends = gly_reading_at(b->reading, copula + 2, '.') ||
                gly_reading_at(b->reading, copula + 2, ',');
    if ((old || (ends && head == copula + 1)) &&
        gly_age_at(b->reading, copula + 1) > 0)
        add_age(b, copula + 1);
}

/* "Ada Poe is the city's [clerk]" */
static void read_predicate(beside *b)
{
    const gly_node *top = node_at(b, b->top);
    if (top->relation != GLY_REL_NSUBJ)
        return;
    read_years(b, top->head);
    if (!is_role(b, top->head))
        return;
    uint32_t copula = child_of(b, top->head, GLY_REL_COP);
    if (copula == GLY_NONE || copula < b->last)
        return;
    gly_phrase phrase = gly_grammar_phrase(b->reading, top->head);
    if (phrase.first <= copula)
        phrase.first = copula + 1;
    if (phrase.first > top->head)
        return;
    gly_trait_time time = copula_time(b, top->head, copula);
    if (time == GLY_TRAIT_NOW)
        time = time_of(b, phrase.first, phrase.last);
    add_role(b, top->head, phrase, time);
}

/* "She was [born] in Graz in August 1971" */
static void read_birth(beside *b)
{
    const gly_syntax *syntax = &b->reading->language->syntax;
    uint32_t verb = node_at(b, b->top)->head;
    if (node_at(b, b->top)->relation != GLY_REL_NSUBJ_PASS) {
        verb = child_of(b, b->top, GLY_REL_ACL_RELCL);
        if (verb == GLY_NONE)
            verb = child_of(b, b->top, GLY_REL_ACL);
    }
    if (verb == GLY_NONE || verb < b->last ||
        !gly_reading_is_word(b->reading, verb, "born"))
        return;
    uint32_t first, last;
    gly_syntax_reach(syntax, verb, &first, &last);
    for (uint32_t i = verb + 1; i <= last && i < verb + LONGEST_ROLE; i++) {
        if (node_at(b, i)->upos == GLY_UPOS_VERB)
            return;
        uint32_t year = year_of(b, i);
        if (year > 0) {
            add(b, (gly_trait){.kind = GLY_TRAIT_BIRTH,
                               .first = verb,
                               .last = i,
                               .head = i,
                               .of_first = GLY_NONE,
                               .of_last = GLY_NONE,
                               .number = year});
            return;
        }
    }
}

/* "[Col.] Marsh", "[Sen.] Roe": an office before the name, inside of it. */
static void read_office(beside *b)
{
    const gly_mention *m = &b->annotations->mentions[b->mention];
    bool office =
        gly_reading_is(b->reading, m->first, GLY_IS_HONORIFIC) &&
        !gly_reading_is(b->reading, m->first, GLY_IS_MALE | GLY_IS_FEMALE) &&
        m->first != m->given && m->first != m->surname;
    if (!office)
        return;
    uint32_t last = m->first;
    while (last + 1 < m->last && last + 1 != m->given &&
           gly_reading_is(b->reading, last + 1, GLY_IS_HONORIFIC))
        last++;
    add_role(b, last, (gly_phrase){m->first, last}, GLY_TRAIT_NOW);
}

/* "Ada Poe, who is the city's [clerk]" */
static void read_relative(beside *b)
{
    uint32_t head = child_of(b, b->top, GLY_REL_ACL_RELCL);
    if (head == GLY_NONE || head < b->last || !is_role(b, head))
        return;
    uint32_t copula = child_of(b, head, GLY_REL_COP);
    uint32_t subject = child_of(b, head, GLY_REL_NSUBJ);
    if (copula == GLY_NONE || subject == GLY_NONE ||
        !gly_reading_is_word(b->reading, subject, "who") || head < copula)
        return;
    gly_phrase phrase = gly_grammar_phrase(b->reading, head);
    phrase.first = copula + 1;
    add_role(b, head, phrase, copula_time(b, head, copula));
}

gly_status gly_traits_read(gly_list *out, gly_arena *arena,
                           const gly_annotations *annotations, uint32_t mention)
{
    const gly_mention *m = &annotations->mentions[mention];
    beside b = {.out = out,
                .arena = arena,
                .annotations = annotations,
                .reading = annotations->reading,
                .mention = mention,
                .first = m->first,
                .last = m->last,
                .top = m->first,
                .status = GLY_OK};
    for (uint32_t i = m->first; i <= m->last; i++) {
        uint32_t head = node_at(&b, i)->head;
        if (head == GLY_NONE || head < m->first || head > m->last) {
            b.top = i;
            break;
        }
    }
    if (m->form == GLY_MENTION_NOMINAL) {
        uint32_t age = age_within(&b, m->first, m->last);
        if (age != GLY_NONE)
            add(&b, (gly_trait){.kind = GLY_TRAIT_AGE,
                                .first = m->first,
                                .last = m->last,
                                .head = age,
                                .of_first = GLY_NONE,
                                .of_last = GLY_NONE,
                                .number = gly_age_at(b.reading, age)});
    }
    if (m->form == GLY_MENTION_NAME) {
        read_office(&b);
        read_before(&b);
        read_apposed(&b);
        read_after(&b);
        read_relative(&b);
    }
    read_predicate(&b);
    read_birth(&b);
    return b.status;
}
