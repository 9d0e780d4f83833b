int  f(void);
