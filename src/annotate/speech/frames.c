/* frames.c - reporting verbs with what stands beside them. */
#include "annotate/speech/frames.h"

#include "annotate/speech/frame_objects.h"
#include "annotate/speech/frame_parts.h"
#include "annotate/speech/passives.h"
#include "annotate/speech/relatives.h"
#include "lexicon/wordnet.h"

enum {
    CLAUSE = 1 << GLY_FORM_CLAUSE,
    OBJECT = 1 << GLY_FORM_OBJECT,
    INFINITIVE = 1 << GLY_FORM_INFINITIVE,
    PHRASE = 1 << GLY_FORM_PHRASE,
    PASSIVE = 1 << GLY_FORM_PASSIVE, /* "is said to be" */
    PASSIVE_AS = 1 << 10,            /* also "is regarded as" */
    ALOUD = 1 << 11,                 /* also "to criticize" it */
    ANY_PASSIVE = PASSIVE | PASSIVE_AS
};

/* What a verb of each class hands on: for any subject, only for one that is
 * a person or body ("He rejected the plan", but not "the body rejected the
 * organ"), and only for a thing ("The poll found a lead"). */
static const struct {
    const char *class;
    unsigned any, person, thing;
} reports[] = {
    {"neutral", ALOUD | CLAUSE | OBJECT | PHRASE | PASSIVE, INFINITIVE, 0},
    {"addition", CLAUSE, 0, 0},
    {"manner", CLAUSE, 0, 0},
    {"answer", CLAUSE | PHRASE, 0, 0},
    {"claim", CLAUSE | OBJECT | PHRASE | INFINITIVE | ANY_PASSIVE, 0, 0},
    {"denial", ALOUD | CLAUSE | PASSIVE, OBJECT | PHRASE | INFINITIVE, 0},
    {"agreement", CLAUSE | OBJECT | PHRASE | INFINITIVE | PASSIVE, 0, 0},
    {"promise", ALOUD | CLAUSE | OBJECT | INFINITIVE | PHRASE, 0, 0},
    {"warning", CLAUSE | OBJECT | PHRASE | INFINITIVE, 0, 0},
    {"prediction", CLAUSE | OBJECT | INFINITIVE | PHRASE | ANY_PASSIVE, 0, 0},
    {"request", ALOUD | CLAUSE | PHRASE, OBJECT | INFINITIVE, 0},
    {"question", CLAUSE | OBJECT | PHRASE | INFINITIVE | ANY_PASSIVE, 0, 0},
    {"belief", CLAUSE | OBJECT | PHRASE | INFINITIVE | ANY_PASSIVE, 0, 0},
    {"perception", CLAUSE | OBJECT | PHRASE | PASSIVE_AS, 0, 0},
    {"written", CLAUSE | PASSIVE, OBJECT | PHRASE, 0},
    {"finding", CLAUSE | INFINITIVE | ANY_PASSIVE, 0, OBJECT},
    {"criticism", ALOUD | CLAUSE | OBJECT | PHRASE | ANY_PASSIVE, 0, 0},
    {"praise", ALOUD | CLAUSE | OBJECT | ANY_PASSIVE, PHRASE, 0},
    {"description", CLAUSE | OBJECT | ANY_PASSIVE, INFINITIVE | PHRASE, 0},
    {"refusal", INFINITIVE, OBJECT, 0},
    {"stance", OBJECT | INFINITIVE | PASSIVE, PHRASE, 0},
};

enum { CLASSES = sizeof reports / sizeof reports[0] };

static const gly_node *node_at(const gly_reading *reading, uint32_t index)
{
    return &reading->language->syntax.items[index];
}

static uint32_t child_of(const gly_reading *reading, uint32_t token,
                         gly_relation relation)
{
    return gly_syntax_child(&reading->language->syntax, token, relation);
}

/* "trying [to find out] whether it is late": who looks for something has not
 * found it. */
static bool is_sought(const gly_reading *reading, uint32_t verb)
{
    uint32_t mark = child_of(reading, verb, GLY_REL_MARK);
    return node_at(reading, verb)->xpos == GLY_XPOS_VB && mark != GLY_NONE &&
           gly_reading_is_word(reading, mark, "to");
}

/* The forms that `verb` of class `class` reports. */
static unsigned forms_of(const gly_reading *reading, uint32_t verb,
                         gly_symbol class)
{
    gly_text name = gly_symbols_text(reading->language->tokens.symbols, class);
    for (uint32_t i = 0; i < CLASSES; i++) {
        if (!gly_text_equal(name, gly_text_of(reports[i].class)))
            continue;
        if (gly_text_equal(name, gly_text_of("finding")) &&
            is_sought(reading, verb))
            return 0;
        uint32_t subject = gly_grammar_subject_head(reading, verb);
        /* "puts at 300": a verb that needs its preposition. */
        unsigned more = gly_frame_entry_last(reading, verb) > verb ? PHRASE : 0;
        bool person =
            subject != GLY_NONE && gly_frame_is_animate(reading, subject);
        return reports[i].any | more |
               (person ? reports[i].person : reports[i].thing);
    }
    return 0;
}

/* Whether the verb only tells what might be said: "a plan [to criticize] her",
 * "the views [expressed]". A clause is reported even so, and so is what is said
 * aloud where somebody does something for it: "went on air [to criticize]". */
