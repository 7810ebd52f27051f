/** Signs of the basic plane, asked for by their UTF-16 code: quicker than a pattern or a Set where every sign of a text is asked. */
export class Signs {
  private readonly member = new Uint8Array(0x10000)

  constructor(signs: Iterable<string>) {
    for (const sign of signs) this.member[sign.charCodeAt(0)] = 1
  }

  /** Whether a code is that of one of the signs; false behind the end of a text, where the code is not a number. */
  has(code: number): boolean {
    return this.member[code] === 1
  }
}
