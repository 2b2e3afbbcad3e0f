-- Who spoke may be somebody of the people, and had a post then, which is kept as it was called.
ALTER TABLE reference_items ADD COLUMN leader VARCHAR(32);
ALTER TABLE reference_items ADD COLUMN post VARCHAR(120);
