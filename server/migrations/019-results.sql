-- What a round was scored to, who signed it and by what decision; and of editions made of rounds here everything
-- by which a figure can be traced and worked out again.

CREATE TABLE edition_packages (
  edition_id bigint PRIMARY KEY REFERENCES editions ON DELETE CASCADE,
  package text NOT NULL,
  package_hash text NOT NULL CHECK (package_hash = encode(sha256(convert_to(package, 'UTF8')), 'hex')),
  result text NOT NULL,
  result_hash text NOT NULL CHECK (result_hash = encode(sha256(convert_to(result, 'UTF8')), 'hex')),
  engine text NOT NULL,
  demonstration boolean NOT NULL,
  band jsonb
);
COMMENT ON TABLE edition_packages IS 'Editions made of rounds here: the bytes of edition.json and result.json.';
COMMENT ON COLUMN edition_packages.demonstration IS 'The figures are invented, to show how the system works.';
COMMENT ON COLUMN edition_packages.band IS 'By what the bands of ranks were drawn; NULL without bands.';

CREATE TABLE edition_units (
  edition_id bigint NOT NULL REFERENCES edition_packages ON DELETE CASCADE,
  unit_code text NOT NULL REFERENCES units,
  answers jsonb NOT NULL,
  result jsonb NOT NULL,
  PRIMARY KEY (edition_id, unit_code)
);
COMMENT ON TABLE edition_units IS 'What package and result say of one unit, so that one can be read without the whole.';

CREATE TABLE edition_answers (
  edition_id bigint NOT NULL REFERENCES edition_packages ON DELETE CASCADE,
  unit_code text NOT NULL REFERENCES units,
  node_code text NOT NULL,
  self numeric,
  appraised numeric,
  final numeric,
  remarks jsonb NOT NULL,
  PRIMARY KEY (edition_id, unit_code, node_code)
);
COMMENT ON TABLE edition_answers IS 'The three scores of an answer in points, and why they part.';

CREATE TABLE edition_evidence (
  edition_id bigint NOT NULL REFERENCES edition_packages ON DELETE CASCADE,
  unit_code text NOT NULL REFERENCES units,
  node_code text NOT NULL,
  place int NOT NULL,
  public boolean NOT NULL,
  number text,
  issued_on date,
  issuer text,
  summary text,
  pages text,
  files jsonb NOT NULL,
  PRIMARY KEY (edition_id, unit_code, node_code, place),
  CONSTRAINT edition_evidence_internal CHECK (public OR (number IS NULL AND issued_on IS NULL
    AND issuer IS NULL AND summary IS NULL AND pages IS NULL AND files = '[]'))
);
COMMENT ON TABLE edition_evidence IS 'Documents as an answer cited them when the result was frozen; of internal ones only that there is one.';

CREATE TABLE edition_decisions (
  edition_id bigint PRIMARY KEY REFERENCES editions ON DELETE CASCADE,
  number text NOT NULL CHECK (number <> ''),
  date date NOT NULL,
  issuer text
);
COMMENT ON TABLE edition_decisions IS 'The decision by which an edition was published.';

CREATE TABLE edition_errata (
  edition_id bigint PRIMARY KEY REFERENCES editions ON DELETE CASCADE,
  reason text NOT NULL CHECK (reason <> ''),
  ranks jsonb NOT NULL,
  answers jsonb NOT NULL
);
COMMENT ON TABLE edition_errata IS 'What a revision corrects of the one before, with old and new ranks.';

CREATE TABLE round_results (
  id bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
  round_id bigint NOT NULL REFERENCES rounds,
  stage text NOT NULL CHECK (stage IN ('preliminary', 'final', 'correction')),
  engine text NOT NULL,
  hash text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
  made_at timestamptz NOT NULL,
  made_by uuid NOT NULL REFERENCES people
);
COMMENT ON TABLE round_results IS 'A round as it was scored in one call. It never changes; a later one stands beside it.';
COMMENT ON COLUMN round_results.hash IS 'SHA-256 of the hashes of its parts: what the council signs.';
CREATE INDEX round_results_round ON round_results (round_id, stage, id DESC);

