"""Version 2: lines of words instead of FTS5 (storage/search.py), and imports that remember what they added as ranges.

Version 1 kept a digest of each added row; that the row is still as it was imported now follows from the history.
"""

from __future__ import annotations

import json

from sqlalchemy import Connection


def upgrade(connection: Connection) -> None:
    """The lines themselves are written after the last step."""
    run = connection.exec_driver_sql
    run("DROP TABLE search")
    run(
        "CREATE TABLE search_lines "
        "(customer_id INTEGER NOT NULL, parts TEXT NOT NULL, words TEXT NOT NULL, PRIMARY KEY (customer_id))"
    )
    # what a row is pointed at by, looked up whenever it is deleted
    run("CREATE INDEX ix_preferences_visit ON preferences (visit_id) WHERE visit_id IS NOT NULL")
    run("CREATE INDEX ix_preparations_preference_id ON preparations (preference_id)")
    run("CREATE INDEX ix_contact_log_followup_id ON contact_log (followup_id)")
    run("ALTER TABLE import_batches ADD COLUMN added JSON NOT NULL DEFAULT '{}'")
    added: dict[int, dict[str, list[list[int]]]] = {}
    # nothing before: the import added the row
    rows = run("""SELECT batch_id, "table", row_id FROM import_images WHERE "before" = 'null' ORDER BY 1, 2, 3""").all()
    for batch, table, row_id in rows:
        ranges = added.setdefault(batch, {}).setdefault(table, [])
        if ranges and ranges[-1][1] == row_id - 1:
            ranges[-1][1] = row_id
        else:
            ranges.append([row_id, row_id])
    for batch, ranges_by_table in added.items():
        run("UPDATE import_batches SET added = ? WHERE id = ?", (json.dumps(ranges_by_table), batch))
    run("""DELETE FROM import_images WHERE "before" = 'null'""")
