/* galley.h - the whole of libgalley.
 *
 * galley reads one news article, works out what it claims (who said what, how
 * many, when), and tells where it contradicts itself and where a claim has no
 * source. A program that uses it does four things:
 *
 *     galley *session;                       // 1. rules and word lists, once
 *     galley_options options = {0};
 *     galley_new(&session, &options);
 *
 *     galley_draft draft = {.path = galley_text_of("draft.md"),
 *                           .bytes = {bytes, size}};
 *     galley_article *article;               // 2. an article
 *     galley_check(&article, session, &draft);
 *
 *     size_t count = galley_finding_count(article);
 *     for (size_t i = 0; i < count; i++) {   // 3. what is to be said of it
 *         galley_finding finding = galley_finding_at(article, i);
 *         ... finding.place.line, finding.message ...
 *     }
 *
 *     galley_article_free(article);          // 4. all of it goes at once
 *     galley_free(session);
 *
 * Files.    The library opens none and writes none. It is given bytes and
 *           gives bytes back; nothing of a draft leaves the process.
 * Memory.   All of it comes from the allocator of the options. A handle owns
 *           everything that is got from it: texts and structs are borrowed and
 *           live until the handle is freed. An allocator that answers NULL
 *           ends the call in GALLEY_NO_MEMORY, with nothing leaked.
 * Threads.  There is no global state. A session does not change once it is
 *           made, and any number of threads may check articles with it at the
 *           same time, provided that its allocator allows it. An article and a
 *           report belong to one thread at a time. A session outlives the
 *           articles and reports that were made with it.
 * Failure.  A call that can fail answers a status. Unless its text says
 *           otherwise it has then written nothing to `*out`.
 * Texts.    UTF-8 with a size, not terminated by a NUL, unless they are called
 *           `const char *`; those are terminated and static.
 * Sameness. The same bytes and the same rules give the same answers, byte for
 *           byte, on every machine.
 */
#ifndef GALLEY_H
#define GALLEY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define GALLEY_VERSION "0.1.0"

/* ------------------------------------------------------------------------
 * Ground
 */

/* How a call ends. 0 is success; every other value is a failure. */
typedef enum {
    GALLEY_OK = 0,
    GALLEY_NO_MEMORY, /* the allocator answered NULL */
    GALLEY_TOO_LARGE, /* the input is over a limit */
    GALLEY_INVALID,   /* the input is wrong; problems say where and why */
    GALLEY_IO,        /* a writer that was handed in has failed */
    GALLEY_GIVEN_UP,  /* the draft said so while it was read */
} galley_status;

/* A sentence for a person: "there is not enough memory". Never NULL. */
const char *galley_status_text(galley_status status);

/* The version of the library, which may differ from the GALLEY_VERSION that a
 * program was compiled with. */
const char *galley_version(void);

/* The copyright notices of everything that is part of the library and comes
 * from others: word lists, tables, linked libraries. */
const char *galley_notices(void);

/* Borrowed bytes. `data` may be NULL only where `size` is 0. */
typedef struct {
    const char *data;
    size_t size;
} galley_text;

/* The bytes of a C string without its terminator; lives as long as it. */
galley_text galley_text_of(const char *string);

/* Where memory comes from. `allocate` answers NULL when there is none, and
 * memory aligned for any type otherwise. The block is given back to `release`
 * with the same `context`. */
typedef struct {
    void *(*allocate)(void *context, size_t size);
    void (*release)(void *context, void *block);
    void *context;
} galley_allocator;

/* Takes bytes to where they belong. Anything but GALLEY_OK stops the report
 * and is what its calls answer from then on. */
typedef galley_status galley_write(void *context, const char *bytes,
                                   size_t size);

/* A stretch of a draft. Line and columns count from 1, columns in code points
 * (a byte that is not UTF-8 counts as one); the end is exclusive. An office
 * file has no lines that a person sees: its line 3 is the third paragraph with
 * text, those of notes, page heads and feet counted on behind the story's, and
 * a column is a character of the paragraph. */
typedef struct {
    const char *part;      /* "headline", "byline", "date" or "body"; the name
                            * of an office file's unpacked part, such as
                            * "word/document.xml"; else NULL */
    size_t offset, length; /* bytes of that part, or of the draft, as it was
                            * handed in */
    uint32_t line, column;
    uint32_t end_line, end_column;
} galley_place;

