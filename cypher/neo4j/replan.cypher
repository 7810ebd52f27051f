// Takes the statistics of what is stored now, and plans statements by them from now on; waits at most $seconds.
CALL db.prepareForReplanning($seconds)
