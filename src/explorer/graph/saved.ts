import { BASES, ENTITY_KINDS, RELATION_TYPES, type EntityKind } from '../../model/kinds.js'
import { edgeKey, type GraphContent, type GraphEdge, type Position } from './model.js'

/** A graph as a link keeps it: ids, places and lines. Names and counts are asked of the service again. */
export interface SavedGraph {
  readonly positions: ReadonlyMap<string, Position>
  readonly edges: readonly GraphEdge[]
  readonly pinned: ReadonlySet<string>
  readonly hiddenKinds: ReadonlySet<EntityKind>
}

/** The part of a link after `#view=`: letters, digits, `-` and `_` only. */
export async function encodeGraph(content: GraphContent): Promise<string> {
  const ids = [...content.nodes.keys()]
  const index = new Map(ids.map((id, position) => [id, position]))
  const points = ids.map((id) => content.positions.get(id) ?? { x: 0, y: 0 })
  const compact = {
    v: 1,
    n: ids,
    p: points.map(({ x, y }) => [Math.round(x), Math.round(y)]),
    e: [...content.edges.values()].map(({ type, from, to, basis }) => [
      RELATION_TYPES.indexOf(type),
      index.get(from),
      index.get(to),
      BASES.indexOf(basis),
    ]),
    f: [...content.pinned].map((id) => index.get(id)),
    h: [...content.hiddenKinds],
  }
  return base64url(
    await through(new CompressionStream('deflate-raw'), new TextEncoder().encode(JSON.stringify(compact))),
  )
}

/** Reads what `encodeGraph` wrote; undefined for anything else, such as a link cut short. */
export async function decodeGraph(saved: string): Promise<SavedGraph | undefined> {
  try {
    const bytes = await through(new DecompressionStream('deflate-raw'), fromBase64url(saved))
    const compact: unknown = JSON.parse(new TextDecoder().decode(bytes))
    return isCompact(compact) ? restored(compact) : undefined
  } catch {
    return undefined
  }
}

interface Compact {
  readonly n: readonly string[]
  readonly p: readonly (readonly [number, number])[]
  readonly e: readonly (readonly [number, number, number, number])[]
  readonly f: readonly number[]
  readonly h: readonly string[]
}

function isCompact(value: unknown): value is Compact {
  if (typeof value !== 'object' || value === null) return false
  const { n, p, e, f, h } = Object.assign({ n: null, p: null, e: null, f: null, h: null }, value)
  const numbers = (length: number) => (list: unknown) =>
    Array.isArray(list) && list.length === length && list.every((item) => Number.isFinite(item))
  return (
    isListOf(n, (item) => typeof item === 'string') &&
    isListOf(p, numbers(2)) &&
    isListOf(e, numbers(4)) &&
    isListOf(f, (item) => Number.isInteger(item)) &&
    isListOf(h, (item) => typeof item === 'string')
  )
}

function isListOf(value: unknown, test: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(test)
}

function restored({ n, p, e, f, h }: Compact): SavedGraph {
  return {
    positions: new Map(n.map((id, index) => [id, { x: p[index]?.[0] ?? 0, y: p[index]?.[1] ?? 0 }])),
    edges: e.flatMap(([typeIndex, fromIndex, toIndex, basisIndex]) => {
      const [type, from, to, basis] = [RELATION_TYPES[typeIndex], n[fromIndex], n[toIndex], BASES[basisIndex]]
      return type && from && to && basis ? [{ key: edgeKey(type, from, to), type, from, to, basis }] : []
    }),
    pinned: new Set(f.flatMap((index) => n[index] ?? [])),
    hiddenKinds: new Set(ENTITY_KINDS.filter((kind) => h.includes(kind))),
  }
}

async function through(
  transform: GenericTransformStream,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(transform)
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

function base64url(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

function fromBase64url(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) =>
    character.charCodeAt(0),
  )
}