/* How much a finding matters. */
typedef enum {
    GALLEY_SUGGESTION,
    GALLEY_WARNING,
    GALLEY_ERROR,
} galley_level;

/* "suggestion", "warning", "error". */
const char *galley_level_name(galley_level level);

/* ------------------------------------------------------------------------
 * Session: a set of rules and the word lists that they stand on
 */

typedef struct galley galley;

/* A file of rules: a rule, or a word list if it has a key `lexicon` or
 * `classes`. */
typedef struct {
    galley_text path;  /* for messages; need not exist */
    galley_text bytes; /* its content, YAML */
} galley_rule_file;

/* What a session is made of. All zero: the shipped rules, malloc and free. */
typedef struct {
    const galley_allocator *allocator; /* NULL for malloc; copied */
    bool without_shipped;              /* only `files` count */

    /* More rules and word lists, in any order. A rule takes the place of one
     * with the same id, a word list adds to the one of the same name. Both are
     * read and not kept. */
    const galley_rule_file *files;
    size_t file_count;

    /* Leave out the examples of the shipped rules: a session that only checks
     * starts sooner. */
    bool without_examples;
} galley_options;

/* Make a session and load its rules. GALLEY_INVALID when a file has mistakes:
 * `*out` is then a session that holds the problems, all of them, and can do
 * nothing else; it must be freed like any other. A shipped session takes a few
 * milliseconds and may serve for as long as the program runs. */
galley_status galley_new(galley **out, const galley_options *options);

/* Give back all memory of `session`; NULL is allowed. */
void galley_free(galley *session);

/* A mistake in a rule file. */
typedef struct {
    galley_text path;    /* as it was handed in */
    uint32_t line;       /* from 1; 0 when the file as a whole is meant */
    uint32_t column;     /* from 1; 0 when the line is meant */
    galley_text excerpt; /* the line itself; may be empty */
    galley_text message; /* what is wrong */
    galley_text hint;    /* "did you mean ..."; may be empty */
} galley_problem;

/* The problems that ended galley_new in GALLEY_INVALID, in order of files and
 * lines. `index` must be below the count. */
size_t galley_problem_count(const galley *session);
galley_problem galley_problem_at(const galley *session, size_t index);

/* ------------------------------------------------------------------------
 * Rules
 */

/* A rule for a person to read about. */
typedef struct {
    galley_text id;       /* "quote-speaker" */
    galley_text category; /* the kind of fault: "quote-speaker" */
    galley_level level;
    const char *verb; /* how it looks: "match", "find" or "compare" */
    galley_text why;  /* paragraphs, with line ends */
    galley_text path; /* the file it was read from */
    size_t example_count;
} galley_rule;

/* The rules of a session, in order of their ids. */
size_t galley_rule_count(const galley *session);
galley_rule galley_rule_at(const galley *session, size_t index);

/* Find the rule called `id`; false when there is none. O(log rules). */
bool galley_rule_find(const galley *session, galley_text id, size_t *index);

/* An example of a rule. */
typedef struct {
    bool bad;          /* the rule must speak; else it must be silent */
    galley_text draft; /* Markdown */
    galley_text at;    /* the words it must speak of, line ends counting as
                        * blanks; empty for anything */
    uint32_t line;     /* in the rule's file, from 1 */
} galley_example;

galley_example galley_example_at(const galley *session, size_t rule,
                                 size_t example);

/* ------------------------------------------------------------------------
 * Configuration: what a newsroom has settled, in a file `.galley.yml`
 */

typedef struct galley_config galley_config;

/* Read a configuration. GALLEY_INVALID when it has mistakes: `*out` then holds
 * them, all of them, and nothing else may be asked of it; it must be freed like
 * any other. `allocator` may be NULL for malloc; it is copied. */
galley_status galley_config_new(galley_config **out,
                                const galley_rule_file *file,
                                const galley_allocator *allocator);

/* Give back all memory of `config`; NULL is allowed. */
void galley_config_free(galley_config *config);

/* Let `config` stand on `base`, which outlives it and does not stand on it:
 * what the base says holds where `config` says nothing else. */
