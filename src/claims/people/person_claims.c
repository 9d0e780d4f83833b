/* person_claims.c - somebody of the article: names, roles, first place.
 *
 *     Kowalczyk said the boiler was new. …       the place that counts
 *     The manager, Leonard Kowalczyk, said …     where he is introduced
 *
 * The claim stands where the story first names the person, headline and caption
 * apart. A person is introduced by a given name, a title or a role. */
#include "annotate/people/people.h"
#include "annotate/people/variants.h"
#include "annotate/reading.h"
#include "base/problem.h"
#include "claims/kinds.h"
#include "lexicon/wordnet.h"

static const char *const introductions[] = {"at-once", "later", "never", NULL};

static const gly_entity *entity_of(const gly_claims *claims,
                                   const gly_claim *claim)
{
    return &claims->annotations->entities[claim->item];
}

static gly_value get_text(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_text(gly_claims_text(claims, claim->text));
}

static gly_value get_entity(const gly_claims *claims, const gly_claim *claim)
{
    return (gly_value){.type = GLY_VALUE_ENTITY,
                       .text = entity_of(claims, claim)->name,
                       .entity = claim->item};
}

static gly_value get_name(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_text(entity_of(claims, claim)->name);
}

/* The words of the person's traits of one kind, divided by semicolons. */
static gly_value traits_text(const gly_claims *claims, const gly_claim *claim,
                             gly_trait_kind kind)
{
    const gly_people *people = claims->annotations->people;
    const gly_tokens *tokens = &claims->annotations->language->tokens;
    gly_text all = {"", 0};
    for (uint32_t i = people->first_of[claim->item];
         i < people->first_of[claim->item + 1]; i++) {
        const gly_trait *trait = &people->traits[i];
        if (trait->kind != kind)
            continue;
        gly_text one = gly_claims_text(
            claims, gly_tokens_span(tokens, trait->first, trait->last));
        all = all.size == 0
                  ? one
                  : gly_text_format(claims->arena, "%.*s; %.*s", (int)all.size,
                                    all.data, (int)one.size, one.data);
    }
    return all.size == 0 ? gly_value_none() : gly_value_of_text(all);
}

static gly_value get_roles(const gly_claims *claims, const gly_claim *claim)
{
    return traits_text(claims, claim, GLY_TRAIT_ROLE);
}

static gly_value get_ages(const gly_claims *claims, const gly_claim *claim)
{
    return traits_text(claims, claim, GLY_TRAIT_AGE);
}

/* Whether the name of the mention is another one's, with a slip in it. */
static bool is_variant(const gly_claims *claims, uint32_t mention)
{
    const gly_annotations *a = claims->annotations;
    return mention != GLY_NONE && a->mentions[mention].surname != GLY_NONE &&
           gly_variants_has(a, a->mentions[mention].surname);
}

static gly_value get_introduced(const gly_claims *claims,
                                const gly_claim *claim)
{
    const gly_people *people = claims->annotations->people;
    const gly_introduction *how = &people->introductions[claim->item];
    /* "Dupre" is Dupree, who was introduced, with a slip in his name. */
    bool slip = people->likely[claim->item] != claim->item ||
                is_variant(claims, how->told);
    if (slip || how->told == GLY_NONE || how->introduced <= how->told)
        return gly_value_of_choice(introductions[0]);
    if (how->full != GLY_NONE)
        return gly_value_of_choice(introductions[how->used ? 0 : 1]);
    return gly_value_of_choice(introductions[how->used ? 0 : 2]);
}

/* Whether every letter behind the first is small, as in "McPhail" behind the
 * third: no "HuffPost", no "DNA". */
static bool is_plain_word(gly_text word)
{
    uint32_t first = gly_text_starts(word, gly_text_of("Mc")) ? 3 : 1;
    for (uint32_t i = first; i < word.size; i++) {
        if (word.data[i] >= 'A' && word.data[i] <= 'Z')
            return false;
    }
    return true;
}

/* Whether the name and its verb stand behind what is said: "It will cost £11,
 * [Kowal] said." */
