"""What comes after the pages: handouts on paper, their lists and archives, the offline bundle.

Reads the built site and the settings, never the Markdown text; a fault stops it with PublishError.
"""

from .errors import PublishError

__all__ = ["PublishError"]
