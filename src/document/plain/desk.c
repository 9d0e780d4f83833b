#include "document/plain/desk.h"

#include "document/cues.h"

enum {
    LONGEST_KEY = 20,
    LONGEST_MARK = 16,
    LONGEST_SLUG = 60,
    MOST_LINES = 40
};

/* What the values of a field are. */
typedef struct {
    const char *key;
    gly_block_kind kind;
} field_row;

static const field_row fields[] = {
    {"from", GLY_BLOCK_BYLINE},
    {"author", GLY_BLOCK_BYLINE},
    {"by", GLY_BLOCK_BYLINE},
    {"byline", GLY_BLOCK_BYLINE},
    {"reporter", GLY_BLOCK_BYLINE},
    {"writer", GLY_BLOCK_BYLINE},
    {"subject", GLY_BLOCK_HEADLINE},
    {"headline", GLY_BLOCK_HEADLINE},
    {"head", GLY_BLOCK_HEADLINE},
    {"hed", GLY_BLOCK_HEADLINE},
    {"title", GLY_BLOCK_HEADLINE},
    {"dek", GLY_BLOCK_DECK},
    {"deck", GLY_BLOCK_DECK},
    {"standfirst", GLY_BLOCK_DECK},
    {"strapline", GLY_BLOCK_DECK},
    {"strap", GLY_BLOCK_DECK},
    {"subhead", GLY_BLOCK_DECK},
    {"summary", GLY_BLOCK_DECK},
    {"date", GLY_BLOCK_DATELINE},
    {"sent", GLY_BLOCK_DATELINE},
    {"published", GLY_BLOCK_DATELINE},
    {"to", GLY_BLOCK_FURNITURE},
    {"cc", GLY_BLOCK_FURNITURE},
    {"bcc", GLY_BLOCK_FURNITURE},
    {"reply-to", GLY_BLOCK_FURNITURE},
    {"message-id", GLY_BLOCK_FURNITURE},
    {"attachments", GLY_BLOCK_FURNITURE},
    {"slug", GLY_BLOCK_FURNITURE},
    {"desk", GLY_BLOCK_FURNITURE},
    {"section", GLY_BLOCK_FURNITURE},
    {"embargo", GLY_BLOCK_FURNITURE},
    {"words", GLY_BLOCK_FURNITURE},
    {"length", GLY_BLOCK_FURNITURE},
    {"status", GLY_BLOCK_FURNITURE},
    {"version", GLY_BLOCK_FURNITURE},
    {"edition", GLY_BLOCK_FURNITURE},
    {"page", GLY_BLOCK_FURNITURE},
    {"keywords", GLY_BLOCK_FURNITURE},
    {"editor", GLY_BLOCK_FURNITURE},
};

static const char *const end_marks[] = {"30",   "end", "ends",
                                        "more", "mf",  NULL};
static const char *const bare_marks[] = {"end", "ends", NULL};

static bool is_line_end(char byte)
{
    return byte == '\n' || byte == '\r';
}

static bool is_blank(char byte)
{
    return byte == ' ' || byte == '\t';
}

/* The line at `start`, without its end; the next begins at `*next`. */
static gly_text line_at(gly_text text, uint32_t start, uint32_t *next)
{
    uint32_t end = start;
    while (end < text.size && !is_line_end(text.data[end]))
        end++;
    *next = end < text.size ? end + 1 : end;
    if (*next < text.size && text.data[end] == '\r' && text.data[*next] == '\n')
        ++*next;
    return gly_text_slice(text, gly_span_between(start, end));
}

/* The row of the field that `line` is, and its value; NULL for none. */
static const field_row *field_of(gly_text line, gly_text *value)
{
    uint32_t colon = gly_text_find(
        gly_text_slice(line, (gly_span){0, LONGEST_KEY}), gly_text_of(":"), 0);
    if (colon == GLY_NONE ||
        (colon + 1 < line.size && !is_blank(line.data[colon + 1])))
        return NULL;
    gly_text key = gly_text_slice(line, (gly_span){0, colon});
    *value =
        gly_text_trim(gly_text_slice(line, (gly_span){colon + 1, line.size}));
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
        if (gly_text_equal_ascii(key, gly_text_of(fields[i].key)))
            return &fields[i];
    }
    return NULL;
}

/* Whether a line goes on with the value of the field before it, as in mail. */
static bool is_folded(gly_text line)
{
    return line.size > 0 && is_blank(line.data[0]) &&
           gly_text_trim(line).size > 0;
}

/* Where the first line with something on it begins. */
static uint32_t skip_empty(gly_text text)
{
    uint32_t next, start = 0;
    while (start < text.size &&
           gly_text_trim(line_at(text, start, &next)).size == 0)
        start = next;
    return start;
}

/* The fields from `start` on; they end at `*end`. */
static uint32_t count_fields(gly_text text, uint32_t start, uint32_t *end)
{
    uint32_t count = 0, next;
    for (uint32_t lines = 0; start < text.size && lines < MOST_LINES; lines++) {
        gly_text value, line = line_at(text, start, &next);
        bool is_field = field_of(line, &value) != NULL;
        if (!is_field && (count == 0 || !is_folded(line)))
            break;
        count += is_field;
        start = next;
    }
    *end = start;
    return count;
}

