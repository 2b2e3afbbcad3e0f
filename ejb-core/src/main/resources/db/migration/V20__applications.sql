-- Applications of units for accounts and for unified management (core.applications).
CREATE SEQUENCE applications_applications_seq AS BIGINT START WITH 50 INCREMENT BY 50;

CREATE TABLE applications_applications (
  id BIGINT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  kind VARCHAR(10) NOT NULL,
  unit_id BIGINT NOT NULL REFERENCES organization_units (id),
  unit VARCHAR(120) NOT NULL,
  reason VARCHAR(500) NOT NULL,
  status VARCHAR(20) NOT NULL,
  applicant VARCHAR(32) NOT NULL REFERENCES security_accounts (username),
  applicant_name VARCHAR(60) NOT NULL,
  applied_at ${timestamp} NOT NULL,
  people_count INTEGER NOT NULL,
  head_name VARCHAR(60),
  head_remark VARCHAR(500),
  decided_at ${timestamp},
  agreement_number VARCHAR(60),
  agreement_day DATE,
  city_name VARCHAR(60),
  city_remark VARCHAR(500),
  closed_at ${timestamp}
);
CREATE INDEX applications_applications_unit ON applications_applications (unit_id);
CREATE INDEX applications_applications_status ON applications_applications (status);

CREATE TABLE applications_people (
  application_id BIGINT NOT NULL REFERENCES applications_applications (id),
  ordinal INTEGER NOT NULL,
  person_id BIGINT NOT NULL REFERENCES organization_staff (id),
  name VARCHAR(60) NOT NULL,
  post VARCHAR(160) NOT NULL,
  PRIMARY KEY (application_id, ordinal)
);

INSERT INTO security_role_permissions (role_name, permission) VALUES ('system-admin', 'applications:decide');
