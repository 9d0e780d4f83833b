#include "diagnostics/findings.h"

#include <stdlib.h>

#include "base/problem.h"

#include "diagnostics/doubles.h"
#include "diagnostics/fingerprint.h"
#include "diagnostics/silence.h"

/* A finding that waits for its order and its number. */
typedef struct {
    gly_finding finding;
    uint64_t hash;   /* of rule and words */
    uint32_t number; /* in which it was added */
} entry;

void gly_findings_init(gly_findings *findings, gly_arena *arena,
                       const gly_document *document)
{
    *findings = (gly_findings){.arena = arena,
                               .document = document,
                               .open = gly_list_of(sizeof(entry)),
                               .items = gly_list_of(sizeof(gly_finding)),
                               .hushed = gly_list_of(sizeof(gly_hushed))};
}

static void set_places(const gly_findings *findings, gly_finding *finding)
{
    gly_spot spot = gly_document_spot(findings->document, finding->source);
    finding->start = spot.start;
    finding->end = spot.end;
}

static gly_status add_entry(gly_findings *findings, const gly_finding *finding,
                            uint64_t hash)
{
    uint32_t number = findings->open.count;
    entry *added = gly_list_add(&findings->open, findings->arena);
    if (added == NULL)
        return GLY_NO_MEMORY;
    *added = (entry){*finding, hash, number};
    set_places(findings, &added->finding);
    return GLY_OK;
}

static int by_source(const void *a, const void *b)
{
    const gly_related *one = a, *two = b;
    if (one->source.offset != two->source.offset)
        return one->source.offset < two->source.offset ? -1 : 1;
    if (one->source.length != two->source.length)
        return one->source.length < two->source.length ? -1 : 1;
    return gly_text_compare(one->message, two->message);
}

/* The other places of `draft`, in order of the source. */
static gly_status add_related(gly_finding *finding,
                              const gly_findings *findings,
                              const gly_finding_draft *draft)
{
    const gly_document *document = findings->document;
    gly_related *related =
        gly_arena_array(findings->arena, draft->other_count, sizeof *related);
    if (related == NULL)
        return GLY_NO_MEMORY;
    for (uint32_t i = 0; i < draft->other_count; i++) {
        gly_span source = gly_document_source(document, draft->others[i]);
        gly_spot spot = gly_document_spot(document, source);
        related[i] = (gly_related){
            .source = source,
            .start = spot.start,
            .end = spot.end,
            .message = draft->other_messages[i],
        };
    }
    qsort(related, draft->other_count, sizeof *related, by_source);
    finding->related = related;
    finding->related_count = draft->other_count;
    return GLY_OK;
}

static int by_value(const void *a, const void *b)
{
    uint64_t one = *(const uint64_t *)a, two = *(const uint64_t *)b;
    return (one > two) - (one < two);
}

/* A hash of the rule and of the words at each place. The places count in no
 * order, so that a paragraph may be moved from one end of a contradiction past
 * the other. */
static uint64_t hash_of(const gly_finding_draft *draft,
                        const gly_document *document)
{
    uint64_t places[GLY_FINDING_PLACES + 1] = {0};
    uint64_t start = gly_fingerprint_start();
    uint32_t count = 1 + draft->other_count - draft->echo_count;
    for (uint32_t i = 0; i < count; i++) {
        gly_span place = i == 0 ? draft->text : draft->others[i - 1];
        places[i] =
            gly_fingerprint_words(start, gly_text_slice(document->text, place));
    }
    qsort(places, count, sizeof *places, by_value);
    uint64_t hash = gly_fingerprint_bytes(start, draft->rule);
    for (uint32_t i = 0; i < count; i++) {
        hash = gly_fingerprint_number(hash, (uint32_t)places[i]);
        hash = gly_fingerprint_number(hash, (uint32_t)(places[i] >> 32));
    }
    return hash;
}

gly_status gly_findings_add(gly_findings *findings,
                            const gly_finding_draft *draft)
{
    const gly_document *document = findings->document;
    gly_finding finding = {
        .rule = draft->rule,
        .category = draft->category,
        .level = draft->level,
        .message = draft->message,
        .source = gly_document_source(document, draft->text),
    };
    gly_status status = GLY_OK;
    if (draft->other_count > 0)
        status = add_related(&finding, findings, draft);
    if (status != GLY_OK)
        return status;

    return add_entry(findings, &finding, hash_of(draft, document));
}

