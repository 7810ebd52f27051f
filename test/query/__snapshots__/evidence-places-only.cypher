// {"id":"person/陈建春"}
MATCH (n:Entity {id: $id})
RETURN [n.kind, coalesce(n.evidence, [])[0..5]] AS item;
