/* trait_ages.c - ages and years of birth beside a name or a pronoun.
 *
 *     Ada Poe, [64],     Ada Poe, now [64],     Ada Poe is [64] and
 *     At [64], Ada Poe is     who at [64] is     a [64]-year-old Ada Poe
 *     a [64]-year-old woman named Ada Poe        Ada Poe, a [64]-year-old, */
#include "annotate/people/ages.h"
#include "annotate/people/beside.h"

/* Years in which somebody alive may have been born, and words to one. */
enum { BORN_FIRST = 1890, BORN_LAST = 2099, BIRTH_WORDS = 10 };

/* "[64]-year-old Ada Poe" */
static void read_before(gly_beside *b)
{
    uint32_t start = gly_reading_sentence(b->reading, b->first)->first;
    if (b->first >= start + GLY_AGE_TOKENS &&
        gly_age_is_spelled(b->reading, b->first - GLY_AGE_TOKENS))
        gly_beside_add_age(b, b->first - GLY_AGE_TOKENS);
}

/* Whether the number at `token` ends what is said of somebody: no noun that it
 * counts follows. */
static bool is_bare(const gly_beside *b, uint32_t token)
{
    const gly_sentence *sentence = gly_reading_sentence(b->reading, token);
    uint32_t next = token + 1;
    if (next >= sentence->first + sentence->count)
        return true;
    bool old = gly_reading_is_word(b->reading, next, "years") &&
               gly_reading_is_word(b->reading, next + 1, "old");
    gly_upos upos = gly_beside_node(b, next)->upos;
    return old || upos == GLY_UPOS_CCONJ ||
           gly_reading_at(b->reading, next, '.') ||
           gly_reading_at(b->reading, next, ',') ||
           gly_reading_at(b->reading, next, ';');
}

/* "Ada Poe is [64]", "is [64] years old" */
static void read_predicate(gly_beside *b)
{
    const gly_node *top = gly_beside_node(b, b->top);
    if (top->relation != GLY_REL_NSUBJ || top->head == GLY_NONE)
        return;
    uint32_t copula = gly_beside_child(b, top->head, GLY_REL_COP);
    if (copula == GLY_NONE || copula < b->last ||
        gly_beside_node(b, copula)->xpos != GLY_XPOS_VBZ)
        return;
    uint32_t at = copula + 1;
    if (gly_reading_is_word(b->reading, at, "now"))
        at++;
    bool old = gly_reading_is_word(b->reading, at + 1, "years");
    if ((old || top->head == at) && is_bare(b, at) &&
        gly_age_at(b->reading, at) > 0)
        gly_beside_add_age(b, at);
}

/* Whether the sentence says at `token` how things are now. */
static bool is_present(const gly_beside *b, uint32_t token)
{
    gly_xpos tag = gly_beside_node(b, token)->xpos;
    return tag == GLY_XPOS_VBZ || tag == GLY_XPOS_VBP;
}

/* "At [64], Ada Poe is the oldest", "At [64] she runs"; not "At 18, he left" */
static void read_at(gly_beside *b)
{
    uint32_t start = gly_reading_sentence(b->reading, b->first)->first;
    bool comma =
        b->first > start && gly_reading_at(b->reading, b->first - 1, ',');
    uint32_t number = b->first - (comma ? 2 : 1);
    if (gly_beside_node(b, b->last)->relation == GLY_REL_NMOD_POSS)
        return;
    if (b->first < start + (comma ? 3 : 2) ||
        !gly_reading_is_word(b->reading, number - 1, "at") ||
        !is_present(b, b->last + 1))
        return;
    if (gly_age_at(b->reading, number) > 0)
        gly_beside_add_age(b, number);
}

/* "Ada Poe, who at [64] is", "Ada Poe, who is [64]," */
static void read_relative(gly_beside *b)
{
    uint32_t who = b->last + 1;
    if (gly_reading_at(b->reading, who, ','))
        who++;
    if (!gly_reading_is_word(b->reading, who, "who"))
        return;
    bool at = gly_reading_is_word(b->reading, who + 1, "at");
    bool is = gly_reading_is_word(b->reading, who + 1, "is");
    uint32_t number = who + 2;
    if (is && gly_reading_is_word(b->reading, number, "now"))
        number++;
    if (number + 1 >= b->reading->language->tokens.count)
        return;
    uint32_t verb =
        gly_reading_at(b->reading, number + 1, ',') ? number + 2 : number + 1;
    bool holds = at ? is_present(b, verb) : is && is_bare(b, number);
    if (holds && gly_age_at(b->reading, number) > 0)
        gly_beside_add_age(b, number);
}

