#include "base/glob.h"

#include "base/utf8.h"

/* A place to go back to: a star at `pattern` has taken the path up to
 * `path`. */
typedef struct {
    uint32_t pattern, path; /* GLY_NONE for no star yet */
} star;

/* Where the two stand while they are walked side by side. A star may take one
 * character more whenever what follows it does not fit, and only the last one
 * of each kind need ever be asked. */
typedef struct {
    gly_text pattern, path;
    uint32_t at, to; /* in pattern and path */
    star one;        /* "*", within a name */
    star many;       /* "**", over folders */
} walk;

static bool is_at(gly_text text, uint32_t at, char byte)
{
    return at < text.size && text.data[at] == byte;
}

/* The offset behind the "[…]" that opens at `at`; GLY_NONE if it is never
 * closed. A "]" that comes first is one of the set. */
static uint32_t set_end(gly_text pattern, uint32_t at)
{
    at++;
    if (is_at(pattern, at, '!') || is_at(pattern, at, '^'))
        at++;
    for (uint32_t i = at; i < pattern.size; i++) {
        if (pattern.data[i] == ']' && i > at)
            return i + 1;
        if (pattern.data[i] == '\\')
            i++;
    }
    return GLY_NONE;
}

/* The next character of a set; `*at` goes behind it. */
static uint32_t next_of(gly_text set, uint32_t *at)
{
    uint32_t length = 1;
    if (is_at(set, *at, '\\') && *at + 1 < set.size)
        ++*at;
    uint32_t code = gly_utf8_at(set, *at, &length);
    *at += length;
    return code;
}

/* Whether `code` is of the set "[a-z]" that stands at [at, end). */
static bool is_in_set(gly_text pattern, gly_span place, uint32_t code)
{
    gly_text set = gly_text_slice(
        pattern, gly_span_between(place.offset + 1, gly_span_end(place) - 1));
    bool wanted = true, found = false;
    uint32_t at = 0;
    if (is_at(set, 0, '!') || is_at(set, 0, '^')) {
        wanted = false;
        at = 1;
    }
    while (at < set.size) {
        uint32_t low = next_of(set, &at), high = low;
        if (is_at(set, at, '-') && at + 1 < set.size) {
            at++;
            high = next_of(set, &at);
        }
        found = found || (code >= low && code <= high);
    }
    return found == wanted;
}

/* Take one character of both; false when they do not fit. */
static bool step(walk *now)
{
    uint32_t length = 1, end = now->at + 1;
    uint32_t code = gly_utf8_at(now->path, now->to, &length);
    bool fits = false;
    switch (now->pattern.data[now->at]) {
    case '?':
        fits = code != '/';
        break;
    case '[':
        end = set_end(now->pattern, now->at);
        fits = end != GLY_NONE && code != '/' &&
               is_in_set(now->pattern, gly_span_between(now->at, end), code);
        break;
    case '\\':
        end = now->at + 2;
        length = 1;
        fits = is_at(now->pattern, now->at + 1, now->path.data[now->to]);
        break;
    default:
        length = 1;
        fits = now->pattern.data[now->at] == now->path.data[now->to];
    }
    if (fits) {
        now->at = end;
        now->to += length;
    }
    return fits;
}

/* "**" that stands for whole folders: between slashes or at an end. */
static bool is_many(gly_text pattern, uint32_t at)
{
    return is_at(pattern, at, '*') && is_at(pattern, at + 1, '*') &&
           (at == 0 || pattern.data[at - 1] == '/') &&
           (at + 2 == pattern.size || pattern.data[at + 2] == '/');
}

/* Take a star if one stands here. */
static bool take_star(walk *now)
{
    if (is_many(now->pattern, now->at)) {
        /* with its slash it may stand for no folder at all */
        now->at += is_at(now->pattern, now->at + 2, '/') ? 3 : 2;
        now->many = (star){now->at, now->to};
        now->one.pattern = GLY_NONE;
        return true;
    }
    if (!is_at(now->pattern, now->at, '*'))
        return false;
    while (is_at(now->pattern, now->at, '*'))
        now->at++;
    now->one = (star){now->at, now->to};
    return true;
}

