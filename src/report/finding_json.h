/* finding_json.h - a finding as a JSON object: the shape that `jsonl` and
 * `json` share. */
#ifndef GLY_REPORT_FINDING_JSON_H
#define GLY_REPORT_FINDING_JSON_H

#include "report/report.h"

/* Write `finding` of `document` as one object, without a line end. */
void gly_finding_json(gly_output *output, const gly_document *document,
                      const gly_finding *finding);

#endif
