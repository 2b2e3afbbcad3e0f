-- Information that units send to the city's office, what becomes of it, and the points it earns (core.publications).

CREATE SEQUENCE publications_pieces_seq AS BIGINT START WITH 50 INCREMENT BY 50;
CREATE SEQUENCE publications_steps_seq AS BIGINT START WITH 50 INCREMENT BY 50;
CREATE SEQUENCE publications_commissions_seq AS BIGINT START WITH 50 INCREMENT BY 50;
CREATE SEQUENCE publications_commission_units_seq AS BIGINT START WITH 50 INCREMENT BY 50;
CREATE SEQUENCE publications_adoptions_seq AS BIGINT START WITH 50 INCREMENT BY 50;
CREATE SEQUENCE publications_uses_seq AS BIGINT START WITH 50 INCREMENT BY 50;
CREATE SEQUENCE publications_instructions_seq AS BIGINT START WITH 50 INCREMENT BY 50;
CREATE SEQUENCE publications_score_tables_seq AS BIGINT START WITH 50 INCREMENT BY 50;
CREATE SEQUENCE publications_score_rules_seq AS BIGINT START WITH 50 INCREMENT BY 50;
CREATE SEQUENCE publications_score_entries_seq AS BIGINT START WITH 50 INCREMENT BY 50;

CREATE TABLE publications_commissions (
  id BIGINT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  topic VARCHAR(120) NOT NULL,
  requirement VARCHAR(1000) NOT NULL,
  due_at ${timestamp} NOT NULL,
  creator VARCHAR(32) NOT NULL REFERENCES security_accounts (username),
  creator_name VARCHAR(60) NOT NULL,
  creator_unit VARCHAR(120) NOT NULL,
  created_at ${timestamp} NOT NULL,
  closed_at ${timestamp},
  withdraw_reason VARCHAR(200)
);
CREATE INDEX publications_commissions_due ON publications_commissions (closed_at, due_at);

CREATE TABLE publications_commission_units (
  id BIGINT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  commission_id BIGINT NOT NULL REFERENCES publications_commissions (id),
  unit VARCHAR(120) NOT NULL,
  piece_id BIGINT,
  delivered_at ${timestamp},
  urges INTEGER NOT NULL,
  urged_at ${timestamp},
  waived_by VARCHAR(60),
  waive_reason VARCHAR(200)
);
CREATE INDEX publications_commission_units_of ON publications_commission_units (commission_id, unit);
CREATE INDEX publications_commission_units_unit ON publications_commission_units (unit);

CREATE TABLE publications_adoptions (
  id BIGINT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  title VARCHAR(120) NOT NULL,
  body ${clob} NOT NULL,
  editor VARCHAR(32) NOT NULL REFERENCES security_accounts (username),
  editor_name VARCHAR(60) NOT NULL,
  adopted_at ${timestamp} NOT NULL,
  released_at ${timestamp},
  uses INTEGER NOT NULL
);
CREATE INDEX publications_adoptions_adopted ON publications_adoptions (released_at, adopted_at);

CREATE TABLE publications_pieces (
  id BIGINT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  title VARCHAR(120) NOT NULL,
  body ${clob} NOT NULL,
  unit VARCHAR(120) NOT NULL,
  author VARCHAR(32) NOT NULL REFERENCES security_accounts (username),
  author_name VARCHAR(60) NOT NULL,
  phone VARCHAR(40) NOT NULL,
  commission_id BIGINT REFERENCES publications_commissions (id),
  status VARCHAR(10) NOT NULL,
  created_at ${timestamp} NOT NULL,
  changed_at ${timestamp} NOT NULL,
  signed_by VARCHAR(60),
  signed_title VARCHAR(120),
  signed_body ${clob},
  submitted_at ${timestamp},
  submitted_on DATE,
  adoption_id BIGINT REFERENCES publications_adoptions (id),
  part_percent INTEGER NOT NULL
);
CREATE INDEX publications_pieces_unit ON publications_pieces (unit, changed_at);
CREATE INDEX publications_pieces_author ON publications_pieces (author, changed_at);
CREATE INDEX publications_pieces_status ON publications_pieces (status, changed_at);
CREATE INDEX publications_pieces_submitted ON publications_pieces (submitted_on, unit);
CREATE INDEX publications_pieces_adoption ON publications_pieces (adoption_id);
CREATE INDEX publications_pieces_commission ON publications_pieces (commission_id);

