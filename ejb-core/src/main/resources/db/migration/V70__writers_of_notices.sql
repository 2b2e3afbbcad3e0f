-- Who gave a notice the words that it has; of those written before this is known, its author, which null says.
ALTER TABLE notices_notices ADD COLUMN written_by VARCHAR(32);
