-- Kinds of notifications that people want to find in their list only (core.notification).
CREATE TABLE notification_quiet_kinds (
  username VARCHAR(32) NOT NULL REFERENCES security_accounts (username),
  kind VARCHAR(40) NOT NULL,
  PRIMARY KEY (username, kind)
);
CREATE INDEX notification_quiet_kinds_kind ON notification_quiet_kinds (kind);
