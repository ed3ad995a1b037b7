"""Where the screen is served: on this computer's own address, which no other computer can reach."""

from __future__ import annotations

import errno
import os
import socket
from ipaddress import ip_address
from typing import Final

from reflect.errors import BrowserError

HOST: Final = "127.0.0.1"
_HIGHEST: Final = 65_535


def listen(port: int = 0, host: str = HOST) -> socket.socket:
    """A socket that only this computer can reach, listening; port 0 takes any that is free.

    Raises BrowserError for any other address, and where the port cannot be had.
    """
    if not _is_this_computer(host):
        raise BrowserError(
            f"Reflect is shown to this computer alone, so it can't be served at {host}. Leave the address out."
        )
    if not 0 <= port <= _HIGHEST:
        raise BrowserError(f"There is no port {port}. Choose one from 1024 to {_HIGHEST}, or leave it out.")
    opened = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        # On Windows the first option would let another program share the port.
        exclusive = getattr(socket, "SO_EXCLUSIVEADDRUSE", None)
        opened.setsockopt(socket.SOL_SOCKET, exclusive or socket.SO_REUSEADDR, 1)
        opened.bind((host, port))
        opened.listen(16)
    except OSError as error:
        opened.close()
        raise BrowserError(_why(error, port)) from error
    return opened


def _is_this_computer(host: str) -> bool:
    try:
        address = ip_address(host)
    except ValueError:
        # A name could be made to mean anything.
        return False
    return address.version == 4 and address.is_loopback


def _why(error: OSError, port: int) -> str:
    if error.errno == errno.EADDRINUSE or getattr(error, "winerror", None) == 10048:
        return f"Another program is using port {port}. Choose another, or leave --port out."
    if error.errno == errno.EACCES:
        return f"You may not use port {port}. Choose one from 1024 to {_HIGHEST}, or leave --port out."
    return f"Reflect can't be shown in a browser here: {os.strerror(error.errno or 0)}. Use: reflect"
