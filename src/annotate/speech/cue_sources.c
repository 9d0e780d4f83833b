/* cue_sources.c - who says what a cue hands on: the subject of its verb, the
 * agent of a passive, the name behind "said", the speaker of the cue before. */
#include "annotate/speech/cue_sources.h"

#include "annotate/speech/cue_subjects.h"
#include "annotate/speech/passives.h"
#include "annotate/speech/quoting.h"
#include "annotate/speech/source_parts.h"

/* "…” and emphasized that", "…, noting that": the source of the cue before. */
static bool shares_source(const gly_cue *c)
{
    gly_text form = gly_reading_text(c->reading, c->first);
    uint32_t left = c->first;
    while (left > c->from && gly_reading_is_adverb(c->reading, left - 1))
        left--;
    if (left == c->from)
        return false;
    return gly_reading_is(c->reading, left - 1, GLY_IS_AND) ||
           (gly_reading_at(c->reading, left - 1, ',') &&
            gly_text_ends(form, gly_text_of("ing")));
}

static bool is_name_at(const gly_cue *c, uint32_t token)
{
    uint32_t mention = token < c->end ? c->input->mention_at[token] : GLY_NONE;
    return mention != GLY_NONE &&
           c->input->annotations->mentions[mention].form == GLY_MENTION_NAME;
}

/* "is widely seen as a retreat by [the islands]": who does the deed that it is
 * seen as, not who sees it so. */
static bool does_deed(const gly_cue *c, uint32_t agent)
{
    uint32_t deed = agent >= 2 ? agent - 2 : c->last;
    if (deed <= c->last || !gly_reading_is_word(c->reading, agent - 1, "by") ||
        c->reading->language->syntax.items[deed].upos != GLY_UPOS_NOUN)
        return false;
    uint8_t file = gly_reading_file(c->reading, deed, GLY_NOUN);
    return file == GLY_FILE_NOUN_ACT || file == GLY_FILE_NOUN_EVENT ||
           file == GLY_FILES; /* "a climbdown by Varland" */
}

/* The phrase behind a "by" that the tree hangs elsewhere: "is described as
 * small [by Ines Okoro]"; somebody who can speak, in the same sentence. */
static bool late_agent(gly_phrase *out, const gly_cue *c)
{
    const gly_syntax *syntax = &c->reading->language->syntax;
    for (uint32_t i = c->last + 1; i < c->end; i++) {
        uint32_t head = syntax->items[i].head;
        if (!gly_reading_is_word(c->reading, i, "by") || head == GLY_NONE ||
            syntax->items[i].relation != GLY_REL_CASE)
            continue;
        /* "is thought to have been caused [by a rumor]" */
        uint32_t done = syntax->items[head].head;
        bool inner = done != GLY_NONE && done > c->last &&
                     syntax->items[done].upos == GLY_UPOS_VERB;
        if (!gly_source_can_speak(c->reading, head) || inner ||
            does_deed(c, i + 1))
            continue;
        *out = gly_grammar_phrase(c->reading, head);
        out->first = i + 1;
        return out->first <= out->last;
    }
    return false;
}

/* The source of a passive is who stands behind "by", or nobody. */
static bool find_agent(gly_cue *c)
{
    gly_phrase agent;
    c->source = (gly_source){
        .kind = GLY_SOURCE_NONE, .first = GLY_NONE, .last = GLY_NONE};
    bool near = gly_grammar_subject(&agent, c->reading, c->first);
    bool by = near && gly_reading_is_word(c->reading, agent.first, "by");
    near = near && !does_deed(c, agent.first + by);
    if (near || late_agent(&agent, c))
        gly_source_within(&c->source, c->input, agent.first, agent.last);
    return true;
}

/* Whether a name stands at `token` with nothing behind it that it could do:
 * "[Ines Okoro], who", "[Ines Okoro] of Lund", not "[the GOP] voters". */
static bool is_closed_name(const gly_cue *c, uint32_t token)
{
    if (!is_name_at(c, token))
        return false;
    uint32_t mention = c->input->mention_at[token];
    uint32_t next = c->input->annotations->mentions[mention].last + 1;
    return next >= c->end ||
           gly_reading_has(c->reading, next, GLY_TOKEN_MARK) ||
           gly_reading_is(c->reading, next,
                          GLY_IS_PREPOSITION | GLY_IS_RELATIVE |
                              GLY_IS_CALENDAR);
}

