-- What people are told in the workspace, and by mail where they want it.

CREATE TABLE notices (
  id bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
  person_id uuid NOT NULL REFERENCES people,
  kind text NOT NULL CHECK (kind <> ''),
  about_key text NOT NULL CHECK (about_key <> ''),
  at timestamptz NOT NULL,
  round_id bigint NOT NULL REFERENCES rounds,
  submission_id bigint REFERENCES submissions,
  node_code text,
  unit_code text REFERENCES units,
  due_at timestamptz,
  text text,
  by_name text,
  mail text NOT NULL CHECK (mail IN ('each', 'daily', 'never')),
  mailed_at timestamptz,
  read_at timestamptz,
  UNIQUE (person_id, kind, about_key)
);
COMMENT ON TABLE notices IS 'One thing told to one person.';
COMMENT ON COLUMN notices.about_key IS 'What it is about; a job that is done twice tells nobody twice.';
COMMENT ON COLUMN notices.text IS 'What somebody wrote: a reason, a message, a comment.';
COMMENT ON COLUMN notices.by_name IS 'Name of who did it; NULL where the program did.';
COMMENT ON COLUMN notices.mail IS 'How the person wanted to be told by mail when it came.';
CREATE INDEX notices_person ON notices (person_id, id DESC);
CREATE INDEX notices_unread ON notices (person_id) WHERE read_at IS NULL;
CREATE INDEX notices_to_mail ON notices (person_id, id) WHERE mail = 'daily' AND mailed_at IS NULL;
CREATE INDEX notices_round ON notices (round_id, kind);

CREATE TABLE notice_wishes (
  person_id uuid PRIMARY KEY REFERENCES people,
  mail text NOT NULL CHECK (mail IN ('each', 'daily', 'never'))
);
COMMENT ON TABLE notice_wishes IS 'How somebody wants to be told by mail; without a row: each.';
