-- An installation whose figures are invented is marked for good: it never passes for a real one.

ALTER TABLE instance ADD COLUMN demonstration_since timestamptz;
COMMENT ON COLUMN instance.demonstration_since IS 'From then on this is a demonstration with invented figures; NULL for a real installation.';

CREATE FUNCTION keep_demonstration_mark() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.demonstration_since IS NOT DISTINCT FROM OLD.demonstration_since THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a demonstration stays one: make a real installation in another data directory';
END
$$;

CREATE TRIGGER instance_stays_demonstration BEFORE UPDATE OR DELETE ON instance
  FOR EACH ROW WHEN (OLD.demonstration_since IS NOT NULL)
  EXECUTE FUNCTION keep_demonstration_mark();
