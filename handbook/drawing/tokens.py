"""Design tokens: the custom properties of `tokens.css`, for what CSS cannot reach (SVG on paper)."""

import re
from pathlib import Path

_PROPERTY = re.compile(r"--([a-z0-9-]+):\s*([^;]+);")


class Tokens(dict[str, str]):
    """Property name without dashes in front to its value in the light scheme: `tokens["brick"]`."""

    @classmethod
    def read(cls, overrides: Path) -> "Tokens":
        """Read the first value of every property in the tokens' style sheet."""
        css = (overrides / "theme/assets/stylesheets/tokens.css").read_text(encoding="utf-8")
        tokens = cls()
        for name, value in _PROPERTY.findall(css):
            tokens.setdefault(name, value.strip())
        return tokens
