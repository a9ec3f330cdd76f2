"""The macros that pages call. A seam: everything is done in `handbook.site`."""

from typing import Any


def define_env(env: Any) -> None:
    """Offer the site's macros to mkdocs-macros-plugin; `hooks.py` has put the site into the configuration."""

    def offer(name: str) -> None:
        # While it is served, the site is another one after every edit.
        env.macro(lambda *arguments: env.conf["site"].macros()[name](env.page.url, *arguments), name)

    for name in env.conf["site"].macros():
        offer(name)
