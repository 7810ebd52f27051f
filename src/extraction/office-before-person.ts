import { nameAt } from './person-names.js'
import { postPattern } from './post-chains.js'

/** What stands between an office and the post: 原, 党委, 常务副. */
const BEFORE_POST =
  /^(?:原|副|常务|执行|专职|党委|党组|党总支|机关|名誉|荣誉|首席|高级|第一|代|客座|特聘|[一二三四]级)*/

/**
 * Whether a post and a person's name follow at `at` (UTF-16), so that the words before can only be those of an office: 理事长王某,
 * 党委书记、董事长张某.
 */
export function isBeforePerson(plain: string, at: number): boolean {
  const near = plain.slice(at, at + 24)
  const skipped = BEFORE_POST.exec(near)?.[0].length ?? 0
  const pattern = postPattern()
  pattern.lastIndex = at + skipped
  const post = pattern.exec(plain)
  if (post?.index !== at + skipped) return false
  const end = post.index + post[0].length
  if (nameAt(plain, end) !== undefined) return true
  // 主任、党支部书记张某: the name stands behind the second post.
  return plain.charAt(end) === '、' && isBeforePerson(plain, end + 1)
}
