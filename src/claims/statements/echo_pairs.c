/* echo_pairs.c - which two sides of a topic stand where a thing is told twice.
 */
#include "claims/statements/echo_pairs.h"

#include "annotate/reading.h"

/* Wordings that one is held against, before it and behind it, and sentences
 * between a sentence and a quotation in the next paragraph. */
enum { NEAR = 24, REACH = 3 };

typedef struct {
    const gly_annotations *a;
    gly_echo *items;
    uint32_t count;
} pairing;

static bool are_one_unit(const gly_echo *a, const gly_echo *b)
{
    return a->sentence == b->sentence && a->quoted == b->quoted;
}

static bool is_told(const gly_echo *e, gly_text topic, bool yes)
{
    return e->yes == yes && gly_text_equal(e->topic, topic);
}

static uint32_t from(uint32_t index)
{
    return index > NEAR ? index - NEAR : 0;
}

/* Whether the sentence of `index` tells both sides, or somebody else near the
 * two is on the second one's. */
static bool is_settled(const pairing *p, uint32_t index, uint32_t rival)
{
    const gly_echo *a = &p->items[index], *b = &p->items[rival];
    for (uint32_t i = from(index); i < p->count && i < index + NEAR; i++) {
        const gly_echo *e = &p->items[i];
        bool near = e->block == a->block || e->block == b->block;
        bool one = are_one_unit(e, a), two = are_one_unit(e, b);
        if ((two && is_told(e, a->topic, a->yes)) ||
            (one && is_told(e, a->topic, b->yes)) ||
            (near && !one && !two && !e->quoted &&
             is_told(e, a->topic, b->yes)))
            return true;
    }
    return false;
}

/* Whether a quotation opens its paragraph, but for who says it: "Ms. Okoro
 * said: “…”". */
static bool opens_block(const pairing *p, const gly_echo *e)
{
    enum { LEAD = 8, SOON = 2 };
    const gly_reading *reading = p->a->reading;
    const gly_sentence *items = p->a->language->sentences.items;
    uint32_t first = e->sentence;
    while (first > 0 && items[first - 1].block == e->block &&
           e->sentence - first <= SOON)
        first--;
    uint32_t token = items[first].first, begin = token;
    while (token < e->word && reading->quotes[token] == GLY_NONE)
        token++;
    bool said = token > begin && gly_reading_at(reading, token - 1, ':');
    return first > 0 && items[first - 1].block != e->block &&
           e->sentence - first <= SOON &&
           (token == begin || (said && token - begin <= LEAD + LEAD));
}

static uint32_t subject_at(const gly_syntax *syntax, uint32_t token)
{
    uint32_t found = gly_syntax_child(syntax, token, GLY_REL_NSUBJ);
    return found == GLY_NONE
               ? gly_syntax_child(syntax, token, GLY_REL_NSUBJ_PASS)
               : found;
}

/* Whom or what a word is told of, where that is a noun: "[schools] are closed",
 * "[buses] ran on time"; GLY_NONE. */
static uint32_t subject_of(const pairing *p, const gly_echo *e)
{
    const gly_syntax *syntax = &p->a->language->syntax;
    uint32_t top = gly_syntax_top(syntax, e->word, e->last);
    uint32_t found = subject_at(syntax, top);
    gly_relation relation = syntax->items[top].relation;
    if (found == GLY_NONE && relation == GLY_REL_AMOD)
        found = syntax->items[top].head;
    else if (found == GLY_NONE &&
             (relation == GLY_REL_OBL || relation == GLY_REL_ADVMOD))
        found = subject_at(syntax, syntax->items[top].head);
    return found != GLY_NONE && (syntax->items[found].upos == GLY_UPOS_NOUN ||
                                 syntax->items[found].upos == GLY_UPOS_PROPN)
               ? found
               : GLY_NONE;
}

