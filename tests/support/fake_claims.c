#include "support/fake_claims.h"

#include <string.h>

#include "base/utf8.h"

/* What the getters look into: the engine hands the annotations on unread. */
typedef struct {
    gly_annotations annotations; /* first: it is what the claims point at */
    const gly_document *document;
    const fake_quotation *quotations;
    const gly_words *words;
} fake_annotations;

static const fake_annotations *fake_of(const gly_claims *claims)
{
    return (const fake_annotations *)(const void *)claims->annotations;
}

static const fake_quotation *quotation_of(const gly_claims *claims,
                                          const gly_claim *claim)
{
    return &fake_of(claims)->quotations[claim->item];
}

static gly_text text_of(const gly_claims *claims, const gly_claim *claim)
{
    return gly_text_slice(fake_of(claims)->document->text, claim->text);
}

static gly_value get_words(const gly_claims *claims, const gly_claim *claim)
{
    return (gly_value){.type = GLY_VALUE_WORDS,
                       .text = text_of(claims, claim),
                       .words = fake_of(claims)->words[claim->item]};
}

static gly_value get_text(const gly_claims *claims, const gly_claim *claim)
{
    return (gly_value){.type = GLY_VALUE_TEXT, .text = text_of(claims, claim)};
}

/* Speakers are told apart by their first letter. */
static gly_value get_speaker(const gly_claims *claims, const gly_claim *claim)
{
    const char *speaker = quotation_of(claims, claim)->speaker;
    if (speaker == NULL)
        return (gly_value){.type = GLY_VALUE_NONE};
    return (gly_value){.type = GLY_VALUE_ENTITY,
                       .text = gly_text_of(speaker),
                       .entity = (uint32_t)(unsigned char)speaker[0]};
}

static gly_value get_kind(const gly_claims *claims, const gly_claim *claim)
{
    const char *kind = quotation_of(claims, claim)->kind;
    return (gly_value){.type = GLY_VALUE_CHOICE,
                       .text = gly_text_of(kind ? kind : "speech")};
}

static gly_value get_attributed(const gly_claims *claims,
                                const gly_claim *claim)
{
    bool truth = quotation_of(claims, claim)->speaker != NULL;
    return (gly_value){.type = GLY_VALUE_TRUTH,
                       .text = gly_text_of(truth ? "yes" : "no"),
                       .truth = truth};
}

static gly_value get_count(const gly_claims *claims, const gly_claim *claim)
{
    uint32_t count = fake_of(claims)->words[claim->item].count;
    return (gly_value){
        .type = GLY_VALUE_NUMBER,
        .text = gly_text_format(claims->arena, "%u", count),
        .number = count,
    };
}

/* A wording differs from another when it is longer or shorter. */
static bool lengths_differ(const gly_claims *claims, const gly_claim *a,
                           const gly_claim *b)
{
    return a->text.length != b->text.length && claims->count > 0;
}

static bool are_joint(const gly_claims *claims, const gly_claim *claim,
                      const gly_claim *other, uint32_t argument)
{
    const char *one = quotation_of(claims, claim)->speaker;
    const char *two = quotation_of(claims, other)->speaker;
    return argument == 0 && strchr(one, two[0]) != NULL;
}

static bool is_term(const gly_claims *claims, const gly_claim *claim,
                    const gly_claim *other, uint32_t argument)
{
    const char *kind = quotation_of(claims, claim)->kind;
    return argument == 0 && other == NULL && kind && strcmp(kind, "term") == 0;
}

static bool is_early(const gly_claims *claims, const gly_claim *claim,
                     const gly_claim *other, uint32_t argument)
{
    return other == NULL && claims->count > 0 && claim->item < argument;
}

static const char *const kinds[] = {"speech", "term", NULL};

