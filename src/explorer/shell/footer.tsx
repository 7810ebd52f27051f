import { useRef } from 'react'
import { useAsked, type AskedQuery } from '../data/asked.js'
import { Link } from '../routing/navigation.js'
import { useTexts } from '../texts/texts.js'

/** The line under every view, with the way to the questions that it rests on. */
export function Footer() {
  const texts = useTexts()
  const asked = useAsked()
  const dialog = useRef<HTMLDialogElement>(null)
  return (
    <footer className="foot">
      <span>{texts.shell.source}</span>
      <button type="button" className="link" onClick={() => dialog.current?.showModal()}>
        {texts.shell.behind}
      </button>
      <dialog ref={dialog} className="behind" aria-label={texts.shell.behind}>
        <div className="behind-head">
          <h2>{texts.shell.behind}</h2>
          <button type="button" className="button" onClick={() => dialog.current?.close()}>
            {texts.shell.close}
          </button>
        </div>
        {asked.length === 0 ? <p className="soft">{texts.shell.behindNone}</p> : null}
        {asked.map((query) => (
          <Asked
            key={query.name + JSON.stringify(query.variables)}
            query={query}
            onLeave={() => dialog.current?.close()}
          />
        ))}
      </dialog>
    </footer>
  )
}

function Asked({ query, onLeave }: { readonly query: AskedQuery; readonly onLeave: () => void }) {
  const texts = useTexts()
  const variables = JSON.stringify(query.variables, null, 2)
  return (
    <section>
      <h3>{query.name}</h3>
      <pre className="code" tabIndex={0} aria-label={query.name}>
        {query.text}
        {variables === '{}' ? '' : `\n\n# ${texts.query.variables}\n${variables}`}
      </pre>
      <Link className="button" to={{ name: 'query', query: query.text, variables }} onClick={onLeave}>
        {texts.shell.openQuery}
      </Link>
    </section>
  )
}
