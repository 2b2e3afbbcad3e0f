-- The texts of a notice as they were, its last correction, and who of its readers has seen that (core.notices).

CREATE SEQUENCE notices_versions_seq AS BIGINT START WITH 50 INCREMENT BY 50;

CREATE TABLE notices_versions (
  id BIGINT NOT NULL PRIMARY KEY,
  notice_id BIGINT NOT NULL REFERENCES notices_notices (id),
  ordinal INTEGER NOT NULL,
  origin VARCHAR(12) NOT NULL,
  title VARCHAR(120) NOT NULL,
  body ${clob} NOT NULL,
  written_by VARCHAR(32) NOT NULL,
  written_at ${timestamp} NOT NULL,
  note VARCHAR(200)
);
CREATE UNIQUE INDEX notices_versions_of ON notices_versions (notice_id, ordinal);

ALTER TABLE notices_notices ADD COLUMN corrected_at ${timestamp};
ALTER TABLE notices_notices ADD COLUMN corrected_by VARCHAR(32);
ALTER TABLE notices_notices ADD COLUMN correction VARCHAR(200);
ALTER TABLE notices_readings ADD COLUMN correction_seen_at ${timestamp};
