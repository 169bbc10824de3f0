"""For editors who do not code: ask in plain words, and write files that the checker accepts."""