static bool closes_speech(const gly_reading *reading, uint32_t token)
{
    return (gly_reading_at(reading, token - 1, ',') ||
            gly_reading_has(reading, token - 1, GLY_TOKEN_QUOTE)) &&
           (gly_reading_at(reading, token + 2, '.') ||
            gly_reading_at(reading, token + 2, ','));
}

/* Whether what is said follows a verb of speech, or nothing does: "Kowal denied
 * [that] …", "Kowal disagreed[:] …" */
static bool takes_side(const gly_reading *reading, uint32_t token)
{
    return gly_reading_is_word(reading, token, "that") ||
           gly_reading_at(reading, token, ',') ||
           gly_reading_at(reading, token, ':') ||
           gly_reading_at(reading, token, '.');
}

/* Whether a sentence opens with a surname that no dictionary has and that
 * speaks, or what is said ends so: "Kowal said the boiler was new." */
static bool opens_speech(const gly_claims *claims, uint32_t token)
{
    const gly_annotations *a = claims->annotations;
    const gly_tokens *tokens = &a->language->tokens;
    bool opens = gly_reading_sentence(a->reading, token)->first == token ||
                 closes_speech(a->reading, token);
    gly_text form = gly_symbols_text(tokens->symbols, a->reading->forms[token]);
    bool says = gly_reading_is(a->reading, token + 1, GLY_IS_SAYING) ||
                (gly_reading_is(a->reading, token + 1, GLY_IS_REPORTING) &&
                 takes_side(a->reading, token + 2));
    return opens && says &&
           a->language->syntax.items[token].head == token + 1 &&
           is_plain_word(gly_reading_text(a->reading, token)) &&
           gly_wordnet_find(form) == GLY_NONE;
}

/* The mention where the story first names the person, else the very first. */
static const gly_mention *place_of(const gly_annotations *a, uint32_t entity)
{
    uint32_t told = a->people->introductions[entity].told;
    uint32_t first =
        told == GLY_NONE ? a->entities[entity].first_mention : told;
    return first == GLY_NONE ? NULL : &a->mentions[first];
}

/* "Denholm, who did not play, [are] second", "they go [to Denholm]": a club
 * that is called by its town. */
static bool is_team(const gly_claims *claims, const gly_mention *m)
{
    enum { LOOKED_AT = 4096, CLAUSE = 12 };
    static const char *const many[] = {"are", "were", "have", NULL};
    static const char *const places[] = {"at", "to", "in", "from", NULL};
    const gly_reading *reading = claims->annotations->reading;
    const gly_sentence *s = gly_reading_sentence(reading, m->first);
    uint32_t end = s->first + s->count;
    for (uint32_t i = m->last + 1; i < end && i <= m->last + CLAUSE; i++)
        if (gly_reading_is_one_of(reading, i, many) &&
            gly_reading_at(reading, i - 1, ','))
            return true;
    if (m->first != m->last)
        return false;
    for (uint32_t i = 1; i < reading->language->tokens.count && i < LOOKED_AT;
         i++)
        if (reading->forms[i] == reading->forms[m->first] &&
            gly_reading_is_one_of(reading, i - 1, places) &&
            !gly_reading_is(reading, i + 1, GLY_IS_REPORTING))
            return true;
    return false;
}

/* Whether more than the look of the name says that a person is meant: "he",
 * "who", "Dr.", or that it speaks. */
static gly_value get_certain(const gly_claims *claims, const gly_claim *claim)
{
    const gly_reading *reading = claims->annotations->reading;
    const gly_mention *m = place_of(claims->annotations, claim->item);
    if (m == NULL)
        return gly_value_of_truth(false);
    bool who = gly_reading_at(reading, m->last + 1, ',') &&
               (gly_reading_is_word(reading, m->last + 2, "who") ||
                gly_reading_is_word(reading, m->last + 2, "whose"));
    if ((who && !is_team(claims, m)) || opens_speech(claims, m->first) ||
        (m->first < m->last && m->surname == m->last &&
         gly_reading_is(reading, m->first, GLY_IS_HONORIFIC)))
        return gly_value_of_truth(true);
    const gly_people *people = claims->annotations->people;
    for (uint32_t i = people->first_of[claim->item];
         i < people->first_of[claim->item + 1]; i++) {
        if (people->traits[i].kind == GLY_TRAIT_GENDER)
            return gly_value_of_truth(true);
    }
    return gly_value_of_truth(false);
}

