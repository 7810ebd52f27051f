import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { ChangeKind } from '../../model/kinds.js'
import { ChooseSides } from '../comparison/choose.js'
import { groupsOf, officesOf } from '../comparison/groups.js'
import { partNumber } from '../comparison/numerals.js'
import { ChangeRow } from '../comparison/row.js'
import { sideTitle } from '../comparison/side-title.js'
import { useAllPages } from '../data/all-pages.js'
import { useBehindThisPage } from '../data/asked.js'
import { COMPARE, type Change, type CompareData } from '../data/queries/compare.js'
import { comparisonToCsv, comparisonToHtml } from '../exports/comparison-files.js'
import { fileName, saveFile } from '../exports/save.js'
import { announce } from '../parts/announce.js'
import { formatDate } from '../parts/dates.js'
import { Menu } from '../parts/menu.js'
import { PagesEnd } from '../parts/pages-end.js'
import { Failed, Loading, State } from '../parts/state.js'
import type { View } from '../routing/address.js'
import { Link, replaceWith } from '../routing/navigation.js'
import { useTexts } from '../texts/texts.js'
import '../styles/compare.css'

type CompareAddress = Extract<View, { name: 'compare' }>

/** The 新旧对照表. */
export function CompareView({ view }: { readonly view: CompareAddress }) {
  const { from, to } = view
  return from && to ? <Compared key={`${from} ${to}`} view={view} from={from} to={to} /> : <ChooseSides />
}

function Compared({
  view,
  from,
  to,
}: {
  readonly view: CompareAddress
  readonly from: string
  readonly to: string
}) {
  const pages = useAllPages(COMPARE, { from, to }, ({ compare }) => compare.changes)
  useBehindThisPage(COMPARE, { from, to })
  if (!pages.first)
    return (
      <div className="page">
        {pages.failure ? <Failed answer={{ state: 'failed', ...pages.failure }} /> : <Loading />}
      </div>
    )
  return (
    <Table
      view={view}
      comparison={pages.first.compare}
      changes={pages.items}
      total={pages.total ?? 0}
      end={<PagesEnd pages={pages} />}
    />
  )
}

interface TableProperties {
  readonly view: CompareAddress
  readonly comparison: CompareData['compare']
  readonly changes: readonly Change[]
  readonly total: number
  /** What stands under the table while it is not complete. */
  readonly end: ReactNode
}

