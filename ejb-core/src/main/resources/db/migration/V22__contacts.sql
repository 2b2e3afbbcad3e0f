-- People outside whom somebody keeps for himself, groups of them and of colleagues, and colleagues marked by a star (core.contacts).
-- Telephone numbers are encrypted. Whose mobile is seen by whom stands at the end (core.organization).

CREATE SEQUENCE contacts_contacts_seq AS BIGINT START WITH 50 INCREMENT BY 50;
CREATE SEQUENCE contacts_groups_seq AS BIGINT START WITH 50 INCREMENT BY 50;

CREATE TABLE contacts_contacts (
  id BIGINT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  username VARCHAR(32) NOT NULL,
  name VARCHAR(60) NOT NULL,
  organization VARCHAR(100),
  post VARCHAR(60),
  phone VARCHAR(200),
  mobile VARCHAR(200),
  email VARCHAR(254),
  address VARCHAR(200),
  remark VARCHAR(500),
  changed_at ${timestamp} NOT NULL,
  removed_at ${timestamp}
);
CREATE INDEX contacts_contacts_owner ON contacts_contacts (username, removed_at);
CREATE INDEX contacts_contacts_removed ON contacts_contacts (removed_at);

CREATE TABLE contacts_groups (
  id BIGINT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  username VARCHAR(32) NOT NULL,
  name VARCHAR(30) NOT NULL,
  UNIQUE (username, name)
);

CREATE TABLE contacts_group_contacts (
  group_id BIGINT NOT NULL REFERENCES contacts_groups (id),
  contact_id BIGINT NOT NULL REFERENCES contacts_contacts (id) ON DELETE CASCADE,
  PRIMARY KEY (group_id, contact_id)
);
CREATE INDEX contacts_group_contacts_contact ON contacts_group_contacts (contact_id);

CREATE TABLE contacts_group_colleagues (
  group_id BIGINT NOT NULL REFERENCES contacts_groups (id),
  person_id BIGINT NOT NULL REFERENCES organization_staff (id),
  PRIMARY KEY (group_id, person_id)
);
CREATE INDEX contacts_group_colleagues_person ON contacts_group_colleagues (person_id);

CREATE TABLE contacts_stars (
  username VARCHAR(32) NOT NULL,
  person_id BIGINT NOT NULL REFERENCES organization_staff (id),
  PRIMARY KEY (username, person_id)
);
CREATE INDEX contacts_stars_person ON contacts_stars (person_id);

-- Whose mobile is seen by whom (core.organization): that of people of a rank by those of the reader's rank and above; WORKER is everybody.
CREATE TABLE organization_mobile_sights (
  owner_rank VARCHAR(30) NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  reader_rank VARCHAR(30) NOT NULL
);
INSERT INTO organization_mobile_sights (owner_rank, version, reader_rank) VALUES
  ('CITY_LEADER', 1, 'DEPUTY_SECRETARY_GENERAL'), ('DEPUTY_CITY_LEADER', 1, 'DEPUTY_SECRETARY_GENERAL'),
  ('SECRETARY_GENERAL', 1, 'DEPUTY_SECRETARY_GENERAL'), ('DEPUTY_SECRETARY_GENERAL', 1, 'DEPUTY_SECRETARY_GENERAL'),
  ('UNIT_HEAD', 1, 'WORKER'), ('UNIT_DEPUTY', 1, 'WORKER'), ('SECTION_HEAD', 1, 'WORKER'), ('SECTION_DEPUTY', 1, 'WORKER'),
  ('STAFF', 1, 'WORKER'), ('WORKER', 1, 'WORKER');