/* Whether the mention opens its paragraph, of two sentences or more. */
static bool opens_paragraph(const gly_annotations *a, const gly_mention *m)
{
    const gly_token *tokens = a->language->tokens.items;
    const gly_sentence *s = gly_reading_sentence(a->reading, m->first);
    uint32_t next = s->first + s->count;
    return (m->first == 0 ||
            tokens[m->first - 1].block != tokens[m->first].block) &&
           next < a->language->tokens.count &&
           tokens[next].block == tokens[m->first].block;
}

/* Whether the mention is the subject of a verb of speech, which only people and
 * bodies are, or whom a paragraph opens with. */
static gly_value get_speaks(const gly_claims *claims, const gly_claim *claim)
{
    const gly_annotations *a = claims->annotations;
    const gly_node *nodes = a->language->syntax.items;
    const gly_mention *m = place_of(a, claim->item);
    if (m == NULL)
        return gly_value_of_truth(false);
    bool speaks = m->first > 0 &&
                  gly_reading_is(a->reading, m->first - 1, GLY_IS_ACCORDING);
    for (uint32_t i = m->first; i <= m->last && !speaks; i++) {
        uint32_t verb = nodes[i].head;
        bool acts = nodes[i].relation == GLY_REL_NSUBJ;
        speaks =
            verb != GLY_NONE &&
            ((acts && gly_reading_is(a->reading, verb, GLY_IS_REPORTING)) ||
             ((acts || nodes[i].relation == GLY_REL_NSUBJ_PASS) &&
              opens_paragraph(a, m)));
    }
    return gly_value_of_truth(speaks);
}

static gly_value get_quoted(const gly_claims *claims, const gly_claim *claim)
{
    const gly_annotations *a = claims->annotations;
    uint32_t token = gly_tokens_at(&a->language->tokens, claim->text.offset);
    return gly_value_of_truth(a->reading->quotes[token] != GLY_NONE);
}

static const gly_field fields[] = {
    {"text", GLY_VALUE_TEXT, NULL, "the name as first told", get_text, NULL},
    {"entity", GLY_VALUE_ENTITY, NULL, "who it is", get_entity, NULL},
    {"name", GLY_VALUE_TEXT, NULL, "the fullest name", get_name, NULL},
    {"roles", GLY_VALUE_TEXT, NULL, "what the article calls the person",
     get_roles, NULL},
    {"ages", GLY_VALUE_TEXT, NULL, "the ages it gives", get_ages, NULL},
    {"introduced", GLY_VALUE_CHOICE, introductions,
     "whether the first place says who it is", get_introduced, NULL},
    {"certain", GLY_VALUE_TRUTH, NULL,
     "“Mr.” or “she” says that it is a person", get_certain, NULL},
    {"speaks", GLY_VALUE_TRUTH, NULL, "the first place has the person speak",
     get_speaks, NULL},
    {"quoted", GLY_VALUE_TRUTH, NULL, "the first place is in a quotation",
     get_quoted, NULL},
    {"block", GLY_VALUE_CHOICE, gly_block_choices,
     "the kind of block it stands in", gly_claims_block, NULL},
};

static void add_people(gly_gathering *g)
{
    const gly_annotations *a = g->annotations;
    for (uint32_t e = 0; e < a->entity_count; e++) {
        const gly_mention *m = place_of(a, e);
        if (a->entities[e].kind != GLY_ENTITY_PERSON || m == NULL)
            continue;
        gly_gathering_add(
            g, &(gly_claim){.type = GLY_CLAIM_PERSON,
                            .text = gly_gathering_span(g, m->first, m->last),
                            .sentence = gly_gathering_sentence(g, m->first),
                            .item = e});
    }
}

const gly_claim_kind gly_claim_kind_person = {
    .name = "person",
    .about = "somebody of the article, where the story first names him",
    .fields = fields,
    .field_count = sizeof fields / sizeof fields[0],
    .gather = add_people,
};
