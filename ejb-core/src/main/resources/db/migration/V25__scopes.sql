-- How far roles give permissions that have a scope (core.security); what was given before reaches as far as it did.
CREATE TABLE security_role_scopes (
  role_name VARCHAR(40) NOT NULL REFERENCES security_roles (name),
  permission VARCHAR(100) NOT NULL,
  data_scope VARCHAR(20) NOT NULL,
  PRIMARY KEY (role_name, permission)
);

CREATE TABLE security_role_scope_units (
  role_name VARCHAR(40) NOT NULL REFERENCES security_roles (name),
  permission VARCHAR(100) NOT NULL,
  unit_id BIGINT NOT NULL REFERENCES organization_units (id),
  PRIMARY KEY (role_name, permission, unit_id)
);

INSERT INTO security_role_scopes (role_name, permission, data_scope)
SELECT role_name, permission, 'SECTION' FROM security_role_permissions WHERE permission = 'notices:publish';
INSERT INTO security_role_scopes (role_name, permission, data_scope)
SELECT role_name, permission, 'UNIT_AND_BELOW' FROM security_role_permissions WHERE permission = 'organization:manage-own' AND role_name <> 'system-admin';
INSERT INTO security_role_scopes (role_name, permission, data_scope)
SELECT role_name, permission, 'ALL' FROM security_role_permissions WHERE permission = 'organization:manage-own' AND role_name = 'system-admin';
