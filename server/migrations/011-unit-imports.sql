-- Units loaded from workbooks: every event that came in by one says so, and all of them are withdrawn together.

CREATE TABLE unit_imports (
  id bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
  file_name text NOT NULL CHECK (length(file_name) BETWEEN 1 AND 255),
  file_sha256 bytea NOT NULL CHECK (length(file_sha256) = 32),
  row_count int NOT NULL CHECK (row_count > 0),
  event_counts jsonb NOT NULL,
  created_at timestamptz NOT NULL,
  created_by uuid NOT NULL REFERENCES people,
  undone_at timestamptz,
  undone_by uuid REFERENCES people,
  undo_reason text,
  CONSTRAINT unit_imports_undone CHECK (
    (undone_at IS NULL) = (undone_by IS NULL) AND (undone_at IS NULL) = (undo_reason IS NULL))
);
COMMENT ON TABLE unit_imports IS 'Workbooks from which units were loaded; the file itself is not kept. Nothing is changed later but that it was undone.';
COMMENT ON COLUMN unit_imports.row_count IS 'Rows of the workbook that said something, those included that were recorded already.';
COMMENT ON COLUMN unit_imports.event_counts IS 'How many events of each kind it gave.';

ALTER TABLE unit_events ADD COLUMN import_id bigint REFERENCES unit_imports,
  ADD CONSTRAINT unit_events_import CHECK (import_id IS NULL OR origin = 'office');
COMMENT ON COLUMN unit_events.import_id IS 'The workbook it came in by; NULL where it was recorded by itself.';
CREATE INDEX unit_events_import ON unit_events (import_id) WHERE import_id IS NOT NULL;
