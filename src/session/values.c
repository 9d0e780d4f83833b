/* values.c - the small values of galley.h and of the stages, side by side. */
#include "base/limits.h"
#include "diagnostics/finding.h"
#include "session/session.h"

_Static_assert(GALLEY_OK == (int)GLY_OK &&
                   GALLEY_NO_MEMORY == (int)GLY_NO_MEMORY &&
                   GALLEY_TOO_LARGE == (int)GLY_TOO_LARGE &&
                   GALLEY_INVALID == (int)GLY_INVALID &&
                   GALLEY_IO == (int)GLY_IO,
               "statuses are the same inside and outside");
_Static_assert(GALLEY_SUGGESTION == (int)GLY_LEVEL_SUGGESTION &&
                   GALLEY_WARNING == (int)GLY_LEVEL_WARNING &&
                   GALLEY_ERROR == (int)GLY_LEVEL_ERROR,
               "levels are the same inside and outside");

galley_status gly_session_status(gly_status status)
{
    return (galley_status)status;
}

const char *galley_status_text(galley_status status)
{
    switch (status) {
    case GALLEY_OK:
        return "all went well";
    case GALLEY_NO_MEMORY:
        return "there is not enough memory";
    case GALLEY_TOO_LARGE:
        return "the input is too large";
    case GALLEY_INVALID:
        return "the input is not valid";
    case GALLEY_IO:
        return "reading or writing failed";
    case GALLEY_GIVEN_UP:
        return "it was given up";
    }
    return "an unknown status";
}

const char *galley_level_name(galley_level level)
{
    return gly_level_name((gly_level)level);
}

const char *galley_version(void)
{
    return GALLEY_VERSION;
}

galley_text galley_text_of(const char *string)
{
    return gly_session_text(gly_text_of(string));
}

galley_text gly_session_text(gly_text text)
{
    return (galley_text){text.data, text.size};
}

gly_status gly_session_take(gly_text *out, galley_text text)
{
    if (text.size > GLY_LIMIT_DOCUMENT_MOST)
        return GLY_TOO_LARGE;
    *out = (gly_text){text.data, (uint32_t)text.size};
    return GLY_OK;
}

galley_place gly_session_place(const galley_article *article, gly_span source)
{
    gly_spot spot = gly_document_spot(&article->reading.document, source);
    return (galley_place){
        .part = spot.part,
        .offset = spot.source.offset,
        .length = spot.source.length,
        .line = spot.start.line,
        .column = spot.start.column,
        .end_line = spot.end.line,
        .end_column = spot.end.column,
    };
}

galley_place gly_session_words(const galley_article *article, gly_span text)
{
    const gly_document *document = &article->reading.document;
    return gly_session_place(article, gly_document_source(document, text));
}

gly_arena gly_session_arena(const galley_allocator *allocator)
{
    gly_arena arena;
    gly_allocator own = gly_allocator_default;
    if (allocator != NULL)
        own = (gly_allocator){.allocate = allocator->allocate,
                              .release = allocator->release,
                              .context = allocator->context};
    gly_arena_init(&arena, &own);
    return arena;
}
