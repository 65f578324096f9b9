"""The machine a figure was measured on, and how busy it was at the time."""

from __future__ import annotations

import os
import platform
import time
from dataclasses import dataclass
from pathlib import Path


def describe() -> dict[str, object]:
    """Processor, cores, memory, system and day: a figure without them says nothing."""
    models = [line.partition(":")[2].strip() for line in _lines("/proc/cpuinfo") if line.startswith("model name")]
    memory_kb = next(int(line.split()[1]) for line in _lines("/proc/meminfo") if line.startswith("MemTotal"))
    return {
        "processor": models[0] if models else platform.processor(),
        "cores": os.cpu_count(),
        "memory_gb": round(memory_kb / 2**20, 1),
        "system": platform.platform(),
        "python": platform.python_version(),
        "measured_on": time.strftime("%Y-%m-%d %H:%M UTC", time.gmtime()),
        "load_before": round(os.getloadavg()[0], 1),
    }


@dataclass(frozen=True, slots=True)
class BusyTime:
    """Processor seconds of the whole machine since it started: all there were, and those somebody used."""

    all_s: float
    used_s: float

    @classmethod
    def now(cls) -> BusyTime:
        """As /proc/stat counts them."""
        ticks = [int(part) for part in _lines("/proc/stat")[0].split()[1:9]]
        per_second = os.sysconf("SC_CLK_TCK")
        idle = ticks[3] + ticks[4]
        return cls(sum(ticks) / per_second, (sum(ticks) - idle) / per_second)

    def busy_share_since(self) -> float:
        """The share of the machine that was in use between this reading and now, by anyone."""
        later = BusyTime.now()
        return round((later.used_s - self.used_s) / max(later.all_s - self.all_s, 0.01), 2)


def percentile(values: list[float], share: float) -> float:
    """The value below which a share of the values lies (nearest rank)."""
    ordered = sorted(values)
    return ordered[min(int(len(ordered) * share), len(ordered) - 1)]


def cpu_seconds(pids: list[int]) -> float:
    """Processor seconds these processes have used so far."""
    total = 0
    for pid in pids:
        try:
            parts = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue  # it ended meanwhile
        total += int(parts[11]) + int(parts[12])
    return total / os.sysconf("SC_CLK_TCK")


def _lines(path: str) -> list[str]:
    return Path(path).read_text().splitlines()