static const gly_field fields[] = {
    {"words", GLY_VALUE_WORDS, NULL, "", get_words, NULL},
    {"text", GLY_VALUE_TEXT, NULL, "", get_text, NULL},
    {"speaker", GLY_VALUE_ENTITY, NULL, "", get_speaker, NULL},
    {"kind", GLY_VALUE_CHOICE, kinds, "", get_kind, NULL},
    {"attributed", GLY_VALUE_TRUTH, NULL, "", get_attributed, NULL},
    {"count", GLY_VALUE_NUMBER, NULL, "", get_count, NULL},
    {"wording", GLY_VALUE_WORDS, NULL, "", get_words, lengths_differ},
};

static const gly_predicate predicates[] = {
    {"joint-speakers", "", GLY_ARGUMENT_NONE, true, are_joint},
    {"quoted-before", "", GLY_ARGUMENT_NONE, false, is_term},
    {"named-within", "", GLY_ARGUMENT_SENTENCES, false, is_early},
};

static const gly_claim_kind quotation_kind = {
    .name = "quotation",
    .about = "",
    .fields = fields,
    .field_count = sizeof fields / sizeof *fields,
    .predicates = predicates,
    .predicate_count = sizeof predicates / sizeof *predicates,
};

static const gly_claim_kind no_kind = {.name = "nothing", .about = ""};

/* Every type but one has nothing to it. */
static const gly_claim_kind *const all_kinds[GLY_CLAIM_TYPES] = {
#define CLAIM_KIND(id, name)                                                   \
    GLY_CLAIM_##id == GLY_CLAIM_QUOTATION ? &quotation_kind : &no_kind,
#include "claims/kinds.def"
#undef CLAIM_KIND
};

const gly_claim_kind *const *fake_kinds(void)
{
    return all_kinds;
}

/* The words of `text`, each as the hash of its letters, which is enough here.
 */
static gly_status split(gly_words *out, gly_arena *arena, gly_text text)
{
    gly_symbol *items = gly_arena_array(arena, text.size, sizeof *items);
    if (items == NULL)
        return GLY_NO_MEMORY;
    *out = (gly_words){items, 0};
    uint32_t start = 0;
    for (uint32_t i = 0; i <= text.size; i++) {
        if (i < text.size && gly_utf8_is_letter((unsigned char)text.data[i]))
            continue;
        gly_text word = gly_text_slice(text, gly_span_between(start, i));
        if (word.size > 0)
            items[out->count++] =
                (gly_symbol)(gly_utf8_hash_folded(word) % 50021);
        start = i + 1;
    }
    return GLY_OK;
}

gly_status fake_read(gly_document *document, gly_claims *claims,
                     gly_arena *arena, const fake_article *article)
{
    gly_input input = {.path = gly_text_of("draft.txt"),
                       .bytes = gly_text_of(article->draft),
                       .format = GLY_FORMAT_PLAIN};
    gly_status status = gly_document_read(document, arena, &input);
    if (status != GLY_OK)
        return status;
    gly_text text = document->text;
    uint32_t count = gly_text_count(text, '[');
    gly_claim *items = gly_arena_array(arena, count, sizeof *items);
    gly_words *words = gly_arena_array(arena, count, sizeof *words);
    fake_annotations *fake = gly_arena_take(arena, sizeof *fake);
    if (items == NULL || words == NULL || fake == NULL)
        return GLY_NO_MEMORY;
    *fake = (fake_annotations){{0}, document, article->quotations, words};
    uint32_t at = 0;
    for (uint32_t i = 0; i < count && status == GLY_OK; i++) {
        uint32_t open = gly_text_find(text, gly_text_of("["), at);
        at = gly_text_find(text, gly_text_of("]"), open);
        items[i].text = gly_span_between(open + 1, at);
        items[i].item = i;
        status = split(&words[i], arena, gly_text_slice(text, items[i].text));
    }
    *claims = (gly_claims){.annotations = &fake->annotations,
                           .arena = arena,
                           .items = items,
                           .count = count};
    for (uint32_t type = 1; type <= GLY_CLAIM_TYPES; type++)
        claims->first[type] = count;
    return status;
}