/* "Nobody died. [A cat] was killed." "He was alive. [His brother] was dead." */
static bool is_another(const pairing *p, uint32_t noun)
{
    const gly_syntax *syntax = &p->a->language->syntax;
    uint32_t owner = gly_syntax_child(syntax, noun, GLY_REL_NMOD_POSS);
    uint8_t file = gly_reading_file(p->a->reading, noun, GLY_NOUN);
    return file == GLY_FILE_NOUN_ANIMAL ||
           (file == GLY_FILE_NOUN_PERSON && owner != GLY_NONE &&
            syntax->items[owner].upos == GLY_UPOS_PRON);
}

/* "The pier was shut. The harbour [itself] stayed open." */
static bool is_set_off(const pairing *p, const gly_echo *e)
{
    static const char *const selves[] = {"itself", "themselves", "himself",
                                         "herself", NULL};
    uint32_t start = gly_reading_sentence(p->a->reading, e->first)->first;
    for (uint32_t i = start; i <= e->last; i++) {
        if (gly_reading_is_one_of(p->a->reading, i, selves))
            return true;
    }
    return false;
}

/* "Schools are closed. The courthouse is open." "Closed [to lorries]." */
static bool are_of_two(const pairing *p, const gly_echo *a, const gly_echo *b)
{
    const gly_reading *reading = p->a->reading;
    uint32_t one = subject_of(p, a), two = subject_of(p, b);
    if ((one == GLY_NONE && two != GLY_NONE && is_another(p, two)) ||
        (gly_reading_is_word(reading, a->last + 1, "to") &&
         gly_reading_is_word(reading, b->last + 1, "to")))
        return true;
    return one != GLY_NONE && two != GLY_NONE &&
           !gly_reading_lemmas_alike(reading, one, two, UINT32_MAX);
}

/* What is done to, as a noun or a clause: "admitted [speeding]"; GLY_NONE. */
static uint32_t object_of(const pairing *p, const gly_echo *e)
{
    const gly_syntax *syntax = &p->a->language->syntax;
    uint32_t top = gly_syntax_top(syntax, e->word, e->last);
    uint32_t found = gly_syntax_child(syntax, top, GLY_REL_OBJ);
    if (found == GLY_NONE)
        found = gly_syntax_child(syntax, top, GLY_REL_XCOMP);
    return found != GLY_NONE && found > e->last &&
                   syntax->items[found].upos != GLY_UPOS_PRON
               ? found
               : GLY_NONE;
}

/* "He admitted speeding. He denied being drunk." */
static bool are_done_to_two(const pairing *p, const gly_echo *a,
                            const gly_echo *b)
{
    uint32_t one = object_of(p, a), two = object_of(p, b);
    return one != GLY_NONE && two != GLY_NONE &&
           !gly_reading_is_of(p->a->reading, "news-object", "any-plan", one) &&
           !gly_reading_is_of(p->a->reading, "news-object", "any-plan", two) &&
           !gly_reading_lemmas_alike(p->a->reading, one, two, UINT32_MAX);
}

/* "It was", "we had": whether the clause tells how something was, and nothing
 * that is; or the other way about. */
static bool is_in_tense(const pairing *p, const gly_echo *e, bool past)
{
    const gly_node *nodes = p->a->language->syntax.items;
    bool had = false, has = false;
    for (uint32_t i = e->first; i <= e->last; i++) {
        had = had || gly_reading_is_word(p->a->reading, i, "was") ||
              gly_reading_is_word(p->a->reading, i, "were") ||
              gly_reading_is_word(p->a->reading, i, "had");
        has = has || nodes[i].xpos == GLY_XPOS_VBZ ||
              nodes[i].xpos == GLY_XPOS_VBP;
    }
    return past ? had && !has : has && !had;
}

/* "There are tickets left [for Tuesday]": of a day that the first one does not
 * name, where it names one or the later one, no quotation, names it behind. */
