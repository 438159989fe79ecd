"""Runs a command, and writes what it took as JSON: seconds, exit code, usage.

The kernel counts the memory of a process from before its `exec`, when it is still a copy
of the process that started it. So commands are started from this process, which is
smaller than anything that is measured. It imports nothing else for that reason.
"""

import json
import os
import sys
import time


def main() -> None:
    """Run the command after the first argument, which is the file to write."""
    started = time.perf_counter()
    pid = os.posix_spawnp(sys.argv[2], sys.argv[2:], os.environ)
    _, status, usage = os.wait4(pid, 0)
    taken = {
        "seconds": time.perf_counter() - started,
        "code": os.waitstatus_to_exitcode(status),
        "cpu": usage.ru_utime + usage.ru_stime,
        "megabytes": usage.ru_maxrss / 1024,
    }
    # pathlib would make the process larger.
    with open(sys.argv[1], "w", encoding="utf-8") as file:  # noqa: PTH123
        json.dump(taken, file)


if __name__ == "__main__":
    main()
