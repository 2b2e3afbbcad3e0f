-- Notices, the units they are addressed to, and what each reader has done with them (core.notices).

CREATE SEQUENCE notices_notices_seq AS BIGINT START WITH 50 INCREMENT BY 50;
CREATE SEQUENCE notices_readings_seq AS BIGINT START WITH 50 INCREMENT BY 50;

CREATE TABLE notices_notices (
  id BIGINT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  title VARCHAR(120) NOT NULL,
  body ${clob} NOT NULL,
  unit VARCHAR(120) NOT NULL,
  author VARCHAR(32) NOT NULL REFERENCES security_accounts (username),
  everybody BOOLEAN NOT NULL,
  urgency VARCHAR(12) NOT NULL,
  pinned BOOLEAN NOT NULL,
  reply_due_at ${timestamp},
  status VARCHAR(10) NOT NULL,
  changed_at ${timestamp} NOT NULL,
  published_at ${timestamp},
  withdrawn_at ${timestamp},
  withdrawal_reason VARCHAR(200)
);
CREATE INDEX notices_notices_published ON notices_notices (status, published_at);
CREATE INDEX notices_notices_unit ON notices_notices (unit);
CREATE INDEX notices_notices_author ON notices_notices (author);
CREATE INDEX notices_notices_due ON notices_notices (reply_due_at);

CREATE TABLE notices_units (
  notice_id BIGINT NOT NULL REFERENCES notices_notices (id),
  unit VARCHAR(120) NOT NULL,
  PRIMARY KEY (notice_id, unit)
);
CREATE INDEX notices_units_unit ON notices_units (unit);

-- A row appears when the reader first opens the notice.
CREATE TABLE notices_readings (
  id BIGINT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  notice_id BIGINT NOT NULL REFERENCES notices_notices (id),
  username VARCHAR(32) NOT NULL REFERENCES security_accounts (username),
  read_at ${timestamp},
  reply VARCHAR(1000),
  replied_at ${timestamp},
  UNIQUE (notice_id, username)
);
CREATE INDEX notices_readings_reader ON notices_readings (username, notice_id);

INSERT INTO security_role_permissions (role_name, permission) VALUES ('publisher', 'notices:publish');
