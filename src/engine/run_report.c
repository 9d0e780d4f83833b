/* run_report.c - from a message with placeholders to a finding. */
#include <string.h>

#include "base/limits.h"
#include "base/problem.h"
#include "base/utf8.h"
#include "engine/run.h"

/* Bytes of a value that a message shows; a whole paragraph would hide what the
 * message has to say. */
enum { LONGEST_SHOWN = 120 };

/* One piece with what it stands for. */
typedef struct {
    gly_text text;
    bool cut; /* an ellipsis follows */
} filled;

static gly_text line_of(gly_pass *run, gly_span text)
{
    gly_span source = gly_document_source(run->document, text);
    gly_spot spot = gly_document_spot(run->document, source);
    return gly_text_format(&run->scratch, "%u", spot.start.line);
}

/* The line of the first other place that a claim stands on. */
static gly_text line_beside(gly_pass *run, uint32_t claim)
{
    const gly_claim *told = &run->values.claims->items[claim];
    return told->beside_count > 0 ? line_of(run, told->beside[0])
                                  : (gly_text){"", 0};
}

/* The words of a group of the last match; nothing when it took no part. */
static gly_text group_of(const gly_pass *run, const gly_subject *subject,
                         const gly_piece *piece)
{
    gly_span group = {0, 0};
    gly_text block = gly_text_slice(run->document->text, subject->block);
    if (!gly_pattern_group(subject->pattern, run->matcher, piece->text.data,
                           &group))
        return (gly_text){"", 0};
    return gly_text_slice(block, group);
}

static gly_text value_of(gly_pass *run, const gly_subject *subject,
                         const gly_piece *piece)
{
    gly_span place = piece->other ? subject->other_text : subject->text;
    uint32_t claim = piece->other ? subject->other : subject->claim;
    switch (piece->kind) {
    case GLY_PIECE_MATCH:
        return gly_text_slice(run->document->text, place);
    case GLY_PIECE_LINE:
        return line_of(run, place);
    case GLY_PIECE_BESIDE_LINE:
        return line_beside(run, claim);
    case GLY_PIECE_FIELD:
        return gly_values_get(&run->values, claim, piece->field)->text;
    case GLY_PIECE_GROUP:
        return group_of(run, subject, piece);
    default:
        return piece->text;
    }
}

static filled fill(gly_pass *run, const gly_subject *subject,
                   const gly_piece *piece)
{
    gly_text text = value_of(run, subject, piece);
    if (piece->kind == GLY_PIECE_TEXT || text.size <= LONGEST_SHOWN)
        return (filled){text, false};
    text.size = LONGEST_SHOWN;
    while (text.size > 0 &&
           ((unsigned char)text.data[text.size] & 0xC0) == 0x80)
        text.size--;
    return (filled){gly_text_trim(text), true};
}

/* Append `text` with every run of white space as one blank: a quotation over
 * two paragraphs stands on one line of a message. */
static char *put(char *out, gly_text text)
{
    uint32_t length = 0;
    bool space = false;
    for (uint32_t i = 0; i < text.size; i += length) {
        uint32_t point = gly_utf8_at(text, i, &length);
        bool blank = gly_utf8_is_space(point);
        if (blank && !space)
            *out++ = ' ';
        if (!blank)
            memcpy(out, text.data + i, length);
        out += blank ? 0 : length;
        space = blank;
    }
    return out;
}

static gly_status render(gly_text *out, gly_pass *run,
                         const gly_message *message, const gly_subject *subject)
{
    const gly_text dots = {"…", sizeof "…" - 1};
    filled *parts =
        gly_arena_array(&run->scratch, message->count, sizeof *parts);
    if (parts == NULL)
        return GLY_NO_MEMORY;
    size_t room = 1;
    for (uint32_t i = 0; i < message->count; i++) {
        parts[i] = fill(run, subject, &message->pieces[i]);
        room += parts[i].text.size + dots.size;
    }
    char *bytes = gly_arena_take(run->findings->arena, room);
    if (bytes == NULL)
        return GLY_NO_MEMORY;
    char *end = bytes;
    for (uint32_t i = 0; i < message->count; i++) {
        end = put(end, parts[i].text);
        end = parts[i].cut ? put(end, dots) : end;
    }
    *out = gly_text_trim((gly_text){bytes, (uint32_t)(end - bytes)});
    return run->values.failed ? GLY_NO_MEMORY : GLY_OK;
}

