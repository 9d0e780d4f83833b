/* detail_news.c - gathers the news of the body and holds a headline's against
 * it. */
#include "annotate/statements/detail_news.h"

#include "base/list.h"

/* Words of an entry; how many are gathered; sentences that open a story; words
 * before the news where "not" stands; words shared that tell one thing. */
enum { WORDS = 5, NEWS = 2048, OPENING = 2, BEFORE = 3, TOLD = 2 };
enum { ASKED = 64, PARTED = 4 };

static const gly_reading *reading_of(const gly_detail_news *h)
{
    return h->places->body->reading;
}

static gly_text class_text(const gly_detail_news *h, gly_symbol class)
{
    const gly_lexicon *lexicon = reading_of(h)->language->lexicon;
    return gly_symbols_text(gly_lexicon_symbols(lexicon), class);
}

/* "court" of "court-yes". */
static gly_text kind_of(const gly_detail_news *h, gly_symbol class)
{
    gly_text text = class_text(h, class);
    uint32_t dash = gly_text_find(text, gly_text_of("-"), 0);
    return gly_text_slice(text, (gly_span){0, dash});
}

static bool ends_with(const gly_detail_news *h, const gly_detail_told *told,
                      const char *side)
{
    return gly_text_ends(class_text(h, told->class), gly_text_of(side));
}

/* "Holds": what only a headline tells in a word that has many senses. */
static bool is_claim(const gly_detail_news *h, const gly_detail_told *told)
{
    return ends_with(h, told, "-claim");
}

static bool is_yes(const gly_detail_news *h, const gly_detail_told *told)
{
    return (ends_with(h, told, "-yes") || ends_with(h, told, "-aye") ||
            is_claim(h, told)) != told->denied;
}

/* News by itself, and not only by what it goes with. */
static bool is_news(const gly_detail_news *h, const gly_detail_told *told)
{
    return ends_with(h, told, "-yes") || ends_with(h, told, "-no");
}

/* Whether one of `words` stands shortly before the token, in its clause. */
static bool is_behind(const gly_detail_news *h, uint32_t token,
                      const char *const *words)
{
    const gly_reading *reading = reading_of(h);
    uint32_t first = gly_reading_sentence(reading, token)->first;
    for (uint32_t i = token; i > first && i + BEFORE > token; i--) {
        if (gly_reading_at(reading, i - 1, ','))
            return false;
        if (gly_reading_is_one_of(reading, i - 1, words))
            return true;
    }
    return false;
}

static bool is_denied(const gly_detail_news *h, uint32_t token)
{
    static const char *const words[] = {
        "not",     "n't",     "never",   "nobody",   "no",       "none",
        "nor",     "without", "neither", "avoid",    "avoids",   "nearly",
        "almost",  "refused", "refuses", "refusing", "declined", "declines",
        "sparing", "spared",  NULL};
    return is_behind(h, token, words);
}

/* Whether the token may stand between a verb and what it takes: "sign [a
 * fragile] truce", "keep [the ward] open". */
static bool is_between(const gly_detail_news *h, uint32_t token)
{
    gly_upos upos = reading_of(h)->language->syntax.items[token].upos;
    return upos == GLY_UPOS_DET || upos == GLY_UPOS_ADJ ||
           upos == GLY_UPOS_NUM || upos == GLY_UPOS_PRON ||
           upos == GLY_UPOS_NOUN || upos == GLY_UPOS_PROPN ||
           gly_reading_at(reading_of(h), token, '-');
}

/* What a list has of the verb at the token and a word further on, of an entry
 * of two words; the last word into `*last`. */
static gly_entry find_parted(uint32_t *last, const gly_detail_news *h,
                             gly_list_id list, uint32_t token)
{
    const gly_reading *reading = reading_of(h);
    const gly_sentence *in = gly_reading_sentence(reading, token);
    uint32_t end = in->first + in->count;
    if (reading->language->syntax.items[token].upos != GLY_UPOS_VERB)
        return (gly_entry){0, 0};
    for (uint32_t i = token + 2; i < end && i <= token + PARTED; i++) {
        gly_symbol forms[] = {reading->forms[token], reading->forms[i]};
        if (!is_between(h, i - 1))
            break;
        gly_entry entry =
            gly_lexicon_find(reading->language->lexicon, list, forms, 2);
        *last = i;
        if (entry.count == 2)
            return entry;
    }
    return (gly_entry){0, 0};
}

