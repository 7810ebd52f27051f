import { useEffect, useState } from 'react'
import { useAnswer } from '../data/answers.js'
import { useBehindThisPage } from '../data/asked.js'
import { COMPARABLE, type ComparableDocument, type VersionCard } from '../data/queries/compare.js'
import { formatDate } from '../parts/dates.js'
import { Awaited, State } from '../parts/state.js'
import { goTo, replaceWith } from '../routing/navigation.js'
import { useTexts } from '../texts/texts.js'

/** Choosing two sides. Where exactly one version revises another, there is nothing to choose. */
export function ChooseSides() {
  const texts = useTexts()
  const answer = useAnswer(COMPARABLE, {})
  useBehindThisPage(COMPARABLE, {})
  const revisions = answer.state === 'done' ? answer.data.versions.nodes.filter(({ revises }) => revises) : []
  const [only, ...others] = revisions
  const from = others.length === 0 ? only?.revises?.id : undefined
  const to = only?.id
  useEffect(() => {
    if (from && to) replaceWith({ name: 'compare', from, to, kinds: [] })
  }, [from, to])
  return (
    <div className="page narrow">
      <title>{`${texts.compare.title} · ${texts.name}`}</title>
      <h1>{texts.compare.choose}</h1>
      <Awaited answer={answer}>
        {({ versions, documents }) => <Form versions={versions.nodes} documents={documents.nodes} />}
      </Awaited>
    </div>
  )
}

interface FormProperties {
  readonly versions: readonly VersionCard[]
  readonly documents: readonly ComparableDocument[]
}

function Form({ versions, documents }: FormProperties) {
  const texts = useTexts()
  const latest = versions.findLast(({ revises }) => revises)
  const [from, setFrom] = useState(latest?.revises?.id ?? versions[0]?.id ?? '')
  const [to, setTo] = useState(latest?.id ?? versions[1]?.id ?? '')
  if (versions.length + documents.length < 2) return <State title={texts.compare.nothingToCompare} />
  const options = (
    <>
      <option value="" />
      <optgroup label={texts.kinds.AGREEMENT_VERSION}>
        {versions.map((version) => (
          <option key={version.id} value={version.id}>
            {version.agreement.name} {version.signedOn ? formatDate(version.signedOn, texts) : version.name}
          </option>
        ))}
      </optgroup>
      <optgroup label={texts.kinds.DOCUMENT}>
        {documents.map((document) => (
          <option key={document.id} value={document.id}>
            {document.name}
          </option>
        ))}
      </optgroup>
    </>
  )
  return (
    <form
      className="choose"
      onSubmit={(event) => {
        event.preventDefault()
        goTo({ name: 'compare', from, to, kinds: [] })
      }}
    >
      <label>
        <span className="soft small">{texts.compare.chooseFrom}</span>
        <select className="field" value={from} onChange={({ target }) => setFrom(target.value)}>
          {options}
        </select>
      </label>
      <label>
        <span className="soft small">{texts.compare.chooseTo}</span>
        <select className="field" value={to} onChange={({ target }) => setTo(target.value)}>
          {options}
        </select>
      </label>
      <button type="submit" className="button main" disabled={!from || !to || from === to}>
        {texts.compare.chooseGo}
      </button>
    </form>
  )
}
