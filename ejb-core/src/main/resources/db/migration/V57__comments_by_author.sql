-- What somebody has said in the last minute is looked up before he says more.
CREATE INDEX notices_comments_author ON notices_comments (author, written_at);
