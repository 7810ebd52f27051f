import { useEffect, useId, useRef, useState, type FormEvent } from 'react'
import { ENTITY_KINDS, MODALITIES, RELATION_TYPES } from '../../model/kinds.js'
import { ServiceError } from '../data/client.js'
import { useTexts } from '../texts/texts.js'
import type { Texts } from '../texts/zh.js'
import type { Item } from './desk.js'
import type { Names } from './names.js'

interface CorrectionFormProperties {
  readonly item: Item
  readonly names: Names
  /** Throws a ServiceError where the correction makes no fact. */
  readonly onCorrect: (correction: Readonly<Record<string, string>>) => Promise<void>
  readonly onClose: () => void
}

/** The fields of a proposal to be put right; a field left empty is taken away. */
export function CorrectionForm({ item, names, onCorrect, onClose }: CorrectionFormProperties) {
  const texts = useTexts()
  const form = useRef<HTMLFormElement>(null)
  const { fields } = item.proposal
  const [values, setValues] = useState(fields)
  const [another, setAnother] = useState({ field: '', value: '' })
  const [wrong, setWrong] = useState<string>()
  const [busy, setBusy] = useState(false)
  const ids = useId()
  const own = item.proposal.of === 'entity' ? 'name' : 'type'

  useEffect(() => {
    const first = form.current?.elements.namedItem(own)
    if (first instanceof HTMLElement) first.focus()
  }, [own])

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    const changed = Object.entries(values).filter(([field, value]) => value !== fields[field])
    const added = another.field.trim() === '' ? [] : [[another.field.trim(), another.value.trim()]]
    const correction = Object.fromEntries([...changed, ...added])
    if (Object.keys(correction).length === 0) {
      setWrong(texts.review.nothingChanged)
      return
    }
    setBusy(true)
    try {
      await onCorrect(correction)
    } catch (cause) {
      setWrong(cause instanceof ServiceError ? cause.message : String(cause))
      setBusy(false)
    }
  }

  return (
    <form
      ref={form}
      className="correction"
      aria-label={texts.review.correct}
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) onClose()
      }}
    >
      <p className="soft small">{texts.review.correctHint}</p>
      {Object.entries(values).map(([field, value]) => (
        <label key={field}>
          <span>{texts.review.fields[field] ?? field}</span>
          <Field
            field={field}
            value={value}
            list={`${ids}-things`}
            onChange={(next) => setValues({ ...values, [field]: next })}
          />
        </label>
      ))}
      <div className="correction-another">
        <label>
          <span>{texts.review.anotherField}</span>
          <input
            className="field"
            value={another.field}
            placeholder="region"
            spellCheck={false}
            onChange={(event) => setAnother({ ...another, field: event.target.value })}
          />
        </label>
        <label>
          <span>{texts.review.anotherValue}</span>
          <input
            className="field"
            value={another.value}
            onChange={(event) => setAnother({ ...another, value: event.target.value })}
          />
        </label>
      </div>
      <datalist id={`${ids}-things`}>
        {[...names.values()].map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </datalist>
      {wrong ? (
        <p className="notice" role="alert">
          {wrong}
        </p>
      ) : null}
      <p className="chips">
        <button type="submit" className="button main" disabled={busy}>
          {busy ? texts.review.writing(1) : texts.review.saveCorrection}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {texts.review.cancel}
        </button>
      </p>
    </form>
  )
}

/** Fields that take one of a few words, with the words. */
function choicesOf(field: string, texts: Texts): readonly (readonly [string, string])[] | undefined {
  switch (field) {
    case 'kind':
      return ENTITY_KINDS.map((kind) => [kind, texts.kinds[kind]])
    case 'type':
      return RELATION_TYPES.map((type) => [type, texts.relations[type]])
    case 'modality':
      return MODALITIES.map((modality) => [modality, texts.review.values[modality] ?? modality])
    default:
      return undefined
  }
}

function Field({
  field,
  value,
  list,
  onChange,
}: {
  readonly field: string
  readonly value: string
  readonly list: string
  readonly onChange: (value: string) => void
}) {
  const texts = useTexts()
  const choices = choicesOf(field, texts)
  if (choices)
    return (
      <select className="field" name={field} value={value} onChange={(event) => onChange(event.target.value)}>
        {choices.map(([word, label]) => (
          <option key={word} value={word}>
            {label} {word}
          </option>
        ))}
      </select>
    )
  if (field === 'text')
    return (
      <textarea
        className="field"
        name={field}
        rows={3}
        lang="zh"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    )
  return (
    <input
      className="field"
      name={field}
      lang="zh"
      autoComplete="off"
      spellCheck={false}
      {...(field === 'from' || field === 'to' ? { list } : {})}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}
