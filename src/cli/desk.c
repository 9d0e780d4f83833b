#include "cli/desk.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "base/problem.h"
#include "cli/places.h"
#include "cli/say.h"

#define CONFIG ".galley.yml"

/* A folder whose desk is known. */
typedef struct {
    const char *path; /* without links */
    gly_desk *desk;
} folder;

void gly_desks_init(gly_desks *out, const gly_settings *wanted)
{
    *out = (gly_desks){wanted, gly_list_of(sizeof(gly_desk *)),
                       gly_list_of(sizeof(folder))};
}

static void *no_memory(void)
{
    gly_say("%s", galley_status_text(GALLEY_NO_MEMORY));
    return NULL;
}

/* Whether there is a file at `path`, or something that keeps its folder from
 * telling: reading it says what. A folder above that is shut to this user has
 * none for him. */
static bool may_be_there(const char *path)
{
    return access(path, F_OK) == 0 ||
           (errno != ENOENT && errno != ENOTDIR && errno != EACCES);
}

/* The configuration of the folder at `path` or the nearest above; NULL when
 * there is none. `*status` is not clean when there is no memory. */
static const char *search(gly_arena *arena, const char *path, int *status)
{
    gly_text at = gly_text_of(path);
    for (;;) {
        const char *sign = at.size > 1 ? "/" : "";
        gly_text made = gly_text_format(arena, "%.*s%s" CONFIG, (int)at.size,
                                        at.data, sign);
        if (made.size == 0)
            *status = GLY_EXIT_FAILED;
        if (made.size == 0 || may_be_there(made.data))
            return made.size == 0 ? NULL : made.data;
        if (at.size <= 1)
            return NULL;
        while (at.size > 1 && at.data[at.size - 1] != '/')
            at.size--;
        at.size -= at.size > 1;
    }
}

/* The path of a configuration that was found, as a person would write it from
 * where the program runs; NULL when there is no memory. */
static const char *shortened(gly_arena *arena, const char *path)
{
    gly_place_room room;
    gly_text up = {"", 0};
    gly_place_folder(&room, NULL);
    char *here = room.path;
    for (char *slash = strrchr(here, '/'); slash != NULL;
         slash = strrchr(here, '/')) {
        size_t size = strlen(here);
        size -= size == 1; /* the folder "/" */
        if (strncmp(path, here, size) == 0 && path[size] == '/') {
            gly_text made = gly_text_format(arena, "%.*s%s", (int)up.size,
                                            up.data, path + size + 1);
            return made.size == 0 ? NULL : made.data;
        }
        if (size == 0)
            break;
        up = gly_text_format(arena, "%.*s../", (int)up.size, up.data);
        slash[slash == here ? 1 : 0] = '\0';
    }
    return path;
}

static gly_desk *desk_at(gly_desks *desks, const char *path)
{
    for (uint32_t i = 0; i < desks->items.count; i++) {
        gly_desk *desk = *(gly_desk **)gly_list_at(&desks->items, i);
        if (path == NULL || desk->path == NULL ? path == desk->path
                                               : strcmp(path, desk->path) == 0)
            return desk;
    }
    return NULL;
}

/* Read and load what belongs to a new desk. */
static void open_desk(gly_desk *desk, const gly_settings *wanted)
{
    desk->status = GLY_EXIT_CLEAN;
    if (desk->path != NULL)
        desk->status = gly_desk_read(desk, wanted->arena);
    if (desk->status == GLY_EXIT_CLEAN)
        desk->status = gly_session_load(&desk->loaded, wanted, &desk->rules);
    if (desk->status == GLY_EXIT_CLEAN)
        desk->status = gly_desk_check(desk);
}

/* The desk of the configuration at `path`; NULL: of none. */
static gly_desk *open_at(gly_desks *desks, const char *path)
{
    gly_arena *arena = desks->wanted->arena;
    gly_desk *known = desk_at(desks, path);
    if (known != NULL)
        return known;
    gly_desk *desk = gly_arena_take(arena, sizeof *desk);
    gly_desk **added = desk ? gly_list_add(&desks->items, arena) : NULL;
    if (added == NULL)
        return no_memory();
    *added = desk;
    gly_place_room room;
    gly_text within = gly_text_of(gly_place_folder(&room, path));
    if (gly_arena_text(&within, arena, within) != GLY_OK)
        return no_memory();
    desk->path = path;
    desk->folder = within.data;
    desk->configs = gly_list_of(sizeof(galley_config *));
    desk->rules = gly_list_of(sizeof(const char *));
    open_desk(desk, desks->wanted);
    return desk;
}

gly_desk *gly_desks_find(gly_desks *desks, const char *path)
{
    const gly_settings *wanted = desks->wanted;
    if (wanted->no_config || wanted->config != NULL)
        return open_at(desks, wanted->no_config ? NULL : wanted->config);
    gly_place_room room;
    const char *here = gly_place_folder(&room, path);
    for (uint32_t i = 0; i < desks->folders.count; i++) {
        const folder *known = gly_list_at(&desks->folders, i);
        if (strcmp(known->path, here) == 0)
            return known->desk;
    }
    gly_text where;
    int status = GLY_EXIT_CLEAN;
    const char *found = search(wanted->arena, here, &status);
    if (found != NULL)
        found = shortened(wanted->arena, found);
    folder *added = gly_list_add(&desks->folders, wanted->arena);
    if (added == NULL || status != GLY_EXIT_CLEAN ||
        gly_arena_text(&where, wanted->arena, gly_text_of(here)) != GLY_OK)
        return no_memory();
    *added = (folder){where.data, open_at(desks, found)};
    return added->desk;
}

galley_status gly_desk_settle(galley_settings **out, const gly_desk *desk,
                              const char *path)
{
    gly_place_room room;
    *out = NULL;
    if (desk->config == NULL)
        return GALLEY_OK;
    return galley_settings_new(
        out, desk->config,
        galley_text_of(gly_place_within(&room, desk->folder, path)));
}

void gly_desks_release(gly_desks *desks)
{
    for (uint32_t i = 0; i < desks->items.count; i++) {
        gly_desk *desk = *(gly_desk **)gly_list_at(&desks->items, i);
        galley_free(desk->loaded.session);
        desk->loaded.session = NULL;
        for (uint32_t j = 0; j < desk->configs.count; j++)
            galley_config_free(
                *(galley_config **)gly_list_at(&desk->configs, j));
    }
}
