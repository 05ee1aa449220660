"""Python that runs in the person's browser, and how it gets there."""
