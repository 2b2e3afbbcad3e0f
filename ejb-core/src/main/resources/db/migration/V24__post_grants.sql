-- Roles that people have by their posts, or by what these are for, as long as they hold them (core.security).

CREATE SEQUENCE security_post_grants_seq AS BIGINT START WITH 50 INCREMENT BY 50;

CREATE TABLE security_post_grants (
  id BIGINT NOT NULL PRIMARY KEY,
  role_name VARCHAR(40) NOT NULL REFERENCES security_roles (name),
  post_id BIGINT REFERENCES organization_posts (id),
  duty VARCHAR(30)
);
CREATE INDEX security_post_grants_role ON security_post_grants (role_name);
