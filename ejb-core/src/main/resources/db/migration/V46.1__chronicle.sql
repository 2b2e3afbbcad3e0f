-- The chronicle of units and of the city (core.reference.chronicle).

CREATE SEQUENCE reference_entries_seq AS BIGINT START WITH 50 INCREMENT BY 50;
CREATE SEQUENCE reference_entry_notes_seq AS BIGINT START WITH 50 INCREMENT BY 50;
CREATE SEQUENCE reference_closed_months_seq AS BIGINT START WITH 50 INCREMENT BY 50;

CREATE TABLE reference_entries (
  id BIGINT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  city BOOLEAN NOT NULL,
  unit VARCHAR(120) NOT NULL,
  author VARCHAR(32) NOT NULL REFERENCES security_accounts (username),
  author_name VARCHAR(60) NOT NULL,
  first_day DATE NOT NULL,
  until_day DATE,
  kind VARCHAR(40) NOT NULL,
  words VARCHAR(1000) NOT NULL,
  place VARCHAR(100),
  people VARCHAR(200),
  status VARCHAR(10) NOT NULL,
  changed_at ${timestamp} NOT NULL,
  confirmed_by VARCHAR(60),
  return_reason VARCHAR(200),
  city_entry_id BIGINT REFERENCES reference_entries (id)
);
CREATE INDEX reference_entries_book ON reference_entries (city, unit, status, first_day);
CREATE INDEX reference_entries_day ON reference_entries (city, status, first_day, id);
CREATE INDEX reference_entries_kind ON reference_entries (city, status, kind);
CREATE INDEX reference_entries_status ON reference_entries (status, id);
CREATE INDEX reference_entries_city ON reference_entries (city_entry_id);

CREATE TABLE reference_entry_notes (
  id BIGINT NOT NULL PRIMARY KEY,
  entry_id BIGINT NOT NULL REFERENCES reference_entries (id),
  words VARCHAR(200) NOT NULL,
  person VARCHAR(60) NOT NULL,
  noted_at ${timestamp} NOT NULL
);
CREATE INDEX reference_entry_notes_of ON reference_entry_notes (entry_id, noted_at);

CREATE TABLE reference_closed_months (
  id BIGINT NOT NULL PRIMARY KEY,
  book VARCHAR(120) NOT NULL,
  closed_month VARCHAR(7) NOT NULL,
  person VARCHAR(60) NOT NULL,
  closed_at ${timestamp} NOT NULL,
  CONSTRAINT reference_closed_months_once UNIQUE (book, closed_month)
);

-- One row, locked by who closes a month or adds to one.
CREATE TABLE reference_closing_gate (id BIGINT NOT NULL PRIMARY KEY);
INSERT INTO reference_closing_gate (id) VALUES (1);

-- Whoever has made roles of these names keeps them as they are; they are given what is missing.
INSERT INTO security_roles (name, of_units) SELECT 'chronicle-writer', TRUE FROM (VALUES (1)) AS one (n)
  WHERE NOT EXISTS (SELECT 1 FROM security_roles WHERE name = 'chronicle-writer');
INSERT INTO security_role_permissions (role_name, permission) SELECT 'chronicle-writer', 'reference:chronicle' FROM (VALUES (1)) AS one (n)
  WHERE NOT EXISTS (SELECT 1 FROM security_role_permissions WHERE role_name = 'chronicle-writer' AND permission = 'reference:chronicle');
INSERT INTO security_role_scopes (role_name, permission, data_scope) SELECT 'chronicle-writer', 'reference:chronicle', 'UNIT' FROM (VALUES (1)) AS one (n)
  WHERE NOT EXISTS (SELECT 1 FROM security_role_scopes WHERE role_name = 'chronicle-writer' AND permission = 'reference:chronicle');
INSERT INTO security_roles (name, of_units) SELECT 'chronicle-confirmer', TRUE FROM (VALUES (1)) AS one (n)
  WHERE NOT EXISTS (SELECT 1 FROM security_roles WHERE name = 'chronicle-confirmer');
INSERT INTO security_role_permissions (role_name, permission) SELECT 'chronicle-confirmer', 'reference:confirm' FROM (VALUES (1)) AS one (n)
  WHERE NOT EXISTS (SELECT 1 FROM security_role_permissions WHERE role_name = 'chronicle-confirmer' AND permission = 'reference:confirm');
INSERT INTO security_role_scopes (role_name, permission, data_scope) SELECT 'chronicle-confirmer', 'reference:confirm', 'UNIT' FROM (VALUES (1)) AS one (n)
  WHERE NOT EXISTS (SELECT 1 FROM security_role_scopes WHERE role_name = 'chronicle-confirmer' AND permission = 'reference:confirm');
INSERT INTO security_roles (name) SELECT 'chronicle-editor' FROM (VALUES (1)) AS one (n)
  WHERE NOT EXISTS (SELECT 1 FROM security_roles WHERE name = 'chronicle-editor');
INSERT INTO security_role_permissions (role_name, permission) SELECT 'chronicle-editor', 'reference:city-chronicle' FROM (VALUES (1)) AS one (n)
  WHERE NOT EXISTS (SELECT 1 FROM security_role_permissions WHERE role_name = 'chronicle-editor' AND permission = 'reference:city-chronicle');

-- Who leads a unit confirms, who directs its office and its secretary write, until the security administrator says otherwise.
INSERT INTO security_post_grants (id, role_name, duty) VALUES (-22, 'chronicle-confirmer', 'UNIT_HEAD');
INSERT INTO security_post_grants (id, role_name, duty) VALUES (-23, 'chronicle-writer', 'OFFICE_DIRECTOR');
INSERT INTO security_post_grants (id, role_name, duty) VALUES (-24, 'chronicle-writer', 'CONFIDENTIAL_SECRETARY');
