#include "annotate/nouns.h"

#include "annotate/cues.h"

static const gly_node *node_at(const gly_reading *reading, uint32_t index)
{
    return &reading->language->syntax.items[index];
}

static uint32_t child_of(const gly_reading *reading, uint32_t token,
                         gly_relation relation)
{
    return gly_syntax_child(&reading->language->syntax, token, relation);
}

/* Whether an entry of `list` begins at token `index`. */
static bool is_listed(const gly_reading *reading, const char *list,
                      uint32_t index)
{
    const gly_lexicon *lexicon = reading->language->lexicon;
    gly_list_id id = gly_lexicon_list(lexicon, list);
    uint32_t left = reading->language->tokens.count - index;
    return id != GLY_NONE &&
           gly_lexicon_find(
               lexicon, id, reading->forms + index,
               left < GLY_LEXICON_WORDS_MOST ? left : GLY_LEXICON_WORDS_MOST)
                   .count > 0;
}

bool gly_nouns_may_be(const gly_reading *reading, uint32_t index)
{
    gly_upos class = node_at(reading, index)->upos;
    if (class == GLY_UPOS_NOUN)
        return gly_reading_is(reading, index, GLY_IS_REPORT_NOUN);
    return class == GLY_UPOS_ADV && is_listed(reading, "hearsay-adverb", index);
}

/* The child of `token` with `relation` behind the word `case_word`. */
static uint32_t child_behind(const gly_reading *reading, uint32_t token,
                             gly_relation relation, const char *case_word)
{
    const gly_syntax *syntax = &reading->language->syntax;
    uint32_t child = gly_syntax_child(syntax, token, relation);
    while (child != GLY_NONE) {
        uint32_t word = gly_syntax_child(syntax, child, GLY_REL_CASE);
        if (word != GLY_NONE && gly_reading_is_word(reading, word, case_word))
            return child;
        child = gly_syntax_next(syntax, child, relation);
    }
    return GLY_NONE;
}

/* The clause behind "that" which says what the noun holds. */
static uint32_t that_clause(const gly_reading *reading, uint32_t noun)
{
    static const gly_relation relations[] = {GLY_REL_ACL, GLY_REL_CCOMP};
    for (size_t i = 0; i < sizeof relations / sizeof relations[0]; i++) {
        uint32_t clause = child_of(reading, noun, relations[i]);
        uint32_t mark = clause == GLY_NONE
                            ? GLY_NONE
                            : child_of(reading, clause, GLY_REL_MARK);
        if (mark != GLY_NONE && gly_reading_is_word(reading, mark, "that"))
            return clause;
    }
    return GLY_NONE;
}

/* The tokens of what hangs under `head`, its preposition left out. */
static gly_phrase words_of(const gly_reading *reading, uint32_t head)
{
    gly_phrase phrase;
    gly_syntax_reach(&reading->language->syntax, head, &phrase.first,
                     &phrase.last);
    uint32_t word = child_of(reading, head, GLY_REL_CASE);
    if (word == phrase.first)
        phrase.first++;
    if (word == phrase.last && phrase.last > phrase.first)
        phrase.last--;
    return phrase;
}

static void take_source(gly_cue *c, gly_phrase phrase)
{
    gly_source_within(&c->source, c->input, phrase.first, phrase.last);
}

/* Whose the noun is: the owner's, or whom it is "by" or "from". */
static uint32_t owner_of(const gly_reading *reading, uint32_t noun)
{
    static const char *const words[] = {"by", "from"};
    uint32_t owner = child_of(reading, noun, GLY_REL_NMOD_POSS);
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        if (owner == GLY_NONE)
            owner = child_behind(reading, noun, GLY_REL_NMOD, words[i]);
    }
    return owner;
}

/* The source is the owner, or the subject of the verb that the noun is the
 * object of: "[She] made the claim that". */
static bool find_owner(gly_cue *c)
{
    const gly_reading *reading = c->reading;
    uint32_t owner = owner_of(reading, c->first);
    if (owner != GLY_NONE) {
        take_source(c, words_of(reading, owner));
        return true;
    }
    const gly_node *node = node_at(reading, c->first);
    gly_phrase subject;
    if (node->relation != GLY_REL_OBJ ||
        !gly_grammar_subject(&subject, reading, node->head))
        return false;
    take_source(c, subject);
    return true;
}

static void hand_on(gly_attribution *out, const gly_cue *c, gly_phrase words,
                    gly_content_form form)
{
    *out = gly_attribution_to(&c->source);
    out->cue_first = c->first;
    out->cue_last = c->last;
    out->form = form;
    out->content_count = 1;
    out->content[0] =
        gly_tokens_span(&c->reading->language->tokens, words.first, words.last);
}