CREATE TABLE round_result_parts (
  result_id bigint NOT NULL REFERENCES round_results,
  unit_kind text NOT NULL,
  framework_id bigint NOT NULL REFERENCES frameworks,
  edition_code text NOT NULL,
  revision int NOT NULL CHECK (revision > 0),
  boundaries date NOT NULL,
  package text NOT NULL,
  package_hash text NOT NULL CHECK (package_hash = encode(sha256(convert_to(package, 'UTF8')), 'hex')),
  result text NOT NULL,
  result_hash text NOT NULL CHECK (result_hash = encode(sha256(convert_to(result, 'UTF8')), 'hex')),
  trace text NOT NULL,
  trace_hash text NOT NULL CHECK (trace_hash = encode(sha256(convert_to(trace, 'UTF8')), 'hex')),
  shown jsonb NOT NULL,
  PRIMARY KEY (result_id, unit_kind)
);
COMMENT ON TABLE round_result_parts IS 'The part of one kind of unit: an edition as it will be published.';
COMMENT ON COLUMN round_result_parts.boundaries IS 'A day on which the units existed.';
COMMENT ON COLUMN round_result_parts.trace IS 'Scores, remarks and evidence of each answer, as JSON.';
COMMENT ON COLUMN round_result_parts.shown IS 'The table as officials see it.';

CREATE TABLE result_signatures (
  result_id bigint PRIMARY KEY REFERENCES round_results,
  hash text NOT NULL,
  at timestamptz NOT NULL,
  by_person uuid NOT NULL REFERENCES people,
  for_person uuid REFERENCES people
);
COMMENT ON TABLE result_signatures IS 'Who signed a result, of exactly this hash.';

CREATE TABLE result_decisions (
  id bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
  round_id bigint NOT NULL REFERENCES rounds,
  decision jsonb NOT NULL,
  at timestamptz NOT NULL,
  by_person uuid NOT NULL REFERENCES people
);
COMMENT ON TABLE result_decisions IS 'Head, number and signer of the paper by which a result is published, as they were given; the last one holds.';
CREATE INDEX result_decisions_round ON result_decisions (round_id, id DESC);

CREATE TABLE result_corrections (
  id bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
  round_id bigint NOT NULL REFERENCES rounds,
  result_id bigint NOT NULL UNIQUE REFERENCES round_results,
  version int NOT NULL DEFAULT 1 CHECK (version > 0),
  state text NOT NULL DEFAULT 'proposed' CHECK (state IN ('proposed', 'dropped', 'published')),
  reason text NOT NULL CHECK (reason <> ''),
  changes jsonb NOT NULL,
  ranks jsonb NOT NULL,
  at timestamptz NOT NULL,
  by_person uuid NOT NULL REFERENCES people,
  decided_at timestamptz,
  decided_by uuid REFERENCES people,
  CONSTRAINT result_corrections_decided CHECK ((state = 'proposed') = (decided_at IS NULL)
    AND (decided_at IS NULL) = (decided_by IS NULL))
);
COMMENT ON TABLE result_corrections IS 'Corrections of what was published: proposed by the office, good once they are signed.';
COMMENT ON COLUMN result_corrections.result_id IS 'What it would make of the editions.';
CREATE UNIQUE INDEX result_corrections_one ON result_corrections (round_id) WHERE state = 'proposed';

CREATE FUNCTION refuse_change_of_published_part() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN PERFORM refuse_published(OLD.edition_id); END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  PERFORM refuse_published(NEW.edition_id);
  RETURN NEW;
END $$;

