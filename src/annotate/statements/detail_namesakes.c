/* detail_namesakes.c - which farm, river or storm it is. */
#include "annotate/statements/detail_namesakes.h"

enum { STEM = 4 };

/* A noun, and the word that says which one; the two stand beside each other. */
typedef struct {
    uint32_t noun, which;
} thing;

static bool is_capital(const gly_detail_body *h, uint32_t token)
{
    const gly_reading *reading = h->reading;
    return gly_reading_has(reading, token, GLY_TOKEN_CAPITAL) &&
           gly_reading_has(reading, token, GLY_TOKEN_WORD) &&
           !gly_reading_is(reading, token,
                           GLY_IS_STOP | GLY_IS_CALENDAR | GLY_IS_DEMONYM |
                               GLY_IS_HONORIFIC);
}

/* The noun at `token` and its word beside it, in `in`; false for none. */
static bool thing_at(thing *out, const gly_detail_body *h, uint32_t token,
                     const gly_sentence *in)
{
    const gly_reading *reading = h->reading;
    if (!gly_reading_has(reading, token, GLY_TOKEN_CAPITAL))
        return false;
    *out = (thing){token, token + 1};
    if (token + 1 < in->first + in->count &&
        (gly_reading_is_of(reading, "named-thing", "before", token) ||
         gly_reading_is_of(reading, "named-thing", "either", token)) &&
        is_capital(h, token + 1))
        return true;
    if (token == in->first)
        return false;
    out->which = token - 1;
    return (gly_reading_is_of(reading, "named-thing", "behind", token) ||
            gly_reading_is_of(reading, "named-thing", "either", token)) &&
           is_capital(h, out->which);
}

static gly_text text_of(const gly_detail_body *h, gly_symbol form)
{
    return gly_symbols_text(h->reading->language->tokens.symbols, form);
}

/* "Merrow" of "the Merrow Trust", "Purcell" of "Helen Purcell": part of another
 * name. */
static bool is_in_name(const gly_detail_body *h, uint32_t token)
{
    const gly_annotations *a = h->annotations;
    const gly_mention *m = gly_mention_over(a, token);
    const gly_sentence *in = gly_reading_sentence(h->reading, token);
    return (m != NULL && gly_mention_names_person(a, m) &&
            m->last > m->first) ||
           (token + 1 < in->first + in->count && is_capital(h, token + 1));
}

/* "Sable River Medical Center": the noun itself is beside it. */
static bool is_beside(const gly_detail_body *h, uint32_t token, gly_symbol noun)
{
    const gly_symbol *forms = h->reading->forms;
    return (token > 0 && forms[token - 1] == noun) ||
           (token + 1 < h->reading->language->tokens.count &&
            forms[token + 1] == noun);
}

/* Whether the body has the word by itself, or one that begins as it does. */
static bool is_known(const gly_detail_body *h, const thing *t)
{
    uint32_t token = t->which;
    gly_symbol noun = h->reading->forms[t->noun];
    const gly_tokens *tokens = &h->reading->language->tokens;
    gly_text word = text_of(h, h->reading->forms[token]);
    for (uint32_t i = 0; i < tokens->count; i++) {
        gly_symbol form = h->reading->forms[i];
        bool own = form == h->reading->forms[token];
        if (gly_detail_body_is(h, tokens->items[i].block) &&
            (own ? !is_in_name(h, i) || is_beside(h, i, noun)
                 : gly_text_common(text_of(h, form), word) >= STEM))
            return true;
    }
    return false;
}

/* The thing that the detail names; false for none. */
static bool thing_of(thing *out, const gly_detail_body *h, const gly_detail *d)
{
    const gly_sentence *in = gly_reading_sentence(h->reading, d->first);
    for (uint32_t i = d->first; i <= d->last; i++) {
        if (thing_at(out, h, i, in) && out->which >= d->first &&
            out->which <= d->last)
            return true;
    }
    return false;
}

/* Whether both are called alike. */
static bool is_same(const gly_detail_body *h, const thing *a, const thing *b)
{
    return h->reading->forms[a->which] == h->reading->forms[b->which];
}

bool gly_detail_namesake_thing(gly_detail *found, const gly_detail *detail,
                               const gly_detail_body *body)
{
    const gly_detail_body *h = body;
    const gly_sentences *sentences = &h->reading->language->sentences;
    const gly_symbol *forms = h->reading->forms;
    thing own, other, only = {GLY_NONE, GLY_NONE};
    if (detail->kind != GLY_DETAIL_NAME || !thing_of(&own, h, detail) ||
        is_known(h, &own))
        return false;
    for (uint32_t s = 0; s < sentences->count; s++) {
        const gly_sentence *in = &sentences->items[s];
        uint32_t end = in->first + in->count;
        for (uint32_t i = in->first;
             gly_detail_body_is(h, in->block) && i < end; i++) {
            if (forms[i] != forms[own.noun] || !thing_at(&other, h, i, in))
                continue;
            if (is_same(h, &other, &own) ||
                (only.noun != GLY_NONE && !is_same(h, &other, &only)))
                return false;
            only = other;
        }
    }
    if (only.noun == GLY_NONE)
        return false;
    bool before = only.noun < only.which;
    *found = (gly_detail){.first = before ? only.noun : only.which,
                          .last = before ? only.which : only.noun};
    return true;
}
