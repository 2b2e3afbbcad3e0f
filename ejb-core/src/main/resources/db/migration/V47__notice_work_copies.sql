-- What authors have typed and not saved, and who has which draft open (core.notices).
CREATE SEQUENCE notices_work_copies_seq AS BIGINT START WITH 50 INCREMENT BY 50;

CREATE TABLE notices_work_copies (
  id BIGINT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  notice_id BIGINT NOT NULL,
  username VARCHAR(32) NOT NULL,
  window_key VARCHAR(36) NOT NULL,
  touched_at ${timestamp} NOT NULL,
  kept_at ${timestamp},
  seen_version INTEGER NOT NULL,
  title VARCHAR(120),
  body ${clob},
  files VARCHAR(4000),
  UNIQUE (username, window_key)
);
CREATE INDEX notices_work_copies_notice ON notices_work_copies (notice_id, touched_at);
CREATE INDEX notices_work_copies_kept ON notices_work_copies (username, notice_id, kept_at);
CREATE INDEX notices_work_copies_touched ON notices_work_copies (touched_at);
