-- Whom something is for that is addressed to roles and posts, as a condition of statements for all of them at once (core.security): people are found with the
-- numbers of their accounts and of themselves.
DROP VIEW security_people;
CREATE VIEW security_people (username, name, unit, post, id, person_id) AS
  SELECT username, display_name, unit, post, id, person_id FROM security_accounts WHERE enabled = TRUE;
CREATE INDEX security_accounts_post ON security_accounts (post);
