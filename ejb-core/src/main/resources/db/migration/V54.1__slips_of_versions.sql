-- A text of a notice is kept with its reply slip and until when it was to be filled in (core.notices).
ALTER TABLE notices_versions ADD COLUMN reply_due_at ${timestamp};
ALTER TABLE notices_versions ADD COLUMN reply_per_unit BOOLEAN DEFAULT FALSE NOT NULL;

CREATE TABLE notices_version_fields (
  version_id BIGINT NOT NULL REFERENCES notices_versions (id) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  field_key INTEGER NOT NULL,
  kind VARCHAR(8) NOT NULL,
  label VARCHAR(40) NOT NULL,
  required BOOLEAN NOT NULL,
  help VARCHAR(100) NOT NULL,
  options VARCHAR(820) NOT NULL,
  at_least VARCHAR(20) NOT NULL,
  at_most VARCHAR(20) NOT NULL,
  whole_only BOOLEAN NOT NULL
);
CREATE INDEX notices_version_fields_version ON notices_version_fields (version_id, place);

-- What was kept before has the slip that its notice has now.
UPDATE notices_versions SET
  reply_due_at = (SELECT n.reply_due_at FROM notices_notices n WHERE n.id = notices_versions.notice_id),
  reply_per_unit = (SELECT n.reply_per_unit FROM notices_notices n WHERE n.id = notices_versions.notice_id);
INSERT INTO notices_version_fields (version_id, place, field_key, kind, label, required, help, options, at_least, at_most, whole_only)
  SELECT v.id, f.place, f.field_key, f.kind, f.label, f.required, f.help, f.options, f.at_least, f.at_most, f.whole_only
  FROM notices_versions v JOIN notices_slip_fields f ON f.notice_id = v.notice_id;
