#include "report/ledger.h"

#include <stdlib.h>
#include <string.h>

#include "base/problem.h"
#include "report/parts.h"

gly_value gly_ledger_field(const gly_claims *claims, const gly_claim *claim,
                           const char *name)
{
    const gly_claim_kind *kind = gly_claims_kind(claims, claim);
    for (uint32_t i = 0; i < kind->field_count; i++) {
        if (strcmp(kind->fields[i].name, name) == 0)
            return gly_claims_value(claims, claim, i);
    }
    return (gly_value){.type = GLY_VALUE_NONE};
}

/* Whether a claim has a row of its own. */
static bool is_listed(const gly_claims *claims, const gly_claim *claim)
{
    if (claim->type != GLY_CLAIM_QUOTATION)
        return claim->type == GLY_CLAIM_ATTRIBUTION;
    gly_value kind = gly_ledger_field(claims, claim, "kind");
    gly_value attributed = gly_ledger_field(claims, claim, "attributed");
    return gly_text_equal(kind.text, gly_text_of("speech")) &&
           attributed.type == GLY_VALUE_TRUTH && !attributed.truth;
}

/* The words of the first part called `name`, or "-". */
static gly_text part_words(const gly_claims *claims, const gly_claim *claim,
                           const char *name)
{
    gly_part parts[GLY_PARTS_MOST];
    uint32_t count = gly_parts_of(parts, claims, claim);
    gly_text text = claims->annotations->language->document->text;
    for (uint32_t i = 0; i < count; i++) {
        if (strcmp(parts[i].name, name) == 0)
            return gly_text_slice(text, parts[i].text);
    }
    return gly_text_of("-");
}

/* All that is handed on, its pieces divided by "…"; or "-". */
static gly_text content_words(gly_report *report, const gly_claims *claims,
                              const gly_claim *claim)
{
    gly_part parts[GLY_PARTS_MOST];
    uint32_t count = gly_parts_of(parts, claims, claim);
    gly_text text = claims->annotations->language->document->text;
    gly_text all = {"", 0};
    for (uint32_t i = 0; i < count; i++) {
        if (strcmp(parts[i].name, "content") != 0)
            continue;
        gly_text piece = gly_text_slice(text, parts[i].text);
        all = all.size == 0
                  ? piece
                  : gly_text_format(claims->arena, "%.*s … %.*s", (int)all.size,
                                    all.data, (int)piece.size, piece.data);
        if (all.size == 0)
            report->status = GLY_NO_MEMORY;
    }
    return all.size == 0 ? gly_text_of("-") : all;
}

/* Whether a source shows who it is: it ends with the surname. */
static bool is_clear(gly_text source, gly_text name)
{
    uint32_t surname = name.size;
    while (surname > 0 && name.data[surname - 1] != ' ')
        surname--;
    return gly_text_ends(
        source, gly_text_slice(name, gly_span_between(surname, name.size)));
}

/* The names of all who speak: "Joel Adler and Ines Okoro". */
static gly_text all_names(const gly_claims *claims, const gly_attribution *said)
{
    const gly_entity *entities = claims->annotations->entities;
    gly_text names = entities[said->entity].name;
    for (uint32_t i = 1; i < said->entity_count; i++) {
        gly_text name = entities[said->entities[i]].name;
        names = gly_text_format(claims->arena, "%.*s and %.*s", (int)names.size,
                                names.data, (int)name.size, name.data);
    }
    return names;
}

gly_text gly_ledger_who(gly_report *report, const gly_claims *claims,
                        const gly_claim *claim)
{
    gly_text source = part_words(claims, claim, "source");
    if (claim->type != GLY_CLAIM_ATTRIBUTION)
        return source;
    gly_value named = gly_ledger_field(claims, claim, "source");
    if (named.type == GLY_VALUE_TEXT)
        source = named.text;
    const gly_attribution *said =
        &claims->annotations->attributions[claim->item];
    if (said->entity == GLY_NONE)
        return source;
    gly_text names = all_names(claims, said);
    if (said->entity_count < 2 && is_clear(source, names))
        return source;
    gly_text both =
        said->entity_count > 1
            ? names
            : gly_text_format(claims->arena, "%.*s (%.*s)", (int)source.size,
                              source.data, (int)names.size, names.data);
    if (both.size == 0)
        report->status = GLY_NO_MEMORY;
    return both;
}

gly_text gly_ledger_cue(const gly_claims *claims, const gly_claim *claim)
{
    return part_words(claims, claim, "cue");
}

gly_text gly_ledger_what(gly_report *report, const gly_claims *claims,
                         const gly_claim *claim)
{
    gly_text text = claims->annotations->language->document->text;
    return claim->type == GLY_CLAIM_QUOTATION
               ? gly_text_slice(text, claim->text)
               : content_words(report, claims, claim);
}

static int by_place(const void *a, const void *b)
{
    const gly_claim *one = *(const gly_claim *const *)a;
    const gly_claim *other = *(const gly_claim *const *)b;
    if (one->text.offset != other->text.offset)
        return one->text.offset < other->text.offset ? -1 : 1;
    return (one > other) - (one < other);
}

static bool is_person(const gly_claims *claims, const gly_claim *claim)
{
    (void)claims;
    return claim->type == GLY_CLAIM_PERSON;
}

/* The claims that `wanted` takes, in order of place. */
static const gly_claim *const *
rows_of(gly_report *report, const gly_claims *claims, uint32_t *count,
        bool (*wanted)(const gly_claims *, const gly_claim *))
{
    const gly_claim **rows =
        gly_arena_array(claims->arena, (size_t)claims->count + 1, sizeof *rows);
    *count = 0;
    if (rows == NULL) {
        report->status = GLY_NO_MEMORY;
        return NULL;
    }
    for (uint32_t i = 0; i < claims->count; i++) {
        if (wanted(claims, &claims->items[i]))
            rows[(*count)++] = &claims->items[i];
    }
    qsort(rows, *count, sizeof *rows, by_place);
    return rows;
}

const gly_claim *const *
gly_ledger_rows(gly_report *report, const gly_claims *claims, uint32_t *count)
{
    return rows_of(report, claims, count, is_listed);
}

const gly_claim *const *
gly_ledger_people(gly_report *report, const gly_claims *claims, uint32_t *count)
{
    return rows_of(report, claims, count, is_person);
}
