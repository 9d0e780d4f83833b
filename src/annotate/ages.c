/* ages.c - "64" between commas, "58-year-old". */
#include "annotate/ages.h"

enum { OLDEST = 120, DIGITS = 3 };

uint32_t gly_age_at(const gly_reading *reading, uint32_t token)
{
    gly_text text = gly_reading_text(reading, token);
    uint32_t value = 0;
    for (uint32_t i = 0; i < text.size; i++) {
        if (text.data[i] < '0' || text.data[i] > '9' || i == DIGITS)
            return 0;
        value = value * 10 + (uint32_t)(text.data[i] - '0');
    }
    return value <= OLDEST ? value : 0;
}

uint32_t gly_age_after(uint32_t *token, const gly_reading *reading,
                       uint32_t last)
{
    bool opens = gly_reading_at(reading, last + 1, ',') ||
                 gly_reading_at(reading, last + 1, '(');
    bool called = gly_reading_is_word(reading, last + 2, "aged") ||
                  gly_reading_is_word(reading, last + 2, "age");
    bool now = gly_reading_is_word(reading, last + 2, "now");
    *token = last + (called || now ? 3 : 2);
    if (*token + 1 >= reading->language->tokens.count)
        return 0;
    bool closes = gly_reading_at(reading, *token + 1, ',') ||
                  gly_reading_at(reading, *token + 1, ')') ||
                  gly_reading_at(reading, *token + 1, '.') ||
                  gly_reading_at(reading, *token + 1, ';');
    return opens && closes ? gly_age_at(reading, *token) : 0;
}

bool gly_age_is_spelled(const gly_reading *reading, uint32_t token)
{
    return gly_age_at(reading, token) > 0 &&
           gly_reading_at(reading, token + 1, '-') &&
           gly_reading_is_word(reading, token + 2, "year") &&
           gly_reading_at(reading, token + 3, '-') &&
           gly_reading_is_word(reading, token + 4, "old");
}

bool gly_age_stands_alone(const gly_reading *reading, uint32_t token)
{
    const gly_node *nodes = reading->language->syntax.items;
    uint32_t after = token + 1 + GLY_AGE_TOKENS;
    return gly_reading_is_word(reading, token, "the") &&
           gly_age_is_spelled(reading, token + 1) &&
           after < reading->language->tokens.count &&
           nodes[after].upos != GLY_UPOS_NOUN &&
           nodes[after].upos != GLY_UPOS_PROPN &&
           nodes[after].upos != GLY_UPOS_ADJ;
}
