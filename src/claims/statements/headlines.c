/* headlines.c - headline against body. */
#include "claims/statements/headlines.h"

#include "annotate/dates/dates.h"
#include "annotate/reading.h"
#include "annotate/statements/attendant.h"
#include "claims/statements/earlier.h"
#include "claims/statements/occasion.h"
#include "claims/statements/opposition.h"
#include "claims/statements/participants.h"
#include "claims/statements/returns.h"
#include "claims/statements/sameness.h"

/* How many words two sentences share that are near each other, and which part
 * of the shorter one that is at least. */
enum { NEAR = 4, NEAR_PART = 3 };

static gly_block_kind kind_of(const gly_claims *claims, uint32_t sentence)
{
    const gly_language *language = claims->annotations->language;
    uint32_t block = language->sentences.items[sentence].block;
    return language->document->blocks[block].kind;
}

bool gly_statement_in_head(const gly_claims *claims, const gly_statement *s)
{
    return gly_block_is_summary(kind_of(claims, s->sentence));
}

/* Words of substance; a number weighs as much as two. */
static uint32_t weight(const gly_claims *claims, uint32_t token)
{
    const gly_reading *reading = claims->annotations->reading;
    if (gly_reading_has(reading, token, GLY_TOKEN_NUMBER))
        return 2;
    return gly_reading_has(reading, token, GLY_TOKEN_WORD) &&
           !gly_reading_is(reading, token, GLY_IS_STOP | GLY_IS_AUXILIARY);
}

/* "Russia" and "Russian" are one word here. */
static bool has_word(const gly_claims *claims, const gly_sentence *in,
                     uint32_t token)
{
    const gly_node *nodes = claims->annotations->language->syntax.items;
    const gly_reading *reading = claims->annotations->reading;
    gly_symbol people = gly_reading_demonym(reading, token);
    for (uint32_t i = in->first; i < in->first + in->count; i++) {
        if (nodes[i].lemma == nodes[token].lemma ||
            (people != 0 && gly_reading_demonym(reading, i) == people))
            return true;
    }
    return false;
}

/* "it", "they", "that": what stands in the sentence before is meant. */
static bool is_thing_pronoun(const gly_claims *claims, const gly_participant *p)
{
    const gly_node *nodes = claims->annotations->language->syntax.items;
    return p->token != GLY_NONE && nodes[p->token].upos == GLY_UPOS_PRON &&
           gly_participant_stands_for(claims, p) != GLY_STANDS_FOR_NONE;
}

/* The sentence that tells a statement, and where a pronoun stands for what it
 * is about the one before it. */
static gly_sentence context_of(const gly_claims *claims, const gly_statement *s)
{
    const gly_sentence *items = claims->annotations->language->sentences.items;
    gly_sentence out = items[s->sentence];
    if (s->sentence == 0 || items[s->sentence - 1].block != out.block ||
        (!is_thing_pronoun(claims, &s->patient) &&
         !is_thing_pronoun(claims, &s->agent)))
        return out;
    uint32_t end = out.first + out.count;
    out.first = items[s->sentence - 1].first;
    out.count = end - out.first;
    return out;
}

uint32_t gly_statements_shared(const gly_claims *claims, const gly_statement *a,
                               const gly_statement *b)
{
    gly_sentence contexts[2] = {context_of(claims, a), context_of(claims, b)};
    const gly_sentence *one = &contexts[0], *two = &contexts[1];
    uint32_t shared = 0;
    for (uint32_t i = one->first; i < one->first + one->count; i++) {
        if (i != a->predicate && weight(claims, i) > 0 &&
            has_word(claims, two, i))
            shared += weight(claims, i);
    }
    return shared;
}

static uint32_t weight_of(const gly_claims *claims, const gly_statement *s)
{
    gly_sentence in = context_of(claims, s);
    uint32_t sum = 0;
    for (uint32_t i = in.first; i < in.first + in.count; i++)
        sum += i == s->predicate ? 0 : weight(claims, i);
    return sum;
}

bool gly_statements_are_near(const gly_claims *claims, const gly_statement *a,
                             const gly_statement *b)
{
    uint32_t one = weight_of(claims, a), two = weight_of(claims, b);
    uint32_t shared = gly_statements_shared(claims, a, b);
    return shared >= NEAR && shared * NEAR_PART >= (one < two ? one : two);
}

