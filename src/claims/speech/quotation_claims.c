/* quotation_claims.c - the fields of words between quotation marks. */
#include "annotate/reading.h"
#include "claims/kinds.h"
#include "claims/people/affiliation.h"
#include "claims/speech/attribution_pairs.h"
#include "claims/speech/others.h"
#include "claims/speech/wordings.h"

static const char *const kind_names[] = {"speech", "term", NULL};

static const gly_quote *quote_of(const gly_claims *claims,
                                 const gly_claim *claim)
{
    return &claims->annotations->language->quotes
                .items[gly_claims_quotation(claims, claim)->quote];
}

/* The attribution that gives the quotation its speaker; NULL for none. */
static const gly_attribution *said_by(const gly_claims *claims,
                                      const gly_claim *claim)
{
    uint32_t index = claims->annotations->speakers[claim->item];
    return index == GLY_NONE ? NULL : &claims->annotations->attributions[index];
}

/* A comma or full stop before the closing mark is the sentence's. */
static gly_text without_end_mark(gly_text text)
{
    if (text.size > 1 &&
        (text.data[text.size - 1] == ',' || text.data[text.size - 1] == '.'))
        text.size--;
    return text;
}

static gly_value get_words(const gly_claims *claims, const gly_claim *claim)
{
    const gly_quotation *quotation = gly_claims_quotation(claims, claim);
    gly_value words =
        gly_claims_words(claims, quotation->first, quotation->last);
    words.text = without_end_mark(words.text);
    return words;
}

static gly_value get_text(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_text(get_words(claims, claim).text);
}

static gly_value get_count(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_number(claims, get_words(claims, claim).words.count);
}

static gly_value get_kind(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_choice(
        kind_names[gly_claims_quotation(claims, claim)->kind]);
}

static gly_value get_closed(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_truth(quote_of(claims, claim)->close != GLY_NONE);
}

static gly_value get_opened(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_truth(quote_of(claims, claim)->open != GLY_NONE);
}

/* Whether the mark at `token` is one of a tag's: id="main". */
static bool is_of_tag(const gly_claims *claims, uint32_t token)
{
    gly_text text = claims->annotations->language->document->text;
    gly_span mark = claims->annotations->language->tokens.items[token].text;
    uint32_t end = gly_span_end(mark);
    return (mark.offset > 0 && text.data[mark.offset - 1] == '=') ||
           (end < text.size && text.data[end] == '>');
}

static gly_value get_balanced(const gly_claims *claims, const gly_claim *claim)
{
    const gly_quote *quote = quote_of(claims, claim);
    uint32_t one = quote->open != GLY_NONE ? quote->open : quote->close;
    return gly_value_of_truth(
        (quote->open != GLY_NONE && quote->close != GLY_NONE) ||
        is_of_tag(claims, one));
}

/* Whether the sentence goes on behind the quotation, which is its subject or
 * its lead: "“Work for all” sounds fine", "‘We are in shock’: a town mourns".
 */
static bool is_part(const gly_reading *reading, const gly_quote *quote)
{
    const gly_node *nodes = reading->language->syntax.items;
    uint32_t next = quote->close + 1;
    if (quote->close == GLY_NONE || next >= reading->language->tokens.count ||
        reading->sentences[next] != reading->sentences[quote->close])
        return false;
    bool verb = nodes[next].upos == GLY_UPOS_VERB &&
                !gly_reading_is(reading, next, GLY_IS_REPORTING) &&
                !gly_reading_has(reading, quote->last, GLY_TOKEN_MARK);
    return verb || gly_reading_at(reading, next, ':');
}

static gly_value get_whole(const gly_claims *claims, const gly_claim *claim)
{
    const gly_reading *reading = claims->annotations->reading;
    const gly_quote *quote = quote_of(claims, claim);
    return gly_value_of_truth(
        quote->open != GLY_NONE &&
        gly_reading_sentence(reading, quote->open)->first == quote->open &&
        !is_part(reading, quote));
}