/* The source right of the cue: "…,” said Marta Quill", ", said Marta Quill". */
static bool find_inverted(gly_cue *c)
{
    bool after_quote =
        c->first > c->from &&
        gly_reading_has(c->reading, c->first - 1, GLY_TOKEN_QUOTE);
    bool after_comma =
        c->first > c->from && gly_reading_at(c->reading, c->first - 1, ',');
    bool name_follows = gly_reading_is(c->reading, c->first, GLY_IS_SAYING) &&
                        is_closed_name(c, c->last + 1);
    c->inverted = (after_quote || (after_comma && name_follows)) &&
                  !gly_frame_has_hearer(c->reading, c->first) &&
                  gly_source_after(&c->source, c->input, c->last + 1, c->end);
    return c->inverted;
}

/* Whether the tree's subject only stands before an inverted source: "to 1,700,
 * [an increase of 25 percent], said Marta Quill." */
static bool is_no_speaker(const gly_cue *c, const gly_phrase *subject)
{
    const gly_node *nodes = c->reading->language->syntax.items;
    if (subject->first > c->first)
        return false;
    for (uint32_t i = subject->first; i <= subject->last; i++) {
        if (gly_source_can_speak(c->reading, i))
            return false;
    }
    uint32_t name =
        c->last + 1 < c->end ? c->input->mention_at[c->last + 1] : GLY_NONE;
    if (name == GLY_NONE)
        return false;
    uint32_t next = c->input->annotations->mentions[name].last + 1;
    return next >= c->end || nodes[next].upos == GLY_UPOS_PUNCT;
}

/* "…, an upset, [said Ines Okoro]." */
static bool is_before_inverted(const gly_cue *c, const gly_phrase *subject)
{
    bool named = subject->first < c->first && c->first > c->from &&
                 gly_reading_at(c->reading, c->first - 1, ',') &&
                 gly_reading_is(c->reading, c->first, GLY_IS_SAYING) &&
                 is_name_at(c, c->last + 1);
    if (named) {
        uint32_t mention = c->input->mention_at[c->last + 1];
        uint32_t next = c->input->annotations->mentions[mention].last + 1;
        named =
            next >= c->end || gly_reading_has(c->reading, next, GLY_TOKEN_MARK);
    }
    return named || is_no_speaker(c, subject);
}

static bool is_some(const gly_reading *reading, uint32_t token)
{
    static const char *const words[] = {"most",   "many", "some",    "few",
                                        "others", "half", "several", NULL};
    return gly_reading_is_one_of(reading, token, words);
}

/* "[About three in ten] said": a share of those asked, which the tree may take
 * for an adverbial. */
static bool find_share(gly_cue *c)
{
    enum { WORDS = 8 };
    const gly_node *nodes = c->reading->language->syntax.items;
    uint32_t first = c->first;
    if (first == c->from || (nodes[first - 1].upos != GLY_UPOS_NUM &&
                             !is_some(c->reading, first - 1)))
        return false;
    while (first > c->from && c->first - first < WORDS &&
           !gly_reading_has(c->reading, first - 1, GLY_TOKEN_MARK) &&
           !gly_reading_is(c->reading, first - 1, GLY_IS_AND | GLY_IS_BREAK))
        first--;
    c->source = (gly_source){
        .kind = GLY_SOURCE_DESCRIBED, .first = first, .last = c->first - 1};
    return true;
}

/* The source by the order of the words, where the tree has none. */
static bool find_by_order(gly_cue *c, uint32_t lower)
{
    if (find_inverted(c) ||
        gly_source_before(&c->source, c->input, lower, c->first))
        return true;
    bool after_comma =
        c->first > c->from && gly_reading_at(c->reading, c->first - 1, ',');
    gly_text form = gly_reading_text(c->reading, c->first);
    if (after_comma && gly_text_ends(form, gly_text_of("ing")))
        return gly_source_before(&c->source, c->input, c->from, c->first - 1);
    /* "Ines Okoro, who saw it, [said] it was late": beyond what she saw */
    if (after_comma && lower > c->from &&
        gly_source_before(&c->source, c->input, c->from, c->first))
        return true;
    c->inverted = after_comma;
    return c->inverted &&
           gly_source_after(&c->source, c->input, c->last + 1, c->end);
}

