#include "diagnostics/doubles.h"

enum { LOOK_BACK = 8 };

/* Same message about the same places. */
static bool is_double(const gly_finding *a, const gly_finding *b)
{
    if (!gly_span_equal(a->source, b->source) ||
        a->related_count != b->related_count ||
        !gly_text_equal(a->message, b->message))
        return false;
    for (uint32_t i = 0; i < a->related_count; i++) {
        if (!gly_span_equal(a->related[i].source, b->related[i].source))
            return false;
    }
    return true;
}

/* Whether one of the other places of `finding` overlaps `place`. */
static bool points_at(const gly_finding *finding, gly_span place)
{
    for (uint32_t i = 0; i < finding->related_count; i++) {
        if (gly_span_overlaps(finding->related[i].source, place))
            return true;
    }
    return false;
}

/* Whether any rules of its category ask one thing: did it happen, is it sure,
 * and who says so? Of a day, one may ask whether it is that weekday, and
 * another whether it is that of the other place. */
static bool is_of_one_question(gly_text category)
{
    return gly_text_equal(category, gly_text_of("polarity")) ||
           gly_text_equal(category, gly_text_of("attribution")) ||
           gly_text_equal(category, gly_text_of("drift"));
}

/* Whether `a` joins the words that `b` joins. */
static bool joins_same(const gly_finding *a, const gly_finding *b)
{
    bool kin =
        gly_text_equal(a->category, b->category) &&
        (gly_text_equal(a->rule, b->rule) || is_of_one_question(a->category));
    bool same = b->related_count > 0 && a->level >= b->level && kin &&
                gly_span_overlaps(a->source, b->source);
    for (uint32_t i = 0; i < b->related_count && same; i++)
        same = points_at(a, b->related[i].source);
    return same;
}

/* Whether `a` marks all that `b` marks and more, by the same rule, and `b`
 * points nowhere else: “[PHOTO TK]” and its “TK”. */
static bool marks_same(const gly_finding *a, const gly_finding *b)
{
    return b->related_count == 0 && a->level >= b->level &&
           gly_text_equal(a->rule, b->rule) &&
           a->source.length > b->source.length && b->source.length > 0 &&
           a->source.offset <= b->source.offset &&
           gly_span_end(a->source) >= gly_span_end(b->source);
}

bool gly_finding_is_told(const gly_list *kept, const gly_finding *next,
                         bool exactly)
{
    uint32_t before = 0;
    for (uint32_t i = kept->count; i > 0 && before < LOOK_BACK; i--) {
        const gly_finding *one = gly_list_at(kept, i - 1);
        if (is_double(one, next) ||
            (!exactly && (joins_same(one, next) || marks_same(one, next))))
            return true;
        before += !gly_span_equal(one->source, next->source);
    }
    return false;
}
