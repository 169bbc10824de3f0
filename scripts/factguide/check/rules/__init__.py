"""Every rule, in one list. A new rule is a file here and a line below."""

from ..rule import Rule
from .alt_text import alt_text
from .blocks import block, table
from .broken_link import broken_link
from .constraint import constraint
from .country import country
from .data_figures import disagreement, fact_says, glossary_figure
from .direction import direction
from .doubled_word import doubled_word
from .external_link import bare_address, external_link
from .fact_mismatch import fact_mismatch
from .forbidden_word import forbidden_word
from .form import (
    block_options,
    duplicate_title,
    empty_page,
    encoding,
    indented,
    list_gap,
    unclosed_block,
)
from .front_matter import front_matter
from .headings import heading_style, headings
from .instruction import instruction
from .ledger import claim_ledger
from .link_target import link_target
from .link_words import card_link, link_text
from .misspelt_name import misspelt_name
from .negation import negation
from .number_style import number_style
from .placeholder import placeholder
from .population import population
from .review_due import review_due
from .reviewer import reviewer
from .route_unit import route_unit
from .sentence_length import list_length, paragraph_length, sentence_length
from .spacing import spacing
from .statement_missing import statement_missing
from .statement_wording import statement_wording
from .unknown_fact import unknown_fact
from .unowned_figure import unowned_figure
from .unreviewed import unreviewed
from .unused import unused_fact, unused_glossary, unused_source
from .weak_source import weak_source

RULES: tuple[Rule, ...] = (
    unknown_fact,
    fact_mismatch,
    unowned_figure,
    number_style,
    statement_wording,
    statement_missing,
    instruction,
    direction,
    negation,
    route_unit,
    country,
    population,
    claim_ledger,
    constraint,
    fact_says,
    disagreement,
    glossary_figure,
    weak_source,
    unused_fact,
    unused_source,
    unused_glossary,
    forbidden_word,
    placeholder,
    misspelt_name,
    broken_link,
    external_link,
    bare_address,
    link_text,
    link_target,
    alt_text,
    card_link,
    front_matter,
    review_due,
    reviewer,
    duplicate_title,
    headings,
    heading_style,
    sentence_length,
    paragraph_length,
    list_length,
    list_gap,
    indented,
    spacing,
    doubled_word,
    unclosed_block,
    block_options,
    block,
    table,
    empty_page,
    encoding,
    unreviewed,
)
