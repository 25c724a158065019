-- Published results. Once an edition is published, neither it nor anything below it changes.

CREATE TABLE editions (
  id bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
  code text NOT NULL,
  revision int NOT NULL CHECK (revision > 0),
  index_code text NOT NULL REFERENCES indices,
  period text NOT NULL,
  period_start date NOT NULL,
  period_end date NOT NULL,
  title jsonb NOT NULL,
  notes jsonb NOT NULL,
  published_on date,
  content_hash text NOT NULL,
  published_at timestamptz,
  UNIQUE (code, revision),
  CHECK (period_start <= period_end)
);
COMMENT ON TABLE editions IS 'Published results of an index for a period; a correction is a new revision.';
COMMENT ON COLUMN editions.published_on IS 'Day of publication by the issuing body, where known.';
COMMENT ON COLUMN editions.published_at IS 'When it was published here; from then on nothing of it changes. NULL while it is being put together.';

CREATE TABLE edition_tables (
  id bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
  edition_id bigint NOT NULL REFERENCES editions ON DELETE CASCADE,
  kind text NOT NULL,
  boundaries date NOT NULL,
  parent_code text REFERENCES units,
  framework_id bigint REFERENCES frameworks,
  title jsonb NOT NULL,
  main boolean NOT NULL,
  unit_count int CHECK (unit_count > 0),
  all_units boolean NOT NULL,
  UNIQUE NULLS NOT DISTINCT (edition_id, kind, boundaries, parent_code)
);
COMMENT ON COLUMN edition_tables.parent_code IS 'The unit whose parts are ranked; NULL for the whole country.';
COMMENT ON TABLE edition_tables IS 'One table of an edition: a kind of unit on the boundaries of a day.';
COMMENT ON COLUMN edition_tables.framework_id IS 'NULL where the framework of the table is not known.';
COMMENT ON COLUMN edition_tables.unit_count IS 'How many units the full table has; NULL where not known.';
COMMENT ON COLUMN edition_tables.all_units IS 'Every unit of the full table is a member here, with or without figures.';
CREATE UNIQUE INDEX edition_tables_main ON edition_tables (edition_id) WHERE main;

CREATE TABLE edition_members (
  table_id bigint NOT NULL REFERENCES edition_tables ON DELETE CASCADE,
  unit_code text NOT NULL REFERENCES units,
  PRIMARY KEY (table_id, unit_code)
);
COMMENT ON TABLE edition_members IS 'The units of a table, also those whose figures were not published.';
CREATE INDEX edition_members_unit ON edition_members (unit_code);

CREATE TABLE edition_figures (
  table_id bigint NOT NULL,
  unit_code text NOT NULL,
  node_code text NOT NULL,
  value numeric,
  value_confidence text CHECK (value_confidence IN ('verified', 'derived', 'likely', 'conflicting')),
  value_source text REFERENCES sources,
  rank int CHECK (rank > 0),
  rank_confidence text CHECK (rank_confidence IN ('verified', 'derived', 'likely', 'conflicting')),
  rank_source text REFERENCES sources,
  note jsonb,
  PRIMARY KEY (table_id, unit_code, node_code),
  FOREIGN KEY (table_id, unit_code) REFERENCES edition_members ON DELETE CASCADE,
  CONSTRAINT edition_figures_value_sourced CHECK (value IS NULL OR (value_source IS NOT NULL AND value_confidence IS NOT NULL)),
  CONSTRAINT edition_figures_rank_sourced CHECK (rank IS NULL OR (rank_source IS NOT NULL AND rank_confidence IS NOT NULL))
);
COMMENT ON TABLE edition_figures IS 'Published values and ranks, exactly as published, each with its source.';
COMMENT ON COLUMN edition_figures.node_code IS 'Pillar, group, view or indicator of the framework; empty for the index itself.';
COMMENT ON COLUMN edition_figures.value IS 'With the digits as published; NULL where not published.';

