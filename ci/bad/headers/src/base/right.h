/* right.h - what is right is not reported. */
#ifndef GLY_BASE_RIGHT_H
#define GLY_BASE_RIGHT_H

/* Two that belong together. */
void gly_right_one(void);
void gly_right_two(void);

#endif
