-- Notifications (core.notification) and the appearance that a person has chosen (core.security).

CREATE SEQUENCE notification_notifications_seq AS BIGINT START WITH 50 INCREMENT BY 50;

CREATE TABLE notification_notifications (
  id BIGINT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  username VARCHAR(32) NOT NULL REFERENCES security_accounts (username),
  kind VARCHAR(40) NOT NULL,
  arguments VARCHAR(1000) NOT NULL,
  href VARCHAR(500) NOT NULL,
  sent_at ${timestamp} NOT NULL,
  read_at ${timestamp}
);
CREATE INDEX notification_notifications_of ON notification_notifications (username, sent_at);
CREATE INDEX notification_notifications_age ON notification_notifications (sent_at);

-- Null is no choice: the portal's own appearance, the browser's language.
ALTER TABLE security_accounts ADD COLUMN theme VARCHAR(10);
ALTER TABLE security_accounts ADD COLUMN density VARCHAR(12);
ALTER TABLE security_accounts ADD COLUMN language VARCHAR(2);
