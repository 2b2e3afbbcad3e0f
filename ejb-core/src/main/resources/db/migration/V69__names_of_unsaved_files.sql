-- What was typed keeps the names of its files beside their numbers: those that have gone meanwhile can be named.
ALTER TABLE notices_work_copies ALTER COLUMN files SET DATA TYPE VARCHAR(32000);
