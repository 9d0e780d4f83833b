/* trait_parties.c - of which party somebody is.
 *
 *     Ada Roe, [R]-Mont.              the letter of a party
 *     Ada Roe ([Lib Dem], Tolley)     its name in brackets
 *     Ada Roe, of the [Greens],       or behind "of"
 *     [Labour]'s Ada Roe              or before the name
 *     | Ada Roe | [Labour] |          or in the next cell of a table */
#include "annotate/people/beside.h"

enum { PARTY_WORDS = 3 };

/* The party of the list "office" in capitals whose words begin at `token`; of
 * no words where there is none. */
static uint32_t party_words(const gly_beside *b, uint32_t token)
{
    const gly_reading *reading = b->reading;
    if (token >= reading->language->tokens.count ||
        !gly_reading_has(reading, token, GLY_TOKEN_CAPITAL))
        return 0;
    gly_entry entry = gly_reading_entry(reading, "office", token, PARTY_WORDS);
    gly_text class = gly_symbols_text(
        gly_lexicon_symbols(reading->language->lexicon), entry.class);
    bool letter = gly_reading_text(reading, token).size == 1;
    return entry.count > 0 && !letter &&
                   gly_text_starts(class, gly_text_of("party-"))
               ? entry.count
               : 0;
}

bool gly_beside_is_party(const gly_beside *b, uint32_t token)
{
    for (uint32_t words = 1; words <= PARTY_WORDS && words <= token; words++) {
        if (party_words(b, token + 1 - words) == words)
            return true;
    }
    return false;
}

static void add(gly_beside *b, uint32_t first, uint32_t words)
{
    uint32_t last = first + words - 1;
    gly_beside_add_role(b, last, (gly_phrase){first, last}, GLY_TRAIT_NOW);
}

/* "Roe, [R]-Mont.", "Roe ([D]-Calif.)" */
static void read_letter(gly_beside *b)
{
    uint32_t letter = b->last + 2;
    bool open = gly_reading_at(b->reading, b->last + 1, ',') ||
                gly_reading_at(b->reading, b->last + 1, '(');
    if (open &&
        (gly_reading_at(b->reading, letter, 'R') ||
         gly_reading_at(b->reading, letter, 'D')) &&
        gly_reading_at(b->reading, letter + 1, '-'))
        gly_beside_add_role(b, letter, (gly_phrase){letter, letter + 2},
                            GLY_TRAIT_NOW);
}

/* Whether the words of the party end at a mark, and no noun goes on: "of the
 * [Labour] group". */
static bool closes(const gly_beside *b, uint32_t token)
{
    const gly_reading *reading = b->reading;
    gly_upos upos = gly_beside_node(b, token)->upos;
    return upos != GLY_UPOS_NOUN && upos != GLY_UPOS_PROPN &&
           upos != GLY_UPOS_ADJ && !gly_reading_at(reading, token, '-');
}

/* "Roe ([Lab])", "Roe ([Labour], Tolley)" */
static void read_bracket(gly_beside *b)
{
    uint32_t at = b->last + 2;
    uint32_t words =
        gly_reading_at(b->reading, b->last + 1, '(') ? party_words(b, at) : 0;
    if (words > 0 && (gly_reading_at(b->reading, at + words, ')') ||
                      gly_reading_at(b->reading, at + words, ',')))
        add(b, at, words);
}

/* "Roe of the [Greens]", "Roe, of [Labour]," */
static void read_of(gly_beside *b)
{
    uint32_t at = b->last + 1;
    at += gly_reading_at(b->reading, at, ',');
    if (!gly_reading_is_word(b->reading, at, "of"))
        return;
    at += 1 + gly_reading_is_word(b->reading, at + 1, "the");
    uint32_t words = party_words(b, at);
    if (words > 0 && closes(b, at + words))
        add(b, at, words);
}

/* "[Labour]'s Ada Roe", "[Conservative] Ada Roe" */
static void read_before(gly_beside *b)
{
    uint32_t end = b->first;
    if (end > 0)
        end -= gly_beside_node(b, end - 1)->xpos == GLY_XPOS_POS;
    for (uint32_t words = PARTY_WORDS; words > 0; words--) {
        if (words <= end && party_words(b, end - words) == words &&
            gly_reading_sentence(b->reading, end - words) ==
                gly_reading_sentence(b->reading, b->first)) {
            add(b, end - words, words);
            return;
        }
    }
}

/* The party that is all of the cell behind the name's. */
static void read_cell(gly_beside *b)
{
    const gly_language *language = b->reading->language;
    const gly_token *tokens = language->tokens.items;
    const gly_block *blocks = language->document->blocks;
    uint32_t at = b->last + 1, block = tokens[b->last].block;
    if (at >= language->tokens.count || blocks[block].kind != GLY_BLOCK_CELL ||
        tokens[at].block != block + 1 ||
        blocks[block + 1].kind != GLY_BLOCK_CELL)
        return;
    uint32_t words = party_words(b, at);
    if (words > 0 && (at + words == language->tokens.count ||
                      tokens[at + words].block != block + 1))
        add(b, at, words);
}

void gly_beside_read_parties(gly_beside *b)
{
    if (b->last + PARTY_WORDS + 2 < b->reading->language->tokens.count) {
        read_letter(b);
        read_bracket(b);
        read_of(b);
    }
    read_before(b);
    read_cell(b);
}
