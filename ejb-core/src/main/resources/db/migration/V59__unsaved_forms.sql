-- What people have typed in forms and not saved (core.unsaved).
CREATE SEQUENCE unsaved_forms_seq AS BIGINT START WITH 50 INCREMENT BY 50;

CREATE TABLE unsaved_forms (
  id BIGINT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  username VARCHAR(32) NOT NULL,
  window_key VARCHAR(36) NOT NULL,
  place VARCHAR(80) NOT NULL,
  kept_at ${timestamp} NOT NULL,
  seen_version INTEGER NOT NULL,
  texts ${clob} NOT NULL,
  UNIQUE (username, window_key)
);
CREATE INDEX unsaved_forms_place ON unsaved_forms (username, place, kept_at);
CREATE INDEX unsaved_forms_kept ON unsaved_forms (kept_at);
