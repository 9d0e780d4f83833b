/* opening_shares.c - reads the share, the group and the tense, word by word. */
#include "annotate/assertions/opening_shares.h"

#include "annotate/assertions/statistic_figures.h"

/* How many words stand before a share ("In Orford, nearly two"), and how long
 * it is with the name of its group: "one in four of the older dairy farms". */
enum { BEFORE_SHARE = 6, GROUP_REACH = 9 };

static gly_xpos tag_of(const gly_assertion_search *search, uint32_t token)
{
    return search->reading->language->syntax.items[token].xpos;
}

/* Whether a sentence that opens with `first` tells at first where: "[In]
 * Orford, two-thirds", "[Nationwide], one in six". */
static bool opens_with_place(const gly_reading *reading, uint32_t first)
{
    static const char *const words[] = {"in", "across", "around", "throughout",
                                        NULL};
    return gly_reading_is_one_of(reading, first, words) ||
           gly_figure_is_scope(reading, first);
}

/* "In Orford, [nearly two-thirds]": the first token of the share, which only a
 * hedge and a place may stand before; GLY_NONE for none. */
static uint32_t share_at(const gly_assertion_search *search,
                         const gly_sentence *sentence)
{
    const gly_reading *reading = search->reading;
    uint32_t first = sentence->first;
    uint32_t end = first + sentence->count;
    if (opens_with_place(reading, first))
        while (first < end && first < sentence->first + BEFORE_SHARE &&
               !gly_reading_at(reading, first, ','))
            first++;
    first += gly_reading_at(reading, first, ',');
    first +=
        gly_assertion_entry(search, first, GLY_WORDS_NUMBER_HEDGE, NULL).count;
    first += gly_reading_is_indefinite(reading, first);
    for (uint32_t i = first; i + 1 < end && i <= first + 2; i++) {
        uint32_t part =
            gly_assertion_entry(search, i, GLY_WORDS_FRACTION, NULL).count;
        if (gly_figure_is_share(search, i) &&
            (part == 0 || gly_reading_is_word(reading, i + part, "of") ||
             gly_reading_is_word(reading, i + part, "all")))
            return i;
        if (tag_of(search, i) != GLY_XPOS_CD &&
            !gly_reading_at(reading, i, '-'))
            return GLY_NONE;
    }
    return GLY_NONE;
}

/* Whether the word may stand between a share and the noun of its group: "out of
 * every ten [older dairy] farms". */
static bool leads_to_group(const gly_assertion_search *search, uint32_t i)
{
    static const char *const words[] = {"in",  "out",  "of",  "every", "all",
                                        "per", "cent", "the", NULL};
    switch (tag_of(search, i)) {
    case GLY_XPOS_CD:
    case GLY_XPOS_JJ:
    case GLY_XPOS_NN:
    case GLY_XPOS_NNP:
    case GLY_XPOS_SYM:
        return true;
    default:
        return gly_reading_is_one_of(search->reading, i, words) ||
               gly_reading_at(search->reading, i, '%') ||
               gly_reading_at(search->reading, i, '-') ||
               gly_assertion_entry(search, i, GLY_WORDS_FRACTION, NULL).count >
                   0;
    }
}

/* Whether a group is set apart by what follows its noun at `i` alone: "the
 * children [who] change schools". */
static bool is_set_apart(const gly_assertion_search *search, uint32_t i)
{
    static const char *const words[] = {"who", "whose", "that", NULL};
    return gly_reading_is_one_of(search->reading, i + 1, words);
}

/* "a third of [independents]", "of [Democrats]": those whom polls ask, and
 * whose figures a story of one is full of. */
static bool is_of_voters(const gly_assertion_search *search, uint32_t i)
{
    static const char *const words[] = {
        "voters", "independents", "whites", "blacks",      "supporters",
        "women",  "men",          "adults", "respondents", NULL};
    return gly_reading_is_one_of(search->reading, i, words) ||
           gly_reading_has(search->reading, i, GLY_TOKEN_CAPITAL);
}

