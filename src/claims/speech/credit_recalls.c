/* credit_recalls.c - finds who is said to have told a thing first. */
#include "claims/speech/credit_recalls.h"

#include "annotate/grammar.h"
#include "annotate/speech/cues.h"
#include "annotate/speech/frames.h"

enum {
    SOURCE_MOST = 14,
    RECALLS_MOST = 4,
    VERB_AFTER = 3,
    NOUN_BEFORE = 24,
    SOURCE_NEAR = 4
};

/* A sentence while it is read. */
typedef struct {
    gly_list *out;
    gly_arena *arena;
    const gly_source_input *input;
    const gly_reading *reading;
    const gly_node *nodes;
    uint32_t first, end; /* tokens; the end is exclusive */
    uint32_t found;
    gly_status status;
} recalling;

static gly_symbol class_of(const recalling *r, const char *list, uint32_t token)
{
    gly_entry entry =
        gly_reading_entry(r->reading, list, token, GLY_LEXICON_WORDS_MOST);
    return entry.count > 0 ? entry.class : 0;
}

/* The token behind the verb that begins at `token` where it is a verb of the
 * list; 0 for another. */
static uint32_t end_of_verb(const recalling *r, uint32_t token)
{
    gly_entry entry = gly_reading_entry(r->reading, "credit-verb", token,
                                        GLY_LEXICON_WORDS_MOST);
    return entry.count > 0 ? token + entry.count : 0;
}

/* Whether the verb at `token` tells a claim only with a noun for one. */
static bool needs_noun(const recalling *r, uint32_t token)
{
    return class_of(r, "credit-verb", token) ==
           gly_lexicon_symbol(r->reading->language->lexicon, "claim");
}

bool gly_credit_is_claim(const gly_reading *reading, uint32_t token)
{
    static const char *const classes[] = {"statement",  "allegation", "warning",
                                          "prediction", "request",    "belief",
                                          "finding",    NULL};
    if (reading->language->syntax.items[token].upos != GLY_UPOS_NOUN)
        return false;
    return gly_reading_entry(reading, "credit-noun", token, 1).count > 0 ||
           (gly_reading_is(reading, token, GLY_IS_REPORT_NOUN) &&
            gly_frame_is_class(
                reading,
                gly_reading_entry(reading, "reporting-noun", token, 1).class,
                classes));
}

/* Whether a noun for what somebody says, or a figure, is among the tokens. */
static bool holds_claim(const recalling *r, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i < end; i++) {
        if (gly_credit_is_claim(r->reading, i) ||
            r->nodes[i].upos == GLY_UPOS_NUM)
            return true;
    }
    return false;
}

/* Add a recall of the content of tokens [first, end). */
static void add(recalling *r, const gly_source *source, uint32_t first,
                uint32_t end)
{
    while (end > first && gly_reading_has(r->reading, end - 1, GLY_TOKEN_MARK))
        end--;
    if (end <= first || r->found == RECALLS_MOST || r->status != GLY_OK ||
        source->kind == GLY_SOURCE_NONE)
        return;
    gly_attribution *added = gly_list_add(r->out, r->arena);
    if (added == NULL) {
        r->status = GLY_NO_MEMORY;
        return;
    }
    r->found++;
    *added = gly_attribution_to(source);
    added->form = GLY_FORM_NOUN;
    added->content_count = 1;
    added->content[0] =
        gly_tokens_span(&r->reading->language->tokens, first, end - 1);
    if (source->entity_count != 1)
        added->entity = GLY_NONE;
}

/* The source in the words [first, last], which are all of it. */
static bool take_within(const recalling *r, gly_source *out, uint32_t first,
                        uint32_t last)
{
    if (first > last || last - first > SOURCE_MOST || last >= r->end)
        return false;
    gly_source_within(out, r->input, first, last);
    if (out->kind == GLY_SOURCE_NONE || out->first == GLY_NONE) {
        bool name = gly_reading_has(r->reading, last, GLY_TOKEN_CAPITAL) &&
                    gly_reading_has(r->reading, first, GLY_TOKEN_CAPITAL);
        *out = (gly_source){
            .kind = GLY_SOURCE_DESCRIBED, .first = first, .last = last};
        return name && last > first;
    }
    return true;
}

/* The source behind "by" or "from". */
static bool take_behind(const recalling *r, gly_source *out, uint32_t from)
{
    if (from >= r->end)
        return false;
    if (gly_source_after(out, r->input, from, r->end) &&
        out->first <= from + SOURCE_NEAR)
        return true;
    uint32_t last = from;
    while (last + 1 < r->end && last - from < SOURCE_MOST &&
           !gly_reading_has(r->reading, last + 1, GLY_TOKEN_MARK) &&
           !gly_reading_is(r->reading, last + 1,
                           GLY_IS_PREPOSITION | GLY_IS_BREAK | GLY_IS_AND))
        last++;
    return take_within(r, out, from, last);
}

