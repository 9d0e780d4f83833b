/* sites.h - the places that a text names, part by part.
 *
 *     at the registration centre, in the old customs shed at Abu Rish
 *        [centre               ]     [shed              ]    [name  ]
 *
 * A part is a noun phrase; the next one says where it lies. What a part is
 * called tells its kind: a road is in no contradiction to a town. */
#ifndef GLY_ANNOTATE_SITES_SITES_H
#define GLY_ANNOTATE_SITES_SITES_H

#include <stdbool.h>
#include <stdint.h>

#include "annotate/annotate.h"
#include "base/arena.h"
#include "base/list.h"
#include "base/status.h"

typedef enum {
    GLY_SITE_OTHER,    /* a noun of no list: "the stairs" */
    GLY_SITE_TOWN,     /* "the village of Senn"; a name alone: "in Senn" */
    GLY_SITE_ROAD,     /* "Senn Road" */
    GLY_SITE_BUILDING, /* "Senn Hospital" */
    GLY_SITE_HOME,     /* "her cottage" */
    GLY_SITE_REGION,   /* "Varland", "Senn County" */
    GLY_SITE_LAND,     /* "the island of Senn" */
    GLY_SITE_WATER,    /* "Lake Senn" */
    GLY_SITE_SIDE,     /* "the north bank" */
} gly_site_kind;

enum { GLY_SITE_PARTS = 4, GLY_SITE_HEADINGS = 4 };

typedef struct {
    uint32_t first, last;           /* tokens of the phrase */
    uint32_t name_first, name_last; /* of its name; GLY_NONE for none */
    uint32_t noun;   /* token of what it is called; GLY_NONE for a bare name */
    uint32_t owner;  /* "Keel's house", "its house": token; GLY_NONE */
    gly_symbol side; /* the class of "north"; 0 */
    gly_symbol toward; /* the same of "north of Senn", which is near it; 0 */
    gly_site_kind kind : 8;
    bool definite : 1;    /* "the", an owner, a name */
    bool set_off : 1;     /* a comma stands before it */
    bool near : 1;        /* "near Senn" */
    bool of : 1;          /* "of Senn" */
    bool beside_name : 1; /* the part before it is a name: "Senn, Varland" */
} gly_site_part;

typedef struct {
    gly_site_part parts[GLY_SITE_PARTS];
    uint32_t count;
    uint32_t first, last; /* tokens of all parts */
    uint32_t in;          /* the preposition before it; GLY_NONE */
    bool many;            /* "in Senn and Orford" */
} gly_site;

/* What places are told by. */
typedef struct {
    const gly_annotations *annotations;
    uint32_t nouns, sites, words; /* lists */
    gly_symbol in, on, near, of, region, venue, lies, spot;
    gly_symbol kinds[GLY_SITE_SIDE + 1];
    gly_symbol headings[GLY_SITE_HEADINGS]; /* each behind its opposite */
} gly_site_words;

/* Every place of the article, in order, of one sentence the first 64; none
 * overlaps another. */
typedef struct {
    gly_site_words words;
    gly_list list; /* gly_site */
} gly_sites;

/* Look the lists up in the lexicon of the article. */
gly_site_words gly_site_words_of(const gly_annotations *annotations);

/* Find them; GLY_NO_MEMORY is the one way to fail. O(tokens). */
gly_status gly_sites_find(gly_sites *out, gly_arena *arena,
                          const gly_annotations *annotations);

/* The place that holds or begins behind token `token`, as an index;
 * the count for none. O(log places). */
uint32_t gly_sites_at(const gly_sites *places, uint32_t token);

/* Whether the part has a name. */
bool gly_site_is_named(const gly_site_part *part);

/* The class of the word at `token` in the list place-word; 0. */
gly_symbol gly_site_word(const gly_site_words *words, uint32_t token);

/* The class of the word at `token` where it leads to a place by a heading,
 * "[north] of Senn"; 0. */
gly_symbol gly_site_heading(const gly_site_words *words, uint32_t token);

/* Whether one heading is the opposite of the other. */
bool gly_site_headings_oppose(const gly_site_words *words, gly_symbol a,
                              gly_symbol b);

/* The kind of place that the noun at `token` names; GLY_SITE_OTHER. */
gly_site_kind gly_site_noun(const gly_site_words *words, uint32_t token);

/* Whether the word at `token` is one that many names of spots end in: "Gulch".
 */
bool gly_site_is_spot(const gly_site_words *words, uint32_t token);

/* Whether the word at `token` may end the name of a place: "Road", "Gulch". */
bool gly_site_ends_name(const gly_site_words *words, uint32_t token);

/* Whether `token` is the number of a road: "Route 30". */
bool gly_site_is_road_number(const gly_site_words *words, uint32_t token);

/* Whether `token` is the name of a road by its number: "A697". */
bool gly_site_is_numbered(const gly_site_words *words, uint32_t token);

/* "in Senn Lake": whether it is a place, though somebody may be called so,
 * too. */
bool gly_site_is_in_lake(const gly_site_words *words,
                         const gly_site_part *part);

/* Whether the whole name of the part, which has one, is that of a country, a
 * state, a county; "Kyiv" is a town here. */
bool gly_site_is_region(const gly_site_words *words, const gly_site_part *part);

/* Whether how far off something is stands at `token`, and no place: "[six]
 * kilometres north of Senn". */
bool gly_site_is_distance(const gly_site_words *words, uint32_t token);

/* Whether a sentence of the article has the words at the tokens `a` and `b`
 * side by side, as in "Orford, in Varland": the one may lie in the other.
 * O(tokens); of a long article the first 16,384 are looked at. */
bool gly_sites_together(const gly_annotations *annotations, uint32_t a,
                        uint32_t b);

/* A place from its part `from` on: of "the hall in Senn", "in Senn". */
typedef struct {
    const gly_site *site;
    uint32_t from;
} gly_site_rest;

/* Whether something cannot be at both: two parts of one kind, with no word of
 * their names in common, that the article never names side by side; or two
 * sides of a thing. O(tokens). */
bool gly_sites_apart(const gly_site_words *words, gly_site_rest a,
                     gly_site_rest b);

#endif
