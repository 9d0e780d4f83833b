int deep(int a)
{
    for (;;)
        while (a)
            if (a) {
                switch (a) {
                case 1:
                    return 1;
                }
            }
    return 0;
}
void wide(int a, int b, int c, int d, int e)
{
    (void)a, (void)b, (void)c, (void)d, (void)e;
}
int tall(void)
{
    ;
    ;
    ;
    ;
    ;
    ;
    ;
    ;
    ;
    ;
    ;
    ;
    ;
    ;
    ;
    ;
    ;
    ;
    ;
    ;
    ;
    ;
    ;
    ;
    ;
    ;
    ;
    ;
    ;
    ;
    ;
    ;
    ;
    ;
    ;
    ;
    ;
    ;
    ;
    ;
    ;
    ;
    ;
    ;
    ;
    ;
    ;
    ;
    ;
    ;
    ;
    ;
    ;
    ;
    ;
    ;
    ;
    ;
    ;
}
int flat(int a)
{
    if (a == 1)
        return 1;
    else if (a == 2)
        return 2;
    else if (a == 3)
        return 3;
    else if (a == 4)
        return (struct pair){1, 2}.first;
    return 0;
}
/* xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx */
