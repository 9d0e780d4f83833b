/* frame_parts.c - the words right of a reporting verb that are part of what it
 * hands on, and by which form. */
#include "annotate/speech/frame_parts.h"

#include "lexicon/wordnet.h"

static const gly_node *node_at(const gly_reading *reading, uint32_t index)
{
    return &reading->language->syntax.items[index];
}

static uint32_t child_of(const gly_reading *reading, uint32_t token,
                         gly_relation relation)
{
    return gly_syntax_child(&reading->language->syntax, token, relation);
}

bool gly_frame_is_animate(const gly_reading *reading, uint32_t token)
{
    const gly_node *node = node_at(reading, token);
    if (node->upos == GLY_UPOS_PROPN)
        return true;
    if (node->upos == GLY_UPOS_PRON)
        return !gly_reading_is_word(reading, token, "it") &&
               !gly_reading_is_word(reading, token, "this") &&
               !gly_reading_is_word(reading, token, "that") &&
               !gly_reading_is_word(reading, token, "which");
    if (gly_reading_is(reading, token, GLY_IS_ROLE | GLY_IS_BODY))
        return true;
    /* A poll is no person, though a vague source. */
    if (gly_reading_is(reading, token, GLY_IS_VAGUE))
        return !gly_reading_is(reading, token, GLY_IS_REPORT_NOUN);
    uint8_t file = gly_reading_file(reading, token, GLY_NOUN);
    return file == GLY_FILE_NOUN_PERSON || file == GLY_FILE_NOUN_GROUP;
}

uint32_t gly_frame_entry_last(const gly_reading *reading, uint32_t verb)
{
    enum { WORDS = 4 };
    uint32_t count =
        gly_reading_entry(reading, "reporting-verb", verb, WORDS).count;
    return count > 1 ? verb + count - 1 : verb;
}

/* Whether an entry of the list of prepositions that lead up to what is said
 * begins at token `word`. */
static bool is_topic_word(const gly_reading *reading, uint32_t word)
{
    enum { WORDS = 4 };
    return gly_reading_entry(reading, "topic-preposition", word, WORDS).count >
           0;
}

/* Prepositions that lead up to what is said of something: "as", "of", not to
 * whom, where or when it was said. Behind a verb that needs it ("referred to")
 * a preposition always does. */
static bool leads_to_content(const gly_reading *reading, uint32_t head)
{
    uint32_t word = child_of(reading, head, GLY_REL_CASE);
    if (word == GLY_NONE) /* "blamed it [for reporting late]" */
        word = child_of(reading, head, GLY_REL_MARK);
    if (word == GLY_NONE || gly_reading_is(reading, head, GLY_IS_CALENDAR) ||
        gly_reading_file(reading, head, GLY_NOUN) == GLY_FILE_NOUN_TIME)
        return false;
    if (gly_reading_is(reading, word, GLY_IS_REPORTING))
        return true;
    bool to = gly_reading_is_word(reading, word, "to") ||
              gly_reading_is_word(reading, word, "with");
    if (to && gly_frame_is_animate(reading, head))
        return false;
    return is_topic_word(reading, word);
}

/* "talked [about closing the pier]", "asked [whether it was closed]". */
static bool is_clause_of_content(const gly_reading *reading, uint32_t head)
{
    uint32_t mark = child_of(reading, head, GLY_REL_MARK);
    /* "is regarded [as too big to fail]" */
    uint32_t word = child_of(reading, head, GLY_REL_CASE);
    if (mark == GLY_NONE)
        return word != GLY_NONE && gly_reading_is_word(reading, word, "as");
    if (gly_reading_is_word(reading, mark, "if") ||
        gly_reading_is_word(reading, mark, "whether"))
        return true;
    if (node_at(reading, head)->xpos == GLY_XPOS_VBG)
        return is_topic_word(reading, mark);
    return gly_reading_is_word(reading, mark, "for") ||
           gly_reading_is_word(reading, mark, "of") ||
           (gly_reading_is_word(reading, mark, "as") &&
            child_of(reading, head, GLY_REL_NSUBJ) == GLY_NONE);
}

/* "played down [the risk]": an object that the tree takes for an adverbial
 * behind the particle. */
static bool is_object(const gly_reading *reading, uint32_t child)
{
    uint32_t first = gly_grammar_phrase(reading, child).first;
    return child_of(reading, child, GLY_REL_CASE) == GLY_NONE && first > 0 &&
           node_at(reading, first - 1)->relation == GLY_REL_COMPOUND_PRT &&
           !gly_reading_is(reading, child, GLY_IS_CALENDAR) &&
           gly_reading_file(reading, child, GLY_NOUN) != GLY_FILE_NOUN_TIME;
}

/* The form that a child of a verb makes of what is handed on; NONE for a child
 * that is no part of it. */
