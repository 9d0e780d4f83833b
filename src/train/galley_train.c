/* galley_train.c - galley-train: makes the weights of the language layer.
 *
 *     galley-train --out FILE --vectors FILE --train DIR … [--dev DIR …] */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "train/learn.h"
#include "train/measure.h"
#include "train/quantize.h"

static const char usage[] =
    "usage: galley-train --out FILE --vectors GLOVE --train DIR...\n"
    "       [--dev DIR...] [--epochs N] [--threads 1|2] [--seed N]\n"
    "       [--most VECTORS] [--rate X]\n";

enum { FOLDERS_MOST = 16 };

typedef struct {
    const char *out, *vectors;
    const char *train[FOLDERS_MOST], *dev[FOLDERS_MOST];
    uint32_t train_count, dev_count, most;
    gly_learn_plan plan;
} options;

typedef struct {
    const gly_train_words *words;
    gly_treebank dev[FOLDERS_MOST];
    const options *options;
    gly_train_pass room;
} examiner;

static void report(void *context, uint32_t epoch, double loss,
                   const gly_params *averaged)
{
    examiner *e = context;
    gly_pass_net net = {averaged, NULL, e->words};
    printf("epoch %u loss %.0f", epoch + 1, loss);
    for (uint32_t i = 0; i < e->options->dev_count; i++) {
        gly_measure_counts counts;
        gly_measure_float(&counts, &e->room, &net, &e->dev[i]);
        gly_measure_print(&counts);
    }
    printf("\n");
    (void)fflush(stdout);
}

/* Quantize, measure once more as galley will run it, and write. */
static gly_status finish(const examiner *e, gly_arena *arena,
                         const gly_params *weights)
{
    gly_model *model;
    gly_parser parser;
    gly_status status = gly_quantize(&model, arena, weights, e->words);
    if (status == GLY_OK)
        status = gly_parser_build(&parser, arena, model, PASS_LONGEST);
    if (status != GLY_OK)
        return status;
    printf("in integers:");
    for (uint32_t i = 0; i < e->options->dev_count; i++) {
        gly_measure_counts counts;
        gly_measure_model(&counts, &parser, &e->dev[i]);
        gly_measure_print(&counts);
    }
    printf("\n");
    return gly_quantize_write(e->options->out, model);
}

static gly_status train(const options *o, gly_arena *arena,
                        gly_problems *problems)
{
    gly_treebank bank = {0};
    gly_train_words words = {0};
    gly_params weights;
    examiner *e = gly_arena_take(arena, sizeof *e);
    gly_status status = e == NULL ? GLY_NO_MEMORY : GLY_OK;
    for (uint32_t i = 0; status == GLY_OK && i < o->train_count; i++)
        status = gly_treebank_read(&bank, arena, o->train[i], problems);
    for (uint32_t i = 0; status == GLY_OK && i < o->dev_count; i++)
        status = gly_treebank_read(&e->dev[i], arena, o->dev[i], problems);
    gly_train_words_input from = {&bank, o->vectors, o->most};
    if (status == GLY_OK)
        status = gly_train_words_build(&words, arena, &from, problems);
    if (status == GLY_OK)
        status = gly_pass_build(&e->room, arena);
    if (status != GLY_OK)
        return status;
    printf("%u sentences, %u words, %u learned vectors, %u reduced ones\n",
           bank.sentences.count, bank.words, words.word_rows,
           words.vector_rows);
    for (uint32_t i = 0; i < o->dev_count; i++)
        gly_train_words_fill(&words, &e->dev[i]);
    e->words = &words;
    e->options = o;
    gly_learn_input input = {&bank, &words, report, e};
    status = gly_learn(&weights, arena, &o->plan, &input);
    if (status == GLY_OK)
        status = finish(e, arena, &weights);
    return status;
}

/* Take the option at `argv` and its value; false when it is not known. */
static bool take_option(options *o, const char *name, const char *value)
{
    if (strcmp(name, "--out") == 0)
        o->out = value;
    else if (strcmp(name, "--vectors") == 0)
        o->vectors = value;
    else if (strcmp(name, "--train") == 0 && o->train_count < FOLDERS_MOST)
        o->train[o->train_count++] = value;
    else if (strcmp(name, "--dev") == 0 && o->dev_count < FOLDERS_MOST)
        o->dev[o->dev_count++] = value;
    else if (strcmp(name, "--epochs") == 0)
        o->plan.epochs = (uint32_t)strtoul(value, NULL, 10);
    else if (strcmp(name, "--threads") == 0)
        o->plan.threads = (uint32_t)strtoul(value, NULL, 10);
    else if (strcmp(name, "--seed") == 0)
        o->plan.seed = strtoull(value, NULL, 10);
    else if (strcmp(name, "--most") == 0)
        o->most = (uint32_t)strtoul(value, NULL, 10);
    else if (strcmp(name, "--rate") == 0)
        o->plan.rate = strtof(value, NULL);
    else
        return false;
    return true;
}

static bool read_options(options *o, int argc, char **argv)
{
    *o = (options){.most = 40000, .plan = {16, 2, 1, 0.002f}};
    for (int i = 1; i + 1 < argc; i += 2) {
        if (!take_option(o, argv[i], argv[i + 1]))
            return false;
    }
    return argc % 2 == 1 && o->out != NULL && o->vectors != NULL &&
           o->train_count > 0 && o->most <= TRAIN_VECTORS_MOST;
}

static void print_problems(const gly_problems *problems)
{
    for (uint32_t i = 0; i < problems->items.count; i++) {
        const gly_problem *p = gly_list_at(&problems->items, i);
        fprintf(stderr, "%.*s:%u: %.*s\n", (int)p->path.size, p->path.data,
                p->line, (int)p->message.size, p->message.data);
    }
}

int main(int argc, char **argv)
{
    options o;
    if (!read_options(&o, argc, argv)) {
        fputs(usage, stderr);
        return 2;
    }
    gly_arena arena;
    gly_problems problems;
    gly_arena_init(&arena, &gly_allocator_default);
    gly_problems_init(&problems, &arena);
    gly_status status = train(&o, &arena, &problems);
    print_problems(&problems);
    if (status != GLY_OK)
        fprintf(stderr, "galley-train: %s\n",
                status == GLY_NO_MEMORY ? "no memory" : "nothing is written");
    gly_arena_release(&arena);
    return status == GLY_OK ? 0 : 1;
}
