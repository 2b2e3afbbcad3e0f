-- Bulletins that the office publishes, their issues, and who has read them (core.publications.bulletins).

CREATE SEQUENCE publications_bulletins_seq AS BIGINT START WITH 50 INCREMENT BY 50;
CREATE SEQUENCE publications_issues_seq AS BIGINT START WITH 50 INCREMENT BY 50;
CREATE SEQUENCE publications_issue_texts_seq AS BIGINT START WITH 50 INCREMENT BY 50;
CREATE SEQUENCE publications_issue_steps_seq AS BIGINT START WITH 50 INCREMENT BY 50;

CREATE TABLE publications_bulletins (
  id BIGINT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  name VARCHAR(40) NOT NULL,
  masthead VARCHAR(40) NOT NULL,
  caution VARCHAR(40) NOT NULL,
  office VARCHAR(120) NOT NULL,
  report_to VARCHAR(500) NOT NULL,
  send_to VARCHAR(500) NOT NULL,
  distribute_to VARCHAR(500) NOT NULL,
  copies INTEGER NOT NULL,
  carrier VARCHAR(40) NOT NULL,
  carrier_key VARCHAR(36) NOT NULL,
  counts_total BOOLEAN NOT NULL,
  total_before INTEGER NOT NULL,
  is_open BOOLEAN NOT NULL
);

CREATE TABLE publications_bulletin_readers (
  bulletin_id BIGINT NOT NULL REFERENCES publications_bulletins (id),
  mark VARCHAR(140) NOT NULL,
  PRIMARY KEY (bulletin_id, mark)
);
CREATE INDEX publications_bulletin_readers_mark ON publications_bulletin_readers (mark);

CREATE TABLE publications_bulletin_editors (
  bulletin_id BIGINT NOT NULL REFERENCES publications_bulletins (id),
  username VARCHAR(32) NOT NULL REFERENCES security_accounts (username),
  PRIMARY KEY (bulletin_id, username)
);

CREATE TABLE publications_bulletin_approvers (
  bulletin_id BIGINT NOT NULL REFERENCES publications_bulletins (id),
  username VARCHAR(32) NOT NULL REFERENCES security_accounts (username),
  PRIMARY KEY (bulletin_id, username)
);

-- A number is given once: of a series in a year, and counted through.
CREATE TABLE publications_issues (
  id BIGINT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  bulletin_id BIGINT NOT NULL REFERENCES publications_bulletins (id),
  special BOOLEAN NOT NULL,
  title VARCHAR(120) NOT NULL,
  status VARCHAR(10) NOT NULL,
  issue_year INTEGER,
  issue_number INTEGER,
  issue_total INTEGER,
  correction_of BIGINT REFERENCES publications_issues (id),
  name VARCHAR(40) NOT NULL,
  masthead VARCHAR(40) NOT NULL,
  caution VARCHAR(40) NOT NULL,
  office VARCHAR(120) NOT NULL,
  report_to VARCHAR(500) NOT NULL,
  send_to VARCHAR(500) NOT NULL,
  distribute_to VARCHAR(500) NOT NULL,
  copies INTEGER NOT NULL,
  changed_by VARCHAR(60) NOT NULL,
  changed_at ${timestamp} NOT NULL,
  handed_in_by VARCHAR(32) REFERENCES security_accounts (username),
  approver_name VARCHAR(60),
  published_at ${timestamp},
  published_on DATE
);
CREATE INDEX publications_issues_published ON publications_issues (status, published_at);
CREATE INDEX publications_issues_bulletin ON publications_issues (bulletin_id, issue_year, special, issue_number);
CREATE INDEX publications_issues_changed ON publications_issues (status, changed_at);
CREATE INDEX publications_issues_correction ON publications_issues (correction_of);

CREATE TABLE publications_issue_texts (
  id BIGINT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  issue_id BIGINT NOT NULL REFERENCES publications_issues (id),
  place INTEGER NOT NULL,
  section VARCHAR(40) NOT NULL,
  title VARCHAR(120) NOT NULL,
  body ${clob} NOT NULL,
  source VARCHAR(200) NOT NULL,
  adoption_id BIGINT REFERENCES publications_adoptions (id),
  use_id BIGINT REFERENCES publications_uses (id)
);
CREATE INDEX publications_issue_texts_issue ON publications_issue_texts (issue_id, place);
CREATE INDEX publications_issue_texts_adoption ON publications_issue_texts (adoption_id);

CREATE TABLE publications_issue_steps (
  id BIGINT NOT NULL PRIMARY KEY,
  issue_id BIGINT NOT NULL REFERENCES publications_issues (id),
  act VARCHAR(12) NOT NULL,
  username VARCHAR(32) NOT NULL REFERENCES security_accounts (username),
  person_name VARCHAR(60) NOT NULL,
  taken_at ${timestamp} NOT NULL,
  remark VARCHAR(200)
);
CREATE INDEX publications_issue_steps_issue ON publications_issue_steps (issue_id, taken_at);

CREATE TABLE publications_issue_readings (
  issue_id BIGINT NOT NULL REFERENCES publications_issues (id),
  username VARCHAR(32) NOT NULL REFERENCES security_accounts (username),
  read_at ${timestamp} NOT NULL,
  PRIMARY KEY (issue_id, username)
);
CREATE INDEX publications_issue_readings_username ON publications_issue_readings (username);

-- The pages of an issue as they were printed.
CREATE TABLE publications_issue_papers (
  issue_id BIGINT NOT NULL PRIMARY KEY REFERENCES publications_issues (id),
  content ${blob} NOT NULL,
  made_at ${timestamp} NOT NULL
);

INSERT INTO security_role_permissions (role_name, permission) SELECT 'info-editor', 'publications:bulletins' FROM (VALUES (1)) AS one (n)
  WHERE NOT EXISTS (SELECT 1 FROM security_role_permissions WHERE role_name = 'info-editor' AND permission = 'publications:bulletins');
