/* findings.h - the findings of one article: gathered, closed, in order.
 *
 * While rules run, findings are added with spans of the visible text. Closing
 * turns these into places of the source, drops a finding that says what
 * another does (doubles.h), sorts by place and gives each its fingerprint: a
 * hash of the rule, of the words at each of its places and of how many like it
 * stand before, so that an edit elsewhere does not wake what a baseline has
 * put to rest. */
#ifndef GLY_DIAGNOSTICS_FINDINGS_H
#define GLY_DIAGNOSTICS_FINDINGS_H

#include "base/list.h"
#include "diagnostics/choice.h"
#include "diagnostics/finding.h"

enum { GLY_FINDING_PLACES = 6 };

/* A finding as a rule makes it. */
typedef struct {
    gly_text rule, category, message;
    gly_level level;
    gly_span text;                       /* in the visible text */
    uint32_t other_count;                /* at most GLY_FINDING_PLACES */
    gly_span others[GLY_FINDING_PLACES]; /* in the visible text */
    gly_text other_messages[GLY_FINDING_PLACES];
    uint32_t echo_count; /* the last of them, which say what another does */
} gly_finding_draft;

typedef struct {
    gly_arena *arena;
    const gly_document *document;
    gly_list open;            /* what was added and is not closed yet */
    gly_list items;           /* gly_finding; empty before gly_findings_close */
    gly_list hushed;          /* gly_hushed: those of the draft, then others */
    uint32_t silenced;        /* findings that the draft itself has silenced */
    uint32_t known;           /* findings that a baseline knows */
    const gly_choice *choice; /* may be set before closing; NULL: all */
    bool asks_reasons;        /* tell of silence without one; likewise */
    bool keeps_doubles;       /* that rules differ in; likewise */
} gly_findings;

/* No findings yet, about `document`; they will live in `arena`. */
void gly_findings_init(gly_findings *findings, gly_arena *arena,
                       const gly_document *document);

/* Add one. The texts of `draft` are borrowed and must live as long as the
 * arena. */
gly_status gly_findings_add(gly_findings *findings,
                            const gly_finding_draft *draft);

/* Add one of rule and category `notice`, at level warning, about bytes of the
 * source itself. */
gly_status gly_findings_notice(gly_findings *findings, gly_text message,
                               gly_span source);

/* Leave out what the draft silences, tell of what silences nothing, sort,
 * drop doubles, fingerprint, choose. Nothing may be added after. O(n log n).
 *
 * The order is by place, then the longer one, the graver one, rule and
 * message. Of doubles, whatever their rules, the first in order stays.
 *
 * A fingerprint is FNV-1a over the rule's id, the words at the main place and
 * those at each other place that is no echo, whichever comes first, and the
 * number of findings before it in which all this is the same. Words are runs of
 * letters and digits in lower case; a place without any stands for itself, byte
 * by byte. Message, level and line are left out: they change while the fault is
 * the same. What the draft silences is not numbered with the others, so that a
 * directive wakes nothing. */
gly_status gly_findings_close(gly_findings *findings);

#endif
