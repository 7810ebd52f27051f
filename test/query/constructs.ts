/** One question for each construct that the compiler knows; every compiled statement is kept under __snapshots__/. */
export const CONSTRUCTS: Readonly<Record<string, string>> = {
  'one-thing': '{ node(id: "person/陈建春") { id kind name aliases } }',
  'several-things': '{ nodes(ids: ["person/陈建春", "place/重庆"]) { id ... on Place { partOf { name } } } }',
  'document-by-id':
    '{ document(id: "document/notice-2025-57") { number held issuedOn { edtf literal earliest latest } } }',
  'list-forwards': '{ tasks(first: 3) { nodes { number } pageInfo { hasNextPage endCursor } } }',
  'list-backwards': '{ tasks(last: 3) { edges { cursor node { number } relation { id } } } }',
  'list-total-only': '{ tasks { totalCount } }',
  'list-of-all-kinds': '{ entities(kinds: [PLACE, PERSON], first: 5) { nodes { __typename id } } }',
  'filter-text':
    '{ tasks(filter: { text: { contains: "年鉴", startsWith: "联合" }, number: { in: ["3", "4"] } }) { nodes { number } } }',
  'filter-date': '{ events(filter: { date: { gte: "2020-06-01", lte: "2020-06-30" } }) { nodes { name } } }',
  'filter-day': '{ versions(filter: { signedOn: { eq: "2020-06-19" } }) { nodes { id } } }',
  'filter-enum-and-flag':
    '{ publications(filter: { publicationKind: GAZETTEER, projects: { none: {} } }) { totalCount } projects(filter: { joint: true }) { totalCount } }',
  'filter-combined':
    '{ offices(filter: { or: [{ name: { eq: "综合处" } }, { and: [{ officeKind: PUBLISHER }, { not: { name: { contains: "年鉴" } } }] }] }) { nodes { name } } }',
  'filter-through-relations':
    '{ clauses(filter: { version: { signedOn: { lt: "2021-01-01" } }, fulfilledBy: { some: { assignedTo: { some: { name: { eq: "省志工作处" } } } } } }) { nodes { number } } }',
  'filter-by-ids':
    '{ tasks(filter: { id: { in: ["task/notice-2025-57/3", "task/notice-2025-57/1"] }, text: { contains: "年鉴" } }) { totalCount nodes { number } } }',
  'filter-starting-at-a-named-thing':
    '{ tasks(filter: { assignedTo: { some: { name: { eq: "省志工作处" } } }, number: { startsWith: "1" } }, first: 2) { totalCount nodes { number } } }',
  'filter-starting-along-through':
    '{ clauses(filter: { and: [{ version: { id: { eq: "agreement/chuanyu/2020-06-19" } } }] }, last: 2) { nodes { number } } }',
  'filter-on-relation':
    '{ people(filter: { post: { eq: "主任" }, office: { some: { region: { eq: "重庆" } } } }) { nodes { name } } }',
  'filter-in-connection':
    '{ node(id: "office/四川年鉴社") { ... on Office { tasks(filter: { number: { in: ["1", "12"] } }) { totalCount nodes { number } } } } }',
  'three-levels':
    '{ clauses(filter: { number: { eq: "2.3" } }) { nodes { number fulfilledBy { edges { change task { number assignedTo { edges { literal role node { name } } } } } } } } }',
  'edge-with-both-ends':
    '{ node(id: "task/notice-2025-57/3") { ... on Task { fulfills { edges { cursor change clause { number } task { number } relation { type basis from { id } to { id } } } } } } }',
  'posts-from-either-end':
    '{ node(id: "person/陈建春") { ... on Person { posts { edges { post person { name } office { name holders { totalCount } } } } } } }',
  'several-relation-types':
    '{ node(id: "office/重庆市地方志办公室") { ... on Office { events { totalCount nodes { name } edges { relation { type } } } } } }',
  'all-levels':
    '{ node(id: "agreement/chuanyu/2020-06-19") { ... on AgreementVersion { clauses(depth: ALL, first: 100) { nodes { number } } } } }',
  'moved-through':
    '{ clauses(filter: { number: { eq: "2.3" } }) { nodes { version { id } parent { number } } } }',
  'any-relations':
    '{ node(id: "place/重庆") { relations(types: [HELD_IN], direction: IN, kinds: [EVENT], first: 1) { totalCount nodes { type from { name } } edges { cursor } pageInfo { hasNextPage } } } }',
  'relation-counts': '{ node(id: "place/重庆") { relationCounts { type direction kind count } } }',
  'evidence-places-only': '{ node(id: "person/陈建春") { evidence { start end } } }',
  'evidence-with-words':
    '{ node(id: "person/陈建春") { evidence { quote reading prefix suffix document { id name issuedBy { nodes { name } } } } } }',
  'fulfilment-status-only': '{ clauses(first: 2) { nodes { fulfilment { status } } } }',
  'fulfilment-with-reasons':
    '{ clauses(filter: { number: { eq: "4.7" } }) { nodes { fulfilment { status explanation because { type from { id } evidence { start } } } } } }',
  lineage:
    '{ clauses(filter: { number: { eq: "2.3" } }) { nodes { lineage { distance provision { id number } relation { type } } } } }',
  'mentions-in-a-window':
    '{ document(id: "document/notice-2025-57") { mentions(start: 490, end: 520, first: 2) { totalCount edges { cursor node { start end quote entity { id } relation { type from { id } } } } } } }',
  'aliases-with-other-arguments':
    '{ node(id: "agreement/chuanyu/2020-06-19") { ... on AgreementVersion { two: clauses(first: 2) { nodes { number } } all: clauses(first: 10) { totalCount nodes { number } } } } }',
  'fields-by-type':
    '{ entities(kinds: [CLAUSE, TASK], first: 3) { nodes { ... on Clause { projects { totalCount } } ... on Task { projects { nodes { name } } } ... on Provision { text } } } }',
  search:
    '{ search(query: "高校 分馆", kinds: [CLAUSE, TASK], first: 5) { nodes { score node { id } highlights { field value start end } } } }',
  'search-totals': '{ search(query: "年鉴") { totalCount complete facets { kind count } } }',
  trace:
    '{ trace(from: "person/陈建春", to: "place/重庆", maxLength: 3, first: 2) { length sentence nodes { id } relations { type from { id } to { id } evidence { start } } } }',
  'trace-along-types':
    '{ trace(from: "person/陈建春", to: "place/重庆", types: [ATTENDED, HELD_IN]) { length } }',
  compare:
    '{ compare(from: "agreement/chuanyu/2020-06-19", to: "agreement/chuanyu/2025-06-23") { from { id } to { name } caveat summary { kind count } changes(kinds: [MERGED], first: 2) { totalCount nodes { kind basis similarity from { id number } to { text ... on Task { assignedTo { nodes { name } } } } diff { op text } } } } }',
  'compare-as-proposed':
    '{ compare(from: "document/newsletter-2020-06-23", to: "document/notice-2025-57", proposed: true) { changes(first: 1) { nodes { from { __typename number ... on TextProvision { headings evidence { quote document { name } } } } } } } }',
  dataset: '{ dataset { version engine loadedAt entityCounts { kind count } relationCount } }',
}
