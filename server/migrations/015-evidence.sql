-- Documents that answers rest on, their files, and files on their way. The bytes lie in the file store
-- under their SHA-256; a file counts only by its row here, which is written when they are durable.

CREATE TABLE evidence_documents (
  id bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
  unit_code text NOT NULL REFERENCES units,
  number text CHECK (number <> ''),
  issued_on date,
  issuer text CHECK (issuer <> ''),
  signer text CHECK (signer <> ''),
  summary text NOT NULL CHECK (summary <> ''),
  visibility text NOT NULL CHECK (visibility IN ('public', 'internal')),
  folded text NOT NULL,
  version int NOT NULL DEFAULT 1 CHECK (version > 0),
  created_at timestamptz NOT NULL,
  created_by uuid NOT NULL REFERENCES people,
  edited_at timestamptz NOT NULL,
  edited_by uuid NOT NULL REFERENCES people,
  withdrawn_at timestamptz,
  withdrawn_by uuid REFERENCES people,
  withdrawal_reason text,
  CONSTRAINT evidence_documents_withdrawn CHECK (
    (withdrawn_at IS NULL) = (withdrawn_by IS NULL) AND (withdrawn_at IS NULL) = (withdrawal_reason IS NULL))
);
COMMENT ON TABLE evidence_documents IS 'Documents that answers rest on. They are withdrawn with a reason, never deleted.';
COMMENT ON COLUMN evidence_documents.unit_code IS 'Whose document it is; of a unit that ended its heirs have it.';
COMMENT ON COLUMN evidence_documents.folded IS 'What is searched: number, issuer, signer and summary without case and diacritics.';
COMMENT ON COLUMN evidence_documents.version IS 'Grows with every change of the data; who edits says which one they saw.';
CREATE INDEX evidence_documents_unit ON evidence_documents (unit_code, id);

CREATE TABLE evidence_files (
  id bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
  document_id bigint NOT NULL REFERENCES evidence_documents,
  name text NOT NULL CHECK (name <> ''),
  folded text NOT NULL,
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bigint NOT NULL CHECK (bytes > 0),
  type text NOT NULL CHECK (type IN ('pdf', 'png', 'jpeg', 'webp', 'docx', 'xlsx', 'pptx',
    'doc', 'xls', 'ppt', 'odt', 'ods', 'odp', 'text')),
  scan text NOT NULL CHECK (scan IN ('clean', 'not-scanned', 'scan-failed', 'infected')),
  infection text,
  added_at timestamptz NOT NULL,
  added_by uuid NOT NULL REFERENCES people,
  replaces bigint UNIQUE REFERENCES evidence_files,
  CONSTRAINT evidence_files_infected CHECK ((scan = 'infected') = (infection IS NOT NULL)),
  CONSTRAINT evidence_files_other CHECK (replaces <> id)
);
COMMENT ON TABLE evidence_files IS 'Files of documents; one that was replaced stays.';
COMMENT ON COLUMN evidence_files.sha256 IS 'Of the bytes, and where they lie in the store.';
COMMENT ON COLUMN evidence_files.type IS 'What the bytes are, whatever the name says.';
COMMENT ON COLUMN evidence_files.scan IS 'infected: found after it was taken in; the bytes were deleted.';
COMMENT ON COLUMN evidence_files.infection IS 'What the scanner found.';
CREATE INDEX evidence_files_document ON evidence_files (document_id, id);
CREATE INDEX evidence_files_sha256 ON evidence_files (sha256);
CREATE INDEX evidence_files_unscanned ON evidence_files (sha256) WHERE scan IN ('not-scanned', 'scan-failed');

CREATE TABLE evidence_uploads (
  id uuid PRIMARY KEY,
  unit_code text NOT NULL REFERENCES units,
  person_id uuid NOT NULL REFERENCES people,
  name text NOT NULL CHECK (name <> ''),
  bytes bigint NOT NULL CHECK (bytes > 0),
  promised_sha256 text CHECK (promised_sha256 ~ '^[0-9a-f]{64}$'),
  state text NOT NULL DEFAULT 'receiving' CHECK (state IN ('receiving', 'storing', 'ready', 'attached', 'refused')),
  sha256 text CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  type text CHECK (type IN ('pdf', 'png', 'jpeg', 'webp', 'docx', 'xlsx', 'pptx',
    'doc', 'xls', 'ppt', 'odt', 'ods', 'odp', 'text')),
  scan text CHECK (scan IN ('clean', 'not-scanned', 'scan-failed', 'infected')),
  refusal jsonb,
  begun_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  file_id bigint UNIQUE REFERENCES evidence_files,
  CONSTRAINT evidence_uploads_checked CHECK (state NOT IN ('storing', 'ready', 'attached')
    OR (sha256 IS NOT NULL AND type IS NOT NULL AND scan IS NOT NULL)),
  CONSTRAINT evidence_uploads_attached CHECK ((state = 'attached') = (file_id IS NOT NULL)),
  CONSTRAINT evidence_uploads_refused CHECK ((state = 'refused') = (refusal IS NOT NULL))
);
COMMENT ON TABLE evidence_uploads IS 'Files on their way; nothing here is evidence. Forgotten some days after they were begun.';
COMMENT ON COLUMN evidence_uploads.promised_sha256 IS 'As the sender says before sending; NULL where it does not know.';
COMMENT ON COLUMN evidence_uploads.state IS 'storing: checked, and on its way into the store, which is now owed these bytes.';
COMMENT ON COLUMN evidence_uploads.refusal IS 'Why the bytes were not taken.';
CREATE INDEX evidence_uploads_person ON evidence_uploads (person_id) WHERE state IN ('receiving', 'storing', 'ready');
CREATE INDEX evidence_uploads_expiry ON evidence_uploads (expires_at);
CREATE INDEX evidence_uploads_sha256 ON evidence_uploads (sha256);
