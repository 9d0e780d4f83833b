/* probe.h - patterns tried before a draft tries them.
 * A pattern such as '(\w+\s?)+\.' reads well and needs as many steps as there
 * are ways to part a sentence; one such as 'a\nb' reads well and can never
 * match, since a block has no line ends. The first shows on texts made to try
 * it, the second by matching in no example of its rule. */
#ifndef GLY_ENGINE_PROBE_H
#define GLY_ENGINE_PROBE_H

#include "base/pattern.h"
#include "claims/house/house.h"
#include "document/document.h"
#include "engine/rules.h"

/* How many patterns the rule at `rule` looks for; none but of `match`. */
uint32_t gly_rules_pattern_count(const gly_rules *rules, uint32_t rule);

/* Whether a rule is over claims of the house's type number `type`. */
bool gly_rules_is_over(const gly_rules *rules, uint32_t rule, uint32_t type);

/* A pattern that is tried, and what came of it so far. */
typedef struct {
    const gly_pattern *pattern;
    uint32_t scope; /* a bit for each block kind */
    gly_matcher *matcher;
    gly_arena *scratch;
    bool is_slow; /* it takes too many steps on some text */
    bool is_seen; /* it matches in an example */
} gly_probe;

/* Begin; what is needed on the way lies in `scratch`. */
gly_status gly_probe_init(gly_probe *out, gly_arena *scratch);

/* Try pattern number `pattern` of a rule, or of one of the house's types. */
void gly_probe_rule(gly_probe *probe, const gly_rules *rules, uint32_t rule,
                    uint32_t pattern);
void gly_probe_type(gly_probe *probe, const gly_house_kind *kind,
                    uint32_t pattern);

/* Try it on texts made of one short piece many times over. */
gly_status gly_probe_stress(gly_probe *probe);

/* Try it on the blocks of an example, those in its scope. */
gly_status gly_probe_example(gly_probe *probe, const gly_document *document);

#endif
