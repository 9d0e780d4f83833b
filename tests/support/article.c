#include "support/article.h"

#include "lexicon/shipped.h"

bool test_desk_open(test_desk *desk)
{
    gly_arena_init(&desk->arena, &gly_allocator_default);
    desk->lexicon = gly_lexicon_build(&desk->arena);
    if (desk->lexicon == NULL)
        return false;
    gly_problems problems;
    gly_problems_init(&problems, &desk->arena);
    uint32_t count;
    const gly_shipped_file *files = gly_shipped_files(&count);
    for (uint32_t i = 0; i < count; i++) {
        if (gly_text_starts(files[i].path, gly_text_of("rules/lexicon/")) &&
            gly_lexicon_load(desk->lexicon, files[i].path, files[i].text,
                             &problems) != GLY_OK)
            return false;
    }
    return true;
}

void test_desk_close(test_desk *desk)
{
    gly_arena_release(&desk->arena);
}

bool test_article_read(test_article *article, const test_desk *desk,
                       const char *text)
{
    *article = (test_article){0};
    gly_arena_init(&article->arena, &gly_allocator_default);
    gly_input input = {.path = gly_text_of("draft.md"),
                       .bytes = gly_text_of(text),
                       .format = GLY_FORMAT_MARKDOWN};
    gly_arena *arena = &article->arena;
    return gly_document_read(&article->document, arena, &input) == GLY_OK &&
           gly_language_build(&article->language, arena, &article->document,
                              desk->lexicon) == GLY_OK &&
           gly_annotations_build(&article->annotations, arena,
                                 &article->language) == GLY_OK &&
           gly_claims_build(&article->claims, arena, &article->annotations) ==
               GLY_OK;
}

void test_article_release(test_article *article)
{
    gly_arena_release(&article->arena);
}

gly_text test_article_text(const test_article *article, gly_span span)
{
    return gly_text_slice(article->document.text, span);
}

gly_text test_article_tokens(const test_article *article, uint32_t first,
                             uint32_t last)
{
    return test_article_text(
        article, gly_tokens_span(&article->language.tokens, first, last));
}

bool test_is(gly_text text, const char *expected)
{
    return gly_text_equal(text, gly_text_of(expected));
}
