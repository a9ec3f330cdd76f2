"""Where preview pictures and icons stand, and how big they are."""

WIDTH, HEIGHT = 1200, 630
"""In pixels, as the services that show previews ask for."""


def preview_path(page: str) -> str:
    """Return the picture's path below the language's front page, for a page's path below its docs folder: `tools/x.md`."""
    return f"previews/{page.removesuffix('.md') or 'index'}.png"


ICONS = "assets/icons"
"""The icons' folder below the Danish front page."""
