/* house_values.c - reads the words of a group as a number, a day or a name, by
 * the annotations that stand there: "three" and "3" are one number. */
#include "claims/house/house_values.h"

#include "annotate/dates/dates.h"
#include "annotate/numbers/numbers.h"
#include "base/problem.h"
#include "claims/kinds.h"

/* The words of a group, and the tokens that they stand in. */
typedef struct {
    const gly_claims *claims;
    gly_span span;
    uint32_t first, last;
} words;

static gly_value of_number(const words *at, double number)
{
    return (gly_value){.type = GLY_VALUE_NUMBER,
                       .text = gly_claims_text(at->claims, at->span),
                       .number = number};
}

/* The first annotated number that begins within the words; NULL for none. Its
 * unit may stand behind them: "seven" of "seven years". */
static const gly_number *number_in(const words *at)
{
    const gly_annotations *a = at->claims->annotations;
    for (uint32_t token = at->first; token <= at->last; token++) {
        const gly_number *number = gly_number_at(a->numbers, token);
        if (number == NULL)
            continue;
        gly_span span =
            gly_tokens_span(&a->language->tokens, number->first, number->last);
        bool several = number->range || number->kind == GLY_NUMBER_SCORE ||
                       number->kind == GLY_NUMBER_RATIO;
        return span.offset >= at->span.offset && !several ? number : NULL;
    }
    return NULL;
}

/* "1,200" without its commas, as a number. */
static bool read_digits(double *out, const words *at)
{
    char digits[32];
    gly_text text = gly_claims_text(at->claims, at->span);
    uint32_t count = 0;
    for (uint32_t i = 0; i < text.size && count < sizeof digits; i++) {
        if (text.data[i] != ',')
            digits[count++] = text.data[i];
    }
    gly_decimal value;
    if (count == 0 || count == sizeof digits ||
        !gly_decimal_read(&value, (gly_text){digits, count}))
        return false;
    *out = gly_decimal_double(value);
    return true;
}

static gly_value get_number(const words *at)
{
    double value = 0;
    if (read_digits(&value, at))
        return of_number(at, value);
    const gly_number *number = number_in(at);
    return number == NULL ? gly_value_none()
                          : of_number(at, gly_decimal_double(number->value));
}

static gly_value get_money(const words *at)
{
    const gly_number *number = number_in(at);
    return number == NULL || number->kind != GLY_NUMBER_MONEY
               ? gly_value_none()
               : of_number(at, gly_decimal_double(number->value));
}

static gly_value get_unit(const words *at)
{
    const gly_number *number = number_in(at);
    if (number == NULL || number->kind != GLY_NUMBER_MONEY)
        return gly_value_none();
    return gly_value_of_text(gly_text_of(gly_unit_info_of(number->unit)->name));
}

/* A single day that is known for sure. */
static gly_value get_date(const words *at)
{
    const gly_dates *dates = at->claims->annotations->dates;
    uint32_t index = gly_dates_at(dates, at->first);
    if (index >= dates->count || dates->items[index].first > at->last)
        return gly_value_none();
    const gly_date *date = &dates->items[index];
    uint32_t odd = GLY_DATE_NO_SUCH | GLY_DATE_UNSURE | GLY_DATE_ROUGH;
    bool day = date->form == GLY_DATE_DAY || date->form == GLY_DATE_MOMENT;
    if (!day || (date->flags & GLY_DATE_KNOWN) == 0 || (date->flags & odd) != 0)
        return gly_value_none();
    return of_number(at, gly_date_first_day(date));
}

/* The first mention that ends at token `first` or behind it. */
static uint32_t mention_at(const gly_annotations *a, uint32_t first)
{
    uint32_t low = 0, high = a->mention_count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (a->mentions[middle].last < first)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* A person's or body's fullest form, so that "Mr. Varga" is "Tomas Varga"; as a
 * text, since a form that is not resolved may be that very one. */
static gly_value get_name(const words *at)
{
    const gly_annotations *a = at->claims->annotations;
    uint32_t index = mention_at(a, at->first);
    if (index < a->mention_count && a->mentions[index].first <= at->last &&
        a->mentions[index].entity != GLY_NONE &&
        a->mentions[index].last == at->last)
        return gly_value_of_text(a->entities[a->mentions[index].entity].name);
    return gly_value_of_text(gly_claims_text(at->claims, at->span));
}

gly_value gly_house_value(const gly_claims *claims, const gly_claim *claim,
                          uint32_t field)
{
    const gly_house_kind *kind =
        claims->house->kinds[claim->type - GLY_CLAIM_TYPES];
    uint32_t index = field - GLY_HOUSE_FIELDS;
    gly_span span = claims->captured[claim->item + index];
    if (span.length == 0)
        return gly_value_none();
    const gly_tokens *tokens = &claims->annotations->language->tokens;
    words at = {claims, span, gly_tokens_at(tokens, span.offset),
                gly_tokens_at(tokens, span.offset + span.length - 1)};
    if (at.last >= tokens->count)
        return gly_value_of_text(gly_claims_text(claims, span));
    static gly_value (*const get[])(const words *) = {
        [GLY_CAPTURE_NAME] = get_name,   [GLY_CAPTURE_NUMBER] = get_number,
        [GLY_CAPTURE_MONEY] = get_money, [GLY_CAPTURE_UNIT] = get_unit,
        [GLY_CAPTURE_DATE] = get_date,
    };
    gly_capture_type type = kind->captures[index].type;
    return type == GLY_CAPTURE_TEXT
               ? gly_value_of_text(gly_claims_text(claims, span))
               : get[type](&at);
}
