// Returns when every index serves, or fails after $seconds.
CALL db.awaitIndexes($seconds)