CREATE TABLE edition_statistics (
  table_id bigint NOT NULL REFERENCES edition_tables ON DELETE CASCADE,
  node_code text NOT NULL,
  statistic text NOT NULL CHECK (statistic IN ('mean', 'national')),
  value numeric NOT NULL,
  confidence text NOT NULL CHECK (confidence IN ('verified', 'derived', 'likely', 'conflicting')),
  source_code text NOT NULL REFERENCES sources,
  PRIMARY KEY (table_id, node_code, statistic)
);
COMMENT ON TABLE edition_statistics IS 'Averages and national values as published; never ranked rows.';

CREATE TABLE edition_inputs (
  table_id bigint NOT NULL,
  unit_code text NOT NULL,
  node_code text NOT NULL,
  input text NOT NULL,
  value numeric NOT NULL,
  source_code text NOT NULL REFERENCES sources,
  PRIMARY KEY (table_id, unit_code, node_code, input),
  FOREIGN KEY (table_id, unit_code) REFERENCES edition_members ON DELETE CASCADE
);
COMMENT ON TABLE edition_inputs IS 'Raw inputs of indicators, such as numerators and denominators.';

-- Locks the edition, so that a publication waits for rows on their way and they for it.
CREATE FUNCTION refuse_published(edition bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  published editions%ROWTYPE;
BEGIN
  SELECT * INTO published FROM editions WHERE id = edition FOR SHARE;
  IF published.published_at IS NOT NULL THEN
    RAISE EXCEPTION 'edition % revision % is published and cannot change; publish a new revision', published.code, published.revision
      USING ERRCODE = 'restrict_violation';
  END IF;
END $$;

CREATE FUNCTION refuse_change_of_published_edition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refuse_published(OLD.id);
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION refuse_change_of_published_table() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN PERFORM refuse_published(OLD.edition_id); END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  PERFORM refuse_published(NEW.edition_id);
  RETURN NEW;
END $$;

CREATE FUNCTION refuse_change_of_published_row() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    PERFORM refuse_published(t.edition_id) FROM edition_tables t WHERE t.id = OLD.table_id;
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  PERFORM refuse_published(t.edition_id) FROM edition_tables t WHERE t.id = NEW.table_id;
  RETURN NEW;
END $$;

CREATE FUNCTION refuse_truncate_of_published() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% holds published results and is never truncated', TG_TABLE_NAME
    USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER editions_immutable BEFORE UPDATE OR DELETE ON editions
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_published_edition();
CREATE TRIGGER edition_tables_immutable BEFORE INSERT OR UPDATE OR DELETE ON edition_tables
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_published_table();
CREATE TRIGGER edition_members_immutable BEFORE INSERT OR UPDATE OR DELETE ON edition_members
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_published_row();
CREATE TRIGGER edition_figures_immutable BEFORE INSERT OR UPDATE OR DELETE ON edition_figures
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_published_row();
CREATE TRIGGER edition_statistics_immutable BEFORE INSERT OR UPDATE OR DELETE ON edition_statistics
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_published_row();
CREATE TRIGGER edition_inputs_immutable BEFORE INSERT OR UPDATE OR DELETE ON edition_inputs
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_published_row();

CREATE TRIGGER frameworks_no_truncate BEFORE TRUNCATE ON frameworks
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate_of_published();
CREATE TRIGGER editions_no_truncate BEFORE TRUNCATE ON editions
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate_of_published();
CREATE TRIGGER edition_tables_no_truncate BEFORE TRUNCATE ON edition_tables
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate_of_published();
CREATE TRIGGER edition_members_no_truncate BEFORE TRUNCATE ON edition_members
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate_of_published();
CREATE TRIGGER edition_figures_no_truncate BEFORE TRUNCATE ON edition_figures
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate_of_published();
CREATE TRIGGER edition_statistics_no_truncate BEFORE TRUNCATE ON edition_statistics
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate_of_published();
CREATE TRIGGER edition_inputs_no_truncate BEFORE TRUNCATE ON edition_inputs
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate_of_published();
