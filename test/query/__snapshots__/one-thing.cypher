// {"id":"person/陈建春"}
OPTIONAL MATCH (merged:Merged {id: $id})
WITH coalesce(merged.into, $id) AS id
MATCH (n:Entity {id: id})
RETURN [n.kind, n.id, n.kind, n.name, n.aliases] AS item;
