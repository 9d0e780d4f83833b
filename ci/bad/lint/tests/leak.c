#include <stdlib.h>
int leak(void)
{
    char *bytes = malloc(10);
    return bytes != NULL;
}
