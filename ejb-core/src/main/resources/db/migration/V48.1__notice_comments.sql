-- Comments of readers on notices that allow them (core.notices.comments).
ALTER TABLE notices_notices ADD COLUMN comments_allowed BOOLEAN DEFAULT FALSE NOT NULL;

CREATE SEQUENCE notices_comments_seq AS BIGINT START WITH 50 INCREMENT BY 50;

CREATE TABLE notices_comments (
  id BIGINT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  notice_id BIGINT NOT NULL REFERENCES notices_notices (id),
  answers_id BIGINT REFERENCES notices_comments (id),
  author VARCHAR(32) NOT NULL REFERENCES security_accounts (username),
  unit VARCHAR(120) NOT NULL,
  words VARCHAR(500) NOT NULL,
  written_at ${timestamp} NOT NULL,
  removed_at ${timestamp},
  removed_by VARCHAR(32),
  removal_reason VARCHAR(200)
);
CREATE INDEX notices_comments_notice ON notices_comments (notice_id, answers_id, written_at);
CREATE INDEX notices_comments_answers ON notices_comments (answers_id);
