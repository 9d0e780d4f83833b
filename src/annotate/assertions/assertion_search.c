/* assertion_search.c - finds what asks for a source, and who answers for it. */
#include "annotate/assertions/assertions.h"
#include "annotate/speech/frames.h"

#include "annotate/annotators.h"
#include "annotate/assertions/accused.h"
#include "annotate/assertions/assertion_finders.h"
#include "annotate/assertions/deeds.h"
#include "annotate/assertions/figure_sources.h"
#include "base/limits.h"
#include "lexicon/lexicon.h"
#include "lexicon/wordnet.h"

enum { ENTRY_WORDS = 8 };

gly_entry gly_assertion_entry(const gly_assertion_search *search,
                              uint32_t index, gly_assertion_words list,
                              const char *class)
{
    const gly_language *language = search->reading->language;
    gly_list_id id = search->lists[list];
    uint32_t left = language->tokens.count - index;
    if (id == GLY_NONE || index >= language->tokens.count)
        return (gly_entry){0, 0};
    gly_entry entry =
        gly_lexicon_find(language->lexicon, id, search->reading->forms + index,
                         left < ENTRY_WORDS ? left : ENTRY_WORDS);
    bool wanted = entry.count == 0 || class == NULL ||
                  entry.class == gly_lexicon_symbol(language->lexicon, class);
    return wanted ? entry : (gly_entry){0, 0};
}

bool gly_assertion_mentions(const gly_assertion_search *search,
                            uint32_t sentence, gly_assertion_words list,
                            const char *class)
{
    const gly_sentence *s =
        &search->reading->language->sentences.items[sentence];
    for (uint32_t i = s->first; i < s->first + s->count; i++)
        if (gly_assertion_entry(search, i, list, class).count > 0)
            return true;
    return false;
}

/* Whether WordNet has token `i` as a word that is not only a name: the capital
 * that opens a sentence tells nothing of it. */
static bool is_common_word(const gly_reading *reading, uint32_t i)
{
    static const gly_word_class classes[] = {GLY_NOUN, GLY_ADJECTIVE, GLY_VERB,
                                             GLY_ADVERB};
    if (gly_reading_is(reading, i, GLY_IS_STOP))
        return true;
    gly_text form =
        gly_symbols_text(reading->language->tokens.symbols, reading->forms[i]);
    for (size_t c = 0; c < sizeof classes / sizeof classes[0]; c++) {
        gly_word_senses senses;
        gly_wordnet_senses(&senses, gly_wordnet_lemma(form, classes[c]),
                           classes[c]);
        if (senses.senses > 0 && !senses.capital)
            return true;
    }
    return false;
}

bool gly_assertion_names(const gly_assertion_search *search, uint32_t first,
                         uint32_t end)
{
    const gly_reading *reading = search->reading;
    for (uint32_t i = first; i < end; i++) {
        bool opens = gly_reading_sentence(reading, i)->first == i;
        if (gly_reading_has(reading, i, GLY_TOKEN_CAPITAL) &&
            !gly_reading_is(reading, i, GLY_IS_CALENDAR) &&
            (!opens || !is_common_word(reading, i)))
            return true;
    }
    return false;
}

static bool is_quoted(const gly_assertion_search *search,
                      const gly_assertion *found)
{
    return search->reading->quotes[found->first] != GLY_NONE ||
           search->reading->quotes[found->last] != GLY_NONE;
}

/* Whether the sentence before, in the same paragraph, has a source: what
 * follows it is often still that source's. "[He] counted them himself" goes on
 * with one from before. */
static bool follows_source(const gly_assertion_search *search,
                           uint32_t sentence)
{
    const gly_language *language = search->reading->language;
    const gly_sentence *items = language->sentences.items;
    uint32_t block = language->tokens.items[items[sentence].first].block;
    for (uint32_t s = sentence;
         s > 0 && language->tokens.items[items[s - 1].first].block == block;
         s--) {
        if (search->attributed[s - 1])
            return true;
        if (!gly_reading_is(search->reading, items[s - 1].first,
                            GLY_IS_PRONOUN))
            return false;
    }
    return false;
}

gly_assertion gly_assertion_of(gly_assertion_kind kind, uint32_t first,
                               uint32_t last)
{
    return (gly_assertion){.kind = kind,
                           .first = first,
                           .last = last,
                           .entity = GLY_NONE,
                           .who_first = GLY_NONE,
                           .who_last = GLY_NONE};
}

gly_backing gly_assertion_backing(const gly_assertion_search *search,
                                  const gly_assertion *found)
{
    uint32_t sentence = search->reading->sentences[found->first];
    bool told = found->kind != GLY_ASSERTION_STUDY; /* it tells, itself */
    bool here = told && search->attributed[sentence] &&
                !(found->kind == GLY_ASSERTION_STATISTIC &&
                  gly_figure_is_before_source(search, found));
    if (here || is_quoted(search, found))
        return GLY_BACKING_HERE;
    return told && found->backing == GLY_BACKING_NONE &&
                   follows_source(search, sentence)
               ? GLY_BACKING_NEAR
               : found->backing;
}

