"""Collects the shares that several machines made, and refuses what would leave a gap or come from elsewhere."""

import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

from pydantic import ValidationError

from handbook.cache.store import digest
from handbook.handbook import Handbook
from handbook.workbook.books.editions import books
from handbook.workbook.register import REGISTER, Made, read_register, write_register
from handbook.workbook.share import MARK, Mark, Share, divide, state


class NotWhole(Exception):
    """The shares do not make up all editions; the message says why, a line each."""


def mark(handbook: Handbook, root: Path, out: Path, share: Share) -> None:
    """Write the mark of a share beside its PDFs and its register."""
    names = sorted([REGISTER, *(name for one in read_register(out) for name in (one.file, one.picture))])
    files = {name: digest((out / name).read_bytes()) for name in names}
    written = Mark(name=str(share), state=state(handbook, root, books(handbook)), files=files)
    (out / MARK).write_text(f"{written.model_dump_json(indent=1)}\n", encoding="utf-8")


def collect(handbook: Handbook, root: Path, folders: Sequence[Path], out: Path) -> list[Made]:
    """Copy the PDFs and pictures of all shares into `out`, with one register of them; return what it says.

    Raises NotWhole when a share is missing, there twice, damaged, or made from another state of the handbook.
    """
    ordered = books(handbook)
    marks = {folder: _read(folder) for folder in folders}
    faults = [*_unread(marks), *_unlike(marks, state(handbook, root, ordered)), *_uneven(marks), *_damaged(marks)]
    if faults:
        raise NotWhole("\n".join(faults))
    made: dict[str, list[Made]] = {book.name: [] for book in ordered}
    out.mkdir(parents=True, exist_ok=True)
    for folder, share in ((folder, found.share) for folder, found in marks.items() if found):
        expected = {book.name for book in divide(ordered, share.of)[share.number - 1]}
        register = read_register(folder)
        if {one.book for one in register} != expected:
            raise NotWhole(f"{folder}: its register holds other editions than share {share} has. Make it again.")
        for one in register:
            made[one.book].append(one)
            for name in (one.file, one.picture):
                shutil.copyfile(folder / name, out / name)
    whole = [one for of_book in made.values() for one in of_book]
    write_register(out, whole)
    return whole


def _read(folder: Path) -> Mark | None:
    """Return the mark in a folder, or None when there is none that can be read."""
    try:
        return Mark.model_validate_json((folder / MARK).read_bytes())
    except (OSError, ValidationError):
        return None


def _unread(marks: dict[Path, Mark | None]) -> Iterator[str]:
    for folder, found in marks.items():
        if not found:
            yield f"{folder}: is no share. Make one with handbook workbook --shard 1/{len(marks)} --out {folder}."


def _unlike(marks: dict[Path, Mark | None], now: str) -> Iterator[str]:
    for folder, found in marks.items():
        if found and found.state != now:
            yield f"{folder}: was made from another state of the handbook, or with other packages. Make it again from this one."


def _uneven(marks: dict[Path, Mark | None]) -> Iterator[str]:
    """Tell shares that are there twice or missing, or that were divided differently."""
    shares = {folder: found.share for folder, found in marks.items() if found}
    if len(shares) < len(marks):
        return
    counts = sorted({share.of for share in shares.values()})
    if len(counts) > 1:
        yield f"The shares were divided differently: into {' and '.join(map(str, counts))}. Make all of them anew."
        return
    places: dict[int, list[Path]] = {}
    for folder, share in shares.items():
        places.setdefault(share.number, []).append(folder)
    for number, same in sorted(places.items()):
        if len(same) > 1:
            yield f"Share {number}/{counts[0]} is there {len(same)} times: {', '.join(map(str, same))}. Leave out all but one."
    missing = [f"{number}/{counts[0]}" for number in range(1, counts[0] + 1) if number not in places]
    if missing:
        yield f"{', '.join(missing)} {'is' if len(missing) == 1 else 'are'} missing. Make every share with handbook workbook --shard."


def _damaged(marks: dict[Path, Mark | None]) -> Iterator[str]:
    for folder, found in marks.items():
        if not found:
            continue
        broken = [name for name, hashed in found.files.items() if not _holds(folder / name, hashed)]
        if broken:
            more = f" and {len(broken) - 1} more" if len(broken) > 1 else ""
            yield f"{folder}: {broken[0]}{more} is missing or damaged. Make the share again, or copy it again."


def _holds(path: Path, hashed: str) -> bool:
    try:
        return digest(path.read_bytes()) == hashed
    except OSError:
        return False
