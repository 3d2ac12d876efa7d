"""Values become words: terminal, pages, drawings.

A story with its trace and reports comes in; text, HTML and SVG go out, the same words everywhere.
It never computes a finding.
"""

from headwater.show.sheet import Case, Item, Piece, Row, Section, Sheet, sheet, sheets

__all__ = ["Case", "Item", "Piece", "Row", "Section", "Sheet", "sheet", "sheets"]