/* The noun of those of whom a share is told, behind the share at `share`:
 * "[homes]", "[those] who rent"; GLY_NONE for what was spoken of before: "half
 * of the bonds", "a third of the 240 workers". */
static uint32_t group_after(const gly_assertion_search *search, uint32_t share,
                            uint32_t end)
{
    bool known = false;
    for (uint32_t i = share; i + 1 < end && i < share + GROUP_REACH; i++) {
        bool fraction =
            gly_assertion_entry(search, i, GLY_WORDS_FRACTION, NULL).count > 0;
        bool group = (tag_of(search, i) == GLY_XPOS_NNS && !fraction) ||
                     (tag_of(search, i) == GLY_XPOS_NN &&
                      gly_reading_is_word(search->reading, i + 1, "in") &&
                      tag_of(search, i + 2) == GLY_XPOS_CD) ||
                     gly_reading_is_word(search->reading, i, "those");
        if (group)
            return (known && !is_set_apart(search, i)) ||
                           is_of_voters(search, i)
                       ? GLY_NONE
                       : i;
        if (!leads_to_group(search, i))
            return GLY_NONE;
        known = known || gly_reading_is_word(search->reading, i, "the");
    }
    return GLY_NONE;
}

/* What the verb form at `i` tells: how it is, how it was; or what must be, what
 * goes on today. */
typedef enum { NO_TENSE, PRESENT, PAST, OTHER } tense;

static tense tense_at(const gly_assertion_search *search, uint32_t i)
{
    static const char *const rules[] = {"must",  "should", "shall", "need",
                                        "needs", "may",    "might", NULL};
    const gly_reading *reading = search->reading;
    bool is = gly_reading_is_word(reading, i, "is") ||
              gly_reading_is_word(reading, i, "are");
    static const char *const plans[] = {"plan",   "intend", "want", "hope",
                                        "expect", "aim",    NULL};
    if (gly_reading_is_one_of(reading, i, plans) &&
        gly_reading_is_word(reading, i + 1, "to"))
        return PRESENT; /* may be taken for a noun */
    if (gly_reading_is_one_of(reading, i, rules) ||
        (is && (gly_reading_is_word(reading, i + 1, "to") ||
                tag_of(search, i + 1) == GLY_XPOS_VBG)))
        return OTHER;
    switch (tag_of(search, i)) {
    case GLY_XPOS_VBD:
        return PAST;
    case GLY_XPOS_VBZ:
    case GLY_XPOS_VBP:
    case GLY_XPOS_MD:
    case GLY_XPOS_VB:
        return gly_reading_is_word(reading, i - 1, "to") ? NO_TENSE : PRESENT;
    default:
        return NO_TENSE;
    }
}

/* Whether what is told of the group at `group` is so now: by the first verb
 * behind it, or behind its "who" and the verb of that. */
static bool is_present(const gly_assertion_search *search, uint32_t group,
                       uint32_t end)
{
    const gly_node *nodes = search->reading->language->syntax.items;
    bool skipped = !is_set_apart(search, group), verb = false;
    for (uint32_t i = group + 1; i < end; i++) {
        tense found = tense_at(search, i);
        bool verbal = nodes[i].upos == GLY_UPOS_VERB;
        if (found == OTHER || (found != NO_TENSE && skipped))
            return found == PRESENT;
        verb = verb || (verbal && skipped);
        skipped = skipped || verbal || nodes[i].relation == GLY_REL_COP;
    }
    return verb;
}

uint32_t gly_opening_share_group(const gly_assertion_search *search,
                                 const gly_sentence *sentence)
{
    uint32_t share = share_at(search, sentence);
    return share == GLY_NONE
               ? GLY_NONE
               : group_after(search, share, sentence->first + sentence->count);
}

bool gly_opening_share_is_told(const gly_assertion_search *search,
                               const gly_sentence *sentence)
{
    uint32_t group = gly_opening_share_group(search, sentence);
    return group != GLY_NONE &&
           is_present(search, group, sentence->first + sentence->count);
}
