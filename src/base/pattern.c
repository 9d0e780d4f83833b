#include "base/pattern.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#include <pthread.h>
#include <stdatomic.h>
#include <string.h>

#include "base/limits.h"

/* More groups than this are matched but cannot be asked for. */
enum { GROUPS = 64, MESSAGE_ROOM = 256 };

/* What a pattern takes its memory from, and what changes of it when it is first
 * looked for. */
typedef struct {
    gly_allocator allocator;
    gly_pattern_source source;
    pcre2_code *code; /* NULL while nobody has looked for what is known */
    bool failed;      /* the allocator has said no */
    pthread_mutex_t lock;
    atomic_bool is_ready; /* the machine code is there, if there can be any */
} workshop;

struct gly_pattern {
    workshop *shop;
};

struct gly_matcher {
    pcre2_match_data *data;
    pcre2_match_context *limits;
};

/* The memory of a pattern is its workshop's, that of a matcher an arena's. */
static void *allocate(size_t size, void *context)
{
    workshop *shop = context;
    void *taken = shop->allocator.allocate(shop->allocator.context, size);
    if (taken == NULL)
        shop->failed = true;
    return taken;
}

static void release(void *block, void *context)
{
    const workshop *shop = context;
    if (block != NULL)
        shop->allocator.release(shop->allocator.context, block);
}

static void *take(size_t size, void *context)
{
    return gly_arena_take(context, size);
}

static void keep(void *block, void *context)
{
    (void)block;
    (void)context;
}

/* Line ends and \R as they are everywhere, whatever PCRE2 was built for. */
static pcre2_compile_context *settings(pcre2_general_context *general)
{
    pcre2_compile_context *made = pcre2_compile_context_create(general);
    if (made == NULL)
        return NULL;
    pcre2_set_newline(made, PCRE2_NEWLINE_LF);
    pcre2_set_bsr(made, PCRE2_BSR_UNICODE);
    return made;
}

/* What PCRE2 says is wrong with a pattern, and where. */
typedef struct {
    int code;
    PCRE2_SIZE offset;
} pattern_fault;

static gly_status describe(gly_pattern_error *error, gly_arena *arena,
                           const pattern_fault *fault)
{
    PCRE2_UCHAR words[MESSAGE_ROOM];
    pcre2_get_error_message(fault->code, words, sizeof words);
    gly_status status = gly_arena_text(&error->message, arena,
                                       gly_text_of((const char *)words));
    error->offset = (uint32_t)fault->offset;
    return status == GLY_OK ? GLY_INVALID : status;
}

/* Make PCRE2's data of the source. GLY_INVALID fills `*fault`. */
static gly_status compile(workshop *shop, pattern_fault *fault)
{
    const gly_pattern_source *source = &shop->source;
    pcre2_general_context *general =
        pcre2_general_context_create(allocate, release, shop);
    pcre2_compile_context *made = general ? settings(general) : NULL;
    uint32_t options = PCRE2_UTF | PCRE2_UCP | PCRE2_MULTILINE |
                       PCRE2_NEVER_BACKSLASH_C |
                       (source->caseless ? PCRE2_CASELESS : 0);
    gly_text text = source->text;
    PCRE2_SPTR bytes = (PCRE2_SPTR)(text.size > 0 ? text.data : "");
    if (made != NULL)
        shop->code = pcre2_compile(bytes, text.size, options, &fault->code,
                                   &fault->offset, made);
    pcre2_compile_context_free(made);
    pcre2_general_context_free(general);
    if (shop->failed)
        return GLY_NO_MEMORY;
    return shop->code != NULL ? GLY_OK : GLY_INVALID;
}

/* Whether groups may have names, which are asked for before a match is. */
static bool has_names(gly_text pattern)
{
    return gly_text_find(pattern, gly_text_of("(?<"), 0) != GLY_NONE ||
           gly_text_find(pattern, gly_text_of("(?P"), 0) != GLY_NONE ||
           gly_text_find(pattern, gly_text_of("(?'"), 0) != GLY_NONE;
}

