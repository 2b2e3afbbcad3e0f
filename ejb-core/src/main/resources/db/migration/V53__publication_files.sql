-- Files of pieces (core.publications); the contents are with core.attachments. A file has a place among those that the unit sends, among those that were
-- signed last, or both.
CREATE TABLE publications_files (
  file_id BIGINT NOT NULL PRIMARY KEY,
  piece_id BIGINT NOT NULL REFERENCES publications_pieces (id),
  place INTEGER,
  signed_place INTEGER
);
CREATE INDEX publications_files_piece ON publications_files (piece_id);
