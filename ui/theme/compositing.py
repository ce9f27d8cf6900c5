"""Whether a window may have see-through corners: on X11 only while a compositing manager runs, else they are black."""

from __future__ import annotations

import ctypes
from functools import cache

from PySide6.QtGui import QGuiApplication

_LIBRARY = "libX11.so.6"


@cache
def see_through() -> bool:
    """Asked once: everywhere but on X11 windows are put together by the system."""
    if QGuiApplication.platformName() != "xcb":
        return True
    try:
        x11 = ctypes.CDLL(_LIBRARY)
    except OSError:  # nobody can be asked
        return True
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XOpenDisplay.argtypes = [ctypes.c_char_p]
    x11.XInternAtom.restype = ctypes.c_ulong
    x11.XInternAtom.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int]
    x11.XGetSelectionOwner.restype = ctypes.c_ulong
    x11.XGetSelectionOwner.argtypes = [ctypes.c_void_p, ctypes.c_ulong]
    x11.XCloseDisplay.argtypes = [ctypes.c_void_p]
    display = x11.XOpenDisplay(None)
    if not display:
        return True
    try:
        manager = x11.XInternAtom(display, b"_NET_WM_CM_S0", 0)
        return bool(x11.XGetSelectionOwner(display, manager))
    finally:
        x11.XCloseDisplay(display)
