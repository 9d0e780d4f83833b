int gly_taken(void);
int gly_dead(void);
int gly_taken(void)
{
    return 1;
}
int gly_dead(void)
{
    return 2;
}
