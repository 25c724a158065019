-- Run after every migration, when the application role has been given SELECT, INSERT, UPDATE and
-- DELETE on all tables and USAGE on all sequences: here it loses what it must never do.
-- :app_role stands for its name, for example
--   REVOKE UPDATE, DELETE ON audit_entries FROM :app_role;

-- Reference facts and published results are written by the migrator, which seeds; what serves the
-- public only reads them.
REVOKE INSERT, UPDATE, DELETE ON
  reference_facts, sources, regions, units, unit_names, unit_lineage, indices, frameworks,
  editions, edition_tables, edition_members, edition_figures, edition_statistics, edition_inputs
FROM :app_role;

-- The audit only grows, and its trigger alone moves the head.
REVOKE UPDATE, DELETE ON audit_entries FROM :app_role;
REVOKE INSERT, UPDATE, DELETE ON audit_head, instance FROM :app_role;

-- People, posts and what was lent are ended by a date, never deleted.
REVOKE DELETE ON people, posts, post_holders, delegations, identities, sessions FROM :app_role;

-- Versions of calendars are only added.
REVOKE UPDATE, DELETE ON calendars FROM :app_role;
