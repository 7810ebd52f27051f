import type { ChangeKind } from '../../../model/kinds.js'
import { query } from '../client.js'
import { DATE, NAMED, type Connection, type FuzzyDate, type Named } from '../fragments.js'
import type { FulfilmentStatus } from '../vocabulary.js'
import type { Place } from './compare.js'

export interface CommitmentTask {
  readonly id: string
  readonly name: string
  readonly number: string
  readonly text: string
  readonly assignedTo: { readonly nodes: readonly Named[] }
}

/** A clause with what became of it. */
export interface Commitment {
  readonly id: string
  readonly number: string
  readonly text: string
  readonly parent: { readonly id: string } | null
  readonly evidence: readonly Place[]
  readonly clauses: { readonly totalCount: number }
  readonly fulfilment: { readonly status: FulfilmentStatus; readonly explanation: string }
  readonly fulfilledBy: {
    readonly edges: readonly { readonly change: ChangeKind; readonly task: CommitmentTask }[]
  }
  readonly continuedBy: {
    readonly nodes: readonly { readonly id: string; readonly number: string; readonly text: string }[]
  }
}

export interface FulfilmentData {
  readonly node: {
    readonly id: string
    readonly name?: string
    readonly agreement?: Named
    readonly signedOn?: FuzzyDate | null
    readonly clauses?: Connection<Commitment>
  } | null
}

/** The commitments of a version with their status, the tasks and offices behind each. */
export const FULFILMENT = query<FulfilmentData, { readonly id: string; readonly after?: string }>(`
query WhatBecameOfTheCommitments($id: ID!, $after: String) {
  node(id: $id) {
    id
    ... on AgreementVersion {
      name
      agreement { ...Named }
      signedOn { ...Date }
      clauses(depth: ALL, first: 100, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes {
          id number text
          parent { id }
          evidence { start end document { id } }
          clauses { totalCount }
          fulfilment { status explanation }
          fulfilledBy { edges { change task { id name number text assignedTo { nodes { ...Named } } } } }
          continuedBy { nodes { id number text } }
        }
      }
    }
  }
}
${NAMED}
${DATE}`)

export interface MatrixOffice extends Named {
  readonly officeKind: string
  readonly partOf: Named | null
}

export interface MatrixTask {
  readonly id: string
  readonly number: string
  readonly name: string
  readonly section: { readonly id: string; readonly number: string; readonly text: string } | null
  readonly assignedTo: {
    readonly edges: readonly { readonly literal: string; readonly node: MatrixOffice }[]
  }
}

interface MatrixData {
  readonly node: {
    readonly id: string
    readonly name?: string
    readonly tasks?: Connection<MatrixTask>
  } | null
}

/** The tasks that carry a version out, with the offices that answer for them. */
export const MATRIX = query<MatrixData, { readonly id: string; readonly after?: string }>(`
query WhoAnswersForWhat($id: ID!, $after: String) {
  node(id: $id) {
    id
    ... on AgreementVersion {
      name
      tasks(first: 100, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes {
          id number name
          section { id number text }
          assignedTo(first: 100) { edges { literal node { ...Named officeKind partOf { ...Named } } } }
        }
      }
    }
  }
}
${NAMED}`)

interface DepartmentsData {
  readonly node: {
    readonly departments?: { readonly nodes: readonly (Named & { readonly officeKind: string })[] }
  } | null
}

/** The departments of an office, for which a collective such as 机关各处 stands. */
export const DEPARTMENTS = query<DepartmentsData, { readonly id: string }>(`
query WhichDepartments($id: ID!) {
  node(id: $id) { ... on Office { departments(first: 100) { nodes { ...Named officeKind } } } }
}
${NAMED}`)

interface VersionsData {
  readonly versions: Connection<
    Named & {
      readonly agreement: Named
      readonly signedOn: FuzzyDate | null
      readonly revisedBy: { readonly id: string } | null
      readonly tasks: { readonly totalCount: number }
    }
  >
}

/** The versions there are, whether a later one revises them, and how many tasks carry them out. */
export const VERSIONS = query<VersionsData, Record<string, never>>(`
query WhichVersions {
  versions(first: 100) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes { ...Named agreement { ...Named } signedOn { ...Date } revisedBy { id } tasks { totalCount } }
  }
}
${NAMED}
${DATE}`)
