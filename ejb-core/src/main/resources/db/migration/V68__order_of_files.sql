-- Files of an object stand in the order that its author gives them; at first in the one in which they came. Some domains keep an order of their own beside it.
ALTER TABLE attachments_files ADD COLUMN place INTEGER DEFAULT 0 NOT NULL;
UPDATE attachments_files SET place = (SELECT COUNT(*) FROM attachments_files earlier
  WHERE earlier.owner_kind = attachments_files.owner_kind AND earlier.owner_id = attachments_files.owner_id AND earlier.id < attachments_files.id)
  WHERE owner_kind IN ('reference.item', 'reference.regulation');

-- The picture of an album that lists show; its first, if none was chosen.
ALTER TABLE reference_items ADD COLUMN cover_file BIGINT;
