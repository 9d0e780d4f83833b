/* fuzz_check.c - any bytes at all, from end to end through galley.h.
 * What must hold of every finding and claim: its places lie in the draft and
 * split no character, findings stand in order, the same draft gives the same
 * report in every format, and all memory comes back. */
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "galley.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void demand(bool holds, const char *what)
{
    if (holds)
        return;
    fprintf(stderr, "does not hold: %s\n", what);
    abort();
}

/* The shipped rules, loaded once and kept. */
static const galley *shipped(void)
{
    static galley *session;
    galley_options options = {0};
    if (session == NULL)
        demand(galley_new(&session, &options) == GALLEY_OK,
               "the shipped rules load");
    return session;
}

static bool splits(galley_text bytes, size_t offset)
{
    return offset < bytes.size && (bytes.data[offset] & 0xC0) == 0x80;
}

static void check_place(galley_text bytes, bool is_utf8, galley_place place)
{
    demand(place.offset <= bytes.size &&
               place.length <= bytes.size - place.offset,
           "a place lies in the draft");
    demand(place.line >= 1 && place.column >= 1,
           "lines and columns count from 1");
    demand(place.line < place.end_line || (place.line == place.end_line &&
                                           place.column <= place.end_column),
           "a place ends after it begins");
    demand(!is_utf8 || (!splits(bytes, place.offset) &&
                        !splits(bytes, place.offset + place.length)),
           "a place splits no character");
}

static void check_findings(const galley_article *article, bool is_utf8)
{
    galley_text bytes = galley_article_bytes(article);
    size_t before = 0;
    for (size_t i = 0; i < galley_finding_count(article); i++) {
        galley_finding finding = galley_finding_at(article, i);
        check_place(bytes, is_utf8, finding.place);
        demand(before <= finding.place.offset, "findings stand in order");
        demand(finding.message.size > 0, "a finding has a message");
        before = finding.place.offset;
        for (size_t j = 0; j < finding.related_count; j++)
            check_place(bytes, is_utf8, galley_related_at(article, i, j).place);
    }
}

static void check_claims(const galley_article *article, bool is_utf8)
{
    galley_text bytes = galley_article_bytes(article);
    for (size_t i = 0; i < galley_claim_count(article); i++) {
        galley_claim claim = galley_claim_at(article, i);
        check_place(bytes, is_utf8, claim.place);
        for (size_t j = 0; j < claim.part_count; j++)
            check_place(bytes, is_utf8, galley_part_at(article, i, j).place);
        for (size_t j = 0; j < claim.field_count; j++)
            demand(galley_field_at(article, i, j).name != NULL,
                   "a field has a name");
    }
}

/* FNV-1a over what a report writes. */
static galley_status add_to_hash(void *context, const char *bytes, size_t size)
{
    uint64_t *hash = context;
    for (size_t i = 0; i < size; i++)
        *hash = (*hash ^ (unsigned char)bytes[i]) * 0x100000001b3U;
    return GALLEY_OK;
}

static void report(uint64_t *hash, const galley_article *article,
                   galley_report_options *options)
{
    galley_report *made = NULL;
    options->write = add_to_hash;
    options->context = hash;
    demand(galley_report_new(&made, options) == GALLEY_OK, "a report begins");
    demand(galley_report_add(made, article) == GALLEY_OK,
           "an article is reported");
    demand(galley_report_end(made) == GALLEY_OK, "a report ends");
    galley_report_free(made);
}

/* Every report there is, as one number. */
static uint64_t hash_reports(const galley_article *article)
{
    static const galley_subject subjects[] = {
        GALLEY_REPORT_FINDINGS, GALLEY_REPORT_CLAIMS, GALLEY_REPORT_TREES};
    uint64_t hash = 0xcbf29ce484222325U;
    for (size_t i = 0; i < sizeof subjects / sizeof *subjects; i++) {
        const char *name = galley_format_name(subjects[i], 0);
        for (size_t format = 0; name != NULL; format++) {
            galley_report_options options = {
                .subject = subjects[i], .format = name, .color = true};
            report(&hash, article, &options);
            name = galley_format_name(subjects[i], format + 1);
        }
    }
    return hash;
}

static uint64_t check_draft(galley_text bytes, galley_input input)
{
    galley_draft draft = {
        .path = galley_text_of("draft"), .bytes = bytes, .input = input};
    galley_article *article = NULL;
    demand(galley_check(&article, shipped(), &draft) == GALLEY_OK,
           "a small draft is checked");
    galley_text kept = galley_article_bytes(article);
    demand(
        kept.size == bytes.size &&
            (kept.size == 0 || memcmp(kept.data, bytes.data, kept.size) == 0),
        "the bytes are kept as they were");
    gly_text text = {bytes.data, (uint32_t)bytes.size};
    bool is_utf8 = gly_utf8_check(text) == text.size;
    check_findings(article, is_utf8);
    check_claims(article, is_utf8);
    uint64_t hash = hash_reports(article);
    galley_article_free(article);
    return hash;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    galley_text bytes = {(const char *)data, size};
    uint64_t first = check_draft(bytes, GALLEY_INPUT_MARKDOWN);
    demand(first == check_draft(bytes, GALLEY_INPUT_MARKDOWN),
           "the same draft gives the same reports");
    check_draft(bytes, GALLEY_INPUT_PLAIN);
    return 0;
}
