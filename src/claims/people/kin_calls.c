/* kin_calls.c - holds what a relative says against whose relative it is. */
#include "claims/people/kin_calls.h"

#include "annotate/people/bindings.h"
#include "annotate/people/genders.h"
#include "annotate/reading.h"
#include "claims/people/kin.h"

/* Blocks behind the one that tells whose relative somebody is. */
enum { BLOCKS = 2 };

/* Whose relative one is, and what of. */
typedef struct {
    const gly_annotations *a;
    const gly_trait *trait;
    uint32_t owner;    /* entity; GLY_NONE for one without a name */
    gly_gender gender; /* of the owner */
    gly_gender own;    /* of the relative, by its noun */
    gly_text kin;
} kinship;

/* What the words at a token call somebody. */
typedef struct {
    gly_text kin; /* empty for nothing */
    uint32_t first;
    gly_gender gender;
} call;

/* What a relative is, and what he calls another. */
typedef struct {
    const char *kin, *calls;
} kin_pair;

static gly_text class_name(const gly_annotations *a, gly_symbol class)
{
    return gly_symbols_text(gly_lexicon_symbols(a->language->lexicon), class);
}

static bool is_pair(gly_text kin, gly_text calls, const kin_pair *pairs,
                    size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (gly_text_equal(kin, gly_text_of(pairs[i].kin)) &&
            gly_text_equal(calls, gly_text_of(pairs[i].calls)))
            return true;
    }
    return false;
}

/* Whether each is what the other calls him. */
static bool is_reverse(gly_text kin, gly_text calls)
{
    static const kin_pair pairs[] = {
        {"parent", "child"},           {"child", "parent"},
        {"sibling", "sibling"},        {"spouse", "spouse"},
        {"uncle", "nephew"},           {"nephew", "uncle"},
        {"cousin", "cousin"},          {"grandparent", "grandchild"},
        {"grandchild", "grandparent"}, {"stepparent", "stepchild"},
        {"stepchild", "stepparent"},
    };
    return is_pair(kin, calls, pairs, sizeof pairs / sizeof pairs[0]);
}

/* Whether one who is `kin` to somebody hardly speaks of another person who is
 * `calls` to him: a sister's mother is her brother's as well, and a son has a
 * wife, but an aunt who says "my mother" is most likely a daughter. */
static bool is_slip(gly_text kin, gly_text calls)
{
    static const kin_pair pairs[] = {
        {"sibling", "spouse"},     {"sibling", "child"},
        {"sibling", "grandchild"}, {"cousin", "spouse"},
        {"cousin", "sibling"},     {"cousin", "grandparent"},
        {"cousin", "grandchild"},  {"uncle", "spouse"},
        {"uncle", "parent"},       {"uncle", "child"},
        {"uncle", "sibling"},      {"uncle", "grandparent"},
        {"uncle", "grandchild"},   {"nephew", "spouse"},
        {"nephew", "parent"},      {"nephew", "child"},
        {"nephew", "sibling"},     {"nephew", "grandparent"},
        {"nephew", "grandchild"},  {"parent", "sibling"},
        {"parent", "grandchild"},
    };
    return is_pair(kin, calls, pairs, sizeof pairs / sizeof pairs[0]);
}

static gly_gender gender_at(const gly_annotations *a, uint32_t token)
{
    gly_list_id nouns = gly_lexicon_list(a->language->lexicon, "gender-noun");
    return gly_bindings_listed(a->reading, nouns, token);
}

/* "[Mum] left", by the list "kin-call". */
static call name_at(const gly_annotations *a, uint32_t token)
{
    gly_entry entry = gly_reading_entry(a->reading, "kin-call", token, 1);
    if (entry.count == 0 ||
        !gly_reading_has(a->reading, token, GLY_TOKEN_CAPITAL))
        return (call){.kin = {"", 0}};
    gly_text name = class_name(a, entry.class);
    uint32_t dash = gly_text_find(name, gly_text_of("-"), 0);
    bool female = gly_text_find(name, gly_text_of("female"), 0) != GLY_NONE;
    return (call){gly_text_slice(name, (gly_span){0, dash}), token,
                  female ? GLY_GENDER_FEMALE : GLY_GENDER_MALE};
}