/* "raises dividend", "the dividend was held": they name one thing. Whom a team
 * beats is none. */
static bool names_thing_of(const gly_claims *claims, const gly_statement *head,
                           const gly_statement *s)
{
    const gly_participant *thing = &head->patient;
    const gly_node *nodes = claims->annotations->language->syntax.items;
    return thing->token != GLY_NONE &&
           nodes[thing->token].upos == GLY_UPOS_NOUN &&
           (gly_participants_relate(claims, thing, &s->patient) ==
                GLY_LIKENESS_SAME ||
            gly_participants_relate(claims, thing, &s->agent) ==
                GLY_LIKENESS_SAME);
}

/* "[As] the schools are shut, a crèche has opened": what it takes for known,
 * far below a sentence that says the opposite, bears no headline out. */
static bool is_taken_for_known(const gly_claims *claims, const gly_statement *s,
                               const gly_statement *against)
{
    const gly_node *nodes = claims->annotations->language->syntax.items;
    return s->predicate > against->predicate &&
           nodes[against->predicate].relation != GLY_REL_ADVCL &&
           (nodes[s->predicate].relation == GLY_REL_ADVCL ||
            gly_attendant_noun(claims->annotations->reading, s->predicate) !=
                GLY_NONE);
}

/* Who or what a clause tells of: whom it is done to, else who does it. */
static const gly_participant *only_of(const gly_statement *s)
{
    return s->patient.token != GLY_NONE ? &s->patient : &s->agent;
}

/* "has reopened [after being closed]": how it was before `news`, which the same
 * sentence tells of the same. */
static bool is_before(const gly_claims *claims, const gly_statement *s,
                      const gly_statement *news)
{
    const gly_syntax *syntax = &claims->annotations->language->syntax;
    const gly_node *node = &syntax->items[s->predicate];
    uint32_t mark = gly_syntax_child(syntax, s->predicate, GLY_REL_MARK);
    return s->sentence == news->sentence && node->relation == GLY_REL_ADVCL &&
           node->xpos != GLY_XPOS_VBZ && mark != GLY_NONE &&
           gly_reading_is_word(claims->annotations->reading, mark, "after") &&
           news->predicate < s->predicate &&
           (gly_participants_relate(claims, only_of(s), &news->agent) !=
                GLY_LIKENESS_ANOTHER ||
            gly_participants_relate(claims, only_of(s), &news->patient) ==
                GLY_LIKENESS_SAME);
}

/* The first sentence of the first paragraph. */
static bool opens_body(const gly_claims *claims, uint32_t sentence)
{
    for (uint32_t i = 0; i < sentence; i++) {
        if (kind_of(claims, i) == GLY_BLOCK_PARAGRAPH)
            return false;
    }
    return kind_of(claims, sentence) == GLY_BLOCK_PARAGRAPH;
}

/* "recommended closing it": no more than wanted, of what the first sentence of
 * the body denies. */
static bool is_too_little(const gly_claims *claims, const gly_statement *s,
                          const gly_statement *against)
{
    return opens_body(claims, against->sentence) &&
           s->sentence != against->sentence && !s->nominal &&
           s->certainty == GLY_CERTAINTY_WISHED &&
           !gly_statement_is_bare(claims, s);
}

bool gly_statement_supported(const gly_claims *claims, const gly_statement *s,
                             const gly_statement *against)
{
    const gly_statements *all = claims->annotations->statements;
    if (gly_statement_is_followed(claims, against))
        return true;
    bool named = names_thing_of(claims, s, against);
    bool opposed = gly_statements_oppose(claims, s, against);
    for (uint32_t i = 0; i < all->count && i < GLY_SUPPORT_MOST; i++) {
        const gly_statement *other = &all->items[i];
        if (!gly_statement_in_head(claims, other) &&
            gly_statement_supports(claims, s, other) &&
            !(opposed && (is_taken_for_known(claims, other, against) ||
                          is_before(claims, other, against) ||
                          is_too_little(claims, other, against))) &&
            (!named || names_thing_of(claims, s, other)))
            return true;
    }
    return false;
}

