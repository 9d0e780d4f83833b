/* condition.c - whether one claim meets the conditions of a rule. */
#include "base/utf8.h"
#include "engine/rule.h"

static bool test_number(const gly_condition *condition, double number)
{
    switch (condition->kind) {
    case GLY_CONDITION_BELOW:
        return number < condition->number;
    case GLY_CONDITION_AT_MOST:
        return number <= condition->number;
    case GLY_CONDITION_ABOVE:
        return number > condition->number;
    case GLY_CONDITION_AT_LEAST:
        return number >= condition->number;
    default:
        return number >= condition->number && number <= condition->number;
    }
}

/* A pattern that meets its limits is not found, and the claim is noted. */
static bool find(const gly_condition *condition, gly_values *values,
                 uint32_t claim)
{
    const gly_value *value = gly_values_peek(values, claim, condition->field);
    if (value->type == GLY_VALUE_NONE)
        return false;
    gly_search search = {.text = value->text};
    gly_status status =
        gly_pattern_find(&search, condition->pattern, values->matcher);
    if (status == GLY_TOO_LARGE)
        values->stopped = claim;
    else if (status != GLY_OK)
        values->failed = true;
    return status == GLY_OK && search.found;
}

static bool test(const gly_condition *condition, const gly_value *value)
{
    bool missing = value->type == GLY_VALUE_NONE;
    if (condition->kind == GLY_CONDITION_MISSING || missing)
        return missing && condition->kind == GLY_CONDITION_MISSING;
    switch (condition->kind) {
    case GLY_CONDITION_PRESENT:
        return true;
    case GLY_CONDITION_TEXT:
        return gly_utf8_equal_folded(value->text, condition->text);
    case GLY_CONDITION_TRUTH:
        return value->truth == condition->truth;
    default:
        return test_number(condition, value->number);
    }
}

/* The tree is at most as deep as the YAML it was read from. */
bool gly_condition_holds(const gly_condition *condition, gly_values *values,
                         uint32_t claim)
{
    if (condition == NULL)
        return true;
    if (condition->kind == GLY_CONDITION_PATTERN)
        return find(condition, values, claim);
    if (condition->kind > GLY_CONDITION_NOT)
        return test(condition,
                    gly_values_peek(values, claim, condition->field));

    /* ANY ends at the first that holds, ALL and NOT at the first that does
     * not. */
    bool any = condition->kind == GLY_CONDITION_ANY, holds = !any;
    for (const gly_condition *child = condition->child;
         child != NULL && holds != any; child = child->next)
        holds = gly_condition_holds(child, values, claim);
    return condition->kind == GLY_CONDITION_NOT ? !holds : holds;
}