static gly_value get_speaker(const gly_claims *claims, const gly_claim *claim)
{
    return gly_claims_speaker(claims,
                              claims->annotations->speakers[claim->item]);
}

static gly_value get_attributed(const gly_claims *claims,
                                const gly_claim *claim)
{
    return gly_value_of_truth(said_by(claims, claim) != NULL);
}

static gly_affiliations affiliations(const gly_claims *claims,
                                     const gly_attribution *said)
{
    if (said->entity_count > 0)
        return gly_affiliations_of(claims, said->entities[0]);
    return gly_affiliations_in(claims, said->first, said->last);
}

/* Whether the quotation has no cue and goes on from a block before it: a line
 * set apart between paragraphs may be anybody's. */
static bool is_carried_over(const gly_claims *claims,
                            const gly_attribution *said)
{
    const gly_annotations *a = claims->annotations;
    const gly_token *tokens = a->language->tokens.items;
    if (said->cue_first != GLY_NONE || said->content_count == 0)
        return false;
    uint32_t open =
        gly_tokens_at(&a->language->tokens, said->content[0].offset);
    return said->first < open && tokens[said->first].block < tokens[open].block;
}

/* A pronoun tells who speaks only where the text before it is about nobody else
 * since that person was named, but for a few blocks about nobody. */
static bool is_sure(const gly_claims *claims, const gly_attribution *said)
{
    enum { BLOCKS_BETWEEN = 3 };
    const gly_annotations *a = claims->annotations;
    const gly_token *tokens = a->language->tokens.items;
    if (said->kind != GLY_SOURCE_PERSON ||
        !gly_reading_is(a->reading, said->first, GLY_IS_PRONOUN))
        return true;
    uint32_t before = gly_mentions_before(a, said->first);
    if (before == 0 || said->entity == GLY_NONE)
        return false;
    uint32_t block = tokens[a->mentions[before - 1].first].block;
    return block + BLOCKS_BETWEEN >= tokens[said->first].block &&
           claims->only_meant[before - 1] == said->entity;
}

/* "the captain" and the coach, where somebody else is the captain. */
static bool is_described_other(const gly_claims *claims,
                               const gly_attribution *described,
                               const gly_attribution *named)
{
    const gly_reading *reading = claims->annotations->reading;
    return described->kind == GLY_SOURCE_DESCRIBED &&
           gly_reading_is_word(reading, described->first, "the") &&
           named->entity_count == 1 &&
           gly_others_have_role(claims, described->last, named->entity);
}

/* Whether the quotation is all that is handed on, or nobody else is named
 * between the cue and it, and it is not what was asked. */
static bool is_own(const gly_claims *claims, const gly_claim *claim,
                   const gly_attribution *said)
{
    return said->form == GLY_FORM_QUOTATION || said->cue_last == GLY_NONE ||
           (!gly_others_are_asked(claims, said->cue_last,
                                  quote_of(claims, claim)->open) &&
            !gly_others_are_named(claims, said->cue_last,
                                  quote_of(claims, claim)->open, said->entity));
}

/* Two known people differ when none is in both. A person and "Kremlin
 * officials" differ when the article says that he speaks for somebody else;
 * "the envoy" may be anybody. */
