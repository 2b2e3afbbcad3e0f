-- Where the floors of a merged topic are in the other one, so that addresses of posts lead on.

ALTER TABLE forum_topics ADD COLUMN merged_offset INTEGER DEFAULT 0 NOT NULL;
