-- What is kept to be looked up (core.reference): laws and regulations, what they do to each other, and the trace of what was done with them.

CREATE SEQUENCE reference_steps_seq AS BIGINT START WITH 50 INCREMENT BY 50;
CREATE SEQUENCE reference_regulations_seq AS BIGINT START WITH 50 INCREMENT BY 50;
CREATE SEQUENCE reference_regulation_links_seq AS BIGINT START WITH 50 INCREMENT BY 50;

CREATE TABLE reference_steps (
  id BIGINT NOT NULL PRIMARY KEY,
  kind VARCHAR(40) NOT NULL,
  holding_id BIGINT NOT NULL,
  act VARCHAR(12) NOT NULL,
  person VARCHAR(60) NOT NULL,
  done_at ${timestamp} NOT NULL,
  note VARCHAR(200),
  former_title VARCHAR(200),
  former_facts VARCHAR(600),
  former_body ${clob}
);
CREATE INDEX reference_steps_of ON reference_steps (kind, holding_id, done_at);

CREATE TABLE reference_regulations (
  id BIGINT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  title VARCHAR(200) NOT NULL,
  body ${clob} NOT NULL,
  unit VARCHAR(120) NOT NULL,
  author VARCHAR(32) NOT NULL REFERENCES security_accounts (username),
  author_name VARCHAR(60) NOT NULL,
  status VARCHAR(10) NOT NULL,
  changed_at ${timestamp} NOT NULL,
  published_at ${timestamp},
  kind VARCHAR(40) NOT NULL,
  topic VARCHAR(40) NOT NULL,
  issuer VARCHAR(100) NOT NULL,
  issue_number VARCHAR(60),
  issued_on DATE NOT NULL,
  issued_year INTEGER NOT NULL,
  effective_from DATE NOT NULL,
  expires_on DATE,
  repealed_on DATE,
  repealed_by VARCHAR(200),
  amended_from DATE,
  ended_from DATE,
  left_to_end_on DATE,
  -- The numbers of orders begin anew with each term of office.
  CONSTRAINT reference_regulations_number UNIQUE (issue_number, issued_on)
);
CREATE INDEX reference_regulations_issued ON reference_regulations (status, issued_on, id);
CREATE INDEX reference_regulations_year ON reference_regulations (status, issued_year);
CREATE INDEX reference_regulations_kind ON reference_regulations (status, kind);
CREATE INDEX reference_regulations_topic ON reference_regulations (status, topic);
CREATE INDEX reference_regulations_issuer ON reference_regulations (status, issuer);
CREATE INDEX reference_regulations_term ON reference_regulations (status, effective_from);
CREATE INDEX reference_regulations_expires ON reference_regulations (status, expires_on);
CREATE INDEX reference_regulations_ended ON reference_regulations (status, ended_from);
CREATE INDEX reference_regulations_amended ON reference_regulations (status, amended_from);
CREATE INDEX reference_regulations_unit ON reference_regulations (unit, status);

CREATE TABLE reference_regulation_links (
  id BIGINT NOT NULL PRIMARY KEY,
  from_id BIGINT NOT NULL REFERENCES reference_regulations (id),
  to_id BIGINT NOT NULL REFERENCES reference_regulations (id),
  act VARCHAR(8) NOT NULL,
  effect_on DATE NOT NULL,
  note VARCHAR(100),
  CONSTRAINT reference_regulation_links_once UNIQUE (from_id, to_id)
);
CREATE INDEX reference_regulation_links_to ON reference_regulation_links (to_id);

-- Whoever has made a role of this name keeps it as it is; it is given what is missing.
INSERT INTO security_roles (name, of_units) SELECT 'regulation-keeper', TRUE FROM (VALUES (1)) AS one (n)
  WHERE NOT EXISTS (SELECT 1 FROM security_roles WHERE name = 'regulation-keeper');
INSERT INTO security_role_permissions (role_name, permission) SELECT 'regulation-keeper', 'reference:regulations' FROM (VALUES (1)) AS one (n)
  WHERE NOT EXISTS (SELECT 1 FROM security_role_permissions WHERE role_name = 'regulation-keeper' AND permission = 'reference:regulations');
INSERT INTO security_role_scopes (role_name, permission, data_scope) SELECT 'regulation-keeper', 'reference:regulations', 'UNIT' FROM (VALUES (1)) AS one (n)
  WHERE NOT EXISTS (SELECT 1 FROM security_role_scopes WHERE role_name = 'regulation-keeper' AND permission = 'reference:regulations');

-- Who directs a unit's office and its secretary keep, until the security administrator says otherwise.
INSERT INTO security_post_grants (id, role_name, duty) VALUES (-20, 'regulation-keeper', 'OFFICE_DIRECTOR');
INSERT INTO security_post_grants (id, role_name, duty) VALUES (-21, 'regulation-keeper', 'CONFIDENTIAL_SECRETARY');