/* "When [asked] about the pier, Ines Okoro said": a passive that tells nobody
 * who speaks; its subject is who hears it. */
static bool is_heard(const gly_cue *c)
{
    static const gly_relation own[] = {GLY_REL_NSUBJ, GLY_REL_NSUBJ_PASS,
                                       GLY_REL_AUX, GLY_REL_AUX_PASS,
                                       GLY_REL_OBL_AGENT};
    const gly_syntax *syntax = &c->reading->language->syntax;
    const gly_node *node = &syntax->items[c->first];
    bool named = c->first > c->from && (node[-1].upos == GLY_UPOS_NOUN ||
                                        node[-1].upos == GLY_UPOS_PROPN ||
                                        node[-1].upos == GLY_UPOS_PRON);
    bool bare = !named && node->relation == GLY_REL_ADVCL &&
                (node->xpos == GLY_XPOS_VBN || node->xpos == GLY_XPOS_VBD);
    for (size_t i = 0; bare && i < sizeof own / sizeof own[0]; i++)
        bare = gly_syntax_child(syntax, c->first, own[i]) == GLY_NONE;
    return bare;
}

/* Let the source end with its "that"; a thing that has somebody's name in it is
 * not them: "a Halvern letter that". */
static void keep_antecedent(gly_source *source, const gly_cue *c, uint32_t that)
{
    uint32_t noun = c->reading->language->syntax.items[c->first].head;
    source->last = that;
    if (gly_source_can_speak(c->reading, noun))
        return;
    source->kind = GLY_SOURCE_DESCRIBED;
    source->entity_count = 0;
}

/* "It was [Ines Okoro], after all, who said": whom the sentence puts in front.
 */
static bool find_in_front(gly_cue *c)
{
    const gly_reading *reading = c->reading;
    uint32_t start = gly_reading_sentence(reading, c->first)->first;
    uint32_t who = c->first;
    while (who > start && gly_reading_is_adverb(reading, who - 1))
        who--;
    if (who < start + 4 || !gly_reading_is_word(reading, who - 1, "who") ||
        !gly_reading_is_word(reading, start, "it") ||
        !(gly_reading_is_word(reading, start + 1, "was") ||
          gly_reading_is_word(reading, start + 1, "is")))
        return false;
    uint32_t last = start + 2;
    while (last + 2 < who && !gly_reading_at(reading, last + 1, ','))
        last++;
    gly_source_within(&c->source, c->input, start + 2, last);
    return c->source.kind == GLY_SOURCE_PERSON ||
           c->source.kind == GLY_SOURCE_DESCRIBED;
}

bool gly_cue_source(gly_cue *c, const gly_source *known, uint32_t lower)
{
    gly_phrase subject;
    if (find_in_front(c))
        return true;
    uint32_t quoting = gly_quoting_verb(c);
    if (quoting != GLY_NONE && gly_quoting_source(&c->source, c, quoting))
        return !gly_quoting_leads_on(c);
    if (gly_is_passive(c->reading, c->first))
        return find_agent(c);
    if (is_heard(c))
        return false;
    if (gly_subject_related(&subject, &c->shared, c)) {
        gly_source_within(&c->source, c->input, subject.first, subject.last);
        return true;
    }
    bool found = gly_grammar_subject(&subject, c->reading, c->first) &&
                 (subject.first < c->first ||
                  !gly_frame_has_hearer(c->reading, c->first));
    if (found && is_before_inverted(c, &subject) && find_inverted(c))
        return true;
    if ((!found || subject.first > c->first) && find_share(c))
        return true;
    if (found) {
        gly_subject_mend(&subject, c);
        bool antecedent = gly_subject_take_antecedent(&subject, c);
        gly_source_within(&c->source, c->input, subject.first, subject.last);
        if (antecedent)
            keep_antecedent(&c->source, c, subject.last);
        c->inverted = subject.first > c->first;
        c->shared = subject.first < lower && lower > c->from;
        return true;
    }
    if (known != NULL && shares_source(c)) {
        c->source = *known;
        c->shared = true;
        return true;
    }
    return find_by_order(c, lower);
}
