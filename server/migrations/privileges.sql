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
REVOKE UPDATE, DELETE ON framework_draft_versions FROM :app_role;
GRANT EXECUTE ON FUNCTION issue_framework TO :app_role;

-- What officials record of units is only added; the picture of units follows, and nothing of it goes.
REVOKE UPDATE, DELETE ON unit_events, unit_names, unit_lineage FROM :app_role;
REVOKE DELETE ON units FROM :app_role;
