import { useCallback, useMemo } from 'react'
import { useAnswer } from '../data/answers.js'
import { useBehindThisPage } from '../data/asked.js'
import { GRAPH_THINGS } from '../data/queries/graph.js'
import { HUBS } from '../data/queries/hubs.js'
import { Workbench } from '../graph/workbench.js'
import { Awaited } from '../parts/state.js'
import type { View } from '../routing/address.js'
import { useTexts } from '../texts/texts.js'

type GraphAddress = Extract<View, { name: 'graph' }>

/** The graph on the whole window: from a saved link, from chosen things, or from the agreements. */
export function GraphView({ view }: { readonly view: GraphAddress }) {
  const texts = useTexts()
  const bare = view.with.length === 0 && !view.saved && !view.from && !view.to
  const hubs = useAnswer(HUBS, bare ? {} : null)
  return (
    <>
      <title>{`${texts.places.graph} · ${texts.name}`}</title>
      <h1 className="unseen">{texts.graph.title}</h1>
      {bare ? (
        <Awaited answer={hubs}>
          {({ agreements }) => <GraphFrom view={view} around={agreements.nodes[0]?.id} key="hubs" />}
        </Awaited>
      ) : (
        <GraphFrom view={view} around={undefined} key={`${view.with.join()} ${view.from} ${view.to}`} />
      )}
    </>
  )
}

function GraphFrom({ view, around }: { readonly view: GraphAddress; readonly around: string | undefined }) {
  const texts = useTexts()
  const { with: withIds, from, to, saved } = view
  const start = useMemo(() => {
    const ends = [from, to].filter((id) => id !== undefined)
    const [only, ...others] = withIds
    return others.length === 0 && only && ends.length === 0
      ? { saved, around: only }
      : { saved, around, things: [...withIds, ...ends], from, to }
  }, [withIds, from, to, saved, around])
  const things = start.around ? [start.around] : [...withIds]
  useBehindThisPage(GRAPH_THINGS, things.length > 0 ? { ids: things } : null)
  const savedAs = useCallback((text: string): View => ({ name: 'graph', with: [], saved: text }), [])
  return (
    <Workbench
      start={start}
      name={texts.graph.title}
      savedAs={savedAs}
      waysOpen={from !== undefined || to !== undefined}
    />
  )
}
