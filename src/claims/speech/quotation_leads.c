/* quotation_leads.c - whether the paragraphs around an unsigned quotation leave
 * no doubt whose words it is.
 *
 *     Tomas Lindqvar stood by his plan.     who speaks in the article, and
 *                                           nobody else does anything there
 *     “It was late when we saw the ship.”
 *
 *     “It was late when we saw the ship.”
 *
 *     So says the first line of the play.   what follows points back at it
 *
 *     ## Where did the ship come from?      one of the questions of an
 *                                           interview, asked as headings
 *     “It was late when we saw the ship.”
 */
#include "annotate/grammar.h"
#include "annotate/reading.h"
#include "annotate/speech/source_parts.h"
#include "annotate/speech/voices.h"
#include "claims/kinds.h"

enum {
    BLOCKS_BACK = 4,
    SENTENCES_BACK = 2,
    REPORT_REACH = 3,
    POINTER_WORDS = 5,
    BLOCK_WORDS = 1000,
    QUOTATIONS = 200,    /* on either side: more than a story has */
    HEADINGS_REACH = 40, /* blocks on either side */
    QUESTIONS_LEAST = 2
};

typedef struct {
    const gly_annotations *a;
    const gly_token *tokens;
    uint32_t item;  /* of the quotation */
    uint32_t first; /* its first token */
} lead;

static bool is_paragraph(const lead *l, uint32_t block)
{
    return l->a->language->document->blocks[block].kind == GLY_BLOCK_PARAGRAPH;
}

/* The first token of the block that token `at` stands in; of an endless one,
 * some before `at`. */
static uint32_t block_start(const lead *l, uint32_t at)
{
    uint32_t start = at;
    while (start > 0 && at - start < BLOCK_WORDS &&
           l->tokens[start - 1].block == l->tokens[at].block)
        start--;
    return start;
}

/* The last token of the block that token `at` stands in; of an endless one,
 * some behind `at`. */
static uint32_t block_end(const lead *l, uint32_t at)
{
    uint32_t end = at;
    while (end + 1 < l->a->language->tokens.count && end - at < BLOCK_WORDS &&
           l->tokens[end + 1].block == l->tokens[at].block)
        end++;
    return end;
}

/* Whether some word from `first` up to `end` or the end of its block stands
 * outside of quotation marks. */
static bool has_own_words(const lead *l, uint32_t first, uint32_t end)
{
    const gly_reading *reading = l->a->reading;
    uint32_t block = l->tokens[first].block;
    for (uint32_t i = first; i < end && l->tokens[i].block == block; i++) {
        if (reading->quotes[i] == GLY_NONE && reading->forms[i] != 0 &&
            gly_reading_has(reading, i, GLY_TOKEN_WORD))
            return true;
    }
    return false;
}

/* The first token of the paragraph before that is more than quotations, those
 * between them aside; GLY_NONE. */
static uint32_t lead_start(const lead *l)
{
    uint32_t at = block_start(l, l->first);
    for (uint32_t back = 0; back < BLOCKS_BACK && at > 0; back++) {
        at = block_start(l, at - 1);
        if (!is_paragraph(l, l->tokens[at].block))
            return GLY_NONE;
        if (has_own_words(l, at, l->first))
            return at;
    }
    return GLY_NONE;
}

/* How many attributions have a cue before `token`: the first ones. Those
 * without a cue stand behind the others. */
