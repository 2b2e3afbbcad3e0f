-- Mobile numbers are encrypted (core.organization); those that are there, when the server has started (core.shared.DatabaseMigration).
ALTER TABLE organization_staff ALTER COLUMN mobile SET DATA TYPE VARCHAR(200);
