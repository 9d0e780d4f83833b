/* measures.c - finds what a word for a rise or a fall is told of. */
#include "claims/statements/measures.h"

#include "annotate/grammar.h"
#include "annotate/numbers/numbers.h"
#include "annotate/reading.h"

/* Words before a noun that may be part of its name; how far a measure may stand
 * before the word that tells its way; after the verb of a headline. */
enum { BOTH = 2, BACK = 14, REACH = 3 };

gly_measures gly_measures_of(const gly_annotations *annotations)
{
    const gly_lexicon *lexicon = annotations->language->lexicon;
    return (gly_measures){annotations, gly_lexicon_list(lexicon, "measure"),
                          gly_lexicon_symbol(lexicon, "plain")};
}

static const gly_node *node_at(const gly_measures *m, uint32_t token)
{
    return &m->a->language->syntax.items[token];
}

static uint32_t child_of(const gly_measures *m, uint32_t token,
                         gly_relation relation)
{
    return gly_syntax_child(&m->a->language->syntax, token, relation);
}

gly_symbol gly_measure_at(const gly_measures *m, uint32_t token)
{
    uint32_t first;
    return gly_measure_named(&first, m, token);
}

gly_symbol gly_measure_named(uint32_t *begins, const gly_measures *m,
                             uint32_t token)
{
    uint32_t least = gly_reading_sentence(m->a->reading, token)->first;
    uint32_t first = token > least + BOTH ? token - BOTH : least;
    for (; first <= token; first++) {
        gly_entry entry =
            gly_lexicon_find(m->a->language->lexicon, m->list,
                             m->a->reading->forms + first, token - first + 1);
        *begins = first;
        if (entry.count == token - first + 1 && entry.class != m->plain)
            return entry.class;
    }
    *begins = token;
    return 0;
}

/* "[profit] warning" tells nothing of the profit. The verb of a headline may be
 * taken for a noun: "Record turnout hands rivals the town". */
static bool only_describes(const gly_measures *m, uint32_t token)
{
    const gly_node *node = node_at(m, token);
    if (node->relation != GLY_REL_COMPOUND || node->head != token + 1)
        return false;
    gly_xpos xpos = node_at(m, node->head)->xpos;
    return xpos != GLY_XPOS_NNS && xpos != GLY_XPOS_VBZ &&
           node_at(m, node->head)->upos != GLY_UPOS_VERB;
}

bool gly_is_in_summary(const gly_annotations *a, uint32_t token)
{
    uint32_t block = gly_reading_sentence(a->reading, token)->block;
    return gly_block_is_summary(a->language->document->blocks[block].kind);
}

/* A headline's "Ferry fares to be cut" has no other verb, and so its noun is
 * taken for one. */
static bool is_noun(const gly_measures *m, uint32_t token)
{
    const gly_node *node = node_at(m, token);
    return node->upos == GLY_UPOS_NOUN || node->upos == GLY_UPOS_PROPN ||
           node->xpos == GLY_XPOS_NN || node->xpos == GLY_XPOS_NNS ||
           (node->xpos == GLY_XPOS_VBZ && gly_is_in_summary(m->a, token));
}

bool gly_is_measure(const gly_measures *m, uint32_t token)
{
    return token != GLY_NONE && is_noun(m, token) &&
           gly_measure_at(m, token) != 0 && !only_describes(m, token);
}

/* "That is unchanged": the measure that the sentence before names, where it
 * names one. */
static uint32_t meant_by(const gly_measures *m, uint32_t pronoun)
{
    const gly_sentence *items = m->a->language->sentences.items;
    uint32_t at = m->a->reading->sentences[pronoun], found = GLY_NONE;
    bool stands = gly_reading_is_word(m->a->reading, pronoun, "it") ||
                  gly_reading_is_word(m->a->reading, pronoun, "that") ||
                  gly_reading_is_word(m->a->reading, pronoun, "this");
    if (!stands || at == 0 || items[at - 1].block != items[at].block)
        return GLY_NONE;
    for (uint32_t i = items[at - 1].first; i < items[at].first; i++) {
        if (!gly_is_measure(m, i))
            continue;
        if (found != GLY_NONE &&
            gly_measure_at(m, i) != gly_measure_at(m, found))
            return GLY_NONE;
        found = i;
    }
    return found;
}

