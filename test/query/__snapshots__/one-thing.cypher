// {"id":"person/陈建春"}
MATCH (n:Entity {id: $id})
RETURN [n.kind, n.id, n.name, n.aliases] AS item;
