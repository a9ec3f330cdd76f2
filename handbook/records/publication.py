"""Where the handbook is published, and under what terms."""

from typing import Annotated

from pydantic import Field

from handbook.records.text import HOST, Line, Text, Typed


class Publisher(Typed):
    """Who stands behind the handbook, and how to reach them."""

    name: Text
    about: Text
    """Who they are, in a sentence or two."""
    email: Annotated[str, Field(pattern=r"^[^@\s]+@[^@\s]+$")]


class Publication(Typed):
    """Where the handbook is published and under what terms."""

    address: Annotated[str, Field(pattern=rf"^https?://{HOST}(?:/\S+)?/$")]
    """The public address of the Danish front page, with a closing slash."""
    repository: Annotated[str, Field(pattern=rf"^https?://{HOST}/\S*[^/\s]$")]
    """The address of the repository that holds `data/`."""
    publisher: Publisher
    branch: Line
    """The branch that editors change."""
    licence: Text
    sign_in: Annotated[str, Field(pattern=rf"^https://{HOST}(?:/\S+)?/$")] | None = None
    """The address of the service that signs editors in to the form; without one, pages lead to the files alone."""
