-- Passwords with an age and a past, second factors, failed logins by address (core.security).

ALTER TABLE security_accounts ADD COLUMN password_temporary BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE security_accounts ADD COLUMN password_set_at ${timestamp};
UPDATE security_accounts SET password_set_at = created_at;

CREATE TABLE security_former_passwords (
  account_id BIGINT NOT NULL REFERENCES security_accounts (id),
  hash VARCHAR(200) NOT NULL,
  replaced_at ${timestamp} NOT NULL,
  PRIMARY KEY (account_id, hash)
);

CREATE TABLE security_second_factors (
  account_id BIGINT NOT NULL PRIMARY KEY REFERENCES security_accounts (id),
  version INTEGER NOT NULL,
  secret VARCHAR(200) NOT NULL,
  confirmed_at ${timestamp},
  last_step BIGINT NOT NULL
);

CREATE TABLE security_recovery_codes (
  account_id BIGINT NOT NULL REFERENCES security_second_factors (account_id),
  hash VARCHAR(64) NOT NULL,
  PRIMARY KEY (account_id, hash)
);

CREATE TABLE security_failed_addresses (
  address VARCHAR(64) NOT NULL PRIMARY KEY,
  failures INTEGER NOT NULL,
  locked_until ${timestamp},
  last_at ${timestamp} NOT NULL
);
CREATE INDEX security_failed_addresses_age ON security_failed_addresses (last_at);
