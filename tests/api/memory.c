/* memory.c - the n-th allocation fails, for every n until all goes well: each
 * call ends in GALLEY_NO_MEMORY and gives back what it took. */
#include "api/api.h"

/* One whole use of the library with memory of its own. */
typedef galley_status work(const galley_allocator *allocator);

static void fail_each(const char *why, work *run)
{
    galley_status status = GALLEY_NO_MEMORY;
    bool right = true, returned = true;
    for (size_t n = 1; status != GALLEY_OK && n < 100000 && right; n++) {
        api_memory memory = {.fail_at = n};
        galley_allocator allocator = api_allocator(&memory);
        status = run(&allocator);
        right = status == (memory.calls < n ? GALLEY_OK : GALLEY_NO_MEMORY);
        returned = returned && memory.held == 0;
    }
    api_check(why, right && status == GALLEY_OK);
    api_check("all memory comes back", returned);
}

static galley_status make(galley **out, const galley_allocator *allocator)
{
    galley_rule_file file = {galley_text_of("house.yml"),
                             galley_text_of(api_rule)};
    galley_options options = {
        .allocator = allocator, .files = &file, .file_count = 1};
    return galley_new(out, &options);
}

static galley_status make_session(const galley_allocator *allocator)
{
    galley *session;
    galley_status status = make(&session, allocator);
    if (status == GALLEY_OK)
        galley_free(session);
    return status;
}

/* Problems need memory as well. */
static galley_status refuse_rules(const galley_allocator *allocator)
{
    galley *session;
    galley_rule_file file = {galley_text_of("house.yml"),
                             galley_text_of(api_wrong_rule)};
    galley_options options = {.allocator = allocator,
                              .without_shipped = true,
                              .files = &file,
                              .file_count = 1};
    galley_status status = galley_new(&session, &options);
    if (status != GALLEY_INVALID)
        return status;
    galley_free(session);
    return GALLEY_OK;
}

static galley_status check(const galley_allocator *allocator,
                           galley_draft draft)
{
    galley *session;
    galley_article *article;
    galley_status status = make(&session, allocator);
    if (status != GALLEY_OK)
        return status;
    status = galley_check(&article, session, &draft);
    if (status == GALLEY_OK)
        galley_article_free(article);
    galley_free(session);
    return status;
}

static galley_status check_article(const galley_allocator *allocator)
{
    return check(allocator, api_draft("draft.md", api_article));
}

/* What Markdown may hold besides: HTML, notes, a table, an image. */
static galley_status read_markdown(const galley_allocator *allocator)
{
    galley_draft draft = api_draft(
        "draft.md", "---\ntitle: Toll\n---\n<div class=\"x\">\n\nIt "
                    "<del>*fell*</del> rose.[^1] <!-- a -- b -->\n\n</div>\n\n"
                    "![Two](b.jpg \"Boats\")\n\n| a |\n|---|\n| b |\n\n[^1]: "
                    "By two\ndollars.\n");
    draft.depth = GALLEY_TEXT;
    return check(allocator, draft);
}

static galley_status read_plain(const galley_allocator *allocator)
{
    galley_draft draft =
        api_draft("draft.txt", "From: Ida\nSubject: Toll\n  to rise\n\nIt "
                               "did.\n\n- a\n\n(more)\n");
    draft.depth = GALLEY_TEXT;
    return check(allocator, draft);
}

static galley_status write_report(const galley_allocator *allocator)
{
    static api_paper paper;
    galley_report *report;
    galley_report_options options = {
        .write = api_write, .context = &paper, .allocator = allocator};
    paper.size = 0;
    galley_status status = galley_report_new(&report, &options);
    if (status == GALLEY_OK)
        status = galley_report_end(report);
    if (status == GALLEY_OK)
        galley_report_free(report);
    return status;
}

static galley_status settle_config(const galley_allocator *allocator)
{
    galley_config *config;
    galley_settings *settings;
    galley_rule_file file = {galley_text_of(".galley.yml"),
                             galley_text_of(api_config)};
    galley_status status = galley_config_new(&config, &file, allocator);
    if (status != GALLEY_OK)
        return status;
    status = galley_settings_new(&settings, config, galley_text_of("a/b.md"));
    if (status == GALLEY_OK)
        galley_settings_free(settings);
    galley_config_free(config);
    return status;
}

static galley_status refuse_config(const galley_allocator *allocator)
{
    galley_config *config;
    galley_rule_file file = {galley_text_of(".galley.yml"),
                             galley_text_of("levels: {a: loud}\nfial-on: x")};
    galley_status status = galley_config_new(&config, &file, allocator);
    if (status != GALLEY_INVALID)
        return status;
    galley_config_free(config);
    return GALLEY_OK;
}

void api_test_memory(void)
{
    fail_each("a session without memory is none", make_session);
    fail_each("wrong rules without memory are none", refuse_rules);
    fail_each("an article without memory is none", check_article);
    fail_each("Markdown without memory is none", read_markdown);
    fail_each("plain text without memory is none", read_plain);
    fail_each("settings without memory are none", settle_config);
    fail_each("a wrong configuration without memory is none", refuse_config);
    fail_each("a report without memory is none", write_report);
}
