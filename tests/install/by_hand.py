#!/usr/bin/env python3
"""by_hand - the shared library called from Python, without any glue.

    by_hand.py LIBRARY DRAFT     prints its findings as JSON, a line each
"""

import ctypes
import sys


class Text(ctypes.Structure):
    _fields_ = [("data", ctypes.c_char_p), ("size", ctypes.c_size_t)]


WRITE = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p,
                         ctypes.POINTER(ctypes.c_char), ctypes.c_size_t)


# As long as the structs of galley.h, of which the first fields are set.
class Options(ctypes.Structure):
    _fields_ = [("rest", ctypes.c_void_p * 8)]


class Draft(ctypes.Structure):
    _fields_ = [("path", Text), ("bytes", Text),
                ("rest", ctypes.c_void_p * 16)]


def main():
    library = ctypes.CDLL(sys.argv[1])
    library.galley_version.restype = ctypes.c_char_p
    for name in ("galley_finding_count", "galley_article_memory"):
        getattr(library, name).restype = ctypes.c_size_t
        getattr(library, name).argtypes = [ctypes.c_void_p]
    with open(sys.argv[2], "rb") as file:
        source = file.read()
    session, article = ctypes.c_void_p(), ctypes.c_void_p()
    status = library.galley_new(ctypes.byref(session),
                                ctypes.byref(Options()))
    draft = Draft(Text(b"draft.md", 8), Text(source, len(source)))
    status = status or library.galley_check(
        ctypes.byref(article), session, ctypes.byref(draft))
    print(library.galley_version().decode(), status,
          library.galley_finding_count(article))
    library.galley_article_free(article)
    library.galley_free(session)


main()