galley_status galley_config_extend(galley_config *config,
                                   const galley_config *base);

/* See whether `session` has the rules that `config` (its bases left out) gives
 * levels to. GALLEY_INVALID adds a problem for each that it has not. */
galley_status galley_config_check(galley_config *config, const galley *session);

/* The mistakes, in order of lines. */
size_t galley_config_problem_count(const galley_config *config);
galley_problem galley_config_problem_at(const galley_config *config,
                                        size_t index);

/* The files that a newsroom writes. */
typedef enum {
    GALLEY_SCHEMA_RULE,
    GALLEY_SCHEMA_LEXICON,
    GALLEY_SCHEMA_CONFIG,
} galley_schema_kind;

/* Write the JSON Schema of such files, by which an editor program completes and
 * checks them; rules and claim types are those of `session`. Answers what
 * `write` answers. */
galley_status galley_schema(const galley *session, galley_schema_kind kind,
                            galley_write *write, void *context);

/* What holds for a draft. */
typedef struct galley_settings galley_settings;

/* One thing that holds, and where it was set. */
typedef struct {
    const char *key;   /* "levels", "fail-on", … */
    galley_text name;  /* of the entry of a map: "vague-source"; else empty */
    galley_text value; /* "error" */
    galley_text path;  /* of the configuration that says so */
    uint32_t line;
} galley_setting;

/* Settle what holds for the draft at `place`: its path as patterns see it,
 * relative to the folder of the configuration, with slashes. Empty for no
 * draft in particular. Of keys that hold one value the last one said wins;
 * of those that hold many (`extends`, `rules`, `ignore`) all are there. The
 * configuration must outlive the settings. */
galley_status galley_settings_new(galley_settings **out,
                                  const galley_config *config,
                                  galley_text place);
void galley_settings_free(galley_settings *settings);

/* Whether the draft is one that is not to be checked. */
bool galley_settings_ignore(const galley_settings *settings);

/* All that is set, by files, those that are extended first; `index` must be
 * below the count. And one of it by key and name; false when it is not set,
 * or `settings` is NULL. */
size_t galley_setting_count(const galley_settings *settings);
galley_setting galley_setting_at(const galley_settings *settings, size_t index);
bool galley_setting_find(galley_setting *out, const galley_settings *settings,
                         const char *key, galley_text name);

/* ------------------------------------------------------------------------
 * Articles
 */

typedef struct galley_article galley_article;

typedef enum {
    GALLEY_INPUT_GUESS, /* by the ending of the path, then by content */
    GALLEY_INPUT_PLAIN,
    GALLEY_INPUT_MARKDOWN,
    GALLEY_INPUT_HTML,
    GALLEY_INPUT_DOCX,
    GALLEY_INPUT_ODT,
} galley_input;

/* How far an article is read. Each stage holds those before it. */
typedef enum {
    GALLEY_FINDINGS, /* everything */
    GALLEY_CLAIMS,   /* what the article says; no rule is run */
    GALLEY_LANGUAGE, /* sentences and their grammar */
    GALLEY_TEXT,     /* blocks of visible text */
} galley_depth;

/* What a newsroom's system keeps beside a story; any of it may be empty. It is
 * plain text, a block each, above the body. */
typedef struct {
    galley_text headline, byline, date;
} galley_head;

/* A finding that a baseline knows; the rule is for messages. */
typedef struct {
    galley_text fingerprint, rule;
} galley_known;

/* Lines of a draft, from 1, both included. */
typedef struct {
    uint32_t first, last;
} galley_lines;

/* What is wanted of the findings. All zero: everything. */
typedef struct {
    const galley_known *known; /* left out; in order of the bytes of their
                                * fingerprints */
    size_t known_count;
    bool tells_stale;          /* a notice tells of known ones that are gone */
    bool by_lines;             /* only findings with an end in `lines` */
    const galley_lines *lines; /* in order, none in another */
    size_t line_count;
} galley_choice;

