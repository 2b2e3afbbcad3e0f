-- Accounts, roles and their permissions (core.security).

CREATE SEQUENCE security_accounts_seq AS BIGINT START WITH 50 INCREMENT BY 50;

CREATE TABLE security_accounts (
  id BIGINT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  username VARCHAR(32) NOT NULL UNIQUE,
  display_name VARCHAR(60) NOT NULL,
  family_name VARCHAR(60) NOT NULL,
  given_name VARCHAR(60) NOT NULL,
  unit VARCHAR(120) NOT NULL,
  post VARCHAR(60) NOT NULL,
  email VARCHAR(254),
  locale VARCHAR(5) NOT NULL,
  enabled BOOLEAN NOT NULL,
  password_hash VARCHAR(200) NOT NULL,
  created_at ${timestamp} NOT NULL
);

-- Row 0 is nobody's: attempts with unknown user names are entered there, so that they cost the same.
CREATE TABLE security_failed_logins (
  account_id BIGINT NOT NULL PRIMARY KEY,
  failures INTEGER NOT NULL,
  locked_until ${timestamp}
);
INSERT INTO security_failed_logins (account_id, failures) VALUES (0, 0);

CREATE TABLE security_roles (
  name VARCHAR(40) NOT NULL PRIMARY KEY
);

CREATE TABLE security_role_permissions (
  role_name VARCHAR(40) NOT NULL REFERENCES security_roles (name),
  permission VARCHAR(100) NOT NULL,
  PRIMARY KEY (role_name, permission)
);

CREATE TABLE security_account_roles (
  account_id BIGINT NOT NULL REFERENCES security_accounts (id),
  role_name VARCHAR(40) NOT NULL REFERENCES security_roles (name),
  PRIMARY KEY (account_id, role_name)
);

INSERT INTO security_roles (name) VALUES ('staff');
INSERT INTO security_roles (name) VALUES ('leader');
INSERT INTO security_roles (name) VALUES ('publisher');
INSERT INTO security_roles (name) VALUES ('system-admin');

INSERT INTO security_role_permissions (role_name, permission) VALUES ('system-admin', 'accounts:manage');
INSERT INTO security_role_permissions (role_name, permission) VALUES ('system-admin', 'pages:import');
INSERT INTO security_role_permissions (role_name, permission) VALUES ('system-admin', 'pages:manage');
INSERT INTO security_role_permissions (role_name, permission) VALUES ('system-admin', 'statistics:read');
