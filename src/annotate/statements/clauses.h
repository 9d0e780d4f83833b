/* clauses.h - what the tree says of one clause: who does what to whom, whether
 * it is denied, and how sure it is.
 *
 *     The board's decision not to raise the fare surprised riders.
 *         raise: agent board, patient fare, denied
 *
 * A verb without a subject of its own takes that of the verb or noun it hangs
 * on; what hangs on "refused", "plans" or "may" is denied or less sure. */
#ifndef GLY_ANNOTATE_STATEMENTS_CLAUSES_H
#define GLY_ANNOTATE_STATEMENTS_CLAUSES_H

#include "annotate/statements/statements.h"

/* The lists that clauses are read with; found once a document. */
typedef struct {
    const gly_annotations *annotations;
    const gly_reading *reading;
    gly_list_id mood, governor, report, unit;
    gly_symbol may, will, would, should, alleged, condition, open, ahead, time;
    gly_symbol single;
    gly_symbol negative, never, lasting;
    gly_symbol refused, wished, expected, accused, done, denial, obliged, means;
    gly_symbol settled;
    gly_symbol all, none, some, many, most;
    uint32_t *mentions;      /* that each token stands in; GLY_NONE */
    uint32_t *attributions;  /* whose content each token stands in */
    gly_participant *beside; /* room for those beside a statement while it is
                              * read */
} gly_clauses;

/* Get ready to read the clauses of `annotations`. GLY_NO_MEMORY or GLY_OK. */
gly_status gly_clauses_init(gly_clauses *out, gly_arena *arena,
                            const gly_annotations *annotations);

/* The class of the entry of `list` that begins at `token`; 0 for none. */
gly_symbol gly_clauses_class(const gly_clauses *clauses, gly_list_id list,
                             uint32_t token);

/* Whether token `token` says something of something: a verb that is no
 * auxiliary, or an adjective or noun with "is". */
bool gly_clauses_is_predicate(const gly_clauses *clauses, uint32_t token);

/* The statement whose predicate is `token`. Those beside it are good until the
 * next one is read. */
gly_statement gly_clauses_read(const gly_clauses *clauses, uint32_t token);

/* The statement that the noun `token` makes by itself: "the board's approval of
 * the lease". What is not told of as known ("an approval"), or only wanted or
 * feared, is less sure. Its `beside` as above. */
gly_statement gly_clauses_read_noun(const gly_clauses *clauses, uint32_t token);

/* The one whom the phrase of `token` names; nobody for GLY_NONE. */
gly_participant gly_clauses_participant(const gly_clauses *clauses,
                                        uint32_t token);

/* Fill who else is named in a statement whose agent and patient are known. */
void gly_clauses_beside(gly_statement *statement, const gly_clauses *clauses);

/* Fill the group that a quantity or a share of it is of, and tell a
 * share of under half. */
void gly_clauses_share(gly_participant *participant,
                       const gly_clauses *clauses);

/* A share in percent that hangs on the predicate `token` before it, as in
 * "Among members, 38 % named it"; GLY_NONE. */
uint32_t gly_clauses_share_before(const gly_clauses *clauses, uint32_t token);

/* Nobody, as a participant. */
gly_participant gly_clauses_nobody(void);

/* The noun that makes an infinitive what is done or not: "decision" for
 * "raise" in "the board's decision last week to raise fares"; GLY_NONE. */
uint32_t gly_clauses_deciding_noun(const gly_clauses *clauses, uint32_t token);

/* The verb by which it is voted whether `token` is done, and into `against`
 * whether it is not: "[voted] 6-3 against raising the fare", "in favor of
 * raising it"; GLY_NONE. */
uint32_t gly_clauses_vote(bool *against, const gly_clauses *clauses,
                          uint32_t token);

/* Whether what hangs on the verb `token` was done in some time: "took three
 * hours [to acquit him]", "needed two days". */
bool gly_clauses_takes_time(const gly_clauses *clauses, uint32_t token);

/* Whether a word for nobody hangs on `token` where the parser saw no subject:
 * "saw nobody and [neither] was hurt". */
bool gly_clauses_has_none(const gly_clauses *clauses, uint32_t token);

/* Fill what tells whether the clause of `statement` is denied, on what
 * condition it holds and how sure it is; its participants are not looked at. */
void gly_clauses_judge(gly_statement *statement, const gly_clauses *clauses);

#endif
