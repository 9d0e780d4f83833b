/* winner_claims.c - who is ahead of whom, in the headline and in the body.
 *
 *     Headline:  Marchetti leads Brandt in race for governor
 *                [winner   ]     [loser]
 *     Line 5:    Brandt drew 46% and Marchetti had 44%
 *
 * Winner and loser are names on either side of a verb of the list
 * "contest-winner". The body turns them round where such a verb has them the
 * other way, or a sentence gives a lesser number to the winner; it bears the
 * headline out where one has them as the headline has. Other years and other
 * polls are of another contest. */
#include "annotate/numbers/numbers.h"
#include "annotate/reading.h"
#include "claims/kinds.h"

/* Words of a verb of the list; of a name; adverbs before a verb; words from a
 * name to its number; sentences of the body that are looked at. */
enum { VERB = 2, NAME = 5, ADVERBS = 2, REACH = 12, SENTENCES = 80 };

typedef struct {
    const gly_annotations *a;
    gly_list_id list;
    gly_symbol lead, lose;
} finder;

/* Tokens from the first to before the last; none where both are equal. */
typedef struct {
    uint32_t first, end;
} stretch;

typedef struct {
    stretch winner, loser;
    bool leads; /* and has not won yet */
} contest;

static bool is_name_word(const finder *f, uint32_t token)
{
    const gly_reading *reading = f->a->reading;
    return gly_reading_has(reading, token, GLY_TOKEN_CAPITAL) &&
           gly_reading_has(reading, token, GLY_TOKEN_WORD) &&
           !gly_reading_is(reading, token,
                           GLY_IS_CALENDAR | GLY_IS_DETERMINER | GLY_IS_STOP);
}

static gly_entry verb_at(const finder *f, uint32_t token)
{
    return gly_reading_find(f->a->reading, f->list, token, VERB);
}

/* The name that ends before `end`, an adverb or two between at most. */
static stretch name_before(const finder *f, uint32_t first, uint32_t end)
{
    const gly_node *nodes = f->a->language->syntax.items;
    uint32_t last = end;
    for (uint32_t k = 0; k < ADVERBS && last > first &&
                         (nodes[last - 1].upos == GLY_UPOS_ADV ||
                          nodes[last - 1].upos == GLY_UPOS_AUX);
         k++)
        last--;
    stretch name = {last, last};
    while (name.first > first && last - name.first < NAME &&
           is_name_word(f, name.first - 1) &&
           verb_at(f, name.first - 1).count == 0)
        name.first--;
    return name;
}

/* The name that begins at `first`, behind "the" and what somebody is. */
static stretch name_after(const finder *f, uint32_t first, uint32_t end)
{
    enum { ROLE = 3 };
    const gly_node *nodes = f->a->language->syntax.items;
    for (uint32_t k = 0; k < ROLE && first < end && !is_name_word(f, first);
         k++) {
        gly_upos upos = nodes[first].upos;
        if (upos != GLY_UPOS_DET && upos != GLY_UPOS_ADJ &&
            upos != GLY_UPOS_NOUN)
            break;
        first++;
    }
    stretch name = {first, first};
    while (name.end < end && name.end - first < NAME &&
           is_name_word(f, name.end))
        name.end++;
    return name;
}

/* Whether the two names have a word in common. */
static bool share_word(const finder *f, stretch one, stretch two)
{
    const gly_symbol *folded = f->a->language->tokens.folded;
    for (uint32_t i = one.first; i < one.end; i++) {
        for (uint32_t k = two.first; k < two.end; k++) {
            if (folded[i] == folded[k])
                return true;
        }
    }
    return false;
}

/* Read who is ahead of whom by the verb at `verb`. */
static bool read_at(contest *out, const finder *f, uint32_t verb,
                    const gly_sentence *in)
{
    gly_entry entry = verb_at(f, verb);
    if (entry.count == 0)
        return false;
    stretch before = name_before(f, in->first, verb);
    stretch after = name_after(f, verb + entry.count, in->first + in->count);
    bool turned = entry.class == f->lose;
    *out = (contest){turned ? after : before, turned ? before : after,
                     entry.class == f->lead};
    return before.first < before.end && after.first < after.end &&
           !share_word(f, before, after);
}

/* --- The body ------------------------------------------------------------- */

typedef enum { SAYS_NOTHING, BEARS_OUT, TURNS_ROUND } verdict;

/* Whether token `i` is a word of the name. */
static bool is_word_of(const finder *f, stretch name, uint32_t i)
{
    const gly_symbol *folded = f->a->language->tokens.folded;
    for (uint32_t k = name.first; k < name.end; k++) {
        if (folded[i] == folded[k] && is_name_word(f, i))
            return true;
    }
    return false;
}

/* The first share behind the name in the sentence, before the other name and
 * no further than REACH words; NULL. */
static const gly_number *share_behind(const finder *f, stretch name,
                                      stretch other, const gly_sentence *in)
{
    const gly_numbers *numbers = f->a->numbers;
    uint32_t left = 0;
    for (uint32_t i = in->first; i < in->first + in->count; i++) {
        uint32_t index = gly_number_index(numbers, i);
        if (is_word_of(f, name, i))
            left = REACH;
        else if (is_word_of(f, other, i))
            left = 0;
        else if (left > 0)
            left--;
        if (left == 0 || index == GLY_NONE)
            continue;
        const gly_number *number = &numbers->items[index];
        return number->kind == GLY_NUMBER_PERCENT && !number->range ? number
                                                                    : NULL;
    }
    return NULL;
}