-- Of a correction only its end is written, once.
CREATE FUNCTION refuse_change_of_ended_correction() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.state <> 'proposed' THEN
    RAISE EXCEPTION 'correction % is ended, or was to be deleted; it stays as it is', OLD.id
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['edition_packages', 'edition_units', 'edition_answers', 'edition_evidence',
    'edition_decisions', 'edition_errata'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE INSERT OR UPDATE OR DELETE ON %I
      FOR EACH ROW EXECUTE FUNCTION refuse_change_of_published_part()', name || '_immutable', name);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate_of_published()', name || '_no_truncate', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['round_results', 'round_result_parts', 'result_signatures', 'result_decisions'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I
      FOR EACH ROW EXECUTE FUNCTION refuse_change_of_round_record()', name || '_append_only', name);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_round_record()', name || '_no_truncate', name);
  END LOOP;
END $$;
CREATE TRIGGER result_corrections_ended BEFORE UPDATE OR DELETE ON result_corrections
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_ended_correction();
CREATE TRIGGER result_corrections_no_truncate BEFORE TRUNCATE ON result_corrections
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_round_record();

-- The application role may not write editions. This function, owned by the migrator, is the one way: it publishes
-- the frozen result that was signed, with the figures that stand in it, whole or not at all. It takes nothing from
-- who calls it but the decision and what the editions are called.
CREATE FUNCTION publish_result(result bigint, at timestamptz, decision jsonb, titles jsonb)
RETURNS TABLE (unit_kind text, code text, revision int) LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  r round_results%ROWTYPE;
  round rounds%ROWTYPE;
  correction result_corrections%ROWTYPE;
  part round_result_parts%ROWTYPE;
BEGIN
  SELECT * INTO STRICT r FROM round_results WHERE id = result;
  -- Two publications of one round come one after the other.
  SELECT * INTO STRICT round FROM rounds WHERE id = r.round_id FOR UPDATE;
  IF NOT EXISTS (SELECT FROM result_signatures s WHERE s.result_id = r.id AND s.hash = r.hash) THEN
    RAISE EXCEPTION 'result % is not signed', r.id USING ERRCODE = 'restrict_violation';
  END IF;
  IF r.hash <> (SELECT encode(sha256(convert_to(string_agg(
      concat_ws(' ', p.unit_kind, p.package_hash, p.result_hash, p.trace_hash), E'\n'
      ORDER BY p.unit_kind COLLATE "C"), 'UTF8')), 'hex')
    FROM round_result_parts p WHERE p.result_id = r.id) THEN
    RAISE EXCEPTION 'result % is not what its hash says', r.id USING ERRCODE = 'restrict_violation';
  END IF;
  IF r.stage = 'final' THEN
    IF round.state <> 'closed' OR r.id <> (
      SELECT max(l.id) FROM round_results l WHERE l.round_id = round.id AND l.stage = 'final') THEN
      RAISE EXCEPTION 'result % is not the frozen one of its round', r.id USING ERRCODE = 'restrict_violation';
    END IF;
  ELSE
    SELECT * INTO correction FROM result_corrections c
    WHERE c.result_id = r.id AND c.state = 'proposed' FOR UPDATE;
    IF correction.id IS NULL OR round.state <> 'published' THEN
      RAISE EXCEPTION 'result % corrects nothing', r.id USING ERRCODE = 'restrict_violation';
    END IF;
  END IF;
  FOR part IN SELECT * FROM round_result_parts p WHERE p.result_id = r.id ORDER BY p.unit_kind LOOP
    PERFORM publish_part(part, correction, at, decision, titles->part.unit_kind);
    unit_kind := part.unit_kind;
    code := part.edition_code;
    revision := part.revision;
    RETURN NEXT;
  END LOOP;
END $$;

CREATE FUNCTION publish_part(
  part round_result_parts, correction result_corrections, at timestamptz, decision jsonb, title jsonb
) RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  body jsonb := part.package::jsonb;
  figures jsonb := part.result::jsonb;
  trace jsonb := part.trace::jsonb;
  about jsonb := part.package::jsonb->'edition';
  source text := part.edition_code || '-r' || part.revision;
  made bigint;
  main_table bigint;
BEGIN
  IF part.revision <> 1 + (SELECT coalesce(max(e.revision), 0) FROM editions e WHERE e.code = part.edition_code) THEN
    RAISE EXCEPTION 'edition % has another revision by now than % follows', part.edition_code, part.revision
      USING ERRCODE = 'unique_violation';
  END IF;
  INSERT INTO sources (code, title, url, publisher)
  VALUES (source, (title->>'vi') || ' (' || (decision->>'number') || ')', NULL, decision->>'issuer');
  INSERT INTO editions (code, revision, index_code, period, period_start, period_end, title, notes,
    published_on, content_hash)
  VALUES (part.edition_code, part.revision, about->>'index', about->>'period',
    (about->>'periodStart')::date, (about->>'periodEnd')::date, title, '[]',
    (decision->>'date')::date, part.package_hash)
  RETURNING id INTO made;
  INSERT INTO edition_tables (edition_id, kind, boundaries, parent_code, framework_id, title, main,
    unit_count, all_units)
  VALUES (made, part.unit_kind, part.boundaries, about->>'owner', part.framework_id, title, true,
    jsonb_array_length(body->'units'), true)
  RETURNING id INTO main_table;
  INSERT INTO edition_members (table_id, unit_code)
  SELECT main_table, u->>'unit' FROM jsonb_array_elements(body->'units') u;
  INSERT INTO edition_figures (table_id, unit_code, node_code, value, value_confidence, value_source,
    rank, rank_confidence, rank_source)
  SELECT main_table, u->>'unit', '', (u->>'value')::numeric, 'verified', source,
    (u->>'rank')::int, 'verified', source
  FROM jsonb_array_elements(figures->'units') u WHERE u->>'value' IS NOT NULL;
  INSERT INTO edition_figures (table_id, unit_code, node_code, value, value_confidence, value_source)
  SELECT main_table, u->>'unit', f.key, f.value::numeric, 'verified', source
  FROM jsonb_array_elements(figures->'units') u, jsonb_each_text(u->'figures') f;
  INSERT INTO edition_inputs (table_id, unit_code, node_code, input, value, source_code)
  SELECT main_table, u->>'unit', a.key, i.key, (i.value #>> '{}')::numeric, source
  FROM jsonb_array_elements(body->'units') u, jsonb_each(u->'answers') a, jsonb_each(a.value->'inputs') i
  WHERE jsonb_typeof(i.value) = 'number';
  INSERT INTO edition_packages (edition_id, package, package_hash, result, result_hash, engine,
    demonstration, band)
  VALUES (made, part.package, part.package_hash, part.result, part.result_hash, body->>'engine',
    (body->>'demonstration')::boolean, nullif(body->'band', 'null'));
  INSERT INTO edition_units (edition_id, unit_code, answers, result)
  SELECT made, f->>'unit', u->'answers', f
  FROM jsonb_array_elements(body->'units') u
  JOIN jsonb_array_elements(figures->'units') f ON f->>'unit' = u->>'unit';
  INSERT INTO edition_answers (edition_id, unit_code, node_code, self, appraised, final, remarks)
  SELECT made, a->>'unit', a->>'node', (a->>'self')::numeric, (a->>'appraised')::numeric,
    (a->>'final')::numeric, a->'remarks'
  FROM jsonb_array_elements(trace->'answers') a;
  INSERT INTO edition_evidence (edition_id, unit_code, node_code, place, public, number, issued_on, issuer,
    summary, pages, files)
  SELECT made, d->>'unit', d->>'node', (d->>'place')::int, (d->>'public')::boolean, d->>'number',
    (d->>'issuedOn')::date, d->>'issuer', d->>'summary', d->>'pages', d->'files'
  FROM jsonb_array_elements(trace->'evidence') d;
  INSERT INTO edition_decisions (edition_id, number, date, issuer)
  VALUES (made, decision->>'number', (decision->>'date')::date, decision->>'issuer');
  IF correction.id IS NOT NULL THEN
    INSERT INTO edition_errata (edition_id, reason, ranks, answers)
    VALUES (made, correction.reason, errata_of(correction.ranks, part.unit_kind),
      errata_of(correction.changes, part.unit_kind));
  END IF;
  UPDATE editions SET published_at = at WHERE id = made;
END $$;

-- What of a correction is about units of the kind.
CREATE FUNCTION errata_of(said jsonb, kind text) RETURNS jsonb LANGUAGE sql
SET search_path = public, pg_temp AS $$
  SELECT coalesce(jsonb_agg(each ORDER BY place), '[]')
  FROM jsonb_array_elements(said) WITH ORDINALITY AS s (each, place) WHERE each->>'kind' = kind
$$;
-- privileges.sql gives the one to the application role alone, and the others to nobody.
REVOKE EXECUTE ON FUNCTION publish_result, publish_part, errata_of FROM PUBLIC;