static bool speakers_differ(const gly_claims *claims, const gly_claim *a,
                            const gly_claim *b)
{
    const gly_attribution *said_a = said_by(claims, a);
    const gly_attribution *said_b = said_by(claims, b);
    if (said_a == NULL || said_b == NULL || said_a == said_b ||
        gly_attributions_share_entity(said_a, said_b) ||
        !is_own(claims, a, said_a) || !is_own(claims, b, said_b) ||
        is_carried_over(claims, said_a) || is_carried_over(claims, said_b))
        return false;
    if (gly_others_are_of_gender(claims, said_a, said_b) ||
        gly_others_are_of_gender(claims, said_b, said_a))
        return true;
    if (!is_sure(claims, said_a) || !is_sure(claims, said_b))
        return false;
    if (said_a->entity_count > 0 && said_b->entity_count > 0)
        return !gly_others_share_name(claims, said_a, said_b);
    if (is_described_other(claims, said_a, said_b) ||
        is_described_other(claims, said_b, said_a))
        return true;
    bool named = said_a->entity_count > 0 || said_b->entity_count > 0;
    bool collective = said_a->kind == GLY_SOURCE_COLLECTIVE ||
                      said_b->kind == GLY_SOURCE_COLLECTIVE ||
                      said_a->kind == GLY_SOURCE_BODY ||
                      said_b->kind == GLY_SOURCE_BODY;
    if (!named || !collective)
        return false;
    gly_affiliations of_a = affiliations(claims, said_a);
    gly_affiliations of_b = affiliations(claims, said_b);
    return gly_affiliations_differ(&of_a, &of_b);
}

static bool speakers_joint(const gly_claims *claims, const gly_claim *claim,
                           const gly_claim *other, uint32_t argument)
{
    (void)argument;
    const gly_attribution *a = said_by(claims, claim);
    const gly_attribution *b = said_by(claims, other);
    return a != NULL && b != NULL && gly_attributions_share_entity(a, b);
}

static bool have_other_speakers(const gly_claims *claims,
                                const gly_claim *claim, const gly_claim *other,
                                uint32_t argument)
{
    (void)argument;
    const gly_attribution *a = said_by(claims, claim);
    const gly_attribution *b = said_by(claims, other);
    bool known = a != NULL && b != NULL && a->entity_count > 0 &&
                 b->entity_count > 0 && is_own(claims, claim, a) &&
                 is_own(claims, other, b) && !is_carried_over(claims, a) &&
                 !is_carried_over(claims, b) && is_sure(claims, a) &&
                 is_sure(claims, b);
    return known ? !gly_attributions_share_entity(a, b)
                 : speakers_differ(claims, claim, other);
}

/* Whether somebody else's words are taken up: "whether it was “a mess”". */
static bool is_echo(const gly_claims *claims, const gly_claim *claim)
{
    const gly_attribution *said = said_by(claims, claim);
    return said != NULL && !is_own(claims, claim, said);
}

/* Whether one word of the shorter is another in the longer, which is as long,
 * is said by the same, or is what the headline or somebody else takes up. */
static bool is_slipped(const gly_claims *claims, const gly_claim *a,
                       const gly_claim *b)
{
    bool slip = gly_wordings_slip(claims, a, b);
    bool within = gly_wordings_slip_within(claims, a, b);
    if (gly_quotation_heads(claims, a) || gly_quotation_heads(claims, b))
        return (slip || within) && gly_quotation_is_headlined(claims, a, b);
    return slip || (within && (is_echo(claims, a) != is_echo(claims, b) ||
                               speakers_joint(claims, a, b, 0)));
}

/* Whether one and the same says both, in words that are half alike; or one
 * reads out what the other said, for two people do not say so much so alike. */
static bool is_retold(const gly_claims *claims, const gly_claim *a,
                      const gly_claim *b)
{
    return gly_wordings_retold(claims, a, b) &&
           (speakers_joint(claims, a, b, 0) || gly_wordings_own(claims, a, b));
}

static bool is_said_again(const gly_claims *claims, const gly_claim *claim,
                          const gly_claim *other, uint32_t argument)
{
    return gly_quotation_is_near(claims, claim, other, argument) &&
           !have_other_speakers(claims, claim, other, argument);
}

