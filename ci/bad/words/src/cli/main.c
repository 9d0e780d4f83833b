/* A program may print "exit(1);" and end. */
int main(void)
{
    printf("malloc(1) in a string is no call");
    exit(0);
}