/* "[my brother]", "[her late husband]", "was [a husband] to me"; or a name. */
static call call_at(const gly_annotations *a, uint32_t token)
{
    const gly_node *nodes = a->language->syntax.items;
    call found = name_at(a, token);
    gly_symbol class = gly_kin_at(a, token);
    if (found.kin.size > 0 || class == 0 || token < 2 ||
        nodes[token].xpos == GLY_XPOS_NNS)
        return found;
    uint32_t first = token - 1;
    if (nodes[first].upos == GLY_UPOS_ADJ)
        first--;
    bool mine = gly_reading_is_indefinite(a->reading, first) &&
                !gly_reading_is_word(a->reading, first - 1, "like") &&
                gly_text_equal(class_name(a, class), gly_text_of("spouse")) &&
                gly_reading_is_word(a->reading, token + 1, "to") &&
                gly_reading_is_word(a->reading, token + 2, "me");
    if (nodes[first].xpos == GLY_XPOS_PRP_POSS || mine)
        found = (call){class_name(a, class), first, gender_at(a, token)};
    return found;
}

/* Whether more than the words tell who it is: a name or an owner behind the
 * comma, "my mother, [her] sister"; or they own something, or are joined to
 * others, "she and her husband". */
static bool is_another(const gly_annotations *a, const call *found,
                       uint32_t token)
{
    uint32_t next = token + 1 + gly_reading_at(a->reading, token + 1, ',');
    const gly_mention *m = gly_mention_over(a, next);
    bool joined = gly_reading_is(a->reading, found->first - 1, GLY_IS_AND) &&
                  !gly_reading_at(a->reading, found->first - 2, ',');
    return joined || gly_reading_is(a->reading, token + 1, GLY_IS_AND) ||
           (next > token + 1 &&
            gly_reading_is(a->reading, next, GLY_IS_DETERMINER)) ||
           (m != NULL && m->form == GLY_MENTION_NAME) ||
           gly_reading_has(a->reading, next, GLY_TOKEN_CAPITAL) ||
           gly_reading_is_owner_mark(a->reading, token + 1);
}

/* "He's [my brother]", "she was [a wife] to me": the words tell what one is to
 * the speaker, and nothing of anybody else. */
static bool is_told(const gly_annotations *a, uint32_t first)
{
    static const char *const is[] = {"is", "was", "'s", "’s", NULL};
    return first > 1 && gly_reading_is_one_of(a->reading, first - 1, is) &&
           gly_reading_is(a->reading, first - 2, GLY_IS_PRONOUN);
}

/* Whether what stands at `token` is in the words that the attribution hands on.
 */
static bool holds(const gly_annotations *a, const gly_attribution *said,
                  uint32_t token)
{
    uint32_t at = a->language->tokens.items[token].text.offset;
    for (uint32_t i = 0; i < said->content_count; i++) {
        if (said->content[i].offset <= at &&
            at < gly_span_end(said->content[i]))
            return true;
    }
    return false;
}

/* Whether "he" or "Mr Roe" at `token`, in the paragraph of the relative, is the
 * relative: nobody is named between, or it is no man's or woman's title but
 * his, "Ms Roe's brother, Tom, … [Mr Roe]". */
