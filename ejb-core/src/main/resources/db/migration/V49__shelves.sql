-- Speeches of leaders, materials with clippings, and media (core.reference.shelves).

CREATE SEQUENCE reference_items_seq AS BIGINT START WITH 50 INCREMENT BY 50;

CREATE TABLE reference_items (
  id BIGINT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  shelf VARCHAR(10) NOT NULL,
  title VARCHAR(200) NOT NULL,
  body ${clob} NOT NULL,
  unit VARCHAR(120) NOT NULL,
  author VARCHAR(32) NOT NULL REFERENCES security_accounts (username),
  author_name VARCHAR(60) NOT NULL,
  status VARCHAR(10) NOT NULL,
  changed_at ${timestamp} NOT NULL,
  published_at ${timestamp},
  kind VARCHAR(40) NOT NULL,
  medium VARCHAR(40),
  item_day DATE NOT NULL,
  creator VARCHAR(60),
  source VARCHAR(200),
  place VARCHAR(100),
  address VARCHAR(500),
  opening VARCHAR(9) NOT NULL,
  reviewed_by VARCHAR(60),
  reviewed_on DATE
);
CREATE INDEX reference_items_day ON reference_items (shelf, status, item_day, id);
CREATE INDEX reference_items_kind ON reference_items (shelf, status, kind);
CREATE INDEX reference_items_creator ON reference_items (shelf, status, creator);
CREATE INDEX reference_items_medium ON reference_items (shelf, status, medium);
CREATE INDEX reference_items_unit ON reference_items (unit, shelf, status);
CREATE INDEX reference_items_address ON reference_items (address);
CREATE INDEX reference_items_status ON reference_items (shelf, status, id);

-- The units to which one is opened, beside its own.
CREATE TABLE reference_item_units (
  item_id BIGINT NOT NULL REFERENCES reference_items (id),
  unit VARCHAR(120) NOT NULL,
  PRIMARY KEY (item_id, unit)
);
CREATE INDEX reference_item_units_unit ON reference_item_units (unit, item_id);

-- What is seen or heard in a file of an album, in words.
CREATE TABLE reference_item_captions (
  item_id BIGINT NOT NULL REFERENCES reference_items (id),
  file_id BIGINT NOT NULL,
  caption VARCHAR(200) NOT NULL,
  PRIMARY KEY (item_id, file_id)
);

-- Whoever has made roles of these names keeps them as they are; they are given what is missing.
INSERT INTO security_roles (name, of_units) SELECT 'speech-keeper', TRUE FROM (VALUES (1)) AS one (n)
  WHERE NOT EXISTS (SELECT 1 FROM security_roles WHERE name = 'speech-keeper');
INSERT INTO security_role_permissions (role_name, permission) SELECT 'speech-keeper', 'reference:speeches' FROM (VALUES (1)) AS one (n)
  WHERE NOT EXISTS (SELECT 1 FROM security_role_permissions WHERE role_name = 'speech-keeper' AND permission = 'reference:speeches');
INSERT INTO security_role_scopes (role_name, permission, data_scope) SELECT 'speech-keeper', 'reference:speeches', 'UNIT' FROM (VALUES (1)) AS one (n)
  WHERE NOT EXISTS (SELECT 1 FROM security_role_scopes WHERE role_name = 'speech-keeper' AND permission = 'reference:speeches');
INSERT INTO security_roles (name, of_units) SELECT 'material-keeper', TRUE FROM (VALUES (1)) AS one (n)
  WHERE NOT EXISTS (SELECT 1 FROM security_roles WHERE name = 'material-keeper');
INSERT INTO security_role_permissions (role_name, permission) SELECT 'material-keeper', 'reference:materials' FROM (VALUES (1)) AS one (n)
  WHERE NOT EXISTS (SELECT 1 FROM security_role_permissions WHERE role_name = 'material-keeper' AND permission = 'reference:materials');
INSERT INTO security_role_scopes (role_name, permission, data_scope) SELECT 'material-keeper', 'reference:materials', 'UNIT' FROM (VALUES (1)) AS one (n)
  WHERE NOT EXISTS (SELECT 1 FROM security_role_scopes WHERE role_name = 'material-keeper' AND permission = 'reference:materials');
INSERT INTO security_roles (name, of_units) SELECT 'media-keeper', TRUE FROM (VALUES (1)) AS one (n)
  WHERE NOT EXISTS (SELECT 1 FROM security_roles WHERE name = 'media-keeper');
INSERT INTO security_role_permissions (role_name, permission) SELECT 'media-keeper', 'reference:media' FROM (VALUES (1)) AS one (n)
  WHERE NOT EXISTS (SELECT 1 FROM security_role_permissions WHERE role_name = 'media-keeper' AND permission = 'reference:media');
INSERT INTO security_role_scopes (role_name, permission, data_scope) SELECT 'media-keeper', 'reference:media', 'UNIT' FROM (VALUES (1)) AS one (n)
  WHERE NOT EXISTS (SELECT 1 FROM security_role_scopes WHERE role_name = 'media-keeper' AND permission = 'reference:media');

-- Who directs a unit's office and its secretary keep, until the security administrator says otherwise.
INSERT INTO security_post_grants (id, role_name, duty) VALUES (-25, 'speech-keeper', 'OFFICE_DIRECTOR');
INSERT INTO security_post_grants (id, role_name, duty) VALUES (-26, 'speech-keeper', 'CONFIDENTIAL_SECRETARY');
INSERT INTO security_post_grants (id, role_name, duty) VALUES (-27, 'material-keeper', 'OFFICE_DIRECTOR');
INSERT INTO security_post_grants (id, role_name, duty) VALUES (-28, 'material-keeper', 'CONFIDENTIAL_SECRETARY');
INSERT INTO security_post_grants (id, role_name, duty) VALUES (-29, 'media-keeper', 'OFFICE_DIRECTOR');
INSERT INTO security_post_grants (id, role_name, duty) VALUES (-30, 'media-keeper', 'CONFIDENTIAL_SECRETARY');