CREATE TABLE publications_steps (
  id BIGINT NOT NULL PRIMARY KEY,
  piece_id BIGINT NOT NULL REFERENCES publications_pieces (id),
  act VARCHAR(10) NOT NULL,
  username VARCHAR(32) NOT NULL REFERENCES security_accounts (username),
  person_name VARCHAR(60) NOT NULL,
  taken_at ${timestamp} NOT NULL,
  remark VARCHAR(200)
);
CREATE INDEX publications_steps_piece ON publications_steps (piece_id, taken_at);

CREATE TABLE publications_uses (
  id BIGINT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  adoption_id BIGINT NOT NULL REFERENCES publications_adoptions (id),
  carrier VARCHAR(40) NOT NULL,
  carrier_key VARCHAR(36) NOT NULL,
  score_level VARCHAR(10) NOT NULL,
  issue VARCHAR(60) NOT NULL,
  used_on DATE NOT NULL,
  table_id BIGINT NOT NULL,
  points NUMERIC(9,2) NOT NULL,
  instruction_points NUMERIC(9,2) NOT NULL,
  recorder VARCHAR(32) NOT NULL REFERENCES security_accounts (username),
  recorded_by VARCHAR(60) NOT NULL,
  recorded_at ${timestamp} NOT NULL,
  cancelled_at ${timestamp},
  canceller VARCHAR(32) REFERENCES security_accounts (username),
  cancelled_by VARCHAR(60),
  cancel_reason VARCHAR(200)
);
CREATE INDEX publications_uses_adoption ON publications_uses (adoption_id);
CREATE INDEX publications_uses_day ON publications_uses (used_on);

CREATE TABLE publications_instructions (
  id BIGINT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  use_id BIGINT NOT NULL REFERENCES publications_uses (id),
  leader VARCHAR(60) NOT NULL,
  words VARCHAR(500) NOT NULL,
  given_on DATE NOT NULL,
  points NUMERIC(9,2) NOT NULL,
  recorder VARCHAR(32) NOT NULL REFERENCES security_accounts (username),
  recorded_by VARCHAR(60) NOT NULL,
  recorded_at ${timestamp} NOT NULL,
  cancelled_at ${timestamp},
  canceller VARCHAR(32) REFERENCES security_accounts (username),
  cancelled_by VARCHAR(60),
  cancel_reason VARCHAR(200)
);
CREATE INDEX publications_instructions_use ON publications_instructions (use_id);

-- An edition in force is never changed: points keep the table by which they were given.
CREATE TABLE publications_score_tables (
  id BIGINT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  score_year INTEGER NOT NULL,
  edition INTEGER NOT NULL,
  from_day DATE,
  late_points NUMERIC(9,2) NOT NULL,
  missed_points NUMERIC(9,2) NOT NULL,
  misses_to_zero INTEGER NOT NULL,
  changed_by VARCHAR(60) NOT NULL,
  changed_at ${timestamp} NOT NULL,
  UNIQUE (score_year, edition)
);
CREATE INDEX publications_score_tables_from ON publications_score_tables (from_day);

CREATE TABLE publications_score_rules (
  id BIGINT NOT NULL PRIMARY KEY,
  table_id BIGINT NOT NULL REFERENCES publications_score_tables (id),
  place INTEGER NOT NULL,
  carrier_key VARCHAR(36) NOT NULL,
  name VARCHAR(40) NOT NULL,
  score_level VARCHAR(10) NOT NULL,
  points NUMERIC(9,2) NOT NULL,
  instruction_points NUMERIC(9,2) NOT NULL
);
CREATE INDEX publications_score_rules_table ON publications_score_rules (table_id, place);

