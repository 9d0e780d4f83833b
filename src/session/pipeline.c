#include "session/pipeline.h"

/* What a reader has said of the file is said to the editor. */
static gly_status add_notices(gly_findings *findings,
                              const gly_document *document)
{
    gly_status status = GLY_OK;
    for (uint32_t i = 0; i < document->notice_count && status == GLY_OK; i++)
        status = gly_findings_notice(findings, document->notices[i].message,
                                     document->notices[i].source);
    return status;
}

static gly_status find(gly_pipeline *reading, gly_arena *arena,
                       const gly_reader *reader)
{
    gly_findings *findings = &reading->findings;
    gly_findings_init(findings, arena, &reading->document);
    findings->choice = reader->choice;
    findings->asks_reasons = reader->asks_reasons;
    gly_status status = add_notices(findings, &reading->document);
    if (status == GLY_OK)
        status = gly_rules_run(reader->rules, reader->levels, &reading->claims,
                               findings);
    if (status == GLY_OK)
        status = gly_findings_close(findings);
    return status;
}

gly_status gly_pipeline_run(gly_pipeline *reading, gly_arena *arena,
                            const gly_input *input, const gly_reader *reader)
{
    gly_status status = gly_document_read(&reading->document, arena, input);
    if (status == GLY_OK && reader->until >= GLY_READ_LANGUAGE)
        status = gly_language_build(&reading->language, arena,
                                    &reading->document, reader->lexicon);
    if (status == GLY_OK && reader->until >= GLY_READ_CLAIMS)
        status = gly_annotations_build(&reading->annotations, arena,
                                       &reading->language);
    reading->annotations.facts = reader->facts;
    if (status == GLY_OK && reader->until >= GLY_READ_CLAIMS)
        status =
            gly_claims_build(&reading->claims, arena, &reading->annotations);
    if (status == GLY_OK && reader->until >= GLY_READ_CLAIMS)
        status = gly_claims_add_house(&reading->claims,
                                      gly_rules_house(reader->rules));
    if (status == GLY_OK && reader->until >= GLY_READ_FINDINGS)
        status = find(reading, arena, reader);
    return status;
}