/* What is to be read. All texts are copied. */
typedef struct {
    galley_text path;  /* names the article; need not exist */
    galley_text bytes; /* any bytes at all; the body where there is a head */
    galley_input input;
    size_t max_size; /* bytes, those of the head included; 0 for
                      * galley_size_limit(false) */
    galley_depth depth;
    const galley_head *head; /* NULL: everything stands in `bytes` */
    galley_text id;          /* with a head: a JSON value by which reports call
                              * the article, such as `"a-17"` or `17`; may be
                              * empty */
    const galley_settings *settings; /* NULL for none */
    const galley_choice *choice;     /* NULL for everything */

    /* Asked now and then while the draft is read, some thousand times a second;
     * once it says yes, the call ends in GALLEY_GIVEN_UP. NULL: never asked. */
    bool (*has_given_up)(void *context);
    void *patience; /* its context */
} galley_draft;

/* The most bytes of a draft: what is usual, or what `max_size` may ask for. */
size_t galley_size_limit(bool most);

/* Read an article and check it. Bytes that are not UTF-8, NULs and the like
 * do not end the call: findings of category `notice` tell of them.
 * GALLEY_TOO_LARGE for a draft that is over its `max_size`, packed or unpacked.
 * GALLEY_INVALID for an office file that is damaged, encrypted or none: `*out`
 * is then an article of which there is a problem and nothing else; it must be
 * freed like any other. (Of a session with problems, too; there is then no
 * article.) Linear in the size. */
galley_status galley_check(galley_article **out, const galley *session,
                           const galley_draft *draft);

/* Why galley_check answered GALLEY_INVALID, to be read behind the name of the
 * file: "is encrypted"; empty for an article that was read. */
galley_text galley_article_problem(const galley_article *article);

/* How many findings were left out because they are known, and whether the one
 * at `index` of the draft's choice was found. */
size_t galley_known_count(const galley_article *article);
bool galley_known_met(const galley_article *article, size_t index);

/* Give back all memory of `article`; NULL is allowed. */
void galley_article_free(galley_article *article);

/* The path and the bytes of the draft (with a head, its parts and the body,
 * an empty line between two), and how many bytes of memory the article
 * holds. */
galley_text galley_article_path(const galley_article *article);
galley_text galley_article_bytes(const galley_article *article);
size_t galley_article_memory(const galley_article *article);

/* ------------------------------------------------------------------------
 * Findings
 */

/* One thing that an editor should see. */
typedef struct {
    galley_text rule;     /* id of the rule */
    galley_text category; /* kind of fault; "notice" for what galley says
                           * about the file or about itself */
    galley_level level;
    galley_text message;
    galley_place place;
    size_t related_count;    /* other places that it stands on */
    galley_text fingerprint; /* 16 hexadecimal digits: the same as long as the
                              * words are, wherever they move */
} galley_finding;

/* Another place of a finding, such as the other end of a contradiction. */
typedef struct {
    galley_place place;
    galley_text message; /* what is to be seen there; may be empty */
} galley_related;

/* The findings of an article in order of place; none unless it was read to
 * GALLEY_FINDINGS. An index must be below its count. */
size_t galley_finding_count(const galley_article *article);
galley_finding galley_finding_at(const galley_article *article, size_t index);
galley_related galley_related_at(const galley_article *article, size_t finding,
                                 size_t index);

/* ------------------------------------------------------------------------
 * Claims: what the article says, typed
 */

/* One claim: "attribution", "quotation", "mention", … */
typedef struct {
    const char *type;
    galley_place place;
    size_t field_count;
    size_t part_count;
} galley_claim;

typedef enum {
    GALLEY_VALUE_NONE, /* the claim has no such thing */
    GALLEY_VALUE_TEXT, /* words, or one word out of a closed set */
    GALLEY_VALUE_NUMBER,
    GALLEY_VALUE_TRUTH,
    GALLEY_VALUE_ENTITY, /* a person or body of the article */
} galley_value_type;

/* A field of a claim, as rules see it. */
typedef struct {
    const char *name; /* "source.kind" */
    galley_value_type type;
    galley_text text; /* of every type but NONE: as a message shows it */
    double number;    /* of NUMBER */
    bool truth;       /* of TRUTH */
    uint32_t entity;  /* of ENTITY: the same number is the same one */
} galley_field;

/* Words that a claim rests on: the "source", the "cue" or a stretch of the
 * "content" of an attribution. */
