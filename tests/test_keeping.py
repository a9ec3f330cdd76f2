"""What was made before is trusted by its hash: damage is made anew, never published, and nobody sees a traceback."""

from pathlib import Path

from handbook.cache.store import Store
from tests import tree


def emptied(path: Path) -> None:
    path.write_bytes(b"")


def cut(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])


def flipped(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 0xFF
    path.write_bytes(content)


def replaced(path: Path) -> None:
    path.write_bytes(b"[{}]")


def folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def another(path: Path) -> None:
    """What is whole, but of another version or no such thing at all."""
    if path.suffix == ".json":
        key = path.parent.name + path.stem
        Store(path.parent.parent).keep_fact(key, {"[{}]": 7} if int(key, 16) % 2 else 42)


DAMAGES = (emptied, cut, flipped, replaced, folder, another)


def test_what_has_changed_places_counts_as_not_there(tmp_path: Path):
    kept = Store(tmp_path)
    for key in ("1a", "1b"):
        kept.keep(key, ".pdf", f"Sheet {key}".encode())
        kept.keep_fact(key, key)
    assert kept.content("1a", ".pdf") == b"Sheet 1a" and kept.fact("1b") == "1b"
    for suffix in (".pdf", ".json"):
        aside = tmp_path / "aside"
        paths = sorted(tmp_path.rglob(f"*{suffix}"))
        assert len(paths) == 2
        paths[0].rename(aside)
        paths[1].rename(paths[0])
        aside.rename(paths[1])
    assert [kept.content(key, ".pdf") for key in ("1a", "1b")] == [None, None]
    assert [kept.fact(key) for key in ("1a", "1b")] == [None, None]


def test_what_is_damaged_is_made_anew(tmp_path: Path, small_built: Path, store: Path):
    root = tree.small(tmp_path / "x", store)
    before = {path.relative_to(small_built): path.read_bytes() for path in (small_built / "site").rglob("*") if path.is_file()}
    assert len(before) > 60
    kept = sorted((path for path in (root / tree.STORE).rglob("*") if path.is_file()), key=lambda path: (path.suffix, path))
    for suffix in (".pdf", ".png", ".json", ".ttf"):
        assert sum(path.suffix == suffix for path in kept) >= len(DAMAGES)
    # Of pictures and templates there are many, and all are kept alike.
    alike = {suffix: [path for path in kept if path.suffix == suffix][: 2 * len(DAMAGES)] for suffix in (".png", ".bytecode")}
    damaged = [path for path in kept if path in alike.get(path.suffix, [path])]
    assert len(damaged) > 80
    for place, path in enumerate(damaged):
        DAMAGES[place % len(DAMAGES)](path)
    done = tree.run(root, "build")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    made = {path.relative_to(root): path.read_bytes() for path in (root / "site").rglob("*") if path.is_file()}
    assert made == before
    again = Store(root / tree.STORE / "workbook")
    assert all(again.content(path.parent.name + path.stem, path.suffix) for path in kept if path.is_relative_to(again.folder))
