/* quantity_pair.h - two numbers of the article while it is weighed whether
 * they are one quantity: by what they are (quantity_pairs.c), by what
 * stands around them (quantity_around.c), by where they stand
 * (quantity_places.c) and by the words they share (quantity_shared.c). What of
 * that each has for itself is read before (quantity_scene.c). How much of each
 * there is goes into grades (quantity_grades.c), and what those are worth
 * together tells quantity_trees.c. */
#ifndef GLY_CLAIMS_QUANTITIES_QUANTITY_PAIR_H
#define GLY_CLAIMS_QUANTITIES_QUANTITY_PAIR_H

#include "claims/quantities/quantities.h"

/* The signs of quantity_signs.def. */
typedef enum {
#define SIGN(name, points, about) GLY_SIGN_##name,
#include "claims/quantities/quantity_signs.def"
#undef SIGN
} gly_quantity_sign;

/* The grades of quantity_grades.def. */
typedef enum {
#define GRADE(name, about) GLY_GRADE_##name,
#include "claims/quantities/quantity_grades.def"
#undef GRADE
    GLY_GRADES
} gly_quantity_grade;

/* What is around a number. */
typedef struct {
    const uint32_t *words; /* tokens near it that mean something */
    uint32_t word_count;
    uint32_t depth; /* how far down it stands, in hundredths of the article */
    uint32_t first, end; /* numbers beside it in its sentence, and it: from
                          * `first` up to and without `end` */
    int64_t year;        /* that one of them names; 0 for none */
    int64_t then;        /* another year, that its sentence opens with; 0 */
    bool dense;          /* many numbers stand in its sentence */
} gly_quantity_around;

/* All numbers of an article, and what any two of them are weighed by. Around a
 * number that counts nothing nothing is read. */
typedef struct {
    const gly_annotations *annotations;
    const gly_quantity *items;         /* by number */
    const gly_quantity_around *around; /* by number */
    const uint32_t *units; /* by unit: how many numbers are told in it */
    const uint16_t *often; /* by lemma: how often it stands in the article */
    const uint32_t *stems; /* by lemma: its first four letters as one number; 0
                            * for a shorter one */
} gly_quantity_scene;

/* Two numbers in order of place. */
typedef struct {
    const gly_quantity_scene *scene;
    const gly_annotations *annotations;
    uint32_t earlier, later;
    const gly_number *one, *two;
    const gly_quantity *a, *b;
    const gly_quantity_around *by_a, *by_b; /* what is around them */
    uint32_t either;                        /* flags of both */
    int32_t points;                         /* so far */
    bool linked; /* they share a rare word, or their digits */
    bool beside; /* the other, or what is between them, stands beside one */
    bool near;   /* the lesser is more than 60 % of the greater */
    bool few;    /* four numbers at most are told in their unit */
    bool others; /* they are of two who have names */
    uint8_t grades[GLY_GRADES];
} gly_quantity_pair;

/* Read the scene of `items`, which are by number, in `arena`; all of it is
 * borrowed. GLY_NO_MEMORY is the one way to fail. O(tokens + numbers). */
gly_status gly_quantity_scene_read(gly_quantity_scene *out, gly_arena *arena,
                                   const gly_quantity *items,
                                   const gly_annotations *annotations);

/* The numbers `earlier` and `later` of `scene`, which both count, with what
 * speaks for their being one quantity. O(words near them). */
gly_quantity_pair gly_quantity_pair_of(const gly_quantity_scene *scene,
                                       uint32_t earlier, uint32_t later);

/* How likely it is that the two, which differ, are one quantity told twice:
 * hundredths of a logit. Fills the grades. O(words near them + numbers). */
int32_t gly_quantity_odds(gly_quantity_pair *pair);

/* Note how much of each there is, by what they share and what they are.
 * O(words near them + numbers). */
void gly_quantity_grade_all(gly_quantity_pair *pair);

/* Add the points of `sign` where it holds. */
void gly_quantity_hold(gly_quantity_pair *pair, gly_quantity_sign sign,
                       bool holds);

/* Whether `lemma` is among the words that tell which ones. */
bool gly_quantity_tells(const gly_quantity *quantity, gly_symbol lemma);

/* Whether the lesser of two values is more than so many tenths of the greater.
 */
bool gly_quantity_are_near(gly_decimal a, gly_decimal b, int64_t tenths);

/* What is between the two values. */
gly_decimal gly_quantity_way(const gly_quantity_pair *pair);

/* Whether both tell of how many parts one thing is: "a six-bedroom villa", "the
 * villa has five bedrooms" (quantity_builds.c). */
bool gly_quantity_is_of_one_build(const gly_quantity_pair *pair);

/* Whether both are told of one measure by its name: "Net debt stood at", "net
 * debt of" (quantity_measures.c). */
bool gly_quantity_is_of_one_measure(const gly_quantity_pair *pair);

/* 1 where both tell how wide, long, deep, high or thick one thing is, -1 where
 * they tell two of these, 0 for all else (quantity_dimensions.c). */
int32_t gly_quantity_dimensions(const gly_quantity_pair *pair);

/* Whether two nouns or more stand behind the one as behind the other: "£35,000
 * from the parish reserves" (quantity_measures.c). */
bool gly_quantity_is_followed_alike(const gly_quantity_pair *pair);

/* Weigh what stands around the two: time, change, sources and other numbers.
 * O(numbers near them). */
void gly_quantity_weigh_around(gly_quantity_pair *pair);

/* Weigh where they stand, and whether the later one takes up the earlier. */
void gly_quantity_weigh_places(gly_quantity_pair *pair);

/* Weigh the words that both have. O(words around them). */
void gly_quantity_weigh_shared(gly_quantity_pair *pair);

/* Whether the later one is known already and can only be the earlier one, told
 * with another value (quantity_recall.c). O(numbers²), at most 120 of them. */
bool gly_quantity_is_recalled(const gly_quantity_pair *pair);

/* "Florida's 99 delegates … Ohio's 66": whether they are of two. */
bool gly_quantity_are_of_two(const gly_quantity_pair *pair);

/* Whether the later one tells the earlier once more, in a quotation or as known
 * already, with another value (quantity_retold.c). O(numbers²), at most 120 of
 * them. */
bool gly_quantity_is_retold(const gly_quantity_pair *pair);

/* Whose children, brothers or sisters two numbers tell of. */
typedef enum {
    GLY_KINSHIP_NONE,
    GLY_KINSHIP_SAME,  /* of one person */
    GLY_KINSHIP_OTHERS /* of two, or at two times */
} gly_quantity_kinship;

/* Whether the two tell how many children, brothers or sisters people have, and
 * whether one person. */
gly_quantity_kinship gly_quantity_kin_of(const gly_quantity_pair *pair);

/* "The fourth of seven children … their six children", "Nairn scored four tries
 * … two of their three tries": whether the later ones are somebody's, and it is
 * not told that the earlier are. */
bool gly_quantity_is_anothers(const gly_quantity_pair *pair);

#endif
