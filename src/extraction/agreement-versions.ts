import type { DateFact } from '../facts/model.js'
import type { Agreement } from './agreements.js'
import type { Signing } from './signings.js'

/** The id of a version: the agreement's and the day it was signed, as far as the text says it. */
export function versionId(agreement: Agreement, signing: Signing): string {
  return `${agreement.id}/${signing.date?.date.edtf ?? 'undated'}`
}

/** The name of a version: the agreement's with its edition, or with the year of signing. */
export function versionName(agreement: Agreement, { edition, date }: Signing): string {
  if (edition !== '') return `${agreement.name}（${edition}）`
  const year = date?.date.edtf.slice(0, 4)
  return year === undefined ? agreement.name : `${agreement.name}（${year}年）`
}

/** The day of a signing as the property of its version; nothing where the text does not say it. */
export function signedOn({ date }: Signing): { readonly signedOn: DateFact } | Record<string, never> {
  return date === undefined ? {} : { signedOn: date.date }
}