/* The first token of the noun phrase that ends at `last`; `last` + 1 where
 * there is none. */
static uint32_t start_of_source(const recalling *r, uint32_t last)
{
    gly_upos upos = r->nodes[last].upos;
    if (upos != GLY_UPOS_NOUN && upos != GLY_UPOS_PROPN)
        return last + 1;
    uint32_t i = last;
    while (i > r->first && last - i < SOURCE_MOST) {
        upos = r->nodes[i - 1].upos;
        if (upos != GLY_UPOS_NOUN && upos != GLY_UPOS_PROPN &&
            upos != GLY_UPOS_ADJ && upos != GLY_UPOS_DET &&
            !gly_reading_is_owner_mark(r->reading, i - 1) &&
            !gly_reading_is(r->reading, i - 1,
                            GLY_IS_DETERMINER | GLY_IS_HONORIFIC))
            break;
        i--;
        if (gly_reading_is(r->reading, i, GLY_IS_DETERMINER))
            break;
    }
    return i;
}

/* Past adverbs and auxiliaries: "had [first] [been] told". */
static uint32_t skip_light(const recalling *r, uint32_t token)
{
    uint32_t most = token + VERB_AFTER;
    while (
        token < most && token < r->end &&
        (gly_reading_is(r->reading, token, GLY_IS_AUXILIARY | GLY_IS_ADVERB) ||
         r->nodes[token].upos == GLY_UPOS_ADV ||
         gly_reading_is_word(r->reading, token, "first")))
        token++;
    return token;
}

/* The end of what is told from `from` on: up to a comma that a new clause
 * follows, or the end of the sentence. */
static uint32_t end_of_aside(const recalling *r, uint32_t from)
{
    while (from < r->end && !gly_reading_at(r->reading, from, ',') &&
           !gly_reading_at(r->reading, from, ';') &&
           !gly_reading_is_dash(r->reading, from))
        from++;
    return from;
}

/* "It was [the union] that disclosed that …" */
static void read_cleft(recalling *r, uint32_t it)
{
    uint32_t from = it + 2, who = from;
    if (!gly_reading_is_word(r->reading, it, "it") ||
        !(gly_reading_is_word(r->reading, it + 1, "was") ||
          gly_reading_is_word(r->reading, it + 1, "is")))
        return;
    while (who < r->end && who - from < SOURCE_MOST &&
           !gly_reading_is_word(r->reading, who, "who") &&
           !gly_reading_is_word(r->reading, who, "that") &&
           !gly_reading_is_word(r->reading, who, "whose"))
        who++;
    gly_source source;
    uint32_t last = who;
    if (who >= r->end || who == from || who - from >= SOURCE_MOST)
        return;
    while (last > from && gly_reading_at(r->reading, last - 1, ','))
        last--;
    uint32_t verb = skip_light(r, who + 1);
    uint32_t behind = end_of_verb(r, verb);
    bool whose = gly_reading_is_word(r->reading, who, "whose");
    if ((whose || behind != 0) && last > from &&
        (whose || !needs_noun(r, verb) || holds_claim(r, behind, r->end)) &&
        take_within(r, &source, from, last - 1))
        add(r, &source, whose ? who + 1 : behind, r->end);
}

/* "[Ms. Holt], who came up with the tunnel, said" */
static void read_relative(recalling *r, uint32_t who)
{
    if (!(gly_reading_is_word(r->reading, who, "who") ||
          gly_reading_is_word(r->reading, who, "which")) ||
        who < r->first + 2 || !gly_reading_at(r->reading, who - 1, ','))
        return;
    uint32_t verb = skip_light(r, who + 1);
    uint32_t behind = end_of_verb(r, verb);
    if (behind == 0 || behind >= r->end ||
        r->nodes[behind].upos == GLY_UPOS_ADP)
        return;
    for (uint32_t i = who + 1; i < verb; i++) {
        if (gly_reading_is_one_of(r->reading, i, gly_negations) ||
            gly_reading_is_word(r->reading, i, "was") ||
            gly_reading_is_word(r->reading, i, "were") ||
            gly_reading_is_word(r->reading, i, "been"))
            return;
    }
    uint32_t end = end_of_aside(r, behind), first = start_of_source(r, who - 2);
    gly_source source;
    if ((!needs_noun(r, verb) || holds_claim(r, behind, end)) &&
        take_within(r, &source, first, who - 2))
        add(r, &source, behind, end);
}

