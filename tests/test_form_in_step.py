"""The form says what is right: a source that is the handbook's own, and that the other language fits though one alone was changed."""

import os
import subprocess
from datetime import date

from handbook.editing import in_step
from handbook.form import configuration
from handbook.reading import loader
from handbook.words.wording import Wording
from tests.test_form_in_browser import before, faults, files, fill, form, go, opened, save, server, small  # noqa: F401


def test_a_source_that_is_the_handbooks_own_is_called_so(form, small):  # noqa: F811
    kind, entry = small.pages["side-signs"]
    assert [source.origin for source in entry.sources] == ["own"]
    go(form, configuration.entry_path(kind, entry))
    form.get_by_text(Wording(small.interface, "en").form_fields["origin"], exact=True).first.wait_for()
    assert form.get_by_text("No source", exact=True).count() == 0


def test_an_editor_can_say_in_the_form_that_the_other_language_is_still_right(form, files, small):  # noqa: F811
    editor = {f"GIT_{role}_{what}": "x" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    for command in (["init", "-q"], ["add", "."], ["commit", "-qm", "Begin"]):
        subprocess.run(["git", *command], cwd=files, env=os.environ | editor, check=True)

    def ahead() -> list[str]:
        return [one.field for one in in_step.out_of_step(files, loader.read(files))]

    kind, entry = small.pages["side-talk"]
    path = files / small.origins[kind.name, entry.id].file.path
    go(form, configuration.entry_path(kind, entry))
    fill(form, "Title: Danish", "Samtale om begge to sider")
    save(form, path)
    assert ahead() == ["title.en"]
    today = date.today().isoformat()
    form.get_by_label("Languages in step").fill(today)
    assert str(save(form, path)["in_step"]) == today
    assert ahead() == [] and faults(files) == []
