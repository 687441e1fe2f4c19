"""Runs members of a group until their topic's end, and prints the rate of the events that they apply as JSON.

    group.py EVENTS MEMBERS COMMAND…

The rate is that between the third second, when all members have joined, and nine tenths of the events. `load` is the number of
processors that are busy meanwhile.
"""

import json
import os
import pathlib
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

JOINED_AFTER = 3
INTERVAL = 0.1


def free_ports(count):
    sockets = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports = [one.getsockname()[1] for one in sockets]
    for one in sockets:
        one.close()
    return ports


def applied(port):
    """The events that a member has applied, 0 if it has not started or has ended."""
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/metrics", timeout=5) as answer:
            return sum(map(int, re.findall(r"^mapper_events_applied_total(?:{.*})? (\d+)", answer.read().decode(), re.MULTILINE)))
    except (urllib.error.URLError, ConnectionError):
        return 0


def busy():
    """Seconds that all processors have worked since the machine started."""
    user, nice, system, _, _, *interrupts = pathlib.Path("/proc/stat").read_text().split("\n")[0].split()[1:]
    return sum(map(int, (user, nice, system, *interrupts[:3]))) / os.sysconf("SC_CLK_TCK")


def main():
    events, count, command = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3:]
    ports = free_ports(count)
    start = time.monotonic()
    members = [subprocess.Popen([*command, "--http", f"127.0.0.1:{port}"], stdout=subprocess.DEVNULL) for port in ports]
    begin = end = None
    counts = [0] * count
    while any(member.poll() is None for member in members):
        counts = [max(before, applied(port)) for before, port in zip(counts, ports)]
        now = (time.monotonic(), sum(counts), busy())
        if now[0] - start >= JOINED_AFTER:
            begin = begin or now
            if end is None and now[1] >= events * 0.9:
                end = now
        time.sleep(INTERVAL)
    if any(member.returncode for member in members):
        sys.exit("error: a member failed")
    if end is None or end[1] - begin[1] < events / 10:
        sys.exit(f"error: too few events for {JOINED_AFTER} seconds: {events}")
    seconds, number, load = (last - first for first, last in zip(begin, end))
    print(json.dumps({"rate": number / seconds, "load": load / seconds, "shares": counts}))


main()
