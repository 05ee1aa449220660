"""An interview's report in words: joined with the bank once, then shown as a page, Markdown, JSON or PDF."""
