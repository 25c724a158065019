-- What units answer in a round. Every content an answer has had is kept.

CREATE TABLE submissions (
  id bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
  round_id bigint NOT NULL,
  unit_code text NOT NULL,
  state text NOT NULL DEFAULT 'drafting'
    CHECK (state IN ('drafting', 'submitted', 'returned', 'approved')),
  version int NOT NULL DEFAULT 1 CHECK (version > 0),
  score_rule text NOT NULL DEFAULT 'own-answers' CHECK (score_rule IN
    ('own-answers', 'mean-of-predecessors')),
  created_at timestamptz NOT NULL,
  changed_at timestamptz,
  changed_by uuid REFERENCES people,
  UNIQUE (round_id, unit_code),
  FOREIGN KEY (round_id, unit_code) REFERENCES round_participants
);
CREATE INDEX submissions_unit ON submissions (unit_code);
COMMENT ON TABLE submissions IS 'One for each unit of a round, made when the round opens.';
COMMENT ON COLUMN submissions.version IS 'Grows with every step of its way, not with answers.';
COMMENT ON COLUMN submissions.changed_at IS 'Of the last answer, citation or step; NULL while nothing was done.';

CREATE TABLE answer_imports (
  id bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
  round_id bigint NOT NULL REFERENCES rounds,
  submission_id bigint REFERENCES submissions,
  kind text NOT NULL CHECK (kind IN ('workbook', 'measured', 'assessment')),
  file_name text NOT NULL CHECK (file_name <> ''),
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  system text,
  document text,
  as_of date,
  at timestamptz NOT NULL,
  by_person uuid NOT NULL REFERENCES people,
  undone_at timestamptz,
  undone_by uuid REFERENCES people,
  undo_reason text,
  CONSTRAINT answer_imports_measured CHECK (kind <> 'measured' OR (system IS NOT NULL AND as_of IS NOT NULL)),
  CONSTRAINT answer_imports_own CHECK (kind = 'measured' OR submission_id IS NOT NULL),
  CONSTRAINT answer_imports_undone CHECK ((undone_at IS NULL) = (undone_by IS NULL)
    AND (undone_at IS NULL) = (undo_reason IS NULL))
);
COMMENT ON TABLE answer_imports IS 'Files from which answers were taken: a unit''s own workbook, values measured by a system, or an earlier assessment.';
COMMENT ON COLUMN answer_imports.submission_id IS 'NULL where the file is of many units.';
CREATE INDEX answer_imports_round ON answer_imports (round_id);

CREATE TABLE answers (
  submission_id bigint NOT NULL REFERENCES submissions,
  node_code text NOT NULL,
  version int NOT NULL CHECK (version > 0),
  content jsonb NOT NULL CHECK (jsonb_typeof(content) = 'object'),
  origin text NOT NULL CHECK (origin IN ('reported', 'measured', 'imported')),
  import_id bigint REFERENCES answer_imports,
  saved_at timestamptz NOT NULL,
  saved_by uuid NOT NULL REFERENCES people,
  PRIMARY KEY (submission_id, node_code),
  CONSTRAINT answers_source CHECK (origin = 'reported' OR import_id IS NOT NULL)
);
COMMENT ON TABLE answers IS 'What a unit says at an indicator now.';
COMMENT ON COLUMN answers.content IS 'Inputs, not applicable and why, explanation, as the contracts describe them.';
COMMENT ON COLUMN answers.import_id IS 'The file it came from; NULL where it was typed.';

CREATE TABLE answer_versions (
  submission_id bigint NOT NULL REFERENCES submissions,
  node_code text NOT NULL,
  version int NOT NULL CHECK (version > 0),
  content jsonb NOT NULL,
  origin text NOT NULL CHECK (origin IN ('reported', 'measured', 'imported')),
  import_id bigint REFERENCES answer_imports,
  how text NOT NULL CHECK (how IN ('typed', 'workbook', 'measured', 'imported', 'undone', 'inherited')),
  saved_at timestamptz NOT NULL,
  saved_by uuid NOT NULL REFERENCES people,
  PRIMARY KEY (submission_id, node_code, version)
);
COMMENT ON TABLE answer_versions IS 'Every content an answer has had, the present one too.';
CREATE INDEX answer_versions_import ON answer_versions (import_id) WHERE import_id IS NOT NULL;

