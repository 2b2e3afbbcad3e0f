-- Who urged the readers of a notice, when and how many (core.notices).

CREATE SEQUENCE notices_urgings_seq AS BIGINT START WITH 50 INCREMENT BY 50;

CREATE TABLE notices_urgings (
  id BIGINT NOT NULL PRIMARY KEY,
  notice_id BIGINT NOT NULL REFERENCES notices_notices (id),
  state VARCHAR(12) NOT NULL,
  unit VARCHAR(120) NOT NULL,
  people INTEGER NOT NULL,
  urged_by VARCHAR(32) NOT NULL,
  urged_at ${timestamp} NOT NULL
);
CREATE INDEX notices_urgings_notice ON notices_urgings (notice_id, urged_at);
CREATE INDEX notices_urgings_unit ON notices_urgings (unit);
