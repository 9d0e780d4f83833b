/* day_pairs.h - two scenes on two days while it is weighed whether they are
 * one event. */
#ifndef GLY_ANNOTATE_TIMINGS_DAY_PAIRS_H
#define GLY_ANNOTATE_TIMINGS_DAY_PAIRS_H

#include "annotate/timings/day_scenes.h"
#include "base/list.h"

/* The answers of day_grades.def. */
typedef enum {
#define GRADE(name, about) GLY_DAY_##name,
#include "annotate/timings/day_grades.def"
#undef GRADE
    GLY_DAY_GRADES
} gly_day_grade;

/* What pairs are read from. */
typedef struct {
    const gly_annotations *annotations;
    const gly_event_words *words;
    const gly_day_scenes *scenes;
    const gly_list *events; /* gly_event */
    const uint8_t *points;  /* what any two scenes share: of scene `a` and
                             * `b` at a * scenes->count + b */
} gly_day_article;

/* Two scenes by their order in the article. */
typedef struct {
    const gly_day_article *article;
    const gly_day_scene *a, *b;
    uint32_t best;   /* token of the later one that both share; GLY_NONE */
    uint32_t shared; /* words of both clauses */
    uint8_t grades[GLY_DAY_GRADES];
} gly_day_pair;

/* Fill in `article->points`, in the scratch arena. GLY_NO_MEMORY is the one way
 * to fail. O(scenes * scenes * words of both). */
gly_status gly_day_article_weigh(gly_day_article *article);

/* Whether both days hang on one word, or on two for one deed. */
bool gly_day_heads_meet(const gly_day_scene *a, const gly_day_scene *b);

/* Whether both have subjects, two persons. */
bool gly_day_subjects_differ(const gly_day_scene *a, const gly_day_scene *b);

/* The word of `a` that is what the day of `b` hangs on; NULL. */
const gly_day_word *gly_day_head_before(const gly_day_scene *a,
                                        const gly_day_scene *b);

/* Answer all that is asked of the two; `article->points` must be filled in.
 * O(words of both + events + scenes). */
gly_day_pair gly_day_pair_of(const gly_day_article *article,
                             const gly_day_scene *a, const gly_day_scene *b);

/* Whether one is told as past and the other as to come. */
bool gly_day_opposed(const gly_day_pair *p);

/* Whether two events are told apart at first sight: by the year, by the number,
 * by who takes part, by a word of change. */
bool gly_day_are_apart(const gly_day_article *article, const gly_day_pair *p);

/* Whether something speaks for two events that may be outweighed: their clauses
 * share no word, one is past and the other to come, a sentence tells both days,
 * or it is hardly an event. */
bool gly_day_are_doubtful(const gly_day_article *article,
                          const gly_day_pair *p);

/* "he wrote on Friday": what is said again and again is all that they share. */
bool gly_day_only_say(const gly_day_article *article, const gly_day_pair *p);

#endif
