/* test_treebank.c - what is read from a folder of CoNLL-U, and what is said
 * about one that is wrong. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "support/expect.h"
#include "train/treebank.h"

/* A folder with one file that holds `text`. */
typedef struct {
    char folder[32], file[48];
} place;

static void put(place *p, const char *text)
{
    strcpy(p->folder, "/tmp/galley-treebank-XXXXXX");
    REQUIRE("there is a folder", mkdtemp(p->folder) != NULL);
    snprintf(p->file, sizeof p->file, "%s/a.conllu", p->folder);
    FILE *file = fopen(p->file, "wb");
    REQUIRE("there is a file", file != NULL);
    REQUIRE("it can be written",
            fwrite(text, 1, strlen(text), file) == strlen(text));
    fclose(file);
}

static void put_away(const place *p)
{
    unlink(p->file);
    rmdir(p->folder);
}

#define ROW(id, form, upos, xpos, head, relation)                              \
    id "\t" form "\t_\t" upos "\t" xpos "\t_\t" head "\t" relation "\t_\t_\n"

static void reads_sentences(void)
{
    static const char text[] = "# text = He can't.\n" ROW(
        "1", "He", "PRON", "PRP", "2",
        "nsubj") "2-3\tcan't\t_\t_\t_\t_\t_\t_\t_\t_\n" ROW("2", "ca", "AUX",
                                                            "MD", "0", "root")
        ROW("3", "n't", "PART", "RB", "2",
            "advmod:odd") "3.1\tgo\t_\t_\t_\t_\t_\t_\t_\t_\n"
                          "\n" ROW("1", "Yes", "INTJ", "UH", "0", "root");
    gly_arena arena = test_arena();
    gly_problems problems;
    gly_treebank bank = {0};
    place p;
    put(&p, text);
    gly_problems_init(&problems, &arena);
    CHECK("a right file is read",
          gly_treebank_read(&bank, &arena, p.folder, &problems) == GLY_OK);
    put_away(&p);
    REQUIRE("two sentences", bank.sentences.count == 2 && bank.words == 4);
    const gly_train_sentence *s = gly_list_at(&bank.sentences, 0);
    CHECK("a range is no word", s->count == 3);
    CHECK("a head counts from 0", s->words[0].head == 1);
    CHECK("the root's head is one past the last", s->words[1].head == 3);
    CHECK("an unknown subtype is dropped",
          s->words[2].relation == GLY_REL_ADVMOD);
    CHECK("forms are folded",
          gly_text_equal(s->words[0].folded, gly_text_of("he")));
    gly_arena_release(&arena);
}

static void says_what_is_wrong(void)
{
    static const struct {
        const char *why, *text;
        uint32_t line;
    } rows[] = {
        {"a line of two columns", "1\tHe\n", 1},
        {"a head that is not there",
         ROW("1", "He", "PRON", "PRP", "7", "root") "\n", 2},
        {"words that hang on each other",
         ROW("1", "He", "PRON", "PRP", "2", "nsubj")
             ROW("2", "ran", "VERB", "VBD", "1", "root") "\n",
         3},
        {"a number left out",
         ROW("1", "He", "PRON", "PRP", "0", "root")
             ROW("3", "ran", "VERB", "VBD", "1", "dep") "\n",
         2},
        {"bytes that are not UTF-8", "# \xFF\n", 0},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        gly_arena arena = test_arena();
        gly_problems problems;
        gly_treebank bank = {0};
        place p;
        put(&p, rows[i].text);
        gly_problems_init(&problems, &arena);
        CHECK(rows[i].why, gly_treebank_read(&bank, &arena, p.folder,
                                             &problems) == GLY_INVALID);
        put_away(&p);
        REQUIRE("one problem", problems.items.count == 1);
        const gly_problem *problem = gly_list_at(&problems.items, 0);
        CHECK(rows[i].why, problem->line == rows[i].line);
        gly_arena_release(&arena);
    }
}

static void a_missing_folder_is_told(void)
{
    gly_arena arena = test_arena();
    gly_problems problems;
    gly_treebank bank = {0};
    gly_problems_init(&problems, &arena);
    CHECK("no such folder", gly_treebank_read(&bank, &arena, "/no/such/place",
                                              &problems) == GLY_IO);
    CHECK("and a problem says so", problems.items.count == 1);
    gly_arena_release(&arena);
}

/* "A hearing opened today on tolls": the arc from the hearing to the tolls
 * crosses that of the day. */
static void crossing_arcs_are_lifted(void)
{
    static const char text[] = ROW("1", "A", "DET", "DT", "2", "det")
        ROW("2", "hearing", "NOUN", "NN", "3", "nsubj")
            ROW("3", "opened", "VERB", "VBD", "0", "root")
                ROW("4", "today", "NOUN", "NN", "3", "obl:unmarked")
                    ROW("5", "on", "ADP", "IN", "6", "case")
                        ROW("6", "tolls", "NOUN", "NNS", "2", "nmod");
    gly_arena arena = test_arena();
    gly_problems problems;
    gly_treebank bank = {0};
    place p;
    put(&p, text);
    gly_problems_init(&problems, &arena);
    REQUIRE("it is read",
            gly_treebank_read(&bank, &arena, p.folder, &problems) == GLY_OK);
    put_away(&p);
    const gly_train_sentence *s = gly_list_at(&bank.sentences, 0);
    CHECK("tolls hang on opened, not on hearing", s->words[5].head == 2);
    CHECK("what crosses nothing stays", s->words[3].head == 2);
    gly_arena_release(&arena);
}

CU_TestInfo treebank_tests[] = {
    {"reads sentences", reads_sentences},
    {"says what is wrong", says_what_is_wrong},
    {"a missing folder is told", a_missing_folder_is_told},
    {"crossing arcs are lifted", crossing_arcs_are_lifted},
    CU_TEST_INFO_NULL,
};
