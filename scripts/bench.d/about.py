"""Describes the machine and the versions of a measurement as JSON. Reads the settings of a server from
standard input, one name, tab and value per line.

    about.py COUNT ROUNDS MAPPER BROKER
"""

import datetime
import json
import os
import platform
import re
import subprocess
import sys


def output_of(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def search_file(pattern, file):
    with open(file, encoding="utf-8") as lines:
        match = re.search(pattern, lines.read(), re.MULTILINE)
    return match and match[1]


count, rounds, mapper, broker = sys.argv[1:]
json.dump({
    "count": int(count),
    "rounds": int(rounds),
    "date": datetime.date.today().isoformat(),
    "commit": output_of("git", "describe", "--always", "--dirty"),
    "mapper": output_of(mapper, "--version").split()[-1],
    "broker": broker,
    "machine": {
        "processor": search_file(r"^model name\s*: (.*)$", "/proc/cpuinfo") or platform.machine(),
        "cores": os.cpu_count(),
        "memory_kib": int(search_file(r"^MemTotal:\s*(\d+) kB", "/proc/meminfo")),
        "virtual": bool(search_file(r"^flags\b.*(\bhypervisor\b)", "/proc/cpuinfo")),
        "kernel": re.match(r"[\d.]*\d", platform.release())[0],
    },
    "settings": dict(line.rstrip("\n").split("\t", 1) for line in sys.stdin),
}, sys.stdout, indent=1)
