/* sarif_rules.h - the rules of a run, as SARIF describes them.
 * A reader of a finding such as "“analysts” are nobody in particular" asks why
 * that matters; the answer travels with the report. */
#ifndef GLY_REPORT_SARIF_RULES_H
#define GLY_REPORT_SARIF_RULES_H

#include "report/report.h"

/* Write `rule` as a reportingDescriptor (SARIF 2.1.0, 3.49). */
void gly_sarif_rule(gly_output *output, const gly_report_rule *rule);

/* Where the rule called `id` stands among those of `report`; GLY_NONE for what
 * is none of them, such as a notice. O(log rules). */
uint32_t gly_sarif_rule_index(const gly_report *report, gly_text id);

/* "note", "warning", "error". */
const char *gly_sarif_level(gly_level level);

#endif
