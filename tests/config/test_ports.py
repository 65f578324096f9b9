"""A site has its ports for itself: what is taken is said, and never shared without a word."""

from __future__ import annotations

import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from typer.testing import CliRunner

from anlan.config.cli import app, serve
from anlan.config.ports import PortTaken, free_pair, hold

HERE = "127.0.0.1"


@contextmanager
def stranger_on(port: int) -> Iterator[socket.socket]:
    """A server that shares its port with whoever asks, as web servers do."""
    with socket.socket() as listening:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((HERE, port))
        listening.listen()
        yield listening


@pytest.fixture
def port() -> int:
    return free_pair(27_000, 28_000)


def hold_now(port: int, patience_seconds: float = 0) -> list[int]:
    """The ports that were waited for while holding one."""
    waited: list[int] = []
    hold(HERE, [port], patience_seconds=patience_seconds, waiting=waited.append)
    return waited


def test_a_pair_with_a_taken_half_is_not_given(port):
    with stranger_on(port + 1), pytest.raises(OSError, match="no pair of free ports"):
        free_pair(port, port + 2)


def test_a_pair_is_given_once_however_many_processes_ask(port):
    asking = f"from anlan.config.ports import free_pair; print(free_pair({port}, {port + 4}))"
    elsewhere = subprocess.run([sys.executable, "-c", asking], capture_output=True, text=True, check=True)
    assert int(elsewhere.stdout) == port + 2


def test_a_port_on_which_another_listens_is_refused_although_it_would_be_shared(port):
    with stranger_on(port), pytest.raises(PortTaken, match=str(port)):
        hold_now(port)


def test_a_port_that_another_site_is_about_to_use_is_refused(port):
    holding = f"from anlan.config.ports import hold; hold({HERE!r}, [{port}], patience_seconds=0, waiting=print)"
    program = f"{holding}; print('held', flush=True); input()"
    with subprocess.Popen(
        [sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with pytest.raises(PortTaken):
            hold_now(port)
        other.communicate("\n")
    assert hold_now(port) == []


def test_a_port_that_is_given_up_in_time_is_waited_for(port):
    with stranger_on(port) as listening:
        leaving = threading.Timer(0.5, listening.close)
        leaving.start()
        assert hold_now(port, patience_seconds=20) == [port]
        leaving.join()


def test_what_is_left_of_an_ended_connection_does_not_stand_in_the_way(port):
    with stranger_on(port) as listening, socket.create_connection((HERE, port)) as visitor:
        answering, _ = listening.accept()
        answering.close()  # who closes first keeps the port for a minute
        assert visitor.recv(1) == b""
    assert hold_now(port) == []


def test_a_site_on_a_taken_port_ends_with_a_sentence(port, monkeypatch):
    monkeypatch.setattr(serve, "_PORT_PATIENCE_SECONDS", 0)
    with stranger_on(port + 1):
        refused = CliRunner().invoke(app, ["serve", "--port", str(port)])
    assert refused.exit_code == 5
    assert f"port {port + 1} is taken; stop what listens there, or choose another with --port" in refused.stderr


def test_an_address_that_is_not_of_this_machine_ends_with_a_sentence(port):
    refused = CliRunner().invoke(app, ["serve", "--host", "192.0.2.1", "--port", str(port)])
    assert refused.exit_code == 2
    assert "192.0.2.1" in refused.stderr
    assert "--host" in refused.stderr


def test_a_demonstration_on_a_taken_port_says_so(port):
    with stranger_on(port):
        refused = CliRunner().invoke(app, ["demo", "--port", str(port)])
    assert refused.exit_code == 1
    assert f"port {port} or {port + 1} is taken" in refused.stderr
