#include "train/real.h"

#include <string.h>

/* 2^n for n in -126..127. */
static float power_of_two(int32_t n)
{
    uint32_t bits = (uint32_t)(n + 127) << 23;
    float value;
    memcpy(&value, &bits, sizeof value);
    return value;
}

float gly_real_exp(float x)
{
    if (x < -80.0f)
        return 0.0f;
    /* x = n ln 2 + r, |r| <= ln 2 / 2; then the series of e^r. */
    int32_t n = (int32_t)(x * 1.44269504f - 0.5f);
    float r = x - (float)n * 0.693145752f;
    r -= (float)n * 1.42860677e-6f;
    float e = 1.0f + r / 7.0f;
    e = 1.0f + r / 6.0f * e;
    e = 1.0f + r / 5.0f * e;
    e = 1.0f + r / 4.0f * e;
    e = 1.0f + r / 3.0f * e;
    e = 1.0f + r / 2.0f * e;
    e = 1.0f + r * e;
    return e * power_of_two(n);
}

float gly_real_log(float x)
{
    uint32_t bits;
    memcpy(&bits, &x, sizeof bits);
    int32_t n = (int32_t)(bits >> 23) - 127;
    bits = (bits & 0x7FFFFFu) | 0x3F800000u;
    float m;
    memcpy(&m, &bits, sizeof m);
    /* log m = 2 artanh((m - 1) / (m + 1)), m in [1, 2). */
    float y = (m - 1.0f) / (m + 1.0f), square = y * y;
    float series = 1.0f / 11.0f;
    series = series * square + 1.0f / 9.0f;
    series = series * square + 1.0f / 7.0f;
    series = series * square + 1.0f / 5.0f;
    series = series * square + 1.0f / 3.0f;
    series = series * square + 1.0f;
    return (float)n * 0.693147181f + 2.0f * y * series;
}

double gly_real_squares(const float *values, uint32_t count)
{
    enum { LANES = 16 };
    float lanes[LANES] = {0};
    double sum = 0;
    uint32_t i = 0;
    for (; i + LANES <= count; i += LANES) {
        for (uint32_t k = 0; k < LANES; k++)
            lanes[k] += values[i + k] * values[i + k];
    }
    for (uint32_t k = 0; k < LANES; k++)
        sum += (double)lanes[k];
    for (; i < count; i++)
        sum += (double)values[i] * (double)values[i];
    return sum;
}

gly_random_source gly_random_from(uint64_t seed)
{
    gly_random_source source = {seed * 0x9E3779B97F4A7C15u +
                                0xD1B54A32D192ED03u};
    if (source.state == 0)
        source.state = 1;
    for (int i = 0; i < 4; i++)
        gly_random_bits(&source);
    return source;
}

uint32_t gly_random_bits(gly_random_source *source)
{
    uint64_t x = source->state;
    x ^= x >> 12;
    x ^= x << 25;
    x ^= x >> 27;
    source->state = x;
    return (uint32_t)((x * 0x2545F4914F6CDD1Du) >> 32);
}

float gly_random_unit(gly_random_source *source)
{
    return (float)(gly_random_bits(source) >> 8) * (1.0f / 16777216.0f);
}

float gly_random_signed(gly_random_source *source)
{
    return 2.0f * gly_random_unit(source) - 1.0f;
}