/* Whether "their" at token `at` tells whose somebody is, and no kin: "Roe,
 * their 22-year-old captain", with its age at token `age`. */
static bool is_their(const gly_beside *b, uint32_t at, uint32_t age)
{
    if (age + GLY_AGE_TOKENS >= b->reading->language->tokens.count)
        return false;
    const gly_lexicon *lexicon = b->reading->language->lexicon;
    uint32_t noun = age + GLY_AGE_TOKENS;
    return gly_beside_node(b, at)->xpos == GLY_XPOS_PRP_POSS &&
           gly_beside_node(b, noun)->xpos == GLY_XPOS_NN &&
           gly_lexicon_find(lexicon, gly_lexicon_list(lexicon, "kin"),
                            &b->reading->forms[noun], 1)
                   .class
               == 0;
}

/* "Roe, a [22]-year-old student,", with an adjective or two before it */
static void read_spelled(gly_beside *b)
{
    enum { SPELLED_REACH = 4 };
    uint32_t at = b->last + 2;
    bool article = gly_reading_is_indefinite(b->reading, at) ||
                   gly_reading_is_word(b->reading, at, "the");
    if (!gly_reading_at(b->reading, at - 1, ',') ||
        !(article ||
          (gly_age_is_spelled(b->reading, at + 1) && is_their(b, at, at + 1))))
        return;
    for (uint32_t i = at + 1; i < at + SPELLED_REACH; i++) {
        if (gly_age_is_spelled(b->reading, i)) {
            gly_beside_add_age(b, i);
            return;
        }
        if (i >= b->reading->language->tokens.count ||
            gly_beside_node(b, i)->upos != GLY_UPOS_ADJ)
            return;
    }
}

/* "a [45]-year-old man named Hal Dorsey" */
static void read_named(gly_beside *b)
{
    uint32_t start = gly_reading_sentence(b->reading, b->first)->first;
    uint32_t back = GLY_AGE_TOKENS + 2; /* "man named" */
    if (b->first < start + back)
        return;
    bool named = gly_reading_is_word(b->reading, b->first - 1, "named") ||
                 gly_reading_is_word(b->reading, b->first - 1, "called");
    if (named && gly_age_is_spelled(b->reading, b->first - back))
        gly_beside_add_age(b, b->first - back);
}

void gly_beside_read_ages(gly_beside *b)
{
    const gly_mention *m = &b->annotations->mentions[b->mention];
    uint32_t age;
    /* "He's 17," she said: who is meant is not told. */
    if (m->form == GLY_MENTION_PRONOUN &&
        b->reading->quotes[b->first] != GLY_NONE)
        return;
    read_predicate(b);
    read_at(b);
    if (m->form != GLY_MENTION_NAME)
        return;
    read_before(b);
    if (gly_age_after(&age, b->reading, b->last) > 0)
        gly_beside_add_age(b, age);
    read_relative(b);
    read_spelled(b);
    read_named(b);
}

/* "She was [born] in Graz in August 1971" */
void gly_beside_read_birth(gly_beside *b)
{
    const gly_syntax *syntax = &b->reading->language->syntax;
    uint32_t verb = gly_beside_node(b, b->top)->head;
    if (gly_beside_node(b, b->top)->relation != GLY_REL_NSUBJ_PASS) {
        verb = gly_beside_child(b, b->top, GLY_REL_ACL_RELCL);
        if (verb == GLY_NONE)
            verb = gly_beside_child(b, b->top, GLY_REL_ACL);
    }
    if (verb == GLY_NONE || verb < b->last ||
        !gly_reading_is_word(b->reading, verb, "born"))
        return;
    uint32_t first, last;
    gly_syntax_reach(syntax, verb, &first, &last);
    for (uint32_t i = verb + 1; i <= last && i < verb + BIRTH_WORDS; i++) {
        if (gly_beside_node(b, i)->upos == GLY_UPOS_VERB)
            return;
        uint32_t year = gly_text_year(gly_reading_text(b->reading, i),
                                      BORN_FIRST, BORN_LAST);
        if (year > 0) {
            gly_beside_add(b, (gly_trait){.kind = GLY_TRAIT_BIRTH,
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