static uint32_t told_before(const gly_annotations *a, uint32_t token)
{
    uint32_t low = 0, high = a->attribution_count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (a->attributions[middle].cue_first < token)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* Whether the person named by the mention does something: "[Tom Roe] did". */
static bool is_subject(const gly_annotations *a, const gly_mention *m)
{
    bool subject = false;
    for (uint32_t i = m->first; i <= m->last && !subject; i++)
        subject = a->language->syntax.items[i].relation == GLY_REL_NSUBJ;
    return subject && gly_mention_names_person(a, m);
}

/* Whether somebody but `entity` does something between tokens `from` and `end`.
 */
static bool names_another(const lead *l, uint32_t entity, uint32_t from,
                          uint32_t end)
{
    const gly_annotations *a = l->a;
    for (uint32_t i = gly_mentions_before(a, from);
         i < a->mention_count && a->mentions[i].first < end; i++) {
        if (a->mentions[i].first >= from && is_subject(a, &a->mentions[i]) &&
            a->mentions[i].entity != entity)
            return true;
    }
    return false;
}

/* Whether the sentence at `token` goes on about the person: by the name, or as
 * "he" or "she". */
static bool is_about(const lead *l, uint32_t entity, uint32_t token)
{
    const gly_annotations *a = l->a;
    const gly_sentence *sentence = gly_reading_sentence(a->reading, token);
    for (uint32_t i = sentence->first; i <= token; i++) {
        if (gly_reading_is(a->reading, i, GLY_IS_PRONOUN))
            return true;
    }
    for (uint32_t i = gly_mentions_before(a, sentence->first);
         i < a->mention_count && a->mentions[i].first <= token; i++) {
        if (a->mentions[i].first >= sentence->first &&
            a->mentions[i].entity == entity)
            return true;
    }
    return false;
}

/* Whether the person is named for the first time behind token `start`: who is
 * brought in is heard. */
static bool is_brought_in(const lead *l, uint32_t entity, uint32_t start)
{
    const gly_annotations *a = l->a;
    return a->mentions[a->entities[entity].first_mention].first >= start;
}

/* "Graham says that it is priceless. …": what a person says last; a sentence
 * more goes on about that person, or about one who is new. */
static bool is_told(const lead *l, uint32_t start)
{
    const uint32_t *sentences = l->a->reading->sentences;
    uint32_t count = told_before(l->a, l->first);
    const gly_attribution *told =
        count > 0 ? &l->a->attributions[count - 1] : NULL;
    uint32_t end = block_end(l, start);
    if (told == NULL || told->entity == GLY_NONE ||
        told->kind != GLY_SOURCE_PERSON || told->cue_first < start ||
        !gly_source_speaks_on(l->a->reading, told) ||
        names_another(l, told->entity, told->cue_last + 1, l->first) ||
        (!told->direct && !gly_voice_is_sole(l->a, told)))
        return false;
    uint32_t behind = sentences[end] - sentences[told->cue_first];
    return behind == 0 ||
           (behind < SENTENCES_BACK && (is_about(l, told->entity, end) ||
                                        is_brought_in(l, told->entity, start)));
}

/* "The council issued a statement": what is handed on in so many words. */
static bool is_issued(const lead *l, uint32_t start)
{
    static const char *const texts[] = {"statement", "letter",  "email",
                                        "e-mail",    "message", "note",
                                        "memo",      NULL};
    const gly_annotations *a = l->a;
    for (uint32_t i = told_before(a, l->first); i > 0; i--) {
        const gly_attribution *told = &a->attributions[i - 1];
        if (told->cue_first < start)
            break;
        if (told->entity == GLY_NONE)
            continue;
        for (uint32_t k = 1; k <= REPORT_REACH; k++) {
            if (gly_reading_is_one_of(a->reading, told->cue_last + k, texts))
                return true;
        }
    }
    return false;
}

/* Whether the person says another quotation, of those that stand nearest. */
static bool speaks(const lead *l, uint32_t entity)
{
    const gly_annotations *a = l->a;
    uint32_t from = l->item > QUOTATIONS ? l->item - QUOTATIONS : 0;
    for (uint32_t i = from; i < a->quotation_count && i <= l->item + QUOTATIONS;
         i++) {
        if (i != l->item && a->speakers[i] != GLY_NONE &&
            a->attributions[a->speakers[i]].entity == entity)
            return true;
    }
    return false;
}

/* Whether tokens [from, end) name nobody else, and no body. */
static bool is_alone(const lead *l, uint32_t entity, uint32_t from,
                     uint32_t end)
{
    const gly_annotations *a = l->a;
    for (uint32_t i = gly_mentions_before(a, from);
         i < a->mention_count && a->mentions[i].first < end; i++) {
        const gly_mention *m = &a->mentions[i];
        if (m->first >= from && m->entity != GLY_NONE && m->entity != entity)
            return false;
    }
    return true;
}

/* "Howard went on with his remarks.": one sentence, of the one who speaks in
 * the article, and of nobody else. */
static bool is_of_speaker(const lead *l, uint32_t start)
{
    const gly_annotations *a = l->a;
    uint32_t entity = GLY_NONE;
    uint32_t last = block_start(l, l->first);
    if (a->reading->sentences[start] !=
        a->reading->sentences[block_end(l, start)])
        return false;
    for (uint32_t i = gly_mentions_before(a, start);
         i < a->mention_count && a->mentions[i].first < last; i++) {
        const gly_mention *m = &a->mentions[i];
        if (m->first < start || !is_subject(a, m))
            continue;
        if (entity != GLY_NONE && m->entity != entity)
            return false;
        entity = m->entity;
    }
    return entity != GLY_NONE &&
           (speaks(l, entity) || is_alone(l, entity, start, last));
}

static bool asks(const gly_document *document, uint32_t block)
{
    const gly_block *b = &document->blocks[block];
    gly_text text = gly_text_slice(document->text, b->text);
    return b->kind == GLY_BLOCK_HEADING &&
           gly_text_ends(text, gly_text_of("?"));
}

/* Whether the quotation opens what stands under a heading, where the headings
 * of the article are the questions of an interview. */
static bool is_answer(const lead *l)
{
    const gly_document *document = l->a->language->document;
    uint32_t block = l->tokens[l->first].block, asked = 0;
    if (block == 0 || document->blocks[block - 1].kind != GLY_BLOCK_HEADING)
        return false;
    uint32_t from = block > HEADINGS_REACH ? block - HEADINGS_REACH : 0;
    for (uint32_t i = from;
         i < document->block_count && i <= block + HEADINGS_REACH; i++)
        asked += asks(document, i);
    return asked >= QUESTIONS_LEAST;
}

bool gly_quotation_is_led_up(const gly_claims *claims, const gly_claim *claim,
                             const gly_claim *other, uint32_t argument)
{
    (void)other;
    (void)argument;
    const gly_annotations *a = claims->annotations;
    const gly_token *tokens = a->language->tokens.items;
    uint32_t first = a->quotations[claim->item].first;
    const lead l = {a, tokens, claim->item, first};
    if (!is_paragraph(&l, tokens[first].block) ||
        has_own_words(&l, block_start(&l, first), first))
        return false;
    if (is_answer(&l))
        return true;
    uint32_t start = lead_start(&l);
    return start != GLY_NONE && (is_told(&l, start) || is_issued(&l, start) ||
                                 is_of_speaker(&l, start));
}

/* "So says a voice", "These are the questions that Connors asks": whether the
 * sentence at `first` points back. */
static bool points_back(const gly_annotations *a, uint32_t first)
{
    static const char *const pointers[] = {"these", "those", "that",
                                           "this",  "such",  NULL};
    static const char *const words[] = {"question", "questions", "word",
                                        "words",    "line",      "lines",
                                        "thought",  "voice",     NULL};
    const gly_reading *reading = a->reading;
    if (gly_reading_is_word(reading, first, "so"))
        return gly_reading_is(reading, first + 1, GLY_IS_REPORTING);
    if (!gly_reading_is_one_of(reading, first, pointers))
        return false;
    bool pointed = false;
    for (uint32_t i = first + 1; i <= first + POINTER_WORDS && !pointed; i++)
        pointed = gly_reading_is_one_of(reading, i, words);
    uint32_t sentence = reading->sentences[first];
    for (uint32_t i = gly_mentions_before(a, first);
         pointed && i < a->mention_count &&
         reading->sentences[a->mentions[i].first] == sentence;
         i++) {
        if (a->mentions[i].first >= first && is_subject(a, &a->mentions[i]))
            return true;
    }
    return false;
}

bool gly_quotation_is_taken_up(const gly_claims *claims, const gly_claim *claim,
                               const gly_claim *other, uint32_t argument)
{
    (void)other;
    (void)argument;
    const gly_annotations *a = claims->annotations;
    const gly_token *tokens = a->language->tokens.items;
    const gly_quotation *q = &a->quotations[claim->item];
    uint32_t count = a->language->tokens.count, at = q->last + 1;
    uint32_t sentence = a->reading->sentences[q->last];
    while (at < count && a->reading->sentences[at] == sentence)
        at++;
    if (at >= count || tokens[at].block > tokens[q->last].block + 1)
        return false;
    return points_back(a, at);
}