/* The line that signs the claim is a place of the finding, too. */
static void add_credit(gly_finding_draft *draft, const gly_pass *run,
                       uint32_t claim)
{
    const gly_claim *from = &run->values.claims->items[claim];
    if (!from->signed_below)
        return;
    draft->others[draft->other_count] = from->beside[0];
    draft->other_messages[draft->other_count] = gly_text_of("signed here");
    draft->other_count++;
}

/* The places that a claim stands on besides its own: of too many the first ones
 * and the last. */
static gly_status add_beside(gly_finding_draft *draft, gly_pass *run,
                             const gly_rule *rule, const gly_subject *subject)
{
    const gly_claim *claim = &run->values.claims->items[subject->claim];
    gly_subject there = *subject;
    gly_status status = GLY_OK;
    uint32_t count = claim->signed_below ? 0 : claim->beside_count;
    for (uint32_t i = 0; i < count && status == GLY_OK; i++) {
        uint32_t place = draft->other_count;
        if (place + 1 == GLY_FINDING_PLACES)
            i = count - 1;
        there.text = draft->others[place] = claim->beside[i];
        if (claim->told_before && i + 1 == count)
            draft->other_messages[place] = gly_text_of("told here, too");
        else
            status = render(&draft->other_messages[place], run,
                            &rule->other_message, &there);
        draft->other_count++;
    }
    return status;
}

/* Two claims may stand on the same words. */
static bool is_shown(const gly_finding_draft *draft, gly_span place)
{
    bool shown = gly_span_equal(draft->text, place);
    for (uint32_t i = 0; i < draft->other_count && !shown; i++)
        shown = gly_span_equal(draft->others[i], place);
    return shown;
}

/* Where else it is said what the other place says. */
static gly_status add_echoes(gly_finding_draft *draft, gly_pass *run,
                             const gly_rule *rule, const gly_subject *subject)
{
    const gly_claim *items = run->values.claims->items;
    gly_status status = GLY_OK;
    for (uint32_t i = 0; i < subject->echo_count && status == GLY_OK; i++) {
        uint32_t place = draft->other_count;
        if (place == GLY_FINDING_PLACES)
            break;
        if (is_shown(draft, items[subject->echoes[i]].text))
            continue;
        gly_subject there = {.text = items[subject->echoes[i]].text,
                             .other_text = subject->text,
                             .claim = subject->echoes[i],
                             .other = subject->claim};
        draft->others[place] = there.text;
        status = render(&draft->other_messages[place], run,
                        &rule->other_message, &there);
        draft->other_count++;
        draft->echo_count++;
    }
    return status;
}

/* Say that the rule goes on where nobody is told any more. */
static gly_status add_stop(gly_pass *run, const gly_rule *rule,
                           const gly_subject *subject)
{
    gly_text message = gly_text_format(
        run->findings->arena,
        "the rule %.*s has found %u places: from here on it is silent",
        (int)rule->info.id.size, rule->info.id.data, GLY_LIMIT_RULE_FINDINGS);
    if (message.size == 0)
        return GLY_NO_MEMORY;
    return gly_findings_notice(
        run->findings, message,
        gly_document_source(run->document, subject->text));
}

gly_status gly_run_report(gly_pass *run, const gly_rule *rule,
                          const gly_subject *subject)
{
    if (run->counted != rule)
        run->count = 0;
    run->counted = rule;
    if (run->count > GLY_LIMIT_RULE_FINDINGS)
        return GLY_OK;
    if (run->count++ == GLY_LIMIT_RULE_FINDINGS)
        return add_stop(run, rule, subject);
    gly_finding_draft draft = {
        .rule = rule->info.id,
        .category = rule->info.category,
        .level = run->level,
        .text = subject->text,
    };
    gly_status status = render(&draft.message, run, &rule->message, subject);
    if (status == GLY_OK && subject->other != GLY_NONE) {
        /* Its message stands at the other place and speaks of it. */
        gly_subject there = {.text = subject->other_text,
                             .other_text = subject->text,
                             .claim = subject->other,
                             .other = subject->claim};
        draft.other_count = 1;
        draft.others[0] = subject->other_text;
        status =
            render(&draft.other_messages[0], run, &rule->other_message, &there);
        add_credit(&draft, run, subject->claim);
        add_credit(&draft, run, subject->other);
    }
    if (status == GLY_OK && rule->verb != GLY_VERB_MATCH)
        status = add_beside(&draft, run, rule, subject);
    if (status == GLY_OK)
        status = add_echoes(&draft, run, rule, subject);
    return status == GLY_OK ? gly_findings_add(run->findings, &draft) : status;
}
