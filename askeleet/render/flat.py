"""Documents and tables as plain rows that say everything themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askeleet.reports.document import Column

if TYPE_CHECKING:
    from askeleet.reports.document import Document, Table


def flat(table: Table) -> Table:
    """Return the table without rules: what the rule over a row says stands in a column of its own, before the others.

    It stays as it is where one of its columns says it anyway.
    """
    if not table.rules or any(column.is_in_rule for column in table.columns):
        return table._replace(rules=())
    rows = tuple((name, *row) for name, span in table.spans for row in table.rows[span])
    return table._replace(columns=(Column("rule", ""), *table.columns), rows=rows, rules=())


def is_list(document: Document) -> bool:
    """Return whether a document is one table and nothing else."""
    parts = [(section.key, len(section.tables), section.facts) for section in document.sections]
    return parts == [(document.key, 1, ())]