/* "vote for [strikes over] rotas": what they strike over, and they are not; but
 * "[cleared over] fish deaths". */
static bool goes_on(const gly_detail_news *h, uint32_t last)
{
    const gly_sentence *in = gly_reading_sentence(reading_of(h), last);
    const gly_node *nodes = reading_of(h)->language->syntax.items;
    return gly_reading_is_word(reading_of(h), last, "over") &&
           nodes[last - 1].xpos == GLY_XPOS_NNS &&
           last + 1 < in->first + in->count && is_between(h, last + 1) &&
           !gly_reading_at(reading_of(h), last + 1, '-');
}

/* What list number `list` has at the token. */
static bool told_at(gly_detail_told *out, const gly_detail_news *h,
                    uint32_t list, uint32_t token)
{
    gly_entry entry =
        gly_reading_find(reading_of(h), h->lists[list], token, WORDS);
    uint32_t last = token + entry.count - 1, parted_at;
    gly_entry parted = {0, 0};
    if (entry.count < 2)
        parted = find_parted(&parted_at, h, h->lists[list], token);
    if (parted.count > 0) {
        entry = parted;
        last = parted_at;
    }
    if (entry.count > 1 && goes_on(h, last))
        entry = (gly_entry){0, 0};
    *out = (gly_detail_told){.first = token,
                             .last = last,
                             .class = entry.class,
                             .list = list,
                             .denied = entry.count > 0 && is_denied(h, token)};
    return entry.count > 0;
}

/* Gather what list number `list` has of the body. */
static gly_status gather(gly_list *out, gly_arena *arena,
                         const gly_detail_news *h, uint32_t list)
{
    const gly_tokens *tokens = &reading_of(h)->language->tokens;
    uint32_t most = (list + 1) * NEWS;
    for (uint32_t i = 0; i < tokens->count && out->count < most; i++) {
        gly_detail_told told;
        if (!gly_detail_body_is(h->places->body, tokens->items[i].block) ||
            !told_at(&told, h, list, i) || is_claim(h, &told))
            continue;
        i = told.last;
        gly_detail_told *added = gly_list_add(out, arena);
        if (added == NULL)
            return GLY_NO_MEMORY;
        *added = told;
    }
    return GLY_OK;
}

/* The sentence that opens the body; GLY_NONE for none. */
static uint32_t opening_of(const gly_detail_news *h)
{
    const gly_language *language = reading_of(h)->language;
    for (uint32_t i = 0; i < language->tokens.count; i++) {
        uint32_t block = language->tokens.items[i].block;
        if (gly_detail_body_is(h->places->body, block) &&
            language->document->blocks[block].kind == GLY_BLOCK_PARAGRAPH)
            return reading_of(h)->sentences[i];
    }
    return GLY_NONE;
}

gly_status gly_detail_news_init(gly_detail_news *out, gly_arena *arena,
                                const gly_detail_places *places)
{
    static const char *const names[GLY_DETAIL_NEWS_LISTS] = {
        "lead-news",   "lead-first", "lead-second", "lead-third",
        "lead-fourth", "lead-fifth", "lead-sixth",  "lead-seventh"};
    gly_list list = gly_list_of(sizeof(gly_detail_told));
    *out = (gly_detail_news){.places = places};
    for (uint32_t i = 0; i < GLY_DETAIL_NEWS_LISTS; i++) {
        out->lists[i] =
            gly_lexicon_list(reading_of(out)->language->lexicon, names[i]);
        if (out->lists[i] != GLY_NONE && gather(&list, arena, out, i) != GLY_OK)
            return GLY_NO_MEMORY;
    }
    out->opening = opening_of(out);
    out->items = list.items;
    out->count = list.count;
    return GLY_OK;
}

