-- Files of notices and pictures in their texts (core.notices); the contents are with core.attachments.
CREATE TABLE notices_files (
  file_id BIGINT NOT NULL PRIMARY KEY,
  notice_id BIGINT NOT NULL REFERENCES notices_notices (id),
  ordinal INTEGER NOT NULL,
  title VARCHAR(150) NOT NULL,
  name VARCHAR(150) NOT NULL,
  size_bytes BIGINT NOT NULL,
  file_type VARCHAR(10) NOT NULL,
  in_body BOOLEAN NOT NULL,
  detached_at ${timestamp}
);
CREATE INDEX notices_files_notice ON notices_files (notice_id, ordinal);

-- The files that a text of a notice was kept with.
CREATE TABLE notices_version_files (
  version_id BIGINT NOT NULL REFERENCES notices_versions (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  file_id BIGINT NOT NULL,
  title VARCHAR(150) NOT NULL,
  sha256 VARCHAR(64) NOT NULL,
  PRIMARY KEY (version_id, ordinal)
);

-- How many its readers find below it: lists show it of each row.
ALTER TABLE notices_notices ADD COLUMN file_count INTEGER DEFAULT 0 NOT NULL;
