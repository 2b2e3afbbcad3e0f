-- Who put something to the vote: a poll that went into another topic is still his (core.forum).
ALTER TABLE forum_polls ADD COLUMN starter VARCHAR(32) DEFAULT '' NOT NULL;
UPDATE forum_polls SET starter = (SELECT t.author FROM forum_topics t WHERE t.id = forum_polls.topic_id);
