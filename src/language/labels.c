#include "language/labels.h"

static const char *const relation_names[GLY_RELATIONS] = {
#define RELATION(id, name) name,
#include "language/relations.def"
#undef RELATION
};

static const char *const xpos_names[GLY_XPOS_TAGS] = {
#define XPOS(id, name) name,
#include "language/tags.def"
#undef XPOS
};

static const char *const upos_names[GLY_UPOS_TAGS] = {
#define UPOS(id, name) name,
#include "language/tags.def"
#undef UPOS
};

const char *gly_relation_name(gly_relation relation)
{
    return relation_names[relation];
}

const char *gly_xpos_name(gly_xpos tag)
{
    return xpos_names[tag];
}

const char *gly_upos_name(gly_upos tag)
{
    return upos_names[tag];
}

/* The place of `name` among `count` `names`; `count` when it is not there. */
static uint32_t place_of(gly_text name, const char *const *names,
                         uint32_t count)
{
    uint32_t i = 0;
    while (i < count && !gly_text_equal(name, gly_text_of(names[i])))
        i++;
    return i;
}

gly_relation gly_relation_of(gly_text name)
{
    uint32_t place = place_of(name, relation_names, GLY_RELATIONS);
    uint32_t colon = gly_text_find(name, gly_text_of(":"), 0);
    if (place == GLY_RELATIONS && colon != GLY_NONE) {
        gly_text plain = {name.data, colon};
        place = place_of(plain, relation_names, GLY_RELATIONS);
    }
    return place == GLY_RELATIONS ? GLY_REL_DEP : (gly_relation)place;
}

gly_xpos gly_xpos_of(gly_text name)
{
    uint32_t place = place_of(name, xpos_names, GLY_XPOS_TAGS);
    return place == GLY_XPOS_TAGS ? GLY_XPOS_XX : (gly_xpos)place;
}

gly_upos gly_upos_of(gly_text name)
{
    uint32_t place = place_of(name, upos_names, GLY_UPOS_TAGS);
    return place == GLY_UPOS_TAGS ? GLY_UPOS_X : (gly_upos)place;
}

bool gly_xpos_is_plural(gly_xpos tag)
{
    return tag == GLY_XPOS_NNS || tag == GLY_XPOS_NNPS;
}
