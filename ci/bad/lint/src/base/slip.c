int slip(int a);
int slip(int a)
{
    if (a == 1)
        return 2;
    else
        return a;
}
