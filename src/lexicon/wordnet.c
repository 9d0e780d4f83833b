#include "lexicon/wordnet.h"

#include <string.h>

#include "lexicon/wordnet_format.h"

/* --- The table ---------------------------------------------------------- */

static uint32_t number16(const unsigned char *bytes)
{
    return bytes[0] | (uint32_t)bytes[1] << 8;
}

static uint32_t number32(const unsigned char *bytes)
{
    return number16(bytes) | number16(bytes + 2) << 16;
}

static uint32_t header(uint32_t field)
{
    return number32(gly_wordnet_table + field * 4);
}

static const unsigned char *part(uint32_t field)
{
    return gly_wordnet_table + header(field);
}

uint32_t gly_wordnet_count(void)
{
    return header(GLY_TABLE_WORDS);
}

/* --- Texts -------------------------------------------------------------- */

static const unsigned char *block_at(uint32_t block)
{
    return part(GLY_TABLE_TEXTS) + number32(part(GLY_TABLE_BLOCKS) + block * 4);
}

static int order(gly_text a, const unsigned char *bytes, uint32_t size)
{
    return gly_text_compare(a, (gly_text){(const char *)bytes, size});
}

static uint32_t blocks(void)
{
    return (gly_wordnet_count() - 1) / GLY_TABLE_BLOCK + 1;
}

/* The first block whose key is not less than `key`. */
static uint32_t block_of_key(uint32_t key)
{
    const unsigned char *keys = part(GLY_TABLE_KEYS);
    uint32_t low = 0, high = blocks();
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (number32(keys + middle * 4) < key)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* The last block whose first word is not after `text`: among those of its key,
 * or right before them. */
static uint32_t block_of(gly_text text)
{
    const unsigned char *keys = part(GLY_TABLE_KEYS);
    uint32_t key = gly_table_key(text);
    uint32_t low = block_of_key(key), high = low;
    while (high < blocks() && number32(keys + high * 4) == key)
        high++; /* a few: their first words begin with the same letters */
    low -= low > 0;
    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        const unsigned char *first = block_at(middle);
        if (order(text, first + 1, first[0]) >= 0)
            low = middle;
        else
            high = middle;
    }
    return low;
}

/* How many words block `block` holds: all but the last are full. */
static uint32_t block_size(uint32_t block)
{
    uint32_t left = gly_wordnet_count() - block * GLY_TABLE_BLOCK;
    return left < GLY_TABLE_BLOCK ? left : GLY_TABLE_BLOCK;
}

/* Search a block without unpacking it. `matched` bytes of `text` agree with
 * the word at hand; a word that shares more than these with the one before
 * has the same wrong byte there, one that shares less lies beyond `text`. */
static gly_word find_in_block(uint32_t block, gly_text text)
{
    const unsigned char *at = block_at(block);
    uint32_t matched = 0;
    for (uint32_t i = 0; i < block_size(block); i++) {
        uint32_t shared = i == 0 ? 0 : *at++;
        uint32_t size = *at++;
        if (shared < matched)
            return GLY_NONE;
        if (shared == matched) {
            uint32_t rest = 0;
            while (rest < size && matched < text.size &&
                   at[rest] == (unsigned char)text.data[matched]) {
                rest++;
                matched++;
            }
            if (rest == size && matched == text.size)
                return block * GLY_TABLE_BLOCK + i;
        }
        at += size;
    }
    return GLY_NONE;
}

static gly_word find_exactly(gly_text text)
{
    if (text.size == 0 || text.size > GLY_WORD_ROOM)
        return GLY_NONE;
    return find_in_block(block_of(text), text);
}

gly_word gly_wordnet_find(gly_text folded)
{
    if (gly_text_count(folded, '_') == 0)
        return find_exactly(folded);
    char room[GLY_WORD_ROOM];
    if (folded.size > sizeof room)
        return GLY_NONE;
    for (uint32_t i = 0; i < folded.size; i++)
        room[i] = folded.data[i] == '_' ? ' ' : folded.data[i];
    return find_exactly((gly_text){room, folded.size});
}

gly_text gly_wordnet_text(gly_word_room *room, gly_word word)
{
    if (word >= gly_wordnet_count())
        return (gly_text){"", 0};
    const unsigned char *at = block_at(word / GLY_TABLE_BLOCK);
    uint32_t shared = 0, size = 0;
    for (uint32_t i = 0; i <= word % GLY_TABLE_BLOCK; i++) {
        shared = i == 0 ? 0 : *at++;
        size = *at++;
        memcpy(room->bytes + shared, at, size);
        at += size;
    }
    return (gly_text){room->bytes, shared + size};
}

/* --- Records ------------------------------------------------------------ */

static const unsigned char *record_of(gly_word word)
{
    uint32_t kind = number16(part(GLY_TABLE_KINDS) + word * 2);
    return part(GLY_TABLE_POOL) + number32(part(GLY_TABLE_RECORDS) + kind * 4);
}

uint32_t gly_wordnet_classes(gly_word word)
{
    return word == GLY_NONE ? 0 : record_of(word)[0] & 0xFU;
}

/* What the record of `word` says of `class`, or NULL. */
static const unsigned char *class_of(gly_word word, gly_word_class class)
{
    if ((gly_wordnet_classes(word) & 1U << class) == 0)
        return NULL;
    const unsigned char *record = record_of(word), *at = record + 1;
    for (uint32_t i = 0; i < (uint32_t) class; i++) {
        if ((record[0] & 1U << i) != 0)
            at += 4 + 3 * at[3];
    }
    return at;
}

