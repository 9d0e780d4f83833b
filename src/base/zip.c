#include "base/zip.h"

#include <minizip/unzip.h>
#include <string.h>

static void *begin(void *from, const void *name, int mode)
{
    (void)name;
    (void)mode;
    return from;
}

static uLong take(void *unused, void *stream, void *out, uLong size)
{
    gly_zip *from = stream;
    uint64_t left = from->bytes.size - from->at;
    (void)unused;
    if (size > left)
        size = (uLong)left;
    if (size > 0)
        memcpy(out, from->bytes.data + from->at, size);
    from->at += size;
    return size;
}

static ZPOS64_T tell(void *unused, void *stream)
{
    const gly_zip *from = stream;
    (void)unused;
    return from->at;
}

/* Not beyond the end: offsets come from the file. */
static long seek(void *unused, void *stream, ZPOS64_T offset, int origin)
{
    gly_zip *from = stream;
    uint64_t base = origin == ZLIB_FILEFUNC_SEEK_CUR   ? from->at
                    : origin == ZLIB_FILEFUNC_SEEK_END ? from->bytes.size
                                                       : 0;
    (void)unused;
    if (offset > from->bytes.size - base)
        return -1;
    from->at = base + offset;
    return 0;
}

static int nothing(void *unused, void *stream)
{
    (void)unused;
    (void)stream;
    return 0;
}

/* What an error of minizip or of zlib means to who sent the file. */
static gly_status say(const char **problem, int code)
{
    if (code == UNZ_INTERNALERROR || code == Z_MEM_ERROR)
        return GLY_NO_MEMORY;
    *problem = code == UNZ_CRCERROR
                   ? "is damaged: its size or its checksum is wrong"
                   : "is damaged";
    return GLY_INVALID;
}

gly_status gly_zip_open(gly_zip *out, gly_text bytes, const char **problem)
{
    zlib_filefunc64_def reader = {.zopen64_file = begin,
                                  .zread_file = take,
                                  .ztell64_file = tell,
                                  .zseek64_file = seek,
                                  .zclose_file = nothing,
                                  .zerror_file = nothing,
                                  .opaque = out};
    *out = (gly_zip){.bytes = bytes};
    out->file = unzOpen2_64(NULL, &reader);
    if (out->file == NULL) {
        *problem = "is no zip file or an empty one, or its end is missing";
        return GLY_INVALID;
    }
    return GLY_OK;
}

void gly_zip_close(gly_zip *zip)
{
    if (zip->file != NULL)
        (void)unzClose(zip->file);
    zip->file = NULL;
}

bool gly_zip_find(gly_zip_entry *out, const gly_zip *zip, const char *name)
{
    enum { CAPITALS_DO_NOT_COUNT = 2 };
    unz_file_info64 about;
    unz64_file_pos place;
    if (unzLocateFile(zip->file, name, CAPITALS_DO_NOT_COUNT) != UNZ_OK ||
        unzGetFilePos64(zip->file, &place) != UNZ_OK ||
        unzGetCurrentFileInfo64(zip->file, &about, NULL, 0, NULL, 0, NULL, 0) !=
            UNZ_OK)
        return false;
    *out = (gly_zip_entry){place.pos_in_zip_directory, place.num_of_file,
                           about.uncompressed_size};
    return true;
}

/* Open `entry`, when it is packed in a way that word processors pack. */
static gly_status open_entry(const gly_zip *zip, const gly_zip_entry *entry,
                             const char **problem)
{
    enum { ENCRYPTED = 1 };
    unz_file_info64 about;
    unz64_file_pos place = {entry->place, entry->number};
    int code = unzGoToFilePos64(zip->file, &place);
    if (code == UNZ_OK)
        code = unzGetCurrentFileInfo64(zip->file, &about, NULL, 0, NULL, 0,
                                       NULL, 0);
    if (code != UNZ_OK)
        return say(problem, code);
    if ((about.flag & ENCRYPTED) != 0) {
        *problem = "is encrypted";
        return GLY_INVALID;
    }
    if (about.compression_method != 0 &&
        about.compression_method != Z_DEFLATED) {
        *problem = "is packed in a way that is not known";
        return GLY_INVALID;
    }
    code = unzOpenCurrentFile(zip->file);
    return code == UNZ_OK ? GLY_OK : say(problem, code);
}

gly_status gly_zip_read(char *out, const gly_zip *zip,
                        const gly_zip_entry *entry, const char **problem)
{
    enum { AT_ONCE = 1 << 20 };
    uint64_t done = 0;
    int got = 1;
    gly_status status = open_entry(zip, entry, problem);
    if (status != GLY_OK)
        return status;
    while (done < entry->size && got > 0) {
        uint64_t left = entry->size - done;
        got = unzReadCurrentFile(zip->file, out + done,
                                 left < AT_ONCE ? (unsigned)left : AT_ONCE);
        done += got > 0 ? (uint64_t)got : 0;
    }
    int code = unzCloseCurrentFile(zip->file);
    if (got < 0 || code != UNZ_OK)
        return say(problem, got < 0 ? got : code);
    if (done == entry->size)
        return GLY_OK;
    *problem = "does not have the size that it is said to have";
    return GLY_INVALID;
}
