/* A header that does not name itself. */
#ifndef WRONG_H
#define WRONG_H

/* This one is explained. */
void gly_explained(int a,
                   int b);

void gly_unexplained(void);

/* Explained, but named as if it were another project's. */
void explained(void);

#endif
