-- Files of notices and pictures in their texts (core.notices); the contents are with core.attachments.
CREATE TABLE notices_files (
  file_id BIGINT NOT NULL PRIMARY KEY,
  notice_id BIGINT NOT NULL REFERENCES notices_notices (id),
  ordinal INTEGER NOT NULL,
  title VARCHAR(150) NOT NULL,
  name VARCHAR(150) NOT NULL,
  size_bytes BIGINT NOT NULL,
  file_type VARCHAR(10) NOT NULL,
  in_body BOOLEAN NOT NULL
);
CREATE INDEX notices_files_notice ON notices_files (notice_id, ordinal);

-- How many its readers find below it: lists show it of each row.
ALTER TABLE notices_notices ADD COLUMN file_count INTEGER DEFAULT 0 NOT NULL;
