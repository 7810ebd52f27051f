// {"equal":"agreement/chuanyu/2020-06-19","first":2}
MATCH (agreementVersion:Entity)
WHERE agreementVersion.id = $equal AND agreementVersion:AgreementVersion
WITH agreementVersion
MATCH (agreementVersion)<-[:PART_OF]-(via)
WITH DISTINCT via
MATCH (via)<-[:PART_OF*0..8]-(n:Clause)
WITH DISTINCT n
WITH n ORDER BY n.key DESC LIMIT $first
RETURN [[n.number]] AS item;
