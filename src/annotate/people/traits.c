/* traits.c - reads roles and ages off the tree beside a name.
 *
 *     [Finance Director] Harold Stambaugh     words before it, up to the edge
 *                                             of its phrase
 *     the [mediator], Urs Kaeslin, [64],      what it is in apposition to, and
 *                                             what is in apposition to it
 *     | Finance director | Ada Poe |          the cell before its own */
#include "annotate/people/traits.h"

#include "annotate/people/ages.h"
#include "annotate/people/beside.h"

enum { LONGEST_ROLE = 10, LONGEST_ASIDE = 14 };

/* Whether the word may stand in a title before a name. */
static bool is_modifier(const gly_beside *b, uint32_t token)
{
    switch (gly_beside_node(b, token)->xpos) {
    case GLY_XPOS_NN:
    case GLY_XPOS_NNS:
    case GLY_XPOS_NNP:
    case GLY_XPOS_NNPS:
    case GLY_XPOS_JJ:
    case GLY_XPOS_HYPH:
        return true;
    case GLY_XPOS_VBG: {
        /* "chief [operating] officer" */
        const gly_node *node = gly_beside_node(b, token);
        return (node->relation == GLY_REL_COMPOUND ||
                node->relation == GLY_REL_AMOD) &&
               node->head > token && node->head < b->first;
    }
    default:
        return false;
    }
}

/* Whether another office is joined to the one whose words begin at `first`:
 * "[chairman and] chief executive". */
static bool is_joined(const gly_beside *b, uint32_t first, uint32_t start)
{
    return first >= start + 2 &&
           gly_reading_is(b->reading, first - 1, GLY_IS_AND) &&
           gly_beside_is_role(b, first - 2);
}

/* Where the words of a title begin that go on at `first`. */
static uint32_t title_start(const gly_beside *b, uint32_t first)
{
    uint32_t start = gly_reading_sentence(b->reading, first)->first;
    uint32_t from = first;
    while (first > start && from - first < LONGEST_ROLE &&
           (is_modifier(b, first - 1) || is_joined(b, first, start) ||
            gly_age_is_spelled(b->reading, first - 1)))
        first--;
    return first;
}

/* The office whose field the words up to `last` are, in capitals: "[Minister]
 * for Housing", "[Chief] of Police"; GLY_NONE for none. */
static uint32_t office_before(const gly_beside *b, uint32_t last)
{
    enum { FIELD_MOST = 4 };
    uint32_t start = gly_reading_sentence(b->reading, last)->first;
    for (uint32_t i = last; i > start && i + FIELD_MOST > last; i--) {
        if (gly_reading_is_word(b->reading, i, "of") ||
            gly_reading_is_word(b->reading, i, "for"))
            return i < last && gly_reading_is(b->reading, i - 1, GLY_IS_ROLE) &&
                           gly_reading_has(b->reading, i - 1, GLY_TOKEN_CAPITAL)
                       ? i - 1
                       : GLY_NONE;
        if (!gly_reading_has(b->reading, i, GLY_TOKEN_CAPITAL) &&
            !gly_reading_is(b->reading, i, GLY_IS_AND | GLY_IS_DETERMINER))
            return GLY_NONE;
    }
    return GLY_NONE;
}

/* Whether the word tells whose somebody is: "[her] niece Ada Poe". */
static bool is_whose(const gly_beside *b, uint32_t token)
{
    return gly_beside_node(b, token)->xpos == GLY_XPOS_PRP_POSS;
}

/* "[Finance Director] Harold Stambaugh" */
static void read_before(gly_beside *b)
{
    uint32_t start = gly_reading_sentence(b->reading, b->first)->first;
    if (b->first == start)
        return;
    uint32_t head = b->first - 1;
    if (!gly_beside_is_role(b, head))
        head = office_before(b, head);
    if (head == GLY_NONE)
        return;
    gly_phrase phrase = {title_start(b, head), b->first - 1};
    phrase.first -= phrase.first > start && is_whose(b, phrase.first - 1);
    gly_beside_add_role(b, head, phrase, gly_beside_time(b, phrase));
}

