/* detail_alike.c - by what two names or days hang on. */
#include "annotate/statements/detail_alike.h"

static const gly_node *node_at(const gly_detail_body *body, uint32_t token)
{
    return &body->reading->language->syntax.items[token];
}

uint32_t gly_detail_top(const gly_detail_body *body, const gly_detail *d)
{
    for (uint32_t i = d->first; i <= d->last; i++) {
        uint32_t head = node_at(body, i)->head;
        if (head == GLY_NONE || head < d->first || head > d->last)
            return i;
    }
    return d->last;
}

gly_symbol gly_detail_case(const gly_detail_body *body, uint32_t top)
{
    const gly_sentence *in = gly_reading_sentence(body->reading, top);
    for (uint32_t i = top; i > in->first; i--) {
        const gly_node *node = node_at(body, i - 1);
        if (node->relation == GLY_REL_CASE && node->head == top)
            return node->lemma;
    }
    return 0;
}

gly_detail_place gly_detail_place_of(const gly_detail_body *body,
                                     const gly_detail *a, const gly_detail *b)
{
    uint32_t tops[2] = {gly_detail_top(body, a), gly_detail_top(body, b)};
    const gly_node *one = node_at(body, tops[0]), *two = node_at(body, tops[1]);
    if (one->relation != two->relation)
        return GLY_DETAIL_ELSEWHERE;
    if (one->head == GLY_NONE || two->head == GLY_NONE)
        return one->head == two->head ? GLY_DETAIL_SAME_PLACE
                                      : GLY_DETAIL_ELSEWHERE;
    gly_symbol case_one = gly_detail_case(body, tops[0]);
    if (case_one != gly_detail_case(body, tops[1]))
        return GLY_DETAIL_ELSEWHERE;
    if (node_at(body, one->head)->lemma == node_at(body, two->head)->lemma)
        return GLY_DETAIL_SAME_PLACE;
    return GLY_DETAIL_LIKE_PLACE;
}

bool gly_detail_is_dateline(const gly_detail_body *body, const gly_detail *d)
{
    enum { LETTERS_LEAST = 5 };
    const gly_reading *reading = body->reading;
    bool spelled = false;
    for (uint32_t i = d->first; i <= d->last; i++) {
        if (!gly_reading_has(reading, i, GLY_TOKEN_CAPITALS))
            break;
        spelled = spelled || gly_reading_text(reading, i).size >= LETTERS_LEAST;
    }
    return spelled &&
           d->first == gly_reading_sentence(reading, d->first)->first;
}

/* "Wally Trent", “Walter ‘Wally’ Trent”: the words of the other name go on with
 * the surname of this one. */
static bool is_fuller_name(const gly_detail_body *body, const gly_detail *a,
                           const gly_detail *b)
{
    const gly_mention *m = gly_mention_over(body->annotations, b->first);
    const gly_symbol *forms = body->reading->forms;
    return a->kind == GLY_DETAIL_NAME && m != NULL && m->last > b->last &&
           m->surname != GLY_NONE && forms[m->surname] == forms[a->last];
}

bool gly_detail_are_one(const gly_detail_body *body, const gly_detail *a,
                        const gly_detail *b)
{
    enum { MONTH = 3 };
    const gly_reading *reading = body->reading;
    gly_text one = gly_symbols_text(reading->language->tokens.symbols,
                                    reading->forms[a->first]);
    gly_text two = gly_symbols_text(reading->language->tokens.symbols,
                                    reading->forms[b->first]);
    if (a->kind == GLY_DETAIL_MONTH && one.size >= MONTH)
        return gly_text_starts(two, (gly_text){one.data, MONTH});
    return gly_text_equal(one, two) || is_fuller_name(body, a, b) ||
           (gly_reading_demonym(reading, a->first) != 0 &&
            gly_reading_demonym(reading, a->first) ==
                gly_reading_demonym(reading, b->first));
}

bool gly_detail_is_person(const gly_detail_body *body, uint32_t token)
{
    const gly_annotations *a = body->annotations;
    const gly_mention *m = gly_mention_over(a, token);
    return m != NULL && gly_mention_names_person(a, m);
}

bool gly_detail_is_kin(const gly_detail_body *body, const gly_detail *a,
                       const gly_detail *b)
{
    return a->kind == b->kind || (gly_detail_is_place(&body->reader, a) &&
                                  gly_detail_is_place(&body->reader, b));
}

bool gly_detail_is_named_at(const gly_detail_body *body, const gly_detail *d,
                            uint32_t i)
{
    for (uint32_t t = d->first; t <= d->last; t++) {
        if (node_at(body, i)->lemma == node_at(body, t)->lemma)
            return true;
    }
    const gly_annotations *a = body->annotations;
    const gly_mention *own = gly_mention_over(a, gly_detail_top(body, d));
    if (own == NULL || own->entity == GLY_NONE)
        return false;
    uint32_t m = gly_mentions_before(a, i);
    return m < a->mention_count && a->mentions[m].first == i &&
           a->mentions[m].entity == own->entity;
}

/* Whether a name is written in capitals alone: a heading, a dateline. */
static bool is_shouted(const gly_detail_body *body, const gly_detail *d)
{
    return d->kind == GLY_DETAIL_NAME &&
           gly_reading_has(body->reading, d->last, GLY_TOKEN_CAPITALS);
}

/* Whether it looks like the name of a person, whom nothing else tells of. */
static bool has_given(const gly_detail_body *body, const gly_detail *d)
{
    return d->kind == GLY_DETAIL_NAME && d->last > d->first &&
           gly_reading_is(body->reading, d->first, GLY_IS_GIVEN);
}

/* Whether two names are of one sort: of people, of towns, or of neither. */
static bool is_one_sort(const gly_detail_body *body, const gly_detail *d,
                        const gly_detail *o)
{
    bool person = gly_detail_is_person(body, d->first);
    return person == gly_detail_is_person(body, o->first) &&
           (person || has_given(body, d) == has_given(body, o)) &&
           (d->kind != GLY_DETAIL_NAME || o->kind != GLY_DETAIL_NAME ||
            d->site == gly_detail_body_is_site(body, o));
}

/* Whether they begin alike: "Iowans", "Iowa". */
static bool has_stem(const gly_detail_body *body, const gly_detail *d,
                     const gly_detail *o)
{
    enum { STEM = 4 };
    const gly_reading *reading = body->reading;
    gly_text one = gly_reading_text(reading, d->last);
    gly_text two = gly_reading_text(reading, o->last);
    return d->kind == GLY_DETAIL_NAME && one.size >= STEM &&
           gly_text_starts(two, (gly_text){one.data, STEM});
}

bool gly_detail_may_be_meant(const gly_detail_body *body, const gly_detail *d,
                             const gly_detail *o)
{
    if (d->kind != o->kind || has_stem(body, d, o) ||
        gly_detail_are_one(body, d, o) || gly_detail_is_dateline(body, o) ||
        (o->kind == GLY_DETAIL_NAME &&
         gly_detail_is_common(&body->reader, o)) ||
        is_shouted(body, d) || is_shouted(body, o) || !is_one_sort(body, d, o))
        return false;
    for (uint32_t i = o->first; i <= o->last; i++) {
        if (gly_detail_is_named_at(body, d, i))
            return false;
    }
    return true;
}
