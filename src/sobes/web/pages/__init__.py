"""One module a page: reads input, calls one function, renders."""
