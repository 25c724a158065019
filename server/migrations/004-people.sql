-- People, the posts they hold by date, and authority that is lent by date. Nothing here is deleted.

CREATE TABLE instance (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  id uuid NOT NULL DEFAULT gen_random_uuid()
);
COMMENT ON TABLE instance IS 'This installation; its id stands in exports and in the sealed heads of its audit chain.';
INSERT INTO instance DEFAULT VALUES;

CREATE TABLE people (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  name text NOT NULL CHECK (name <> ''),
  email text NOT NULL CHECK (email LIKE '_%@_%'),
  phone text,
  language text NOT NULL DEFAULT 'vi' CHECK (language IN ('vi', 'en')),
  created_at timestamptz NOT NULL,
  disabled_at timestamptz
);
COMMENT ON TABLE people IS 'Officials who use the workspace; what they may do comes from their posts.';
COMMENT ON COLUMN people.disabled_at IS 'From then on the person cannot sign in; what they did stays under their name.';
CREATE UNIQUE INDEX people_email ON people (lower(email));

CREATE TABLE posts (
  id bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
  unit_code text NOT NULL REFERENCES units,
  title text NOT NULL CHECK (title <> ''),
  role text NOT NULL CHECK (role IN
    ('administrator', 'coordinator', 'officer', 'head', 'appraiser', 'council', 'leader', 'inspector')),
  scope_code text REFERENCES units,
  created_at timestamptz NOT NULL,
  closed_at timestamptz
);
COMMENT ON TABLE posts IS 'Places in units; whoever holds one has its role over the units of its scope.';
COMMENT ON COLUMN posts.scope_code IS 'The role holds for this unit and all below it; NULL for every unit of the installation.';
COMMENT ON COLUMN posts.closed_at IS 'From then on nobody holds it.';
CREATE INDEX posts_unit ON posts (unit_code);

CREATE TABLE post_indicators (
  post_id bigint NOT NULL REFERENCES posts,
  index_code text NOT NULL REFERENCES indices,
  node_code text NOT NULL,
  PRIMARY KEY (post_id, index_code, node_code)
);
COMMENT ON TABLE post_indicators IS 'The groups and indicators an appraiser''s post is bound to; without a row it is bound to none.';
COMMENT ON COLUMN post_indicators.node_code IS 'A group, pillar or indicator of the index''s frameworks; what stands below it is included.';

CREATE TABLE post_holders (
  id bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
  post_id bigint NOT NULL REFERENCES posts,
  person_id uuid NOT NULL REFERENCES people,
  kind text NOT NULL CHECK (kind IN ('regular', 'acting')),
  starts_on date NOT NULL,
  ends_on date,
  legal_basis text,
  created_at timestamptz NOT NULL,
  revoked_at timestamptz,
  CONSTRAINT post_holders_dates CHECK (ends_on IS NULL OR starts_on <= ends_on),
  CONSTRAINT post_holders_acting_ends CHECK (kind <> 'acting' OR ends_on IS NOT NULL),
  -- The range of one number stands for equality, which GiST has for ranges without an extension.
  CONSTRAINT post_holders_one_regular EXCLUDE USING gist (
    int8range(post_id, post_id, '[]') WITH &&, daterange(starts_on, ends_on, '[]') WITH &&
  ) WHERE (kind = 'regular' AND revoked_at IS NULL)
);
COMMENT ON TABLE post_holders IS 'Who holds a post from which day to which, both included, by the calendar of Vietnam.';
COMMENT ON COLUMN post_holders.kind IS 'regular: one at a time; acting: beside or instead of the regular holder, always with a last day.';
COMMENT ON COLUMN post_holders.ends_on IS 'Last day; NULL while open.';
COMMENT ON COLUMN post_holders.revoked_at IS 'Ended at once, before its last day.';
CREATE INDEX post_holders_person ON post_holders (person_id);
CREATE INDEX post_holders_post ON post_holders (post_id);

CREATE TABLE delegations (
  id bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
  holder_id bigint NOT NULL REFERENCES post_holders,
  to_person uuid NOT NULL REFERENCES people,
  starts_on date NOT NULL,
  ends_on date NOT NULL,
  reason text NOT NULL CHECK (reason <> ''),
  created_at timestamptz NOT NULL,
  revoked_at timestamptz,
  CONSTRAINT delegations_dates CHECK (starts_on <= ends_on)
);
COMMENT ON TABLE delegations IS 'Authority of a post lent by its holder to another person, from the first to the last day, both included.';
CREATE INDEX delegations_holder ON delegations (holder_id);
CREATE INDEX delegations_to_person ON delegations (to_person);
