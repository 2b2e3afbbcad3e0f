-- Certificates that people log in with, the issuers that are trusted, and what these have revoked (core.certificates).

CREATE SEQUENCE certificates_issuers_seq AS BIGINT START WITH 50 INCREMENT BY 50;
CREATE SEQUENCE certificates_certificates_seq AS BIGINT START WITH 50 INCREMENT BY 50;

CREATE TABLE certificates_issuers (
  id BIGINT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  subject VARCHAR(500) NOT NULL,
  fingerprint VARCHAR(64) NOT NULL UNIQUE,
  content VARCHAR(12000) NOT NULL,
  not_after ${timestamp} NOT NULL,
  trusted_by VARCHAR(32) NOT NULL,
  trusted_at ${timestamp} NOT NULL,
  withdrawn_at ${timestamp},
  withdrawn_reason VARCHAR(200)
);

-- What an issuer has revoked, as its latest list says: serial numbers in hexadecimal digits, one a line.
CREATE TABLE certificates_lists (
  issuer_id BIGINT NOT NULL PRIMARY KEY REFERENCES certificates_issuers (id),
  version INTEGER NOT NULL,
  this_update ${timestamp} NOT NULL,
  next_update ${timestamp} NOT NULL,
  read_at ${timestamp} NOT NULL,
  entries INTEGER NOT NULL,
  serials ${clob} NOT NULL
);

-- The holder is the user name as long as the account logs in with it, else null: one certificate for an account, one account for a certificate.
CREATE TABLE certificates_certificates (
  id BIGINT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  username VARCHAR(32) NOT NULL,
  holder VARCHAR(32) UNIQUE,
  issuer_id BIGINT NOT NULL REFERENCES certificates_issuers (id),
  serial VARCHAR(64) NOT NULL,
  subject VARCHAR(500) NOT NULL,
  common_name VARCHAR(200) NOT NULL,
  fingerprint VARCHAR(64) NOT NULL UNIQUE,
  sm3 VARCHAR(64) NOT NULL,
  algorithm VARCHAR(40) NOT NULL,
  not_before ${timestamp} NOT NULL,
  not_after ${timestamp} NOT NULL,
  bound_by VARCHAR(32) NOT NULL,
  bound_at ${timestamp} NOT NULL,
  ended VARCHAR(12),
  ended_at ${timestamp},
  ended_reason VARCHAR(200),
  reminded_days INTEGER,
  UNIQUE (issuer_id, serial)
);
CREATE INDEX certificates_certificates_username ON certificates_certificates (username);
CREATE INDEX certificates_certificates_end ON certificates_certificates (not_after);

INSERT INTO security_role_permissions (role_name, permission) VALUES ('security-admin', 'certificates:manage');
INSERT INTO security_role_permissions (role_name, permission) VALUES ('security-admin', 'configuration:manage:certificates');

-- How long the audit is kept is set by who administers it (core.audit); less than the law asks for is refused here, too.
INSERT INTO security_role_permissions (role_name, permission) VALUES ('audit-admin', 'configuration:read');
INSERT INTO security_role_permissions (role_name, permission) VALUES ('audit-admin', 'configuration:manage:audit');
ALTER TABLE configuration_parameters ADD CONSTRAINT configuration_retention CHECK (parameter_key <> 'audit.retention' OR set_to IS NULL OR set_to >= 180);
INSERT INTO pages_portlet_rule_roles (rule_id, role_name)
  SELECT r.id, 'audit-admin' FROM pages_portlet_rules r WHERE r.application = '/configuration' AND r.portlet = 'parameters'
    AND EXISTS (SELECT 1 FROM pages_portlet_rule_roles o WHERE o.rule_id = r.id);