gly_status gly_pattern_build(gly_pattern **out, gly_arena *arena,
                             const gly_pattern_source *source,
                             gly_pattern_error *error)
{
    gly_pattern *pattern = gly_arena_take(arena, sizeof *pattern);
    workshop *shop = gly_arena_take(arena, sizeof *shop);
    if (pattern == NULL || shop == NULL)
        return GLY_NO_MEMORY;
    shop->allocator = arena->allocator;
    shop->source = *source;
    if (pthread_mutex_init(&shop->lock, NULL) != 0)
        return GLY_NO_MEMORY;
    atomic_init(&shop->is_ready, false);
    pattern->shop = shop;
    pattern_fault fault = {0, 0};
    gly_status status = source->known && !has_names(source->text)
                            ? GLY_OK
                            : compile(shop, &fault);
    if (status == GLY_OK) {
        *out = pattern;
        return GLY_OK;
    }
    gly_pattern_release(pattern);
    uint32_t size = source->text.size;
    if (fault.offset > size)
        fault.offset = size;
    return status == GLY_INVALID ? describe(error, arena, &fault) : status;
}

void gly_pattern_release(gly_pattern *pattern)
{
    if (pattern == NULL)
        return;
    pcre2_code_free(pattern->shop->code);
    pattern->shop->code = NULL;
    pthread_mutex_destroy(&pattern->shop->lock);
}

/* See to it that a pattern is read and has its machine code; without that, it
 * is matched more slowly, and the same. Other threads wait, so that no two
 * matches of a text differ in where they meet a limit. */
static gly_status make_ready(const gly_pattern *pattern)
{
    workshop *shop = pattern->shop;
    if (atomic_load_explicit(&shop->is_ready, memory_order_acquire))
        return GLY_OK;
    pthread_mutex_lock(&shop->lock);
    bool is_ready = atomic_load_explicit(&shop->is_ready, memory_order_relaxed);
    shop->failed = false;
    pattern_fault none;
    if (shop->code == NULL)
        compile(shop, &none);
    if (!is_ready)
        pcre2_jit_compile(shop->code, PCRE2_JIT_COMPLETE);
    bool failed = shop->failed;
    atomic_store_explicit(&shop->is_ready, !failed, memory_order_release);
    pthread_mutex_unlock(&shop->lock);
    return failed ? GLY_NO_MEMORY : GLY_OK;
}

bool gly_pattern_may_be_empty(const gly_pattern *pattern)
{
    uint32_t empty = 0;
    if (pattern->shop->code != NULL)
        pcre2_pattern_info(pattern->shop->code, PCRE2_INFO_MATCHEMPTY, &empty);
    return empty != 0;
}

uint32_t gly_pattern_name_count(const gly_pattern *pattern)
{
    uint32_t count = 0;
    if (pattern->shop->code != NULL)
        pcre2_pattern_info(pattern->shop->code, PCRE2_INFO_NAMECOUNT, &count);
    return count;
}

/* An entry of PCRE2's table of names: two bytes of number, the name, a NUL. */
const char *gly_pattern_name(const gly_pattern *pattern, uint32_t index)
{
    PCRE2_SPTR table = NULL;
    uint32_t size = 0;
    pcre2_pattern_info(pattern->shop->code, PCRE2_INFO_NAMETABLE, &table);
    pcre2_pattern_info(pattern->shop->code, PCRE2_INFO_NAMEENTRYSIZE, &size);
    return (const char *)(table + (size_t)index * size + 2);
}

gly_status gly_matcher_build(gly_matcher **out, gly_arena *arena)
{
    gly_matcher *matcher = gly_arena_take(arena, sizeof *matcher);
    if (matcher == NULL)
        return GLY_NO_MEMORY;
    pcre2_general_context *general =
        pcre2_general_context_create(take, keep, arena);
    if (general == NULL)
        return GLY_NO_MEMORY;
    matcher->data = pcre2_match_data_create(GROUPS, general);
    matcher->limits = pcre2_match_context_create(general);
    if (matcher->data == NULL || matcher->limits == NULL)
        return GLY_NO_MEMORY;
    pcre2_set_depth_limit(matcher->limits, GLY_LIMIT_MATCH_DEPTH);
    pcre2_set_heap_limit(matcher->limits, GLY_LIMIT_MATCH_HEAP_KB);
    *out = matcher;
    return GLY_OK;
}

