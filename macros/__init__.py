"""The macros that pages call. A seam: everything is done in `handbook.site`."""

from typing import Any


def define_env(env: Any) -> None:
    """Offer the site's macros to mkdocs-macros-plugin; `hooks.py` has put the site into the configuration."""
    site = env.conf["site"]

    def offer(name: str, draw: Any) -> None:
        env.macro(lambda *arguments: draw(env.page.url, *arguments), name)

    for name, draw in site.macros().items():
        offer(name, draw)
