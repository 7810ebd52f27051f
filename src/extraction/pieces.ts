/**
 * The pieces of a list such as 省委，省人大常委会，各市（州）委、市（州）人民政府: separators （、，；,) outside brackets part them,
 * 和 and 及 only where a list has no other. Indices are UTF-16; closing punctuation and empty pieces are left out.
 */
export function piecesOf(plain: string, start = 0, end: number = plain.length): [number, number][] {
  const pieces: [number, number][] = []
  let depth = 0
  let from = start
  const close = (to: number): void => {
    let [a, b] = [from, to]
    while (a < b && /[\s。：、，；]/.test(plain.charAt(a))) a += 1
    while (b > a && /[\s。：、，；]/.test(plain.charAt(b - 1))) b -= 1
    if (b > a) pieces.push([a, b])
  }
  for (let i = start; i < end; i += 1) {
    const character = plain.charAt(i)
    if ('（《〔“'.includes(character)) depth += 1
    else if ('）》〕”'.includes(character)) depth = Math.max(0, depth - 1)
    else if (depth === 0 && /[、，；;/\s]/.test(character)) {
      close(i)
      from = i + 1
    }
  }
  close(end)
  return rejoined(plain, pieces)
}

/** 各县、区人民政府 is one: what stands before 、 there is no name by itself. */
function rejoined(plain: string, pieces: readonly [number, number][]): [number, number][] {
  const result: [number, number][] = []
  for (const [from, to] of pieces) {
    const last = result.at(-1)
    if (
      last !== undefined &&
      /^各(?:[省市州县区旗镇乡]|（[^（）]{1,6}）)+(?:、[省市州县区旗镇乡])*$/.test(
        plain.slice(last[0], last[1]),
      )
    )
      last[1] = to
    else result.push([from, to])
  }
  return result
}
