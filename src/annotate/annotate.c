/* annotate.c - runs the annotators in their order. */
#include "annotate/annotate.h"

#include "annotate/annotators.h"
#include "annotate/reading.h"

static gly_status (*const annotators[])(gly_annotations *, gly_arena *) = {
#define ANNOTATOR(name) gly_annotate_##name,
#include "annotate/annotators.def"
#undef ANNOTATOR
};

enum { ANNOTATORS = sizeof annotators / sizeof annotators[0] };

uint32_t gly_mentions_before(const gly_annotations *annotations, uint32_t token)
{
    uint32_t low = 0, high = annotations->mention_count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (annotations->mentions[middle].first < token)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

const gly_mention *gly_mention_over(const gly_annotations *annotations,
                                    uint32_t token)
{
    uint32_t begun = gly_mentions_before(annotations, token + 1);
    if (begun == 0 || annotations->mentions[begun - 1].last < token)
        return NULL;
    return &annotations->mentions[begun - 1];
}

uint32_t gly_person_at(const gly_annotations *annotations, uint32_t token)
{
    const gly_mention *over = gly_mention_over(annotations, token);
    return over != NULL && gly_mention_is_person(annotations, over)
               ? over->entity
               : GLY_NONE;
}

bool gly_mention_is_person(const gly_annotations *annotations,
                           const gly_mention *mention)
{
    return mention->entity != GLY_NONE &&
           annotations->entities[mention->entity].kind == GLY_ENTITY_PERSON;
}

bool gly_mention_names_person(const gly_annotations *annotations,
                              const gly_mention *mention)
{
    return mention->form == GLY_MENTION_NAME &&
           gly_mention_is_person(annotations, mention);
}

gly_status gly_annotations_build(gly_annotations *out, gly_arena *arena,
                                 const gly_language *language)
{
    gly_reading *reading = gly_arena_take(arena, sizeof *reading);
    if (reading == NULL ||
        gly_reading_build(reading, arena, language) != GLY_OK)
        return GLY_NO_MEMORY;
    gly_arena scratch;
    gly_arena_init(&scratch, &arena->allocator);
    *out = (gly_annotations){
        .language = language, .reading = reading, .scratch = &scratch};
    gly_status status = GLY_OK;
    for (uint32_t i = 0; i < ANNOTATORS && status == GLY_OK; i++) {
        status = gly_arena_is_given_up(arena) ? GLY_NO_MEMORY
                                              : annotators[i](out, arena);
        gly_arena_release(&scratch);
    }
    out->scratch = NULL;
    return status;
}
