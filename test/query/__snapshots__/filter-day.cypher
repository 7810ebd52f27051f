// {"after":"","day":"2020-06-19","first":25}
MATCH (n:AgreementVersion)
WHERE n.key > $after AND n.signedOnEarliest = $day AND n.signedOnLatest = $day
WITH n ORDER BY n.key LIMIT $first
RETURN [[n.id]] AS item;
