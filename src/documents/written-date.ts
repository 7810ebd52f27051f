/** A date as documents write it on a line of its own, as the source of a pattern: 2024年3月5日, 二〇二四年三月五日, also with spaces. */
export const WRITTEN_DATE =
  '(?:\\d{4}|[〇零○0OＯo一二三四五六七八九]{4}) ?年 ?[\\d一二三四五六七八九十]{1,2} ?月 ?[\\d一二三四五六七八九十]{1,3} ?日'
