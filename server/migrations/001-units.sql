-- Where facts come from, and the units they are about.

CREATE TABLE reference_facts (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  content_hash text NOT NULL,
  files_hash text NOT NULL
);
COMMENT ON TABLE reference_facts IS 'What the sources, units and lineage below were last written from; changes whenever they do.';

CREATE TABLE sources (
  code text PRIMARY KEY,
  title text NOT NULL,
  url text,
  publisher text,
  note text
);
COMMENT ON COLUMN reference_facts.files_hash IS 'SHA-256 of the shipped files and of the program that reads them, as they were last loaded.';
COMMENT ON TABLE sources IS 'Publications that values, names and lineage are taken from.';

CREATE TABLE regions (
  code text PRIMARY KEY,
  name text NOT NULL,
  name_en text NOT NULL
);
COMMENT ON TABLE regions IS 'Socio-economic regions of the country.';

CREATE TABLE units (
  code text PRIMARY KEY,
  kind text NOT NULL,
  name text NOT NULL,
  short_name text NOT NULL,
  name_en text,
  gso_code text,
  portal_code text,
  region_code text REFERENCES regions,
  parent_code text REFERENCES units DEFERRABLE INITIALLY DEFERRED,
  area text,
  valid_from date,
  valid_to date,
  aliases text[] NOT NULL DEFAULT '{}',
  source_code text NOT NULL REFERENCES sources,
  CONSTRAINT units_validity CHECK (valid_from IS NULL OR valid_to IS NULL OR valid_from <= valid_to)
);
COMMENT ON TABLE units IS 'Units that are measured. A province formed by a merger is a new unit; nothing is deleted.';
COMMENT ON COLUMN units.code IS 'GSO code for provinces; GSO code and year (25-2025) where a merger reused the code.';
COMMENT ON COLUMN units.valid_from IS 'First day of the unit; NULL where it is not known.';
COMMENT ON COLUMN units.valid_to IS 'Last day of the unit; NULL while it exists.';
COMMENT ON COLUMN units.area IS 'Former territory of which the unit is a part, such as vinh-phuc.';
CREATE INDEX units_kind ON units (kind);
CREATE INDEX units_parent ON units (parent_code);

CREATE TABLE unit_names (
  unit_code text NOT NULL REFERENCES units,
  name text NOT NULL,
  short_name text NOT NULL,
  name_en text,
  valid_from date,
  valid_to date,
  legal_basis text,
  source_code text NOT NULL REFERENCES sources,
  UNIQUE NULLS NOT DISTINCT (unit_code, valid_to)
);
COMMENT ON TABLE unit_names IS 'Names a unit had for a while; its last name stands in units.';

CREATE TABLE unit_lineage (
  event text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('merge', 'split', 'rename', 'transfer', 'dissolve')),
  effective_on date NOT NULL,
  predecessor_code text NOT NULL REFERENCES units,
  successor_code text NOT NULL REFERENCES units,
  share numeric NOT NULL CHECK (share > 0 AND share <= 1),
  legal_basis text,
  legal_basis_confidence text,
  source_code text NOT NULL REFERENCES sources,
  PRIMARY KEY (event, predecessor_code, successor_code)
);
COMMENT ON TABLE unit_lineage IS 'Dated events that made units out of units: one row for each predecessor and successor.';
COMMENT ON COLUMN unit_lineage.share IS 'Part of the predecessor that went into the successor, 0 to 1.';
CREATE INDEX unit_lineage_predecessor ON unit_lineage (predecessor_code);
CREATE INDEX unit_lineage_successor ON unit_lineage (successor_code);