/* "The ban, [imposed at the end of May]": how it was before the news. */
static bool is_dated_aside(const gly_claims *claims, const gly_statement *s)
{
    const gly_syntax *syntax = &claims->annotations->language->syntax;
    const gly_node *node = &syntax->items[s->predicate];
    const gly_dates *dates = claims->annotations->dates;
    uint32_t first, last;
    if (node->relation != GLY_REL_ACL || node->xpos != GLY_XPOS_VBN)
        return false;
    gly_syntax_reach(syntax, s->predicate, &first, &last);
    uint32_t date = gly_dates_at(dates, first);
    return date < dates->count && dates->items[date].first <= last &&
           dates->items[date].form != GLY_DATE_LENGTH;
}

bool gly_statement_opposed(const gly_claims *claims, const gly_statement *head)
{
    const gly_statements *all = claims->annotations->statements;
    gly_text topic = gly_statement_topic(claims, head);
    for (uint32_t i = 0; i < all->count && i < GLY_SUPPORT_MOST; i++) {
        const gly_statement *s = &all->items[i];
        if (!gly_statement_in_head(claims, s) && !s->asked && !s->quoted &&
            s->certainty >= GLY_CERTAINTY_WILL && !is_dated_aside(claims, s) &&
            gly_statements_oppose(claims, head, s) &&
            gly_text_equal(topic, gly_statement_topic(claims, s)) &&
            gly_statements_meet(claims, head, s))
            return true;
    }
    return false;
}

/* "The conviction", "two [who were imprisoned]". */
static bool is_by_the_way(const gly_claims *claims, const gly_statement *s)
{
    const gly_node *node =
        &claims->annotations->language->syntax.items[s->predicate];
    return gly_statement_is_bare(claims, s) ||
           (node->relation == GLY_REL_ACL_RELCL && node->head != GLY_NONE &&
            !gly_reading_at(claims->annotations->reading, node->head + 1, ','));
}

/* Whether the sentence of `s` tells the same as `head`, and `s` what was before
 * that. */
static bool is_left_behind(const gly_claims *claims, const gly_statement *s,
                           const gly_statement *head)
{
    const gly_statements *all = claims->annotations->statements;
    const gly_statement *news = s;
    while (news > all->items && news[-1].sentence == s->sentence) {
        news--;
        if (news->side == head->side && news->negative == head->negative &&
            head->side != 0 && is_before(claims, s, news))
            return true;
    }
    return false;
}

/* Whether the body tells the same as `head`, of whomever, as a fact. */
static bool is_told(const gly_claims *claims, const gly_statement *head)
{
    const gly_statements *all = claims->annotations->statements;
    for (uint32_t i = 0; i < all->count && i < GLY_SUPPORT_MOST; i++) {
        const gly_statement *s = &all->items[i];
        if (s->side == head->side && s->negative == head->negative &&
            s->certainty >= GLY_CERTAINTY_WILL && !s->asked &&
            !gly_statement_in_head(claims, s))
            return true;
    }
    return false;
}

bool gly_statement_is_denied(const gly_claims *claims, const gly_statement *a,
                             const gly_statement *b)
{
    bool first = gly_statement_in_head(claims, a);
    const gly_statement *head = first ? a : b, *body = first ? b : a;
    return first != gly_statement_in_head(claims, b) && body->negative &&
           !head->negative && head->lemma == body->lemma && head->side != 0 &&
           head->side == body->side && body->certainty == GLY_CERTAINTY_IS &&
           !body->conditional &&
           gly_participant_entity(claims, &body->patient) != GLY_NONE &&
           !is_told(claims, head);
}

bool gly_statement_in_passing(const gly_claims *claims, const gly_statement *s,
                              const gly_statement *head)
{
    return is_dated_aside(claims, s) || is_left_behind(claims, s, head) ||
           gly_statement_is_earlier(claims, s, head) ||
           ((s->nominal || gly_sentence_is_of_month(claims, s->sentence)) &&
            gly_statements_return(claims, head, s)) ||
           (is_by_the_way(claims, s) &&
            (head->side == 0 || is_told(claims, head)));
}

/* --- The news of the headline and of the first sentence ------------------- */

