void many(int a, int b, int c, int d, int e);
void four(int a, int b, int c, const char *d, ...);
