"""What holds for every test: none depends on where somebody's copy of the site will stand."""

from __future__ import annotations

import os

# A shell that has built a site for its host still has this set, and each guide here has its own.
os.environ.pop("SITE_URL", None)
