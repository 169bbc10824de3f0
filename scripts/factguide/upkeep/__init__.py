"""Keeping a guide true over the years: corrections, the history of facts, old addresses, dates."""