/* "A retired [teacher] of 64, Urs Kaeslin has": the noun that opens the
 * sentence and tells what the one behind the comma is, where the tree has both
 * for subjects of one verb; GLY_NONE for none, and for a list. */
static uint32_t opens_before(const gly_beside *b)
{
    const gly_node *top = gly_beside_node(b, b->top);
    uint32_t start = gly_reading_sentence(b->reading, b->first)->first;
    if (top->relation != GLY_REL_NSUBJ || top->head == GLY_NONE ||
        b->first < start + 3 ||
        !gly_reading_at(b->reading, b->first - 1, ',') ||
        !gly_reading_is_indefinite(b->reading, start))
        return GLY_NONE;
    uint32_t opens = gly_beside_child(b, top->head, GLY_REL_NSUBJ);
    gly_upos next = gly_beside_node(b, b->last + 1)->upos;
    bool goes_on =
        next == GLY_UPOS_VERB || next == GLY_UPOS_AUX || next == GLY_UPOS_ADV;
    return opens != GLY_NONE && opens < b->first && goes_on ? opens : GLY_NONE;
}

/* The role that a name at the end of its phrase is in apposition to, even where
 * the tree has it at the end of the phrase: "their [director] of rugby, Urs".
 */
static uint32_t apposed_to(const gly_beside *b)
{
    const gly_node *top = gly_beside_node(b, b->top);
    uint32_t head =
        top->relation == GLY_REL_APPOS ? top->head : opens_before(b);
    if (head == GLY_NONE || head >= b->first || gly_beside_is_role(b, head))
        return head;
    const gly_node *of = gly_beside_node(b, head);
    return of->relation == GLY_REL_NMOD && of->head < head ? of->head
                                                           : GLY_NONE;
}

/* Whether another role stands before the name, in what the noun at `head` is
 * for: "a [spokesman] for the candidate Urs Kaeslin". */
static bool is_of_other(const gly_beside *b, uint32_t head)
{
    return head + 2 < b->first && gly_beside_is_role(b, b->first - 1) &&
           gly_reading_is(b->reading, head + 1, GLY_IS_PREPOSITION);
}

/* "the [mediator], Urs Kaeslin" */
static void read_apposed(gly_beside *b)
{
    uint32_t head = apposed_to(b);
    if (head == GLY_NONE || head >= b->first || !gly_beside_is_role(b, head) ||
        is_of_other(b, head))
        return;
    gly_phrase phrase = gly_grammar_phrase(b->reading, head);
    uint32_t start = gly_reading_sentence(b->reading, b->first)->first;
    phrase.first += gly_reading_is(b->reading, phrase.first, GLY_IS_AND);
    if (is_joined(b, phrase.first, start))
        phrase.first = title_start(b, phrase.first);
    if (phrase.last >= b->first)
        phrase.last = b->first - 2;
    if (phrase.last >= head)
        gly_beside_add_role(b, head, phrase, gly_beside_time(b, phrase));
}

/* Whether the tree has nothing in apposition to the name, though a comma and
 * "the" or an owner follow it: "Sorley, the chief strategist, left", "Sorley,
 * Dunmore's clerk, left". */
static bool is_missed(const gly_beside *b)
{
    uint32_t next = b->last + 2;
    return gly_reading_at(b->reading, b->last + 1, ',') &&
           next < b->reading->language->tokens.count &&
           (gly_reading_is_word(b->reading, next, "the") ||
            gly_reading_is_indefinite(b->reading, next) ||
            gly_reading_is_owner(b->reading, next) || is_whose(b, next));
}

/* Whether the phrase behind the comma may end with the sentence: "[said]
 * Sorley, the chief strategist." */
static bool is_said(const gly_beside *b)
{
    uint32_t before = title_start(b, b->first);
    return before > 0 && gly_reading_is(b->reading, before - 1, GLY_IS_SAYING);
}