static bool is_embedded(const gly_reading *reading, uint32_t verb,
                        unsigned forms)
{
    const gly_node *node = node_at(reading, verb);
    bool bare = node->xpos == GLY_XPOS_VB &&
                child_of(reading, verb, GLY_REL_AUX) == GLY_NONE;
    switch (node->relation) {
    case GLY_REL_ACL:
        return bare || node->xpos == GLY_XPOS_VBN;
    case GLY_REL_CONJ:
        return bare;
    case GLY_REL_ADVCL:
        return bare && (forms & ALOUD) == 0;
    default:
        return false;
    }
}

/* "[asked] by her [about the pier]"; else the noun that the verb is said of:
 * "[a plan] criticized by her", but not "a letter signed by her", which hands
 * on itself. */
static bool take_bare_passive(gly_frame *out, const gly_reading *reading,
                              uint32_t verb, unsigned forms)
{
    const gly_node *node = node_at(reading, verb);
    if (out->count > 0)
        return (forms & 1u << out->form) != 0;
    if (node->relation != GLY_REL_ACL || (forms & PASSIVE) == 0 ||
        gly_reading_is(reading, node->head, GLY_IS_REPORT_NOUN))
        return false;
    out->parts[0] = gly_grammar_phrase(reading, node->head);
    out->parts[0].last =
        out->parts[0].last < verb ? out->parts[0].last : verb - 1;
    out->count = 1;
    out->form = GLY_FORM_PASSIVE;
    return out->parts[0].first <= out->parts[0].last;
}

/* "[The $9, which] was worked out by Ines Okoro": what "which" stands for. */
static void take_antecedent(gly_frame *out, const gly_reading *reading,
                            uint32_t verb, uint32_t subject)
{
    gly_phrase of = gly_grammar_phrase_before(
        reading, node_at(reading, verb)->head, subject);
    if (of.first <= of.last && of.last < subject)
        out->parts[0] = (gly_phrase){of.first, subject};
}

/* The subject of a passive, and what is said of it; a clause alone, where the
 * subject only fills a place. */
static bool take_passive(gly_frame *out, const gly_reading *reading,
                         uint32_t verb, unsigned forms)
{
    bool begun = false;
    bool more = gly_frame_take_right(out, reading, verb);
    if (more && out->form == GLY_FORM_CLAUSE)
        return (forms & CLAUSE) != 0;
    if (gly_passive_is_bare(reading, verb))
        return take_bare_passive(out, reading, verb, forms);
    uint32_t subject = gly_passive_subject(reading, verb);
    bool agent = child_of(reading, verb, GLY_REL_OBL_AGENT) != GLY_NONE;
    bool fits =
        more && (out->form == GLY_FORM_INFINITIVE || (forms & PASSIVE_AS) != 0);
    if (subject == GLY_NONE || (forms & PASSIVE) == 0 || !(fits || agent) ||
        is_embedded(reading, verb, forms))
        return false;
    out->parts[1] = out->parts[0];
    out->count = more ? 2 : 1;
    gly_frame_take(&out->parts[0], &begun, reading, subject);
    if (gly_reading_is_word(reading, subject, "which") &&
        node_at(reading, verb)->relation == GLY_REL_ACL_RELCL)
        take_antecedent(out, reading, verb, subject);
    out->form = GLY_FORM_PASSIVE;
    return out->parts[0].last < verb;
}

/* "saw a ship", which tells of no view, but not "sees a risk", "saw it [as a
 * risk]". */
static bool is_seen_once(const gly_frame *frame, const gly_reading *reading,
                         uint32_t verb, gly_symbol class)
{
    gly_xpos tag = node_at(reading, verb)->xpos;
    const gly_phrase *part = &frame->parts[0];
    /* A plural's present is tagged as the verb's base now and then. */
    bool base = tag == GLY_XPOS_VB &&
                node_at(reading, verb)->head == GLY_NONE &&
                child_of(reading, verb, GLY_REL_AUX) == GLY_NONE;
    if (class != gly_lexicon_symbol(reading->language->lexicon, "perception") ||
        tag == GLY_XPOS_VBZ || tag == GLY_XPOS_VBP || base)
        return false;
    for (uint32_t i = part->first; i <= part->last; i++) {
        if (gly_reading_is_word(reading, i, "as") &&
            !gly_reading_at(reading, i - 1, ','))
            return false;
    }
    return true;
}

bool gly_frame_find(gly_frame *out, const gly_reading *reading, uint32_t verb,
                    gly_symbol class)
{
    *out = (gly_frame){.form = GLY_FORM_NONE};
    unsigned forms = forms_of(reading, verb, class);
    if (gly_is_passive(reading, verb))
        return take_passive(out, reading, verb, forms);
    if (forms == 0)
        return false;
    if ((forms & CLAUSE) != 0 && gly_relative_clause(out, reading, verb))
        return true;
    bool right = gly_frame_take_right(out, reading, verb);
    if ((!right || out->form == GLY_FORM_PHRASE) && (forms & OBJECT) != 0 &&
        !gly_frame_has_hearer(reading, verb) &&
        gly_relative_object(out, reading, verb))
        return true;
    if (!right)
        return false;
    if (out->form == GLY_FORM_OBJECT && is_seen_once(out, reading, verb, class))
        return false;
    if (out->form == GLY_FORM_OBJECT)
        gly_frame_object_goes_on(&out->parts[0], reading, verb);
    return (forms & 1u << out->form) != 0 &&
           (out->form == GLY_FORM_CLAUSE || !is_embedded(reading, verb, forms));
}
