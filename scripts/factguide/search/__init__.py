"""The index behind the search field: the built pages, and readers' own words for what they say."""

from .index import SearchError, build_index, write_index
from .words import ReaderWords, read_words

__all__ = ["ReaderWords", "SearchError", "build_index", "read_words", "write_index"]
