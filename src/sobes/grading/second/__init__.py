"""A second judge that the person may set up: any OpenAI-compatible chat endpoint, asked about one answer at a time."""
