#include "session/pipeline.h"

#include "annotate/numbers/numbers.h"
#include "annotate/people/people.h"
#include "base/limits.h"

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

/* Say that an article has too much of something to hold all of it against each
 * other. `text` is the first that is too much. */
static gly_status add_limit(gly_findings *findings, const char *message,
                            gly_span text)
{
    gly_span source = gly_document_source(findings->document, text);
    return gly_findings_notice(findings, gly_text_of(message), source);
}

static gly_status add_limits(gly_findings *findings,
                             const gly_annotations *annotations)
{
    const gly_tokens *tokens = &annotations->language->tokens;
    const gly_numbers *numbers = annotations->numbers;
    const gly_people *people = annotations->people;
    gly_status status = GLY_OK;
    if (numbers->count > GLY_LIMIT_NUMBERS) {
        const gly_number *first = &numbers->items[GLY_LIMIT_NUMBERS];
        status = add_limit(findings,
                           "this draft has more numbers than are held against "
                           "each other: what they count is not compared",
                           gly_tokens_span(tokens, first->first, first->last));
    }
    if (status == GLY_OK && people->trait_count > GLY_LIMIT_TRAITS) {
        const gly_trait *first = &people->traits[GLY_LIMIT_TRAITS];
        status = add_limit(findings,
                           "this draft tells of more people than a story does: "
                           "of whom “the 54-year-old” speaks is not looked for",
                           gly_tokens_span(tokens, first->first, first->last));
    }
    return status;
}

static gly_status find(gly_pipeline *reading, gly_arena *arena,
                       const gly_reader *reader)
{
    gly_findings *findings = &reading->findings;
    gly_findings_init(findings, arena, &reading->document);
    findings->choice = reader->choice;
    findings->asks_reasons = reader->asks_reasons;
    findings->keeps_doubles = reader->keeps_doubles;
    gly_status status = add_notices(findings, &reading->document);
    if (status == GLY_OK)
        status = add_limits(findings, &reading->annotations);
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
