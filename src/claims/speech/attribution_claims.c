/* attribution_claims.c - the fields of who says what. */
#include "annotate/reading.h"
#include "annotate/speech/frames.h"
#include "claims/kinds.h"
#include "claims/speech/anonymity.h"
#include "claims/speech/attribution_pairs.h"
#include "claims/speech/colleagues.h"
#include "claims/speech/credits.h"
#include "claims/speech/gists.h"
#include "claims/speech/hearsay.h"
#include "claims/speech/introductions.h"

static const char *const source_names[] = {"person",    "body", "collective",
                                           "described", "none", NULL};

static const char *const form_names[] = {
    "none",   "quotation", "clause", "object", "infinitive",
    "phrase", "passive",   "noun",   "adverb", NULL};

static gly_value tokens_text(const gly_claims *claims, uint32_t first,
                             uint32_t last)
{
    gly_span span =
        gly_tokens_span(&claims->annotations->language->tokens, first, last);
    return gly_value_of_text(gly_claims_text(claims, span));
}

static gly_value get_source(const gly_claims *claims, const gly_claim *claim)
{
    const gly_attribution *a = gly_claims_attribution(claims, claim);
    if (a->kind == GLY_SOURCE_NONE)
        return gly_value_none();
    return tokens_text(claims, a->first, a->last);
}

static gly_value get_kind(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_choice(
        source_names[gly_claims_attribution(claims, claim)->kind]);
}

static gly_value get_class(const gly_claims *claims, const gly_claim *claim)
{
    gly_symbol class = gly_claims_attribution(claims, claim)->class;
    if (class == 0)
        return gly_value_none();
    return gly_value_of_text(
        gly_symbols_text(claims->annotations->language->tokens.symbols, class));
}

static gly_value get_named(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_truth(
        gly_claims_attribution(claims, claim)->entity_count > 0);
}

static gly_value get_cue(const gly_claims *claims, const gly_claim *claim)
{
    const gly_attribution *a = gly_claims_attribution(claims, claim);
    if (a->cue_first == GLY_NONE)
        return gly_value_none();
    return tokens_text(claims, a->cue_first, a->cue_last);
}

static gly_value get_lemma(const gly_claims *claims, const gly_claim *claim)
{
    const gly_attribution *a = gly_claims_attribution(claims, claim);
    const gly_language *language = claims->annotations->language;
    if (a->cue_first == GLY_NONE)
        return gly_value_none();
    return gly_value_of_text(gly_symbols_text(
        language->tokens.symbols, language->syntax.items[a->cue_first].lemma));
}

static gly_value get_cue_class(const gly_claims *claims, const gly_claim *claim)
{
    const gly_attribution *a = gly_claims_attribution(claims, claim);
    const gly_reading *reading = claims->annotations->reading;
    gly_symbol class =
        a->cue_first == GLY_NONE ? 0 : gly_frame_class(reading, a->cue_first);
    return class == 0 ? gly_value_none()
                      : gly_value_of_text(gly_symbols_text(
                            reading->language->tokens.symbols, class));
}

/* "is seen as", which somebody does; not "can be seen as", which nobody need
 * do. */
static gly_value get_passive(const gly_claims *claims, const gly_claim *claim)
{
    const gly_attribution *a = gly_claims_attribution(claims, claim);
    const gly_syntax *syntax = &claims->annotations->language->syntax;
    bool passive = a->passive && a->cue_first != GLY_NONE;
    if (!passive)
        return gly_value_of_truth(false);
    for (uint32_t k = syntax->items[a->cue_first].first_child; k != GLY_NONE;
         k = syntax->items[k].next_child)
        passive = passive && syntax->items[k].xpos != GLY_XPOS_MD;
    return gly_value_of_truth(passive);
}

static gly_value get_content(const gly_claims *claims, const gly_claim *claim)
{
    const gly_attribution *a = gly_claims_attribution(claims, claim);
    if (a->content_count == 0)
        return gly_value_none();
    return gly_value_of_text(gly_claims_text(claims, a->content[0]));
}

static gly_value get_form(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_choice(
        form_names[gly_claims_attribution(claims, claim)->form]);
}

