/* articles.c - what is found in articles, and where it stands. */
#include <string.h>

#include "api/api.h"

/* Whether a place lies in the draft and its words are `words` (if not NULL). */
static bool stands(const galley_article *article, galley_place place,
                   const char *words)
{
    galley_text bytes = galley_article_bytes(article);
    if (place.offset > bytes.size || place.length > bytes.size - place.offset)
        return false;
    galley_text found = {bytes.data + place.offset, place.length};
    return words == NULL || api_is(found, words);
}

static bool find(const galley_article *article, const char *rule, size_t *index)
{
    size_t count = galley_finding_count(article);
    for (size_t i = 0; i < count; i++) {
        if (api_is(galley_finding_at(article, i).rule, rule)) {
            *index = i;
            return true;
        }
    }
    return false;
}

static void findings_have_places(const galley_article *article)
{
    size_t count = galley_finding_count(article), index = 0;
    size_t before = 0;
    for (size_t i = 0; i < count; i++) {
        galley_finding finding = galley_finding_at(article, i);
        api_check("a finding lies in the draft",
                  stands(article, finding.place, NULL));
        api_check("findings are in order", finding.place.offset >= before);
        api_check("a fingerprint has 16 digits",
                  finding.fingerprint.size == 16);
        before = finding.place.offset;
    }
    if (!api_check("the placeholder is found",
                   find(article, "placeholder", &index)))
        return;
    galley_place place = galley_finding_at(article, index).place;
    api_check("its place is its bytes", stands(article, place, "TK"));
    api_check("its line and columns are right",
              place.line == 5 && place.column == 1 && place.end_line == 5 &&
                  place.end_column == 3);
}

static void contradictions_have_two_ends(const galley_article *article)
{
    size_t index = 0;
    if (!api_check("one quotation of two people is found",
                   find(article, "quote-speaker", &index)))
        return;
    galley_finding finding = galley_finding_at(article, index);
    if (!api_check("it has another end", finding.related_count == 1))
        return;
    galley_related other = galley_related_at(article, index, 0);
    api_check("one end is on the last line", finding.place.line == 7);
    api_check("the other on the third", other.place.line == 3);
    api_check("both lie in the draft", stands(article, finding.place, NULL) &&
                                           stands(article, other.place, NULL));
}

static void claims_have_fields_and_parts(const galley_article *article)
{
    size_t count = galley_claim_count(article), attributions = 0;
    for (size_t i = 0; i < count; i++) {
        galley_claim claim = galley_claim_at(article, i);
        api_check("a claim lies in the draft",
                  stands(article, claim.place, NULL));
        for (size_t j = 0; j < claim.field_count; j++) {
            galley_field field = galley_field_at(article, i, j);
            api_check("a field has a name", field.name[0] != '\0');
        }
        attributions += strcmp(claim.type, "attribution") == 0;
        for (size_t j = 0; j < claim.part_count; j++)
            api_check(
                "a part lies in the draft",
                stands(article, galley_part_at(article, i, j).place, NULL));
    }
    api_check("two people are heard", attributions == 2);
}

static void stops_where_it_is_told(const galley *session)
{
    galley_draft draft = api_draft("a.md", api_article);
    galley_article *article;
    for (galley_depth depth = GALLEY_FINDINGS; depth <= GALLEY_TEXT; depth++) {
        draft.depth = depth;
        if (!api_check("any depth is read",
                       galley_check(&article, session, &draft) == GALLEY_OK))
            continue;
        api_check("findings come with all depth",
                  (galley_finding_count(article) > 0) ==
                      (depth == GALLEY_FINDINGS));
        api_check("claims come before them", (galley_claim_count(article) >
                                              0) == (depth <= GALLEY_CLAIMS));
        galley_article_free(article);
    }
}

static void bounds_what_it_reads(const galley *session)
{
    galley_draft draft = api_draft("a.md", api_article);
    galley_article *article = NULL;
    draft.max_size = 10;
    api_check("a draft over its limit is refused",
              galley_check(&article, session, &draft) == GALLEY_TOO_LARGE);
    api_check("and nothing is handed out", article == NULL);
    draft.max_size = draft.bytes.size;
    if (api_check("one as large as its limit is read",
                  galley_check(&article, session, &draft) == GALLEY_OK)) {
        api_check("it tells its memory",
                  galley_article_memory(article) > draft.bytes.size);
        galley_article_free(article);
    }
}

/* How often it was asked, and from which time on it says yes. */
typedef struct {
    size_t asked, last;
} patience;

static bool has_given_up(void *context)
{
    patience *own = context;
    return ++own->asked >= own->last;
}

