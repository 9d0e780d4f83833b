/* test_kernel.c - the inner loops against loops that anybody can read. */
#include "language/kernel.h"
#include "language/net.h"
#include "support/expect.h"

enum { U = GLY_NET_UNITS, G = GLY_NET_GATES, S = GLY_NET_STATE };
enum { H = GLY_NET_HIDDEN };

/* Numbers below `most` in size, the same in every run. */
static int32_t next_number(uint32_t *state, int32_t most)
{
    *state = *state * 1664525u + 1013904223u;
    return (int32_t)(*state >> 8) % (2 * most + 1) - most;
}

static int16_t *numbers(gly_arena *arena, uint32_t count, int32_t most)
{
    uint32_t state = count;
    int16_t *out = gly_arena_array(arena, count, sizeof *out);
    REQUIRE("there is memory", out != NULL);
    for (uint32_t i = 0; i < count; i++)
        out[i] = (int16_t)next_number(&state, most);
    return out;
}

static int32_t *sums(gly_arena *arena, uint32_t count, int32_t most)
{
    uint32_t state = count + 1;
    int32_t *out = gly_arena_array(arena, count, sizeof *out);
    REQUIRE("there is memory", out != NULL);
    for (uint32_t i = 0; i < count; i++)
        out[i] = next_number(&state, most);
    return out;
}

static void check_product(const char *why, const gly_kernel_product *p)
{
    bool same = true;
    gly_kernel_multiply(p);
    for (uint32_t i = 0; i < p->words * p->rows; i++) {
        uint32_t t = i / p->rows, n = i % p->rows;
        int32_t sum = p->bias[n];
        for (uint32_t k = 0; k < p->width; k++)
            sum += (int32_t)p->weights[n * p->width + k] *
                   (int32_t)p->in[t * p->width + k];
        same = same && sum == p->out[i];
    }
    CHECK(why, same);
}

static void multiplies_as_the_plain_loop(void)
{
    static const struct {
        const char *why;
        uint32_t words, rows, width;
    } rows[] = {
        {"one word against the moves", 1, GLY_NET_MOVES, H},
        {"four words at once", 4, G, GLY_NET_INPUT},
        {"four and some over", 7, G, S},
        {"the widest row of sums", 9, GLY_NET_SLOTS * H, S},
        {"a width that no layer has", 5, 8, 48},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        gly_arena arena = test_arena();
        uint32_t w = rows[i].words, n = rows[i].rows, k = rows[i].width;
        gly_kernel_product product = {w,
                                      n,
                                      k,
                                      numbers(&arena, w * k, 4000),
                                      numbers(&arena, n * k, 2000),
                                      sums(&arena, n, 100000),
                                      sums(&arena, w * n, 1)};
        check_product(rows[i].why, &product);
        gly_arena_release(&arena);
    }
}

/* The parabolas of net.h as their formulas say, in double. */
static double sigmoid(double z)
{
    double left = z < 0 ? 1 + z / 4 : 1 - z / 4;
    double half = left < 0 ? 0 : left * left / 2;
    return z < 0 ? half : 1 - half;
}

static double hyperbolic(double z)
{
    double left = z < 0 ? 1 + z / 2 : 1 - z / 2;
    double value = left < 0 ? 1 : 1 - left * left;
    return z < 0 ? -value : value;
}

/* What the state of unit `k` must be, near enough. */
static double expected_state(const gly_kernel_step *step, const int32_t *z,
                             uint32_t k, double before)
{
    double gate[3];
    for (uint32_t g = 0; g < 3; g++) {
        double sum = z[g * U + k];
        for (uint32_t n = 0; n < U; n++)
            sum += (double)step->weights[(g * U + k) * U + n] * step->before[n];
        gate[g] = sum / (double)(1 << (step->shift + 11));
    }
    double in = sigmoid(gate[0]);
    double cell = before + in * (hyperbolic(gate[1]) - before);
    return sigmoid(gate[2]) * cell;
}

static void opens_gates_by_the_formula(void)
{
    gly_arena arena = test_arena();
    int32_t *z = sums(&arena, G, 1 << 24), *given = sums(&arena, G, 1 << 24);
    int32_t *cell = sums(&arena, U, 16000), *held = sums(&arena, U, 16000);
    int16_t *state = numbers(&arena, U, 1);
    gly_kernel_step step = {numbers(&arena, G * U, 300),
                            numbers(&arena, U, 16000),
                            z,
                            11,
                            cell,
                            state};
    gly_kernel_advance(&step);
    for (uint32_t k = 0; k < U; k++) {
        double want =
            expected_state(&step, given, k, held[k] / 16384.0) * 16384.0;
        CHECK("a state is within four steps of the exact one",
              state[k] - want < 4 && want - state[k] < 4);
        CHECK("a cell stays between -1 and 1",
              cell[k] <= 16384 && cell[k] >= -16384);
    }
    gly_arena_release(&arena);
}

static void units_are_cut_at_both_ends(void)
{
    static const struct {
        const char *why;
        int32_t part, bias, unit;
    } rows[] = {
        {"what is negative is 0", -100, 0, 0},
        {"four parts and a bias are added", 4096, 8192, 12},
        {"the largest unit is 8", 1 << 28, 0, 8 << 11},
        {"just below it nothing is cut", 1 << 22, 0, 1 << 13},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        int32_t part[H], bias[H];
        int16_t units[H];
        for (uint32_t k = 0; k < H; k++) {
            part[k] = rows[i].part;
            bias[k] = rows[i].bias;
        }
        gly_kernel_units u = {{part, part, part, part}, bias, 11, units};
        gly_kernel_unite(&u);
        CHECK(rows[i].why, units[0] == rows[i].unit);
        CHECK(rows[i].why, units[H - 1] == rows[i].unit);
    }
}

CU_TestInfo kernel_tests[] = {
    {"multiplies as the plain loop", multiplies_as_the_plain_loop},
    {"opens gates by the formula", opens_gates_by_the_formula},
    {"units are cut at both ends", units_are_cut_at_both_ends},
    CU_TEST_INFO_NULL,
};
