-- What was counted of each notice that was published: whom it reaches, who has read it and replied (core.notices.statistics).

CREATE TABLE notices_figures (
  notice_id BIGINT NOT NULL PRIMARY KEY REFERENCES notices_notices (id),
  reached INTEGER NOT NULL,
  read_count INTEGER NOT NULL,
  asked INTEGER NOT NULL,
  replied INTEGER NOT NULL,
  replied_in_time INTEGER NOT NULL,
  counted_at ${timestamp} NOT NULL
);
CREATE INDEX notices_figures_counted ON notices_figures (counted_at);

INSERT INTO security_role_permissions (role_name, permission)
SELECT name, 'notices:statistics' FROM security_roles WHERE name IN ('publisher', 'unit-admin', 'leader', 'system-admin');
INSERT INTO security_role_scopes (role_name, permission, data_scope) SELECT name, 'notices:statistics', 'UNIT' FROM security_roles WHERE name = 'publisher';
INSERT INTO security_role_scopes (role_name, permission, data_scope) SELECT name, 'notices:statistics', 'UNIT_AND_BELOW' FROM security_roles WHERE name = 'unit-admin';
INSERT INTO security_role_scopes (role_name, permission, data_scope) SELECT name, 'notices:statistics', 'ALL' FROM security_roles WHERE name IN ('leader', 'system-admin');
