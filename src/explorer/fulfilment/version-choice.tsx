import { useAnswer } from '../data/answers.js'
import { VERSIONS } from '../data/queries/fulfilment.js'
import { formatDate } from '../parts/dates.js'
import { goTo } from '../routing/navigation.js'
import { useTexts } from '../texts/texts.js'

type Answer = ReturnType<typeof useVersions>

/** The versions of agreements, for the views that are about one. */
export function useVersions() {
  return useAnswer(VERSIONS, {})
}

/** The version that a view begins with: the latest that was revised, or that has tasks. */
export function firstVersion(answer: Answer, wants: 'revised' | 'tasks'): string | undefined {
  if (answer.state !== 'done') return undefined
  const { nodes } = answer.data.versions
  const fitting = nodes.filter(({ revisedBy, tasks }) =>
    wants === 'revised' ? revisedBy !== null : tasks.totalCount > 0,
  )
  return (fitting.at(-1) ?? nodes.at(-1))?.id
}

interface VersionChoiceProperties {
  readonly answer: Answer
  readonly version: string
  readonly view: 'fulfilment' | 'matrix'
}

/** Choosing another version; nothing where there is only one. */
export function VersionChoice({ answer, version, view }: VersionChoiceProperties) {
  const texts = useTexts()
  if (answer.state !== 'done' || answer.data.versions.nodes.length < 2) return null
  return (
    <select
      className="field"
      aria-label={texts.fulfilment.version}
      value={version}
      onChange={({ target }) => goTo({ name: view, version: target.value })}
    >
      {answer.data.versions.nodes.map((one) => (
        <option key={one.id} value={one.id}>
          {one.signedOn ? formatDate(one.signedOn, texts) : ''} {one.name}
        </option>
      ))}
    </select>
  )
}
