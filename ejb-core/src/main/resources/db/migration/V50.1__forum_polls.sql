-- Polls of topics (core.forum). Of a secret one, voters have no name, no moment and no choices: nothing tells who chose what.

CREATE SEQUENCE forum_polls_seq AS BIGINT START WITH 50 INCREMENT BY 50;
CREATE SEQUENCE forum_poll_options_seq AS BIGINT START WITH 50 INCREMENT BY 50;
CREATE SEQUENCE forum_poll_voters_seq AS BIGINT START WITH 50 INCREMENT BY 50;

CREATE TABLE forum_polls (
  id BIGINT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  topic_id BIGINT NOT NULL REFERENCES forum_topics (id),
  question VARCHAR(120) NOT NULL,
  choices_max INTEGER NOT NULL,
  ends_at ${timestamp} NOT NULL,
  results VARCHAR(10) NOT NULL,
  is_secret BOOLEAN NOT NULL,
  changeable BOOLEAN NOT NULL,
  closed_at ${timestamp},
  closed_by VARCHAR(60),
  closing_reason VARCHAR(200),
  removed_at ${timestamp},
  removed_by VARCHAR(60),
  removal_reason VARCHAR(200)
);
CREATE INDEX forum_polls_topic ON forum_polls (topic_id);

CREATE TABLE forum_poll_options (
  id BIGINT NOT NULL PRIMARY KEY,
  poll_id BIGINT NOT NULL REFERENCES forum_polls (id),
  place INTEGER NOT NULL,
  words VARCHAR(100) NOT NULL,
  votes INTEGER NOT NULL,
  CONSTRAINT forum_poll_options_place UNIQUE (poll_id, place)
);

CREATE TABLE forum_poll_voters (
  id BIGINT NOT NULL PRIMARY KEY,
  poll_id BIGINT NOT NULL REFERENCES forum_polls (id),
  username VARCHAR(32) NOT NULL REFERENCES security_accounts (username),
  name VARCHAR(60),
  unit VARCHAR(120),
  voted_at ${timestamp},
  CONSTRAINT forum_poll_voters_once UNIQUE (poll_id, username)
);

CREATE TABLE forum_poll_choices (
  voter_id BIGINT NOT NULL REFERENCES forum_poll_voters (id),
  option_id BIGINT NOT NULL REFERENCES forum_poll_options (id),
  PRIMARY KEY (voter_id, option_id)
);
CREATE INDEX forum_poll_choices_option ON forum_poll_choices (option_id);
