-- Events of days to come, what becomes of posts on the day, events that are withdrawn, and under whom
-- a unit stands on each day.

ALTER TABLE unit_events
  ADD COLUMN acting_post jsonb,
  ADD COLUMN settled_at timestamptz,
  ADD COLUMN withdrawn_at timestamptz,
  ADD COLUMN withdrawn_by uuid REFERENCES people,
  ADD COLUMN withdrawal_reason text;
UPDATE unit_events SET settled_at = created_at WHERE origin = 'office';
ALTER TABLE unit_events
  ADD CONSTRAINT unit_events_settled CHECK (settled_at IS NULL OR origin = 'office'),
  ADD CONSTRAINT unit_events_withdrawn CHECK (
    (withdrawn_at IS NULL) = (withdrawn_by IS NULL) AND (withdrawn_at IS NULL) = (withdrawal_reason IS NULL)
    AND (withdrawn_at IS NULL OR origin = 'office'));
COMMENT ON TABLE unit_events IS 'Dated events in the life of units: those the shipped data tell of, and those officials recorded. Of the latter nothing is changed but that they were settled or withdrawn.';
COMMENT ON COLUMN unit_events.acting_post IS 'The post in which it was recorded, by which the decisions about posts are carried out on the day; NULL where it is not known.';
COMMENT ON COLUMN unit_events.settled_at IS 'When the decisions about posts were carried out; NULL while the day is to come, and of shipped events.';
COMMENT ON COLUMN unit_events.withdrawn_at IS 'From then on units are drawn without it.';
CREATE INDEX unit_events_due ON unit_events (effective_on)
  WHERE origin = 'office' AND settled_at IS NULL AND withdrawn_at IS NULL;

CREATE TABLE unit_event_posts (
  event_code text NOT NULL REFERENCES unit_events,
  post_id bigint NOT NULL REFERENCES posts,
  to_unit text REFERENCES units,
  outcome text CHECK (outcome IN ('moved', 'closed', 'unfit')),
  moved_to bigint REFERENCES posts,
  PRIMARY KEY (event_code, post_id),
  CONSTRAINT unit_event_posts_moved CHECK ((outcome = 'moved') IS TRUE = (moved_to IS NOT NULL))
);
COMMENT ON TABLE unit_event_posts IS 'What was decided about posts of units that end by an event, and what came of it on the day.';
COMMENT ON COLUMN unit_event_posts.to_unit IS 'Unit in which the post goes on; NULL where it is closed.';
COMMENT ON COLUMN unit_event_posts.outcome IS 'NULL until the day; unfit: the decision could not be carried out any more.';
COMMENT ON COLUMN unit_event_posts.moved_to IS 'The post in which it goes on.';

CREATE TABLE unit_parents (
  unit_code text NOT NULL REFERENCES units,
  parent_code text NOT NULL REFERENCES units,
  starts_on date,
  ends_on date,
  UNIQUE NULLS NOT DISTINCT (unit_code, starts_on),
  CONSTRAINT unit_parents_days CHECK (starts_on <= ends_on)
);
COMMENT ON TABLE unit_parents IS 'Under which unit each one stands on which day: rights follow it. A unit that ended stays under its last one, a unit to come is under its first one already.';
COMMENT ON COLUMN unit_parents.starts_on IS 'First day; NULL for ever before.';
COMMENT ON COLUMN unit_parents.ends_on IS 'Last day; NULL for ever after.';
CREATE INDEX unit_parents_parent ON unit_parents (parent_code);
INSERT INTO unit_parents (unit_code, parent_code)
  SELECT code, parent_code FROM units WHERE parent_code IS NOT NULL;

ALTER TABLE units
  ADD COLUMN withdrawn boolean NOT NULL DEFAULT false,
  ADD CONSTRAINT units_kind CHECK (kind IN ('ministry-with-public-services',
    'ministry-without-public-services', 'province', 'department', 'district', 'commune', 'other')),
  ADD CONSTRAINT units_withdrawn CHECK (NOT withdrawn OR origin = 'office');
COMMENT ON COLUMN units.withdrawn IS 'It began by an event that was withdrawn: it never was, and stays for what names it.';
COMMENT ON COLUMN units.name IS 'The name it has on the day on which units were last drawn, or its first or last one.';
COMMENT ON COLUMN units.parent_code IS 'The parent it has on the day on which units were last drawn; unit_parents has every day.';

CREATE FUNCTION keep_shipped_lineage() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.source_code IS NOT NULL AND NOT pg_has_role(
    (SELECT relowner FROM pg_class WHERE oid = TG_RELID), 'MEMBER') THEN
    RAISE EXCEPTION 'shipped lineage is written by its owner only' USING ERRCODE = '42501';
  END IF;
  RETURN OLD;
END $$;
COMMENT ON FUNCTION keep_shipped_lineage IS 'The role that serves takes out of the lineage only what events of officials put there.';
CREATE TRIGGER unit_lineage_shipped BEFORE DELETE ON unit_lineage
  FOR EACH ROW EXECUTE FUNCTION keep_shipped_lineage();
