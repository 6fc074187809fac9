import ctypes
import os
import socket
import sys

import pytest

from desktop.app.socket_watch import SocketWatch

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asks Linux")


def test_nothing_is_found_where_nothing_was_opened() -> None:
    assert SocketWatch().found() == ()


def test_a_socket_of_python_is_found_even_after_it_is_closed() -> None:
    watch = SocketWatch()
    socket.socket().close()

    assert "socket.__new__" in watch.found()


@linux
@pytest.mark.parametrize(
    ("family", "found"),
    [(socket.AF_INET, 1), (socket.AF_INET6, 1), (socket.AF_UNIX, 0)],
    ids=["IPv4", "IPv6", "a local one, which cannot leave the computer"],
)
def test_a_network_socket_of_a_library_is_found_while_it_is_open(family: int, found: int) -> None:
    watch = SocketWatch()
    system = ctypes.CDLL(None)
    descriptor = system.socket(family, socket.SOCK_STREAM, 0)
    try:
        if family == socket.AF_UNIX:
            system.listen(descriptor, 1)
        assert len(watch.found()) == found
    finally:
        os.close(descriptor)
    assert watch.found() == ()


@linux
def test_a_socket_that_was_there_before_is_not_ours() -> None:
    with socket.socket():
        assert SocketWatch().found() == ()