CREATE TABLE answer_points (
  submission_id bigint NOT NULL REFERENCES submissions,
  node_code text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('self', 'appraised', 'final')),
  seq int NOT NULL CHECK (seq > 0),
  points numeric,
  import_id bigint REFERENCES answer_imports,
  reason text,
  at timestamptz NOT NULL,
  by_person uuid NOT NULL REFERENCES people,
  PRIMARY KEY (submission_id, node_code, kind, seq)
);
COMMENT ON TABLE answer_points IS 'Points given to an answer, the highest seq holds; a self score is here only where it came with a file.';
COMMENT ON COLUMN answer_points.points IS 'NULL where an earlier one was taken back.';

CREATE TABLE answer_citations (
  id bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
  submission_id bigint NOT NULL REFERENCES submissions,
  node_code text NOT NULL,
  document_id bigint NOT NULL REFERENCES evidence_documents,
  file_id bigint REFERENCES evidence_files,
  pages text,
  at timestamptz NOT NULL,
  by_person uuid NOT NULL REFERENCES people,
  removed_at timestamptz,
  removed_by uuid REFERENCES people,
  CONSTRAINT answer_citations_removed CHECK ((removed_at IS NULL) = (removed_by IS NULL))
);
COMMENT ON TABLE answer_citations IS 'Which evidence an answer cites; one document is cited by many answers.';
CREATE UNIQUE INDEX answer_citations_once ON answer_citations (submission_id, node_code, document_id, file_id)
  NULLS NOT DISTINCT WHERE removed_at IS NULL;
CREATE INDEX answer_citations_document ON answer_citations (document_id);

CREATE TABLE answer_comments (
  id bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
  submission_id bigint NOT NULL REFERENCES submissions,
  node_code text NOT NULL,
  text text NOT NULL CHECK (text <> ''),
  at timestamptz NOT NULL,
  by_person uuid NOT NULL REFERENCES people
);
CREATE INDEX answer_comments_answer ON answer_comments (submission_id, node_code);

CREATE TABLE answer_contests (
  id bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
  submission_id bigint NOT NULL REFERENCES submissions,
  node_code text NOT NULL,
  reason text NOT NULL CHECK (reason <> ''),
  proposed jsonb,
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'upheld', 'rejected', 'taken-back')),
  at timestamptz NOT NULL,
  by_person uuid NOT NULL REFERENCES people,
  decided_at timestamptz,
  decided_by uuid REFERENCES people,
  CONSTRAINT answer_contests_decided CHECK ((state = 'open') = (decided_at IS NULL)
    AND (decided_at IS NULL) = (decided_by IS NULL))
);
COMMENT ON TABLE answer_contests IS 'Where a unit contests a measured value, with what it says is right.';
CREATE INDEX answer_contests_answer ON answer_contests (submission_id, node_code);
CREATE UNIQUE INDEX answer_contests_open ON answer_contests (submission_id, node_code) WHERE state = 'open';

CREATE TABLE submission_steps (
  id bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
  submission_id bigint NOT NULL REFERENCES submissions,
  action text NOT NULL,
  from_state text NOT NULL,
  to_state text NOT NULL,
  reason text,
  at timestamptz NOT NULL,
  by_person uuid NOT NULL REFERENCES people,
  for_person uuid REFERENCES people,
  CONSTRAINT submission_steps_reason CHECK (reason IS NOT NULL OR action NOT IN ('return', 'reopen'))
);
COMMENT ON TABLE submission_steps IS 'The way of a submission: one row for every step.';
CREATE INDEX submission_steps_submission ON submission_steps (submission_id, id);

CREATE TABLE submission_origins (
  submission_id bigint NOT NULL REFERENCES submissions,
  predecessor_unit text NOT NULL REFERENCES units,
  predecessor_submission bigint REFERENCES submissions,
  share numeric NOT NULL CHECK (share > 0 AND share <= 1),
  event text NOT NULL,
  effective_on date NOT NULL,
  PRIMARY KEY (submission_id, predecessor_unit)
);
CREATE INDEX submission_origins_predecessor ON submission_origins (predecessor_submission);
COMMENT ON TABLE submission_origins IS 'Of a unit formed during the round: whose submissions it carries on.';

CREATE TRIGGER answer_versions_append_only BEFORE UPDATE OR DELETE ON answer_versions
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_round_record();
CREATE TRIGGER answer_versions_no_truncate BEFORE TRUNCATE ON answer_versions
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_round_record();
CREATE TRIGGER answer_points_append_only BEFORE UPDATE OR DELETE ON answer_points
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_round_record();
CREATE TRIGGER answer_points_no_truncate BEFORE TRUNCATE ON answer_points
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_round_record();
CREATE TRIGGER submission_steps_append_only BEFORE UPDATE OR DELETE ON submission_steps
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_round_record();
CREATE TRIGGER submission_steps_no_truncate BEFORE TRUNCATE ON submission_steps
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_round_record();