/* Let the last star take more; false when none can. */
static bool go_back(walk *now)
{
    if (now->one.pattern != GLY_NONE && now->one.path < now->path.size &&
        now->path.data[now->one.path] != '/') {
        now->at = now->one.pattern;
        now->to = ++now->one.path;
        return true;
    }
    if (now->many.pattern == GLY_NONE)
        return false;
    uint32_t to = now->many.path;
    bool ends = now->many.pattern == now->pattern.size;
    while (to < now->path.size && now->path.data[to] != '/')
        to++;
    if (to == now->path.size && !ends)
        return false;
    now->at = now->many.pattern;
    now->to = now->many.path = ends ? now->path.size : to + 1;
    now->one.pattern = GLY_NONE;
    return true;
}

static bool fits(gly_text pattern, gly_text path)
{
    walk now = {pattern, path, 0, 0, {GLY_NONE, 0}, {GLY_NONE, 0}};
    for (;;) {
        if (now.at < pattern.size && take_star(&now))
            continue;
        bool ended = now.at == pattern.size;
        if (ended && now.to == path.size)
            return true;
        if (!ended && now.to < path.size && step(&now))
            continue;
        if (!go_back(&now))
            return false;
    }
}

/* Whether one pattern, without its "!", stands for `path` itself. */
static bool matches(gly_text pattern, gly_text path, bool is_folder)
{
    if (is_at(pattern, pattern.size - 1, '/')) {
        if (!is_folder)
            return false;
        pattern.size--;
    }
    bool anchored = gly_text_count(pattern, '/') > 0;
    if (is_at(pattern, 0, '/'))
        pattern = gly_text_slice(pattern, (gly_span){1, pattern.size - 1});
    if (!anchored) {
        uint32_t start = path.size;
        while (start > 0 && path.data[start - 1] != '/')
            start--;
        path = gly_text_slice(path, gly_span_between(start, path.size));
    }
    return fits(pattern, path);
}

/* Of the last pattern that fits `path` itself, whether it takes it in; else
 * `before`. */
static bool decide(const gly_text *patterns, uint32_t count, gly_text path,
                   bool is_folder)
{
    for (uint32_t i = count; i > 0; i--) {
        gly_text pattern = patterns[i - 1];
        bool out = is_at(pattern, 0, '!');
        if (out)
            pattern = gly_text_slice(pattern, (gly_span){1, pattern.size - 1});
        if (matches(pattern, path, is_folder))
            return !out;
    }
    return false;
}

bool gly_glob_holds(const gly_text *patterns, uint32_t count, gly_text path)
{
    for (uint32_t i = 0; i < path.size; i++) {
        gly_text folder = gly_text_slice(path, (gly_span){0, i});
        if (path.data[i] == '/' && decide(patterns, count, folder, true))
            return true;
    }
    return decide(patterns, count, path, false);
}

const char *gly_glob_fault(gly_text pattern)
{
    if (is_at(pattern, 0, '!'))
        pattern = gly_text_slice(pattern, (gly_span){1, pattern.size - 1});
    if (pattern.size == 0 || (pattern.size == 1 && pattern.data[0] == '/'))
        return "stands for no path";
    for (uint32_t i = 0; i < pattern.size; i++) {
        if (pattern.data[i] == '[') {
            i = set_end(pattern, i);
            if (i == GLY_NONE)
                return "has a `[` that is never closed";
            i--;
        } else if (pattern.data[i] == '\\') {
            i++;
            if (i == pattern.size)
                return "ends with a backslash";
        }
    }
    if (gly_text_starts(pattern, gly_text_of("../")) ||
        gly_text_find(pattern, gly_text_of("/../"), 0) != GLY_NONE)
        return "cannot lead out of the folder of its file";
    return NULL;
}