/* The measure that `token` names or stands for; GLY_NONE. */
uint32_t gly_measure_meant(const gly_measures *m, uint32_t token)
{
    if (token == GLY_NONE || gly_is_measure(m, token))
        return token;
    return meant_by(m, token);
}

/* "rose [8 per cent]", "fell [£3m]": how far, and nothing that is moved. */
bool gly_is_amount(const gly_annotations *a, uint32_t token)
{
    gly_upos upos = a->language->syntax.items[token].upos;
    return upos == GLY_UPOS_NUM || upos == GLY_UPOS_SYM ||
           gly_number_at(a->numbers, token) != NULL;
}

uint32_t gly_measure_object(const gly_measures *m, uint32_t verb)
{
    uint32_t object = child_of(m, verb, GLY_REL_OBJ);
    for (; object != GLY_NONE && gly_is_amount(m->a, object);
         object = gly_syntax_next(&m->a->language->syntax, object, GLY_REL_OBJ))
        ;
    return object;
}

/* "Fuel duty cut as rail [fares] rise": whether the noun before a headline's
 * verb is what it tells of, and the subject that the parser found stands in
 * another clause. */
static bool is_own_subject(const gly_measures *m, uint32_t subject,
                           uint32_t verb)
{
    static const char *const joins[] = {"as",   "after", "while",
                                        "when", "but",   NULL};
    if (subject == GLY_NONE || verb == 0 || subject + 1 >= verb ||
        !gly_is_in_summary(m->a, verb) || !gly_is_measure(m, verb - 1))
        return false;
    return gly_reading_has_one_of(m->a->reading, subject + 1, verb, joins);
}

/* What a clause is about: its subject, or the noun that it describes. */
uint32_t gly_measure_subject(const gly_measures *m, uint32_t verb)
{
    const gly_node *node = node_at(m, verb);
    uint32_t subject = child_of(m, verb, GLY_REL_NSUBJ);
    if (subject == GLY_NONE)
        subject = child_of(m, verb, GLY_REL_NSUBJ_PASS);
    bool clause =
        node->relation == GLY_REL_ACL || node->relation == GLY_REL_ACL_RELCL;
    if (clause && (subject == GLY_NONE ||
                   gly_reading_is(m->a->reading, subject, GLY_IS_RELATIVE)))
        return node->head;
    bool finite = node->xpos == GLY_XPOS_VBD || node->xpos == GLY_XPOS_VBZ ||
                  gly_is_in_summary(m->a, verb);
    bool beside = subject == GLY_NONE && verb > 0 &&
                  (node->head == verb - 1 ||
                   (node_at(m, verb - 1)->head == verb &&
                    node_at(m, verb - 1)->relation == GLY_REL_COMPOUND));
    if (beside && finite && gly_is_measure(m, verb - 1))
        return verb - 1; /* "Mill profit climbs" */
    if (is_own_subject(m, subject, verb))
        return verb - 1;
    return subject != GLY_NONE ? subject
                               : gly_grammar_subject_head(m->a->reading, verb);
}

/* What a verb moves: what it is done to, or else its subject. */
uint32_t gly_measure_moved(const gly_measures *m, uint32_t verb)
{
    bool passive = child_of(m, verb, GLY_REL_NSUBJ_PASS) != GLY_NONE;
    uint32_t object = passive ? GLY_NONE : gly_measure_object(m, verb);
    return gly_measure_meant(
        m, object != GLY_NONE ? object : gly_measure_subject(m, verb));
}

