#include "annotate/speech/cue_subjects.h"

#include "annotate/speech/source_parts.h"
#include "lexicon/wordnet.h"

/* "the hydrologist [Ana Quill] found": the tree may leave out the name that
 * goes on the subject. */
static void take_name_behind(const gly_cue *c, gly_phrase *subject)
{
    uint32_t end = subject->last < c->first ? c->first : c->end;
    const gly_mention *name =
        subject->last + 1 < end
            ? gly_source_mention(c->input, subject->last + 1)
            : NULL;
    if (name != NULL && name->form == GLY_MENTION_NAME &&
        gly_reading_is(c->reading, subject->last, GLY_IS_ROLE) &&
        name->last < end)
        subject->last = name->last;
}

/* Whether the subject is one that says something. */
static bool speaks(const gly_cue *c, uint32_t head)
{
    if (head == GLY_NONE)
        return false;
    if (gly_source_can_speak(c->reading, head) ||
        gly_reading_is(c->reading, head, GLY_IS_REPORT_NOUN))
        return !gly_reading_is(c->reading, head, GLY_IS_CALENDAR);
    uint8_t file = gly_reading_file(c->reading, head, GLY_NOUN);
    return file == GLY_FILE_NOUN_PERSON || file == GLY_FILE_NOUN_GROUP ||
           file == GLY_FILE_NOUN_COMMUNICATION ||
           gly_reading_has(c->reading, head, GLY_TOKEN_NUMBER) ||
           c->reading->language->syntax.items[head].upos == GLY_UPOS_NUM ||
           c->reading->language->syntax.items[head].upos == GLY_UPOS_PRON ||
           c->reading->language->syntax.items[head].upos == GLY_UPOS_DET;
}

/* "led [her] to declare that": the verb is one by which somebody makes another
 * do something, and not "called her to say". */
static bool is_causative(const gly_reading *reading, uint32_t verb)
{
    return gly_reading_entry(reading, "causative-verb", verb, 1).count > 0;
}

/* "allowed [himself] to say" */
static bool is_self(const gly_reading *reading, uint32_t token)
{
    gly_text form = gly_reading_text(reading, token);
    return gly_text_ends(form, gly_text_of("self")) ||
           gly_text_ends(form, gly_text_of("selves"));
}

/* "led [her] to declare that", "helped [him] say": whom the verb that it hangs
 * on sets to speak; GLY_NONE for nobody. */
static uint32_t set_to_speak(const gly_cue *c)
{
    const gly_syntax *syntax = &c->reading->language->syntax;
    const gly_node *node = &syntax->items[c->first];
    if (node->head == GLY_NONE || node->head > c->first)
        return GLY_NONE;
    uint32_t object = gly_syntax_child(syntax, node->head, GLY_REL_OBJ);
    bool caused = is_causative(c->reading, node->head);
    if (object == GLY_NONE || object < node->head || object > c->first)
        return GLY_NONE;
    caused = caused && node->xpos == GLY_XPOS_VB &&
             gly_syntax_child(syntax, c->first, GLY_REL_NSUBJ) == GLY_NONE;
    if (caused &&
        (node->relation == GLY_REL_ADVCL || node->relation == GLY_REL_XCOMP))
        return speaks(c, object) && !is_self(c->reading, object) ? object
                                                                 : GLY_NONE;
    return node->relation == GLY_REL_XCOMP &&
                   gly_source_can_speak(c->reading, object)
               ? object
               : GLY_NONE;
}

/* "[She] issued a statement saying that": who made the words that the noun
 * before the participle stands for; GLY_NONE for none. */
static uint32_t maker_of_words(const gly_cue *c)
{
    const gly_node *nodes = c->reading->language->syntax.items;
    const gly_node *node = &nodes[c->first];
    if (node->relation != GLY_REL_ACL || node->xpos != GLY_XPOS_VBG ||
        node->head == GLY_NONE || nodes[node->head].relation != GLY_REL_OBJ ||
        !gly_reading_is(c->reading, node->head, GLY_IS_REPORT_NOUN))
        return GLY_NONE;
    return nodes[node->head].head;
}

/* "[Quill] rejects the toll, praises Vale": a verb with an object that only
 * goes on; GLY_NONE for others. */
static uint32_t goes_on_behind_comma(const gly_cue *c)
{
    const gly_syntax *syntax = &c->reading->language->syntax;
    const gly_node *node = &syntax->items[c->first];
    uint32_t object = gly_syntax_child(syntax, c->first, GLY_REL_OBJ);
    return node->relation == GLY_REL_PARATAXIS && node->head < c->first &&
                   object != GLY_NONE && object > c->first &&
                   gly_syntax_child(syntax, c->first, GLY_REL_NSUBJ) ==
                       GLY_NONE &&
                   !gly_reading_is(c->reading, c->first, GLY_IS_SAYING)
               ? node->head
               : GLY_NONE;
}

/* "the spectacle of [Ines Okoro] denouncing it": the noun that the token at
 * `last` ends, which stands behind "with" or "of"; GLY_NONE for none. */