static void gives_up_when_told(const galley *session)
{
    galley_draft draft = api_draft("a.md", api_article);
    patience own = {.last = SIZE_MAX};
    draft.has_given_up = has_given_up;
    draft.patience = &own;
    galley_article *article = NULL;
    if (!api_check("with patience an article is read",
                   galley_check(&article, session, &draft) == GALLEY_OK))
        return;
    galley_article_free(article);
    size_t often = own.asked;
    bool ends = true;
    api_check("it is asked in each stage", often > 50);
    for (size_t last = 1; last <= often && ends; last++) {
        own = (patience){.last = last};
        article = NULL;
        ends = galley_check(&article, session, &draft) == GALLEY_GIVEN_UP &&
               article == NULL && own.asked == last;
    }
    api_check("whenever it is given up the call ends, and asks no more", ends);
}

static void reads_any_bytes(const galley *session)
{
    static const char bytes[] = "TK\0 caf\xE9 \xF0\x9F\x98 \xED\xA0\x80\n";
    galley_draft draft = {.path = {"o\xFF.txt", 6},
                          .bytes = {bytes, sizeof bytes - 1}};
    galley_article *article;
    size_t notices = 0;
    if (!api_check("bytes that are no text are read",
                   galley_check(&article, session, &draft) == GALLEY_OK))
        return;
    size_t count = galley_finding_count(article);
    for (size_t i = 0; i < count; i++) {
        galley_finding finding = galley_finding_at(article, i);
        notices += api_is(finding.category, "notice");
        api_check("what is said of them has a place",
                  stands(article, finding.place, NULL));
    }
    api_check("they are told of", notices > 0);
    api_check("the path is made fit to be shown",
              api_is(galley_article_path(article), "o\xEF\xBF\xBD.txt"));
    galley_article_free(article);
    if (api_check("nothing is read, too",
                  galley_check(&article, session, &(galley_draft){0}) ==
                      GALLEY_OK)) {
        api_check("nothing is found in it", galley_finding_count(article) == 0);
        galley_article_free(article);
    }
}

/* A draft whose headline stands beside its body: a place is within its part,
 * and so are its bytes. */
static void reads_a_draft_in_parts(const galley *session)
{
    galley_article *article;
    galley_draft draft = api_draft("a.md", "The *toll* rose.\n\nIn TK.\n");
    galley_draft headline = api_draft("", "Toll to rise in TK");
    galley_draft byline = api_draft("", "admin");
    galley_head head = {.headline = headline.bytes, .byline = byline.bytes};
    draft.head = &head;
    draft.id = api_draft("", "17").bytes;
    if (!api_check("a draft in parts is checked",
                   galley_check(&article, session, &draft) == GALLEY_OK))
        return;
    static const struct {
        const char *rule, *part;
        size_t offset;
        uint32_t line, column;
    } rows[] = {{"placeholder", "headline", 16, 1, 17},
                {"byline-account", "byline", 0, 1, 1},
                {"placeholder", "body", 21, 3, 4}};
    size_t count = galley_finding_count(article);
    api_check("each part has its finding, in their order", count == 3);
    for (size_t i = 0; i < count && i < 3; i++) {
        galley_finding finding = galley_finding_at(article, i);
        galley_place place = finding.place;
        api_check("it is of its rule", api_is(finding.rule, rows[i].rule));
        api_check("it names its part",
                  place.part != NULL && strcmp(place.part, rows[i].part) == 0);
        api_check("its bytes are counted from the start of the part",
                  place.offset == rows[i].offset);
        api_check("so are its line and column",
                  place.line == rows[i].line && place.column == rows[i].column);
    }
    api_check("the bytes are the parts with an empty line between",
              api_is(galley_article_bytes(article),
                     "Toll to rise in TK\n\nadmin\n\nThe *toll* rose.\n\nIn "
                     "TK.\n"));
    galley_article_free(article);
}

void api_test_articles(void)
{
    galley *session;
    galley_article *article;
    galley_options options = {0};
    galley_draft draft = api_draft("draft.md", api_article);
    if (!api_check("a session is made",
                   galley_new(&session, &options) == GALLEY_OK))
        return;
    if (api_check("an article is checked",
                  galley_check(&article, session, &draft) == GALLEY_OK)) {
        api_check("it knows its path",
                  api_is(galley_article_path(article), "draft.md"));
        findings_have_places(article);
        contradictions_have_two_ends(article);
        claims_have_fields_and_parts(article);
        galley_article_free(article);
    }
    stops_where_it_is_told(session);
    bounds_what_it_reads(session);
    gives_up_when_told(session);
    reads_any_bytes(session);
    reads_a_draft_in_parts(session);
    galley_free(session);
}
