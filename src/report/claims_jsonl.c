/* claims_jsonl.c - one claim a line, as a JSON object.
 * Every claim has path, type and place; then come the parts it rests on and
 * the fields of its type, under the names that rules use. What a claim lacks
 * is null. The names are a contract: add, but do not change. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "report/origin.h"
#include "report/parts.h"
#include "report/report.h"

static void write_key(gly_output *output, const char *key)
{
    gly_output_format(output, ",\"%s\":", key);
}

/* The bytes that words of the visible text stand for. */
static void write_words(gly_output *output, const gly_document *document,
                        gly_span text)
{
    gly_span source = gly_document_source(document, text);
    source = gly_document_spot(document, source).source;
    gly_output_format(output, "\"offset\":%u,\"length\":%u",
                      (unsigned)source.offset, (unsigned)source.length);
}

/* The shortest way to write `number` that reads back the same. A program that
 * uses the library may have set a locale with a decimal comma. */
static void write_number(gly_output *output, double number)
{
    char digits[32];
    if (!isfinite(number)) {
        gly_output_put(output, "null");
        return;
    }
    bool whole = fabs(number) < 1e15 && !(floor(number) < number);
    if (whole) {
        gly_output_format(output, "%.0f", number);
        return;
    }
    for (int precision = 1; precision <= 17; precision++) {
        snprintf(digits, sizeof digits, "%.*g", precision, number);
        double back = strtod(digits, NULL);
        if (!(back < number) && !(back > number))
            break;
    }
    char *comma = strchr(digits, ',');
    if (comma != NULL)
        *comma = '.';
    gly_output_put(output, digits);
}

static void write_value(gly_output *output, const gly_value *value)
{
    switch (value->type) {
    case GLY_VALUE_NUMBER:
        write_number(output, value->number);
        break;
    case GLY_VALUE_TRUTH:
        gly_output_put(output, value->truth ? "true" : "false");
        break;
    case GLY_VALUE_ENTITY:
        gly_output_number(output, value->entity);
        break;
    case GLY_VALUE_TEXT:
    case GLY_VALUE_CHOICE:
    case GLY_VALUE_WORDS:
        gly_output_json(output, value->text);
        break;
    case GLY_VALUE_NONE:
    case GLY_VALUE_TYPES:
        gly_output_put(output, "null");
        break;
    }
}

/* A part by its name with its words, or null. */
static void write_part(gly_output *output, const char *name,
                       const gly_document *document, const gly_part *part)
{
    write_key(output, name);
    if (part == NULL) {
        gly_output_put(output, "null");
        return;
    }
    gly_output_put(output, "{\"text\":");
    gly_output_json(output, gly_text_slice(document->text, part->text));
    gly_output_put(output, ",");
    write_words(output, document, part->text);
    gly_output_put(output, "}");
}

static const gly_part *part_named(const gly_part *parts, uint32_t count,
                                  const char *name)
{
    for (uint32_t i = 0; i < count; i++) {
        if (strcmp(parts[i].name, name) == 0)
            return &parts[i];
    }
    return NULL;
}

/* Source, cue and content of an attribution. */
static void write_parts(gly_output *output, const gly_document *document,
                        const gly_part *parts, uint32_t count)
{
    static const char content[] = "content";
    write_part(output, "source", document, part_named(parts, count, "source"));
    write_part(output, "cue", document, part_named(parts, count, "cue"));
    write_key(output, content);
    const char *before = "[{";
    for (uint32_t i = 0; i < count; i++) {
        if (strcmp(parts[i].name, content) != 0)
            continue;
        gly_output_put(output, before);
        write_words(output, document, parts[i].text);
        before = "},{";
    }
    gly_output_put(output, before[0] == '[' ? "[]" : "}]");
}

/* Whether a field is already there as a part with its place. */
static bool is_part(const gly_claim *claim, const char *name)
{
    return claim->type == GLY_CLAIM_ATTRIBUTION &&
           (strcmp(name, "source") == 0 || strcmp(name, "cue") == 0 ||
            strcmp(name, "content") == 0);
}

static void write_fields(gly_output *output, const gly_claims *claims,
                         const gly_claim *claim)
{
    const gly_claim_kind *kind = gly_claims_kind(claims, claim);
    for (uint32_t i = 0; i < kind->field_count; i++) {
        const gly_field *field = &kind->fields[i];
        if (is_part(claim, field->name))
            continue;
        gly_value value = gly_claims_value(claims, claim, i);
        write_key(output, field->name);
        write_value(output, &value);
    }
}

static void write_claim(gly_output *output, const gly_report_article *article,
                        const gly_claim *claim)
{
    const gly_document *document = article->document;
    gly_span source = gly_document_source(document, claim->text);
    gly_spot spot = gly_document_spot(document, source);
    gly_output_put(output, "{\"path\":");
    gly_output_json(output, document->path);
    gly_output_format(output, ",\"type\":\"%s\",\"line\":%u,\"column\":%u,",
                      gly_claims_kind(article->claims, claim)->name,
                      (unsigned)spot.start.line, (unsigned)spot.start.column);
    write_words(output, document, claim->text);
    if (claim->type == GLY_CLAIM_ATTRIBUTION) {
        gly_part parts[GLY_PARTS_MOST];
        uint32_t count = gly_parts_of(parts, article->claims, claim);
        write_parts(output, document, parts, count);
    }
    write_fields(output, article->claims, claim);
    gly_origin_json(output, document, &spot);
    gly_output_put(output, "}\n");
}

static void write_article(gly_report *report, const gly_report_article *article)
{
    for (uint32_t i = 0; i < article->claims->count; i++)
        write_claim(&report->output, article, &article->claims->items[i]);
}

const gly_report_format gly_format_claims_jsonl = {
    .subject = GLY_REPORT_CLAIMS,
    .name = "jsonl",
    .about = "a JSON object a line, one claim each",
    .article = write_article,
};