/* "[Ms. Holt] was the first to report that …" */
static void read_first(recalling *r, uint32_t at)
{
    if (!gly_reading_is_word(r->reading, at, "first") ||
        !gly_reading_is_word(r->reading, at + 1, "to"))
        return;
    uint32_t verb = at + 2, behind = end_of_verb(r, verb), last = at;
    if (behind == 0 || at < r->first + 2)
        return;
    last -= gly_reading_is_word(r->reading, last - 1, "the");
    while (last > r->first &&
           (gly_reading_is(r->reading, last - 1, GLY_IS_AUXILIARY) ||
            r->nodes[last - 1].upos == GLY_UPOS_ADV))
        last--;
    gly_source source;
    if (last == at || last == r->first)
        return;
    uint32_t first = start_of_source(r, last - 1);
    if (gly_reading_is(r->reading, last - 1, GLY_IS_PRONOUN))
        first = last - 1;
    if (take_within(r, &source, first, last - 1))
        add(r, &source, behind, r->end);
}

/* Where the verb begins whose last word is at `last`, as "put forward";
 * GLY_NONE where it is none of the list. */
static uint32_t verb_at(const recalling *r, uint32_t last)
{
    enum { WORDS = 4 };
    for (uint32_t i = last + 1; i > r->first && i + WORDS > last + 1; i--) {
        if (end_of_verb(r, i - 1) == last + 1)
            return i - 1;
    }
    return GLY_NONE;
}

/* "The closure was announced by [Ms. Holt]", "the warning given by her", "an
 * estimate by it" */
static void read_by(recalling *r, uint32_t by)
{
    if (!gly_reading_is_word(r->reading, by, "by") || by < r->first + 2)
        return;
    uint32_t last = by - 1;
    gly_source source;
    if (gly_credit_is_claim(r->reading, last)) {
        if (take_behind(r, &source, by + 1))
            add(r, &source, r->first, last);
        return;
    }
    while (last > r->first + 1 && r->nodes[last].upos == GLY_UPOS_ADV)
        last--;
    uint32_t verb = verb_at(r, last);
    if (verb == GLY_NONE || verb == r->first ||
        !(r->nodes[verb].xpos == GLY_XPOS_VBN ||
          r->nodes[verb].xpos == GLY_XPOS_VBD) ||
        (needs_noun(r, verb) && !holds_claim(r, r->first, verb)) ||
        !take_behind(r, &source, by + 1))
        return;
    add(r, &source, r->first, verb);
}

/* Whether what comes from somebody is a claim: "[figures] that come", "The
 * [charge] that they are there to make money comes". */
static bool noun_before(const recalling *r, uint32_t verb)
{
    for (uint32_t i = verb; i > r->first && i + NOUN_BEFORE > verb; i--) {
        if (gly_credit_is_claim(r->reading, i - 1))
            return true;
        if (gly_grammar_is_verb(r->reading, i - 1) ||
            gly_reading_is(r->reading, i - 1, GLY_IS_AND))
            break;
    }
    uint32_t noun = r->first + 1;
    return gly_credit_is_claim(r->reading, noun) &&
           gly_reading_is_word(r->reading, noun + 1, "that");
}

/* "…, an idea that came from [the clerks]" */
static void read_from(recalling *r, uint32_t from)
{
    if (!gly_reading_is_word(r->reading, from, "from") || from < r->first + 2 ||
        class_of(r, "origin-verb", from - 1) == 0 ||
        gly_reading_is(r->reading, from - 1, GLY_IS_AUXILIARY))
        return;
    gly_source source;
    if (noun_before(r, from - 1) && take_behind(r, &source, from + 1) &&
        !gly_grammar_is_verb(r->reading, source.first))
        add(r, &source, r->first, from - 1);
}

gly_status gly_credit_recalls_read(gly_list *out, gly_arena *arena,
                                   const gly_source_input *input,
                                   uint32_t sentence)
{
    const gly_annotations *a = input->annotations;
    const gly_sentence *s = &a->language->sentences.items[sentence];
    recalling r = {.out = out,
                   .arena = arena,
                   .input = input,
                   .reading = a->reading,
                   .nodes = a->language->syntax.items,
                   .first = s->first,
                   .end = s->first + s->count,
                   .status = GLY_OK};
    for (uint32_t i = r.first; i < r.end && r.status == GLY_OK; i++) {
        if (a->reading->quotes[i] != GLY_NONE)
            continue;
        read_cleft(&r, i);
        read_relative(&r, i);
        read_first(&r, i);
        read_by(&r, i);
        read_from(&r, i);
    }
    return r.status;
}
