/* owned_words.c - looks for a noun for words beside a quotation, and for whom
 * it belongs to. */
#include "annotate/speech/owned_words.h"

#include "annotate/grammar.h"
#include "annotate/speech/credit_names.h"
#include "annotate/speech/source_parts.h"

enum {
    REACH = 9,  /* words between a noun and the quotation */
    BESIDE = 3, /* words between an owner and the noun */
    NAMING = 6, /* words between "calling" and the quotation */
};

static const char *const being[] = {"is",   "was",   "are", "were",
                                    "been", "being", "be",  NULL};

static const gly_reading *reading_of(const gly_source_input *input)
{
    return input->annotations->reading;
}

static bool is_being(const gly_reading *reading, uint32_t i)
{
    return gly_reading_is_one_of(reading, i, being);
}

/* "remark", "phrase": a noun for what is said. */
static bool is_wording(const gly_reading *reading, uint32_t i)
{
    gly_xpos tag = reading->language->syntax.items[i].xpos;
    return (tag == GLY_XPOS_NN || tag == GLY_XPOS_NNS) &&
           (gly_reading_is(reading, i, GLY_IS_REPORT_NOUN) ||
            gly_reading_entry(reading, "wording-noun", i, 1).count > 0);
}

/* "phrase", "words": a noun for nothing but the words. */
static bool is_pure(const gly_reading *reading, uint32_t i)
{
    return gly_reading_is_of(reading, "wording-noun", "words", i);
}

/* Whose the noun is, no further left than `start`: "[Okoro]'s own phrase". */
static const gly_mention *owner_of(const gly_source_input *input, uint32_t noun,
                                   uint32_t start)
{
    const gly_reading *reading = reading_of(input);
    for (uint32_t i = noun - 1; i > start && i + BESIDE + 1 >= noun; i--) {
        if (gly_reading_is_owner(reading, i - 1))
            return gly_credit_name_ending(input, i - 1);
        if (!gly_reading_has(reading, i, GLY_TOKEN_WORD) ||
            gly_grammar_is_verb(reading, i) ||
            gly_reading_is(reading, i, GLY_IS_DETERMINER | GLY_IS_PREPOSITION))
            return NULL;
    }
    return NULL;
}

/* "a line from [Okoro],", "the words of [Okoro]:". */
static const gly_mention *author_of(const gly_source_input *input,
                                    uint32_t noun, uint32_t open)
{
    const gly_reading *reading = reading_of(input);
    uint32_t of = noun + 1;
    if (!gly_reading_is_word(reading, of, "from") &&
        !gly_reading_is_word(reading, of, "of"))
        return NULL;
    const gly_mention *m = gly_credit_name_from(input, of + 1, open);
    return m != NULL && m->last + 2 == open &&
                   !gly_reading_has(reading, open - 1, GLY_TOKEN_WORD)
               ? m
               : NULL;
}

/* Whether a verb or a mark between a noun and its quotation parts them. */
static bool parts(const gly_reading *reading, uint32_t i, gly_marks marks)
{
    if (gly_reading_at(reading, i, ',') || gly_reading_at(reading, i, ':'))
        return !marks.free || i + 1 != marks.open;
    if (!gly_reading_has(reading, i, GLY_TOKEN_WORD))
        return !gly_reading_has(reading, i, GLY_TOKEN_NUMBER);
    return gly_grammar_is_verb(reading, i) && !is_being(reading, i);
}

/* Whether what stands between the noun and the quotation makes the one the
 * other: "phrase for it is “…”", "remark that it was “…”", "description of it
 * as “…”", "verdict: “…”"; not "called Okoro's remark “absurd”" and not
 * "Okoro's words “were absurd”". */
static bool is_worded(const gly_reading *reading, uint32_t noun,
                      gly_marks marks)
{
    const gly_node *nodes = reading->language->syntax.items;
    uint32_t next = noun + 1, open = marks.open;
    bool told = gly_grammar_is_verb(reading, open + 1) &&
                nodes[open + 1].xpos != GLY_XPOS_VB &&
                nodes[open + 1].xpos != GLY_XPOS_VBG;
    if (is_pure(reading, noun))
        return !told && !gly_reading_is_word(reading, next, "and");
    return gly_reading_is_word(reading, next, "that") ||
           (gly_reading_is_word(reading, next, "of") &&
            gly_reading_is_word(reading, open - 1, "as")) ||
           (marks.free && next + 1 == open &&
            gly_reading_has(reading, next, GLY_TOKEN_MARK));
}

/* "in [Okoro]'s phrase, “…”", "[Okoro]'s remark that it was “…”". */
static bool take_before(gly_source *out, const gly_source_input *input,
                        gly_marks marks)
{
    const gly_reading *reading = reading_of(input);
    uint32_t start = gly_reading_sentence(reading, marks.open)->first;
    for (uint32_t i = marks.open; i-- > start + 1 && i + REACH >= marks.open;) {
        if (!is_wording(reading, i)) {
            if (parts(reading, i, marks))
                return false;
            continue;
        }
        const gly_mention *m = owner_of(input, i, start);
        if (m == NULL && marks.free)
            m = author_of(input, i, marks.open);
        return is_worded(reading, i, marks) && gly_credit_take(out, m);
    }
    return false;
}

/* The words behind a quotation, up to `end`, from `at`. */
typedef struct {
    const gly_source_input *input;
    uint32_t at, end;
} behind;

