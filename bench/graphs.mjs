// Graphs of the shape that newsletters and plans make, of any size: the same for the same size, degrees skewed, Chinese names,
// evidence on every thing and relation.
import { buildDataset } from '../dist/facts/dataset.js'

const PLACES = ['重庆', '成都', '大足', '武侯', '綦江', '万州', '绵阳', '宜宾', '泸州', '达州']
const WORKS = [
  '年鉴',
  '志书',
  '方志馆',
  '数字平台',
  '学术研讨',
  '人才培训',
  '旧志整理',
  '乡村志',
  '地情丛书',
  '巴蜀文化',
]
const POSTS = ['主任', '副主任', '处长', '副处长', '编辑']
const LEXEME = '川渝两地志办联合编纂年鉴共建方志馆推进学术交流开展人才培训整理旧志出版地情丛书'

/** Pseudo-random numbers from 0 to 1, always the same ones (mulberry32). */
export function numbers(seed = 57) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** A dataset of about `nodes` nodes (things and their mentions), with ids to ask for by kind. */
export function makeGraph(nodes) {
  const things = Math.round(nodes / 3.8)
  const random = numbers()
  const below = (count) => Math.floor(random() * count)
  // A few things have most of the relations.
  const skewed = (list) => list[Math.floor(list.length * random() ** 3)]
  const entities = []
  const relations = []
  const documents = Math.max(2, Math.round(things / 200))
  const text = LEXEME.repeat(60)
  const texts = new Map()
  const evidence = () => {
    const document = `document/plan-${below(documents)}`
    const start = below(text.length - 20)
    return [{ document, start, end: start + 8, quote: text.slice(start, start + 8) }]
  }
  const entity = (kind, id, name, properties = {}) => {
    entities.push({ id, kind, name, aliases: [], properties, evidence: evidence() })
    return id
  }
  const relate = (type, from, to, properties = {}) =>
    relations.push({ type, from, to, properties, basis: 'STATED', modality: 'STATED', evidence: evidence() })
  const many = (share, make) =>
    Array.from({ length: Math.max(2, Math.round(things * share)) }, (_, i) => make(i))
  const date = (year, i) => {
    const edtf = `${year}-${String((i % 12) + 1).padStart(2, '0')}-${String((i % 28) + 1).padStart(2, '0')}`
    return { edtf, literal: edtf }
  }

  const plans = Array.from({ length: documents }, (_, i) => {
    texts.set(`document/plan-${i}`, text)
    return entity('DOCUMENT', `document/plan-${i}`, `第${i}号工作方案`, {
      documentKind: 'PLAN',
      number: `〔2025〕${i}号`,
      held: true,
      issuedOn: date(2025, i),
    })
  })
  const places = PLACES.map((name) => entity('PLACE', `place/${name}`, name))
  const offices = many(0.08, (i) =>
    entity('OFFICE', `office/${PLACES[i % 10]}${i}志办`, `${PLACES[i % 10]}${i}志办`, { officeKind: 'BODY' }),
  )
  const people = many(0.08, (i) => entity('PERSON', `person/人${i}`, `人${i}`))
  const agreements = many(0.005, (i) => entity('AGREEMENT', `agreement/a${i}`, `第${i}合作协议`))
  const versions = agreements.map((id, i) => {
    const version = entity('AGREEMENT_VERSION', `${id}/2020`, `第${i}合作协议2020年版`, {
      signedOn: date(2020, i),
    })
    relate('VERSION_OF', version, id)
    return version
  })
  const clauses = many(0.2, (i) => {
    const version = versions[i % versions.length]
    const number = String(Math.floor(i / versions.length) + 1)
    const clause = entity('CLAUSE', `${version}/${number}`, `${WORKS[i % 10]}${number}`, {
      number,
      text: `共同推进${WORKS[i % 10]}第${i}项`,
      attestation: 'REPORTED',
    })
    relate('PART_OF', clause, version)
    return clause
  })
  const tasks = many(0.3, (i) => {
    const plan = plans[i % plans.length]
    const number = String(Math.floor(i / plans.length) + 1)
    const task = entity('TASK', `task/${plan.slice(9)}/${number}`, `${WORKS[i % 10]}任务${i}`, {
      number,
      text: `联合编纂${WORKS[i % 10]}第${i}种`,
    })
    relate('PART_OF', task, plan)
    for (const office of new Set([skewed(offices), skewed(offices)]))
      relate('ASSIGNED_TO', task, office, { literal: '责任处' })
    if (random() < 0.6) relate('FULFILLS', task, clauses[below(clauses.length)], { change: 'MODIFIED' })
    return task
  })
  const publications = many(0.12, (i) => {
    const id = entity('PUBLICATION', `publication/${WORKS[i % 10]}${i}`, `${WORKS[i % 10]}${i}`, {
      publicationKind: 'YEARBOOK',
      status: 'PUBLISHED',
    })
    relate('PUBLISHED', skewed(offices), id)
    return id
  })
  many(0.06, (i) => {
    const id = entity('PROJECT', `project/项目${i}`, `项目${i}`)
    relate('PRODUCES', id, publications[below(publications.length)])
    relate('TAKES_PART_IN', skewed(offices), id)
  })
  const events = many(0.1, (i) => {
    const id = entity('EVENT', `event/2020/会议${i}`, `会议${i}`, {
      eventKind: 'MEETING',
      date: date(2020, i),
    })
    relate('HELD_IN', id, places[below(places.length)])
    relate('ORGANISED', skewed(offices), id)
    return id
  })
  for (const person of people) {
    relate('HOLDS_POST', person, skewed(offices), { post: POSTS[below(5)] })
    relate('ATTENDED', person, skewed(events), { role: '致辞' })
  }
  const dataset = buildDataset({ entities, relations, merges: [] }, texts)
  return { dataset, ids: { offices, people, versions, tasks, publications } }
}
