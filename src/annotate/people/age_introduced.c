/* age_introduced.c - the age by which somebody is taken up right behind the
 * name.
 *
 *     Tess Roe left it late. The 22-year-old was fifth with a lap to go.
 *     [the one named]        [age]
 *
 * Nobody else is named in the paragraph so far, and the article tells of nobody
 * who is as old. */
#include "annotate/people/age_traits.h"

#include "annotate/people/age_forms.h"
#include "annotate/people/ages.h"
#include "annotate/reading.h"
#include "base/limits.h"

/* Whether the mention, or what it is in apposition to, is a subject. */
static bool is_subject(const gly_annotations *a, const gly_mention *m)
{
    const gly_syntax *syntax = &a->language->syntax;
    uint32_t top = gly_syntax_top(syntax, m->first, m->last);
    gly_relation relation = syntax->items[top].relation;
    return relation == GLY_REL_NSUBJ || relation == GLY_REL_NSUBJ_PASS;
}

/* The mention of the only person whom the paragraph names before `token`, as a
 * subject in the sentence before; GLY_NONE. */
static uint32_t only_named(const gly_annotations *a, uint32_t token)
{
    enum { MENTIONS_MOST = 40 };
    const gly_token *tokens = a->language->tokens.items;
    const uint32_t *sentences = a->reading->sentences;
    uint32_t found = GLY_NONE, end = gly_mentions_before(a, token);
    for (uint32_t i = end; i-- > 0 && end - i < MENTIONS_MOST;) {
        const gly_mention *m = &a->mentions[i];
        if (tokens[m->first].block != tokens[token].block)
            break;
        if (m->form != GLY_MENTION_NAME || !gly_mention_names_person(a, m))
            continue;
        if (found != GLY_NONE && a->mentions[found].entity != m->entity)
            return GLY_NONE;
        if (sentences[m->first] + 1 == sentences[token] && is_subject(a, m))
            found = i;
        else if (found == GLY_NONE)
            return GLY_NONE;
    }
    return found;
}

/* Whether an age of the person is known, or somebody is told to be as old. */
static bool is_told(const gly_list *traits, uint32_t entity, uint32_t years)
{
    for (uint32_t i = 0; i < traits->count; i++) {
        const gly_trait *t = gly_list_at(traits, i);
        if (t->kind == GLY_TRAIT_AGE &&
            (t->entity == entity || t->number == years))
            return true;
    }
    return false;
}

/* Whether somebody without a name is spoken of before `token`, in its sentence
 * or the one before. */
static bool has_somebody(const gly_annotations *a, uint32_t token)
{
    const gly_sentence *s = gly_reading_sentence(a->reading, token);
    uint32_t from = a->reading->sentences[token] > 0 ? (s - 1)->first : 0;
    for (uint32_t i = from; i < token; i++) {
        if (gly_reading_is_indefinite(a->reading, i) &&
            gly_age_is_somebody(a, i + 1))
            return true;
    }
    return false;
}

gly_status gly_age_traits_introduced(gly_list *out, gly_arena *arena,
                                     const gly_annotations *annotations)
{
    const gly_annotations *a = annotations;
    const gly_sentences *sentences = &a->language->sentences;
    if (out->count > GLY_LIMIT_TRAITS)
        return GLY_OK;
    for (uint32_t k = 1; k < sentences->count; k++) {
        const gly_sentence *s = &sentences->items[k];
        uint32_t number = s->first + 1;
        if (s->count <= GLY_AGE_TOKENS + 1 ||
            !gly_age_stands_alone(a->reading, s->first) ||
            a->reading->quotes[number] != GLY_NONE)
            continue;
        uint32_t mention = only_named(a, s->first);
        uint32_t years = gly_age_at(a->reading, number);
        if (mention == GLY_NONE || has_somebody(a, s->first) ||
            is_told(out, a->mentions[mention].entity, years))
            continue;
        gly_trait age = gly_age_trait(
            a, mention, (gly_phrase){s->first, s->first + GLY_AGE_TOKENS},
            number);
        age.meant = true;
        gly_status status = gly_age_trait_add(out, arena, &age);
        if (status != GLY_OK)
            return status;
    }
    return GLY_OK;
}
