-- The years of columns that are archived: what was published in them is read, and not changed any more (core.notices).

CREATE SEQUENCE notices_archives_seq AS BIGINT START WITH 50 INCREMENT BY 50;

CREATE TABLE notices_archives (
  id BIGINT NOT NULL PRIMARY KEY,
  column_id BIGINT NOT NULL REFERENCES notices_columns (id),
  published_year INTEGER NOT NULL,
  notices INTEGER NOT NULL,
  archived_by VARCHAR(32) NOT NULL,
  archived_at ${timestamp} NOT NULL
);
CREATE UNIQUE INDEX notices_archives_of ON notices_archives (column_id, published_year);

ALTER TABLE notices_notices ADD COLUMN archived_year INTEGER;
CREATE INDEX notices_notices_archive ON notices_notices (archived_year, column_id);
