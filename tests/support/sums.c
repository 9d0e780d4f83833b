#include "support/sums.h"

#include "annotate/calculations/calculations.h"
#include "base/problem.h"
#include "support/article.h"
#include "support/expect.h"

static gly_text found_in(test_article *article)
{
    const gly_calculations *all = article->annotations.calculations;
    gly_text found = {"", 0};
    for (uint32_t i = 0; i < all->count; i++) {
        const gly_calculation *c = &all->items[i];
        gly_text stated = test_article_text(article, c->text);
        found = gly_text_format(
            &article->arena, "%.*s%s%s %s %.*s", (int)found.size, found.data,
            i > 0 ? "; " : "", gly_calculation_kind_name(c->kind),
            c->agrees ? "=" : "≠", (int)stated.size, stated.data);
    }
    return found;
}

void test_sums_check(const test_sum *rows, size_t count)
{
    test_desk desk;
    REQUIRE("the word lists load", test_desk_open(&desk));
    for (size_t i = 0; i < count; i++) {
        test_article article;
        REQUIRE(rows[i].why, test_article_read(&article, &desk, rows[i].text));
        CHECK(rows[i].why, test_is(found_in(&article), rows[i].found));
        test_article_release(&article);
    }
    test_desk_close(&desk);
}
