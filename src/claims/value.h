/* value.h - the value of a claim's field, as a rule sees it. */
#ifndef GLY_CLAIMS_VALUE_H
#define GLY_CLAIMS_VALUE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/symbols.h"
#include "base/text.h"

typedef enum {
    GLY_VALUE_NONE,   /* the claim has no such thing: a quotation nobody said */
    GLY_VALUE_TEXT,   /* words as they stand in the article */
    GLY_VALUE_CHOICE, /* one of the words that the field lists */
    GLY_VALUE_NUMBER,
    GLY_VALUE_TRUTH,
    GLY_VALUE_WORDS,  /* folded words in order, without punctuation */
    GLY_VALUE_ENTITY, /* a person or body of the article */
    GLY_VALUE_TYPES
} gly_value_type;

typedef struct {
    const gly_symbol *items;
    uint32_t count;
} gly_words;

/* `text` is filled for every type but NONE: it is what a message shows. */
typedef struct {
    gly_value_type type;
    gly_text text;
    union {
        double number;
        bool truth;
        gly_words words;
        uint32_t entity;
    };
} gly_value;

/* "text", "choice", "number", "yes/no", "words", "entity". */
const char *gly_value_type_name(gly_value_type type);

/* Same type and same value; two of type NONE are equal. Texts are compared
 * without regard to case. */
bool gly_value_equal(const gly_value *a, const gly_value *b);

/* Equal values have the same hash, on every machine. */
uint64_t gly_value_hash(const gly_value *value);

#endif