/* A claim that can be true or false, in the words of the source or the
 * paper's. */
static gly_value get_clausal(const gly_claims *claims, const gly_claim *claim)
{
    const gly_attribution *a = gly_claims_attribution(claims, claim);
    return gly_value_of_truth(a->form == GLY_FORM_QUOTATION ||
                              a->form == GLY_FORM_CLAUSE ||
                              a->content_count == 0);
}

static gly_value get_direct(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_truth(gly_claims_attribution(claims, claim)->direct);
}

static gly_value get_speaker(const gly_claims *claims, const gly_claim *claim)
{
    return gly_claims_speaker(claims, claim->item);
}

/* Whether the cue stands in what somebody else is said to say: "Police said he
 * [is believed] to be abroad." */
static bool is_reported(const gly_claims *claims, const gly_claim *claim,
                        const gly_claim *other, uint32_t argument)
{
    (void)other;
    (void)argument;
    const gly_annotations *a = claims->annotations;
    for (uint32_t i = 0; i < a->attribution_count; i++) {
        const gly_attribution *one = &a->attributions[i];
        if (i == claim->item || one->kind == GLY_SOURCE_NONE)
            continue;
        for (uint32_t p = 0; p < one->content_count; p++) {
            if (gly_span_overlaps(one->content[p], claim->text))
                return true;
        }
    }
    return false;
}

/* Whether somebody by name is the subject of what its sentence goes on with:
 * "is thought to have died out; Dunbar puts it at 700", "…, Stroop said". */
/* Whether sentence `next` follows `one` in its paragraph and weighs what it
 * tells: "Mr. Quill said that there was no [proof]". */
static bool weighs(const gly_annotations *a, uint32_t one, uint32_t next)
{
    static const char *const words[] = {
        "proof",    "prove",   "proved",      "proven", "certain", "sure",
        "evidence", "divided", "doubt",       "doubts", "doubted", "theory",
        "theories", "unclear", "possibility", NULL};
    const gly_sentence *items = a->language->sentences.items;
    if (next != one + 1 || items[one].block != items[next].block)
        return false;
    for (uint32_t i = items[next].first;
         i < items[next].first + items[next].count; i++)
        if (gly_reading_is_one_of(a->reading, i, words))
            return true;
    return false;
}

static bool is_named_after(const gly_claims *claims, const gly_claim *claim,
                           const gly_claim *other, uint32_t argument)
{
    (void)other;
    (void)argument;
    const gly_annotations *a = claims->annotations;
    const gly_node *nodes = a->language->syntax.items;
    uint32_t cue = gly_claims_attribution(claims, claim)->cue_last;
    if (cue == GLY_NONE)
        return false;
    for (uint32_t i = gly_mentions_before(a, cue + 1); i < a->mention_count;
         i++) {
        const gly_mention *m = &a->mentions[i];
        uint32_t sentence = a->reading->sentences[m->first];
        if (sentence != claim->sentence &&
            !weighs(a, claim->sentence, sentence))
            return false;
        uint32_t top = gly_syntax_top(&a->language->syntax, m->first, m->last);
        uint32_t verb = nodes[top].head;
        bool says = nodes[top].relation == GLY_REL_NSUBJ && verb != GLY_NONE &&
                    gly_reading_is(a->reading, verb, GLY_IS_SAYING);
        if (gly_mention_names_person(a, m) &&
            (says || gly_reading_at(a->reading, m->first - 1, ';')))
            return true;
    }
    return false;
}

/* The determiner of a collective that describing words part from it, "the
 * bespectacled, [71-year-old diplomat]"; else its first word. */
static uint32_t opening_of(const gly_reading *reading, const gly_attribution *a)
{
    enum { DESCRIBED = 4 };
    const gly_node *nodes = reading->language->syntax.items;
    uint32_t opens = nodes[a->last].first_child;
    if (a->kind != GLY_SOURCE_COLLECTIVE)
        return a->first;
    if (opens != GLY_NONE && opens < a->first &&
        nodes[opens].relation == GLY_REL_DET)
        return opens;
    uint32_t least = gly_reading_sentence(reading, a->first)->first;
    for (uint32_t i = a->first; i-- > least && i + DESCRIBED >= a->first;) {
        if (nodes[i].upos == GLY_UPOS_DET)
            return i;
        if (nodes[i].upos != GLY_UPOS_ADJ && !gly_reading_at(reading, i, ','))
            break;
    }
    return a->first;
}

