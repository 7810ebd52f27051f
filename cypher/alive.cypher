// One row: the engine answers.
RETURN 1 AS one
