-- A draft may be replaced by a file; its versions then say so, for whoever looks for the one before.

ALTER TABLE framework_draft_versions
  DROP CONSTRAINT framework_draft_versions_how_check,
  ADD CONSTRAINT framework_draft_versions_how_check
    CHECK (how IN ('created', 'saved', 'merged', 'restored', 'imported', 'issued'));
COMMENT ON COLUMN framework_draft_versions.how IS 'imported: a file was put in place of what the draft said.';
