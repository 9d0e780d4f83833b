/* example.c - a program that uses libgalley: what is found in one draft.
 *
 *     cc example.c $(pkg-config --cflags --libs galley) -o example
 *     ./example <draft.md
 */
#include <galley.h>
#include <stdio.h>

enum { MOST = 1 << 20 };

static void print_findings(const galley_article *article)
{
    for (size_t i = 0; i < galley_finding_count(article); i++) {
        galley_finding finding = galley_finding_at(article, i);
        printf("%u:%u: %s: %.*s\n", (unsigned)finding.place.line,
               (unsigned)finding.place.column, galley_level_name(finding.level),
               (int)finding.message.size, finding.message.data);
    }
}

int main(void)
{
    static char bytes[MOST];
    galley *session;
    galley_options options = {0};
    if (galley_new(&session, &options) != GALLEY_OK)
        return 3;

    galley_draft draft = {.path = galley_text_of("draft.md")};
    draft.bytes = (galley_text){bytes, fread(bytes, 1, MOST, stdin)};
    galley_article *article;
    galley_status status = galley_check(&article, session, &draft);
    if (status == GALLEY_OK) {
        print_findings(article);
        galley_article_free(article);
    }
    galley_free(session);
    return status == GALLEY_OK ? 0 : 3;
}
