"""What a proposal does to pages and sheets: both states built, compared and shown side by side."""