/* "how [Okoro] put it", "how [Okoro] describes it". */
static bool take_how(gly_source *out, const behind *b)
{
    const gly_reading *reading = reading_of(b->input);
    if (!gly_reading_is_word(reading, b->at, "how"))
        return false;
    const gly_mention *m = gly_credit_name_from(b->input, b->at + 1, b->end);
    return m != NULL && m->last + 2 < b->end &&
           gly_grammar_is_verb(reading, m->last + 1) && gly_credit_take(out, m);
}

/* "[Okoro]'s own words", or nothing but "[Okoro]'s" at the end. */
static bool take_owner(gly_source *out, const behind *b)
{
    const gly_reading *reading = reading_of(b->input);
    const gly_mention *m = gly_credit_name_from(b->input, b->at, b->end);
    if (m == NULL || !gly_reading_is_owner(reading, m->last))
        return false;
    for (uint32_t i = b->at; i < m->first; i++) {
        if (!gly_reading_is(reading, i, GLY_IS_ROLE))
            return false;
    }
    uint32_t noun = m->last + 2;
    while (noun < b->end && noun < m->last + 2 + BESIDE &&
           gly_reading_has(reading, noun, GLY_TOKEN_WORD) &&
           !gly_grammar_is_verb(reading, noun) && !is_wording(reading, noun))
        noun++;
    bool alone = noun == m->last + 2 && is_being(reading, b->at - 1) &&
                 gly_reading_has(reading, noun, GLY_TOKEN_MARK);
    bool put_in = gly_reading_is_word(reading, b->at - 1, "in");
    bool worded = noun < b->end &&
                  (put_in ? is_wording(reading, noun) : is_pure(reading, noun));
    return (alone || worded) && gly_credit_take(out, m);
}

/* "as [Okoro] put it", "as [he] had called it", whoever hands on the whole. */
static bool take_as(gly_source *out, const behind *b)
{
    const gly_reading *reading = reading_of(b->input);
    if (b->at + 3 >= b->end || !gly_reading_is_word(reading, b->at, "as"))
        return false;
    const gly_mention *m = gly_credit_name_from(b->input, b->at + 1, b->end);
    if (m == NULL && gly_reading_is(reading, b->at + 1, GLY_IS_PRONOUN))
        m = gly_source_mention(b->input, b->at + 1);
    if (m == NULL || !gly_mention_is_person(b->input->annotations, m))
        return false;
    uint32_t verb = m->last + 1;
    verb += gly_reading_is(reading, verb, GLY_IS_AUXILIARY);
    return verb + 1 < b->end && gly_grammar_is_verb(reading, verb) &&
           gly_reading_is_word(reading, verb + 1, "it") &&
           gly_credit_take(out, m);
}

/* "was how [Okoro] put it", ", in [Okoro]'s phrase,", "was coined by [Okoro]",
 * ", as [Okoro] put it,". */
static bool take_behind(gly_source *out, const gly_source_input *input,
                        gly_marks marks)
{
    const gly_reading *reading = reading_of(input);
    const gly_sentence *in = gly_reading_sentence(reading, marks.close);
    behind b = {input, marks.close + 1, in->first + in->count};
    b.at += gly_reading_at(reading, b.at, ',');
    if (take_as(out, &b))
        return true;
    bool is = is_being(reading, b.at);
    b.at += is;
    if (is && gly_reading_is_word(reading, b.at, "coined") &&
        gly_reading_is_word(reading, b.at + 1, "by"))
        return gly_credit_take(out,
                               gly_credit_name_from(input, b.at + 2, b.end));
    b.at += !is && gly_reading_is_word(reading, b.at, "in");
    return (is && take_how(out, &b)) || take_owner(out, &b);
}

/* Who calls it so, of one or none but "he" before "calling it “…”": a mention
 * between tokens `start` and `verb`; NULL for nobody or several. */
static const gly_mention *caller(const gly_annotations *a, uint32_t start,
                                 uint32_t verb)
{
    const gly_mention *found = NULL;
    for (uint32_t i = gly_mentions_before(a, verb);
         i-- > 0 && a->mentions[i].first >= start;) {
        const gly_mention *m = &a->mentions[i];
        if (!gly_mention_is_person(a, m))
            continue;
        if (found != NULL && found->entity != m->entity)
            return NULL;
        found = found == NULL ? m : found;
        if (gly_reading_is_word(a->reading, m->first, "he") ||
            gly_reading_is_word(a->reading, m->first, "she"))
            return found;
    }
    return found;
}

/* "[He] was asked whether he had softened since calling it “…”". */
static bool take_naming(gly_source *out, const gly_source_input *input,
                        gly_marks marks)
{
    static const char *const verbs[] = {"calling",   "describing", "dubbing",
                                        "labelling", "labeling",   "branding",
                                        "terming",   "likening",   NULL};
    static const char *const before[] = {"since", "for", "of", NULL};
    const gly_reading *reading = reading_of(input);
    uint32_t start = gly_reading_sentence(reading, marks.open)->first;
    for (uint32_t i = marks.open;
         i-- > start + 1 && i + NAMING >= marks.open;) {
        if (gly_reading_is_one_of(reading, i, verbs))
            return gly_reading_is_one_of(reading, i - 1, before) &&
                   gly_credit_take(out, caller(input->annotations, start, i));
        if (!gly_reading_has(reading, i, GLY_TOKEN_WORD) ||
            gly_grammar_is_verb(reading, i))
            return false;
    }
    return false;
}

bool gly_owned_words(gly_source *out, const gly_source_input *input,
                     gly_marks marks)
{
    return take_before(out, input, marks) || take_behind(out, input, marks) ||
           take_naming(out, input, marks);
}
