-- Units, posts, people and who holds which post when (core.organization).

CREATE SEQUENCE organization_units_seq AS BIGINT START WITH 50 INCREMENT BY 50;
CREATE SEQUENCE organization_unit_changes_seq AS BIGINT START WITH 50 INCREMENT BY 50;
CREATE SEQUENCE organization_posts_seq AS BIGINT START WITH 50 INCREMENT BY 50;
CREATE SEQUENCE organization_staff_seq AS BIGINT START WITH 50 INCREMENT BY 50;
CREATE SEQUENCE organization_appointments_seq AS BIGINT START WITH 50 INCREMENT BY 50;

-- One row, locked by whoever changes the shape of the tree: two moves at once can make no circle.
CREATE TABLE organization_tree (
  id BIGINT NOT NULL PRIMARY KEY
);
INSERT INTO organization_tree (id) VALUES (1);

-- The path names all units from the top down to this one by their ids: /50/53/61/.
CREATE TABLE organization_units (
  id BIGINT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  parent_id BIGINT REFERENCES organization_units (id),
  code VARCHAR(40) NOT NULL UNIQUE,
  name VARCHAR(80) NOT NULL,
  short_name VARCHAR(40) NOT NULL,
  label VARCHAR(120) NOT NULL,
  kind VARCHAR(20) NOT NULL,
  sort_number INTEGER NOT NULL,
  path VARCHAR(200) NOT NULL,
  status VARCHAR(10) NOT NULL,
  managed VARCHAR(12) NOT NULL,
  successor_id BIGINT REFERENCES organization_units (id),
  ended_on DATE
);
CREATE INDEX organization_units_parent ON organization_units (parent_id);
CREATE INDEX organization_units_path ON organization_units (path);
CREATE INDEX organization_units_label ON organization_units (label);
CREATE INDEX organization_units_successor ON organization_units (successor_id);

CREATE TABLE organization_issuer_codes (
  unit_id BIGINT NOT NULL REFERENCES organization_units (id),
  ordinal INTEGER NOT NULL,
  issuer_code VARCHAR(20) NOT NULL,
  PRIMARY KEY (unit_id, ordinal)
);
CREATE INDEX organization_issuer_codes_code ON organization_issuer_codes (issuer_code);

CREATE TABLE organization_unit_changes (
  id BIGINT NOT NULL PRIMARY KEY,
  unit_id BIGINT NOT NULL REFERENCES organization_units (id),
  kind VARCHAR(12) NOT NULL,
  day_of DATE NOT NULL,
  old_name VARCHAR(120) NOT NULL,
  new_name VARCHAR(120) NOT NULL,
  changed_at ${timestamp} NOT NULL,
  changed_by VARCHAR(32) NOT NULL
);
CREATE INDEX organization_unit_changes_unit ON organization_unit_changes (unit_id);

CREATE TABLE organization_posts (
  id BIGINT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  unit_id BIGINT NOT NULL REFERENCES organization_units (id),
  name VARCHAR(40) NOT NULL,
  job_rank VARCHAR(30) NOT NULL,
  duty VARCHAR(30) NOT NULL,
  sort_number INTEGER NOT NULL,
  headcount INTEGER,
  abolished_on DATE
);
CREATE INDEX organization_posts_unit ON organization_posts (unit_id);

CREATE TABLE organization_staff (
  id BIGINT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  family_name VARCHAR(30) NOT NULL,
  given_name VARCHAR(30) NOT NULL,
  gender VARCHAR(6),
  office_phone VARCHAR(30),
  room VARCHAR(30),
  mobile VARCHAR(30),
  email VARCHAR(254),
  sort_number INTEGER NOT NULL,
  status VARCHAR(10) NOT NULL,
  status_since DATE NOT NULL,
  appointment_changes INTEGER NOT NULL
);

-- Both days belong to the period; no last day is no end yet.
CREATE TABLE organization_appointments (
  id BIGINT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  person_id BIGINT NOT NULL REFERENCES organization_staff (id),
  post_id BIGINT NOT NULL REFERENCES organization_posts (id),
  kind VARCHAR(12) NOT NULL,
  from_day DATE NOT NULL,
  until_day DATE,
  substitute_id BIGINT REFERENCES organization_staff (id)
);
CREATE INDEX organization_appointments_person ON organization_appointments (person_id);
CREATE INDEX organization_appointments_post ON organization_appointments (post_id);
CREATE INDEX organization_appointments_substitute ON organization_appointments (substitute_id);

-- Whose account it is (core.security); an account of no person in the directory has none.
ALTER TABLE security_accounts ADD COLUMN person_id BIGINT REFERENCES organization_staff (id);
ALTER TABLE security_accounts ADD CONSTRAINT security_accounts_person UNIQUE (person_id);

INSERT INTO security_roles (name) VALUES ('unit-admin');
INSERT INTO security_role_permissions (role_name, permission) VALUES ('system-admin', 'organization:manage');
INSERT INTO security_role_permissions (role_name, permission) VALUES ('system-admin', 'organization:manage-own');
INSERT INTO security_role_permissions (role_name, permission) VALUES ('unit-admin', 'organization:manage-own');