gly_status gly_assertion_put(const gly_assertion_search *search,
                             const gly_assertion *found)
{
    gly_assertion *added = gly_list_add(search->out, search->arena);
    if (added == NULL)
        return GLY_NO_MEMORY;
    *added = *found;
    return GLY_OK;
}

gly_status gly_assertion_add(const gly_assertion_search *search,
                             const gly_assertion *found)
{
    gly_assertion added = *found;
    added.backing = gly_assertion_backing(search, found);
    return gly_assertion_put(search, &added);
}

/* Whether the attribution claims nothing else than itself: "criticized the
 * plan", "is loved by brides", "has been felt sharply"; or takes what it says
 * for a fact: "knew that".
 */
static bool answers_for_nothing(const gly_reading *reading,
                                const gly_attribution *a)
{
    if (a->cue_first != GLY_NONE && a->form == GLY_FORM_CLAUSE &&
        gly_reading_entry(reading, "fact-verb", a->cue_first, 1).count > 0)
        return true;
    if (a->form == GLY_FORM_OBJECT || a->form == GLY_FORM_PHRASE ||
        a->form == GLY_FORM_INFINITIVE)
        return true;
    if (a->form != GLY_FORM_PASSIVE || a->cue_first == GLY_NONE)
        return false;
    const gly_lexicon *lexicon = reading->language->lexicon;
    uint32_t class = gly_frame_class(reading, a->cue_first);
    bool felt = gly_reading_is_word(reading, a->cue_first, "felt");
    return class == gly_lexicon_symbol(lexicon, "stance") || felt;
}

/* Mark the sentences that hold a cue or "according to", or of which a source's
 * words are. */
static bool *mark_attributed(const gly_annotations *annotations,
                             gly_arena *arena)
{
    const gly_language *language = annotations->language;
    const gly_reading *reading = annotations->reading;
    bool *marks =
        gly_arena_array(arena, language->sentences.count, sizeof *marks);
    if (marks == NULL)
        return NULL;
    for (uint32_t i = 0; i < language->tokens.count; i++)
        if (gly_reading_is(reading, i, GLY_IS_ACCORDING))
            marks[reading->sentences[i]] = true;
    for (uint32_t i = 0; i < annotations->attribution_count; i++) {
        const gly_attribution *a = &annotations->attributions[i];
        if (answers_for_nothing(reading, a))
            continue;
        if (a->cue_first != GLY_NONE)
            marks[reading->sentences[a->cue_first]] = true;
        for (uint32_t c = 0; c < a->content_count; c++) {
            uint32_t token =
                gly_tokens_at(&language->tokens, a->content[c].offset);
            if (token < language->tokens.count)
                marks[reading->sentences[token]] = true;
        }
    }
    return marks;
}

/* Whether the sentence hands on what a study or "the report" says; a poll tells
 * of how people vote, and of little else that its story may. */
static bool cites_study(const gly_assertion_search *search, uint32_t sentence)
{
    static const char *const polls[] = {"poll", "polls", "polling", NULL};
    const gly_sentence *s =
        &search->reading->language->sentences.items[sentence];
    for (uint32_t i = s->first; i < s->first + s->count; i++)
        if (gly_reading_is_one_of(search->reading, i, polls))
            return false;
    return search->attributed[sentence] &&
           (gly_assertion_mentions(search, sentence, GLY_WORDS_STUDY,
                                   "study") ||
            gly_assertion_mentions(search, sentence, GLY_WORDS_STUDY, "dated"));
}

/* Whether the story is a study's: one is cited in its opening, and further down
 * again. Figures between are its own. */
static bool is_of_one_study(const gly_assertion_search *search)
{
    enum { OPENING = 6, APART = 3 };
    uint32_t count = search->reading->language->sentences.count;
    uint32_t first = 0;
    while (first < count && first < OPENING && !cites_study(search, first))
        first++;
    bool again = false;
    for (uint32_t s = first + APART; first < OPENING && s < count && !again;
         s++)
        again = cites_study(search, s);
    return again;
}

/* "has no previous [convictions]" */
static bool is_denied_noun(const gly_assertion_search *search, uint32_t noun)
{
    const gly_syntax *syntax = &search->reading->language->syntax;
    uint32_t det = gly_syntax_child(syntax, noun, GLY_REL_DET);
    return det != GLY_NONE && gly_reading_is_word(search->reading, det, "no");
}

/* Whether the sentence tells of a verdict or a confession: "was convicted",
 * "the conviction"; not "the county jail", "if he is convicted". */
