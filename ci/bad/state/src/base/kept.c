static int hidden;
int open_to_all = 3;
static _Thread_local int per_thread;
static const char *movable[] = {"a", "b"};
static const char *const fixed[] = {"a", "b"};
static const int constant = 4;
int count(int i)
{
    static int calls;
    per_thread += i;
    return ++calls + hidden++ + per_thread + constant + *movable[i];
}
void move(int i)
{
    movable[i] = fixed[i];
}
