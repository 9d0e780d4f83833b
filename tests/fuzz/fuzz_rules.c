/* fuzz_rules.c - any bytes at all as a file of rules or words.
 * It loads, or it is refused with a problem whose place lies in the file; a
 * set that loads runs over a draft. All memory comes back. */
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "galley.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const char draft_text[] =
    "Ferry will run, minister says\n\nBy Ida Voss\n\n“The ferry will run,” "
    "Mr. Brandt said. TK The ferry “shall run,” Ms. Sol said, according to "
    "analysts. 12 people were on board.\n";

static void demand(bool holds, const char *what)
{
    if (holds)
        return;
    fprintf(stderr, "does not hold: %s\n", what);
    abort();
}

static void check_problems(const galley *session, size_t lines)
{
    size_t count = galley_problem_count(session);
    demand(count > 0, "what is refused has a problem");
    for (size_t i = 0; i < count; i++) {
        galley_problem problem = galley_problem_at(session, i);
        demand(problem.message.size > 0, "a problem has a message");
        demand(problem.line <= lines, "its line is one of the file");
    }
}

static void check_draft(const galley *session)
{
    galley_draft draft = {.path = galley_text_of("draft.md"),
                          .bytes = galley_text_of(draft_text)};
    galley_article *article = NULL;
    demand(galley_check(&article, session, &draft) == GALLEY_OK,
           "a set of rules runs");
    galley_article_free(article);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    galley_rule_file file = {galley_text_of("house.yml"),
                             {(const char *)data, size}};
    galley_options options = {
        .without_shipped = true, .files = &file, .file_count = 1};
    galley *session = NULL;
    galley_status status = galley_new(&session, &options);
    size_t lines = 1;
    for (size_t i = 0; i < size; i++)
        lines += data[i] == '\n' || data[i] == '\r';
    demand(status == GALLEY_OK || status == GALLEY_INVALID,
           "rules load or are refused");
    if (status == GALLEY_OK)
        check_draft(session);
    else
        check_problems(session, lines);
    galley_free(session);
    return 0;
}