typedef struct {
    const char *name;
    galley_place place;
} galley_part;

/* The claims of an article, by type, within a type in order of place; none
 * unless it was read to GALLEY_CLAIMS or further. */
size_t galley_claim_count(const galley_article *article);
galley_claim galley_claim_at(const galley_article *article, size_t index);
galley_field galley_field_at(const galley_article *article, size_t claim,
                             size_t index);
galley_part galley_part_at(const galley_article *article, size_t claim,
                           size_t index);

/* ------------------------------------------------------------------------
 * Testing rules on their own examples
 */

typedef enum {
    GALLEY_PASSED,
    GALLEY_SILENT,    /* a bad example, and the rule said nothing */
    GALLEY_ELSEWHERE, /* a bad example, and it spoke of other words */
    GALLEY_FALSE,     /* a good example, and the rule spoke */
} galley_verdict;

/* An example that was tried. */
typedef struct {
    galley_verdict verdict;
    galley_article *article; /* the example, checked: it tells what was said
                              * instead, and is the caller's to free */
} galley_trial;

/* Run all rules over an example and say how its own rule did. */
galley_status galley_example_run(galley_trial *out, const galley *session,
                                 size_t rule, size_t example);

/* How many patterns a rule looks for; 0 for one that asks claims. */
size_t galley_pattern_count(const galley *session, size_t rule);

/* What came of trying a pattern on the examples of its rule, and on texts made
 * to try patterns. */
typedef struct {
    bool is_slow; /* it backtracks so much that it may give up on a draft */
    bool is_seen; /* it matches in an example; else it may never match */
} galley_pattern_trial;

galley_status galley_pattern_run(galley_pattern_trial *out,
                                 const galley *session, size_t rule,
                                 size_t pattern);

/* A claim type of a newsroom's own, as its rule files describe it. */
typedef struct {
    galley_text name;
    galley_text path; /* the file it was read from */
    size_t pattern_count;
} galley_house_type;

/* Those of a session, in order of loading; `index` must be below the count. */
size_t galley_house_type_count(const galley *session);
galley_house_type galley_house_type_at(const galley *session, size_t index);

/* Try a pattern of one, on the examples of the rules over it. */
galley_status galley_house_type_run(galley_pattern_trial *out,
                                    const galley *session, size_t type,
                                    size_t pattern);

/* ------------------------------------------------------------------------
 * Reports
 */

typedef struct galley_report galley_report;

/* What a report is about. */
typedef enum {
    GALLEY_REPORT_FINDINGS,
    GALLEY_REPORT_CLAIMS,
    GALLEY_REPORT_TREES, /* sentences and their grammar */
} galley_subject;

/* The formats of a subject, the usual one first: "text", "jsonl", … NULL past
 * the end. */
const char *galley_format_name(galley_subject subject, size_t index);

/* A line for help pages; NULL when the subject has no such format. */
const char *galley_format_about(galley_subject subject, const char *name);

/* What a report is like. All zero but `write`: all findings as plain text. */
typedef struct {
    galley_subject subject;
    const char *format;    /* NULL for the usual one */
    galley_level level;    /* the least that is shown; a notice always is */
    bool color;            /* escape sequences for a terminal; text only */
    bool quiet;            /* no summary at the end; text only */
    const galley *session; /* its rules are described; NULL for none, sarif
                            * only; outlives the report */
    galley_write *write;
    void *context;                     /* of `write` */
    const galley_allocator *allocator; /* NULL for malloc; copied */
} galley_report_options;

/* Begin a report. GALLEY_INVALID when the subject has no such format. */
galley_status galley_report_new(galley_report **out,
                                const galley_report_options *options);

/* Add an article. Its bytes may reach `write` now or later. */
galley_status galley_report_add(galley_report *report,
                                const galley_article *article);

/* Hand to `write` what waits of the articles so far. */
galley_status galley_report_flush(galley_report *report);

/* Write what closes the report and everything that waits. Answers how all
 * went since the report began. Nothing may be added after. */
galley_status galley_report_end(galley_report *report);

/* Give back the memory of `report`, ended or not; NULL is allowed. */
void galley_report_free(galley_report *report);

#ifdef __cplusplus
}
#endif

#endif
