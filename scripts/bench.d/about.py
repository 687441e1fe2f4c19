"""What figures are measured on and of, as JSON; the settings of a server come in, a name, a tab and
a value a line.

    about.py COUNT ROUNDS MAPPER BROKER
"""

import datetime
import json
import os
import platform
import re
import subprocess
import sys


def said(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def found(pattern, file):
    with open(file, encoding="utf-8") as lines:
        match = re.search(pattern, lines.read(), re.MULTILINE)
    return match and match[1]


count, rounds, mapper, broker = sys.argv[1:]
json.dump({
    "count": int(count),
    "rounds": int(rounds),
    "date": datetime.date.today().isoformat(),
    "commit": said("git", "describe", "--always", "--dirty"),
    "mapper": said(mapper, "--version").split()[-1],
    "broker": broker,
    "machine": {
        "processor": found(r"^model name\s*: (.*)$", "/proc/cpuinfo") or platform.machine(),
        "cores": os.cpu_count(),
        "memory_kib": int(found(r"^MemTotal:\s*(\d+) kB", "/proc/meminfo")),
        "virtual": bool(found(r"^flags\b.*(\bhypervisor\b)", "/proc/cpuinfo")),
        "kernel": re.match(r"[\d.]*\d", platform.release())[0],
    },
    "settings": dict(line.rstrip("\n").split("\t", 1) for line in sys.stdin),
}, sys.stdout, indent=1)
