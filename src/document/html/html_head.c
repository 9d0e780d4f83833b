#include "document/html/html_head.h"

#include <string.h>

enum { TITLE_RANK = 1, LD_RANK, META_RANK };
enum { LEAST_TITLE_WORDS = 3, LONGEST_VALUE = 1000 };

/* `span` of the text with its references decoded; as it is where it has none.
 */
static gly_text decoded(gly_html_head *head, gly_span span, bool in_attribute)
{
    gly_text raw = gly_text_slice(head->text, span);
    if (gly_text_count(raw, '&') == 0)
        return raw;
    char *bytes = gly_arena_take(head->builder->arena, raw.size);
    if (bytes == NULL) {
        head->builder->status = GLY_NO_MEMORY;
        return (gly_text){"", 0};
    }
    gly_html_reference reference;
    uint32_t size = 0;
    for (uint32_t i = 0; i < raw.size;) {
        gly_text rest = gly_text_slice(raw, gly_span_between(i, raw.size));
        bool is_reference =
            raw.data[i] == '&' &&
            gly_html_reference_read(&reference, rest, in_attribute);
        if (is_reference) {
            memcpy(bytes + size, reference.bytes, reference.size);
            size += reference.size;
            i += reference.length;
        } else {
            bytes[size++] = raw.data[i++];
        }
    }
    return (gly_text){bytes, size};
}

/* The value that `span` holds, without the white space around it. A longer one
 * is no headline and no name. */
static gly_front_value value_of(gly_html_head *head, gly_span span,
                                bool in_attribute)
{
    gly_text raw = gly_text_slice(head->text, span);
    gly_text trimmed = gly_text_trim(raw);
    gly_front_value nothing = {{"", 0}, {0, 0}};
    if (trimmed.size == 0 || trimmed.size > LONGEST_VALUE)
        return nothing;
    gly_span inner = {span.offset + (uint32_t)(trimmed.data - raw.data),
                      trimmed.size};
    gly_text text = gly_text_trim(decoded(head, inner, in_attribute));
    return text.size == 0 ? nothing : (gly_front_value){text, inner};
}

/* The value of the attribute `name` of a start tag; empty when it has none. */
static gly_front_value
attribute_of(gly_html_head *head, const gly_html_token *token, const char *name)
{
    gly_html_attribute attribute;
    uint32_t offset = gly_span_end(token->name);
    while (gly_html_attribute_next(&attribute, head->text, &offset)) {
        if (gly_text_equal_ascii(attribute.name, gly_text_of(name)))
            return value_of(
                head, (gly_span){attribute.offset, attribute.value.size}, true);
    }
    return (gly_front_value){{"", 0}, {0, 0}};
}

static void add_meta(gly_html_head *head, gly_text key, gly_front_value value)
{
    gly_meta *meta = gly_list_add(&head->builder->metas, head->builder->arena);
    if (meta == NULL)
        head->builder->status = GLY_NO_MEMORY;
    else
        *meta =
            (gly_meta){key, value.text,
                       gly_decoded_source(head->builder->input, value.span)};
}

static void take_title(gly_html_head *head, gly_front_value value,
                       uint32_t rank)
{
    if (rank <= head->title_rank)
        return;
    head->title_rank = rank;
    head->found.title = value;
}

static void take_first(gly_front_value *place, gly_front_value value)
{
    if (place->text.size == 0)
        *place = value;
}

/* What a name of a meta stands for, in the document's own words. */
static const char *known_name(gly_text name)
{
    static const char *const names[][2] = {
        {"og:title", "headline"},
        {"twitter:title", "headline"},
        {"headline", "headline"},
        {"author", "author"},
        {"article:author", "author"},
        {"byl", "author"},
        {"dc.creator", "author"},
        {"date", "date"},
        {"dc.date", "date"},
        {"pubdate", "date"},
        {"article:published_time", "date"},
        {"datepublished", "date"},
        {"description", "description"},
        {"og:description", "description"},
    };
    for (uint32_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (gly_text_equal_ascii(name, gly_text_of(names[i][0])))
            return names[i][1];
    }
    return NULL;
}

/* Keep what is known under one of the document's own words. An author may be
 * an address, which is no byline. */
static void take_known(gly_html_head *head, const char *known,
                       gly_front_value value, uint32_t rank)
{
    bool is_address =
        gly_text_find(value.text, gly_text_of("://"), 0) != GLY_NONE;
    add_meta(head, gly_text_of(known), value);
    if (strcmp(known, "headline") == 0)
        take_title(head, value, rank);
    if (strcmp(known, "author") == 0 && !is_address)
        take_first(&head->found.author, value);
    if (strcmp(known, "date") == 0)
        take_first(&head->found.date, value);
}