gly_status gly_findings_notice(gly_findings *findings, gly_text message,
                               gly_span source)
{
    gly_finding finding = {
        .rule = gly_text_of("notice"),
        .category = gly_text_of("notice"),
        .level = GLY_LEVEL_WARNING,
        .message = message,
        .source = source,
    };
    uint64_t hash = gly_fingerprint_bytes(gly_fingerprint_start(), message);
    return add_entry(findings, &finding, hash);
}

static int by_number(uint32_t a, uint32_t b)
{
    return (a > b) - (a < b);
}

static int by_place(const void *a, const void *b)
{
    const entry *one = a, *two = b;
    const gly_finding *left = &one->finding, *right = &two->finding;
    int order = by_number(left->source.offset, right->source.offset);
    if (order == 0)
        order = by_number(right->source.length, left->source.length);
    if (order == 0)
        order = by_number(right->level, left->level);
    if (order == 0)
        order = gly_text_compare(left->rule, right->rule);
    if (order == 0)
        order = gly_text_compare(left->message, right->message);
    return order == 0 ? by_number(one->number, two->number) : order;
}

/* Indexes of entries by hash, then in order of place. */
typedef struct {
    uint64_t hash;
    uint32_t index;
} hashed;

static int by_hash(const void *a, const void *b)
{
    const hashed *one = a, *two = b;
    if (one->hash != two->hash)
        return one->hash < two->hash ? -1 : 1;
    return by_number(one->index, two->index);
}

/* Number the findings that are alike, and write down what comes of it. */
static gly_status add_fingerprints(gly_findings *findings, hashed *order)
{
    uint32_t ordinal = 0;
    qsort(order, findings->items.count, sizeof *order, by_hash);
    for (uint32_t i = 0; i < findings->items.count; i++) {
        ordinal = i > 0 && order[i].hash == order[i - 1].hash ? ordinal + 1 : 0;
        gly_finding *finding = gly_list_at(&findings->items, order[i].index);
        uint64_t hash = gly_fingerprint_number(order[i].hash, ordinal);
        gly_status status =
            gly_fingerprint_text(&finding->fingerprint, findings->arena, hash);
        if (status != GLY_OK)
            return status;
    }
    return GLY_OK;
}

/* Tell of a directive that silences nothing. */
static gly_status tell_unused(gly_findings *findings,
                              const gly_silences *silences)
{
    gly_status status = GLY_OK;
    for (uint32_t i = 0; i < silences->count && status == GLY_OK; i++) {
        const gly_silence *silence = &silences->items[i];
        if (silence->is_used || silence->directive == NULL)
            continue;
        gly_text rules = silence->directive->rules;
        if (rules.size == 0)
            rules = gly_text_of("this line");
        gly_text message =
            gly_text_format(findings->arena, "%.*s has nothing to silence here",
                            (int)rules.size, rules.data);
        status = message.size == 0
                     ? GLY_NO_MEMORY
                     : gly_findings_notice(findings, message,
                                           silence->directive->source);
    }
    return status;
}

/* Tell of a directive that gives no reason, where the house asks for one. */
static gly_status tell_unreasoned(gly_findings *findings)
{
    const gly_document *document = findings->document;
    gly_status status = GLY_OK;
    for (uint32_t i = 0; i < document->directive_count && status == GLY_OK;
         i++) {
        const gly_directive *directive = &document->directives[i];
        if (directive->kind != GLY_DIRECTIVE_ON && directive->reason.size == 0)
            status = gly_findings_notice(
                findings,
                gly_text_of("this silences without a reason: the house asks "
                            "for one, behind --"),
                directive->source);
    }
    return status;
}

