/* post_bodies.h - one office in two bodies that go by their letters. */
#ifndef GLY_CLAIMS_PEOPLE_POST_BODIES_H
#define GLY_CLAIMS_PEOPLE_POST_BODIES_H

#include <stdbool.h>

#include "annotate/people/people.h"
#include "claims/claims.h"

/* Whether the two phrases have one noun and two bodies, "the LED's State
 * president" and "the JVM's State president", which the article nowhere puts
 * side by side. O(tokens). */
bool gly_posts_of_two_bodies(const gly_claims *claims, const gly_trait *a,
                             const gly_trait *b);

#endif
