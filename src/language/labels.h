/* labels.h - the names of what the tagger and the parser tell.
 * The numbers are part of the weights file: a label may be added at the end of
 * a list only together with new weights. */
#ifndef GLY_LANGUAGE_LABELS_H
#define GLY_LANGUAGE_LABELS_H

#include <stdbool.h>

#include "base/text.h"

/* Relation of a word to its head: GLY_REL_NSUBJ, GLY_REL_ACL_RELCL, … */
typedef enum {
#define RELATION(id, name) GLY_REL_##id,
#include "language/relations.def"
#undef RELATION
    GLY_RELATIONS
} gly_relation;

/* Penn tag: GLY_XPOS_NN, GLY_XPOS_PRP_POSS, … */
typedef enum {
#define XPOS(id, name) GLY_XPOS_##id,
#include "language/tags.def"
#undef XPOS
    GLY_XPOS_TAGS
} gly_xpos;

/* Universal word class: GLY_UPOS_VERB, … */
typedef enum {
#define UPOS(id, name) GLY_UPOS_##id,
#include "language/tags.def"
#undef UPOS
    GLY_UPOS_TAGS
} gly_upos;

/* As the treebanks write them: "acl:relcl", "PRP$", "VERB". */
const char *gly_relation_name(gly_relation relation);
const char *gly_xpos_name(gly_xpos tag);
const char *gly_upos_name(gly_upos tag);

/* The relation called `name`; one with an unknown subtype is read without it,
 * an unknown one is GLY_REL_DEP. */
gly_relation gly_relation_of(gly_text name);

/* The tag called `name`; an unknown one is GLY_XPOS_XX, GLY_UPOS_X. */
gly_xpos gly_xpos_of(gly_text name);
gly_upos gly_upos_of(gly_text name);

/* Whether the tag is that of several: "boats", "Americans". */
bool gly_xpos_is_plural(gly_xpos tag);

#endif