/* The main clause of its sentence, or what somebody says in it. */
static bool is_main(const gly_claims *claims, const gly_statement *s)
{
    const gly_annotations *a = claims->annotations;
    const gly_node *nodes = a->language->syntax.items;
    const gly_node *node = &nodes[s->predicate];
    return node->relation == GLY_REL_ROOT ||
           (node->relation == GLY_REL_CCOMP && node->head != GLY_NONE &&
            nodes[node->head].relation == GLY_REL_ROOT &&
            gly_reading_is(a->reading, node->head, GLY_IS_SAYING));
}

static bool is_somebody(const gly_claims *claims, const gly_participant *p)
{
    const gly_annotations *a = claims->annotations;
    uint8_t file = gly_reading_file(a->reading, p->token, GLY_NOUN);
    return a->language->syntax.items[p->token].upos != GLY_UPOS_NOUN ||
           gly_reading_is(a->reading, p->token, GLY_IS_ROLE | GLY_IS_BODY) ||
           file == GLY_FILE_NOUN_PERSON || file == GLY_FILE_NOUN_GROUP ||
           file == GLY_FILES;
}

/* Whether the body speaks of what `head` tells, as known or not. */
static bool is_touched(const gly_claims *claims, const gly_statement *head)
{
    const gly_statements *all = claims->annotations->statements;
    for (uint32_t i = 0; i < all->count && i < GLY_SUPPORT_MOST; i++) {
        const gly_statement *s = &all->items[i];
        if (s->side == head->side && s->negative == head->negative &&
            !gly_statement_in_head(claims, s))
            return true;
    }
    return false;
}

/* "Head", "the headteacher": people and bodies are called by many words, and
 * only by their names are they others; a thing is another by its noun. */
static bool may_be_one(const gly_claims *claims, const gly_participant *a,
                       const gly_participant *b)
{
    if (gly_participants_relate(claims, a, b) != GLY_LIKENESS_ANOTHER)
        return true;
    return is_somebody(claims, a) && is_somebody(claims, b) &&
           (gly_participant_entity(claims, a) == GLY_NONE ||
            gly_participant_entity(claims, b) == GLY_NONE);
}

bool gly_statements_open_story(const gly_claims *claims, const gly_statement *a,
                               const gly_statement *b)
{
    const gly_statement *head = gly_statement_in_head(claims, a) ? a : b;
    const gly_statement *body = head == a ? b : a;
    return a->side != 0 && b->side != 0 &&
           !gly_statement_is_topic(claims, a, "directed") &&
           !gly_statement_is_topic(claims, a, "moving") &&
           kind_of(claims, head->sentence) == GLY_BLOCK_HEADLINE &&
           !is_touched(claims, head) && opens_body(claims, body->sentence) &&
           is_main(claims, head) && is_main(claims, body) &&
           may_be_one(claims, &a->agent, &b->agent) &&
           may_be_one(claims, &a->patient, &b->patient) &&
           may_be_one(claims, only_of(a), only_of(b));
}

bool gly_statements_of_others(const gly_claims *claims, const gly_statement *a,
                              const gly_statement *b)
{
    uint32_t one = gly_participant_entity(claims, &a->agent);
    uint32_t two = gly_participant_entity(claims, &b->agent);
    if (one != GLY_NONE && two != GLY_NONE)
        return one != two;
    const gly_node *nodes = claims->annotations->language->syntax.items;
    return a->agent.token != GLY_NONE && b->agent.token != GLY_NONE &&
           nodes[a->agent.token].lemma == nodes[b->agent.token].lemma &&
           gly_participants_relate(claims, &a->agent, &b->agent) ==
               GLY_LIKENESS_ANOTHER;
}

bool gly_statement_told_before(const gly_claims *claims, const gly_statement *s)
{
    const gly_statements *all = claims->annotations->statements;
    for (uint32_t i = 0; i < all->count && i < GLY_SUPPORT_MOST; i++) {
        const gly_statement *one = &all->items[i];
        if (one->predicate >= s->predicate)
            return false;
        if (one->side == s->side && one->negative == s->negative &&
            one->certainty >= GLY_CERTAINTY_WILL && !one->asked &&
            !one->quoted && !gly_statement_in_head(claims, one))
            return true;
    }
    return false;
}