/* The tree of such a headline is often wrong: its words are asked. */
bool gly_measure_is_swayed(const gly_measures *m, uint32_t verb, uint32_t noun)
{
    const gly_sentence *in = gly_reading_sentence(m->a->reading, verb);
    if (noun == GLY_NONE || verb == in->first || verb >= noun ||
        !gly_is_in_summary(m->a, verb) ||
        node_at(m, verb - 1)->upos != GLY_UPOS_NOUN ||
        gly_reading_has(m->a->reading, verb - 1, GLY_TOKEN_CAPITAL))
        return false;
    for (uint32_t i = verb + 1; i < noun; i++) {
        if (gly_reading_has(m->a->reading, i, GLY_TOKEN_CAPITAL) &&
            !gly_reading_is(m->a->reading, i, GLY_IS_CALENDAR))
            return true;
    }
    return false;
}

/* The measure that stands before `token` in its sentence and is told of. */
uint32_t gly_measure_before(const gly_measures *m, uint32_t token)
{
    uint32_t least = gly_reading_sentence(m->a->reading, token)->first;
    least = token > least + BACK ? token - BACK : least;
    for (uint32_t i = token; i > least; i--) {
        gly_relation relation = node_at(m, i - 1)->relation;
        if (gly_is_measure(m, i - 1) && relation != GLY_REL_COMPOUND &&
            relation != GLY_REL_AMOD)
            return i - 1;
        if (gly_reading_at(m->a->reading, i - 1, ';'))
            return GLY_NONE;
    }
    return GLY_NONE;
}

uint32_t gly_measure_after(const gly_measures *m, uint32_t token)
{
    const gly_sentence *in = gly_reading_sentence(m->a->reading, token);
    for (uint32_t i = token + 1;
         i < in->first + in->count && i <= token + REACH; i++) {
        gly_upos upos = node_at(m, i)->upos;
        if (gly_is_measure(m, i))
            return i;
        if (upos != GLY_UPOS_ADJ && upos != GLY_UPOS_NOUN &&
            upos != GLY_UPOS_PRON && upos != GLY_UPOS_DET &&
            !gly_reading_is(m->a->reading, i, GLY_IS_CALENDAR))
            return GLY_NONE;
    }
    return GLY_NONE;
}

uint32_t gly_measure_in_headline(const gly_measures *m, uint32_t verb)
{
    gly_xpos xpos = node_at(m, verb)->xpos;
    if ((xpos != GLY_XPOS_VBZ && !gly_xpos_is_plural(xpos)) ||
        !gly_is_in_summary(m->a, verb))
        return GLY_NONE;
    return gly_measure_after(m, verb);
}

/* How much lies at `token`, behind "from" and "to"; NULL for nothing. */
static const gly_number *amount_at(const gly_measures *m, uint32_t token)
{
    const gly_number *number = token < m->a->language->tokens.count
                                   ? gly_number_at(m->a->numbers, token)
                                   : NULL;
    return number != NULL && number->use == GLY_NUMBER_COUNTS &&
                   number->first == token
               ? number
               : NULL;
}

int gly_measure_way(uint32_t *last, const gly_measures *m, uint32_t token)
{
    if (!gly_reading_is_word(m->a->reading, token, "from"))
        return 0;
    const gly_number *from = amount_at(m, token + 1);
    uint32_t to = from == NULL ? GLY_NONE : from->last + 1;
    if (from == NULL || to + 1 >= m->a->language->tokens.count ||
        !gly_reading_is_word(m->a->reading, to, "to"))
        return 0;
    const gly_number *end = amount_at(m, to + 1);
    bool alike = end != NULL && from->unit == end->unit &&
                 from->kind == end->kind && from->kind != GLY_NUMBER_DURATION;
    if (!alike)
        return 0;
    *last = end->last;
    return gly_decimal_compare(end->value, from->value);
}