/* Whether what follows the second comma shows that no list goes on. */
static bool goes_on(const gly_beside *b, uint32_t token)
{
    gly_upos upos = gly_beside_node(b, token)->upos;
    /* "plans to" may be tagged as a noun. */
    return gly_reading_is_word(b->reading, token + 1, "to") ||
           gly_reading_is_word(b->reading, token, "to") ||
           upos == GLY_UPOS_VERB || upos == GLY_UPOS_AUX ||
           upos == GLY_UPOS_PRON || upos == GLY_UPOS_ADP ||
           upos == GLY_UPOS_ADV || upos == GLY_UPOS_SCONJ;
}

/* The same by the commas alone. */
static void read_between_commas(gly_beside *b)
{
    const gly_sentence *sentence = gly_reading_sentence(b->reading, b->last);
    uint32_t end = sentence->first + sentence->count;
    uint32_t close = b->last + 3, head = GLY_NONE;
    bool over = false, said = is_said(b);
    for (; close < end && close < b->last + LONGEST_ASIDE; close++) {
        if (gly_reading_at(b->reading, close, ',') ||
            (said && close + 1 == end))
            break;
        over = over || gly_reading_is(b->reading, close,
                                      GLY_IS_PREPOSITION | GLY_IS_AND);
        gly_upos upos = gly_beside_node(b, close)->upos;
        if (!over && (upos == GLY_UPOS_NOUN || upos == GLY_UPOS_PROPN ||
                      gly_beside_is_role(b, close)))
            head = close;
    }
    bool closes = close + 1 < end ? gly_reading_at(b->reading, close, ',') &&
                                        goes_on(b, close + 1)
                                  : said;
    if (head == GLY_NONE || !gly_beside_is_role(b, head) || !closes)
        return;
    gly_phrase phrase = {b->last + 2, close - 1};
    gly_beside_add_role(b, head, phrase, gly_beside_time(b, phrase));
}

/* Whether the tree parts a noun from the one right before it: "the deputy
 * [reeve]". */
static bool is_parted(const gly_beside *b, uint32_t token)
{
    return token > b->last + 1 && gly_beside_is_role(b, token) &&
           gly_beside_is_role(b, token - 1) &&
           gly_beside_node(b, token)->relation == GLY_REL_APPOS &&
           gly_beside_node(b, token - 1)->relation == GLY_REL_APPOS;
}

/* Another role joined to `head` with words of its own: "the bill's sponsor and
 * [the chairman] of the board". */
static void read_joined(gly_beside *b, uint32_t head)
{
    uint32_t joined = gly_beside_child(b, head, GLY_REL_CONJ);
    if (joined == GLY_NONE || joined < head || !gly_beside_is_role(b, joined))
        return;
    gly_phrase phrase = gly_grammar_phrase(b->reading, joined);
    phrase.first += gly_reading_is(b->reading, phrase.first, GLY_IS_AND);
    if (phrase.first < joined &&
        gly_reading_is(b->reading, phrase.first, GLY_IS_DETERMINER))
        gly_beside_add_role(b, joined, phrase, gly_beside_time(b, phrase));
}

/* "Marsh, left, and Joan Roe, [president of Orford]": what stands right behind
 * another's name is his. */
static bool is_of_another(const gly_beside *b, uint32_t first)
{
    const gly_annotations *a = b->annotations;
    uint32_t name = first < 2 ? 0 : first - 2;
    const gly_mention *m = gly_mention_over(a, name);
    return name > b->last && gly_reading_at(b->reading, first - 1, ',') &&
           m != NULL && m->last == name && m->form == GLY_MENTION_NAME &&
           m->entity != a->mentions[b->mention].entity &&
           gly_mention_names_person(a, m);
}

/* Add the roles under `token` by `relation`: "a [diplomat]". */
static bool read_roles(gly_beside *b, uint32_t token, gly_relation relation)
{
    bool found = false;
    uint32_t child = gly_beside_child(b, token, relation);
    for (; child != GLY_NONE;
         child =
             gly_syntax_next(&b->reading->language->syntax, child, relation)) {
        if (child <= b->last || !gly_beside_is_role(b, child) ||
            is_parted(b, child))
            continue;
        gly_phrase phrase = gly_grammar_phrase(b->reading, child);
        uint32_t head = child;
        if (is_of_another(b, phrase.first))
            continue;
        while (is_parted(b, head + 1))
            head++;
        if (phrase.last < head)
            phrase.last = head;
        gly_beside_add_role(b, head, phrase, gly_beside_time(b, phrase));
        read_joined(b, child);
        found = true;
    }
    return found;
}

