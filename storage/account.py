"""Who is at the machine: the name written beside every unit of work and into the lock."""

import getpass
import platform


def account_name() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # no environment and no account database
        return "không rõ"


def machine_name() -> str:
    return platform.node() or "không rõ"
