-- Templates have editions (core.templates, core.editions); the system administrator keeps them.
INSERT INTO security_role_permissions (role_name, permission) VALUES ('system-admin', 'templates:manage');