/* "Brandt drew 46% and Marchetti had 44%" */
static verdict weigh_numbers(const finder *f, const contest *head,
                             const gly_sentence *in)
{
    const gly_number *more = share_behind(f, head->winner, head->loser, in);
    const gly_number *less = share_behind(f, head->loser, head->winner, in);
    if (more == NULL || less == NULL)
        return SAYS_NOTHING;
    int order = gly_decimal_compare(more->value, less->value);
    return order > 0 ? BEARS_OUT : order < 0 ? TURNS_ROUND : SAYS_NOTHING;
}

/* Whether the sentence is of another contest: "in 2019", "last year". */
static bool is_of_another(const finder *f, const gly_sentence *in)
{
    static const char *const words[] = {
        "last",   "previous", "earlier",   "ago",        "if",    "could",
        "would",  "may",      "might",     "primary",    "when",  "viewed",
        "rating", "approve",  "favorably", "favourably", "women", "men",
        "among",  "aged",     NULL};
    const gly_numbers *numbers = f->a->numbers;
    for (uint32_t i = in->first; i < in->first + in->count; i++) {
        uint32_t index = gly_number_index(numbers, i);
        bool year = index != GLY_NONE &&
                    numbers->items[index].use == GLY_NUMBER_OF_CALENDAR;
        if (year || gly_reading_is_one_of(f->a->reading, i, words))
            return true;
    }
    return false;
}

static verdict weigh_verbs(const finder *f, const contest *head,
                           const gly_sentence *in)
{
    for (uint32_t i = in->first; i < in->first + in->count; i++) {
        contest told;
        /* He beat her in Michigan, and she leads him in the polls. */
        if (!read_at(&told, f, i, in) || told.leads != head->leads)
            continue;
        if (share_word(f, told.winner, head->winner) &&
            share_word(f, told.loser, head->loser))
            return BEARS_OUT;
        if (share_word(f, told.winner, head->loser) &&
            share_word(f, told.loser, head->winner))
            return TURNS_ROUND;
    }
    return SAYS_NOTHING;
}

static verdict weigh(const finder *f, const contest *head,
                     const gly_sentence *in)
{
    verdict verbs = weigh_verbs(f, head, in);
    return verbs != SAYS_NOTHING ? verbs : weigh_numbers(f, head, in);
}

/* The first sentence of the body that turns the headline round, if none bears
 * it out; GLY_NONE. */
static uint32_t find_turned(const finder *f, const contest *head)
{
    const gly_language *language = f->a->language;
    uint32_t found = GLY_NONE;
    for (uint32_t i = 0; i < language->sentences.count && i < SENTENCES; i++) {
        const gly_sentence *in = &language->sentences.items[i];
        if (gly_block_is_summary(language->document->blocks[in->block].kind) ||
            f->a->reading->quotes[in->first] != GLY_NONE ||
            is_of_another(f, in))
            continue;
        verdict told = weigh(f, head, in);
        if (told == BEARS_OUT)
            return GLY_NONE;
        if (told == TURNS_ROUND && found == GLY_NONE)
            found = i;
    }
    return found;
}

/* --- The claim ------------------------------------------------------------ */

static gly_value get_text(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_text(gly_claims_text(claims, claim->text));
}

static gly_value get_told(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_text(gly_claims_text(claims, claim->beside[0]));
}

static const gly_field fields[] = {
    {"text", GLY_VALUE_TEXT, NULL, "who is ahead of whom in the headline",
     get_text, NULL},
    {"told", GLY_VALUE_TEXT, NULL, "the sentence that turns it round", get_told,
     NULL},
    {"block", GLY_VALUE_CHOICE, gly_block_choices,
     "the kind of block it stands in", gly_claims_block, NULL},
};

static void add(gly_gathering *g, const finder *f, const contest *head,
                uint32_t sentence)
{
    uint32_t turned = find_turned(f, head);
    gly_span *beside =
        turned == GLY_NONE ? NULL : gly_arena_take(g->arena, sizeof *beside);
    if (beside == NULL)
        return;
    const gly_sentence *in = &f->a->language->sentences.items[turned];
    stretch all = head->winner.first < head->loser.first
                      ? (stretch){head->winner.first, head->loser.end}
                      : (stretch){head->loser.first, head->winner.end};
    *beside = gly_gathering_span(g, in->first, in->first + in->count - 1);
    gly_gathering_add(
        g, &(gly_claim){.type = GLY_CLAIM_WINNER,
                        .text = gly_gathering_span(g, all.first, all.end - 1),
                        .sentence = sentence,
                        .item = all.first,
                        .beside = beside,
                        .beside_count = 1});
}

static void add_winners(gly_gathering *g)
{
    const gly_language *language = g->annotations->language;
    const gly_lexicon *lexicon = language->lexicon;
    const finder f = {.a = g->annotations,
                      .list = gly_lexicon_list(lexicon, "contest-winner"),
                      .lead = gly_lexicon_symbol(lexicon, "lead"),
                      .lose = gly_lexicon_symbol(lexicon, "lose")};
    for (uint32_t i = 0; i < language->sentences.count; i++) {
        const gly_sentence *in = &language->sentences.items[i];
        if (language->document->blocks[in->block].kind != GLY_BLOCK_HEADLINE)
            break;
        contest head;
        for (uint32_t k = in->first; k < in->first + in->count; k++) {
            if (read_at(&head, &f, k, in)) {
                add(g, &f, &head, i);
                break;
            }
        }
    }
}

const gly_claim_kind gly_claim_kind_winner = {
    .name = "winner",
    .about = "who is ahead of whom in a headline that the body turns round",
    .fields = fields,
    .field_count = sizeof fields / sizeof fields[0],
    .gather = add_winners,
};
