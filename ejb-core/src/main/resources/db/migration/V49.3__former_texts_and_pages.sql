-- Former texts of holdings keep all facts, and whether they were marked as not gone over (core.reference).
ALTER TABLE reference_steps ALTER COLUMN former_facts SET DATA TYPE VARCHAR(1000);
ALTER TABLE reference_steps ADD COLUMN former_unreviewed BOOLEAN DEFAULT FALSE NOT NULL;

-- The address of a clipping is kept as it was typed; this one knows the page again.
ALTER TABLE reference_items ADD COLUMN page_address VARCHAR(1000);
UPDATE reference_items SET page_address = address;
DROP INDEX reference_items_address;
CREATE INDEX reference_items_page ON reference_items (page_address);
