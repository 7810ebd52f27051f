import { nodeHash, relationHash } from '../../src/facts/content-hash.js'
import type { Dataset, Properties, StoredNode, StoredRelation } from '../../src/store/port.js'

/** A node of an invented dataset; its hash is over its content. */
export function node(id: string, labels: readonly string[], content: Properties): StoredNode {
  const properties = { id, ...content }
  return { id, labels, properties: { ...properties, hash: nodeHash({ labels, properties }) } }
}

/** A relation of an invented dataset; its hash is over its content. */
export function relation(type: string, from: string, to: string, content: Properties = {}): StoredRelation {
  const id = `${type}|${from}|${to}`
  const properties = { id, ...content }
  return {
    id,
    type,
    from,
    to,
    properties: { ...properties, hash: relationHash({ type, from, to, properties }) },
  }
}

/** Two offices, two tasks, who answers for them, a mention and a merged id. */
export const offices: Dataset = {
  nodes: [
    node('office/甲县地方志办公室', ['Entity', 'Office'], {
      kind: 'OFFICE',
      name: '甲县地方志办公室',
      aliases: ['甲县志办'],
      key: '01|甲县地方志办公室',
      search: '甲县地方志办公室\n甲县志办',
    }),
    node('office/乙县地方志办公室', ['Entity', 'Office'], {
      kind: 'OFFICE',
      name: '乙县地方志办公室',
      aliases: [],
      key: '01|乙县地方志办公室',
      search: '乙县地方志办公室',
    }),
    node('task/plan/1', ['Entity', 'Task'], {
      kind: 'TASK',
      name: '编纂年鉴',
      number: 1,
      joint: true,
      key: '06|plan|000001',
      search: '编纂年鉴2026 yearbook',
    }),
    node('task/plan/2', ['Entity', 'Task'], {
      kind: 'TASK',
      name: '交换书刊',
      number: 2,
      joint: false,
      key: '06|plan|000002',
      search: '交换书刊',
    }),
    node('mention/1', ['Mention'], {
      document: 'document/plan',
      start: 0,
      end: 8,
    }),
    node('office/甲县志办', ['Merged'], { into: 'office/甲县地方志办公室' }),
  ],
  relations: [
    relation('ASSIGNED_TO', 'task/plan/1', 'office/甲县地方志办公室', { evidence: ['document/plan#0-8'] }),
    relation('ASSIGNED_TO', 'task/plan/1', 'office/乙县地方志办公室', { evidence: ['document/plan#9-17'] }),
    relation('ASSIGNED_TO', 'task/plan/2', 'office/乙县地方志办公室', { evidence: ['document/plan#20-28'] }),
  ],
}