void gly_html_head_meta(gly_html_head *head, const gly_html_token *token)
{
    static const char *const keys[] = {"name", "property", "itemprop"};
    gly_front_value content = attribute_of(head, token, "content");
    for (uint32_t i = 0; i < 3 && content.text.size > 0; i++) {
        gly_front_value name = attribute_of(head, token, keys[i]);
        const char *known = name.text.size == 0 ? NULL : known_name(name.text);
        if (known == NULL)
            continue;
        take_known(head, known, content, META_RANK);
        return;
    }
}

/* A title without the name of the site after the last bar or dash: "Toll to
 * rise | The Ledger". */
static gly_span without_site(gly_text text, gly_span span)
{
    static const char *const bars[] = {" | ", " - ", " \xE2\x80\x93 ",
                                       " \xE2\x80\x94 "};
    gly_text title = gly_text_slice(text, span);
    uint32_t cut = GLY_NONE;
    for (uint32_t i = 0; i < sizeof bars / sizeof *bars && cut == GLY_NONE; i++)
        cut = gly_text_find(title, gly_text_of(bars[i]), 0);
    gly_text left = gly_text_slice(title, (gly_span){0, cut});
    if (cut == GLY_NONE || gly_text_count(left, ' ') + 1 < LEAST_TITLE_WORDS)
        return span;
    return (gly_span){span.offset, cut};
}

void gly_html_head_title(gly_html_head *head, const gly_html_token *token,
                         uint32_t text_end)
{
    gly_span span = gly_span_between(gly_span_end(token->span), text_end);
    gly_front_value value = value_of(head, span, false);
    if (value.text.size == 0)
        return;
    add_meta(head, gly_text_of("title"), value);
    take_title(head,
               value_of(head, without_site(head->text, value.span), false),
               TITLE_RANK);
}

/* The string of JSON that begins at the quotation mark at `i`; answers the byte
 * after it. */
static uint32_t skip_string(gly_text text, uint32_t i, gly_span *string)
{
    uint32_t start = ++i;
    while (i < text.size && text.data[i] != '"')
        i += text.data[i] == '\\' ? 2 : 1;
    if (i > text.size)
        i = text.size;
    *string = gly_span_between(start, i);
    return i < text.size ? i + 1 : i;
}

static uint32_t skip_white(gly_text text, uint32_t i)
{
    while (i < text.size && (text.data[i] == ' ' || text.data[i] == '\n' ||
                             text.data[i] == '\r' || text.data[i] == '\t'))
        i++;
    return i;
}

/* What is known of the pair of `key` and `string`, in a JSON object that is the
 * value of `outer`. */
static void take_pair(gly_html_head *head, gly_text outer, gly_text key,
                      gly_span string)
{
    gly_text value = gly_text_slice(head->text, string);
    bool is_author = gly_text_equal(outer, gly_text_of("author")) &&
                     gly_text_equal(key, gly_text_of("name"));
    bool is_known = gly_text_equal(key, gly_text_of("headline")) ||
                    gly_text_equal(key, gly_text_of("datePublished")) ||
                    gly_text_equal(key, gly_text_of("author"));
    if ((!is_known && !is_author) || gly_text_count(value, '\\') > 0)
        return;
    gly_front_value found = value_of(head, string, false);
    if (found.text.size > 0)
        take_known(head, is_author ? "author" : known_name(key), found,
                   LD_RANK);
}

/* Go through JSON from `i` to `end`. Only strings after a key are looked at;
 * of nesting it is enough to know the last key that an object or a list was
 * the value of. Escaped strings are left alone. */
static void read_json(gly_html_head *head, uint32_t i, uint32_t end)
{
    gly_text text = gly_text_slice(head->text, (gly_span){0, end});
    gly_text outer = {"", 0}, key = {"", 0};
    while (i < end) {
        char byte = text.data[i];
        gly_span string;
        if (byte == '{' || byte == '[') {
            outer = key.size > 0 ? key : outer;
            key.size = 0;
        } else if (byte == '}') {
            outer.size = key.size = 0;
        }
        if (byte != '"') {
            i++;
            continue;
        }
        i = skip_white(text, skip_string(text, i, &string));
        bool is_key = i < end && text.data[i] == ':';
        if (is_key)
            key = gly_text_slice(text, string);
        else if (key.size > 0)
            take_pair(head, outer, key, string);
        if (!is_key)
            key.size = 0;
    }
}

void gly_html_head_script(gly_html_head *head, const gly_html_token *token,
                          uint32_t text_end)
{
    gly_front_value type = attribute_of(head, token, "type");
    if (gly_text_equal_ascii(type.text, gly_text_of("application/ld+json")))
        read_json(head, gly_span_end(token->span), text_end);
}
