// {"id":"document/notice-2025-57"}
OPTIONAL MATCH (merged:Merged {id: $id})
WITH coalesce(merged.into, $id) AS id
MATCH (n:Document {id: id})
RETURN {number: n.number, held: n.held, issuedOn: [coalesce(n.issuedOn, ''), coalesce(n.issuedOnLiteral, ''), coalesce(n.issuedOnEarliest, ''), coalesce(n.issuedOnLatest, '')]} AS item;
