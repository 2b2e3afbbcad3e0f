-- A notice may ask its readers to confirm that they have read it (core.notices).
ALTER TABLE notices_notices ADD COLUMN confirm_asked BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE notices_readings ADD COLUMN confirmed_at ${timestamp};