static uint32_t behind_with(const gly_cue *c, uint32_t last)
{
    const gly_syntax *syntax = &c->reading->language->syntax;
    uint32_t noun = last;
    while (syntax->items[noun].relation != GLY_REL_OBL &&
           syntax->items[noun].relation != GLY_REL_NMOD &&
           syntax->items[noun].head != GLY_NONE &&
           syntax->items[noun].head < c->first &&
           syntax->items[noun].head >= c->from)
        noun = syntax->items[noun].head;
    uint32_t word = gly_syntax_child(syntax, noun, GLY_REL_CASE);
    return word != GLY_NONE && (gly_reading_is_word(c->reading, word, "with") ||
                                gly_reading_is_word(c->reading, word, "of"))
               ? noun
               : GLY_NONE;
}

/* "with [62 percent of voters] saying that", "the [group] backing it": the noun
 * right before a participle that is somebody; GLY_NONE for none. */
static uint32_t beside_participle(const gly_cue *c)
{
    const gly_node *nodes = c->reading->language->syntax.items;
    const gly_node *node = &nodes[c->first];
    uint32_t left = c->first;
    while (left > c->from && gly_reading_is_adverb(c->reading, left - 1))
        left--;
    if (node->xpos != GLY_XPOS_VBG || left == c->from)
        return GLY_NONE;
    uint32_t noun = node->relation == GLY_REL_ACL     ? node->head
                    : node->relation == GLY_REL_ADVCL ? behind_with(c, left - 1)
                                                      : GLY_NONE;
    if (noun == GLY_NONE || noun >= c->first)
        return GLY_NONE;
    gly_upos before = nodes[left - 1].upos;
    uint32_t word =
        gly_syntax_child(&c->reading->language->syntax, noun, GLY_REL_CASE);
    if ((word != GLY_NONE && gly_reading_is_word(c->reading, word, "to")) ||
        gly_grammar_phrase_before(c->reading, noun, c->first).last != left - 1)
        return GLY_NONE; /* "an email [to supporters] saying that" */
    bool beside = before == GLY_UPOS_NOUN || before == GLY_UPOS_PROPN ||
                  before == GLY_UPOS_PRON || before == GLY_UPOS_NUM;
    bool words = gly_reading_is(c->reading, noun, GLY_IS_REPORT_NOUN) ||
                 gly_reading_file(c->reading, noun, GLY_NOUN) ==
                     GLY_FILE_NOUN_COMMUNICATION;
    bool made = words && nodes[noun].relation == GLY_REL_OBJ;
    return beside && !made && speaks(c, noun) ? noun : GLY_NONE;
}

bool gly_subject_related(gly_phrase *out, bool *shared, const gly_cue *c)
{
    uint32_t maker = maker_of_words(c), set = set_to_speak(c);
    if (maker == GLY_NONE)
        maker = goes_on_behind_comma(c);
    uint32_t state = gly_frame_is_adjective(c->reading, c->first)
                         ? gly_syntax_child(&c->reading->language->syntax,
                                            c->first, GLY_REL_NSUBJ_PASS)
                         : GLY_NONE;
    uint32_t beside = beside_participle(c);
    *shared = maker != GLY_NONE;
    if (maker != GLY_NONE && gly_grammar_subject(out, c->reading, maker))
        return true;
    if (beside != GLY_NONE)
        *out = gly_grammar_phrase_before(c->reading, beside, c->first);
    else if (set != GLY_NONE || state != GLY_NONE)
        *out = gly_grammar_phrase(c->reading, set == GLY_NONE ? state : set);
    return beside != GLY_NONE || set != GLY_NONE || state != GLY_NONE;
}

/* The subject of a verb further up, in place of one that the cue only shares
 * and that cannot speak: "[Ines Okoro] let the lease run out, saying". */
static void take_outer(gly_phrase *subject, const gly_cue *c)
{
    enum { FOLLOWED = 6 };
    const gly_syntax *syntax = &c->reading->language->syntax;
    if (subject->first > c->first ||
        gly_syntax_child(syntax, c->first, GLY_REL_NSUBJ) != GLY_NONE)
        return;
    uint32_t verb = c->first;
    for (int i = 0; i < FOLLOWED && verb != GLY_NONE; i++) {
        gly_phrase outer;
        if (speaks(c, gly_grammar_subject_head(c->reading, verb)) &&
            gly_grammar_subject(&outer, c->reading, verb) &&
            outer.last < c->first) {
            *subject = outer;
            return;
        }
        verb = syntax->items[verb].head;
    }
}

bool gly_subject_take_antecedent(gly_phrase *subject, const gly_cue *c)
{
    const gly_syntax *syntax = &c->reading->language->syntax;
    uint32_t that = subject->first, noun = syntax->items[c->first].head;
    if (subject->last != that ||
        !gly_reading_is_word(c->reading, that, "that") ||
        syntax->items[c->first].relation != GLY_REL_ACL_RELCL ||
        noun == GLY_NONE || noun >= that)
        return false;
    gly_phrase of = gly_grammar_phrase_before(c->reading, noun, that);
    if (of.last + 1 != that)
        return false;
    subject->first = of.first;
    return true;
}

void gly_subject_mend(gly_phrase *subject, const gly_cue *c)
{
    take_outer(subject, c);
    take_name_behind(c, subject);
}
