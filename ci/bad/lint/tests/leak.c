#include <stdlib.h>
int leak(void);
int leak(void)
{
    char *bytes = malloc(10);
    return bytes != NULL;
}
