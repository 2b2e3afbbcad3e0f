-- Whom something is for that is addressed to roles, as a condition of statements for all of them at once (core.security): the roles of everybody with an
-- enabled account, his own, and those that he has by a post, which an administrator has not. Only who holds the post on the day has these.
CREATE VIEW security_people_roles (username, held, begins, ends) AS
  SELECT a.username, r.role_name, CAST(NULL AS DATE), CAST(NULL AS DATE)
  FROM security_accounts a JOIN security_account_roles r ON r.account_id = a.id WHERE a.enabled = TRUE
  UNION ALL
  SELECT a.username, g.role_name, h.from_day, h.until_day
  FROM security_accounts a JOIN organization_appointments h ON h.person_id = a.person_id JOIN organization_posts p ON p.id = h.post_id
  JOIN security_post_grants g ON g.post_id = p.id OR g.duty = p.duty
  WHERE a.enabled = TRUE AND NOT EXISTS (SELECT 1 FROM security_account_roles o WHERE o.account_id = a.id
    AND o.role_name IN ('system-admin', 'security-admin', 'audit-admin'));
CREATE INDEX security_accounts_post ON security_accounts (post);
