-- Years of the work calendar are entered by the system administrator (core.workcalendar); they are kept as editions.
INSERT INTO security_role_permissions (role_name, permission) VALUES ('system-admin', 'workcalendar:manage');
