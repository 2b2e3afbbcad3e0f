-- Whose account deleted a post: names may be alike (core.forum). What a moderator deleted is in the audit and not brought back since; the rest was taken
-- back by its author, if it says his name. Where neither is known (the entry is past its time), the account stays unknown, and a moderator may bring it back.
ALTER TABLE forum_posts ADD COLUMN deleted_by_account VARCHAR(32);

UPDATE forum_posts SET deleted_by_account = (
  SELECT MAX(d.actor) FROM audit_entries d
  WHERE d.object_id = RTRIM(CAST(forum_posts.id AS CHAR(20))) AND d.action = 'forum.deletePost' AND d.object_type = 'post' AND d.succeeded = TRUE
    AND NOT EXISTS (SELECT 1 FROM audit_entries r WHERE r.object_id = d.object_id AND r.action = 'forum.restorePost' AND r.object_type = 'post'
      AND r.succeeded = TRUE AND r.number > d.number))
WHERE deleted_at IS NOT NULL;

UPDATE forum_posts SET deleted_by_account = author WHERE deleted_at IS NOT NULL AND deleted_by_account IS NULL AND deleted_by = author_name;
