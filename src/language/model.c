#include "language/model.h"

#include <string.h>

void gly_model_sizes(uint32_t sizes[GLY_MODEL_SIZES])
{
    const uint32_t own[GLY_MODEL_SIZES] = {
        GLY_NET_WORD,  GLY_NET_VECTOR, GLY_NET_AFFIX, GLY_NET_AFFIX_ROWS,
        GLY_NET_UNITS, GLY_NET_LAYERS, GLY_NET_SLOTS, GLY_NET_HIDDEN,
        GLY_XPOS_TAGS, GLY_UPOS_TAGS,  GLY_RELATIONS, GLY_AFFIXES,
    };
    memcpy(sizes, own, sizeof own);
}

const gly_model *gly_model_open(const void *bytes, size_t size)
{
    const gly_model *model = bytes;
    uint32_t sizes[GLY_MODEL_SIZES];
    gly_model_sizes(sizes);
    if (size < sizeof *model || model->magic != GLY_MODEL_MAGIC ||
        model->version != GLY_MODEL_VERSION || model->size != size ||
        memcmp(model->sizes, sizes, sizeof sizes) != 0)
        return NULL;
    return model;
}

gly_vocabulary gly_model_vocabulary(const gly_model *model)
{
    const void *at = (const char *)model + model->slots_at;
    return (gly_vocabulary){at, model->slot_count - 1};
}

const int8_t *gly_model_word(const gly_model *model, uint32_t row)
{
    const void *at = (const char *)model + model->words_at;
    return (const int8_t *)at + (size_t)row * GLY_NET_WORD;
}

const int8_t *gly_model_vector(const gly_model *model, uint32_t row)
{
    const void *at = (const char *)model + model->vectors_at;
    return (const int8_t *)at + (size_t)row * GLY_NET_VECTOR;
}
