-- Accounts that the security administrator has locked in an emergency (core.security): why, and whether they are enabled without the lock.
ALTER TABLE security_accounts ADD COLUMN locked_reason VARCHAR(200);
ALTER TABLE security_accounts ADD COLUMN enabled_without_lock BOOLEAN DEFAULT FALSE NOT NULL;

INSERT INTO security_role_permissions (role_name, permission) VALUES ('security-admin', 'accounts:lock');
