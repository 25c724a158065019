-- Frameworks on their way: what several people edit until it is issued, and never changes from then on.

CREATE TABLE framework_drafts (
  id bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
  owner_unit text REFERENCES units,
  code text NOT NULL,
  index_code text NOT NULL,
  based_on bigint REFERENCES frameworks,
  body jsonb NOT NULL,
  version int NOT NULL DEFAULT 1 CHECK (version > 0),
  created_at timestamptz NOT NULL,
  created_by uuid NOT NULL REFERENCES people,
  edited_at timestamptz NOT NULL,
  edited_by uuid NOT NULL REFERENCES people,
  discarded_at timestamptz,
  issued_framework bigint UNIQUE REFERENCES frameworks,
  CONSTRAINT framework_drafts_body CHECK (body->>'code' = code AND body->>'index' = index_code),
  CONSTRAINT framework_drafts_one_end CHECK (discarded_at IS NULL OR issued_framework IS NULL)
);
COMMENT ON TABLE framework_drafts IS 'Framework versions that are being edited; nothing public is read from here.';
COMMENT ON COLUMN framework_drafts.owner_unit IS 'Whose framework it is to be; NULL for a national one.';
COMMENT ON COLUMN framework_drafts.index_code IS 'May be an index that does not exist yet; issuing makes it.';
COMMENT ON COLUMN framework_drafts.body IS 'As frameworks.body; it may still be unsound.';
COMMENT ON COLUMN framework_drafts.version IS 'Grows with every save; who saves says which one they edited.';
COMMENT ON COLUMN framework_drafts.issued_framework IS 'What was made of it by issue_framework, which alone writes this.';

CREATE TABLE framework_draft_versions (
  draft_id bigint NOT NULL REFERENCES framework_drafts,
  version int NOT NULL CHECK (version > 0),
  body jsonb NOT NULL,
  saved_at timestamptz NOT NULL,
  saved_by uuid NOT NULL REFERENCES people,
  how text NOT NULL CHECK (how IN ('created', 'saved', 'merged', 'restored', 'issued')),
  restored int,
  PRIMARY KEY (draft_id, version),
  CONSTRAINT framework_draft_versions_restored CHECK ((how = 'restored') = (restored IS NOT NULL))
);
COMMENT ON TABLE framework_draft_versions IS 'Every content that a draft has had, the present one too, so that nothing is lost.';

CREATE TABLE framework_issues (
  framework_id bigint PRIMARY KEY REFERENCES frameworks,
  draft_id bigint NOT NULL UNIQUE REFERENCES framework_drafts,
  owner_unit text REFERENCES units,
  document text NOT NULL CHECK (document <> ''),
  issuer text NOT NULL CHECK (issuer <> ''),
  issued_on date NOT NULL,
  effective_from date NOT NULL,
  effective_to date,
  issued_by uuid NOT NULL REFERENCES people,
  CONSTRAINT framework_issues_dates CHECK (effective_to IS NULL OR effective_from <= effective_to)
);
COMMENT ON TABLE framework_issues IS 'By what document a framework was issued here; shipped frameworks have no row.';
COMMENT ON COLUMN framework_issues.effective_to IS 'Last day, included; NULL while open.';

CREATE FUNCTION refuse_change_of_framework_record() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is a record that only grows', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE FUNCTION refuse_change_of_ended_draft() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.issued_framework IS NOT NULL OR OLD.discarded_at IS NOT NULL THEN
    RAISE EXCEPTION 'draft % is issued or discarded, or was to be deleted; it stays as it is', OLD.id
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER framework_drafts_ended BEFORE UPDATE OR DELETE ON framework_drafts
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_ended_draft();
CREATE TRIGGER framework_drafts_no_truncate BEFORE TRUNCATE ON framework_drafts
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_framework_record();
CREATE TRIGGER framework_draft_versions_append_only BEFORE UPDATE OR DELETE ON framework_draft_versions
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_framework_record();
CREATE TRIGGER framework_draft_versions_no_truncate BEFORE TRUNCATE ON framework_draft_versions
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_framework_record();
CREATE TRIGGER framework_issues_append_only BEFORE UPDATE OR DELETE ON framework_issues
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_framework_record();
CREATE TRIGGER framework_issues_no_truncate BEFORE TRUNCATE ON framework_issues
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_framework_record();

-- The application role may not insert into frameworks, since with that right it could publish anything
-- under any code, also as a later revision of a national set. This function, owned by the migrator, is
-- the one way: it issues what stands in a draft, once, under a code that belongs to nobody else, and
-- counts the revision and the hash itself. The index is made where it is new and a name is given.
CREATE FUNCTION issue_framework(
  draft bigint, at_version int, issuing_person uuid, at timestamptz, basis jsonb, index_name jsonb
) RETURNS TABLE (framework_id bigint, revision int) LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  d framework_drafts%ROWTYPE;
  made frameworks%ROWTYPE;
BEGIN
  SELECT * INTO STRICT d FROM framework_drafts WHERE id = draft FOR UPDATE;
  IF d.version <> at_version OR d.issued_framework IS NOT NULL OR d.discarded_at IS NOT NULL THEN
    RAISE EXCEPTION 'draft % is not open at version %', draft, at_version
      USING ERRCODE = 'restrict_violation';
  END IF;
  -- Two that are issued at once under one code come one after the other.
  LOCK TABLE framework_issues IN SHARE ROW EXCLUSIVE MODE;
  IF EXISTS (SELECT FROM frameworks f LEFT JOIN framework_issues i ON i.framework_id = f.id
             WHERE f.code = d.code
               AND (i.framework_id IS NULL OR i.owner_unit IS DISTINCT FROM d.owner_unit)) THEN
    RAISE EXCEPTION 'the code % belongs to another framework', d.code USING ERRCODE = 'unique_violation';
  END IF;
  IF index_name IS NOT NULL THEN
    INSERT INTO indices (code, name) VALUES (d.index_code, index_name) ON CONFLICT DO NOTHING;
  END IF;
  INSERT INTO frameworks (code, revision, index_code, body, content_hash, issued_at)
  VALUES (d.code, 1 + (SELECT coalesce(max(f.revision), 0) FROM frameworks f WHERE f.code = d.code),
    d.index_code, d.body, encode(sha256(convert_to(d.body::text, 'UTF8')), 'hex'), at)
  RETURNING * INTO made;
  INSERT INTO framework_issues (framework_id, draft_id, owner_unit, document, issuer, issued_on,
    effective_from, effective_to, issued_by)
  VALUES (made.id, d.id, d.owner_unit, basis->>'document', basis->>'issuer',
    (basis->>'issuedOn')::date, (basis->>'effectiveFrom')::date, (basis->>'effectiveTo')::date,
    issuing_person);
  UPDATE framework_drafts SET issued_framework = made.id WHERE id = d.id;
  RETURN QUERY SELECT made.id, made.revision;
END $$;
-- privileges.sql gives it to the application role alone.
REVOKE EXECUTE ON FUNCTION issue_framework FROM PUBLIC;
