#include "language/syntax.h"

#include "base/limits.h"
#include "language/headline_verbs.h"
#include "language/lemmas.h"
#include "language/parser.h"

enum { ENCLOSURES = 16 }; /* quotations of one sentence; more are not minded */

/* Quotations that reach into the sentence at hand. */
typedef struct {
    gly_enclosure items[ENCLOSURES]; /* in tokens of the document */
    uint32_t count;
    uint32_t next; /* quotation to come */
} reach;

typedef struct {
    const gly_syntax_input *input;
    gly_arena *arena;
    gly_node *nodes;
    gly_parser parser;
    gly_vocabulary vocabulary;
    gly_features *features; /* of the window at hand */
    gly_lemmas lemmas;
    reach reach;
} builder;

/* Tokens of the longest window there will be. */
static uint32_t longest_window(const gly_sentences *sentences)
{
    uint32_t longest = 1;
    for (uint32_t i = 0; i < sentences->count; i++) {
        if (sentences->items[i].count > longest)
            longest = sentences->items[i].count;
    }
    return longest < GLY_LIMIT_SENTENCE ? longest : GLY_LIMIT_SENTENCE;
}

/* `b->arena` is the document's, for its nodes; what only parsing needs lies in
 * `scratch`. */
static gly_status prepare(builder *b, gly_arena *scratch)
{
    const gly_syntax_input *input = b->input;
    const gly_model *model = gly_model_own();
    uint32_t longest = longest_window(input->sentences);
    if (model == NULL)
        return GLY_INVALID;
    b->vocabulary = gly_model_vocabulary(model);
    uint32_t count = input->tokens->count;
    b->nodes = gly_arena_array(b->arena, (size_t)count + 1, sizeof *b->nodes);
    b->features = gly_arena_array(scratch, longest, sizeof *b->features);
    if (b->nodes == NULL || b->features == NULL)
        return GLY_NO_MEMORY;
    b->nodes[count] = (gly_node){.head = GLY_NONE,
                                 .first_child = GLY_NONE,
                                 .next_child = GLY_NONE,
                                 .relation = GLY_REL_DEP,
                                 .xpos = GLY_XPOS_AFX,
                                 .upos = GLY_UPOS_X};
    gly_status status =
        gly_lemmas_build(&b->lemmas, scratch, input->tokens->symbols);
    if (status != GLY_OK)
        return status;
    return gly_parser_build(&b->parser, scratch, model, longest);
}

/* Let go of quotations that end before token `first`; take in those that begin
 * before `end`. */
static void move_reach(builder *b, uint32_t first, uint32_t end)
{
    reach *r = &b->reach;
    uint32_t kept = 0;
    for (uint32_t i = 0; i < r->count; i++) {
        if (r->items[i].last >= first)
            r->items[kept++] = r->items[i];
    }
    r->count = kept;
    const gly_quotes *quotes = b->input->quotes;
    for (; r->next < quotes->count; r->next++) {
        const gly_quote *quote = &quotes->items[r->next];
        bool whole = quote->open != GLY_NONE && quote->close != GLY_NONE;
        if (whole && quote->open >= end)
            return;
        if (whole && quote->close >= first && r->count < ENCLOSURES)
            r->items[r->count++] = (gly_enclosure){quote->open, quote->close};
    }
}

/* The parts of quotations inside a window, in its own numbers; one that holds
 * all of it binds nothing. */
static uint32_t enclose(gly_enclosure *out, const builder *b, uint32_t first,
                        uint32_t count)
{
    uint32_t used = 0, last = first + count - 1;
    for (uint32_t i = 0; i < b->reach.count; i++) {
        gly_enclosure e = b->reach.items[i];
        if (e.last < first || e.first > last ||
            (e.first <= first && e.last >= last))
            continue;
        out[used].first = e.first > first ? e.first - first : 0;
        out[used++].last = (e.last < last ? e.last : last) - first;
    }
    return used;
}

static bool is_headline(const builder *b, gly_sentence window)
{
    gly_block_kind kind = b->input->document->blocks[window.block].kind;
    return kind == GLY_BLOCK_HEADLINE || kind == GLY_BLOCK_DECK ||
           kind == GLY_BLOCK_HEADING;
}

/* Whether a window is a headline with a capital at each word: "Mayor Says
 * Bridge Is Safe". Its capitals tell nothing of names. */
static bool is_capitalized(const builder *b, gly_sentence window)
{
    enum { LONG = 4 }; /* bytes; "of" and "in" are written small */
    uint32_t words = 0, capitals = 0;
    if (!is_headline(b, window))
        return false;
    for (uint32_t i = 0; i < window.count; i++) {
        const gly_token *token = &b->input->tokens->items[window.first + i];
        bool word = (token->flags & GLY_TOKEN_WORD) != 0;
        bool shouted = (token->flags & GLY_TOKEN_CAPITALS) != 0;
        bool capital = (token->flags & GLY_TOKEN_CAPITAL) != 0 && !shouted;
        words += word && token->text.length >= LONG;
        capitals += word && token->text.length >= LONG && capital;
    }
    return words >= 2 && capitals * 5 >= words * 4;
}

