#include "train/measure.h"

#include <stdio.h>

/* What was told of a sentence. */
typedef struct {
    const uint8_t *xpos, *upos, *relations;
    const uint32_t *heads;
} answer;

static void count_sentence(gly_measure_counts *out, const gly_train_sentence *s,
                           const answer *told)
{
    for (uint32_t t = 0; t < s->count; t++) {
        const gly_train_word *word = &s->words[t];
        bool right = told->heads[t] == word->head;
        out->tokens++;
        out->xpos += told->xpos[t] == word->xpos;
        out->upos += told->upos[t] == word->upos;
        if (word->upos == GLY_UPOS_PUNCT)
            continue;
        out->words++;
        out->heads += right;
        out->arcs += right && told->relations[t] == word->relation;
    }
}

static uint8_t best_of(const float *scores, uint32_t count)
{
    uint32_t best = 0;
    for (uint32_t i = 1; i < count; i++)
        best = scores[i] > scores[best] ? i : best;
    return (uint8_t)best;
}

void gly_measure_float(gly_measure_counts *out, gly_train_pass *room,
                       const gly_pass_net *net, const gly_treebank *bank)
{
    gly_pass_manner manner = {NULL, GLY_CASE_AS_WRITTEN, 0};
    *out = (gly_measure_counts){0};
    for (uint32_t i = 0; i < bank->sentences.count; i++) {
        const gly_train_sentence *s = gly_list_at(&bank->sentences, i);
        uint8_t xpos[PASS_LONGEST], upos[PASS_LONGEST];
        if (s->count > PASS_LONGEST)
            continue;
        gly_pass_encode(room, net, s, &manner);
        gly_pass_tag(room, net, false);
        gly_pass_parse(room, net, &manner);
        for (uint32_t t = 0; t < s->count; t++) {
            const float *row = room->tags + (size_t)t * GLY_NET_TAGS;
            xpos[t] = best_of(row, GLY_XPOS_TAGS);
            upos[t] = best_of(row + GLY_XPOS_TAGS, GLY_UPOS_TAGS);
        }
        answer told = {xpos, upos, room->parse.relations, room->parse.heads};
        count_sentence(out, s, &told);
    }
}

void gly_measure_model(gly_measure_counts *out, gly_parser *parser,
                       const gly_treebank *bank)
{
    *out = (gly_measure_counts){0};
    for (uint32_t i = 0; i < bank->sentences.count; i++) {
        const gly_train_sentence *s = gly_list_at(&bank->sentences, i);
        gly_features words[PASS_LONGEST];
        if (s->count > PASS_LONGEST)
            continue;
        for (uint32_t t = 0; t < s->count; t++)
            words[t] = s->words[t].features[GLY_CASE_AS_WRITTEN];
        gly_parser_input input = {words, s->count, NULL, 0};
        gly_parser_run(parser, &input);
        answer told = {parser->encoder.xpos, parser->encoder.upos,
                       parser->parse.relations, parser->parse.heads};
        count_sentence(out, s, &told);
    }
}

void gly_measure_print(const gly_measure_counts *c)
{
    uint32_t tokens = c->tokens > 0 ? c->tokens : 1;
    uint32_t words = c->words > 0 ? c->words : 1;
    printf("  XPOS %.2f UPOS %.2f UAS %.2f LAS %.2f", 100.0 * c->xpos / tokens,
           100.0 * c->upos / tokens, 100.0 * c->heads / words,
           100.0 * c->arcs / words);
}
