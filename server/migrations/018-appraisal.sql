-- What appraisers decide of answers, what units explain and appeal against, and what the council decides of it.

ALTER TABLE round_steps ADD COLUMN data jsonb;
ALTER TABLE round_steps ADD CONSTRAINT round_steps_data CHECK (
  action <> 'set-thresholds' OR (data IS NOT NULL AND reason IS NOT NULL));
COMMENT ON COLUMN round_steps.data IS 'What the other columns have no place for; of set-thresholds the thresholds.';

CREATE TABLE appraisals (
  submission_id bigint NOT NULL REFERENCES submissions,
  node_code text NOT NULL,
  state text NOT NULL CHECK (state IN
    ('waiting', 'asked', 'explained', 'decided', 'second-reading', 'confirmed', 'sent-back')),
  version int NOT NULL CHECK (version > 0),
  decision jsonb,
  answer_version int,
  reason text,
  decided_by uuid REFERENCES people,
  decided_for uuid REFERENCES people,
  flags jsonb NOT NULL DEFAULT '[]',
  asked_by uuid REFERENCES people,
  explain_until timestamptz,
  changed_at timestamptz NOT NULL,
  changed_by uuid NOT NULL REFERENCES people,
  PRIMARY KEY (submission_id, node_code),
  CONSTRAINT appraisals_decided CHECK (
    (state IN ('decided', 'second-reading', 'confirmed', 'sent-back')) = (decision IS NOT NULL)
    AND (decision IS NULL) = (answer_version IS NULL) AND (decision IS NULL) = (decided_by IS NULL)),
  CONSTRAINT appraisals_asked CHECK ((state = 'asked') = (explain_until IS NOT NULL)
    AND (state NOT IN ('asked', 'explained') OR asked_by IS NOT NULL))
);
COMMENT ON TABLE appraisals IS 'Where the appraisal of an answer stands; without a row it waits and nothing was done yet.';
COMMENT ON COLUMN appraisals.version IS 'Grows with every step; who takes one says which version they looked at.';
COMMENT ON COLUMN appraisals.decision IS 'What stands instead of, or as, what the unit says; points follow from it and are not kept here.';
COMMENT ON COLUMN appraisals.answer_version IS 'Of the answer that was decided about, 0 where nothing was sent; another one waits again.';
COMMENT ON COLUMN appraisals.flags IS 'Why it is an outlier by the thresholds that held then.';

CREATE TABLE appraisal_steps (
  id bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
  submission_id bigint NOT NULL,
  node_code text NOT NULL,
  version int NOT NULL CHECK (version > 0),
  action text NOT NULL CHECK (action IN
    ('accept', 'appraise', 'ask', 'explain', 'take-back', 'confirm', 'send-back')),
  from_state text NOT NULL,
  to_state text NOT NULL,
  decision jsonb,
  points numeric,
  text text,
  flags jsonb NOT NULL DEFAULT '[]',
  explain_until timestamptz,
  at timestamptz NOT NULL,
  by_person uuid NOT NULL REFERENCES people,
  for_person uuid REFERENCES people,
  unit_code text NOT NULL REFERENCES units,
  UNIQUE (submission_id, node_code, version),
  FOREIGN KEY (submission_id, node_code) REFERENCES appraisals,
  CONSTRAINT appraisal_steps_text CHECK (text IS NOT NULL
    OR action NOT IN ('appraise', 'ask', 'explain', 'send-back'))
);
COMMENT ON TABLE appraisal_steps IS 'The way of the appraisal of an answer: one row for every step.';
COMMENT ON COLUMN appraisal_steps.points IS 'What the decision brought then; NULL where it brought none.';
COMMENT ON COLUMN appraisal_steps.text IS 'The reason, the question or the explanation.';
COMMENT ON COLUMN appraisal_steps.unit_code IS 'Of the post in which it was done.';
CREATE INDEX appraisal_steps_time ON appraisal_steps (submission_id, node_code, id);

CREATE TABLE appeals (
  id bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
  submission_id bigint NOT NULL REFERENCES submissions,
  node_code text NOT NULL,
  version int NOT NULL DEFAULT 1 CHECK (version > 0),
  reason text NOT NULL CHECK (reason <> ''),
  proposed_points numeric,
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'upheld', 'rejected', 'taken-back')),
  at timestamptz NOT NULL,
  by_person uuid NOT NULL REFERENCES people,
  for_person uuid REFERENCES people,
  decision jsonb,
  decision_reason text,
  decided_at timestamptz,
  decided_by uuid REFERENCES people,
  decided_for uuid REFERENCES people,
  CONSTRAINT appeals_decided CHECK ((state = 'open') = (decided_at IS NULL)
    AND (decided_at IS NULL) = (decided_by IS NULL)),
  CONSTRAINT appeals_reason CHECK (state NOT IN ('upheld', 'rejected') OR decision_reason IS NOT NULL),
  CONSTRAINT appeals_points CHECK ((state = 'upheld') = (decision IS NOT NULL))
);
COMMENT ON TABLE appeals IS 'Where a unit contests the preliminary points of an answer, and what the council decided.';
CREATE INDEX appeals_answer ON appeals (submission_id, node_code);
CREATE UNIQUE INDEX appeals_once ON appeals (submission_id, node_code) WHERE state <> 'taken-back';

CREATE TABLE appraisal_citations (
  id bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
  citation_id bigint NOT NULL REFERENCES answer_citations,
  step_id bigint REFERENCES appraisal_steps,
  appeal_id bigint REFERENCES appeals,
  CONSTRAINT appraisal_citations_one CHECK (num_nonnulls(step_id, appeal_id) = 1)
);
COMMENT ON TABLE appraisal_citations IS 'Which of the evidence that an answer cites came with an explanation or an appeal.';
CREATE INDEX appraisal_citations_step ON appraisal_citations (step_id) WHERE step_id IS NOT NULL;
CREATE INDEX appraisal_citations_appeal ON appraisal_citations (appeal_id) WHERE appeal_id IS NOT NULL;

-- What was decided of an appeal is decided for good.
CREATE FUNCTION refuse_change_of_decided_appeal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> 'open' THEN
    RAISE EXCEPTION 'appeal % is decided', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER appeals_decided_stands BEFORE UPDATE ON appeals
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_decided_appeal();
CREATE TRIGGER appraisal_steps_append_only BEFORE UPDATE OR DELETE ON appraisal_steps
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_round_record();
CREATE TRIGGER appraisal_steps_no_truncate BEFORE TRUNCATE ON appraisal_steps
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_round_record();
CREATE TRIGGER appraisal_citations_append_only BEFORE UPDATE OR DELETE ON appraisal_citations
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_round_record();
