-- Titles of topics that were changed, with what they were before; and polls that were replaced or taken away before anybody voted (core.forum).
ALTER TABLE forum_topics ADD COLUMN retitled_at ${timestamp};
ALTER TABLE forum_topics ADD COLUMN title_moderated BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE forum_polls ADD COLUMN taken_back BOOLEAN DEFAULT FALSE NOT NULL;

CREATE SEQUENCE forum_former_titles_seq AS BIGINT START WITH 50 INCREMENT BY 50;

-- reason is null where the author did it himself.
CREATE TABLE forum_former_titles (
  id BIGINT NOT NULL PRIMARY KEY,
  topic_id BIGINT NOT NULL REFERENCES forum_topics (id),
  title VARCHAR(120) NOT NULL,
  changed_by VARCHAR(32) NOT NULL,
  changed_by_name VARCHAR(60) NOT NULL,
  changed_at ${timestamp} NOT NULL,
  reason VARCHAR(200)
);
CREATE INDEX forum_former_titles_topic ON forum_former_titles (topic_id, changed_at);
