int *  p;