static bool is_of_other_day(const pairing *p, const gly_echo *a,
                            const gly_echo *b)
{
    const gly_reading *reading = p->a->reading;
    const gly_sentence *items = p->a->language->sentences.items;
    const gly_sentence *one = &items[a->sentence], *two = &items[b->sentence];
    bool told = false, shared = false, behind = false;
    for (uint32_t k = one->first; k < one->first + one->count; k++)
        told = told || gly_reading_is(reading, k, GLY_IS_CALENDAR);
    for (uint32_t i = two->first; i < two->first + two->count; i++) {
        if (!gly_reading_is(reading, i, GLY_IS_CALENDAR))
            continue;
        behind = behind || i > b->last;
        for (uint32_t k = one->first; k < one->first + one->count; k++)
            shared = shared || reading->forms[k] == reading->forms[i];
        told = told || (!b->quoted && behind);
    }
    return told && !shared && behind;
}

/* "48 passengers", "seven survived"; not "ten days", "Roe, 83, fell". */
static bool counts_some(const pairing *p, uint32_t number)
{
    const gly_node *nodes = p->a->language->syntax.items;
    uint32_t noun = nodes[number].head;
    gly_relation relation = nodes[number].relation;
    if (noun == GLY_NONE || relation != GLY_REL_NUMMOD)
        return relation != GLY_REL_APPOS &&
               !(gly_reading_at(p->a->reading, number + 1, ',') && number > 0 &&
                 gly_reading_at(p->a->reading, number - 1, ','));
    uint8_t file = gly_reading_file(p->a->reading, noun, GLY_NOUN);
    return file != GLY_FILE_NOUN_TIME && file != GLY_FILE_NOUN_QUANTITY &&
           file != GLY_FILE_NOUN_POSSESSION &&
           nodes[noun].upos != GLY_UPOS_SYM &&
           !gly_reading_is_word(p->a->reading, noun, "votes");
}

/* Whether the sentence counts anybody, "seven survived", "of 48", or, where it
 * is the later one, tells of a year. */
static bool counts(const pairing *p, const gly_echo *e, bool later)
{
    const gly_language *language = p->a->language;
    const gly_sentence *s = &language->sentences.items[e->sentence];
    for (uint32_t i = s->first; i < s->first + s->count; i++) {
        if (language->syntax.items[i].xpos == GLY_XPOS_CD &&
            !gly_reading_is(p->a->reading, i, GLY_IS_CALENDAR) &&
            (gly_reading_is_four_digits(p->a->reading, i) ? later
                                                          : counts_some(p, i)))
            return true;
    }
    return false;
}

/* Whether a sentence names a person, and whether it names one of another. */
static bool names_person(const pairing *p, uint32_t in, uint32_t entity)
{
    const gly_annotations *a = p->a;
    uint32_t first = a->language->sentences.items[in].first;
    for (uint32_t i = gly_mentions_before(a, first);
         i < a->mention_count &&
         a->reading->sentences[a->mentions[i].first] == in;
         i++) {
        if (gly_mention_is_person(a, &a->mentions[i]) &&
            (entity == GLY_NONE || a->mentions[i].entity == entity))
            return true;
    }
    return false;
}

/* Whether both sentences tell of people, and of nobody who is in both. */
static bool are_strangers(const pairing *p, const gly_echo *a,
                          const gly_echo *b)
{
    const gly_annotations *all = p->a;
    uint32_t first = all->language->sentences.items[a->sentence].first;
    if (a->sentence == b->sentence || !names_person(p, a->sentence, GLY_NONE) ||
        !names_person(p, b->sentence, GLY_NONE))
        return false;
    for (uint32_t i = gly_mentions_before(all, first);
         i < all->mention_count &&
         all->reading->sentences[all->mentions[i].first] == a->sentence;
         i++) {
        if (gly_mention_is_person(all, &all->mentions[i]) &&
            names_person(p, b->sentence, all->mentions[i].entity))
            return false;
    }
    return true;
}

/* Who says what stands between quotation marks, as an entity; GLY_NONE. */
static uint32_t speaker_of(const gly_annotations *a, uint32_t token)
{
    uint32_t low = 0, high = a->quotation_count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (a->quotations[middle].last < token)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == a->quotation_count || a->quotations[low].first > token ||
        a->speakers[low] == GLY_NONE)
        return GLY_NONE;
    return a->attributions[a->speakers[low]].entity;
}