static bool goes_on(const kinship *k, uint32_t token)
{
    const gly_annotations *a = k->a;
    const gly_token *tokens = a->language->tokens.items;
    uint32_t i = gly_mentions_before(a, k->trait->last + 1);
    if (token <= k->trait->last ||
        tokens[token].block != tokens[k->trait->first].block)
        return false;
    for (; i < a->mention_count && a->mentions[i].first < token; i++) {
        if (a->mentions[i].form == GLY_MENTION_NAME &&
            a->mentions[i].entity != k->trait->entity)
            return false;
    }
    if (gly_reading_is(a->reading, token, GLY_IS_PRONOUN))
        return k->own == GLY_GENDER_UNKNOWN ||
               gly_bindings_gender(a->reading, token) == k->own;
    return gly_bindings_gender(a->reading, token) == k->own &&
           k->gender != k->own;
}

/* Whether the relative says what stands at `token`. */
static bool is_said(const kinship *k, uint32_t token)
{
    const gly_annotations *a = k->a;
    for (uint32_t i = 0; i < a->attribution_count; i++) {
        const gly_attribution *said = &a->attributions[i];
        if (holds(a, said, token) &&
            (said->entity == k->trait->entity ||
             (said->first != GLY_NONE && goes_on(k, said->first))))
            return true;
    }
    return false;
}

/* Whether `token` stands in the clause with "who" that says more of the
 * relative, and speaks of one of the same gender: "her aunt, Elsa, who took
 * [her] granddaughter there". */
static bool is_in_clause(const kinship *k, uint32_t token)
{
    const gly_annotations *a = k->a;
    uint32_t last = a->mentions[k->trait->mention].last;
    return a->reading->sentences[last] == a->reading->sentences[token] &&
           gly_reading_at(a->reading, last + 1, ',') &&
           gly_reading_is_word(a->reading, last + 2, "who") &&
           k->own != GLY_GENDER_UNKNOWN &&
           gly_bindings_gender(a->reading, token) == k->own;
}

/* "[We] were married for years", of which the relative speaks. */
static bool is_marriage(const kinship *k, uint32_t token)
{
    static const char *const words[] = {"married", "marriage", NULL};
    const gly_reading *reading = k->a->reading;
    if (!gly_reading_is_one_of(reading, token, words) ||
        gly_text_equal(k->kin, gly_text_of("spouse")))
        return false;
    const gly_sentence *in = gly_reading_sentence(reading, token);
    for (uint32_t i = in->first; i < token; i++) {
        if (gly_reading_is_word(reading, i, "we") &&
            reading->quotes[i] != GLY_NONE)
            return reading->quotes[token] == reading->quotes[i] &&
                   is_said(k, token);
    }
    return false;
}

/* Whether the article names anybody with the surname `form` beside the two. */
static bool has_third(const kinship *k, gly_symbol form)
{
    const gly_annotations *a = k->a;
    bool owner = false;
    for (uint32_t i = 0; i < a->mention_count; i++) {
        const gly_mention *m = &a->mentions[i];
        if (m->form != GLY_MENTION_NAME || m->surname == GLY_NONE ||
            a->reading->forms[m->surname] != form)
            continue;
        owner = owner || m->entity == k->owner;
        if (m->entity != k->owner && m->entity != k->trait->entity &&
            gly_mention_is_person(a, m))
            return true;
    }
    return !owner;
}

/* "The Roe [brothers]", who are the two, as the article names no other Roe. */
static bool is_clan(const kinship *k, uint32_t token)
{
    const gly_reading *reading = k->a->reading;
    gly_gender gender = gender_at(k->a, token);
    return gly_genders_agree(gender, k->own) &&
           gly_genders_agree(gender, k->gender) &&
           k->a->language->syntax.items[token].xpos == GLY_XPOS_NNS &&
           gly_text_equal(class_name(k->a, gly_kin_at(k->a, token)),
                          gly_text_of("sibling")) &&
           !gly_text_equal(k->kin, gly_text_of("sibling")) &&
           k->owner != GLY_NONE &&
           gly_reading_is_word(reading, token - 2, "the") &&
           gly_reading_has(reading, token - 1, GLY_TOKEN_CAPITAL) &&
           !has_third(k, reading->forms[token - 1]);
}

/* Whether the sentence goes on to speak of the owner, who is another then: "her
 * father had taught [him]". */
