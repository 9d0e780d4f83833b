/* sarif_rules.h - the rules of a run, as SARIF describes them.
 * A reader of a finding such as "“analysts”: who in particular?" asks why
 * that matters; the answer travels with the report. */
#ifndef GLY_REPORT_SARIF_RULES_H
#define GLY_REPORT_SARIF_RULES_H

#include "report/report.h"

/* Write `rule` as a reportingDescriptor (SARIF 2.1.0, 3.49). */
void gly_sarif_rule(gly_output *output, const gly_report_rule *rule);

/* "note", "warning", "error". */
const char *gly_sarif_level(gly_level level);

#endif
