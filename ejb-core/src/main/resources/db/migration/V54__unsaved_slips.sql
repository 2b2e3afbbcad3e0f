-- The reply slip that an author designs is kept with what he has typed and not saved (core.notices).
ALTER TABLE notices_work_copies ADD COLUMN slip ${clob};
