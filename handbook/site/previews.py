"""Where a page's preview picture stands: what a link to the page shows in a chat or a feed."""

WIDTH, HEIGHT = 1200, 630
"""In pixels, as the services that show previews ask for."""


def preview_path(page: str) -> str:
    """Return the picture's path below the language's front page, for a page's path below its docs folder: `tools/x.md`."""
    return f"previews/{page.removesuffix('.md') or 'index'}.png"
