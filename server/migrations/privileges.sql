-- Run after every migration, when the application role has been given SELECT, INSERT, UPDATE and
-- DELETE on all tables and USAGE on all sequences: here it loses what it must never do.
-- :app_role stands for its name, for example
--   REVOKE UPDATE, DELETE ON audit_entries FROM :app_role;

-- Reference facts and published results are written by the migrator, which seeds; what serves the
-- public only reads them.
REVOKE INSERT, UPDATE, DELETE ON
  reference_facts, sources, regions, indices, frameworks,
  editions, edition_tables, edition_members, edition_figures, edition_statistics, edition_inputs
FROM :app_role;

-- The audit only grows, and its trigger alone moves the head.
REVOKE UPDATE, DELETE ON audit_entries FROM :app_role;
REVOKE INSERT, UPDATE, DELETE ON audit_head, instance FROM :app_role;

-- People, posts and what was lent are ended by a date, never deleted.
REVOKE DELETE ON people, posts, post_holders, delegations, identities, sessions FROM :app_role;

-- Versions of calendars are only added.
REVOKE UPDATE, DELETE ON calendars FROM :app_role;

-- A framework is issued from a draft by issue_framework alone, which also writes down by what document.
-- Of a draft the application writes everything but what was made of it; what it held is kept.
REVOKE INSERT, UPDATE, DELETE ON framework_drafts, framework_issues FROM :app_role;
GRANT INSERT (owner_unit, code, index_code, based_on, body, created_at, created_by, edited_at, edited_by),
  UPDATE (code, index_code, body, version, edited_at, edited_by, discarded_at)
  ON framework_drafts TO :app_role;
REVOKE UPDATE, DELETE ON framework_draft_versions, annex_offices FROM :app_role;
GRANT EXECUTE ON FUNCTION issue_framework TO :app_role;

-- What officials record of units is only added; later it is told whether it was settled or withdrawn.
-- Names, lineage and parents are the picture of the events, which is drawn anew where they differ.
REVOKE UPDATE, DELETE ON unit_events FROM :app_role;
GRANT UPDATE (settled_at, withdrawn_at, withdrawn_by, withdrawal_reason) ON unit_events TO :app_role;
REVOKE UPDATE ON unit_names, unit_lineage, unit_parents FROM :app_role;
REVOKE DELETE ON units, unit_event_posts FROM :app_role;

-- An import of units is only added; later it is told whether it was undone.
REVOKE UPDATE, DELETE ON unit_imports FROM :app_role;
GRANT UPDATE (undone_at, undone_by, undo_reason) ON unit_imports TO :app_role;

-- Documents are withdrawn and files replaced, never deleted, and whose they are and what they hold stays
-- as it was; only uploads are forgotten.
REVOKE UPDATE, DELETE ON evidence_documents, evidence_files FROM :app_role;
GRANT UPDATE (number, issued_on, issuer, signer, summary, visibility, folded, version, edited_at, edited_by,
  withdrawn_at, withdrawn_by, withdrawal_reason) ON evidence_documents TO :app_role;
GRANT UPDATE (scan, infection) ON evidence_files TO :app_role;

-- What is done to a round is only added; the plan itself changes until the round is opened, by its triggers.
REVOKE UPDATE, DELETE ON round_steps, round_reminders FROM :app_role;
REVOKE DELETE ON rounds FROM :app_role;
REVOKE UPDATE ON round_parts, round_phases, round_participants FROM :app_role;
GRANT UPDATE (state) ON round_participants TO :app_role;

-- What units said, every version of it, their steps and talk are only added; what was cited or contested is
-- taken back by a date, and an import is undone by new versions.
REVOKE UPDATE, DELETE ON answer_versions, answer_points, answer_comments, submission_steps,
  submission_origins FROM :app_role;
REVOKE DELETE ON submissions, answers, answer_imports, answer_citations, answer_contests FROM :app_role;
REVOKE UPDATE ON answer_imports, answer_citations, answer_contests FROM :app_role;
GRANT UPDATE (undone_at, undone_by, undo_reason) ON answer_imports TO :app_role;
GRANT UPDATE (removed_at, removed_by) ON answer_citations TO :app_role;
GRANT UPDATE (state, decided_at, decided_by) ON answer_contests TO :app_role;

-- Steps of appraisals are only added; an appeal is decided, and what it says stays as it was lodged.
REVOKE UPDATE, DELETE ON appraisal_steps, appraisal_citations, appeals FROM :app_role;
REVOKE DELETE ON appraisals FROM :app_role;
GRANT UPDATE (version, state, decision, decision_reason, decided_at, decided_by, decided_for) ON appeals TO :app_role;

-- What was told stays told; later it is known whether it was read and mailed.
REVOKE UPDATE, DELETE ON notices FROM :app_role;
GRANT UPDATE (read_at, mailed_at) ON notices TO :app_role;

-- A signed result becomes an edition by publish_result alone. What was scored, signed and decided is only added;
-- of a correction its end is written.
REVOKE INSERT, UPDATE, DELETE ON
  edition_packages, edition_units, edition_answers, edition_evidence, edition_decisions, edition_errata
FROM :app_role;
REVOKE UPDATE, DELETE ON round_results, round_result_parts, result_signatures, result_decisions,
  result_corrections FROM :app_role;
GRANT UPDATE (state, version, decided_at, decided_by) ON result_corrections TO :app_role;
GRANT EXECUTE ON FUNCTION publish_result TO :app_role;
