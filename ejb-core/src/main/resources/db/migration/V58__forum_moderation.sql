-- Boards whose posts appear after a moderator has looked at them, and what waits for that (core.forum): it is no topic and no post yet.
ALTER TABLE forum_boards ADD COLUMN moderated BOOLEAN DEFAULT FALSE NOT NULL;

CREATE SEQUENCE forum_pending_seq AS BIGINT START WITH 50 INCREMENT BY 50;

-- A topic that waits has a title; a reply has the topic that it is to answer. What was passed has the topic and the floor where it stands.
CREATE TABLE forum_pending (
  id BIGINT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  board_id BIGINT NOT NULL REFERENCES forum_boards (id),
  topic_id BIGINT REFERENCES forum_topics (id),
  floor_number INTEGER,
  title VARCHAR(120),
  author VARCHAR(32) NOT NULL REFERENCES security_accounts (username),
  author_name VARCHAR(60) NOT NULL,
  author_unit VARCHAR(120) NOT NULL,
  body ${clob} NOT NULL,
  words VARCHAR(10000) NOT NULL,
  quoted_id BIGINT,
  handed_in_at ${timestamp} NOT NULL,
  state VARCHAR(10) NOT NULL,
  decided_by VARCHAR(60),
  decided_at ${timestamp},
  reason VARCHAR(200),
  poll_question VARCHAR(120),
  poll_options VARCHAR(2100),
  poll_choices_max INTEGER,
  poll_ends_at ${timestamp},
  poll_results VARCHAR(10),
  poll_secret BOOLEAN,
  poll_changeable BOOLEAN
);
CREATE INDEX forum_pending_board ON forum_pending (board_id, state);
CREATE INDEX forum_pending_topic ON forum_pending (topic_id);
CREATE INDEX forum_pending_author ON forum_pending (author, handed_in_at);

CREATE TABLE forum_pending_mentions (
  pending_id BIGINT NOT NULL REFERENCES forum_pending (id),
  username VARCHAR(32) NOT NULL REFERENCES security_accounts (username),
  PRIMARY KEY (pending_id, username)
);

CREATE TABLE forum_pending_files (
  pending_id BIGINT NOT NULL REFERENCES forum_pending (id),
  ordinal INTEGER NOT NULL,
  file_id BIGINT NOT NULL,
  PRIMARY KEY (pending_id, file_id)
);