/* What one feels is told, and in the quotation somebody else speaks. */
static bool is_anothers(const pairing *p, const gly_echo *a, const gly_echo *b)
{
    uint32_t speaker = speaker_of(p->a, b->word);
    bool named = names_person(p, a->sentence, GLY_NONE);
    if (!b->quoted || !named)
        return false;
    return speaker == GLY_NONE ? b->sentence < a->sentence
                               : !names_person(p, a->sentence, speaker);
}

/* Who says what the sentence tells, as the noun's token; GLY_NONE. */
static uint32_t teller_of(const pairing *p, const gly_echo *e)
{
    const gly_language *language = p->a->language;
    const gly_sentence *s = &language->sentences.items[e->sentence];
    for (uint32_t i = s->first; i < s->first + s->count; i++) {
        uint32_t who =
            gly_reading_is(p->a->reading, i, GLY_IS_SAYING)
                ? gly_syntax_child(&language->syntax, i, GLY_REL_NSUBJ)
                : GLY_NONE;
        if (who != GLY_NONE)
            return language->syntax.items[who].upos == GLY_UPOS_PRON ? GLY_NONE
                                                                     : who;
    }
    return GLY_NONE;
}

/* "Kestrel says it gave notice. The union says it had none." */
static bool are_told_by_two(const pairing *p, const gly_echo *a,
                            const gly_echo *b)
{
    uint32_t one = teller_of(p, a), two = teller_of(p, b);
    return one != GLY_NONE && two != GLY_NONE &&
           !gly_reading_lemmas_alike(p->a->reading, one, two, UINT32_MAX);
}

static bool is_personal(const pairing *p, const gly_echo *e)
{
    const gly_lexicon *lexicon = p->a->language->lexicon;
    gly_list_id list = gly_lexicon_list(lexicon, "echo-own");
    return list != GLY_NONE &&
           gly_lexicon_find(lexicon, list, &e->class, 1).class ==
               gly_lexicon_symbol(lexicon, "own");
}

/* Whether `b` stands where what `a` tells is told over again. */
static bool are_side_by_side(const pairing *p, const gly_echo *a,
                             const gly_echo *b)
{
    bool then =
        (is_in_tense(p, a, false) && is_in_tense(p, b, true)) ||
        (!b->quoted && is_in_tense(p, a, true) && is_in_tense(p, b, false));
    if (a->quoted || are_one_unit(a, b) || then || is_set_off(p, a) ||
        is_set_off(p, b) || are_done_to_two(p, a, b) ||
        (a->sentence != b->sentence && is_of_other_day(p, a, b)))
        return false;
    if (!b->quoted)
        return a->block == b->block && a->sentence + 1 == b->sentence &&
               !a->behind && !b->before && !are_of_two(p, a, b) &&
               !are_told_by_two(p, a, b) && !counts(p, a, false) &&
               !counts(p, b, true) && !are_strangers(p, a, b);
    if (b->before || b->behind)
        return false;
    if (is_personal(p, a) && (is_anothers(p, a, b) || are_strangers(p, a, b)))
        return false;
    if (a->block == b->block)
        return a->sentence <= b->sentence + 1 && b->sentence <= a->sentence + 1;
    return a->block + 1 == b->block && a->sentence + REACH >= b->sentence &&
           opens_block(p, b);
}

static void hold(pairing *p, uint32_t index)
{
    gly_echo *a = &p->items[index];
    for (uint32_t i = from(index); i < p->count && i < index + NEAR; i++) {
        gly_echo *b = &p->items[i];
        if (i == index || !is_told(b, a->topic, !a->yes) ||
            !are_side_by_side(p, a, b) || is_settled(p, index, i))
            continue;
        if (a->thread == GLY_NONE)
            a->thread = b->thread == GLY_NONE ? index : b->thread;
        if (b->thread == GLY_NONE)
            b->thread = a->thread;
        return;
    }
}

void gly_echo_pairs_join(const gly_annotations *annotations, gly_echo *items,
                         uint32_t count)
{
    pairing p = {annotations, items, count};
    for (uint32_t i = 0; i < count; i++)
        hold(&p, i);
}
