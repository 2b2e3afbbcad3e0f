-- Reply slips of notices: their fields, and what people and units have filled in (core.notices.slips).
ALTER TABLE notices_notices ADD COLUMN reply_per_unit BOOLEAN DEFAULT FALSE NOT NULL;

CREATE TABLE notices_slip_fields (
  notice_id BIGINT NOT NULL REFERENCES notices_notices (id),
  place INTEGER NOT NULL,
  field_key INTEGER NOT NULL,
  kind VARCHAR(8) NOT NULL,
  label VARCHAR(40) NOT NULL,
  required BOOLEAN NOT NULL,
  help VARCHAR(100) NOT NULL,
  options VARCHAR(820) NOT NULL,
  at_least VARCHAR(20) NOT NULL,
  at_most VARCHAR(20) NOT NULL,
  whole_only BOOLEAN NOT NULL
);
CREATE INDEX notices_slip_fields_notice ON notices_slip_fields (notice_id, place);

CREATE SEQUENCE notices_slip_replies_seq AS BIGINT START WITH 50 INCREMENT BY 50;

-- Of a unit, or of a person; the other one is empty.
CREATE TABLE notices_slip_replies (
  id BIGINT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  notice_id BIGINT NOT NULL REFERENCES notices_notices (id),
  unit VARCHAR(120) NOT NULL,
  username VARCHAR(32) NOT NULL,
  reply VARCHAR(1000),
  replied_at ${timestamp} NOT NULL,
  replied_by VARCHAR(32) NOT NULL REFERENCES security_accounts (username),
  CONSTRAINT notices_slip_replies_once UNIQUE (notice_id, unit, username)
);
CREATE INDEX notices_slip_replies_unit ON notices_slip_replies (unit);

CREATE TABLE notices_slip_answers (
  reply_id BIGINT NOT NULL REFERENCES notices_slip_replies (id),
  field_key INTEGER NOT NULL,
  answer VARCHAR(1000) NOT NULL
);
CREATE INDEX notices_slip_answers_reply ON notices_slip_answers (reply_id, field_key);