/* "Ida Lund <ida@ledger.example>" without the address, if a name is there. */
static gly_text without_address(gly_text value)
{
    uint32_t at = gly_text_find(value, gly_text_of("<"), 0);
    if (at == GLY_NONE || !gly_text_ends(value, gly_text_of(">")))
        return value;
    gly_text name = gly_text_trim(gly_text_slice(value, (gly_span){0, at}));
    if (name.size > 2 && name.data[0] == '"' && name.data[name.size - 1] == '"')
        name = gly_text_slice(name, (gly_span){1, name.size - 2});
    return name.size > 0 ? name : value;
}

static gly_span span_in(gly_text text, gly_text part)
{
    return (gly_span){(uint32_t)(part.data - text.data), part.size};
}

/* Lay down the field at `start`, with the lines that go on with it; answers
 * where the next begins. */
static uint32_t read_field(gly_builder *builder, uint32_t start)
{
    gly_text text = builder->input->text, value = {"", 0};
    uint32_t next;
    const field_row *row = field_of(line_at(text, start, &next), &value);
    gly_draft draft = {.layout = GLY_LAYOUT_CERTAIN};
    draft.block.kind = row == NULL ? GLY_BLOCK_FURNITURE : row->kind;
    draft.block.group = GLY_NONE;
    if (draft.block.kind == GLY_BLOCK_BYLINE)
        value = without_address(value);
    gly_builder_open(builder, draft);
    gly_span last = span_in(text, value);
    if (value.size > 0)
        gly_builder_copy(builder, last);
    for (start = next; start < text.size; start = next) {
        gly_text line = line_at(text, start, &next);
        if (!is_folded(line))
            break;
        gly_span more = span_in(text, gly_text_trim(line));
        if (value.size > 0)
            gly_builder_blank(
                builder, gly_span_between(gly_span_end(last), more.offset));
        gly_builder_copy(builder, more);
        last = more;
    }
    gly_builder_close(builder);
    return start;
}

uint32_t gly_desk_read_fields(gly_builder *builder)
{
    gly_text text = builder->input->text;
    uint32_t end, start = skip_empty(text);
    if (count_fields(text, start, &end) < 2)
        return 0;
    while (start < end && builder->status == GLY_OK)
        start = read_field(builder, start);
    gly_builder_keep(builder);
    return end;
}

/* A line without the dashes, stars and brackets around its word. */
static gly_text undecorated(gly_text line)
{
    static const char *const signs[] = {
        "-", "*", "(", ")", "[", "]", "#", "\xE2\x80\x93", "\xE2\x80\x94"};
    enum { SIGNS = sizeof signs / sizeof *signs };
    for (uint32_t i = 0; i < SIGNS; i++) {
        gly_text sign = gly_text_of(signs[i]);
        uint32_t size = line.size;
        if (gly_text_starts(line, sign))
            line = gly_text_slice(line, (gly_span){sign.size, size});
        if (gly_text_ends(line, sign))
            line.size -= sign.size;
        line = gly_text_trim(line);
        if (line.size < size)
            i = UINT32_MAX;
    }
    return line;
}

bool gly_desk_is_end_mark(gly_text line)
{
    if (line.size > LONGEST_MARK)
        return false;
    gly_text word = undecorated(line);
    return gly_cue_is_one_of(word,
                             word.size < line.size ? end_marks : bare_marks);
}

bool gly_desk_is_slug(gly_text line)
{
    gly_text value;
    const field_row *row = field_of(line, &value);
    if (row != NULL &&
        gly_text_equal(gly_text_of(row->key), gly_text_of("slug")))
        return true;
    if (line.size > LONGEST_SLUG || gly_cue_words(line) != 1 ||
        gly_cue_ends_sentence(line))
        return false;
    uint32_t marks = gly_text_count(line, '-') + gly_text_count(line, '/');
    return gly_text_count(line, '_') > 0 || marks > 1 ||
           (marks > 0 &&
            (gly_cue_is_capitals(line) || gly_cue_has_digit(line)));
}

char gly_desk_turn(gly_text line)
{
    if (line.size < 3 || (line.data[0] != 'Q' && line.data[0] != 'A'))
        return '\0';
    bool has_mark =
        line.data[1] == ':' || (line.data[1] == '.' && is_blank(line.data[2]));
    return has_mark ? line.data[0] : '\0';
}

/* Whether block `i` is nothing but the label, in capitals. */
static bool is_label(const gly_builder *builder, uint32_t i, const char *label)
{
    gly_text text = gly_builder_text(builder, i), words = gly_text_of(label);
    if (text.size > 0 && text.data[text.size - 1] == '.')
        text.size--;
    return gly_text_equal(text, words);
}

void gly_desk_set_abstract(gly_builder *builder)
{
    uint32_t label = GLY_NONE, count = builder->blocks.count;
    for (uint32_t i = 0; i < count; i++) {
        if (label == GLY_NONE && is_label(builder, i, "ABSTRACT"))
            label = i;
        if (label == GLY_NONE || !is_label(builder, i, "FULL TEXT"))
            continue;
        for (uint32_t k = label + 1; k < i; k++) {
            gly_builder_block(builder, k)->kind = GLY_BLOCK_QUOTE;
            gly_builder_block(builder, k)->level = 1;
        }
        gly_builder_block(builder, label)->kind = GLY_BLOCK_FURNITURE;
        gly_builder_block(builder, i)->kind = GLY_BLOCK_FURNITURE;
        gly_builder_block(builder, label)->level = 0;
        gly_builder_block(builder, i)->level = 0;
        for (uint32_t k = label; k < count; k++) {
            gly_block *block = gly_builder_block(builder, k);
            if (block->section == label || block->section == i)
                block->section = GLY_NONE;
        }
        return;
    }
}
