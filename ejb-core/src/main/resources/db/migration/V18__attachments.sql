-- Files of objects (core.attachments); a file without an object waits for it. The contents are in the file store.
CREATE SEQUENCE attachments_files_seq AS BIGINT START WITH 50 INCREMENT BY 50;

CREATE TABLE attachments_files (
  id BIGINT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  owner_kind VARCHAR(60),
  owner_id BIGINT,
  name VARCHAR(150) NOT NULL,
  size_bytes BIGINT NOT NULL,
  file_type VARCHAR(10) NOT NULL,
  sha256 VARCHAR(64) NOT NULL,
  username VARCHAR(32) NOT NULL,
  added_at ${timestamp} NOT NULL,
  CHECK (owner_kind IS NULL AND owner_id IS NULL OR owner_kind IS NOT NULL AND owner_id IS NOT NULL)
);
CREATE INDEX attachments_files_owner ON attachments_files (owner_kind, owner_id);
CREATE INDEX attachments_files_username ON attachments_files (username);
CREATE INDEX attachments_files_sha256 ON attachments_files (sha256);
CREATE INDEX attachments_files_size ON attachments_files (size_bytes);

-- One row, locked by whoever brings a content, gives files to an object or cleans up: two at once pass no limit, and no content goes that is just coming.
CREATE TABLE attachments_store (
  id BIGINT NOT NULL PRIMARY KEY
);
INSERT INTO attachments_store (id) VALUES (1);

INSERT INTO security_role_permissions (role_name, permission) VALUES ('system-admin', 'attachments:manage');
INSERT INTO security_role_permissions (role_name, permission) VALUES ('system-admin', 'configuration:manage:attachments');
