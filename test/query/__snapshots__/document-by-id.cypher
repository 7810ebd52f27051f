// {"id":"document/notice-2025-57"}
MATCH (n:Entity {id: $id}) WHERE n:Document
RETURN [n.number, n.held, [coalesce(n.issuedOn, ''), coalesce(n.issuedOnLiteral, ''), coalesce(n.issuedOnEarliest, ''), coalesce(n.issuedOnLatest, '')]] AS item;
