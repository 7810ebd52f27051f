import type { Mode } from './differ.js'

/** A question beside the contract's, with what the two sources say to it, read by hand. */
interface Question {
  readonly asks: string
  readonly query: string
  readonly variables?: Readonly<Record<string, unknown>>
  readonly mode: Mode
  readonly data: unknown
}

const V2020 = 'agreement/chuanyu/2020-06-19'
const V2025 = 'agreement/chuanyu/2025-06-23'
const SICHUAN = '四川省地方志工作办公室'
const CHONGQING = '重庆市地方志办公室'

const numbers = (...list: string[]) => ({ nodes: list.map((number) => ({ number })) })
const named = (...list: string[]) => ({ nodes: list.map((name) => ({ name })) })

export const FURTHER_QUESTIONS: readonly Question[] = [
  {
    asks: 'tasks of one office that another does not share',
    query: `query ($a: String!, $b: String!) {
      tasks(filter: { assignedTo: { some: { name: { eq: $a } } }, not: { assignedTo: { some: { name: { eq: $b } } } } }) {
        totalCount nodes { number } } }`,
    variables: { a: '四川年鉴社', b: '机关各处' },
    mode: 'exact',
    data: { tasks: { totalCount: 1, ...numbers('11') } },
  },
  {
    asks: 'tasks that carry out nothing of 2020',
    query: '{ tasks(filter: { fulfills: { none: {} } }) { totalCount nodes { number } } }',
    mode: 'exact',
    data: { tasks: { totalCount: 1, ...numbers('2') } },
  },
  {
    asks: 'either of two conditions, inside an and',
    query: `{ tasks(filter: { and: [
      { or: [{ number: { in: ["3", "5"] } }, { text: { contains: "七进" } }] }
      { plan: { issuedOn: { gte: "2025-01-01" } } }] }) { nodes { number } } }`,
    mode: 'exact',
    data: { tasks: numbers('3', '5', '16') },
  },
  {
    asks: 'offices by a task of theirs',
    query: '{ offices(filter: { tasks: { some: { number: { eq: "11" } } } }) { nodes { name } } }',
    mode: 'exact',
    data: { offices: named('省志工作处', '市县志工作处', '四川年鉴社') },
  },
  {
    asks: 'people by post and office',
    query: `query ($office: String!) {
      here: people(filter: { post: { eq: "副主任" }, office: { some: { name: { eq: $office } } } }) { nodes { name } }
      elsewhere: people(filter: { post: { eq: "副主任" }, office: { none: { name: { eq: $office } } } }) { nodes { name } } }`,
    variables: { office: SICHUAN },
    mode: 'exact',
    data: { here: named('赵行', '陶利辉'), elsewhere: named('夏小平') },
  },
  {
    asks: 'commitments that live on in a heading alone',
    query: `query ($to: Date!) { clauses(first: 50, filter: { number: { contains: "." }, version: { signedOn: { lte: $to } },
      fulfilment: HEADING_ONLY }) { nodes { number } } }`,
    variables: { to: '2020-06-19' },
    mode: 'exact',
    data: { clauses: numbers('1.2', '2.1', '2.2', '3.1', '4.1', '4.2', '4.4', '5.1', '6.1') },
  },
  {
    asks: 'four levels down from an agreement',
    query: `query ($id: ID!) { node(id: $id) { ... on Agreement { versions(first: 2) { nodes { id clauses(first: 2, after: null) { nodes { number clauses(first: 10) { nodes { number
      fulfilledBy { edges { task { number assignedTo { nodes { name } } } } } } } } } } } } } }`,
    variables: { id: 'agreement/chuanyu' },
    mode: 'includes',
    data: {
      node: {
        versions: {
          nodes: [
            {
              id: V2020,
              clauses: {
                nodes: [
                  { number: '1' },
                  {
                    number: '2',
                    clauses: {
                      nodes: [
                        { number: '2.4', fulfilledBy: { edges: [] } },
                        {
                          number: '2.5',
                          fulfilledBy: {
                            edges: [
                              {
                                task: {
                                  number: '4',
                                  assignedTo: named('省情信息工作处', '政策法规宣传处'),
                                },
                              },
                            ],
                          },
                        },
                      ],
                    },
                  },
                ],
              },
            },
            { id: V2025 },
          ],
        },
      },
    },
  },
  {
    asks: 'one field under two names with other arguments',
    query: `query ($id: ID!) { node(id: $id) { ... on AgreementVersion {
      top: clauses { totalCount nodes { number } } all: clauses(depth: ALL, first: 1) { totalCount nodes { number } } } } }`,
    variables: { id: V2020 },
    mode: 'exact',
    data: {
      node: {
        top: { totalCount: 6, ...numbers('1', '2', '3', '4', '5', '6') },
        all: { totalCount: 41, ...numbers('1') },
      },
    },
  },
  {
    asks: 'the last page, and the first of a list inside',
    query: `query ($n: Int!) { tasks(last: $n) { nodes { number } pageInfo { hasPreviousPage hasNextPage } }
      offices(filter: { name: { eq: "政策法规宣传处" } }) { nodes { tasks(first: $n) { totalCount nodes { number } pageInfo { hasNextPage } } } } }`,
    variables: { n: 3 },
    mode: 'exact',
    data: {
      tasks: { ...numbers('14', '15', '16'), pageInfo: { hasPreviousPage: true, hasNextPage: false } },
      offices: {
        nodes: [{ tasks: { totalCount: 5, ...numbers('2', '4', '6'), pageInfo: { hasNextPage: true } } }],
      },
    },
  },
  {
    asks: 'things of several kinds by id, one of them unknown',
    query: `fragment Thing on Entity { __typename kind name ... on Office { officeKind } ...Post }
      fragment Post on Person { posts { edges { post } } }
      query ($ids: [ID!]!) { nodes(ids: $ids) { ...Thing } }`,
    variables: { ids: ['person/邓瑜', 'nothing/such', 'office/团结出版社', 'document/notice-2025-57'] },
    mode: 'includes',
    data: {
      nodes: [
        { __typename: 'Person', kind: 'PERSON', name: '邓瑜', posts: { edges: [{ post: '机关党委书记' }] } },
        null,
        { __typename: 'Office', name: '团结出版社', officeKind: 'PUBLISHER' },
        { __typename: 'Document', kind: 'DOCUMENT' },
      ],
    },
  },
  {
    asks: 'relations by type, direction and kind',
    query: `query ($person: ID!, $office: ID!) {
      person: node(id: $person) { out: relations(types: [HOLDS_POST], direction: OUT) { nodes { type post to { name } } }
        in: relations(types: [HOLDS_POST], direction: IN) { totalCount } }
      office: node(id: $office) { relations(direction: IN, kinds: [PERSON]) { totalCount nodes { type from { name } } } } }`,
    variables: { person: 'person/陈建春', office: `office/${CHONGQING}` },
    mode: 'exact',
    data: {
      person: {
        out: { nodes: [{ type: 'HOLDS_POST', post: '主任', to: { name: SICHUAN } }] },
        in: { totalCount: 0 },
      },
      office: {
        relations: {
          totalCount: 2,
          nodes: [
            { type: 'HOLDS_POST', from: { name: '刘文海' } },
            { type: 'HOLDS_POST', from: { name: '夏小平' } },
          ],
        },
      },
    },
  },
  {
    asks: 'how many relations of each kind a task has',
    query: 'query ($id: ID!) { node(id: $id) { relationCounts { type direction kind count } } }',
    variables: { id: 'task/notice-2025-57/11' },
    mode: 'includes',
    data: {
      node: {
        relationCounts: [
          { type: 'ASSIGNED_TO', direction: 'OUT', kind: 'OFFICE', count: 3 },
          { type: 'FULFILLS', direction: 'OUT', kind: 'CLAUSE', count: 2 },
        ],
      },
    },
  },
  {
    asks: 'what stands in one line of a notice',
    query: `query ($id: ID!, $start: Int!, $end: Int!) { document(id: $id) { mentions(start: $start, end: $end) {
      nodes { start end quote entity { name } relation { type } } } } }`,
    // 责任处(社):省情信息工作处、政策法规宣传处, of task 4
    variables: { id: 'document/notice-2025-57', start: 814, end: 836 },
    mode: 'includes',
    data: {
      document: {
        mentions: {
          nodes: [
            { start: 821, end: 828, quote: '省情信息工作处', entity: { name: '省情信息工作处' } },
            { start: 829, end: 836, quote: '政策法规宣传处', entity: { name: '政策法规宣传处' } },
          ],
        },
      },
    },
  },
  {
    asks: 'words in Traditional characters, full width, one character, and query syntax',
    query: `{ traditional: search(query: "巴蜀史誌", kinds: [PUBLICATION]) { nodes { node { id } } }
      wide: search(query: "２０２５〕５７", kinds: [DOCUMENT]) { nodes { node { id } } }
      one: search(query: "赵", kinds: [PERSON]) { totalCount nodes { node { name } highlights { field value start end } } facets { kind count } }
      syntax: search(query: "name:* AND (\\"赵\\" OR ~") { totalCount }
      blank: search(query: " \\u3000") { totalCount } }`,
    mode: 'exact',
    data: {
      traditional: { nodes: [{ node: { id: 'publication/巴蜀史志' } }] },
      wide: { nodes: [{ node: { id: 'document/notice-2025-57' } }] },
      one: {
        totalCount: 1,
        nodes: [{ node: { name: '赵行' }, highlights: [{ field: 'name', value: '赵行', start: 0, end: 1 }] }],
        facets: [{ kind: 'PERSON', count: 1 }],
      },
      syntax: { totalCount: 0 },
      blank: { totalCount: 0 },
    },
  },
  {
    asks: 'a way by types that allow it, and by types that do not',
    query: `query ($from: ID!, $to: ID!) {
      by: trace(from: $from, to: $to, types: [HOLDS_POST], maxLength: 2) { length nodes { id } relations { type from { id } to { id } } sentence }
      not: trace(from: $from, to: $to, types: [GAVE, RECEIVED], maxLength: 3) { length } }`,
    variables: { from: 'person/邓瑜', to: `office/${SICHUAN}` },
    mode: 'exact',
    data: {
      by: [
        {
          length: 1,
          nodes: [{ id: 'person/邓瑜' }, { id: `office/${SICHUAN}` }],
          relations: [{ type: 'HOLDS_POST', from: { id: 'person/邓瑜' }, to: { id: `office/${SICHUAN}` } }],
        },
      ],
      not: [],
    },
  },
  {
    asks: 'who shares a task, by way of it',
    query: `query ($from: ID!, $to: ID!) { trace(from: $from, to: $to, types: [ASSIGNED_TO], first: 10) {
      length nodes { id } relations { from { id } to { id } } } }`,
    variables: {
      from: `office/${SICHUAN}/市县志工作处`,
      to: `office/${SICHUAN}/省志工作处`,
    },
    mode: 'exact',
    data: {
      trace: [
        {
          length: 2,
          nodes: [
            { id: `office/${SICHUAN}/市县志工作处` },
            { id: 'task/notice-2025-57/11' },
            { id: `office/${SICHUAN}/省志工作处` },
          ],
        },
      ],
    },
  },
  {
    asks: 'only the rows that were added, beside the whole summary',
    query: `query ($from: ID!, $to: ID!) { compare(from: $from, to: $to) { summary { kind count }
      changes(kinds: [ADDED]) { totalCount nodes { kind from { number } to { __typename number ... on Task { plan { number } } } } } } }`,
    variables: { from: V2020, to: V2025 },
    mode: 'includes',
    data: {
      compare: {
        summary: [
          { kind: 'MERGED', count: 8 },
          { kind: 'ADDED', count: 1 },
        ],
        changes: {
          totalCount: 1,
          nodes: [
            {
              kind: 'ADDED',
              from: [],
              to: [{ __typename: 'Task', number: '2', plan: { number: '〔2025〕57号' } }],
            },
          ],
        },
      },
    },
  },
  {
    asks: 'gazetteers that nobody has published',
    query:
      '{ publications(filter: { publicationKind: GAZETTEER, publishers: { none: {} } }) { nodes { name status } } }',
    mode: 'exact',
    data: { publications: { nodes: [{ name: '川东红色武装斗争志', status: 'PLANNED' }] } },
  },
  {
    asks: 'gifts, who gave and who received',
    query:
      '{ events(filter: { eventKind: GIFT }) { nodes { object date { edtf } givers { nodes { name } } receivers { nodes { name } } } } }',
    mode: 'includes',
    data: {
      events: {
        nodes: [
          {
            object: '1952年西南军区区划图',
            date: { edtf: '2020-06-19' },
            givers: named(CHONGQING),
            receivers: named(SICHUAN),
          },
          { givers: named(SICHUAN, CHONGQING), receivers: named(SICHUAN, CHONGQING) },
        ],
      },
    },
  },
  {
    asks: 'signings by place, the later first asked for by a date',
    query: `{ all: events(filter: { eventKind: SIGNING, place: { name: { eq: "重庆" } } }) { totalCount }
      later: events(filter: { eventKind: SIGNING, date: { gt: "2020-06-19" } }) { nodes { date { edtf } signed { nodes { id } } } } }`,
    mode: 'exact',
    data: {
      all: { totalCount: 2 },
      later: { nodes: [{ date: { edtf: '2025-06-23' }, signed: { nodes: [{ id: V2025 }] } }] },
    },
  },
  {
    asks: 'a document that is only cited',
    query:
      '{ documents(filter: { documentKind: NOTICE }) { nodes { number } } cited: documents(filter: { name: { contains: "质量提升行动" } }) { nodes { held text sha256 outline { title } mentions { totalCount } } } }',
    mode: 'exact',
    data: {
      documents: numbers('〔2025〕57号'),
      cited: { nodes: [{ held: false, text: null, sha256: null, outline: [], mentions: { totalCount: 0 } }] },
    },
  },
  {
    asks: 'the tasks of a version, and the sections they stand under',
    query: `query ($id: ID!) { node(id: $id) { ... on AgreementVersion { revises { id } tasks(first: 4) { totalCount nodes { number section { number version { id } } } } } } }`,
    variables: { id: V2025 },
    mode: 'exact',
    data: {
      node: {
        revises: { id: V2020 },
        tasks: {
          totalCount: 16,
          nodes: [
            { number: '1', section: { number: '1', version: { id: V2025 } } },
            { number: '2', section: { number: '2', version: { id: V2025 } } },
            { number: '3', section: { number: '2', version: { id: V2025 } } },
            { number: '4', section: { number: '2', version: { id: V2025 } } },
          ],
        },
      },
    },
  },
  {
    asks: 'why a commitment counts as carried out',
    query: `query ($id: ID!) { node(id: $id) { ... on Clause { text parent { number } fulfilment { status because { type from { id } basis
      evidence { start end quote reading document { id text } } } } } } }`,
    variables: { id: `${V2020}/3.2` },
    mode: 'includes',
    data: {
      node: {
        parent: { number: '3' },
        fulfilment: {
          status: 'ASSIGNED',
          because: [{ type: 'FULFILLS', from: { id: 'task/notice-2025-57/5' } }],
        },
      },
    },
  },
  {
    asks: 'departments of an office and where places lie',
    query: `query ($id: ID!) { node(id: $id) { ... on Office { departments { nodes { name officeKind } } } }
      places(filter: { name: { eq: "青羊区" } }) { nodes { partOf { name } } } }`,
    variables: { id: `office/${SICHUAN}` },
    mode: 'includes',
    data: {
      node: {
        departments: {
          nodes: [
            { name: '综合处', officeKind: 'DEPARTMENT' },
            { name: '市县志工作处', officeKind: 'DEPARTMENT' },
            { name: '机关各处', officeKind: 'COLLECTIVE' },
          ],
        },
      },
      places: { nodes: [{ partOf: { name: '成都' } }] },
    },
  },
]
