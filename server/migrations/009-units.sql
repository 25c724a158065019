-- Dated events in the life of units. Units and lineage are the picture that they give.

CREATE TABLE unit_events (
  code text PRIMARY KEY,
  seq bigint NOT NULL UNIQUE GENERATED ALWAYS AS IDENTITY,
  origin text NOT NULL CHECK (origin IN ('shipped', 'office')),
  effective_on date,
  body jsonb NOT NULL,
  document_number text,
  document_date date,
  document_issuer text,
  note text,
  created_by uuid REFERENCES people,
  created_at timestamptz,
  CONSTRAINT unit_events_office CHECK ((origin = 'office') = (created_by IS NOT NULL AND created_at IS NOT NULL)),
  CONSTRAINT unit_events_document CHECK (origin = 'shipped' OR
    (effective_on IS NOT NULL AND document_number IS NOT NULL AND document_date IS NOT NULL AND document_issuer IS NOT NULL))
);
COMMENT ON TABLE unit_events IS 'Dated events in the life of units: those the shipped data tell of, and those officials recorded. The latter are never changed.';
COMMENT ON COLUMN unit_events.seq IS 'The order in which events of one day are replayed.';
COMMENT ON COLUMN unit_events.effective_on IS 'First day of the new state; NULL where a shipped unit begins on a day that is not known.';
COMMENT ON COLUMN unit_events.body IS 'The event as the contracts describe it.';

ALTER TABLE units ADD COLUMN origin text NOT NULL DEFAULT 'shipped' CHECK (origin IN ('shipped', 'office'));
COMMENT ON COLUMN units.origin IS 'office: began by an event that officials recorded; the shipped data never overwrite it.';
ALTER TABLE units ALTER COLUMN source_code DROP NOT NULL;
ALTER TABLE units ADD CONSTRAINT units_sourced CHECK ((origin = 'office') = (source_code IS NULL));
ALTER TABLE unit_names ALTER COLUMN source_code DROP NOT NULL;
COMMENT ON COLUMN unit_names.source_code IS 'NULL where officials recorded it.';
ALTER TABLE unit_lineage ALTER COLUMN source_code DROP NOT NULL;
COMMENT ON COLUMN unit_lineage.source_code IS 'NULL where officials recorded it.';
