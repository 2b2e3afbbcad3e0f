-- What was done, in a chain (core.audit), and the administrators who watch each other (core.security).

-- The end of the chain; who appends to it locks this row. What was removed after its retention ends with the entry named here.
CREATE TABLE audit_head (
  id INTEGER NOT NULL PRIMARY KEY,
  last_number BIGINT NOT NULL,
  last_hash VARCHAR(64) NOT NULL,
  removed_number BIGINT NOT NULL,
  removed_hash VARCHAR(64) NOT NULL,
  removed_key VARCHAR(16) NOT NULL,
  removed_seal VARCHAR(64) NOT NULL
);
INSERT INTO audit_head (id, last_number, last_hash, removed_number, removed_hash, removed_key, removed_seal)
  VALUES (1, 0, '', 0, '', '', '');

CREATE TABLE audit_entries (
  number BIGINT NOT NULL PRIMARY KEY,
  done_at ${timestamp} NOT NULL,
  actor VARCHAR(32) NOT NULL,
  actor_name VARCHAR(60) NOT NULL,
  on_behalf_of VARCHAR(32) NOT NULL,
  unit VARCHAR(120) NOT NULL,
  address VARCHAR(64) NOT NULL,
  action VARCHAR(60) NOT NULL,
  object_type VARCHAR(40) NOT NULL,
  object_id VARCHAR(200) NOT NULL,
  object_name VARCHAR(200) NOT NULL,
  before_values VARCHAR(16000) NOT NULL,
  after_values VARCHAR(16000) NOT NULL,
  succeeded BOOLEAN NOT NULL,
  key_id VARCHAR(16) NOT NULL,
  previous_hash VARCHAR(64) NOT NULL,
  hash VARCHAR(64) NOT NULL
);
CREATE INDEX audit_entries_time ON audit_entries (done_at);
CREATE INDEX audit_entries_actor ON audit_entries (actor, number);
CREATE INDEX audit_entries_action ON audit_entries (action, number);
CREATE INDEX audit_entries_object ON audit_entries (object_id, number);

-- Roles that come with a script are built in; those that the office makes have a title of its own.
ALTER TABLE security_roles ADD COLUMN version INTEGER DEFAULT 1 NOT NULL;
ALTER TABLE security_roles ADD COLUMN built_in BOOLEAN DEFAULT TRUE NOT NULL;
ALTER TABLE security_roles ADD COLUMN title VARCHAR(60) DEFAULT '' NOT NULL;

-- Three administrators: one runs the system, one gives rights, one looks at what both do.
INSERT INTO security_roles (name) VALUES ('security-admin');
INSERT INTO security_roles (name) VALUES ('audit-admin');
INSERT INTO security_role_permissions (role_name, permission) VALUES ('system-admin', 'accounts:read');
INSERT INTO security_role_permissions (role_name, permission) VALUES ('security-admin', 'accounts:read');
INSERT INTO security_role_permissions (role_name, permission) VALUES ('security-admin', 'roles:manage');
INSERT INTO security_role_permissions (role_name, permission) VALUES ('security-admin', 'sessions:manage');
INSERT INTO security_role_permissions (role_name, permission) VALUES ('audit-admin', 'audit:read');
INSERT INTO security_role_permissions (role_name, permission) VALUES ('audit-admin', 'audit:verify');
