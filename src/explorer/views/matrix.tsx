import { useState } from 'react'
import { useAllPages } from '../data/all-pages.js'
import { useBehindThisPage } from '../data/asked.js'
import { ask } from '../data/client.js'
import { DEPARTMENTS, MATRIX } from '../data/queries/fulfilment.js'
import { matrixOf, type Expanded, type MatrixColumn } from '../fulfilment/matrix.js'
import { firstVersion, useVersions, VersionChoice } from '../fulfilment/version-choice.js'
import { announce } from '../parts/announce.js'
import { PagesEnd } from '../parts/pages-end.js'
import { Awaited, Failed, Loading, State } from '../parts/state.js'
import { Link } from '../routing/navigation.js'
import { useTexts } from '../texts/texts.js'
import '../styles/fulfilment.css'

/** The responsibility matrix: tasks by offices. */
export function MatrixView({ version }: { readonly version: string | undefined }) {
  const texts = useTexts()
  const versions = useVersions()
  const shown = version ?? firstVersion(versions, 'tasks')
  return (
    <div className="page">
      <title>{`${texts.matrix.title} · ${texts.name}`}</title>
      <div className="page-head">
        <h1>{texts.matrix.title}</h1>
        <div className="tools">
          {shown ? <VersionChoice answer={versions} version={shown} view="matrix" /> : null}
          <Link className="button" to={{ name: 'fulfilment' }}>
            {texts.matrix.back}
          </Link>
        </div>
      </div>
      <p className="lead">{texts.matrix.lead}</p>
      {shown ? (
        <MatrixTable key={shown} id={shown} />
      ) : (
        <Awaited answer={versions}>{() => <State title={texts.fulfilment.noVersions} />}</Awaited>
      )}
    </div>
  )
}

function MatrixTable({ id }: { readonly id: string }) {
  const texts = useTexts()
  const pages = useAllPages(MATRIX, { id }, ({ node }) => node?.tasks ?? null)
  const [expanded, setExpanded] = useState<Expanded>(new Map())
  useBehindThisPage(MATRIX, { id })
  if (pages.failure && pages.items.length === 0)
    return <Failed answer={{ state: 'failed', ...pages.failure }} />
  if (!pages.complete && pages.items.length === 0) return <Loading />
  if (pages.items.length === 0) return <State title={texts.matrix.none} />
  const { columns, rows } = matrixOf(pages.items, expanded)

  async function toggle(column: MatrixColumn): Promise<void> {
    const next = new Map(expanded)
    if (next.delete(column.id)) return setExpanded(next)
    if (!column.officeOf) return
    const { node } = await ask(DEPARTMENTS, { id: column.officeOf })
    const departments = node?.departments?.nodes ?? []
    next.set(
      column.id,
      departments.filter(({ officeKind }) => officeKind !== 'COLLECTIVE'),
    )
    setExpanded(next)
    announce(texts.matrix.through(column.name))
  }

  return (
    <>
      <div className="matrix-scroll" tabIndex={0} role="region" aria-label={texts.matrix.title}>
        <table className="matrix">
          <thead>
            <tr>
              <th scope="col">{texts.matrix.task}</th>
              {columns.map((column) => (
                <th key={column.id} scope="col" className={column.collective ? 'collective' : ''}>
                  <Link to={{ name: 'thing', id: column.id }}>{column.name}</Link>
                  {column.collective && column.officeOf ? (
                    <button
                      type="button"
                      className="button tiny"
                      aria-expanded={expanded.has(column.id)}
                      onClick={() => void toggle(column)}
                    >
                      {expanded.has(column.id) ? texts.matrix.collapse : texts.matrix.expand}
                    </button>
                  ) : null}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ task, cells }) => (
              <tr key={task.id}>
                <th scope="row">
                  <Link to={{ name: 'thing', id: task.id }}>
                    <span className="soft">{task.number}</span> {task.name}
                  </Link>
                </th>
                {columns.map((column) => {
                  const cell = cells.get(column.id)
                  return (
                    <td key={column.id} className={cell?.state ?? ''}>
                      {cell ? (
                        <span title={cell.state === 'covered' ? texts.matrix.through(cell.by) : cell.literal}>
                          <span aria-hidden="true">{cell.state === 'covered' ? '○' : '●'}</span>
                          <span className="unseen">
                            {cell.state === 'covered' ? texts.matrix.through(cell.by) : texts.matrix.assigned}
                          </span>
                        </span>
                      ) : null}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{texts.matrix.total}</th>
              {columns.map((column) => (
                <td key={column.id}>{rows.filter(({ cells }) => cells.has(column.id)).length}</td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
      <PagesEnd pages={pages} />
    </>
  )
}