/* The network reads a capitalized headline as if it were written small; words
 * it does not know keep their capital, for they may be names. */
static void fill_features(builder *b, gly_sentence window)
{
    const gly_tokens *tokens = b->input->tokens;
    bool small = is_capitalized(b, window);
    for (uint32_t i = 0; i < window.count; i++) {
        const gly_token *token = &tokens->items[window.first + i];
        gly_word_input word = {
            gly_text_slice(b->input->document->text, token->text),
            gly_symbols_text(tokens->symbols, tokens->folded[window.first + i]),
            GLY_CASE_AS_WRITTEN};
        gly_features *out = &b->features[i];
        gly_features_of(out, &b->vocabulary, &word);
        word.look = GLY_CASE_LOWER;
        if (small && (out->word != 0 || out->vector != 0))
            gly_features_of(out, &b->vocabulary, &word);
    }
}

/* A headline that was read as having no verb is read again, with a plain verb
 * in place of the word that must be its own. */
static void read_headline(builder *b, gly_sentence window,
                          const gly_parser_input *input)
{
    const gly_tokens *tokens = b->input->tokens;
    gly_headline headline = {tokens->symbols, tokens->folded + window.first,
                             &b->parser, window.count};
    gly_text stand_in = {0};
    uint32_t verb = is_headline(b, window)
                        ? gly_headline_verb(&stand_in, &headline)
                        : GLY_NONE;
    if (verb == GLY_NONE)
        return;
    gly_features own = b->features[verb];
    gly_word_input word = {stand_in, stand_in, GLY_CASE_LOWER};
    gly_features_of(&b->features[verb], &b->vocabulary, &word);
    gly_parser_run(&b->parser, input);
    if (gly_headline_is_verb(&headline, verb))
        return;
    b->features[verb] = own;
    gly_parser_run(&b->parser, input);
}

/* Parse a window; its root gets head `above` (GLY_NONE for a root). Answers
 * the root. */
static uint32_t parse_window(builder *b, gly_sentence window, uint32_t above)
{
    gly_enclosure enclosures[ENCLOSURES];
    fill_features(b, window);
    gly_parser_input input = {b->features, window.count, enclosures, 0};
    input.enclosure_count = enclose(enclosures, b, window.first, window.count);
    gly_parser_run(&b->parser, &input);
    read_headline(b, window, &input);
    uint32_t root = GLY_NONE;
    for (uint32_t i = 0; i < window.count; i++) {
        const gly_parse *parse = &b->parser.parse;
        gly_node *node = &b->nodes[window.first + i];
        bool is_root = parse->heads[i] == window.count;
        node->head = is_root ? above : window.first + parse->heads[i];
        node->relation = (gly_relation)parse->relations[i];
        if (is_root && above != GLY_NONE)
            node->relation = GLY_REL_PARATAXIS;
        node->xpos = (gly_xpos)b->parser.encoder.xpos[i];
        node->upos = (gly_upos)b->parser.encoder.upos[i];
        root = is_root ? window.first + i : root;
    }
    return root;
}

/* Link every token to its head's children; backwards, so that each list runs
 * from left to right. */
static void link_children(gly_node *nodes, gly_sentence sentence)
{
    uint32_t end = sentence.first + sentence.count;
    for (uint32_t t = sentence.first; t < end; t++)
        nodes[t].first_child = nodes[t].next_child = GLY_NONE;
    for (uint32_t t = end; t-- > sentence.first;) {
        uint32_t head = nodes[t].head;
        if (head == GLY_NONE)
            continue;
        nodes[t].next_child = nodes[head].first_child;
        nodes[head].first_child = t;
    }
}

static bool is_mark(const builder *b, uint32_t token)
{
    return (b->input->tokens->items[token].flags & GLY_TOKEN_MARK) != 0 &&
           b->nodes[token].upos == GLY_UPOS_PUNCT;
}

/* Note at each mark, in `first_child`, the first word that hangs on it; answers
 * whether any mark has one. */
static bool find_heirs(builder *b, gly_sentence sentence)
{
    bool any = false;
    uint32_t end = sentence.first + sentence.count;
    for (uint32_t t = sentence.first; t < end; t++)
        b->nodes[t].first_child = GLY_NONE;
    for (uint32_t t = sentence.first; t < end; t++) {
        uint32_t head = b->nodes[t].head;
        if (head == GLY_NONE || is_mark(b, t) || !is_mark(b, head))
            continue;
        any = true;
        if (b->nodes[head].first_child == GLY_NONE)
            b->nodes[head].first_child = t;
    }
    return any;
}

