#include <stdlib.h>
int slip(int a);
int slip(int a)
{
    int *p = NULL;
    if (a == 1)
        *p = 2;
    return a;
}
