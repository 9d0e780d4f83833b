/* words.c - nothing here may stay. TODO */
int f(void)
{
    printf("x");
    exit(1);
    char *p = malloc(1);
    strcpy(p, "y");
    int size = 0;
    srand(time(0));
    return size;
}
/* f(); */
#if 0
#endif
// another style
#define LEAVE return 0
#define FINE(x) ((x) + 1)
int g(void)
{
again:
    goto again;
}
int h(void)
{
    goto one;
    goto two;
one:
two:
    return 0;
}
/* The draft stands in /home/ida/draft.md. */
