#include "cli/deadline.h"

enum { NANOSECONDS = 1000 * 1000 * 1000 };

static bool is_over(void *context)
{
    const gly_deadline *deadline = context;
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec > deadline->end.tv_sec ||
           (now.tv_sec == deadline->end.tv_sec &&
            now.tv_nsec >= deadline->end.tv_nsec);
}

void gly_deadline_set(galley_draft *draft, gly_deadline *deadline,
                      double seconds)
{
    if (seconds <= 0)
        return;
    time_t whole = (time_t)seconds;
    struct timespec *end = &deadline->end;
    clock_gettime(CLOCK_MONOTONIC, end);
    end->tv_sec += whole;
    end->tv_nsec += (long)((seconds - (double)whole) * NANOSECONDS);
    if (end->tv_nsec >= NANOSECONDS) {
        end->tv_nsec -= NANOSECONDS;
        end->tv_sec++;
    }
    draft->has_given_up = is_over;
    draft->patience = deadline;
}