CREATE TABLE publications_score_entries (
  id BIGINT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  unit VARCHAR(120) NOT NULL,
  kind VARCHAR(12) NOT NULL,
  source_id BIGINT NOT NULL,
  piece_id BIGINT,
  title VARCHAR(120) NOT NULL,
  carrier VARCHAR(40) NOT NULL,
  detail VARCHAR(60) NOT NULL,
  table_id BIGINT NOT NULL REFERENCES publications_score_tables (id),
  points NUMERIC(9,2) NOT NULL,
  scored_on DATE NOT NULL,
  booked_at ${timestamp} NOT NULL,
  cancelled_at ${timestamp},
  cancel_reason VARCHAR(200)
);
CREATE INDEX publications_score_entries_day ON publications_score_entries (scored_on, unit);
CREATE INDEX publications_score_entries_unit ON publications_score_entries (unit, scored_on);
CREATE INDEX publications_score_entries_source ON publications_score_entries (kind, source_id);
CREATE INDEX publications_score_entries_table ON publications_score_entries (table_id);
CREATE INDEX publications_score_entries_piece ON publications_score_entries (piece_id);

-- Whoever has made roles of these names keeps them as they are; they are given what is missing.
INSERT INTO security_roles (name, of_units) SELECT 'info-writer', TRUE FROM (VALUES (1)) AS one (n) WHERE NOT EXISTS (SELECT 1 FROM security_roles WHERE name = 'info-writer');
INSERT INTO security_roles (name, of_units) SELECT 'info-signer', TRUE FROM (VALUES (1)) AS one (n) WHERE NOT EXISTS (SELECT 1 FROM security_roles WHERE name = 'info-signer');
INSERT INTO security_roles (name) SELECT 'info-editor' FROM (VALUES (1)) AS one (n) WHERE NOT EXISTS (SELECT 1 FROM security_roles WHERE name = 'info-editor');
INSERT INTO security_role_permissions (role_name, permission) SELECT 'info-writer', 'publications:write' FROM (VALUES (1)) AS one (n)
  WHERE NOT EXISTS (SELECT 1 FROM security_role_permissions WHERE role_name = 'info-writer' AND permission = 'publications:write');
INSERT INTO security_role_permissions (role_name, permission) SELECT 'info-signer', 'publications:sign' FROM (VALUES (1)) AS one (n)
  WHERE NOT EXISTS (SELECT 1 FROM security_role_permissions WHERE role_name = 'info-signer' AND permission = 'publications:sign');
INSERT INTO security_role_permissions (role_name, permission) SELECT 'info-editor', 'publications:edit' FROM (VALUES (1)) AS one (n)
  WHERE NOT EXISTS (SELECT 1 FROM security_role_permissions WHERE role_name = 'info-editor' AND permission = 'publications:edit');
INSERT INTO security_role_permissions (role_name, permission) SELECT 'info-editor', 'publications:rules' FROM (VALUES (1)) AS one (n)
  WHERE NOT EXISTS (SELECT 1 FROM security_role_permissions WHERE role_name = 'info-editor' AND permission = 'publications:rules');
INSERT INTO security_role_scopes (role_name, permission, data_scope) SELECT 'info-writer', 'publications:write', 'UNIT' FROM (VALUES (1)) AS one (n)
  WHERE NOT EXISTS (SELECT 1 FROM security_role_scopes WHERE role_name = 'info-writer' AND permission = 'publications:write');
INSERT INTO security_role_scopes (role_name, permission, data_scope) SELECT 'info-signer', 'publications:sign', 'UNIT' FROM (VALUES (1)) AS one (n)
  WHERE NOT EXISTS (SELECT 1 FROM security_role_scopes WHERE role_name = 'info-signer' AND permission = 'publications:sign');

-- Who leads a unit signs for it, who directs its office and its secretary write, until the security administrator says otherwise.
INSERT INTO security_post_grants (id, role_name, duty) VALUES (-1, 'info-signer', 'UNIT_HEAD');
INSERT INTO security_post_grants (id, role_name, duty) VALUES (-2, 'info-writer', 'OFFICE_DIRECTOR');
INSERT INTO security_post_grants (id, role_name, duty) VALUES (-3, 'info-writer', 'CONFIDENTIAL_SECRETARY');
