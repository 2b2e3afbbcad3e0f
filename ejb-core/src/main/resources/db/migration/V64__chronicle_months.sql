-- What the city's office does not take into the city's chronicle, and months that were opened again (core.reference.chronicle).

ALTER TABLE reference_entries ADD COLUMN set_aside_by VARCHAR(60);
ALTER TABLE reference_entries ADD COLUMN set_aside_reason VARCHAR(200);

CREATE SEQUENCE reference_month_versions_seq AS BIGINT START WITH 50 INCREMENT BY 50;
CREATE SEQUENCE reference_month_entries_seq AS BIGINT START WITH 50 INCREMENT BY 50;

CREATE TABLE reference_month_versions (
  id BIGINT NOT NULL PRIMARY KEY,
  book VARCHAR(120) NOT NULL,
  closed_month VARCHAR(7) NOT NULL,
  closed_by VARCHAR(60) NOT NULL,
  closed_at ${timestamp} NOT NULL,
  opened_by VARCHAR(60) NOT NULL,
  opened_at ${timestamp} NOT NULL,
  reason VARCHAR(200) NOT NULL
);
CREATE INDEX reference_month_versions_book ON reference_month_versions (book, closed_month, opened_at);

CREATE TABLE reference_month_entries (
  id BIGINT NOT NULL PRIMARY KEY,
  version_id BIGINT NOT NULL REFERENCES reference_month_versions (id),
  entry_id BIGINT NOT NULL REFERENCES reference_entries (id)
);
CREATE INDEX reference_month_entries_version ON reference_month_entries (version_id);
CREATE INDEX reference_month_entries_entry ON reference_month_entries (entry_id);
