"""A medicine guide whose every figure is a fact: registry, quantities, extension, check, publish.

Arrows run one way, in that order: a later room may import an earlier one, never the reverse.
"""
