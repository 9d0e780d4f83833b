#include "base/span.h"

#include "support/expect.h"

static void joins_and_compares_spans(void)
{
    static const struct {
        const char *why;
        gly_span a, b, joined;
        bool overlap, a_holds_b;
    } rows[] = {
        {"the same", {3, 4}, {3, 4}, {3, 4}, true, true},
        {"one inside the other", {0, 9}, {3, 4}, {0, 9}, true, true},
        {"one around the other", {3, 4}, {0, 9}, {0, 9}, true, false},
        {"a shared byte", {0, 4}, {3, 4}, {0, 7}, true, false},
        {"side by side", {0, 3}, {3, 4}, {0, 7}, false, false},
        {"a gap between", {0, 2}, {5, 1}, {0, 6}, false, false},
        {"an empty one at the start is held",
         {3, 4},
         {3, 0},
         {3, 4},
         false,
         true},
        {"an empty one at the end is held",
         {3, 4},
         {7, 0},
         {3, 4},
         false,
         true},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        gly_span a = rows[i].a, b = rows[i].b;
        gly_span there = gly_span_join(a, b), back = gly_span_join(b, a);
        CHECK(rows[i].why, there.offset == rows[i].joined.offset);
        CHECK(rows[i].why, there.length == rows[i].joined.length);
        CHECK(rows[i].why, back.offset == there.offset);
        CHECK(rows[i].why, back.length == there.length);
        CHECK(rows[i].why, gly_span_overlaps(a, b) == rows[i].overlap);
        CHECK(rows[i].why, gly_span_overlaps(b, a) == rows[i].overlap);
        CHECK(rows[i].why, gly_span_holds(a, b) == rows[i].a_holds_b);
    }
}

static void an_empty_span_overlaps_nothing(void)
{
    CHECK("not even what it stands in",
          !gly_span_overlaps((gly_span){0, 9}, (gly_span){4, 0}));
    CHECK("from its own side",
          !gly_span_overlaps((gly_span){4, 0}, (gly_span){0, 9}));
}

CU_TestInfo span_tests[] = {
    {"joins and compares spans", joins_and_compares_spans},
    {"an empty span overlaps nothing", an_empty_span_overlaps_nothing},
    CU_TEST_INFO_NULL,
};
