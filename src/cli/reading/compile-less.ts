import { setFlagsFromString } from 'node:v8'

/**
 * How much of its bytecode a function runs, in bytes, between two looks at whether to optimise it. V8's own 67,584 has it
 * optimise some 300 functions within the first megabyte read, which takes its compiler longer than reading that megabyte
 * takes (figures in bench/RESULTS.md); with this, those that a long document needs still are.
 */
const BUDGET = 1_000_000

/**
 * Has V8 optimise only what runs long: for a process that reads documents and ends. A service, or a program that brings in
 * the reading as a library, keeps V8's own setting.
 */
export function compileLess(): void {
  setFlagsFromString(`--interrupt-budget=${BUDGET}`)
}
