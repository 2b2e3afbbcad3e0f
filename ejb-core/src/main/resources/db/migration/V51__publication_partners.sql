-- How many pieces a unit is to send each month, part of an edition of the table of points (core.publications.scores).

CREATE SEQUENCE publications_quotas_seq AS BIGINT START WITH 50 INCREMENT BY 50;

CREATE TABLE publications_quotas (
  id BIGINT NOT NULL PRIMARY KEY,
  table_id BIGINT NOT NULL REFERENCES publications_score_tables (id),
  unit VARCHAR(120) NOT NULL,
  monthly INTEGER NOT NULL
);
CREATE INDEX publications_quotas_table ON publications_quotas (table_id, unit);
CREATE INDEX publications_quotas_unit ON publications_quotas (unit);

-- Units that send a piece together with the one that writes it, and their parts of its points (core.publications).

CREATE SEQUENCE publications_partners_seq AS BIGINT START WITH 50 INCREMENT BY 50;

CREATE TABLE publications_partners (
  id BIGINT NOT NULL PRIMARY KEY,
  piece_id BIGINT NOT NULL REFERENCES publications_pieces (id),
  place INTEGER NOT NULL,
  unit VARCHAR(120) NOT NULL,
  part_percent INTEGER NOT NULL
);
CREATE INDEX publications_partners_piece ON publications_partners (piece_id, place);
CREATE INDEX publications_partners_unit ON publications_partners (unit, piece_id);
