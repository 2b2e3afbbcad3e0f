-- Entries are never changed, and removed only as far as the head says. Derby has no word to refuse with: what is no number does it.
CREATE TRIGGER audit_entries_unchanged NO CASCADE BEFORE UPDATE ON audit_entries REFERENCING OLD AS entry FOR EACH ROW
  VALUES CAST('audit entries are never changed ' || entry.hash AS INTEGER);
CREATE TRIGGER audit_entries_kept NO CASCADE BEFORE DELETE ON audit_entries REFERENCING OLD AS entry FOR EACH ROW
  WHEN (entry.number > (SELECT removed_number FROM audit_head WHERE id = 1))
  VALUES CAST('audit entries are never removed ' || entry.hash AS INTEGER);
