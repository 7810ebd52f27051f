/** A title without the edition in brackets at its end, and that edition; '' where it has none. */
export interface Edition {
  readonly bare: string
  /** 修订版, 2022年修订版, as the brackets have it. */
  readonly edition: string
}

const AT_END = /[（(]([^（）()]{0,12}(?:版|修订|修正|修改|续签))[）)]$/

/** 松柏合作协议（2022年修订版） is the edition 2022年修订版 of 松柏合作协议. */
export function editionOf(title: string): Edition {
  const match = /[）)]/.test(title.slice(-1)) ? AT_END.exec(title) : null
  return match === null
    ? { bare: title, edition: '' }
    : { bare: title.slice(0, match.index).trim(), edition: match[1] ?? '' }
}