static gly_content_form form_of(const gly_reading *reading, uint32_t child)
{
    switch (node_at(reading, child)->relation) {
    case GLY_REL_CCOMP:
    case GLY_REL_CSUBJ:
        return GLY_FORM_CLAUSE;
    case GLY_REL_OBJ:
        return GLY_FORM_OBJECT;
    case GLY_REL_XCOMP:
        return GLY_FORM_INFINITIVE;
    case GLY_REL_OBL:
        if (is_object(reading, child))
            return GLY_FORM_OBJECT;
        return leads_to_content(reading, child) ? GLY_FORM_PHRASE
                                                : GLY_FORM_NONE;
    case GLY_REL_ADVCL:
        return is_clause_of_content(reading, child) ? GLY_FORM_PHRASE
                                                    : GLY_FORM_NONE;
    default:
        return GLY_FORM_NONE;
    }
}

/* Clauses tell most, then objects, then infinitives. */
static gly_content_form stronger(gly_content_form a, gly_content_form b)
{
    if (a == GLY_FORM_NONE)
        return b;
    return b == GLY_FORM_NONE || a < b ? a : b;
}

void gly_frame_take(gly_phrase *part, bool *begun, const gly_reading *reading,
                    uint32_t child)
{
    gly_phrase reach;
    gly_syntax_reach(&reading->language->syntax, child, &reach.first,
                     &reach.last);
    if (!*begun)
        *part = reach;
    part->first = reach.first < part->first ? reach.first : part->first;
    part->last = reach.last > part->last ? reach.last : part->last;
    *begun = true;
}

/* "said she had stayed [because it was late]", "said it was open [and serves]":
 * what the tree hangs on the verb "said" of the past though it goes on with
 * the clause that ends before it. */
static bool goes_on_behind(const gly_reading *reading, uint32_t verb,
                           uint32_t child, const gly_phrase *part)
{
    const gly_node *node = node_at(reading, child);
    uint32_t first, last;
    gly_syntax_reach(&reading->language->syntax, child, &first, &last);
    if (first != part->last + 1)
        return false;
    if (node->relation == GLY_REL_CONJ)
        return node_at(reading, verb)->xpos == GLY_XPOS_VBD &&
               (node->xpos == GLY_XPOS_VBZ || node->xpos == GLY_XPOS_VBP);
    return node->relation == GLY_REL_ADVCL &&
           (gly_reading_is_word(reading, first, "because") ||
            gly_reading_is_word(reading, first, "unless") ||
            gly_reading_is_word(reading, first, "until") ||
            gly_reading_is_word(reading, first, "if"));
}

/* "paid tribute [to the dead]": what hangs on the noun of an entry of several
 * words; false where nothing does. */
static bool take_behind_entry(gly_frame *out, const gly_reading *reading,
                              uint32_t child, uint32_t last)
{
    uint32_t first, reach;
    gly_syntax_reach(&reading->language->syntax, child, &first, &reach);
    if (reach <= last || gly_grammar_is_verb(reading, child) ||
        gly_reading_is(reading, child, GLY_IS_REPORT_NOUN))
        return false;
    out->parts[0] = (gly_phrase){last + 1, reach};
    out->count = 1;
    out->form = child_of(reading, child, GLY_REL_CCOMP) == GLY_NONE
                    ? GLY_FORM_PHRASE
                    : GLY_FORM_CLAUSE;
    return true;
}

/* "told [the crowd]": who hears it, and no more. */
static bool is_hearer(const gly_reading *reading, uint32_t verb, uint32_t child)
{
    if (node_at(reading, child)->relation != GLY_REL_OBJ || child < verb ||
        !gly_frame_has_hearer(reading, verb) ||
        !gly_frame_is_animate(reading, child))
        return false;
    uint32_t first, last;
    gly_syntax_reach(&reading->language->syntax, child, &first, &last);
    return last == child && !gly_reading_is_word(reading, last + 1, "to") &&
           !gly_reading_is_word(reading, last + 1, "of");
}

bool gly_frame_take_right(gly_frame *out, const gly_reading *reading,
                          uint32_t verb)
{
    bool begun = false;
    gly_phrase part = {verb, verb};
    uint32_t entry = gly_frame_entry_last(reading, verb);
    for (uint32_t child = node_at(reading, verb)->first_child;
         child != GLY_NONE; child = node_at(reading, child)->next_child) {
        if (child > verb && child <= entry &&
            take_behind_entry(out, reading, child, entry))
            return true;
        gly_content_form form = is_hearer(reading, verb, child)
                                    ? GLY_FORM_NONE
                                    : form_of(reading, child);
        if (entry > verb && node_at(reading, child)->relation == GLY_REL_OBL &&
            child_of(reading, child, GLY_REL_CASE) == entry + 1)
            form = GLY_FORM_PHRASE;
        if (child > verb && form == GLY_FORM_NONE && begun &&
            out->form == GLY_FORM_CLAUSE &&
            goes_on_behind(reading, verb, child, &part))
            form = GLY_FORM_CLAUSE;
        if (child < verb || form == GLY_FORM_NONE)
            continue;
        gly_frame_take(&part, &begun, reading, child);
        out->form = stronger(out->form, form);
    }
    if (begun && part.first > verb)
        out->parts[out->count++] = part;
    return begun && part.first > verb;
}