static const gly_field fields[] = {
    {"text", GLY_VALUE_TEXT, NULL, "what stands between the marks", get_text,
     NULL},
    {"words", GLY_VALUE_WORDS, NULL, "its words in order", get_words, NULL},
    {"wording", GLY_VALUE_WORDS, NULL,
     "its words; differs where one is lost or changed inside, or a hedge "
     "before a repeated part",
     get_words, gly_wordings_differ},
    {"slip", GLY_VALUE_WORDS, NULL,
     "its words; differs where the other has as many and one of them is "
     "another",
     get_words, is_slipped},
    {"retelling", GLY_VALUE_WORDS, NULL,
     "its words; differs where the other is as long, is said by the same or "
     "is long, and each has words of its own",
     get_words, is_retold},
    {"count", GLY_VALUE_NUMBER, NULL, "how many words it has", get_count, NULL},
    {"kind", GLY_VALUE_CHOICE, kind_names,
     "speech, or a term, title or name in marks", get_kind, NULL},
    {"closed", GLY_VALUE_TRUTH, NULL, "whether it has a closing mark",
     get_closed, NULL},
    {"opened", GLY_VALUE_TRUTH, NULL, "whether it has an opening mark",
     get_opened, NULL},
    {"balanced", GLY_VALUE_TRUTH, NULL,
     "whether it has both marks, or is a tag's", get_balanced, NULL},
    {"marks", GLY_VALUE_CHOICE, gly_quotation_mark_choices,
     "whether its marks are those of the draft's English", gly_quotation_marks,
     NULL},
    {"whole", GLY_VALUE_TRUTH, NULL,
     "whether it opens a sentence, rather than standing inside one or before "
     "its verb or a colon",
     get_whole, NULL},
    {"speaker", GLY_VALUE_ENTITY, NULL, "who says it", get_speaker,
     speakers_differ},
    {"attributed", GLY_VALUE_TRUTH, NULL, "whether anybody says it",
     get_attributed, NULL},
    {"block", GLY_VALUE_CHOICE, gly_block_choices,
     "the kind of block it stands in", gly_claims_block, NULL},
};

static const gly_predicate predicates[] = {
    {"joint-speakers", "a speaker of the one is among those of the other",
     GLY_ARGUMENT_NONE, true, speakers_joint},
    {"other-speakers", "as far as is known, two different people say them",
     GLY_ARGUMENT_NONE, true, have_other_speakers},
    {"named-beside",
     "who may say it is named in its block, outside the quotation",
     GLY_ARGUMENT_NONE, false, gly_quotation_is_named_beside},
    {"goes-on",
     "the block before it is a quotation that nobody is said to say, too",
     GLY_ARGUMENT_NONE, false, gly_quotation_goes_on},
    {"led-up",
     "the paragraph before hands on what one says who is known, or tells of "
     "nobody but one who speaks elsewhere",
     GLY_ARGUMENT_NONE, false, gly_quotation_is_led_up},
    {"taken-up", "the sentence behind it says whose it was", GLY_ARGUMENT_NONE,
     false, gly_quotation_is_taken_up},
    {"said-again",
     "both stand in paragraphs, at most three apart, and not two people say "
     "them",
     GLY_ARGUMENT_NONE, true, is_said_again},
    {"again", "another mark without partner stands before it in its paragraph",
     GLY_ARGUMENT_NONE, false, gly_quotation_is_again},
    {"scattered", "they share words that do not stand together",
     GLY_ARGUMENT_NONE, true, gly_wordings_scattered},
    {"shortened", "the one only leaves words of the other out",
     GLY_ARGUMENT_NONE, true, gly_wordings_shortened},
    {"requoted", "one quotes the words of the other within itself",
     GLY_ARGUMENT_NONE, true, gly_quotation_is_requoted},
    {"common-phrase", "they share fewer than two words of substance",
     GLY_ARGUMENT_NONE, true, gly_wordings_common},
    {"marked-omission", "an ellipsis or bracket says that words are left out",
     GLY_ARGUMENT_NONE, true, gly_wordings_omit},
    GLY_SAME_PARAGRAPH,
};

const gly_claim_kind gly_claim_kind_quotation = {
    .name = "quotation",
    .about = "words between quotation marks",
    .fields = fields,
    .field_count = sizeof fields / sizeof fields[0],
    .predicates = predicates,
    .predicate_count = sizeof predicates / sizeof predicates[0],
    .gather = gly_gather_quotations,
};
