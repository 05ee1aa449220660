"""Server-rendered pages: read input, call one function, show the result."""
