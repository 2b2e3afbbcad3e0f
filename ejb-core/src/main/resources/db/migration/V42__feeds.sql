-- Tokens with which other systems read columns of notices (core.feeds). Of a token its hash is kept alone.

CREATE SEQUENCE feeds_tokens_seq AS BIGINT START WITH 50 INCREMENT BY 50;

CREATE TABLE feeds_tokens (
  id BIGINT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  hash VARCHAR(64) NOT NULL UNIQUE,
  hint VARCHAR(8) NOT NULL,
  system_name VARCHAR(60) NOT NULL,
  contact_unit VARCHAR(120) NOT NULL,
  contact_person VARCHAR(60) NOT NULL,
  last_day DATE NOT NULL,
  issued_by VARCHAR(32) NOT NULL,
  issued_at ${timestamp} NOT NULL,
  last_used_at ${timestamp},
  revoked_by VARCHAR(32),
  revoked_at ${timestamp},
  revoked_reason VARCHAR(200)
);
CREATE INDEX feeds_tokens_end ON feeds_tokens (revoked_at, last_day);
CREATE INDEX feeds_tokens_issued ON feeds_tokens (issued_at);

-- No foreign key: a column that nobody needs is deleted, whoever was to read it.
CREATE TABLE feeds_token_columns (
  token_id BIGINT NOT NULL REFERENCES feeds_tokens (id),
  column_id BIGINT NOT NULL,
  PRIMARY KEY (token_id, column_id)
);
CREATE INDEX feeds_token_columns_column ON feeds_token_columns (column_id);

CREATE INDEX notices_notices_given ON notices_notices (column_id, status, changed_at);

INSERT INTO security_role_permissions (role_name, permission) VALUES ('system-admin', 'feeds:manage');
