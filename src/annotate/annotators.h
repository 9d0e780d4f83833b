/* annotators.h - every annotator by name, for the file that runs them. */
#ifndef GLY_ANNOTATE_ANNOTATORS_H
#define GLY_ANNOTATE_ANNOTATORS_H

#include "annotate/annotate.h"

/* Each fills its list of `annotations`, in `arena`, from the language layer
 * and the lists that stand before it in annotators.def. GLY_NO_MEMORY is the
 * one way to fail. */
#define ANNOTATOR(name)                                                        \
    gly_status gly_annotate_##name(gly_annotations *annotations,               \
                                   gly_arena *arena);
#include "annotate/annotators.def"
#undef ANNOTATOR

#endif
