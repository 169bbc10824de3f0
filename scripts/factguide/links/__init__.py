"""Links of the built site: lychee for files and anchors, and small rules for what it misses."""
