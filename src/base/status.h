/* status.h - how a call ends.
 * One enum for the whole program; 0 is success and every other value is a
 * failure of the call itself. What the person at the desk must read (a rule
 * with an error, a draft that is not UTF-8) is not a status but a problem with
 * a place: see base/problem.h. */
#ifndef GLY_BASE_STATUS_H
#define GLY_BASE_STATUS_H

typedef enum {
    GLY_OK = 0,
    GLY_NO_MEMORY, /* the allocator said no; nothing is leaked or half done */
    GLY_TOO_LARGE, /* the input is over a limit of base/limits.h */
    GLY_INVALID,   /* the input is wrong; a problem says where and why */
    GLY_IO,        /* reading or writing failed; errno says why */
} gly_status;

#endif
