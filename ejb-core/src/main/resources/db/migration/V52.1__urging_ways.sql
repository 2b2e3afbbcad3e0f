-- By what those were told who were urged, beside the portal (core.notices): ways of the outbox, separated by commas.
ALTER TABLE notices_urgings ADD COLUMN ways VARCHAR(40) DEFAULT '' NOT NULL;
