-- Until when replies to a notice were due before that was moved while it could be read (core.notices).
ALTER TABLE notices_notices ADD COLUMN reply_due_was ${timestamp};
