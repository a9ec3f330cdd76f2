"""What others show of the site: preview pictures for links to its pages, and icons."""
