-- Files of posts and pictures in their texts (core.forum); the contents are with core.attachments.
CREATE TABLE forum_files (
  file_id BIGINT NOT NULL PRIMARY KEY,
  post_id BIGINT NOT NULL REFERENCES forum_posts (id),
  ordinal INTEGER NOT NULL,
  name VARCHAR(150) NOT NULL,
  size_bytes BIGINT NOT NULL,
  file_type VARCHAR(10) NOT NULL
);
CREATE INDEX forum_files_post ON forum_files (post_id, ordinal);
