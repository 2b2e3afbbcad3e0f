-- Roles that a unit's administrator gives to its people (core.security); until now these two were such by their names.
ALTER TABLE security_roles ADD COLUMN of_units BOOLEAN DEFAULT FALSE NOT NULL;
UPDATE security_roles SET of_units = TRUE WHERE name IN ('staff', 'publisher');
