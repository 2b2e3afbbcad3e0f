-- Who sees which field of people in the directory (core.organization); as it was before there was a choice.
CREATE TABLE organization_field_sights (
  contact_field VARCHAR(20) NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  audience VARCHAR(20) NOT NULL
);
INSERT INTO organization_field_sights (contact_field, version, audience) VALUES
  ('OFFICE_PHONE', 1, 'EVERYBODY'), ('ROOM', 1, 'EVERYBODY'), ('MOBILE', 1, 'BY_RANK'), ('EMAIL', 1, 'EVERYBODY');
