-- Monthly circulars as they were published (core.publications).

CREATE SEQUENCE publications_circulars_seq AS BIGINT START WITH 50 INCREMENT BY 50;
CREATE SEQUENCE publications_circular_rows_seq AS BIGINT START WITH 50 INCREMENT BY 50;
CREATE SEQUENCE publications_counted_entries_seq AS BIGINT START WITH 50 INCREMENT BY 50;

CREATE TABLE publications_circulars (
  id BIGINT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  circular_month VARCHAR(7) NOT NULL,
  edition INTEGER NOT NULL,
  username VARCHAR(32) NOT NULL,
  person VARCHAR(60) NOT NULL,
  published_at ${timestamp} NOT NULL,
  reason VARCHAR(200),
  replaced BOOLEAN NOT NULL,
  CONSTRAINT publications_circulars_once UNIQUE (circular_month, edition)
);

CREATE TABLE publications_circular_rows (
  id BIGINT NOT NULL PRIMARY KEY,
  circular_id BIGINT NOT NULL REFERENCES publications_circulars (id),
  place INTEGER NOT NULL,
  unit_rank INTEGER NOT NULL,
  unit VARCHAR(120) NOT NULL,
  quota INTEGER NOT NULL,
  submitted BIGINT NOT NULL,
  used BIGINT NOT NULL,
  instructed BIGINT NOT NULL,
  points NUMERIC(11,2) NOT NULL,
  belated NUMERIC(11,2) NOT NULL,
  year_used BIGINT NOT NULL,
  year_points NUMERIC(11,2) NOT NULL,
  misses BIGINT NOT NULL,
  zeroed BOOLEAN NOT NULL
);
CREATE INDEX publications_circular_rows_of ON publications_circular_rows (circular_id, place);

CREATE TABLE publications_counted_entries (
  id BIGINT NOT NULL PRIMARY KEY,
  circular_id BIGINT NOT NULL REFERENCES publications_circulars (id),
  entry_id BIGINT NOT NULL REFERENCES publications_score_entries (id),
  unit VARCHAR(120) NOT NULL,
  belated BOOLEAN NOT NULL,
  reversed BOOLEAN NOT NULL
);
CREATE INDEX publications_counted_entries_of ON publications_counted_entries (circular_id, unit);
CREATE INDEX publications_counted_entries_entry ON publications_counted_entries (entry_id);

-- What has come, or was taken back, since a circular was published.
CREATE INDEX publications_score_entries_booked ON publications_score_entries (booked_at);
CREATE INDEX publications_score_entries_cancelled ON publications_score_entries (cancelled_at);

-- One row, locked by who publishes a circular.
CREATE TABLE publications_circular_gate (id BIGINT NOT NULL PRIMARY KEY);
INSERT INTO publications_circular_gate (id) VALUES (1);