static gly_value get_definite(const gly_claims *claims, const gly_claim *claim)
{
    const gly_reading *reading = claims->annotations->reading;
    const gly_attribution *a = gly_claims_attribution(claims, claim);
    if (a->kind == GLY_SOURCE_NONE)
        return gly_value_none();
    bool all = gly_reading_is_word(reading, a->first, "all");
    uint32_t first = all ? a->first + 1 : opening_of(reading, a);
    return gly_value_of_truth(gly_reading_is_word(reading, first, "the"));
}

static const gly_field fields[] = {
    {"source", GLY_VALUE_TEXT, NULL, "the words that name the source",
     get_source, NULL},
    {"source.name", GLY_VALUE_TEXT, NULL,
     "the words that name the source; two differ when they are two people or "
     "bodies with names",
     get_source, gly_attribution_sources_differ},
    {"source.other", GLY_VALUE_TEXT, NULL,
     "the words that name the source; two differ when they may be two people "
     "or bodies, as far as the article tells",
     get_source, gly_credits_may_differ},
    {"source.kind", GLY_VALUE_CHOICE, source_names,
     "a named person or body, an unnamed collective, somebody described",
     get_kind, NULL},
    {"source.class", GLY_VALUE_TEXT, NULL,
     "the class of a collective in the list vague-source", get_class, NULL},
    {"source.named", GLY_VALUE_TRUTH, NULL, "whether the source has a name",
     get_named, NULL},
    {"source.definite", GLY_VALUE_TRUTH, NULL,
     "whether it opens with “the”: a group that was spoken of before",
     get_definite, NULL},
    {"source.peer", GLY_VALUE_TRUTH, NULL,
     "whether one of their trade speaks by name in the article",
     gly_colleague_peer, NULL},
    {"source.again", GLY_VALUE_TRUTH, NULL,
     "whether a collective was a source under the same word before",
     gly_colleague_again, NULL},
    {"source.body", GLY_VALUE_TRUTH, NULL,
     "whether a collective's words name the body, person or town it belongs "
     "to: “Labor Department officials”",
     gly_colleague_body, NULL},
    {"cue", GLY_VALUE_TEXT, NULL, "the word that attributes: “said”", get_cue,
     NULL},
    {"cue.lemma", GLY_VALUE_TEXT, NULL, "its base form: “say”", get_lemma,
     NULL},
    {"cue.class", GLY_VALUE_TEXT, NULL,
     "the class of a verb in the list reporting-verb", get_cue_class, NULL},
    {"passive", GLY_VALUE_TRUTH, NULL,
     "whether it is a passive, “is believed to”; not “can be seen as”",
     get_passive, NULL},
    {"past", GLY_VALUE_TRUTH, NULL,
     "whether a passive tells of what was believed once: “was thought to”",
     gly_hearsay_is_past, NULL},
    {"often", GLY_VALUE_TRUTH, NULL,
     "whether an adverb says how often: “sometimes”, “not”",
     gly_hearsay_is_often, NULL},
    {"widely", GLY_VALUE_TRUTH, NULL,
     "whether an adverb says that many hold it: “widely”",
     gly_hearsay_is_widely, NULL},
    {"private", GLY_VALUE_TRUTH, NULL,
     "whether it was said where nobody may be named: “privately”",
     gly_hearsay_is_private, NULL},
    {"forecast", GLY_VALUE_TRUTH, NULL,
     "whether it tells what was expected before it came: “had expected”",
     gly_hearsay_is_forecast, NULL},
    {"content.number", GLY_VALUE_TRUTH, NULL,
     "whether what is said holds a number that counts or measures",
     gly_hearsay_has_number, NULL},
    {"content", GLY_VALUE_TEXT, NULL, "what is said", get_content, NULL},
    {"content.words", GLY_VALUE_WORDS, NULL, "its words in order",
     gly_attribution_words, NULL},
    {"content.gist", GLY_VALUE_WORDS, NULL,
     "its words of substance in their base form, and its numbers",
     gly_gists_value, NULL},
    {"form", GLY_VALUE_CHOICE, form_names,
     "how what is said stands in the sentence: a quotation, a clause, the "
     "object of “criticized the plan”",
     get_form, NULL},
    {"clausal", GLY_VALUE_TRUTH, NULL,
     "whether what is said is a quotation or clause, which can be wrong",
     get_clausal, NULL},
    {"direct", GLY_VALUE_TRUTH, NULL, "whether the content is a quotation",
     get_direct, NULL},
    {"speaker", GLY_VALUE_ENTITY, NULL, "who says it", get_speaker, NULL},
    {"block", GLY_VALUE_CHOICE, gly_block_choices,
     "the kind of block it stands in", gly_claims_block, NULL},
};

