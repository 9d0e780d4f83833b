/* detail_cast.c - counts who is named where. */
#include "annotate/statements/detail_cast.h"

#include "lexicon/wordnet.h"

/* How many sentences of the body are its opening. */
enum { OPENING = 3 };

static void tell(gly_detail_part *part, uint32_t mention, uint32_t after,
                 bool named)
{
    if (part->told++ == 0) {
        part->after = after;
        part->mention = mention;
    }
    part->named += named;
}

static void read_mentions(gly_detail_cast *h)
{
    const gly_annotations *a = h->body->annotations;
    const gly_language *language = a->language;
    uint32_t s = 0, after = 0;
    for (uint32_t m = 0; m < a->mention_count; m++) {
        const gly_mention *mention = &a->mentions[m];
        uint32_t block = language->tokens.items[mention->first].block;
        for (; language->sentences.items[s].first +
                   language->sentences.items[s].count <=
               mention->first;
             s++)
            after +=
                gly_detail_body_is(h->body, language->sentences.items[s].block);
        if (!gly_mention_is_person(a, mention))
            continue;
        gly_detail_part *part = &h->parts[mention->entity];
        if (!gly_detail_body_is(h->body, block))
            part->billed = true;
        else if (part->told > 0 || mention->form == GLY_MENTION_NAME)
            tell(part, m, after, mention->form == GLY_MENTION_NAME);
    }
}

/* Whether a headline has the word of his name by which he goes: it may be about
 * him where no mention says so, as in "Okoro speech". */
static void read_heads(gly_detail_cast *h, bool *words)
{
    const gly_annotations *a = h->body->annotations;
    const gly_symbol *forms = h->body->reading->forms;
    const gly_tokens *tokens = &a->language->tokens;
    for (uint32_t i = 0; i < tokens->count; i++) {
        if (!gly_detail_body_is(h->body, tokens->items[i].block))
            words[forms[i]] = true;
    }
    for (uint32_t m = 0; m < a->mention_count; m++) {
        const gly_mention *mention = &a->mentions[m];
        if (mention->entity != GLY_NONE && mention->surname != GLY_NONE &&
            words[forms[mention->surname]])
            h->parts[mention->entity].billed = true;
    }
}

gly_status gly_detail_cast_init(gly_detail_cast *out, gly_arena *arena,
                                const gly_detail_body *body)
{
    gly_detail_cast *h = out;
    uint32_t entities = body->annotations->entity_count;
    *h = (gly_detail_cast){
        .body = body,
        .parts = gly_arena_array(arena, entities, sizeof *h->parts),
        .foremost = GLY_NONE};
    bool *words = gly_arena_array(
        arena, gly_symbols_end(body->reading->language->tokens.symbols),
        sizeof *words);
    if (h->parts == NULL || words == NULL)
        return GLY_NO_MEMORY;
    read_mentions(h);
    read_heads(h, words);
    uint32_t most = 0;
    for (uint32_t e = 0; e < entities; e++) {
        const gly_detail_part *part = &h->parts[e];
        if (part->billed || part->after >= OPENING || part->told <= most)
            continue;
        h->foremost = e;
        most = part->told;
    }
    return GLY_OK;
}

/* Whether the headline tells of somebody else before: "Aide to Quill". */
static bool opens_with_another(const gly_detail_cast *h, const gly_detail *d)
{
    const gly_reading *reading = h->body->reading;
    const gly_tokens *tokens = &reading->language->tokens;
    uint32_t block = tokens->items[d->first].block;
    for (uint32_t i = d->first; i-- > 0 && tokens->items[i].block == block;) {
        const gly_node *node = &reading->language->syntax.items[i];
        const gly_mention *m = gly_mention_over(h->body->annotations, i);
        if ((m != NULL && gly_mention_names_person(h->body->annotations, m)) ||
            ((node->upos == GLY_UPOS_NOUN || node->upos == GLY_UPOS_PROPN) &&
             (gly_reading_is(reading, i, GLY_IS_ROLE) ||
              gly_reading_file(reading, i, GLY_NOUN) == GLY_FILE_NOUN_PERSON)))
            return true;
    }
    return false;
}

void gly_detail_cast_fill(gly_detail *detail, const gly_detail_cast *cast)
{
    const gly_detail_cast *h = cast;
    uint32_t entity = gly_person_at(h->body->annotations, detail->last);
    if (detail->kind != GLY_DETAIL_NAME || entity == GLY_NONE ||
        h->parts[entity].told == 0 || h->foremost == GLY_NONE)
        return;
    const gly_detail_part *own = &h->parts[entity];
    const gly_detail_part *other = &h->parts[h->foremost];
    detail->after = own->after;
    uint32_t names = own->named * 10 / other->named;
    uint32_t all = own->told * 10 / other->told;
    detail->share = names > all ? names : all;
    detail->foremost = other->mention;
    detail->alone = !opens_with_another(h, detail);
}