static bool goes_on_to_owner(const kinship *k, uint32_t token)
{
    const gly_reading *reading = k->a->reading;
    const gly_sentence *in = gly_reading_sentence(reading, token);
    for (uint32_t i = token + 1; i < in->first + in->count; i++) {
        if (gly_reading_is(reading, i, GLY_IS_PRONOUN) &&
            gly_bindings_gender(reading, i) == k->gender &&
            (k->own != k->gender || gly_person_at(k->a, i) == k->owner))
            return true;
    }
    return false;
}

/* Whether the words at `token` are the relative's for the owner, and not his to
 * say; where they begin in `*first`. */
static bool is_call(const kinship *k, uint32_t token, uint32_t *first)
{
    const gly_reading *reading = k->a->reading;
    call found = call_at(k->a, token);
    *first = found.kin.size > 0 ? found.first : token;
    if (is_clan(k, token)) {
        *first = token - 2;
        return true;
    }
    if (found.kin.size == 0)
        return is_marriage(k, token);
    bool slip = is_told(k->a, found.first)
                    ? !is_reverse(k->kin, found.kin)
                    : is_slip(k->kin, found.kin) && !goes_on_to_owner(k, token);
    if (!slip || is_another(k->a, &found, token) ||
        !gly_genders_agree(found.gender, k->gender))
        return false;
    bool quoted = reading->quotes[token] != GLY_NONE;
    if (gly_reading_is(reading, found.first, GLY_IS_PRONOUN))
        return !quoted &&
               (is_in_clause(k, found.first) ||
                (gly_person_at(k->a, found.first) == k->trait->entity &&
                 is_said(k, token)));
    return quoted && is_said(k, token);
}

/* The gender of the owner: of "[his] sister", "[Mr] Roe's sister", or as it is
 * known of the person. */
static gly_gender owner_gender(const gly_annotations *a, const kinship *k)
{
    gly_gender gender = GLY_GENDER_UNKNOWN;
    for (uint32_t i = k->trait->first;
         i < k->trait->head && gender == GLY_GENDER_UNKNOWN; i++) {
        if (gly_reading_is(a->reading, i, GLY_IS_PRONOUN | GLY_IS_HONORIFIC))
            gender = gly_bindings_gender(a->reading, i);
    }
    return gender == GLY_GENDER_UNKNOWN && k->owner != GLY_NONE
               ? a->entities[k->owner].gender
               : gender;
}

/* The kinship that the trait tells; of no kin where it tells none that can be
 * held against anything. */
static kinship kinship_of(const gly_annotations *a, const gly_trait *trait)
{
    kinship k = {.a = a, .trait = trait, .kin = {"", 0}};
    gly_symbol class = gly_kin_at(a, trait->head);
    if (trait->kind != GLY_TRAIT_RELATION || trait->time != GLY_TRAIT_NOW ||
        trait->meant || class == 0 ||
        a->reading->quotes[trait->head] != GLY_NONE ||
        a->mentions[trait->mention].form != GLY_MENTION_NAME)
        return k;
    k.owner = gly_kin_owner(a, trait);
    if (k.owner == GLY_NONE && gly_kin_owner_noun(a, trait) == GLY_NONE)
        return k;
    k.gender = owner_gender(a, &k);
    k.own = gender_at(a, trait->head);
    k.kin = class_name(a, class);
    return k;
}

bool gly_kin_call_find(gly_kin_call *out, const gly_annotations *a,
                       const gly_trait *trait)
{
    const gly_tokens *tokens = &a->language->tokens;
    kinship k = kinship_of(a, trait);
    uint32_t block = tokens->items[trait->first].block;
    for (uint32_t i = trait->last + 1; k.kin.size > 0 && i < tokens->count &&
                                       tokens->items[i].block <= block + BLOCKS;
         i++) {
        if (is_call(&k, i, &out->first)) {
            out->last = i;
            return true;
        }
    }
    return false;
}
