"""The whole: site and PDFs are built in a folder aside, published in one swap, and released."""
