-- What the annex of a set of indicators says of the office beside the set itself.

CREATE TABLE annex_offices (
  id bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
  draft_id bigint NOT NULL REFERENCES framework_drafts,
  owner_unit text REFERENCES units,
  parent text,
  issuer text,
  place text,
  capacity text,
  signer text,
  receivers text[] NOT NULL,
  saved_at timestamptz NOT NULL,
  saved_by uuid NOT NULL REFERENCES people,
  CONSTRAINT annex_offices_no_empty_words CHECK ('' <> ALL (ARRAY[parent, issuer, place, capacity, signer]) IS NOT FALSE)
);
CREATE INDEX annex_offices_of_draft ON annex_offices (draft_id, id DESC);
CREATE INDEX annex_offices_of_unit ON annex_offices (owner_unit, id DESC);
COMMENT ON TABLE annex_offices IS 'Head, signer and receivers of annexes, as they were given for a draft; a set without its own has the last ones of its unit. Only grows.';
COMMENT ON COLUMN annex_offices.owner_unit IS 'As of the draft; NULL for a national one.';
COMMENT ON COLUMN annex_offices.parent IS 'The body above the one that issues; as all others NULL where it is left to be written in by hand.';
COMMENT ON COLUMN annex_offices.capacity IS 'In which capacity it is signed, such as TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH; a line each.';

CREATE TRIGGER annex_offices_append_only BEFORE UPDATE OR DELETE ON annex_offices
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_framework_record();
CREATE TRIGGER annex_offices_no_truncate BEFORE TRUNCATE ON annex_offices
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_framework_record();
