-- The units with which a piece was signed last are kept beside those with which it is written (core.publications); the ids of copies are negative.
ALTER TABLE publications_partners ADD COLUMN signed BOOLEAN NOT NULL DEFAULT FALSE;
INSERT INTO publications_partners (id, piece_id, place, unit, part_percent, signed)
  SELECT -p.id, p.piece_id, p.place, p.unit, p.part_percent, TRUE FROM publications_partners p JOIN publications_pieces i ON i.id = p.piece_id
  WHERE i.submitted_at IS NOT NULL;