/* How many steps a match may take at each place of a text. */
static uint32_t steps_for(uint32_t size)
{
    if (size <= GLY_LIMIT_MATCH_FAST)
        return GLY_LIMIT_MATCH_STEPS;
    uint32_t share = GLY_LIMIT_MATCH_WHOLE / size;
    return share > GLY_LIMIT_MATCH_PLACE ? share : GLY_LIMIT_MATCH_PLACE;
}

static int match(const gly_pattern *pattern, gly_matcher *matcher,
                 gly_text text, uint32_t from)
{
    PCRE2_SPTR bytes = (PCRE2_SPTR)(text.size > 0 ? text.data : "");
    uint32_t options = PCRE2_NO_UTF_CHECK | PCRE2_NOTEMPTY;
    if (text.size > GLY_LIMIT_MATCH_FAST)
        options |= PCRE2_NO_JIT;
    pcre2_set_match_limit(matcher->limits, steps_for(text.size));
    int count = pcre2_match(pattern->shop->code, bytes, text.size, from,
                            options, matcher->data, matcher->limits);
    /* Machine code has a small stack of its own; the interpreter takes the
     * heap, up to its limit. */
    if (count == PCRE2_ERROR_JIT_STACKLIMIT)
        count =
            pcre2_match(pattern->shop->code, bytes, text.size, from,
                        options | PCRE2_NO_JIT, matcher->data, matcher->limits);
    return count;
}

static gly_span pair(const gly_matcher *matcher, uint32_t group)
{
    const PCRE2_SIZE *ends = pcre2_get_ovector_pointer(matcher->data);
    return gly_span_between((uint32_t)ends[2 * group],
                            (uint32_t)ends[2 * group + 1]);
}

gly_status gly_pattern_find(gly_search *search, const gly_pattern *pattern,
                            gly_matcher *matcher)
{
    search->found = false;
    if (search->from > search->text.size)
        return GLY_OK;
    if (make_ready(pattern) != GLY_OK)
        return GLY_NO_MEMORY;
    int count = match(pattern, matcher, search->text, search->from);
    if (count == PCRE2_ERROR_NOMATCH)
        return GLY_OK;
    if (count == PCRE2_ERROR_NOMEMORY)
        return GLY_NO_MEMORY;
    if (count < 0)
        return GLY_TOO_LARGE;
    search->found = true;
    search->match = pair(matcher, 0);
    search->from = gly_span_end(search->match);
    return GLY_OK;
}

gly_status gly_pattern_is_slow(bool *out, const gly_pattern *pattern,
                               gly_matcher *matcher, gly_text text)
{
    *out = false;
    /* PCRE2 looks whether there is machine code even where it may use none. */
    if (make_ready(pattern) != GLY_OK)
        return GLY_NO_MEMORY;
    PCRE2_SPTR bytes = (PCRE2_SPTR)(text.size > 0 ? text.data : "");
    pcre2_set_match_limit(matcher->limits, GLY_LIMIT_MATCH_SLOW);
    for (uint32_t from = 0; from < text.size;) {
        int count =
            pcre2_match(pattern->shop->code, bytes, text.size, from,
                        PCRE2_NO_UTF_CHECK | PCRE2_NOTEMPTY | PCRE2_NO_JIT,
                        matcher->data, matcher->limits);
        if (count == PCRE2_ERROR_NOMEMORY)
            return GLY_NO_MEMORY;
        if (count < 0) {
            *out = count != PCRE2_ERROR_NOMATCH;
            return GLY_OK;
        }
        from = gly_span_end(pair(matcher, 0));
    }
    return GLY_OK;
}

bool gly_pattern_group(const gly_pattern *pattern, const gly_matcher *matcher,
                       const char *name, gly_span *group)
{
    PCRE2_SPTR first = NULL, last = NULL;
    int size = pcre2_substring_nametable_scan(pattern->shop->code,
                                              (PCRE2_SPTR)name, &first, &last);
    if (size < 0)
        return false;
    const PCRE2_SIZE *ends = pcre2_get_ovector_pointer(matcher->data);
    for (PCRE2_SPTR entry = first; entry <= last; entry += size) {
        uint32_t number = (uint32_t)(entry[0] << 8 | entry[1]);
        if (number < GROUPS && ends[2 * number] != PCRE2_UNSET) {
            *group = pair(matcher, number);
            return true;
        }
    }
    return false;
}