/* Whether the head tells both sides: "One jailed, two cleared". */
static bool has_both(const gly_detail_news *h, const gly_detail_told *own)
{
    const gly_tokens *tokens = &reading_of(h)->language->tokens;
    uint32_t block = h->places->looked->block;
    uint32_t i = gly_reading_block_start(reading_of(h), own->first);
    gly_detail_told other;
    for (; i < tokens->count && tokens->items[i].block == block; i++) {
        if (!told_at(&other, h, own->list, i))
            continue;
        if (gly_text_equal(kind_of(h, own->class), kind_of(h, other.class)) &&
            is_yes(h, &other) != is_yes(h, own))
            return true;
        i = other.last;
    }
    return false;
}

/* "has reopened after being [closed]": how it was before. That nobody died says
 * nothing. */
static bool is_no_news(const gly_detail_news *h, const gly_detail_told *told)
{
    static const char *const before[] = {"after", "being", "since", NULL};
    if (told->denied &&
        gly_text_equal(kind_of(h, told->class), gly_text_of("harm")))
        return true;
    return gly_text_equal(class_text(h, told->class),
                          gly_text_of("closure-no")) &&
           is_behind(h, told->first, before);
}

/* Whether a story may tell of the kind below its first sentences. */
static bool is_told_below(const gly_detail_news *h, const gly_detail_told *told)
{
    static const char *const kinds[] = {"harm",  "charge", "lawful", "lasting",
                                        "cheer", "own",    NULL};
    gly_text kind = kind_of(h, told->class);
    if (told->list > 0)
        return true;
    for (uint32_t i = 0; kinds[i] != NULL; i++) {
        if (gly_text_equal(kind, gly_text_of(kinds[i])))
            return true;
    }
    return false;
}

/* "May go ahead", "had stayed up a year before": nothing that happens now. */
static bool is_open(const gly_detail_news *h, const gly_detail_told *told)
{
    static const char *const open[] = {
        "may",   "might", "could", "would",  "can",     "if",     "hope",
        "hopes", "until", "had",   "unless", "whether", "almost", NULL};
    static const char *const of[] = {"of", NULL};
    /* "that was to have shut" */
    if (told->first > 1 &&
        gly_reading_is_word(reading_of(h), told->first - 1, "have") &&
        gly_reading_is_word(reading_of(h), told->first - 2, "to"))
        return true;
    return is_behind(h, told->first, open) ||
           (told->list == 0 && is_behind(h, told->first, of));
}

/* Whether a sentence may tell the head's news. */
static bool may_tell(const gly_detail_news *h, const gly_detail_told *told)
{
    uint32_t s = reading_of(h)->sentences[told->first];
    bool opens = s >= h->opening && s < h->opening + OPENING;
    bool below = is_told_below(h, told);
    uint32_t shared = gly_detail_places_shared(h->places, s);
    if (is_open(h, told))
        return false;
    if (told->list > 0)
        return is_news(h, told) || ends_with(h, told, "-told") ||
               (ends_with(h, told, "-hint") && shared > 0);
    return is_news(h, told) && (opens || below) && shared + below >= TOLD;
}

/* "Okoro falls short of century", "Will mayor resign?": no news, or none yet.
 */
static bool is_hedged(const gly_detail_news *h, const gly_detail_told *own)
{
    static const char *const words[] = {
        "not",      "n't",       "no",       "never",    "nobody",    "denies",
        "denied",   "deny",      "fail",     "fails",    "failed",    "miss",
        "misses",   "missed",    "short",    "without",  "could",     "may",
        "might",    "would",     "if",       "hope",     "hopes",     "bid",
        "near",     "nears",     "close",    "closer",   "eye",       "eyes",
        "seek",     "seeks",     "want",     "wants",    "urge",      "urged",
        "urges",    "call",      "calls",    "called",   "ask",       "asks",
        "asked",    "demand",    "demands",  "consider", "considers", "threat",
        "threaten", "threatens", "fear",     "fears",    "risk",      "risks",
        "face",     "faces",     "pressure", "plans",    "poised",    "?",
        "how",      "why",       "whether",  "almost",   "nearly",    "despite",
        "until",    "unless",    "should",   "aim",      "aims",      NULL};
    const gly_reading *reading = reading_of(h);
    const gly_sentence *in = gly_reading_sentence(reading, own->first);
    for (uint32_t i = in->first; i < in->first + in->count; i++) {
        if ((i < own->first || i > own->last) &&
            gly_reading_is_one_of(reading, i, words))
            return true;
    }
    return false;
}

