-- The record of who did what: appended in the transaction of the change, chained by hashes, never changed.

CREATE TABLE audit_head (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  seq bigint NOT NULL,
  hash bytea NOT NULL
);
COMMENT ON TABLE audit_head IS 'The last entry of the chain; its lock puts entries in their order.';
INSERT INTO audit_head (seq, hash) VALUES (0, decode(repeat('00', 32), 'hex'));

CREATE TABLE audit_entries (
  seq bigint PRIMARY KEY,
  -- Outside these two instants do not read the same way back from the text that is hashed.
  at timestamptz NOT NULL CHECK (at >= '1970-01-01Z' AND at < '9999-01-01Z'),
  person_id uuid REFERENCES people,
  person_name text NOT NULL,
  post_id bigint REFERENCES posts,
  post_title text,
  role text,
  for_person_id uuid REFERENCES people,
  session_id uuid,
  address text,
  request_id text,
  action text NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('done', 'refused')),
  subject_kind text NOT NULL,
  subject_id text NOT NULL,
  unit_code text REFERENCES units,
  before json,
  after json,
  reason text,
  previous_hash bytea NOT NULL,
  hash bytea NOT NULL UNIQUE
);
COMMENT ON TABLE audit_entries IS 'Every change and every refusal: who, in which post, when, from where, before and after, why.';
COMMENT ON COLUMN audit_entries.at IS 'By the clock of the server that wrote it, which may stand before that of the entry before; seq alone says the order.';
COMMENT ON COLUMN audit_entries.person_name IS 'The name at that time; the program''s own name where no person acted.';
COMMENT ON COLUMN audit_entries.for_person_id IS 'Whose authority was used, where it was delegated.';
COMMENT ON COLUMN audit_entries.unit_code IS 'The unit that the change is about, which may read the entry.';
COMMENT ON COLUMN audit_entries.before IS 'Kept as the text it was written as, since the hash is over the text.';
COMMENT ON COLUMN audit_entries.hash IS 'SHA-256 of previous_hash and of every other column, each with its length in bytes (audit_digest).';
CREATE INDEX audit_entries_unit ON audit_entries (unit_code, seq);
CREATE INDEX audit_entries_person ON audit_entries (person_id, seq);
CREATE INDEX audit_entries_subject ON audit_entries (subject_kind, subject_id, seq);
CREATE INDEX audit_entries_action ON audit_entries (action, seq);
CREATE INDEX audit_entries_at ON audit_entries (at);

-- A value with its length before it, so that no two rows of values read the same.
CREATE FUNCTION audit_field(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN value IS NULL THEN '-' ELSE octet_length(value) || ':' || value END;

CREATE FUNCTION audit_digest(e audit_entries) RETURNS bytea LANGUAGE sql STABLE
RETURN sha256(e.previous_hash || convert_to(
  audit_field(e.seq::text) ||
  audit_field(to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')) ||
  audit_field(e.person_id::text) || audit_field(e.person_name) ||
  audit_field(e.post_id::text) || audit_field(e.post_title) || audit_field(e.role) ||
  audit_field(e.for_person_id::text) || audit_field(e.session_id::text) ||
  audit_field(e.address) || audit_field(e.request_id) ||
  audit_field(e.action) || audit_field(e.outcome) ||
  audit_field(e.subject_kind) || audit_field(e.subject_id) || audit_field(e.unit_code) ||
  audit_field(e.before::text) || audit_field(e.after::text) || audit_field(e.reason),
  'UTF8'));

-- Owned by the migrator: who appends can neither choose place and hash nor move the head.
CREATE FUNCTION chain_audit_entry() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  head audit_head%ROWTYPE;
BEGIN
  SELECT * INTO STRICT head FROM audit_head FOR UPDATE;
  NEW.seq := head.seq + 1;
  NEW.previous_hash := head.hash;
  NEW.hash := audit_digest(NEW);
  UPDATE audit_head SET seq = NEW.seq, hash = NEW.hash;
  RETURN NEW;
END $$;
-- So that nobody hangs it on a table of their own, whose rows would then move the head.
REVOKE EXECUTE ON FUNCTION chain_audit_entry() FROM PUBLIC;

CREATE FUNCTION refuse_change_of_audit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is a record that only grows', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE FUNCTION refuse_moving_audit_head() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- One deep is a statement of its own; the chain's trigger moves it from two.
  IF pg_trigger_depth() < 2 THEN
    RAISE EXCEPTION 'audit_head moves only with an entry' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER audit_entries_chain BEFORE INSERT ON audit_entries
  FOR EACH ROW EXECUTE FUNCTION chain_audit_entry();
CREATE TRIGGER audit_entries_append_only BEFORE UPDATE OR DELETE ON audit_entries
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_audit();
CREATE TRIGGER audit_entries_no_truncate BEFORE TRUNCATE ON audit_entries
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_audit();
CREATE TRIGGER audit_head_moves_with_entries BEFORE UPDATE ON audit_head
  FOR EACH ROW EXECUTE FUNCTION refuse_moving_audit_head();
CREATE TRIGGER audit_head_stays BEFORE INSERT OR DELETE ON audit_head
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_audit();
CREATE TRIGGER audit_head_no_truncate BEFORE TRUNCATE ON audit_head
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_audit();

CREATE TABLE request_keys (
  person_id uuid NOT NULL REFERENCES people,
  key uuid NOT NULL,
  route text NOT NULL,
  input_hash bytea NOT NULL,
  answer json,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (person_id, key)
);
COMMENT ON TABLE request_keys IS 'Changes that were asked for by a key of the client: repeating one returns the first answer. Kept a week.';
COMMENT ON COLUMN request_keys.answer IS 'NULL where the answer was a secret, which is shown once.';
CREATE INDEX request_keys_created ON request_keys (created_at);