/* "The estimate of nine days comes from the harbour office." */
static bool find_origin(gly_attribution *out, gly_cue *c)
{
    const gly_reading *reading = c->reading;
    const gly_node *node = node_at(reading, c->first);
    uint32_t of = child_behind(reading, c->first, GLY_REL_NMOD, "of");
    if (of == GLY_NONE || node->relation != GLY_REL_NSUBJ ||
        !is_listed(reading, "origin-verb", node->head))
        return false;
    uint32_t from = child_behind(reading, node->head, GLY_REL_OBL, "from");
    if (from == GLY_NONE)
        return false;
    gly_phrase source = gly_grammar_phrase(reading, from);
    if (source.first == child_of(reading, from, GLY_REL_CASE))
        source.first++;
    take_source(c, source);
    hand_on(out, c, words_of(reading, of), GLY_FORM_NOUN);
    return true;
}

/* The sentence without the adverb, as far as it hangs on the same verb. */
static bool find_rumoured(gly_attribution *out, gly_cue *c)
{
    const gly_node *node = node_at(c->reading, c->first);
    if (node->head == GLY_NONE)
        return false;
    gly_phrase words;
    gly_syntax_reach(&c->reading->language->syntax, node->head, &words.first,
                     &words.last);
    while (words.last > words.first &&
           gly_reading_has(c->reading, words.last, GLY_TOKEN_MARK))
        words.last--;
    c->source = (gly_source){
        .kind = GLY_SOURCE_NONE, .first = GLY_NONE, .last = GLY_NONE};
    hand_on(out, c, words, GLY_FORM_ADVERB);
    return true;
}

/* "her call [to close the pier]"; GLY_NONE for none. */
static uint32_t infinitive_of(const gly_reading *reading, uint32_t noun)
{
    uint32_t verb = child_of(reading, noun, GLY_REL_ACL);
    uint32_t mark =
        verb == GLY_NONE ? GLY_NONE : child_of(reading, verb, GLY_REL_MARK);
    return mark != GLY_NONE && gly_reading_is_word(reading, mark, "to")
               ? verb
               : GLY_NONE;
}

/* Whether a thing that the noun is about is enough: "her attack on the plan",
 * but not "her letter on it". */
static bool takes_topic(const gly_reading *reading, uint32_t noun)
{
    static const char *const classes[] = {"criticism", "request"};
    const gly_lexicon *lexicon = reading->language->lexicon;
    gly_list_id list = gly_lexicon_list(lexicon, "reporting-noun");
    gly_symbol class =
        list == GLY_NONE
            ? 0
            : gly_lexicon_find(lexicon, list, reading->forms + noun, 1).class;
    gly_text name = gly_symbols_text(reading->language->tokens.symbols, class);
    for (size_t i = 0; i < sizeof classes / sizeof classes[0]; i++) {
        if (class != 0 && gly_text_equal(name, gly_text_of(classes[i])))
            return true;
    }
    return false;
}

/* "her attack [on the plan]"; GLY_NONE for none. */
static uint32_t topic_of(const gly_reading *reading, uint32_t noun)
{
    const gly_syntax *syntax = &reading->language->syntax;
    if (!takes_topic(reading, noun))
        return GLY_NONE;
    uint32_t child = gly_syntax_child(syntax, noun, GLY_REL_NMOD);
    while (child != GLY_NONE) {
        uint32_t word = gly_syntax_child(syntax, child, GLY_REL_CASE);
        if (child > noun && word != GLY_NONE &&
            !gly_reading_is_word(reading, word, "from") &&
            is_listed(reading, "topic-preposition", word))
            return child;
        child = gly_syntax_next(syntax, child, GLY_REL_NMOD);
    }
    return GLY_NONE;
}

/* What an owned noun is about, where it is no clause. */
static bool find_topic(gly_attribution *out, gly_cue *c)
{
    const gly_reading *reading = c->reading;
    uint32_t verb = infinitive_of(reading, c->first);
    uint32_t topic = verb == GLY_NONE ? topic_of(reading, c->first) : verb;
    if (topic == GLY_NONE || !find_owner(c))
        return false;
    hand_on(out, c, words_of(reading, topic),
            verb == GLY_NONE ? GLY_FORM_PHRASE : GLY_FORM_INFINITIVE);
    return true;
}

bool gly_nouns_find(gly_attribution *out, gly_cue *c)
{
    const gly_reading *reading = c->reading;
    if (node_at(reading, c->first)->upos == GLY_UPOS_ADV)
        return find_rumoured(out, c);
    uint32_t clause = that_clause(reading, c->first);
    if (clause == GLY_NONE)
        return find_origin(out, c) || find_topic(out, c);
    if (!find_owner(c))
        return false;
    hand_on(out, c, words_of(reading, clause), GLY_FORM_NOUN);
    return true;
}
