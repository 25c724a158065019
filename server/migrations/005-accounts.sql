-- How people prove who they are. Secrets stand here only as hashes, or sealed with a key outside the database.

CREATE TABLE accounts (
  person_id uuid PRIMARY KEY REFERENCES people,
  password_hash text,
  password_set_at timestamptz,
  password_temporary boolean NOT NULL DEFAULT false,
  totp_sealed bytea,
  totp_confirmed_at timestamptz,
  totp_last_step bigint,
  totp_pending_sealed bytea,
  CONSTRAINT accounts_totp_pending CHECK (totp_pending_sealed IS NULL OR totp_confirmed_at IS NOT NULL)
);
COMMENT ON TABLE accounts IS 'Password and second factor of a person.';
COMMENT ON COLUMN accounts.password_hash IS 'Argon2id in PHC string form; NULL for who signs in elsewhere or has not yet accepted the invitation.';
COMMENT ON COLUMN accounts.password_temporary IS 'Was set by somebody else; the person must choose another before anything else.';
COMMENT ON COLUMN accounts.totp_sealed IS 'The shared secret, sealed with the installation''s key; counts once confirmed.';
COMMENT ON COLUMN accounts.totp_last_step IS 'The last time step whose code was used; no code works twice.';
COMMENT ON COLUMN accounts.totp_pending_sealed IS 'The secret of another authenticator, which takes the place of the present one once confirmed.';

CREATE TABLE recovery_codes (
  person_id uuid NOT NULL REFERENCES people,
  code_hash bytea NOT NULL,
  used_at timestamptz,
  PRIMARY KEY (person_id, code_hash)
);
COMMENT ON TABLE recovery_codes IS 'One-time codes instead of the second factor.';

CREATE TABLE identities (
  issuer text NOT NULL,
  subject text NOT NULL,
  person_id uuid NOT NULL REFERENCES people,
  linked_at timestamptz NOT NULL,
  PRIMARY KEY (issuer, subject)
);
COMMENT ON TABLE identities IS 'Who a person is at an OpenID Connect provider.';
CREATE UNIQUE INDEX identities_person ON identities (person_id, issuer);

CREATE TABLE sessions (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  token_hash bytea NOT NULL UNIQUE,
  former_token_hash bytea UNIQUE,
  csrf_token text NOT NULL,
  person_id uuid NOT NULL REFERENCES people,
  method text NOT NULL CHECK (method IN ('password', 'oidc', 'link')),
  created_at timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL,
  rotated_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  second_factor_at timestamptz,
  address text,
  user_agent text,
  ended_at timestamptz,
  end_reason text
);
COMMENT ON TABLE sessions IS 'Sessions of signed-in people; the cookie holds the token, here stands its SHA-256.';
COMMENT ON COLUMN sessions.former_token_hash IS 'The token before the last rotation: good for the requests that were on their way.';
COMMENT ON COLUMN sessions.expires_at IS 'Absolute end; a session that was not used for a while ends earlier.';
COMMENT ON COLUMN sessions.second_factor_at IS 'When the second factor was last given in this session.';
CREATE INDEX sessions_person ON sessions (person_id);

CREATE TABLE one_time_links (
  token_hash bytea PRIMARY KEY,
  purpose text NOT NULL CHECK (purpose IN ('first-administrator', 'invitation', 'reset', 'new-address')),
  person_id uuid REFERENCES people,
  sent_to text,
  wanted_email text,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  CONSTRAINT one_time_links_person CHECK ((purpose = 'first-administrator') = (person_id IS NULL)),
  CONSTRAINT one_time_links_wanted CHECK ((purpose = 'new-address') = (wanted_email IS NOT NULL))
);
COMMENT ON TABLE one_time_links IS 'Links that work once: the first administrator, an invitation, a reset, another e-mail address.';
COMMENT ON COLUMN one_time_links.sent_to IS 'The person''s e-mail address then: once it is another, the link is dead.';
COMMENT ON COLUMN one_time_links.wanted_email IS 'The address that becomes the person''s once the link, mailed to it, is followed; reserves nothing.';
CREATE INDEX one_time_links_person_index ON one_time_links (person_id);

CREATE TABLE failed_sign_ins (
  subject text PRIMARY KEY,
  failures int NOT NULL CHECK (failures > 0),
  last_failed_at timestamptz NOT NULL
);
COMMENT ON TABLE failed_sign_ins IS 'Failures since the last success, for the pause before the next attempt.';
COMMENT ON COLUMN failed_sign_ins.subject IS 'SHA-256 of what failed: an e-mail address, a network address, a person''s second factor.';

CREATE TABLE oidc_requests (
  state_hash bytea PRIMARY KEY,
  browser_hash bytea NOT NULL,
  nonce text NOT NULL,
  code_verifier text NOT NULL,
  return_to text NOT NULL,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz
);
COMMENT ON TABLE oidc_requests IS 'Sign-ins under way at an OpenID Connect provider; each comes back once, to the browser that left.';

CREATE VIEW account_states AS
  SELECT p.id AS person_id,
         (a.password_hash IS NOT NULL OR EXISTS (SELECT FROM identities i WHERE i.person_id = p.id)) AS can_sign_in,
         a.totp_confirmed_at IS NOT NULL AS second_factor,
         (SELECT max(s.created_at) FROM sessions s WHERE s.person_id = p.id) AS last_sign_in_at
  FROM people p LEFT JOIN accounts a ON a.person_id = p.id;
COMMENT ON VIEW account_states IS 'What the rest of the program may know of accounts.';
