/* test_gradient.c - what training takes for the slope is the slope.
 * Of every matrix the weights with the steepest slopes are moved a little to
 * both sides; the loss of a sentence must change as the gradient says. */
#include "support/expect.h"
#include "support/trees.h"
#include "train/pass.h"

enum { WORDS = 6, TRIED = 3, SEED = 11 };

static const float STEP = 0.001f;

/* Adler said the bridge closed. */
static const tree_word sentence_words[WORDS] = {
    {"Adler", 1, GLY_REL_NSUBJ},  {"said", 6, GLY_REL_ROOT},
    {"the", 3, GLY_REL_DET},      {"bridge", 4, GLY_REL_NSUBJ},
    {"closed", 1, GLY_REL_CCOMP}, {".", 1, GLY_REL_PUNCT},
};

typedef struct {
    gly_train_sentence sentence;
    gly_train_words words;
    gly_params weights, gradient;
    gly_pass_transposes transposes;
    gly_pass_net net;
    gly_train_pass pass;
} bench;

static void set_up(bench *b, gly_arena *arena)
{
    gly_random_source chance = gly_random_from(5);
    b->sentence = test_tree(arena, sentence_words, WORDS);
    b->words = (gly_train_words){.word_rows = 1, .vector_rows = WORDS + 1};
    b->words.glove =
        gly_arena_array(arena, (WORDS + 1) * TRAIN_GLOVE, sizeof(float));
    REQUIRE("there is memory", b->words.glove != NULL);
    for (uint32_t i = TRAIN_GLOVE; i < (WORDS + 1) * TRAIN_GLOVE; i++)
        b->words.glove[i] = 0.5f * gly_random_signed(&chance);
    for (uint32_t i = 0; i < WORDS; i++)
        b->sentence.words[i].features[GLY_CASE_AS_WRITTEN].vector =
            (uint16_t)(i + 1);
    REQUIRE("there is memory",
            gly_params_build(&b->weights, arena, 1) == GLY_OK &&
                gly_params_build(&b->gradient, arena, 1) == GLY_OK &&
                gly_pass_build(&b->pass, arena) == GLY_OK &&
                gly_pass_transposes_build(&b->transposes, arena) == GLY_OK);
    gly_params_guess(&b->weights, 1, &chance);
    b->net = (gly_pass_net){&b->weights, &b->transposes, &b->words};
}

/* The loss, with the same chances each time: the same is left out. */
static double loss_of(bench *b)
{
    gly_random_source chance = gly_random_from(SEED);
    gly_pass_manner manner = {&chance, GLY_CASE_AS_WRITTEN, 0};
    b->pass.loss = 0;
    gly_pass_encode(&b->pass, &b->net, &b->sentence, &manner);
    gly_pass_tag(&b->pass, &b->net, true);
    gly_pass_parse(&b->pass, &b->net, &manner);
    return b->pass.loss;
}

static void check_weight(bench *b, float *weight, float slope)
{
    float kept = *weight;
    *weight = kept + STEP;
    double above = loss_of(b);
    *weight = kept - STEP;
    double below = loss_of(b);
    *weight = kept;
    double measured = (above - below) / (2 * (double)STEP);
    double off = measured - (double)slope;
    double allowed = 0.02 + 0.03 * (slope < 0 ? -(double)slope : (double)slope);
    CHECK("the loss changes as the gradient says",
          off < allowed && -off < allowed);
}

/* The place of the steepest of `count` slopes. */
static uint32_t steepest(const float *slopes, uint32_t count)
{
    uint32_t best = 0;
    for (uint32_t i = 1; i < count; i++) {
        if (slopes[i] * slopes[i] > slopes[best] * slopes[best])
            best = i;
    }
    return best;
}

static void every_matrix_has_its_slope(void)
{
    gly_arena arena = test_arena();
    gly_param_shape shapes[PARAMS];
    bench b;
    set_up(&b, &arena);
    gly_params_shapes(shapes);
    gly_pass_transpose(&b.transposes, &b.weights);
    loss_of(&b);
    gly_pass_back(&b.pass, &b.net, &b.gradient);
    for (uint32_t i = 0; i < PARAMS * TRIED; i++) {
        gly_param_shape s = shapes[i / TRIED];
        float *slopes = b.gradient.dense + s.offset;
        uint32_t at = steepest(slopes, s.rows * s.columns);
        CHECK("no matrix is left out", slopes[at] != 0.0f);
        check_weight(&b, b.weights.dense + s.offset + at, slopes[at]);
        slopes[at] = 0;
    }
    gly_arena_release(&arena);
}

/* A row of words that is shown six times has the sum of six slopes. */
static void rows_have_their_slope(void)
{
    gly_arena arena = test_arena();
    bench b;
    set_up(&b, &arena);
    gly_pass_transpose(&b.transposes, &b.weights);
    loss_of(&b);
    gly_pass_back(&b.pass, &b.net, &b.gradient);
    float slopes[GLY_NET_WORD] = {0};
    for (uint32_t t = 0; t < WORDS; t++) {
        for (uint32_t k = 0; k < GLY_NET_WORD; k++)
            slopes[k] += b.pass.d_input[t * GLY_NET_INPUT + k];
    }
    for (uint32_t i = 0; i < TRIED; i++) {
        uint32_t at = steepest(slopes, GLY_NET_WORD);
        check_weight(&b, b.weights.words + at, slopes[at]);
        slopes[at] = 0;
    }
    gly_arena_release(&arena);
}

static void runs_agree_to_the_last_bit(void)
{
    gly_arena arena = test_arena();
    bench b;
    set_up(&b, &arena);
    double first = loss_of(&b), second = loss_of(&b);
    CHECK("the same chances give the same loss", first == second);
    gly_arena_release(&arena);
}

CU_TestInfo gradient_tests[] = {
    {"every matrix has its slope", every_matrix_has_its_slope},
    {"rows have their slope", rows_have_their_slope},
    {"runs agree to the last bit", runs_agree_to_the_last_bit},
    CU_TEST_INFO_NULL,
};
