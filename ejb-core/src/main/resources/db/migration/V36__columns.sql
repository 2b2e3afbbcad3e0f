-- Columns, who has to do with them, and the steps of the life of the notices that stand in them (core.notices, core.notices.columns).

-- The first column has its number below.
CREATE SEQUENCE notices_columns_seq AS BIGINT START WITH 100 INCREMENT BY 50;
CREATE SEQUENCE notices_steps_seq AS BIGINT START WITH 50 INCREMENT BY 50;

CREATE TABLE notices_columns (
  id BIGINT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  parent_id BIGINT REFERENCES notices_columns (id),
  ordinal INTEGER NOT NULL,
  name VARCHAR(40) NOT NULL,
  unit VARCHAR(120) NOT NULL,
  kind VARCHAR(12) NOT NULL,
  life_days INTEGER NOT NULL,
  own_review BOOLEAN NOT NULL,
  closed BOOLEAN NOT NULL,
  changed_at ${timestamp} NOT NULL
);
CREATE INDEX notices_columns_parent ON notices_columns (parent_id);
CREATE INDEX notices_columns_unit ON notices_columns (unit);

CREATE TABLE notices_column_parties (
  column_id BIGINT NOT NULL REFERENCES notices_columns (id),
  part VARCHAR(16) NOT NULL,
  kind VARCHAR(6) NOT NULL,
  name VARCHAR(120) NOT NULL,
  PRIMARY KEY (column_id, part, kind, name)
);
CREATE INDEX notices_column_parties_name ON notices_column_parties (kind, name);

-- All notices so far stand in one column, which everybody reads and in which all who publish write.
INSERT INTO notices_columns (id, version, ordinal, name, unit, kind, life_days, own_review, closed, changed_at)
VALUES (1, 1, 0, '通知公告', '', 'GENERAL', 0, FALSE, FALSE, CAST('2026-01-01 00:00:00' AS TIMESTAMP));

ALTER TABLE notices_notices ADD COLUMN column_id BIGINT DEFAULT 1 NOT NULL;
ALTER TABLE notices_notices ADD CONSTRAINT notices_notices_column FOREIGN KEY (column_id) REFERENCES notices_columns (id);
ALTER TABLE notices_notices ADD COLUMN publish_at ${timestamp};
ALTER TABLE notices_notices ADD COLUMN expires_at ${timestamp};
ALTER TABLE notices_notices ALTER COLUMN status SET DATA TYPE VARCHAR(16);
CREATE INDEX notices_notices_in_column ON notices_notices (column_id, status, published_at);
CREATE INDEX notices_notices_publish ON notices_notices (publish_at);
CREATE INDEX notices_notices_expiry ON notices_notices (expires_at);

CREATE TABLE notices_steps (
  id BIGINT NOT NULL PRIMARY KEY,
  notice_id BIGINT NOT NULL REFERENCES notices_notices (id),
  act VARCHAR(16) NOT NULL,
  username VARCHAR(32),
  taken_at ${timestamp} NOT NULL,
  remark VARCHAR(200)
);
CREATE INDEX notices_steps_notice ON notices_steps (notice_id, taken_at);

INSERT INTO security_role_permissions (role_name, permission) VALUES ('system-admin', 'notices:columns');
INSERT INTO security_role_permissions (role_name, permission) VALUES ('unit-admin', 'notices:columns');
INSERT INTO security_role_scopes (role_name, permission, data_scope) VALUES ('system-admin', 'notices:columns', 'ALL');
INSERT INTO security_role_scopes (role_name, permission, data_scope) VALUES ('unit-admin', 'notices:columns', 'UNIT_AND_BELOW');
