"""Several machines: each makes its share of the editions, and together they are the site that one machine makes."""

import json
import shutil
from pathlib import Path

import pytest
import yaml

from handbook.rules.check import load_checked
from handbook.workbook import Share, books, divide
from handbook.workbook.share import MARK, cost
from tests import tree

SHARES = 6


def _files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def _small(to: Path, store: Path | None = None) -> Path:
    """The small example with some editions more, so that no share is empty."""
    root = tree.small(to, store)
    path = Path("data/editions.yml")
    real = yaml.safe_load((tree.ROOT / path).read_text(encoding="utf-8"))
    more = [edition for edition in real if edition["id"] in ("cards", "cards-press", "poster", "run-sheet")]
    with (root / path).open("a", encoding="utf-8") as file:
        yaml.safe_dump(more, file, allow_unicode=True, sort_keys=False)
    return root


@pytest.fixture(scope="module")
def root(shared: Path) -> Path:
    """A tree in which every share was made by itself, cold, into `shares/1` and so on, made once a run."""

    def make(folder: Path) -> None:
        root = _small(folder)
        for number in range(1, SHARES + 1):
            done = tree.run(root, "workbook", "--shard", f"{number}/{SHARES}", "--out", f"shares/{number}")
            assert done.returncode == 0, done.stdout + done.stderr
            assert len(done.stdout.split()) == len(list((root / f"shares/{number}").glob("*.pdf"))) > 0
            shutil.rmtree(root / tree.STORE, ignore_errors=True)  # what another machine made is not at hand

    return tree.once(shared / "shares", make)


@pytest.fixture
def divided(root: Path, tmp_path: Path) -> Path:
    """A copy of it, with a site that was built before."""
    shutil.copytree(root, tmp_path / "divided")
    shutil.rmtree(tmp_path / "divided/site", ignore_errors=True)
    (tmp_path / "divided/site").mkdir()
    (tmp_path / "divided/site/index.html").write_text("as it was")
    return tmp_path / "divided"


def _refused(root: Path, *folders: str) -> str:
    """Build from folders, and return what is said; the old site must stand."""
    done = tree.run(root, "build", "--from", *folders)
    assert done.returncode == 1, done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    assert _files(root / "site") == {"index.html": b"as it was"}
    return done.stderr.strip()


ALL = [f"shares/{number}" for number in range(1, SHARES + 1)]


def test_six_shares_make_the_site_that_one_machine_makes(divided, store, tmp_path):
    whole = _files(tree.built(_small(tmp_path / "whole", store)))
    done = tree.run(divided, "build", "--from", *reversed(ALL))
    assert done.returncode == 0, done.stdout + done.stderr
    together = _files(divided / "site")
    pdfs = [name for name in together if name.endswith(".pdf")]
    assert len(pdfs) > SHARES
    assert together.keys() == whole.keys()
    assert [name for name in whole if whole[name] != together[name]] == []
    assert not list((divided / tree.STORE).glob("workbook/*/*.pdf"))  # none was made again


def test_gaps_doubles_and_strangers_are_told_at_once(divided):
    shutil.copytree(divided / "shares/2", divided / "again")
    (divided / "empty").mkdir()
    assert _refused(divided, "shares/1", "shares/2", "again", "shares/4", "shares/6").splitlines() == [
        "Share 2/6 is there 2 times: shares/2, again. Leave out all but one.",
        "3/6, 5/6 are missing. Make every share with handbook workbook --shard.",
    ]
    assert _refused(divided, *ALL[:5], "empty").startswith("empty: is no share. ")
    for broken in ("", "[]", '{"name": "7/6", "state": "", "files": {}}'):
        (divided / "empty" / MARK).write_text(broken)
        assert _refused(divided, *ALL[:5], "empty").startswith("empty: is no share. ")


def test_a_share_of_another_state_is_refused(divided):
    path = divided / "data/tools/side-talk.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("\n  da: ", "\n  da: Vi ", 1), encoding="utf-8")
    told = _refused(divided, *ALL).splitlines()
    assert len(told) == SHARES
    assert all("was made from another state of the handbook" in line for line in told)


def test_a_damaged_share_is_refused(divided):
    pdf = next((divided / "shares/2").glob("*.pdf"))
    pdf.write_bytes(pdf.read_bytes()[:-100])
    next((divided / "shares/3").glob("*.webp")).unlink()
    mark = json.loads((divided / "shares/5" / MARK).read_text())
    (divided / "shares/5" / MARK).write_text(json.dumps({**mark, "name": "5/7"}))
    told = _refused(divided, *ALL).splitlines()
    assert told[0].startswith("The shares were divided differently: into 6 and 7.")
    assert told[1].startswith(f"shares/2: {pdf.name} is missing or damaged.")
    assert told[2].startswith("shares/3: ")
    assert len(told) == 3


@pytest.mark.parametrize("wrong", ["0/6", "7/6", "2", "a/b", "-1/6", "2/6/1"])
def test_what_is_no_share_is_told(wrong):
    done = tree.run(tree.ROOT, "workbook", f"--shard={wrong}")
    assert done.returncode == 2
    assert done.stderr == f"--shard {wrong} is no share. Write which one and of how many, such as 2/6.\n"


@pytest.mark.parametrize("of", [1, 2, 6, 400])
def test_every_book_is_in_one_share_and_none_is_overloaded(handbook, of):
    every = books(handbook)
    shares = divide(every, of)
    assert len(shares) == of
    assert sorted(book.name for share in shares for book in share) == sorted(book.name for book in every)
    fair = sum(map(cost, every)) / of
    assert max(sum(map(cost, share)) for share in shares) <= fair + max(map(cost, every))


def test_an_edit_of_words_moves_no_book(tmp_path):
    root = tree.small(tmp_path / "small")
    before = divide(books(load_checked(root)), SHARES)
    path = root / "data/tools/side-talk.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("\n  da: ", "\n  da: Vi ", 1), encoding="utf-8")
    after = divide(books(load_checked(root)), SHARES)
    assert [[book.name for book in share] for share in after] == [[book.name for book in share] for share in before]
    assert str(Share.read("2/6")) == "2/6"
