/* slip.c - one excused call, one that is not. */
void slip(void *p)
{
    free(p);
    abort();
}
