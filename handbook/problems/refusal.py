"""What a machine refuses, such as to write on a full disk: no fault of the handbook's or of ours, told in one line."""

import errno
import os

REMEDIES = {
    errno.ENOSPC: "Make room on the disk, and try again.",
    errno.EDQUOT: "Make room on the disk, and try again.",
    errno.EFBIG: "Allow larger files, and try again.",
    errno.EACCES: "Give yourself the right to write there, and try again.",
    errno.EPERM: "Give yourself the right to write there, and try again.",
    errno.EROFS: "Put the handbook's folder where files can be written, and try again.",
    errno.EEXIST: "Take away what stands there, and try again.",
    errno.ENOTDIR: "Take away what stands there, and try again.",
    errno.EBUSY: "Let go of it, such as a disk that is mounted there, and try again.",
    errno.EXDEV: "Keep site and .build on one disk, and try again.",
    errno.EMFILE: "Allow more open files, and try again.",
    errno.EADDRINUSE: "Stop what uses the port, or choose another one with --port.",
}
"""What a machine can refuse without any fault of the handbook's or of ours, and what helps."""


def refusal(fault: OSError) -> str | None:
    """Return in one line what the machine refused and what helps, or None for what is a bug of ours."""
    if fault.errno not in REMEDIES:
        return None
    where = f"{os.path.relpath(fault.filename)}: " if isinstance(fault.filename, str | os.PathLike) else ""
    return f"{where}{os.strerror(fault.errno)}. {REMEDIES[fault.errno]}"
