-- Versions of sets of indicators. Issued ones never change; a correction is a new revision.

CREATE TABLE indices (
  code text PRIMARY KEY,
  name jsonb NOT NULL
);
COMMENT ON TABLE indices IS 'Indices, such as dti; each has framework versions and editions.';

CREATE TABLE frameworks (
  id bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
  code text NOT NULL,
  revision int NOT NULL CHECK (revision > 0),
  index_code text NOT NULL REFERENCES indices,
  body jsonb NOT NULL,
  content_hash text NOT NULL,
  issued_at timestamptz,
  UNIQUE (code, revision)
);
COMMENT ON TABLE frameworks IS 'Framework versions; body is the framework file as the contracts describe it.';
COMMENT ON COLUMN frameworks.issued_at IS 'From then on the row never changes; NULL while it is a draft.';
COMMENT ON COLUMN frameworks.content_hash IS 'SHA-256 of the canonical body; tells whether a shipped file changed.';

CREATE FUNCTION refuse_change_of_issued_framework() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.issued_at IS NOT NULL THEN
    RAISE EXCEPTION 'framework % revision % is issued and cannot change; issue a new revision', OLD.code, OLD.revision
      USING ERRCODE = 'restrict_violation';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER frameworks_immutable BEFORE UPDATE OR DELETE ON frameworks
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_issued_framework();
