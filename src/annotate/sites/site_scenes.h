/* site_scenes.h - what is told of a place: the words of its clause.
 *
 *     From the balcony in Senn, where he had given his speech, …
 *              [head]           [he] [given]    [speech]
 *
 * Two scenes that share such words may be one. */
#ifndef GLY_ANNOTATE_SITES_SITE_SCENES_H
#define GLY_ANNOTATE_SITES_SITE_SCENES_H

#include "annotate/sites/siting_persons.h"
#include "annotate/sites/sitings.h"
#include "annotate/timings/events.h"

enum { GLY_SCENE_WORDS = 20 };

typedef struct {
    uint32_t token;
    uint32_t person;   /* entity; GLY_NONE */
    gly_symbol class;  /* of an event; 0 */
    gly_symbol theme;  /* of an event noun; 0 */
    gly_symbol deed;   /* of a verb; 0 */
    uint32_t told;     /* sentences that have the word */
    bool head : 1;     /* the place hangs on it or is called so */
    bool recalled : 1; /* it stands behind "where" */
    bool own : 1;      /* it is a part of the place's name */
} gly_scene_word;

typedef struct {
    gly_site_rest place;
    uint32_t first;  /* token of the part that is named */
    uint32_t head;   /* token that the place hangs on; GLY_NONE */
    uint32_t verb;   /* of the clause; GLY_NONE */
    uint32_t person; /* whom the clause tells of; GLY_NONE */
    uint32_t named;  /* sentences that have its name */
    gly_scene_word words[GLY_SCENE_WORDS];
    uint32_t count;
    bool definite; /* "the crash in Senn" */
    bool vague;    /* "a crash in Senn" */
    bool turned;   /* "the next one", "was moved" */
} gly_site_scene;

/* What scenes are read with, and clauses behind "where". */
typedef struct {
    gly_siting_search *search;
    const gly_annotations *annotations;
    const gly_reading *reading;
    const gly_node *nodes;
    gly_siting_hero hero;
    gly_event_words words;
    uint64_t *lemmas; /* of the tokens with their sentences, sorted; NULL where
                       * no scene is read */
    uint32_t lemma_count;
} gly_scene_reader;

/* A reader of words alone. */
gly_scene_reader gly_scene_reader_of(gly_siting_search *search);

/* The word at `token`, which stands for `person` or GLY_NONE; how often it is
 * told is left open. */
gly_scene_word gly_scene_word_of(const gly_scene_reader *reader, uint32_t token,
                                 uint32_t person);

/* Look up what is needed; false without memory, which the search's status
 * tells. */
bool gly_scene_reader_open(gly_scene_reader *out, gly_siting_search *search);

/* Whether the part `place.from`, which must be named, is a place for what
 * happens: no "a professor at Senn", no "No. 23" (scene_places.c). */
bool gly_scene_place_fits(const gly_scene_reader *reader, gly_site_rest place);

/* Read what is told of the part `place.from`, which must be named; false where
 * that does not fit or nothing is told. */
bool gly_site_scene_read(const gly_scene_reader *reader, gly_site_scene *out,
                         gly_site_rest place);

/* Whether two words are one, or two for one thing: "died" and "killed". */
bool gly_scene_words_meet(const gly_scene_reader *reader,
                          const gly_scene_word *a, const gly_scene_word *b);

/* "Senn, where they met", "the hall in which they met": the "where" behind the
 * place; GLY_NONE. O(1). */
uint32_t gly_scene_where(const gly_reading *reading, const gly_site *place);

/* "the park", "a camp", "the store": a place or thing, which the verb of that
 * form does not tell of. O(1). */
bool gly_scene_is_spot(const gly_reading *reading, uint32_t noun);

/* "At Senn 40 were against [the strike]": it is thought of there, and need not
 * happen there. O(children). */
bool gly_scene_is_stand(const gly_reading *reading, uint32_t noun);

#endif
