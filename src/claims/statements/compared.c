/* compared.c - what stands before a date that is compared with. */
#include "claims/statements/compared.h"

#include "annotate/numbers/numbers.h"
#include "annotate/reading.h"

/* How far before the date "from" or "than" may stand. */
enum { REACH = 9 };

bool gly_date_is_compared(const gly_claims *claims, uint32_t token)
{
    static const char *const with[] = {"from", "against", "with", "versus",
                                       NULL};
    const gly_annotations *a = claims->annotations;
    uint32_t first = gly_reading_sentence(a->reading, token)->first;
    bool amount = false;
    for (uint32_t i = token; i > first && i + REACH > token; i--) {
        const gly_number *number = gly_number_at(a->numbers, i - 1);
        if (gly_reading_at(a->reading, i - 1, ',') ||
            a->language->syntax.items[i - 1].upos == GLY_UPOS_VERB)
            return false;
        if (gly_reading_is_word(a->reading, i - 1, "than") ||
            (amount && gly_reading_is_one_of(a->reading, i - 1, with)))
            return true;
        amount = amount || (number != NULL && number->use == GLY_NUMBER_COUNTS);
    }
    return false;
}
