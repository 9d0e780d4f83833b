/* ledger.h - who says what in an article, row by row.
 * A row stands for an attribution, with all that is handed on by it, or for a
 * quotation that nobody is given for. "“We lost,” he said" is the row "he
 * (Joel Adler) | said | “We lost,”". */
#ifndef GLY_REPORT_LEDGER_H
#define GLY_REPORT_LEDGER_H

#include "report/report.h"

/* The rows in order of place, in the article's arena; NULL and no rows for no
 * memory, which is left in the report's status. */
const gly_claim *const *
gly_ledger_rows(gly_report *report, const gly_claims *claims, uint32_t *count);

/* The people of the article, likewise. */
const gly_claim *const *gly_ledger_people(gly_report *report,
                                          const gly_claims *claims,
                                          uint32_t *count);

/* What a row shows; "-" for what there is not. No memory is left in the
 * report's status. The name follows a source that does not show who it is. */
gly_text gly_ledger_who(gly_report *report, const gly_claims *claims,
                        const gly_claim *claim);
gly_text gly_ledger_cue(const gly_claims *claims, const gly_claim *claim);
gly_text gly_ledger_what(gly_report *report, const gly_claims *claims,
                         const gly_claim *claim);

/* The value of the field `name` of a claim; of type NONE when there is no such
 * field. */
gly_value gly_ledger_field(const gly_claims *claims, const gly_claim *claim,
                           const char *name);

#endif
