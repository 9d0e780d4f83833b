/* assertion_finders.h - what the finders of assertions share.
 * One finder a kind, each in a file of its own; assertion_search.c runs them
 * over every sentence of the story and judges who answers for what they find.
 */
#ifndef GLY_ANNOTATE_ASSERTIONS_ASSERTION_FINDERS_H
#define GLY_ANNOTATE_ASSERTIONS_ASSERTION_FINDERS_H

#include "annotate/assertions/assertions.h"
#include "annotate/reading.h"
#include "base/list.h"

/* A list of words that assertions are found by: GLY_WORDS_STUDY, … */
typedef enum {
#define ASSERTION_WORDS(id, name) GLY_WORDS_##id,
#include "annotate/assertions/assertion_words.def"
#undef ASSERTION_WORDS
    GLY_WORDS_LISTS
} gly_assertion_words;

/* What is looked in, and where what is found goes. */
typedef struct {
    gly_list_id lists[GLY_WORDS_LISTS];
    const gly_annotations *annotations;
    const gly_reading *reading;
    const bool *attributed; /* by sentence: somebody is given as its source */
    const bool *convicted;  /* by entity: a sentence tells of a verdict on it */
    const bool *verdicts;   /* by sentence: it tells of a verdict */
    bool of_study;          /* the story is what one study found */
    const struct gly_deed_article *article; /* deeds.h */
    gly_arena *arena;
    gly_list *out; /* gly_assertion */
} gly_assertion_search;

/* The tokens [first, last] assert something, for which nobody answers yet. */
gly_assertion gly_assertion_of(gly_assertion_kind kind, uint32_t first,
                               uint32_t last);

/* The backing of one that is `found`, which knows some: more where its sentence
 * is attributed, or follows one that is. */
gly_backing gly_assertion_backing(const gly_assertion_search *search,
                                  const gly_assertion *found);

/* Add one as it is. GLY_NO_MEMORY is the one way to fail. */
gly_status gly_assertion_put(const gly_assertion_search *search,
                             const gly_assertion *found);

/* Add one with all of its backing. */
gly_status gly_assertion_add(const gly_assertion_search *search,
                             const gly_assertion *found);

/* The entry of the list `list` that begins at token `index`; of count 0 for
 * none. `class` may be NULL for any class. */
gly_entry gly_assertion_entry(const gly_assertion_search *search,
                              uint32_t index, gly_assertion_words list,
                              const char *class);

/* Whether any token of sentence `sentence` begins an entry of `list`. */
bool gly_assertion_mentions(const gly_assertion_search *search,
                            uint32_t sentence, gly_assertion_words list,
                            const char *class);

/* Whether a name that is no day or month stands in tokens [first, end). */
bool gly_assertion_names(const gly_assertion_search *search, uint32_t first,
                         uint32_t end);

/* The finders: all of one kind in `sentence`. GLY_NO_MEMORY is the one way to
 * fail. */
gly_status gly_find_superlatives(const gly_assertion_search *search,
                                 const gly_sentence *sentence);
gly_status gly_find_certainties(const gly_assertion_search *search,
                                const gly_sentence *sentence);
gly_status gly_find_accusations(const gly_assertion_search *search,
                                const gly_sentence *sentence);
gly_status gly_find_studies(const gly_assertion_search *search,
                            const gly_sentence *sentence);
gly_status gly_find_statistics(const gly_assertion_search *search,
                               const gly_sentence *sentence);

#endif