/* "cancelling", "not cancelled": who reads one word twice, and "not" near it,
 * is easily wrong. */
static bool is_same_word(const gly_detail_news *h, const gly_detail_told *a,
                         const gly_detail_told *b)
{
    const gly_node *nodes = reading_of(h)->language->syntax.items;
    return nodes[a->first].lemma == nodes[b->first].lemma;
}

/* Whether the body tells of the head's kind of news there, on its side or the
 * other as `yes` has it. */
static bool is_of_side(const gly_detail_news *h, const gly_detail_told *told,
                       const gly_detail_told *own, bool same)
{
    return told->list == own->list && !is_no_news(h, told) &&
           gly_text_equal(kind_of(h, own->class), kind_of(h, told->class)) &&
           (is_yes(h, told) == is_yes(h, own)) == same;
}

/* Whether its sentence shares a word with the head, beside that of the news. */
static bool shares_word(const gly_detail_news *h, const gly_detail_told *told,
                        const gly_detail_told *own)
{
    uint32_t shared = gly_detail_places_shared(
        h->places, reading_of(h)->sentences[told->first]);
    return shared > (is_same_word(h, own, told) ? 1u : 0u);
}

/* What the body has of the other side of `own` first; NULL for nothing. */
static const gly_detail_told *find_other(const gly_detail_news *h,
                                         const gly_detail_told *own)
{
    for (uint32_t i = 0; i < h->count; i++) {
        const gly_detail_told *told = &h->items[i];
        if (is_of_side(h, told, own, false) && may_tell(h, told) &&
            !is_same_word(h, own, told))
            return told;
    }
    return NULL;
}

/* Whether the body has anything of the head's own side: where the story opens
 * with the other one, only what shares a word with the head bears it out. */
static bool is_borne_out(const gly_detail_news *h, const gly_detail_told *own,
                         const gly_detail_told *other)
{
    uint32_t s = reading_of(h)->sentences[other->first];
    bool opens = other->list > 0 && s >= h->opening &&
                 s < h->opening + OPENING && shares_word(h, other, own);
    for (uint32_t i = 0; i < h->count; i++) {
        const gly_detail_told *told = &h->items[i];
        if (is_of_side(h, told, own, true) &&
            (!opens || shares_word(h, told, own)))
            return true;
    }
    return false;
}

bool gly_detail_news_of(gly_detail *out, gly_detail_news *news, uint32_t token)
{
    gly_detail_news *h = news;
    const gly_detail_told *found = NULL;
    gly_detail_told own;
    for (uint32_t list = 0; list < GLY_DETAIL_NEWS_LISTS && found == NULL;
         list++) {
        if (h->lists[list] == GLY_NONE || !told_at(&own, h, list, token) ||
            own.denied || !(is_news(h, &own) || is_claim(h, &own)) ||
            h->asked++ >= ASKED || has_both(h, &own) ||
            (list > 0 && is_hedged(h, &own)))
            continue;
        found = find_other(h, &own);
        if (found != NULL && is_borne_out(h, &own, found))
            found = NULL;
    }
    if (found == NULL)
        return false;
    *out = (gly_detail){.kind = GLY_DETAIL_NEWS,
                        .first = own.first,
                        .last = own.last,
                        .other_first = found->first,
                        .other_last = found->last,
                        .place = GLY_DETAIL_LIKE_PLACE,
                        .words = h->places->words,
                        .rival_first = GLY_NONE,
                        .foremost = GLY_NONE};
    out->shared = gly_detail_places_shared(
        h->places, reading_of(h)->sentences[found->first]);
    return true;
}
