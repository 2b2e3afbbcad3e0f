-- The forum: boards with their readers and moderators, topics, posts, what each reader has read and follows, reports (core.forum).

CREATE SEQUENCE forum_boards_seq AS BIGINT START WITH 50 INCREMENT BY 50;
CREATE SEQUENCE forum_topics_seq AS BIGINT START WITH 50 INCREMENT BY 50;
CREATE SEQUENCE forum_posts_seq AS BIGINT START WITH 50 INCREMENT BY 50;
CREATE SEQUENCE forum_readings_seq AS BIGINT START WITH 50 INCREMENT BY 50;
CREATE SEQUENCE forum_subscriptions_seq AS BIGINT START WITH 50 INCREMENT BY 50;
CREATE SEQUENCE forum_reports_seq AS BIGINT START WITH 50 INCREMENT BY 50;

CREATE TABLE forum_boards (
  id BIGINT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  name VARCHAR(40) NOT NULL UNIQUE,
  description VARCHAR(200) NOT NULL,
  place INTEGER NOT NULL,
  is_open BOOLEAN NOT NULL,
  everybody BOOLEAN NOT NULL
);

CREATE TABLE forum_board_units (
  board_id BIGINT NOT NULL REFERENCES forum_boards (id),
  unit VARCHAR(120) NOT NULL,
  PRIMARY KEY (board_id, unit)
);
CREATE INDEX forum_board_units_unit ON forum_board_units (unit);

CREATE TABLE forum_moderators (
  board_id BIGINT NOT NULL REFERENCES forum_boards (id),
  username VARCHAR(32) NOT NULL REFERENCES security_accounts (username),
  PRIMARY KEY (board_id, username)
);

CREATE TABLE forum_topics (
  id BIGINT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  board_id BIGINT NOT NULL REFERENCES forum_boards (id),
  title VARCHAR(120) NOT NULL,
  author VARCHAR(32) NOT NULL REFERENCES security_accounts (username),
  author_name VARCHAR(60) NOT NULL,
  author_unit VARCHAR(120) NOT NULL,
  created_at ${timestamp} NOT NULL,
  last_post_at ${timestamp} NOT NULL,
  last_author_name VARCHAR(60) NOT NULL,
  floors INTEGER NOT NULL,
  replies INTEGER NOT NULL,
  pinned BOOLEAN NOT NULL,
  digest BOOLEAN NOT NULL,
  locked BOOLEAN NOT NULL,
  merged_into BIGINT,
  deleted_at ${timestamp},
  deleted_by VARCHAR(60),
  deletion_reason VARCHAR(200)
);
CREATE INDEX forum_topics_board ON forum_topics (board_id, last_post_at);
CREATE INDEX forum_topics_author ON forum_topics (author);
CREATE INDEX forum_topics_last ON forum_topics (last_post_at);

-- Floors are counted from 1, the topic's own text. words is the text without its markup, to be looked through and quoted.
CREATE TABLE forum_posts (
  id BIGINT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  topic_id BIGINT NOT NULL REFERENCES forum_topics (id),
  floor_number INTEGER NOT NULL,
  author VARCHAR(32) NOT NULL REFERENCES security_accounts (username),
  author_name VARCHAR(60) NOT NULL,
  author_unit VARCHAR(120) NOT NULL,
  body ${clob} NOT NULL,
  words VARCHAR(10000) NOT NULL,
  quoted_id BIGINT,
  written_at ${timestamp} NOT NULL,
  edited_at ${timestamp},
  deleted_at ${timestamp},
  deleted_by VARCHAR(60),
  deletion_reason VARCHAR(200),
  UNIQUE (topic_id, floor_number)
);
CREATE INDEX forum_posts_author ON forum_posts (author, written_at);
CREATE INDEX forum_posts_written ON forum_posts (written_at);

CREATE TABLE forum_mentions (
  post_id BIGINT NOT NULL REFERENCES forum_posts (id),
  username VARCHAR(32) NOT NULL REFERENCES security_accounts (username),
  PRIMARY KEY (post_id, username)
);

CREATE TABLE forum_readings (
  id BIGINT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  topic_id BIGINT NOT NULL REFERENCES forum_topics (id),
  username VARCHAR(32) NOT NULL REFERENCES security_accounts (username),
  last_floor INTEGER NOT NULL,
  read_at ${timestamp} NOT NULL,
  UNIQUE (topic_id, username)
);
CREATE INDEX forum_readings_reader ON forum_readings (username, topic_id);
CREATE INDEX forum_readings_read ON forum_readings (read_at);

CREATE TABLE forum_subscriptions (
  id BIGINT NOT NULL PRIMARY KEY,
  kind VARCHAR(10) NOT NULL,
  target_id BIGINT NOT NULL,
  username VARCHAR(32) NOT NULL REFERENCES security_accounts (username),
  UNIQUE (username, kind, target_id)
);
CREATE INDEX forum_subscriptions_target ON forum_subscriptions (kind, target_id);

CREATE TABLE forum_reports (
  id BIGINT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  post_id BIGINT NOT NULL REFERENCES forum_posts (id),
  reporter VARCHAR(32) NOT NULL REFERENCES security_accounts (username),
  reporter_name VARCHAR(60) NOT NULL,
  reporter_unit VARCHAR(120) NOT NULL,
  reason VARCHAR(200) NOT NULL,
  reported_at ${timestamp} NOT NULL,
  outcome VARCHAR(10) NOT NULL,
  handled_by VARCHAR(60),
  handled_at ${timestamp},
  remark VARCHAR(200)
);
CREATE INDEX forum_reports_post ON forum_reports (post_id);
CREATE INDEX forum_reports_outcome ON forum_reports (outcome, reported_at);

INSERT INTO security_roles (name) VALUES ('forum-admin');
INSERT INTO security_role_permissions (role_name, permission) VALUES ('forum-admin', 'forum:administer');
