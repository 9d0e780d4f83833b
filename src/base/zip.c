#include "base/zip.h"

#include <zip.h>

/* What an error of libzip means to who sent the file. */
static gly_status say(const char **problem, int code)
{
    switch (code) {
    case ZIP_ER_MEMORY:
        return GLY_NO_MEMORY;
    case ZIP_ER_NOZIP:
        *problem = "is no zip file, or its end is missing";
        break;
    case ZIP_ER_CRC:
        *problem = "is damaged: its checksum is wrong";
        break;
    case ZIP_ER_NOPASSWD:
    case ZIP_ER_WRONGPASSWD:
    case ZIP_ER_ENCRNOTSUPP:
        *problem = "is encrypted";
        break;
    case ZIP_ER_COMPNOTSUPP:
        *problem = "is packed in a way that is not known";
        break;
    default:
        *problem = "is damaged";
    }
    return GLY_INVALID;
}

gly_status gly_zip_open(gly_zip *out, gly_text bytes, const char **problem)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source =
        zip_source_buffer_create(bytes.data, bytes.size, 0, &error);
    zip_t *zip = NULL;
    if (source != NULL)
        zip = zip_open_from_source(source, ZIP_RDONLY, &error);
    if (zip == NULL && source != NULL)
        zip_source_free(source);
    gly_status status =
        zip == NULL ? say(problem, zip_error_code_zip(&error)) : GLY_OK;
    zip_error_fini(&error);
    out->handle = zip;
    return status;
}

void gly_zip_close(gly_zip *zip)
{
    if (zip->handle != NULL)
        zip_discard(zip->handle);
    zip->handle = NULL;
}

bool gly_zip_find(gly_zip_entry *out, const gly_zip *zip, const char *name)
{
    zip_stat_t about;
    zip_stat_init(&about);
    if (zip_stat(zip->handle, name, ZIP_FL_NOCASE, &about) != 0 ||
        (about.valid & ZIP_STAT_SIZE) == 0)
        return false;
    *out = (gly_zip_entry){about.index, about.size};
    return true;
}

/* Read up to `size` bytes of an open entry, and see that it ends there: at the
 * end libzip holds the checksum against what was read. */
static gly_status read_open(char *out, zip_file_t *file, uint64_t size,
                            const char **problem)
{
    uint64_t done = 0;
    zip_int64_t count = 1;
    char more;
    while (done < size && count > 0) {
        count = zip_fread(file, out + done, size - done);
        done += count > 0 ? (uint64_t)count : 0;
    }
    if (count >= 0)
        count = zip_fread(file, &more, 1);
    if (count < 0)
        return say(problem, zip_error_code_zip(zip_file_get_error(file)));
    if (count == 0 && done == size)
        return GLY_OK;
    *problem = "does not have the size that it is said to have";
    return GLY_INVALID;
}

gly_status gly_zip_read(char *out, const gly_zip *zip,
                        const gly_zip_entry *entry, const char **problem)
{
    zip_stat_t about;
    zip_file_t *file = NULL;
    zip_stat_init(&about);
    if (zip_stat_index(zip->handle, entry->index, 0, &about) == 0 &&
        (about.valid & ZIP_STAT_COMP_METHOD) != 0 &&
        about.comp_method != ZIP_CM_STORE &&
        about.comp_method != ZIP_CM_DEFLATE)
        return say(problem, ZIP_ER_COMPNOTSUPP);
    file = zip_fopen_index(zip->handle, entry->index, 0);
    if (file == NULL)
        return say(problem, zip_error_code_zip(zip_get_error(zip->handle)));
    gly_status status = read_open(out, file, entry->size, problem);
    zip_fclose(file);
    return status;
}
