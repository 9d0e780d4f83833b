/* examples.c - the rules of a session, and each one tried on its examples.
 * An example is an article like any other: all rules run over it, and only
 * what its own rule says decides. */
#include "engine/probe.h"
#include "session/session.h"

size_t galley_rule_count(const galley *session)
{
    return gly_rules_count(session->rules);
}

galley_rule galley_rule_at(const galley *session, size_t index)
{
    const gly_rule_info *info = gly_rules_info(session->rules, (uint32_t)index);
    return (galley_rule){
        .id = gly_session_text(info->id),
        .category = gly_session_text(info->category),
        .level = (galley_level)info->level,
        .verb = info->verb,
        .why = gly_session_text(info->why),
        .path = gly_session_text(info->path),
        .example_count = info->example_count,
    };
}

bool galley_rule_find(const galley *session, galley_text id, size_t *index)
{
    gly_text wanted;
    if (gly_session_take(&wanted, id) != GLY_OK)
        return false;
    uint32_t low = 0, high = gly_rules_count(session->rules);
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        const gly_rule_info *info = gly_rules_info(session->rules, middle);
        int order = gly_text_compare(info->id, wanted);
        if (order == 0) {
            *index = middle;
            return true;
        }
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return false;
}

static const gly_rule_example *example_of(const galley *session, size_t rule,
                                          size_t example)
{
    return &gly_rules_info(session->rules, (uint32_t)rule)->examples[example];
}

galley_example galley_example_at(const galley *session, size_t rule,
                                 size_t example)
{
    const gly_rule_example *from = example_of(session, rule, example);
    return (galley_example){
        .bad = from->bad,
        .draft = gly_session_text(from->draft),
        .at = gly_session_text(from->at),
        .line = from->line,
    };
}

static bool is_blank(char byte)
{
    return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

/* Where the word ends that begins at `from`, and where the next one begins. */
static uint32_t end_of_word(gly_text text, uint32_t from)
{
    while (from < text.size && !is_blank(text.data[from]))
        from++;
    return from;
}

static uint32_t end_of_blank(gly_text text, uint32_t from)
{
    while (from < text.size && is_blank(text.data[from]))
        from++;
    return from;
}

/* Whether two texts have the same words. An example is broken into lines
 * where the words it names are not. */
static bool reads_the_same(gly_text a, gly_text b)
{
    uint32_t i = end_of_blank(a, 0), j = end_of_blank(b, 0);
    while (i < a.size && j < b.size) {
        uint32_t end_a = end_of_word(a, i), end_b = end_of_word(b, j);
        if (!gly_text_equal(gly_text_slice(a, gly_span_between(i, end_a)),
                            gly_text_slice(b, gly_span_between(j, end_b))))
            return false;
        i = end_of_blank(a, end_a);
        j = end_of_blank(b, end_b);
    }
    return i == a.size && j == b.size;
}

/* How the rule called `id` did on `example`. */
static galley_verdict judge(const galley_article *article, gly_text id,
                            const gly_rule_example *example)
{
    const gly_list *findings = &article->reading.findings.items;
    gly_text source = article->reading.document.source;
    bool spoke = false, in_place = example->at.size == 0;
    for (uint32_t i = 0; i < findings->count; i++) {
        const gly_finding *finding = gly_list_at(findings, i);
        if (!gly_text_equal(finding->rule, id))
            continue;
        spoke = true;
        in_place =
            in_place || reads_the_same(gly_text_slice(source, finding->source),
                                       example->at);
    }
    if (!example->bad)
        return spoke ? GALLEY_FALSE : GALLEY_PASSED;
    if (!spoke)
        return GALLEY_SILENT;
    return in_place ? GALLEY_PASSED : GALLEY_ELSEWHERE;
}

galley_status galley_example_run(galley_trial *out, const galley *session,
                                 size_t rule, size_t example)
{
    const gly_rule_info *info = gly_rules_info(session->rules, (uint32_t)rule);
    const gly_rule_example *from = example_of(session, rule, example);
    galley_draft draft = {
        .path = gly_session_text(info->path),
        .bytes = gly_session_text(from->draft),
        .input = GALLEY_INPUT_MARKDOWN,
    };
    gly_session_terms terms = {.facts = info->facts != NULL
                                            ? info->facts
                                            : gly_rules_facts(session->rules),
                               .keeps_doubles = true};
    galley_article *article;
    galley_status status = gly_session_check(&article, session, &draft, &terms);
    if (status != GALLEY_OK)
        return status;
    *out = (galley_trial){judge(article, info->id, from), article};
    return GALLEY_OK;
}

size_t galley_pattern_count(const galley *session, size_t rule)
{
    return gly_rules_pattern_count(session->rules, (uint32_t)rule);
}

/* Try a pattern on every bad example of its rule. */
static gly_status try_examples(gly_probe *probe, const gly_rule_info *info)
{
    gly_status status = GLY_OK;
    for (uint32_t i = 0; i < info->example_count && status == GLY_OK; i++) {
        gly_document document;
        gly_input input = {.path = info->path,
                           .bytes = info->examples[i].draft,
                           .format = GLY_FORMAT_MARKDOWN};
        if (!info->examples[i].bad)
            continue;
        status = gly_document_read(&document, probe->scratch, &input);
        if (status == GLY_OK)
            status = gly_probe_example(probe, &document);
    }
    return status;
}

galley_status galley_pattern_run(galley_pattern_trial *out,
                                 const galley *session, size_t rule,
                                 size_t pattern)
{
    gly_arena scratch;
    gly_probe probe;
    uint32_t index = (uint32_t)rule;
    gly_arena_init(&scratch, &session->arena.allocator);
    gly_status status = gly_probe_init(&probe, &scratch);
    if (status == GLY_OK) {
        gly_probe_rule(&probe, session->rules, index, (uint32_t)pattern);
        status = gly_probe_stress(&probe);
    }
    if (status == GLY_OK)
        status = try_examples(&probe, gly_rules_info(session->rules, index));
    if (status == GLY_OK)
        *out = (galley_pattern_trial){probe.is_slow, probe.is_seen};
    gly_arena_release(&scratch);
    return gly_session_status(status);
}

size_t galley_house_type_count(const galley *session)
{
    return gly_rules_house(session->rules)->count;
}

static const gly_house_kind *type_of(const galley *session, size_t type)
{
    return gly_rules_house(session->rules)->kinds[type];
}

galley_house_type galley_house_type_at(const galley *session, size_t index)
{
    const gly_house_kind *from = type_of(session, index);
    return (galley_house_type){
        .name = galley_text_of(from->table.name),
        .path = gly_session_text(from->path),
        .pattern_count = from->pattern_count,
    };
}

galley_status galley_house_type_run(galley_pattern_trial *out,
                                    const galley *session, size_t type,
                                    size_t pattern)
{
    gly_arena scratch;
    gly_probe probe;
    const gly_rules *rules = session->rules;
    gly_arena_init(&scratch, &session->arena.allocator);
    gly_status status = gly_probe_init(&probe, &scratch);
    if (status == GLY_OK) {
        gly_probe_type(&probe, type_of(session, type), (uint32_t)pattern);
        status = gly_probe_stress(&probe);
    }
    for (uint32_t i = 0; i < gly_rules_count(rules) && status == GLY_OK; i++) {
        if (gly_rules_is_over(rules, i, (uint32_t)type))
            status = try_examples(&probe, gly_rules_info(rules, i));
    }
    if (status == GLY_OK)
        *out = (galley_pattern_trial){probe.is_slow, probe.is_seen};
    gly_arena_release(&scratch);
    return gly_session_status(status);
}
