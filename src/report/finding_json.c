#include "report/finding_json.h"

#include "report/origin.h"

/* A place: line and column, end exclusive, and bytes of the source. */
static void write_place(gly_output *output, const gly_spot *at)
{
    gly_output_format(output,
                      "\"line\":%u,\"column\":%u,\"end_line\":%u,"
                      "\"end_column\":%u,\"offset\":%u,\"length\":%u",
                      (unsigned)at->start.line, (unsigned)at->start.column,
                      (unsigned)at->end.line, (unsigned)at->end.column,
                      (unsigned)at->source.offset, (unsigned)at->source.length);
}

static void write_text(gly_output *output, const char *key, gly_text text)
{
    gly_output_format(output, ",\"%s\":", key);
    gly_output_json(output, text);
}

static void write_related(gly_output *output, const gly_document *document,
                          const gly_finding *finding)
{
    gly_output_put(output, ",\"related\":[");
    for (uint32_t i = 0; i < finding->related_count; i++) {
        const gly_related *related = &finding->related[i];
        gly_spot spot = gly_document_spot(document, related->source);
        gly_output_put(output, i == 0 ? "{" : ",{");
        write_place(output, &spot);
        write_text(output, "message", related->message);
        gly_field_json(output, &spot);
        gly_output_put(output, "}");
    }
    gly_output_put(output, "]");
}

void gly_finding_json(gly_output *output, const gly_document *document,
                      const gly_finding *finding)
{
    gly_spot spot = gly_document_spot(document, finding->source);
    gly_output_put(output, "{\"path\":");
    gly_output_json(output, document->path);
    gly_output_put(output, ",");
    write_place(output, &spot);
    write_text(output, "rule", finding->rule);
    write_text(output, "category", finding->category);
    write_text(output, "level", gly_text_of(gly_level_name(finding->level)));
    write_text(output, "message", finding->message);
    write_related(output, document, finding);
    write_text(output, "fingerprint", finding->fingerprint);
    gly_origin_json(output, document, &spot);
    gly_output_put(output, "}");
}
