/* probe.h - patterns tried before a draft tries them.
 * A pattern such as '(\w+\s?)+\.' reads well and needs as many steps as there
 * are ways to part a sentence; one such as 'a\nb' reads well and can never
 * match, since a block has no line ends. The first shows on texts made to try
 * it, the second by matching in no example of its rule. */
#ifndef GLY_ENGINE_PROBE_H
#define GLY_ENGINE_PROBE_H

#include "base/pattern.h"
#include "document/document.h"
#include "engine/rules.h"

/* How many patterns the rule at `rule` looks for; none but of `match`. */
uint32_t gly_rules_pattern_count(const gly_rules *rules, uint32_t rule);

/* A pattern that is tried, and what came of it so far. */
typedef struct {
    const gly_rules *rules;
    uint32_t rule, pattern;
    gly_matcher *matcher;
    gly_arena *scratch;
    bool is_slow; /* it takes too many steps on some text */
    bool is_seen; /* it matches in an example */
} gly_probe;

/* Begin with a pattern; what is needed on the way lies in `scratch`. */
gly_status gly_probe_init(gly_probe *out, gly_arena *scratch,
                          const gly_rules *rules);

/* Try it on texts made of one short piece many times over. */
gly_status gly_probe_stress(gly_probe *probe);

/* Try it on the blocks of an example, those in the scope of its rule. */
gly_status gly_probe_example(gly_probe *probe, const gly_document *document);

#endif
