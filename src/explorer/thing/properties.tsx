import type { ReactNode } from 'react'
import type { FuzzyDate, Named } from '../data/fragments.js'
import type { Thing } from '../data/queries/thing.js'
import { formatDate } from '../parts/dates.js'
import { Link } from '../routing/navigation.js'
import { useTexts } from '../texts/texts.js'
import type { Texts } from '../texts/zh.js'

/** The fields of a thing as terms and values; a field that is not known is not shown. */
export function Properties({ thing }: { readonly thing: Thing }) {
  const texts = useTexts()
  const rows = rowsOf(thing, texts).filter(
    ([, value]) => value !== null && value !== undefined && value !== '',
  )
  return (
    <dl className="properties">
      {rows.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function rowsOf(thing: Thing, texts: Texts): readonly (readonly [string, ReactNode])[] {
  const { fields } = texts.thing
  const word = (value: string | undefined): ReactNode => (value ? (texts.values[value] ?? value) : null)
  const date = (value: FuzzyDate | null | undefined): ReactNode => (value ? <DateWords date={value} /> : null)
  const link = (value: Named | null | undefined): ReactNode =>
    value ? <Link to={{ name: 'thing', id: value.id }}>{value.name}</Link> : null
  return [
    [texts.thing.aliases, thing.aliases.join(texts.join)],
    [fields.clauseNumber, thing.kind === 'CLAUSE' ? thing.number : null],
    [
      fields.text,
      thing.text && thing.text !== thing.name ? <span className="serif">{thing.text}</span> : null,
    ],
    [fields.version, link(thing.version)],
    [fields.plan, link(thing.plan)],
    [fields.section, link(thing.section)],
    [fields.attestation, thing.attestation ? texts.attestations[thing.attestation] : null],
    [
      fields.fulfilment,
      thing.fulfilment ? (
        <>
          <span className={`tag ${thing.fulfilment.status}`}>{texts.statuses[thing.fulfilment.status]}</span>{' '}
          {thing.fulfilment.explanation}
        </>
      ) : null,
    ],
    [fields.agreement, link(thing.agreement)],
    [fields.signedOn, date(thing.signedOn)],
    [fields.number, thing.documentNumber],
    [fields.issuedOn, date(thing.issuedOn)],
    [
      fields.held,
      thing.held === undefined ? null : thing.held ? (
        <Link to={{ name: 'document', id: thing.id }}>{texts.thing.held}</Link>
      ) : (
        texts.thing.notHeld
      ),
    ],
    [fields.partOf, link(thing.officeOf ?? thing.placeIn)],
    [fields.status, word(thing.status)],
    [fields.publishedOn, date(thing.publishedOn)],
    [fields.coverage, date(thing.coverage)],
    [fields.joint, thing.joint === undefined ? null : thing.joint ? texts.thing.yes : texts.thing.no],
    [fields.date, date(thing.date)],
    [fields.place, link(thing.place)],
    [fields.object, thing.object],
  ]
}

/** A date in the reader's words, with the source's own where they say it otherwise. */
function DateWords({ date }: { readonly date: FuzzyDate }) {
  const texts = useTexts()
  return (
    <time dateTime={date.edtf} title={texts.timeline.literal(date.literal)}>
      {formatDate(date, texts)}
    </time>
  )
}