/* Put aside what `silence` holds, with a fingerprint of its own. */
static gly_status put_aside(gly_findings *findings, const entry *one,
                            const gly_silence *silence)
{
    gly_hushed *hushed = gly_list_add(&findings->hushed, findings->arena);
    if (hushed == NULL)
        return GLY_NO_MEMORY;
    *hushed = (gly_hushed){one->finding, true, gly_text_of("(CQ)")};
    if (silence->directive != NULL)
        hushed->reason = silence->directive->reason;
    uint64_t hash = gly_fingerprint_number(one->hash, UINT32_MAX);
    findings->silenced++;
    return gly_fingerprint_text(&hushed->finding.fingerprint, findings->arena,
                                hash);
}

/* Take out what the draft silences. */
static gly_status silence(gly_findings *findings)
{
    gly_silences silences;
    gly_status status =
        gly_silences_build(&silences, findings->arena, findings->document);
    if (status != GLY_OK || silences.count == 0)
        return status;
    entry *entries = findings->open.items;
    uint32_t kept = 0;
    for (uint32_t i = 0; i < findings->open.count && status == GLY_OK; i++) {
        const gly_silence *held =
            gly_silences_hold(&silences, &entries[i].finding);
        if (held != NULL)
            status = put_aside(findings, &entries[i], held);
        else
            entries[kept++] = entries[i];
    }
    findings->open.count = kept;
    if (status == GLY_OK)
        status = tell_unused(findings, &silences);
    return status == GLY_OK && findings->asks_reasons
               ? tell_unreasoned(findings)
               : status;
}

/* Tell of what the baseline knows and nobody finds any more, before all else:
 * it is about the draft as a whole. */
static gly_status tell_stale(gly_findings *findings, uint32_t stale,
                             const gly_known *first)
{
    gly_finding notice = {.rule = gly_text_of("notice"),
                          .category = gly_text_of("notice"),
                          .level = GLY_LEVEL_WARNING};
    notice.message = gly_text_format(
        findings->arena,
        "the baseline knows %u finding%s here that %s gone: %.*s%s",
        (unsigned)stale, stale == 1 ? "" : "s", stale == 1 ? "is" : "are",
        (int)first->rule.size, first->rule.data, stale == 1 ? "" : ", …");
    uint64_t hash =
        gly_fingerprint_bytes(gly_fingerprint_start(), notice.message);
    if (notice.message.size == 0 ||
        gly_fingerprint_text(&notice.fingerprint, findings->arena, hash) !=
            GLY_OK ||
        gly_list_add(&findings->items, findings->arena) == NULL)
        return GLY_NO_MEMORY;
    set_places(findings, &notice);
    gly_finding *all = findings->items.items;
    for (uint32_t i = findings->items.count - 1; i > 0; i--)
        all[i] = all[i - 1];
    all[0] = notice;
    return GLY_OK;
}

static gly_status choose(gly_findings *findings)
{
    const gly_choice *choice = findings->choice;
    const gly_known *first = NULL;
    if (choice == NULL)
        return GLY_OK;
    gly_status status = gly_choice_apply(choice, &findings->items,
                                         &findings->hushed, findings->arena);
    findings->known = findings->hushed.count - findings->silenced;
    uint32_t stale = gly_choice_stale(choice, &first);
    return status == GLY_OK && choice->tells_stale && stale > 0
               ? tell_stale(findings, stale, first)
               : status;
}

/* In order, without doubles, each with its fingerprint. */
static gly_status put_in_order(gly_findings *findings)
{
    uint32_t count = findings->open.count;
    hashed *order = gly_arena_array(findings->arena, count, sizeof *order);
    if (order == NULL)
        return GLY_NO_MEMORY;
    entry *entries = findings->open.items;
    qsort(entries, count, sizeof *entries, by_place);
    for (uint32_t i = 0; i < count; i++) {
        if (gly_finding_is_told(&findings->items, &entries[i].finding,
                                findings->keeps_doubles))
            continue;
        gly_finding *kept = gly_list_add(&findings->items, findings->arena);
        if (kept == NULL)
            return GLY_NO_MEMORY;
        *kept = entries[i].finding;
        order[findings->items.count - 1] =
            (hashed){entries[i].hash, findings->items.count - 1};
    }
    return add_fingerprints(findings, order);
}

gly_status gly_findings_close(gly_findings *findings)
{
    gly_status status = silence(findings);
    if (status == GLY_OK && findings->open.count > 0)
        status = put_in_order(findings);
    return status == GLY_OK ? choose(findings) : status;
}
