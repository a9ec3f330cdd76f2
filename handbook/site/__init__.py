"""The site: pages and their parts, as Markdown and HTML that any generator can carry."""
