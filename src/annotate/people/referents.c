/* referents.c - notes whose each role is, then looks for it with "the". */
#include "annotate/people/referents.h"

#include "annotate/grammar.h"
#include "annotate/people/bearers.h"
#include "annotate/people/people.h"

/* Whom two of five pronouns mean is whom the article is about; and how many
 * words before a noun are looked at. */
enum { MAIN_PARTS = 5, MAIN_OF = 2, MODIFIERS_MOST = 6 };

typedef struct {
    const gly_annotations *annotations;
    const gly_reading *reading;
    uint32_t *bearer; /* by symbol: whose role it is (bearers.h) */
    uint32_t *before; /* by symbol: one more than the form before the noun where
                       * a name has it, "[defense] attorney" */
    bool *told;       /* by token: in a phrase that tells somebody's role */
    uint32_t *named;  /* by entity: one more than its first token by name */
} reading_on;

static const gly_node *node_at(const reading_on *r, uint32_t token)
{
    return &r->reading->language->syntax.items[token];
}

static bool is_noun(const reading_on *r, uint32_t token)
{
    gly_xpos tag = node_at(r, token)->xpos;
    return tag == GLY_XPOS_NN || tag == GLY_XPOS_NNP;
}

/* "the [outgoing] mayor": the mayor. */
static bool is_transparent(const reading_on *r, uint32_t token)
{
    static const char *const words[] = {"outgoing", "sitting",   "current",
                                        "present",  "incumbent", "embattled",
                                        "veteran",  NULL};
    return gly_reading_is_one_of(r->reading, token, words);
}

/* The first token of the nouns before the head: "[federal] judge". */
static uint32_t modifiers_of(const reading_on *r, uint32_t head)
{
    uint32_t first = head;
    while (first > 0 && first + MODIFIERS_MOST > head &&
           (node_at(r, first - 1)->head == head ||
            node_at(r, first - 1)->relation == GLY_REL_COMPOUND) &&
           (node_at(r, first - 1)->upos == GLY_UPOS_NOUN ||
            node_at(r, first - 1)->upos == GLY_UPOS_PROPN ||
            node_at(r, first - 1)->upos == GLY_UPOS_ADJ ||
            is_transparent(r, first - 1)))
        first--;
    return first;
}

/* "the [judge]", "the defense [attorney]" */
static bool is_definite(const reading_on *r, uint32_t head)
{
    uint32_t first = modifiers_of(r, head);
    return first > 0 && gly_reading_is_word(r->reading, first - 1, "the");
}

static void note_roles(reading_on *r, const gly_list *traits)
{
    for (uint32_t i = 0; i < traits->count; i++) {
        const gly_trait *t = gly_list_at(traits, i);
        if (t->kind != GLY_TRAIT_ROLE && t->kind != GLY_TRAIT_RELATION)
            continue;
        for (uint32_t k = t->first; k <= t->last; k++)
            r->told[k] = true;
        gly_symbol form = r->reading->forms[t->head];
        gly_bearers_note(&r->bearer[form], t->entity);
        if (t->head > t->first &&
            (is_noun(r, t->head - 1) ||
             node_at(r, t->head - 1)->upos == GLY_UPOS_ADJ))
            r->before[form] = r->reading->forms[t->head - 1] + 1;
    }
}

/* Whoever else is called by the role: "a [judge]", "Roe's [lawyer]". */
static void note_others(reading_on *r)
{
    const gly_annotations *a = r->annotations;
    for (uint32_t i = 0; i < a->language->tokens.count; i++) {
        gly_symbol form = r->reading->forms[i];
        if (r->bearer[form] != 0 && !r->told[i] && is_noun(r, i) &&
            node_at(r, i)->relation != GLY_REL_COMPOUND && !is_definite(r, i))
            r->bearer[form] = GLY_BEARERS_SEVERAL;
    }
    for (uint32_t i = a->mention_count; i > 0; i--) {
        const gly_mention *m = &a->mentions[i - 1];
        if (m->form == GLY_MENTION_NAME && gly_mention_names_person(a, m))
            r->named[m->entity] = m->first + 1;
    }
}

/* Whom the noun at `token` means, one more than an entity; or 0. */
static uint32_t meant_by(const reading_on *r, uint32_t token)
{
    const gly_node *node = node_at(r, token);
    gly_symbol form = r->reading->forms[token];
    uint32_t bearer = r->bearer[form];
    if (bearer == 0 || bearer == GLY_BEARERS_SEVERAL || r->told[token] ||
        (node->relation != GLY_REL_NSUBJ &&
         node->relation != GLY_REL_NSUBJ_PASS) ||
        !is_noun(r, token) || r->reading->quotes[token] != GLY_NONE ||
        !is_definite(r, token) ||
        gly_grammar_phrase(r->reading, token).last != token)
        return 0;
    uint32_t first = modifiers_of(r, token);
    bool alike = first == token || is_transparent(r, token - 1) ||
                 r->before[form] == r->reading->forms[token - 1] + 1;
    uint32_t named = r->named[bearer - 1];
    return alike && named != 0 && named - 1 < token ? bearer : 0;
}

uint32_t *gly_referents_find(const gly_annotations *annotations,
                             gly_arena *arena, const gly_list *traits)
{
    gly_arena *scratch = annotations->scratch;
    const gly_language *language = annotations->language;
    uint32_t symbols = gly_symbols_end(language->tokens.symbols);
    uint32_t count = language->tokens.count;
    reading_on r = {.annotations = annotations,
                    .reading = annotations->reading};
    uint32_t *out = gly_arena_array(arena, count, sizeof *out);
    r.bearer = gly_arena_array(scratch, symbols, sizeof *r.bearer);
    r.before = gly_arena_array(scratch, symbols, sizeof *r.before);
    r.told = gly_arena_array(scratch, count, sizeof *r.told);
    r.named =
        gly_arena_array(scratch, annotations->entity_count, sizeof *r.named);
    if (out == NULL || r.bearer == NULL || r.before == NULL || r.told == NULL ||
        r.named == NULL)
        return NULL;
    note_roles(&r, traits);
    note_others(&r);
    for (uint32_t i = 0; i < count; i++)
        out[i] = meant_by(&r, i);
    return out;
}

uint32_t gly_referents_main(const gly_annotations *annotations)
{
    const gly_annotations *a = annotations;
    uint32_t *times =
        gly_arena_array(a->scratch, a->entity_count, sizeof *times);
    uint32_t most = GLY_NONE, all = 0;
    for (uint32_t i = 0; times != NULL && i < a->mention_count; i++) {
        uint32_t entity = a->mentions[i].entity;
        if (a->mentions[i].form != GLY_MENTION_PRONOUN || entity == GLY_NONE)
            continue;
        all++;
        if (++times[entity] > (most == GLY_NONE ? 0 : times[most]))
            most = entity;
    }
    return most != GLY_NONE && times[most] * MAIN_PARTS >= all * MAIN_OF
               ? most
               : GLY_NONE;
}
