-- The stamped agreement and form of an application, as scans (core.applications); the contents are with core.attachments.
CREATE TABLE applications_files (
  application_id BIGINT NOT NULL REFERENCES applications_applications (id),
  ordinal INTEGER NOT NULL,
  file_id BIGINT NOT NULL,
  name VARCHAR(150) NOT NULL,
  size_bytes BIGINT NOT NULL,
  file_type VARCHAR(10) NOT NULL,
  brought_by VARCHAR(60) NOT NULL,
  brought_at ${timestamp} NOT NULL,
  replaced_by VARCHAR(60),
  replaced_at ${timestamp},
  PRIMARY KEY (application_id, ordinal)
);

-- How many count now, and since when: who decides has seen these and no others.
ALTER TABLE applications_applications ADD COLUMN file_count INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE applications_applications ADD COLUMN files_changed_at ${timestamp};
