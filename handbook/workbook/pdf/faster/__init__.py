"""What stands in for WeasyPrint's hottest functions: the same pages in less time, for one version of it, and only while it is that."""
