-- The system administrator sees how the system is (core.health).
INSERT INTO security_role_permissions (role_name, permission) VALUES ('system-admin', 'health:read');
