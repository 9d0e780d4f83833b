int gly_taken(void);
int main(void)
{
    return gly_taken();
}
