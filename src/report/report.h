/* report.h - what galley has found, as text for a person or a program.
 *
 * A report is about one subject and has one format. It is begun, given one
 * article after another, and ended. Each format is a file of this folder and a
 * line of formats.def; it writes to the report's output and nowhere else, so
 * the same report goes to a terminal, a file or a test's memory. */
#ifndef GLY_REPORT_REPORT_H
#define GLY_REPORT_REPORT_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/list.h"
#include "base/output.h"
#include "claims/claims.h"
#include "diagnostics/findings.h"
#include "document/document.h"
#include "language/language.h"

typedef enum {
    GLY_REPORT_FINDINGS,
    GLY_REPORT_CLAIMS,
    GLY_REPORT_TREES, /* sentences and their grammar */
} gly_report_subject;

/* An article, read as far as the subject needs: `findings`, `claims` or
 * `language` may be NULL where it does not. */
typedef struct {
    const gly_document *document;
    const gly_language *language;
    const gly_claims *claims;
    const gly_findings *findings; /* closed */
} gly_report_article;

/* A rule that findings may be of, for formats that describe rules. */
typedef struct {
    gly_text id, category, why;
    gly_level level;
} gly_report_rule;

typedef struct {
    gly_level level; /* the least that is shown; a notice always is */
    bool color;      /* escape sequences of a terminal; text only */
    bool quiet;      /* no summary at the end; text only */
    const gly_report_rule
        *rules; /* in order of their ids; for formats that tell why */
    uint32_t rule_count;
    const char *version; /* of galley; NULL where none is told */
} gly_report_options;

/* Invariant: `shown` and `hidden` count the findings of the articles so far,
 * by level; only a format of findings keeps them. */
typedef struct {
    gly_report_options options;
    gly_arena *arena;    /* for what a format keeps from article to article */
    gly_list kept;       /* findings for the end; see kept.h */
    const char *between; /* the places of one of them */
    gly_output output;
    gly_status status;      /* of work other than writing */
    uint32_t article_count; /* before the one that is being added */
    uint32_t shown[GLY_LEVEL_ERROR + 1];
    uint32_t hidden[GLY_LEVEL_ERROR + 1];
    uint32_t silenced; /* findings that drafts themselves have silenced */
    uint32_t known;    /* findings that a baseline knows */
    uint32_t written;  /* results of sarif, told or not */
} gly_report;

/* A format. What fails on the way (no memory) is left in `report->status`;
 * writing fails in the output by itself. */
typedef struct {
    gly_report_subject subject;
    const char *name;                  /* as --format names it */
    const char *about;                 /* a line for the help page */
    void (*begin)(gly_report *report); /* NULL: nothing to write */
    void (*article)(gly_report *report, const gly_report_article *article);
    void (*end)(gly_report *report); /* NULL: nothing to write */
} gly_report_format;

/* The format of `subject` called `name`, or NULL. The one without a name, NULL,
 * is the usual one. */
const gly_report_format *gly_report_format_named(gly_report_subject subject,
                                                 const char *name);

/* The `index`th format of `subject`, the usual one first; NULL past the end. */
const gly_report_format *gly_report_format_at(gly_report_subject subject,
                                              uint32_t index);

/* Begin a report that writes to `sink`. */
void gly_report_init(gly_report *report, gly_arena *arena,
                     gly_output_sink *sink, void *context);

/* Whether a finding is to be shown: it is of the level asked for or above, or
 * it is a notice. */
bool gly_report_would_show(const gly_report *report,
                           const gly_finding *finding);

/* The same, and counts it either way. */
bool gly_report_shows(gly_report *report, const gly_finding *finding);

/* The rule called `id` of those that the report describes; NULL for what is
 * none of them, such as a notice. O(log rules). */
const gly_report_rule *gly_report_rule_named(const gly_report *report,
                                             gly_text id);

/* How all went so far: the first failure of work or of writing. */
gly_status gly_report_status(const gly_report *report);

#endif
