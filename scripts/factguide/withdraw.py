"""``python -m factguide.withdraw``: take back a figure or a page; see ``factguide.upkeep``."""

import sys

from factguide.upkeep.withdraw import main

if __name__ == "__main__":
    sys.exit(main())
