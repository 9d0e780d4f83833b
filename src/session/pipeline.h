/* pipeline.h - the one place where the stages meet.
 *
 *   bytes -> document -> language -> annotations -> claims -> findings
 *
 * Each stage takes the one before as it is and leaves its own list in the
 * article's arena. Nothing here looks into what it hands on. */
#ifndef GLY_SESSION_PIPELINE_H
#define GLY_SESSION_PIPELINE_H

#include "annotate/annotate.h"
#include "base/arena.h"
#include "claims/claims.h"
#include "diagnostics/findings.h"
#include "document/document.h"
#include "engine/rules.h"
#include "language/language.h"
#include "lexicon/lexicon.h"

/* All that is known of one article. The stages point at each other, so it may
 * not be moved. */
typedef struct {
    gly_document document;
    gly_language language;
    gly_annotations annotations;
    gly_claims claims;
    gly_findings findings;
} gly_pipeline;

/* The last stage that is run. */
typedef enum {
    GLY_READ_TEXT,
    GLY_READ_LANGUAGE,
    GLY_READ_CLAIMS,
    GLY_READ_FINDINGS,
} gly_read_until;

/* What an article is read with. */
typedef struct {
    const gly_lexicon *lexicon;
    const gly_rules *rules;
    const gly_facts *facts; /* that the article is held against; NULL: none */
    const gly_rule_level *levels; /* of the rules, one each; NULL: their own */
    const gly_choice *choice;     /* of the findings; NULL: all */
    bool asks_reasons;            /* of what a draft silences */
    bool keeps_doubles;           /* of rules, for their own examples */
    gly_read_until until;
} gly_reader;

/* Read `input` into `reading`, which must be zero and stay where it is; a stage
 * that is not reached stays zero. What the document has to say of itself is
 * among the findings. Fails as the stages do: GLY_NO_MEMORY, GLY_TOO_LARGE. */
gly_status gly_pipeline_run(gly_pipeline *reading, gly_arena *arena,
                            const gly_input *input, const gly_reader *reader);

#endif
