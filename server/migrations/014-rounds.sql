-- Rounds of assessment: plans, participants, and every action as a row that is only added.

CREATE TABLE rounds (
  id bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
  owner_unit text REFERENCES units,
  name text NOT NULL CHECK (name <> ''),
  period text NOT NULL CHECK (period <> ''),
  period_start date NOT NULL,
  period_end date NOT NULL,
  state text NOT NULL DEFAULT 'planned'
    CHECK (state IN ('planned', 'open', 'closed', 'published', 'cancelled')),
  version int NOT NULL DEFAULT 1 CHECK (version > 0),
  created_at timestamptz NOT NULL,
  created_by uuid NOT NULL REFERENCES people,
  opened_at timestamptz,
  CONSTRAINT rounds_period CHECK (period_start <= period_end),
  CONSTRAINT rounds_opened CHECK (state IN ('planned', 'cancelled') OR opened_at IS NOT NULL)
);
COMMENT ON TABLE rounds IS 'Rounds of assessment. Within an open round the phase follows from the time.';
COMMENT ON COLUMN rounds.owner_unit IS 'Whose round it is; NULL for a national one.';
COMMENT ON COLUMN rounds.version IS 'Grows with every edit of the plan; who edits says which one they looked at.';

CREATE TABLE round_parts (
  round_id bigint NOT NULL REFERENCES rounds,
  unit_kind text NOT NULL,
  framework_id bigint NOT NULL REFERENCES frameworks,
  PRIMARY KEY (round_id, unit_kind)
);
COMMENT ON TABLE round_parts IS 'Each kind of unit of a round is assessed by a framework of its own.';

CREATE TABLE round_phases (
  round_id bigint NOT NULL REFERENCES rounds,
  phase text NOT NULL CHECK (phase IN
    ('self-assessment', 'approval', 'appraisal', 'explanation', 'appeal', 'council')),
  opens_at timestamptz NOT NULL,
  due_at timestamptz NOT NULL,
  due_rule jsonb NOT NULL,
  calendars jsonb NOT NULL,
  PRIMARY KEY (round_id, phase),
  CONSTRAINT round_phases_window CHECK (opens_at < due_at)
);
COMMENT ON COLUMN round_phases.due_at IS 'The last moment that is in time.';
COMMENT ON COLUMN round_phases.due_rule IS 'How the office stated it: a moment, or working days from the opening.';
COMMENT ON COLUMN round_phases.calendars IS 'Years and versions of the calendars it was counted with.';

CREATE TABLE round_participants (
  round_id bigint NOT NULL,
  unit_code text NOT NULL REFERENCES units,
  unit_kind text NOT NULL,
  state text NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'withdrawn', 'succeeded')),
  PRIMARY KEY (round_id, unit_code),
  FOREIGN KEY (round_id, unit_kind) REFERENCES round_parts
);
COMMENT ON COLUMN round_participants.state IS 'succeeded: the unit ended during the round, and its successor carries on.';
CREATE INDEX round_participants_unit ON round_participants (unit_code);

CREATE TABLE round_steps (
  id bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
  round_id bigint NOT NULL REFERENCES rounds,
  action text NOT NULL,
  unit_code text REFERENCES units,
  unit_kind text,
  node_code text,
  phase text,
  until timestamptz,
  person_id uuid REFERENCES people,
  post_id bigint REFERENCES posts,
  reason text,
  at timestamptz NOT NULL,
  by_person uuid REFERENCES people,
  CONSTRAINT round_steps_author CHECK (by_person IS NOT NULL OR action = 'withdraw-participant'),
  CONSTRAINT round_steps_shape CHECK (CASE action
    WHEN 'reopen-phase' THEN phase IS NOT NULL AND until IS NOT NULL AND unit_code IS NULL
    WHEN 'grant-exception' THEN phase IS NOT NULL AND until IS NOT NULL AND unit_code IS NOT NULL
    WHEN 'withdraw-indicator' THEN node_code IS NOT NULL AND unit_kind IS NOT NULL
    WHEN 'assign-appraiser' THEN node_code IS NOT NULL AND unit_kind IS NOT NULL AND post_id IS NOT NULL
    WHEN 'substitute-deputy' THEN unit_code IS NOT NULL AND person_id IS NOT NULL AND until IS NOT NULL
    WHEN 'add-participant' THEN unit_code IS NOT NULL
    WHEN 'withdraw-participant' THEN unit_code IS NOT NULL
    ELSE true END),
  CONSTRAINT round_steps_reason CHECK (reason IS NOT NULL OR action NOT IN
    ('reopen-phase', 'grant-exception', 'withdraw-indicator', 'substitute-deputy', 'cancel'))
);
COMMENT ON TABLE round_steps IS 'Everything that was done to a round; more time, withdrawn indicators, appraisers and deputies follow from it.';
COMMENT ON COLUMN round_steps.by_person IS 'NULL where the program did it: a unit that ended and left nothing to another is out of the round.';
CREATE INDEX round_steps_round ON round_steps (round_id, action);
CREATE UNIQUE INDEX round_steps_one_withdrawal ON round_steps (round_id, unit_kind, node_code)
  WHERE action = 'withdraw-indicator';

CREATE TABLE round_reminders (
  round_id bigint NOT NULL,
  unit_code text NOT NULL,
  at timestamptz NOT NULL,
  by_person uuid NOT NULL REFERENCES people,
  PRIMARY KEY (round_id, unit_code, at),
  FOREIGN KEY (round_id, unit_code) REFERENCES round_participants
);
COMMENT ON TABLE round_reminders IS 'When the people of a unit were reminded; the step says by whom and how many units.';

CREATE FUNCTION refuse_change_of_round_record() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is a record that only grows', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

-- What was planned stands from the opening on; what changes is a row of round_steps.
CREATE FUNCTION refuse_change_of_opened_plan() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  round bigint := CASE WHEN TG_OP = 'INSERT' THEN NEW.round_id ELSE OLD.round_id END;
BEGIN
  IF EXISTS (SELECT FROM rounds WHERE id = round AND state <> 'planned') THEN
    RAISE EXCEPTION 'the plan of round % stands since it was opened', round
      USING ERRCODE = 'restrict_violation';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER round_steps_append_only BEFORE UPDATE OR DELETE ON round_steps
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_round_record();
CREATE TRIGGER round_steps_no_truncate BEFORE TRUNCATE ON round_steps
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_round_record();
CREATE TRIGGER round_parts_planned BEFORE INSERT OR UPDATE OR DELETE ON round_parts
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_opened_plan();
CREATE TRIGGER round_phases_planned BEFORE INSERT OR UPDATE OR DELETE ON round_phases
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_opened_plan();
CREATE TRIGGER round_participants_kept BEFORE DELETE ON round_participants
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_opened_plan();
CREATE TRIGGER round_reminders_append_only BEFORE UPDATE OR DELETE ON round_reminders
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_round_record();
