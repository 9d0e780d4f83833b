/* reports.c - reports in every format, and what stops them. */
#include <string.h>

#include "api/api.h"

/* Write a whole report on one article. */
static galley_status report(api_paper *paper, const galley_article *article,
                            galley_subject subject, const char *format)
{
    galley_report_options options = {.subject = subject,
                                     .format = format,
                                     .write = api_write,
                                     .context = paper};
    galley_report *made;
    galley_status status = galley_report_new(&made, &options);
    if (status != GALLEY_OK)
        return status;
    status = galley_report_add(made, article);
    if (status == GALLEY_OK)
        status = galley_report_end(made);
    galley_report_free(made);
    return status;
}

static void every_format_writes(const galley_article *article)
{
    static const galley_subject subjects[] = {
        GALLEY_REPORT_FINDINGS, GALLEY_REPORT_CLAIMS, GALLEY_REPORT_TREES};
    for (size_t i = 0; i < sizeof subjects / sizeof *subjects; i++) {
        const char *name;
        for (size_t j = 0; (name = galley_format_name(subjects[i], j)) != NULL;
             j++) {
            api_paper once = {.size = 0}, twice = {.size = 0};
            api_check("a format is explained",
                      galley_format_about(subjects[i], name) != NULL);
            api_check("a report is made",
                      report(&once, article, subjects[i], name) == GALLEY_OK);
            api_check("it says something", once.size > 0);
            report(&twice, article, subjects[i], name);
            api_check("it says the same every time",
                      once.size == twice.size &&
                          memcmp(once.bytes, twice.bytes, once.size) == 0);
        }
        api_check("a subject has formats",
                  galley_format_name(subjects[i], 0) != NULL);
    }
}

static void reports_are_refused(const galley *session,
                                const galley_article *article)
{
    api_paper paper = {.size = 0};
    galley_article *shallow;
    galley_draft draft = api_draft("a.md", api_article);
    api_check("an unknown format is refused",
              report(&paper, article, GALLEY_REPORT_FINDINGS, "pdf") ==
                  GALLEY_INVALID);
    api_check("a format of another subject, too",
              report(&paper, article, GALLEY_REPORT_CLAIMS, "json") ==
                  GALLEY_INVALID);
    draft.depth = GALLEY_LANGUAGE;
    if (galley_check(&shallow, session, &draft) != GALLEY_OK)
        return;
    api_check("findings need an article that was checked",
              report(&paper, shallow, GALLEY_REPORT_FINDINGS, "text") ==
                  GALLEY_INVALID);
    api_check("sentences do not",
              report(&paper, shallow, GALLEY_REPORT_TREES, NULL) == GALLEY_OK);
    galley_article_free(shallow);
}

static void a_failing_writer_is_told(const galley_article *article)
{
    api_paper paper = {.room = 1};
    api_check("a writer that fails ends the report",
              report(&paper, article, GALLEY_REPORT_FINDINGS, "jsonl") ==
                  GALLEY_IO);
}

void api_test_reports(void)
{
    galley *session;
    galley_article *article;
    galley_options options = {0};
    galley_draft draft = api_draft("draft.md", api_article);
    if (galley_new(&session, &options) != GALLEY_OK)
        return;
    if (galley_check(&article, session, &draft) == GALLEY_OK) {
        every_format_writes(article);
        reports_are_refused(session, article);
        a_failing_writer_is_told(article);
        galley_article_free(article);
    }
    galley_free(session);
}