/* Likewise those in apposition, or one after another as in a list. */
static bool read_appositions(gly_beside *b, uint32_t token)
{
    bool found = read_roles(b, token, GLY_REL_APPOS);
    return read_roles(b, token, GLY_REL_LIST) || found;
}

/* "Urs Kaeslin, [64], a [diplomat], a quiet [man] of 64" */
static void read_after(gly_beside *b)
{
    bool found = read_appositions(b, b->top);
    uint32_t child = gly_beside_child(b, b->top, GLY_REL_APPOS);
    if (child != GLY_NONE && child > b->last)
        read_appositions(b, child);
    if (!found && is_missed(b))
        read_between_commas(b);
}

/* "[Col.] Marsh", "[Labour MP] Roe": an office before the name, inside of it.
 */
static void read_office(gly_beside *b)
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
    gly_phrase phrase = {title_start(b, m->first), last};
    gly_beside_add_role(b, last, phrase, gly_beside_time(b, phrase));
}

/* The tokens of the block before the mention's own, when both are cells of a
 * table and the name opens its cell: "| Finance director | Ada Poe |". */
static bool cell_before(const gly_beside *b, gly_phrase *out)
{
    const gly_language *language = b->reading->language;
    const gly_token *tokens = language->tokens.items;
    uint32_t block = tokens[b->first].block;
    const gly_block *blocks = language->document->blocks;
    if (b->first == 0 || block == 0 || blocks[block].kind != GLY_BLOCK_CELL ||
        blocks[block - 1].kind != GLY_BLOCK_CELL ||
        tokens[b->first - 1].block != block - 1)
        return false;
    *out = (gly_phrase){b->first - 1, b->first - 1};
    while (out->first > 0 && tokens[out->first - 1].block == block - 1)
        out->first--;
    return out->last - out->first < LONGEST_ROLE;
}

static void read_cell(gly_beside *b)
{
    gly_phrase phrase;
    if (cell_before(b, &phrase) &&
        (gly_reading_is(b->reading, phrase.last, GLY_IS_ROLE) ||
         gly_beside_is_role(b, phrase.last)))
        gly_beside_add_role(b, phrase.last, phrase, gly_beside_time(b, phrase));
}

/* "the [68]-year-old", which stands for a name. */
static void read_nominal(gly_beside *b)
{
    for (uint32_t i = b->first; i + 4 <= b->last; i++) {
        if (!gly_age_is_spelled(b->reading, i))
            continue;
        gly_trait trait = {.kind = GLY_TRAIT_AGE,
                           .first = b->first,
                           .last = b->last,
                           .head = i,
                           .of_first = GLY_NONE,
                           .of_last = GLY_NONE,
                           .number = gly_age_at(b->reading, i)};
        gly_beside_add(b, trait);
        return;
    }
}

gly_status gly_traits_read(gly_list *out, gly_arena *arena,
                           const gly_annotations *annotations, uint32_t mention)
{
    const gly_mention *m = &annotations->mentions[mention];
    gly_beside b = {.out = out,
                    .arena = arena,
                    .annotations = annotations,
                    .reading = annotations->reading,
                    .mention = mention,
                    .first = m->first,
                    .last = m->last,
                    .top = gly_syntax_top(&annotations->language->syntax,
                                          m->first, m->last),
                    .status = GLY_OK};
    if (m->form == GLY_MENTION_NOMINAL)
        read_nominal(&b);
    if (m->form == GLY_MENTION_NAME) {
        read_office(&b);
        read_before(&b);
        read_apposed(&b);
        read_after(&b);
        gly_beside_read_kin(&b);
        read_cell(&b);
        gly_beside_read_parties(&b);
        gly_beside_read_sides(&b);
    }
    gly_beside_read_ages(&b);
    gly_beside_read_clauses(&b);
    gly_beside_read_birth(&b);
    return b.status;
}
