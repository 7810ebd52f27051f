// {"after":"","day":"2020-06-01","day_2":"2020-06-30","first":25}
MATCH (n:Event)
WHERE n.key > $after AND n.dateEarliest >= $day AND n.dateLatest <= $day_2
WITH n ORDER BY n.key LIMIT $first
RETURN [[n.name]] AS item;