function Table({ view, comparison, changes, total, end }: TableProperties) {
  const texts = useTexts()
  const [current, setCurrent] = useState<number>()
  const table = useRef<HTMLTableElement>(null)
  const offices = [...new Set(changes.flatMap(officesOf))].sort((a, b) => a.localeCompare(b, 'zh'))
  const shown = changes.filter(
    (change) =>
      (view.kinds.length === 0 || view.kinds.includes(change.kind)) &&
      (view.office === undefined || officesOf(change).includes(view.office)),
  )
  const groups = groupsOf(shown)
  const order = groups.flatMap((group) => group.changes)
  const title = titleOf(comparison, texts)

  function step(by: 1 | -1): void {
    const stops = order.flatMap(({ kind }, index) => (kind === 'UNCHANGED' ? [] : [index]))
    const next =
      by === 1
        ? (stops.find((index) => index > (current ?? -1)) ?? stops[0])
        : (stops.findLast((index) => index < (current ?? order.length)) ?? stops.at(-1))
    const change = next === undefined ? undefined : order[next]
    if (next === undefined || !change) return
    setCurrent(next)
    const row = table.current?.querySelector<HTMLElement>(`#change-${next}`)
    row?.focus({ preventScroll: true })
    row?.scrollIntoView({ block: 'center' })
    announce(texts.compare.change1(stops.indexOf(next) + 1, stops.length, texts.changes[change.kind]))
  }

  const stepBy = useRef(step)
  useEffect(() => {
    stepBy.current = step
  })
  useEffect(() => {
    function press(event: KeyboardEvent): void {
      if (!event.altKey || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return
      event.preventDefault()
      stepBy.current(event.key === 'ArrowDown' ? 1 : -1)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])

  const filter = (change: Partial<CompareAddress>): void => {
    setCurrent(undefined)
    replaceWith({ ...view, ...change })
  }

  return (
    <div className="page compare">
      <title>{`${title} · ${texts.name}`}</title>
      <div className="page-head">
        <h1>
          {title} <span className="row-count">{texts.compare.rows(total)}</span>
        </h1>
        <div className="tools no-print">
          <button type="button" className="button" title={texts.compare.keys} onClick={() => step(-1)}>
            {texts.compare.previous} <span aria-hidden="true">↑</span>
          </button>
          <button type="button" className="button" title={texts.compare.keys} onClick={() => step(1)}>
            {texts.compare.next} <span aria-hidden="true">↓</span>
          </button>
          <button type="button" className="button" onClick={() => window.print()}>
            {texts.compare.print}
          </button>
          <Menu label={texts.compare.exports}>
            <button
              type="button"
              className="button"
              onClick={() =>
                saveFile(
                  fileName(title, 'html'),
                  'text/html',
                  comparisonToHtml(comparison, order, title, texts),
                )
              }
            >
              {texts.compare.html}
            </button>
            <button
              type="button"
              className="button"
              onClick={() =>
                saveFile(fileName(title, 'csv'), 'text/csv', comparisonToCsv(comparison, order, texts))
              }
            >
              {texts.compare.csv}
            </button>
          </Menu>
        </div>
      </div>

      {comparison.caveat ? (
        <p className="notice compare-caveat" role="note" aria-label={texts.compare.caveat}>
          {comparison.caveat}
          {isUnexplained(comparison) ? ` ${texts.compare.notAttestedMeans}` : ''}
        </p>
      ) : null}

      <div className="compare-filters no-print">
        <div className="chips" role="group" aria-label={texts.compare.change}>
          <button
            type="button"
            className="button"
            aria-pressed={view.kinds.length === 0}
            onClick={() => filter({ kinds: [] })}
          >
            {texts.compare.all} <b>{total}</b>
          </button>
          {comparison.summary.map(({ kind, count }) => (
            <button
              key={kind}
              type="button"
              className="button"
              aria-pressed={view.kinds.includes(kind)}
              onClick={() => filter({ kinds: toggled(view.kinds, kind) })}
            >
              {texts.changes[kind]} <b>{count}</b>
            </button>
          ))}
        </div>
        {offices.length > 0 ? (
          <select
            className="field"
            aria-label={texts.compare.office}
            value={view.office ?? ''}
            onChange={({ target }) => {
              filter({ office: target.value || undefined })
            }}
          >
            <option value="">{texts.compare.anyOffice}</option>
            {offices.map((office) => (
              <option key={office}>{office}</option>
            ))}
          </select>
        ) : null}
      </div>

      <p className="unseen" role="status">
        {texts.compare.rows(shown.length)}
      </p>
      {shown.length === 0 ? (
        <State title={texts.compare.none}>
          <Link
            className="button"
            to={{ name: 'compare', from: comparison.from.id, to: comparison.to.id, kinds: [] }}
          >
            {texts.compare.clear}
          </Link>
        </State>
      ) : (
        <table className="versions" ref={table}>
          <thead>
            <tr>
              <th scope="col">{texts.compare.change}</th>
              <th scope="col">
                <Link to={{ name: 'thing', id: comparison.from.id }}>
                  {sideTitle(comparison.from, texts)}
                </Link>
              </th>
              <th scope="col">
                <Link to={{ name: 'thing', id: comparison.to.id }}>{sideTitle(comparison.to, texts)}</Link>
              </th>
            </tr>
          </thead>
          {groups.map((group) => (
            <tbody key={group.key}>
              {group.heading ? (
                <tr className="part">
                  <th colSpan={3} scope="rowgroup" lang="zh">
                    <span>{partNumber(group.heading.number, texts.language)}</span>
                    {group.heading.text}
                  </th>
                </tr>
              ) : null}
              {group.changes.map((change) => {
                const index = order.indexOf(change)
                return <ChangeRow key={index} change={change} index={index} current={index === current} />
              })}
            </tbody>
          ))}
        </table>
      )}
      {end}
    </div>
  )
}

/** The caveat explains 未见 itself where it uses the word. */
const SILENT_WORD = '未见'

function isUnexplained({ caveat, summary }: CompareData['compare']): boolean {
  return caveat?.includes(SILENT_WORD) !== true && summary.some(({ kind }) => kind === 'NOT_ATTESTED')
}

function titleOf({ from, to }: CompareData['compare'], texts: ReturnType<typeof useTexts>): string {
  const years = [from, to].map(({ signedOn, issuedOn }) => {
    const date = signedOn ?? issuedOn
    return date
      ? formatDate({ edtf: date.edtf.slice(0, 4), literal: date.literal }, texts).replace(/\s*年$/, '')
      : ''
  })
  const same = from.agreement && from.agreement.id === to.agreement?.id
  return same ? `${from.agreement.name}\u3000${years.join(' ↔ ')}` : `${from.name} ↔ ${to.name}`
}

function toggled(kinds: readonly ChangeKind[], kind: ChangeKind): readonly ChangeKind[] {
  return kinds.includes(kind) ? kinds.filter((one) => one !== kind) : [...kinds, kind]
}