static const gly_predicate predicates[] = {
    {"named-within",
     "a person is introduced right after: in the sentence itself or in so "
     "many that follow",
     GLY_ARGUMENT_SENTENCES, false, gly_introduction_is_near},
    {"colleague-speaks",
     "somebody of the same country or body speaks by name in the article",
     GLY_ARGUMENT_NONE, false, gly_colleague_speaks},
    {"place-of-work",
     "“at” or “of” and a name follow, or a body owns it: it can be asked",
     GLY_ARGUMENT_NONE, false, gly_introduction_has_workplace},
    {"on-record",
     "it was said before a council, court or other body: “told the board”",
     GLY_ARGUMENT_NONE, false, gly_hearsay_is_on_record},
    {"of-weather", "forecasters tell of the weather in it", GLY_ARGUMENT_NONE,
     false, gly_hearsay_is_of_weather},
    {"reason-given",
     "its sentence or the next says that the source may not be named, and why",
     GLY_ARGUMENT_NONE, false, gly_anonymity_has_reason},
    {"other-substance",
     "what they have in common is too little for one claim, or one denies it",
     GLY_ARGUMENT_NONE, true, gly_gists_differ},
    {"other-credit",
     "neither what they share nor all signs of the two tell that they are one "
     "claim of two sources",
     GLY_ARGUMENT_NONE, true, gly_credits_unlike},
    GLY_SAME_PARAGRAPH,
    {"reported", "it stands in what somebody else is said to say",
     GLY_ARGUMENT_NONE, false, is_reported},
    {"named-after",
     "somebody by name is the subject of what the sentence goes on with, or "
     "weighs it in the next one",
     GLY_ARGUMENT_NONE, false, is_named_after},
    {"nobody-speaks", "the opposite of colleague-speaks", GLY_ARGUMENT_NONE,
     false, gly_colleague_is_silent},
};

/* The source; the cue where there is none; a quotation that goes on from one
 * before stands for itself. */
static gly_span attribution_span(const gly_gathering *g,
                                 const gly_attribution *a)
{
    if (a->cue_first == GLY_NONE)
        return a->content[0];
    if (a->kind == GLY_SOURCE_NONE)
        return gly_gathering_span(g, a->cue_first, a->cue_last);
    return gly_gathering_span(g, a->first, a->last);
}

static void add_attributions(gly_gathering *g)
{
    const gly_annotations *a = g->annotations;
    for (uint32_t i = 0; i < a->attribution_count; i++) {
        gly_span span = attribution_span(g, &a->attributions[i]);
        uint32_t token = gly_tokens_at(&a->language->tokens, span.offset);
        gly_gathering_add(
            g, &(gly_claim){.type = GLY_CLAIM_ATTRIBUTION,
                            .text = span,
                            .sentence = gly_gathering_sentence(g, token),
                            .item = i});
    }
}

const gly_claim_kind gly_claim_kind_attribution = {
    .name = "attribution",
    .about = "somebody or something that says, and what is said",
    .fields = fields,
    .field_count = sizeof fields / sizeof fields[0],
    .predicates = predicates,
    .predicate_count = sizeof predicates / sizeof predicates[0],
    .gather = add_attributions,
};