static bool tells_verdict(const gly_assertion_search *search, uint32_t sentence)
{
    static const char *const nouns[] = {"confession", "conviction",
                                        "convictions", "verdict", NULL};
    const gly_reading *reading = search->reading;
    const gly_language *language = reading->language;
    const gly_sentence *s = &language->sentences.items[sentence];
    for (uint32_t i = s->first; i < s->first + s->count; i++) {
        if (gly_assertion_entry(search, i, GLY_WORDS_ALLEGATION, "verdict")
                .count == 0)
            continue;
        bool verb = language->syntax.items[i].upos == GLY_UPOS_VERB;
        if (verb ? gly_accused_plainly(search, i)
                 : gly_reading_is_one_of(reading, i, nouns) &&
                       !is_denied_noun(search, i))
            return true;
    }
    return false;
}

/* Mark the sentences that tell of a verdict. */
static bool *mark_verdicts(const gly_assertion_search *search, gly_arena *arena)
{
    uint32_t count = search->reading->language->sentences.count;
    bool *marks = gly_arena_array(arena, count, sizeof *marks);
    for (uint32_t s = 0; marks != NULL && s < count; s++)
        marks[s] = tells_verdict(search, s);
    return marks;
}

/* Mark the entities that stand in a sentence with a verdict. */
static bool *mark_convicted(const gly_assertion_search *search,
                            gly_arena *arena)
{
    const gly_annotations *a = search->annotations;
    const gly_sentences *sentences = &a->language->sentences;
    bool *marks = gly_arena_array(arena, a->entity_count, sizeof *marks);
    for (uint32_t s = 0; marks != NULL && s < sentences->count; s++) {
        uint32_t first = sentences->items[s].first;
        uint32_t end = first + sentences->items[s].count;
        if (!search->verdicts[s])
            continue;
        for (uint32_t i = gly_mentions_before(a, first);
             i < a->mention_count && a->mentions[i].first < end; i++)
            if (a->mentions[i].entity != GLY_NONE)
                marks[a->mentions[i].entity] = true;
    }
    return marks;
}

/* Whether it is prose: what is longer than any sentence is none. */
static bool is_story(const gly_language *language, const gly_sentence *sentence)
{
    uint32_t block = language->tokens.items[sentence->first].block;
    switch (language->document->blocks[block].kind) {
    case GLY_BLOCK_FURNITURE:
    case GLY_BLOCK_BYLINE:
    case GLY_BLOCK_DATELINE:
        return false;
    default:
        return sentence->count > 3 && sentence->count <= GLY_LIMIT_SENTENCE;
    }
}

static void find_lists(gly_assertion_search *search)
{
    static const char *const names[] = {
#define ASSERTION_WORDS(id, name) name,
#include "annotate/assertions/assertion_words.def"
#undef ASSERTION_WORDS
    };
    for (uint32_t i = 0; i < GLY_WORDS_LISTS; i++)
        search->lists[i] =
            gly_lexicon_list(search->reading->language->lexicon, names[i]);
}

static gly_status search_sentence(const gly_assertion_search *search,
                                  const gly_sentence *sentence)
{
    static gly_status (*const finders[])(const gly_assertion_search *,
                                         const gly_sentence *) = {
        gly_find_superlatives, gly_find_certainties, gly_find_accusations,
        gly_find_studies, gly_find_statistics};
    gly_status status = GLY_OK;
    for (size_t i = 0;
         i < sizeof finders / sizeof finders[0] && status == GLY_OK; i++)
        status = finders[i](search, sentence);
    return status;
}

gly_status gly_annotate_assertion_search(gly_annotations *annotations,
                                         gly_arena *arena)
{
    const gly_language *language = annotations->language;
    gly_assertions *found = gly_arena_array(arena, 1, sizeof *found);
    gly_list list = gly_list_of(sizeof(gly_assertion));
    gly_assertion_search search = {
        .annotations = annotations,
        .reading = annotations->reading,
        .attributed = mark_attributed(annotations, arena),
        .arena = arena,
        .out = &list,
    };
    find_lists(&search);
    search.verdicts = mark_verdicts(&search, arena);
    if (search.verdicts == NULL)
        return GLY_NO_MEMORY;
    search.convicted = mark_convicted(&search, arena);
    search.of_study = search.attributed != NULL && is_of_one_study(&search);
    search.article = gly_deed_article_of(&search, arena);
    if (found == NULL || search.attributed == NULL ||
        search.convicted == NULL || search.article == NULL)
        return GLY_NO_MEMORY;
    for (uint32_t s = 0; s < language->sentences.count; s++) {
        const gly_sentence *sentence = &language->sentences.items[s];
        if (is_story(language, sentence) &&
            search_sentence(&search, sentence) != GLY_OK)
            return GLY_NO_MEMORY;
    }
    *found = (gly_assertions){list.items, list.count};
    annotations->assertions = found;
    return GLY_OK;
}
