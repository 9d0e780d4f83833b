#include "language/links.h"

#include <string.h>

#include "language/characters.h"

/* Last parts of a host's or a file's name. "Said.It" and "told.me" are slips
 * of the keys far more often than addresses, so not every country is here. */
static const char *const endings[] = {
    "com",  "org", "net", "edu",  "gov", "mil",  "int", "info", "biz",
    "io",   "tv",  "uk",  "us",   "ca",  "au",   "de",  "fr",   "eu",
    "nz",   "jp",  "ly",  "fm",   "ie",  "html", "htm", "php",  "asp",
    "aspx", "pdf", "doc", "docx", "xls", "xlsx", "jpg", "jpeg", "png",
    "gif",  "txt", "csv", "zip",  "exe", "mp3",  "mp4", "url",  "md",
};

static bool is_known_ending(gly_text part)
{
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        if (gly_text_equal_ascii(part, gly_text_of(endings[i])))
            return true;
    }
    return false;
}

static bool is_host_byte(char byte)
{
    unsigned char value = (unsigned char)byte;
    if (value >= 0x80)
        return false;
    return gly_char_kinds[value] == GLY_CHAR_LETTER ||
           gly_char_kinds[value] == GLY_CHAR_DIGIT || value == '.' ||
           value == '-';
}

static uint32_t host_end(gly_text text, uint32_t at)
{
    while (at < text.size && is_host_byte(text.data[at]))
        at++;
    return at;
}

/* Without what ends the sentence or the bracket around an address. */
static uint32_t trim_end(gly_text text, uint32_t start, uint32_t end)
{
    while (end > start + 1 &&
           memchr(".,;:!?'\"*_-", text.data[end - 1], 11) != NULL)
        end--;
    return end;
}

static gly_text between(gly_text text, uint32_t start, uint32_t end)
{
    return gly_text_slice(text, gly_span_between(start, end));
}

/* Where the free part of an address ends: at what cannot stand in one, or at a
 * closing bracket that it did not open. */
static uint32_t tail_end(gly_text text, uint32_t start)
{
    uint32_t at = start, open = 0;
    for (; at < text.size; at++) {
        unsigned char byte = (unsigned char)text.data[at];
        if (byte >= 0x80 || byte == '<' || byte == '>' || byte == '"')
            break;
        open += byte == '(';
        if (byte == ')' && open-- == 0)
            break;
        if (byte == ']')
            break;
    }
    return trim_end(text, start, at);
}

/* "http://", "mailto:", "doi:", "www." */
static bool begins_address(gly_text rest)
{
    static const char *const heads[] = {"http://", "https://", "ftp://",
                                        "mailto:", "doi:",     "www."};
    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++) {
        gly_text head = gly_text_of(heads[i]);
        if (rest.size > head.size &&
            gly_text_equal_ascii((gly_text){rest.data, head.size}, head))
            return true;
    }
    return false;
}

/* Where the last dot of the name lies; `end` when it has none inside. */
static uint32_t last_dot(gly_text text, uint32_t start, uint32_t end)
{
    for (uint32_t at = end - 1; at > start; at--) {
        if (text.data[at] == '.')
            return at;
    }
    return end;
}

/* "desk@example.org", "R Colby@DESK": `at` is the sign. */
static uint32_t mail_end(gly_text text, uint32_t start, uint32_t at)
{
    uint32_t end = trim_end(text, at, host_end(text, at + 1));
    return at == start || end <= at + 2 ? start : end;
}

/* "alt.news.press": three parts or more, each of two small letters or more. */
static bool is_newsgroup(gly_text name)
{
    uint32_t parts = 1, size = 0;
    for (uint32_t i = 0; i < name.size; i++) {
        char byte = name.data[i];
        if (byte == '.') {
            if (size < 2)
                return false;
            parts++;
            size = 0;
        } else if ((byte < 'a' || byte > 'z') && byte != '-') {
            return false;
        } else {
            size++;
        }
    }
    return parts >= 3 && size >= 2;
}

/* The parts before the ending must look like a name: two letters or more. */
static bool is_host(gly_text text, uint32_t start, uint32_t end)
{
    uint32_t dot = last_dot(text, start, end);
    return dot < end && dot >= start + 2 &&
           is_known_ending(between(text, dot + 1, end));
}

/* Whether an address may begin here: not within what was already looked at,
 * or a run such as "a-a-a-a" would be read again at each part. */
static bool may_begin(gly_text text, uint32_t start)
{
    if (start == 0)
        return true;
    char before = text.data[start - 1];
    return !is_host_byte(before) && memchr("+%&=", before, 4) == NULL;
}

uint32_t gly_link_end(gly_text text, uint32_t start)
{
    if (!may_begin(text, start))
        return start;
    if (begins_address(between(text, start, text.size)))
        return tail_end(text, start);
    uint32_t end = host_end(text, start);
    while (end < text.size && memchr("+%&=", text.data[end], 4) != NULL)
        end = host_end(text, end + 1);
    if (end < text.size && text.data[end] == '@')
        return mail_end(text, start, end);
    end = trim_end(text, start, host_end(text, start));
    if (end == start)
        return start;
    if (!is_host(text, start, end))
        return is_newsgroup(between(text, start, end)) ? end : start;
    if (end < text.size && text.data[end] == '/')
        return tail_end(text, start);
    return end;
}
