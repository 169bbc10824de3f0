"""Every rule on the built site, in one list."""

from .addresses import absolute_address, address, unreviewed_host
from .assets import asset
from .lychee import ANCHOR, DEAD, OUTSIDE
from .pages import duplicate_id, empty_link, orphan_page, outside_site
from .pdf import pdf_link
from .rule import LinkRule

RULES: tuple[LinkRule, ...] = (
    DEAD,
    ANCHOR,
    OUTSIDE,
    outside_site,
    address,
    absolute_address,
    unreviewed_host,
    empty_link,
    duplicate_id,
    orphan_page,
    asset,
    pdf_link,
)
