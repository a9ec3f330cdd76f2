"""What MkDocs does in a build, for one page or template at a time. A seam, as `hooks.py` is."""

from typing import Any
from urllib.parse import urlsplit

from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel, get_files, set_exclusions
from mkdocs.structure.nav import get_navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url


class PageBuild:
    """Every file of a configuration, and how each page is drawn. `config["site"]` may become another one with the same pages."""

    def __init__(self, config: MkDocsConfig):
        self._config = config
        files, env = get_files(config), config.theme.get_env()
        files.add_files_from_theme(env, config)
        self._all = config.plugins.on_files(files, config=config)
        set_exclusions(self._all, config)
        self._nav = config.plugins.on_nav(get_navigation(self._all, config), config=config, files=self._all)
        self._env = config.plugins.on_env(env, config=config, files=self._all)
        self._documents = self._all.documentation_pages(inclusion=InclusionLevel.is_in_serve)
        self.pages: dict[str, File] = {file.url: file for file in self._documents}
        self.files: dict[str, File] = {file.dest_uri: file for file in self._all if not file.is_documentation_page()}
        for file in self._documents:
            if file.page in self._nav.pages:
                file.page.read_source(config)  # the menu wants their titles

    def page(self, file: File) -> bytes:
        """Return a page as it is now; raises what drawing it raises."""
        config, files, plugins = self._config, self._all, self._config.plugins
        made = config["site"].pages.get(file.src_uri)
        if made:
            file.content_string = made.front
        page = file.page or Page(None, file, config)
        config._current_page = page
        try:
            page = plugins.on_pre_page(page, config=config, files=files)
            page.read_source(config)
            page.markdown = plugins.on_page_markdown(page.markdown or "", page=page, config=config, files=files)
            page.render(config, files)
            page.content = plugins.on_page_content(page.content or "", page=page, config=config, files=files)
            page.active = True
            context = plugins.on_page_context(self._context(page), page=page, config=config, nav=self._nav)
            drawn = self._env.get_template(page.meta.get("template", "main.html")).render(context)
            return plugins.on_post_page(drawn, page=page, config=config).encode()
        finally:
            page.active = False
            config._current_page = None

    def template(self, name: str) -> bytes:
        """Return what is no page: the page for addresses that lead nowhere, the site map, the web app's file."""
        config, plugins = self._config, self._config.plugins
        base = urlsplit(config.site_url or "/").path if name == "404.html" else get_relative_url(".", name)
        template = plugins.on_pre_template(self._env.get_template(name), template_name=name, config=config)
        context = plugins.on_template_context(self._context(None, base), template_name=name, config=config)
        return plugins.on_post_template(template.render(context), template_name=name, config=config).encode()

    def _context(self, page: Page | None, base: str = "") -> Any:
        return get_context(self._nav, self._documents, self._config, page, base)
