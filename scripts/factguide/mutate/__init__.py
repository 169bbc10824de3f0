"""Measure the checker: plant one mistake at a time in the real guide, and see whether it is found.

Nothing is written to the working tree: pages and data are changed in memory.
"""
