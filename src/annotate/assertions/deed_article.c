/* deed_article.c - counts what an article tells of crime, and of whom. */
#include "annotate/assertions/deeds.h"

static void count(uint16_t *at)
{
    *at = (uint16_t)(*at + (*at < UINT16_MAX));
}

static uint8_t marks_of(const gly_assertion_search *search, uint32_t sentence)
{
    bool alleged =
        gly_assertion_mentions(search, sentence, GLY_WORDS_ALLEGATION,
                               "alleged") ||
        gly_assertion_mentions(search, sentence, GLY_WORDS_ALLEGATION, "court");
    bool crime = alleged || gly_assertion_mentions(search, sentence,
                                                   GLY_WORDS_CRIME, NULL);
    bool verdict = gly_assertion_mentions(search, sentence,
                                          GLY_WORDS_ALLEGATION, "verdict");
    return (uint8_t)((alleged ? GLY_DEED_IS_ALLEGED : 0) |
                     (crime ? GLY_DEED_IS_CRIME : 0) |
                     (verdict ? GLY_DEED_IS_VERDICT : 0));
}

static uint32_t hundredths(uint32_t part, uint32_t whole)
{
    return whole == 0 ? 0 : part * 100 / whole;
}

/* Mark the sentences, and count those of each kind. */
static void mark(gly_deed_article *a, uint8_t *marks,
                 const gly_assertion_search *search)
{
    uint32_t all = search->reading->language->sentences.count;
    for (uint32_t s = 0; s < all; s++) {
        marks[s] = marks_of(search, s);
        a->alleged += (marks[s] & GLY_DEED_IS_ALLEGED) != 0;
        a->crime += (marks[s] & GLY_DEED_IS_CRIME) != 0;
        a->verdicts += (marks[s] & GLY_DEED_IS_VERDICT) != 0;
        a->sources += search->attributed[s];
    }
    a->alleged = hundredths(a->alleged, all);
    a->crime = hundredths(a->crime, all);
    a->sources = hundredths(a->sources, all);
}

/* Count the lemmas of the sentences about crime, in each sentence once: `last`
 * is, by lemma, one more than the sentence that had it last. */
static void count_accused(uint16_t *accused, uint32_t *last,
                          const gly_assertion_search *search,
                          const uint8_t *marks)
{
    const gly_language *language = search->reading->language;
    for (uint32_t i = 0; i < language->tokens.count; i++) {
        gly_symbol lemma = language->syntax.items[i].lemma;
        uint32_t sentence = search->reading->sentences[i];
        if ((marks[sentence] & GLY_DEED_IS_CRIME) == 0 ||
            last[lemma] == sentence + 1)
            continue;
        last[lemma] = sentence + 1;
        count(&accused[lemma]);
    }
}

/* Count the sentences that speak of each entity, likewise. */
static void count_told(uint16_t *told, uint32_t *last,
                       const gly_assertion_search *search)
{
    const gly_annotations *a = search->annotations;
    for (uint32_t i = 0; i < a->mention_count; i++) {
        uint32_t entity = a->mentions[i].entity;
        uint32_t sentence = search->reading->sentences[a->mentions[i].first];
        if (entity == GLY_NONE || last[entity] == sentence + 1)
            continue;
        last[entity] = sentence + 1;
        count(&told[entity]);
    }
}

static void count_speaking(uint16_t *speaks, const gly_annotations *a)
{
    for (uint32_t i = 0; i < a->attribution_count; i++) {
        if (a->attributions[i].entity != GLY_NONE)
            count(&speaks[a->attributions[i].entity]);
    }
}

const gly_deed_article *gly_deed_article_of(const gly_assertion_search *search,
                                            gly_arena *arena)
{
    const gly_annotations *a = search->annotations;
    const gly_language *language = search->reading->language;
    uint32_t symbols = gly_symbols_end(language->tokens.symbols);
    uint32_t sentences = language->sentences.count, entities = a->entity_count;
    gly_deed_article *out = gly_arena_array(arena, 1, sizeof *out);
    uint8_t *marks = gly_arena_array(arena, sentences, sizeof *marks);
    uint16_t *accused = gly_arena_array(arena, symbols, sizeof *accused);
    uint16_t *told = gly_arena_array(arena, entities, sizeof *told);
    uint16_t *speaks = gly_arena_array(arena, entities, sizeof *speaks);
    uint32_t *by_lemma = gly_arena_array(a->scratch, symbols, sizeof *by_lemma);
    uint32_t *by_entity =
        gly_arena_array(a->scratch, entities, sizeof *by_entity);
    const uint16_t *lemmas = gly_reading_count_lemmas(arena, language);
    if (out == NULL || marks == NULL || accused == NULL || told == NULL ||
        speaks == NULL || by_lemma == NULL || by_entity == NULL ||
        lemmas == NULL)
        return NULL;
    mark(out, marks, search);
    count_accused(accused, by_lemma, search, marks);
    count_told(told, by_entity, search);
    count_speaking(speaks, a);
    out->marks = marks;
    out->lemmas = lemmas;
    out->accused = accused;
    out->told = told;
    out->speaks = speaks;
    return out;
}
