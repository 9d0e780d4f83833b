/* api.h - what the files of this test share. It sees galley.h and nothing of
 * the inside, as any user of the library does. */
#ifndef GLY_API_API_H
#define GLY_API_API_H

#include "galley.h"

/* Count a check, and print the sentence when it does not hold. Answers whether
 * it does. */
bool api_check(const char *why, bool holds);

/* Whether `text` is the C string `expected`. */
bool api_is(galley_text text, const char *expected);

/* A draft called `path` out of a C string. */
galley_draft api_draft(const char *path, const char *text);

/* Memory that counts, and fails at its `fail_at`th call (0: never). */
typedef struct {
    size_t fail_at, calls, held;
} api_memory;

/* An allocator over `*memory`, which must outlive it. */
galley_allocator api_allocator(api_memory *memory);

/* What a report is written to: as much as fits. */
typedef struct {
    char bytes[64 * 1024];
    size_t size;
    size_t room; /* writing more fails; 0 for all that fits */
} api_paper;

galley_write api_write;

/* A draft with a placeholder and a quotation that is credited to two people; a
 * newsroom's rule without its first line, the id, and with it; a rule with
 * three mistakes; a configuration. */
#define API_RULE                                                               \
    "category: placeholder\n"                                                  \
    "level: suggestion\n"                                                      \
    "match: '\\bblue\\b'\n"                                                    \
    "message: \"“{match}” is not a colour of this house\"\n"               \
    "why: This house prints in black.\n"                                       \
    "examples:\n"                                                              \
    "  - bad: The door was blue.\n"                                            \
    "    at: blue\n"                                                           \
    "  - bad: The door was red.\n"                                             \
    "  - bad: The door was blue.\n"                                            \
    "    at: door\n"                                                           \
    "  - good: The blue door.\n"                                               \
    "  - good: The door was black.\n"
extern const char api_article[], api_rule[], api_wrong_rule[], api_config[];

/* The parts of the test. */
void api_test_session(void);
void api_test_config(void);
void api_test_articles(void);
void api_test_reports(void);
void api_test_memory(void);
void api_test_threads(void);

#endif
