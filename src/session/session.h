/* session.h - what stands behind the handles of galley.h.
 * galley.h is written in plain C types for its users; this folder turns its
 * calls into those of the stages. A session is complete when galley_new
 * returns and is only read after, which is what lets threads share it (patterns
 * get their machine code later, behind a lock of their own); an article owns
 * the arena that all its stages live in. */
#ifndef GLY_SESSION_SESSION_H
#define GLY_SESSION_SESSION_H

#include "base/arena.h"
#include "base/problem.h"
#include "base/status.h"
#include "base/text.h"
#include "engine/rules.h"
#include "galley.h"
#include "lexicon/lexicon.h"
#include "session/pipeline.h"

/* Invariant: `rules` may run if and only if there are no problems. Everything
 * lies in `arena`, this struct included. */
struct galley {
    gly_arena arena;
    gly_lexicon *lexicon;
    gly_rules *rules;
    gly_problems problems;
};

/* Everything lies in `arena`, this struct included. */
struct galley_article {
    gly_arena arena;
    galley_depth depth;
    gly_choice choice;
    gly_pipeline reading;
};

/* An arena over what a user of galley.h gave; NULL stands for malloc. */
gly_arena gly_session_arena(const galley_allocator *allocator);

/* How an article is checked. */
typedef struct {
    const gly_facts *facts; /* that it is held against; NULL: none */
    bool keeps_doubles;     /* what two rules tell alike is told twice */
} gly_session_terms;

/* galley_check, on other terms than those of the session. */
galley_status gly_session_check(galley_article **out, const galley *session,
                                const galley_draft *draft,
                                const gly_session_terms *terms);

/* The statuses of galley.h and of the stages are the same numbers. */
galley_status gly_session_status(gly_status status);

/* A text of a stage as galley.h gives it. */
galley_text gly_session_text(gly_text text);

/* A text of galley.h as a stage takes it; GLY_TOO_LARGE for one that is larger
 * than any draft may be. */
gly_status gly_session_take(gly_text *out, galley_text text);

/* A path is any bytes, but what reports write of it and patterns see of it must
 * be UTF-8: `path` with U+FFFD for each byte that is not, in `arena`. */
gly_status gly_session_clean(gly_text *out, gly_arena *arena, gly_text path);

/* A problem as galley.h gives it. */
galley_problem gly_session_problem(const gly_problems *problems, size_t index);

/* A place of the source as galley.h gives it. */
galley_place gly_session_place(const galley_article *article, gly_span source);

/* Where words of the visible text stand in the source. */
galley_place gly_session_words(const galley_article *article, gly_span text);

#endif