void gly_wordnet_senses(gly_word_senses *out, gly_word word,
                        gly_word_class class)
{
    *out = (gly_word_senses){.dominant = GLY_FILES};
    const unsigned char *at = class_of(word, class);
    if (at == NULL)
        return;
    out->senses = at[0];
    out->count = number16(at + 1);
    out->dominant = at[4];
    out->capital = (record_of(word)[0] >> 4 & 1U << class) != 0;
    for (uint32_t i = 0; i < at[3]; i++) {
        const unsigned char *share = at + 4 + 3 * i;
        out->files |= (uint64_t)1 << share[0];
        out->shares[share[0]] = (uint16_t)number16(share + 1);
    }
}

uint64_t gly_wordnet_files(uint8_t *dominant, gly_word word,
                           gly_word_class class)
{
    const unsigned char *at = class_of(word, class);
    uint64_t files = 0;
    for (uint32_t i = 0; at != NULL && i < at[3]; i++)
        files |= (uint64_t)1 << at[4 + 3 * i];
    if (dominant != NULL)
        *dominant = at == NULL ? GLY_FILES : at[4];
    return files;
}

uint8_t gly_wordnet_file(gly_text folded, gly_word_class class)
{
    const unsigned char *at = class_of(gly_wordnet_find(folded), class);
    return at == NULL ? GLY_FILES : at[4];
}

/* --- Links -------------------------------------------------------------- */

/* Read a number of seven bits a byte and go past it. */
static uint32_t read_seven(const unsigned char **at)
{
    uint32_t number = 0, shift = 0;
    while ((**at & 0x80) != 0) {
        number |= (uint32_t)(*(*at)++ & 0x7F) << shift;
        shift += 7;
    }
    return number | (uint32_t) * (*at)++ << shift;
}

/* What links are wanted, and where they go. */
typedef struct {
    gly_word_link *links;
    uint32_t room;
    uint32_t kind;
} wanted;

static uint32_t gather_links(wanted want, gly_word word, gly_word_class class)
{
    if (word >= gly_wordnet_count())
        return 0;
    const unsigned char *starts =
        part(GLY_TABLE_LINK_BLOCKS) + word / GLY_TABLE_BLOCK * 4;
    const unsigned char *at = part(GLY_TABLE_LINKS) + number32(starts);
    const unsigned char *end = part(GLY_TABLE_LINKS) + number32(starts + 4);
    uint32_t source = word % GLY_TABLE_BLOCK << 2 | (uint32_t) class;
    uint32_t count = 0;
    while (at < end) {
        uint32_t head = *at++, value = read_seven(&at);
        uint32_t zigzag = value >> GLY_TABLE_KIND_BITS;
        uint32_t kind = value - (zigzag << GLY_TABLE_KIND_BITS);
        if (head >> 2 != source || kind != want.kind)
            continue;
        uint32_t other =
            zigzag % 2 == 0 ? word + zigzag / 2 : word - zigzag / 2 - 1;
        if (count < want.room)
            want.links[count] =
                (gly_word_link){other, (gly_word_class)(head & 3)};
        count++;
    }
    return count;
}

uint32_t gly_wordnet_antonyms(gly_word_link *links, uint32_t room,
                              gly_word word, gly_word_class class)
{
    return gather_links((wanted){links, room, GLY_TABLE_ANTONYM}, word, class);
}

uint32_t gly_wordnet_related(gly_word_link *links, uint32_t room, gly_word word,
                             gly_word_class class)
{
    return gather_links((wanted){links, room, GLY_TABLE_DERIVED}, word, class);
}

/* Whether a link of `kind` leads from `word` to `other`, both of `class`. */
static bool leads_to(uint32_t kind, gly_word word, gly_word other,
                     gly_word_class class)
{
    gly_word_link links[GLY_WORD_LINKS_MOST];
    uint32_t count =
        gather_links((wanted){links, GLY_WORD_LINKS_MOST, kind}, word, class);
    for (uint32_t i = 0; i < count && i < GLY_WORD_LINKS_MOST; i++) {
        if (links[i].word == other && links[i].class == class)
            return true;
    }
    return false;
}

/* Whether `longer` is `shorter` behind a prefix that denies it. */
static bool is_denial(gly_text longer, gly_text shorter)
{
    static const char *const prefixes[] = {"un", "non", "dis"};
    for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++) {
        gly_text prefix = gly_text_of(prefixes[i]);
        if (longer.size == prefix.size + shorter.size &&
            gly_text_starts(longer, prefix) && gly_text_ends(longer, shorter))
            return true;
    }
    return false;
}

/* The same of words, both of `class`. */
static bool denies(gly_word a, gly_word b, gly_word_class class)
{
    uint32_t both = gly_wordnet_classes(a) & gly_wordnet_classes(b);
    if ((both & 1U << class) == 0)
        return false;
    gly_word_room rooms[2];
    gly_text first = gly_wordnet_text(&rooms[0], a);
    gly_text second = gly_wordnet_text(&rooms[1], b);
    return is_denial(first, second) || is_denial(second, first);
}

bool gly_wordnet_opposed(gly_word a, gly_word b, gly_word_class class)
{
    return leads_to(GLY_TABLE_ANTONYM, a, b, class) ||
           leads_to(GLY_TABLE_ANTONYM, b, a, class) ||
           leads_to(GLY_TABLE_INDIRECT, a, b, class) ||
           leads_to(GLY_TABLE_INDIRECT, b, a, class) || denies(a, b, class);
}
