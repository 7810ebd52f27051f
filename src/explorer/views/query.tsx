import { useState } from 'react'
import { send } from '../data/client.js'
import { saveFile } from '../exports/save.js'
import { announce } from '../parts/announce.js'
import { QUESTIONS } from '../../api/graphiql/questions.js'
import { addressOf } from '../routing/address.js'
import { goTo } from '../routing/navigation.js'
import { useTexts } from '../texts/texts.js'
import '../styles/query.css'

interface QueryProperties {
  readonly query: string | undefined
  readonly variables: string | undefined
}

interface Outcome {
  readonly text: string
  readonly milliseconds: number
  readonly failed: boolean
}

/** Asking in GraphQL: the common questions as tabs, an editor, the answer; GraphiQL is one click away. */
export function QueryView({ query, variables }: QueryProperties) {
  const texts = useTexts()
  const [first] = QUESTIONS
  const [text, setText] = useState(query ?? first?.query ?? '')
  const [values, setValues] = useState(variables ?? (query ? '{}' : (first?.variables ?? '{}')))
  const [running, setRunning] = useState(false)
  const [outcome, setOutcome] = useState<Outcome>()
  const current = QUESTIONS.findIndex((question) => question.query === text.trim())
  const address = { name: 'query', query: text, variables: values } as const

  async function run(): Promise<void> {
    const parsed = parse(values)
    if (!parsed) {
      setOutcome({ text: texts.query.badVariables, milliseconds: 0, failed: true })
      return
    }
    setRunning(true)
    const start = performance.now()
    try {
      const answer = await send(text, parsed)
      const milliseconds = Math.round(performance.now() - start)
      setOutcome({
        text: JSON.stringify(answer, null, 2),
        milliseconds,
        failed: Boolean(answer.errors?.length),
      })
      announce(texts.query.took(milliseconds))
    } catch (cause) {
      setOutcome({ text: `${texts.states.unreachable}\n${String(cause)}`, milliseconds: 0, failed: true })
    } finally {
      setRunning(false)
    }
  }

  return (
    <div className="page query">
      <title>{`${texts.query.title} · ${texts.name}`}</title>
      <div className="page-head">
        <h1>{texts.query.title}</h1>
        <div className="tools">
          <button
            type="button"
            className="button"
            onClick={() =>
              void navigator.clipboard
                .writeText(new URL(addressOf(address), window.location.href).href)
                .then(() => announce(texts.graph.copied))
            }
          >
            {texts.query.copyLink}
          </button>
          <a className="button" href={`/graphql${addressOf(address).slice('/query'.length)}`}>
            {texts.query.graphiql}
          </a>
        </div>
      </div>
      <p className="lead">{texts.query.lead}</p>
      <nav className="questions-list chips" aria-label={texts.query.tabs}>
        {QUESTIONS.map((question, index) => (
          <button
            key={question.name}
            type="button"
            className="button"
            aria-pressed={index === current}
            onClick={() => goTo({ name: 'query', query: question.query, variables: question.variables })}
          >
            {question.name}
          </button>
        ))}
      </nav>
      <div className="query-panes">
        <form
          className="query-form"
          onSubmit={(event) => {
            event.preventDefault()
            void run()
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
            event.preventDefault()
            void run()
          }}
        >
          <Editor label={texts.query.question} rows={16} value={text} onValue={setText} />
          <Editor label={texts.query.variables} rows={4} value={values} onValue={setValues} />
          <button type="submit" className="button main" disabled={running}>
            {running ? texts.query.running : texts.query.run}
          </button>
        </form>
        <section className="query-answer" aria-label={texts.query.answer}>
          <div className="query-answer-head">
            <span className="soft small">
              {texts.query.answer}
              {outcome && outcome.milliseconds > 0 ? ` · ${texts.query.took(outcome.milliseconds)}` : ''}
            </span>
            {outcome && !outcome.failed ? (
              <button
                type="button"
                className="link"
                onClick={() => saveFile('zhimai-answer.json', 'application/json', outcome.text)}
              >
                {texts.query.save}
              </button>
            ) : null}
          </div>
          {outcome ? (
            <>
              {outcome.failed ? (
                <p className="notice" role="alert">
                  {texts.query.failed}
                </p>
              ) : null}
              <pre className="code" tabIndex={0} aria-label={texts.query.answer}>
                {outcome.text}
              </pre>
            </>
          ) : (
            <p className="soft">{texts.query.empty}</p>
          )}
        </section>
      </div>
    </div>
  )
}

interface EditorProperties {
  readonly label: string
  readonly rows: number
  readonly value: string
  readonly onValue: (value: string) => void
}

function Editor({ label, rows, value, onValue }: EditorProperties) {
  return (
    <label>
      <span className="soft small">{label}</span>
      <textarea
        className="field editor"
        spellCheck={false}
        rows={rows}
        value={value}
        onChange={({ target }) => onValue(target.value)}
      />
    </label>
  )
}

function parse(values: string): object | undefined {
  try {
    const parsed: unknown = JSON.parse(values.trim() || '{}')
    return typeof parsed === 'object' && parsed !== null ? parsed : undefined
  } catch {
    return undefined
  }
}
