-- Working days of each year. A version never changes; what holds is the last one.

CREATE TABLE calendars (
  year int NOT NULL CHECK (year BETWEEN 2021 AND 2147),
  version int NOT NULL CHECK (version > 0),
  body jsonb NOT NULL,
  content_hash text,
  decided_by text,
  reason text,
  created_by uuid REFERENCES people,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (year, version),
  CHECK ((content_hash IS NULL) = (created_by IS NOT NULL)),
  CHECK (created_by IS NULL OR (decided_by IS NOT NULL AND reason IS NOT NULL))
);
COMMENT ON TABLE calendars IS 'Versions of the calendar of each year; the highest is current. body is as the contracts describe it.';
COMMENT ON COLUMN calendars.content_hash IS 'SHA-256 of the shipped file; NULL where somebody here made the version.';
COMMENT ON COLUMN calendars.decided_by IS 'Number of the document for which the version was made, one of those in body.';

-- Two that were made from the same version cannot both become the next: the second fails on the key.
CREATE FUNCTION follow_calendar_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.version <> 1 + coalesce((SELECT max(version) FROM calendars WHERE year = NEW.year), 0) THEN
    RAISE EXCEPTION 'calendar % version % does not follow the last', NEW.year, NEW.version
      USING ERRCODE = 'unique_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION refuse_change_of_calendar() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a version of a calendar never changes; make a new one' USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER calendars_follow BEFORE INSERT ON calendars
  FOR EACH ROW EXECUTE FUNCTION follow_calendar_version();
CREATE TRIGGER calendars_immutable BEFORE UPDATE OR DELETE ON calendars
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_calendar();
CREATE TRIGGER calendars_no_truncate BEFORE TRUNCATE ON calendars
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_calendar();