/* A mark heads no word. Where the parser makes one do so, the first of its
 * words takes its place, and the mark and the other words hang on that. A mark
 * may hang on a mark, so it is done until nothing is left to do. */
static void relieve_marks(builder *b, gly_sentence sentence)
{
    enum { ROUNDS = 8 };
    uint32_t end = sentence.first + sentence.count;
    for (uint32_t i = 0; i < ROUNDS && find_heirs(b, sentence); i++) {
        for (uint32_t t = sentence.first; t < end; t++) {
            gly_node *node = &b->nodes[t];
            uint32_t heir = node->head != GLY_NONE && !is_mark(b, t) &&
                                    is_mark(b, node->head)
                                ? b->nodes[node->head].first_child
                                : t;
            if (heir != t)
                node->head = heir;
        }
        for (uint32_t t = sentence.first; t < end; t++) {
            gly_node *mark = &b->nodes[t];
            if (!is_mark(b, t) || mark->first_child == GLY_NONE)
                continue;
            gly_node *heir = &b->nodes[mark->first_child];
            bool tops = mark->relation == GLY_REL_ROOT ||
                        mark->relation == GLY_REL_PARATAXIS;
            heir->head = mark->head;
            heir->relation = tops ? mark->relation : heir->relation;
            mark->head = mark->first_child;
            mark->relation = GLY_REL_PUNCT;
        }
    }
}

static gly_status build_sentence(builder *b, gly_sentence sentence)
{
    uint32_t end = sentence.first + sentence.count, above = GLY_NONE;
    move_reach(b, sentence.first, end);
    for (uint32_t first = sentence.first; first < end;
         first += GLY_LIMIT_SENTENCE) {
        if (gly_arena_is_given_up(b->arena))
            return GLY_NO_MEMORY;
        uint32_t left = end - first;
        gly_sentence window = {
            first, left < GLY_LIMIT_SENTENCE ? left : GLY_LIMIT_SENTENCE,
            sentence.block};
        uint32_t root = parse_window(b, window, above);
        above = above == GLY_NONE ? root : above;
    }
    relieve_marks(b, sentence);
    link_children(b->nodes, sentence);
    gly_status status = GLY_OK;
    for (uint32_t t = sentence.first; status == GLY_OK && t < end; t++)
        status = gly_lemmas_find(&b->nodes[t].lemma, &b->lemmas,
                                 b->input->tokens->folded[t], b->nodes[t].upos);
    return status;
}

gly_status gly_syntax_build(gly_syntax *out, gly_arena *arena,
                            const gly_syntax_input *input)
{
    builder b = {.input = input, .arena = arena};
    gly_arena scratch;
    gly_arena_init(&scratch, &arena->allocator);
    gly_status status = prepare(&b, &scratch);
    for (uint32_t i = 0; status == GLY_OK && i < input->sentences->count; i++)
        status = build_sentence(&b, input->sentences->items[i]);
    if (status == GLY_OK)
        *out = (gly_syntax){b.nodes, input->tokens->count};
    gly_arena_release(&scratch);
    return status;
}

/* `child` or the next of its siblings that has `relation`. */
static uint32_t sibling_with(const gly_syntax *syntax, uint32_t child,
                             gly_relation relation)
{
    while (child != GLY_NONE && syntax->items[child].relation != relation)
        child = syntax->items[child].next_child;
    return child;
}

uint32_t gly_syntax_child(const gly_syntax *syntax, uint32_t token,
                          gly_relation relation)
{
    return sibling_with(syntax, syntax->items[token].first_child, relation);
}

uint32_t gly_syntax_next(const gly_syntax *syntax, uint32_t child,
                         gly_relation relation)
{
    return sibling_with(syntax, syntax->items[child].next_child, relation);
}

uint32_t gly_syntax_top(const gly_syntax *syntax, uint32_t first, uint32_t last)
{
    for (uint32_t i = first; i <= last; i++) {
        uint32_t head = syntax->items[i].head;
        if (head == GLY_NONE || head < first || head > last)
            return i;
    }
    return first;
}

bool gly_syntax_is_under(const gly_syntax *syntax, uint32_t token,
                         uint32_t ancestor)
{
    while (token != GLY_NONE && token != ancestor)
        token = syntax->items[token].head;
    return token == ancestor;
}

void gly_syntax_reach(const gly_syntax *syntax, uint32_t token, uint32_t *first,
                      uint32_t *last)
{
    uint32_t at = token;
    *first = *last = token;
    for (;;) {
        const gly_node *node = &syntax->items[at];
        *first = at < *first ? at : *first;
        *last = at > *last ? at : *last;
        uint32_t next = node->first_child;
        while (next == GLY_NONE && at != token) {
            next = syntax->items[at].next_child;
            at = next == GLY_NONE ? syntax->items[at].head : at;
        }
        if (next == GLY_NONE)
            return;
        at = next;
    }
}
