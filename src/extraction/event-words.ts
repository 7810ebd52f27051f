/** What events are called. */
const NOUN =
  '(?:座谈会|座谈交流会|交流会|交流座谈会|研讨会|联席会议|联席会|签约仪式|签字仪式|签署仪式|签订仪式|揭牌仪式|授牌仪式|挂牌仪式|开馆仪式|启动仪式|捐赠仪式|赠书仪式|赠送仪式|首发式|首发仪式|发布会|发布仪式|评审会|评审会议|审查会|审定会|审议会|验收会|终审会|复审会|初审会|评议会|论证会|论坛|年会|培训班|培训会|讲座|工作会|推进会|总结会|部署会|动员会|调度会|现场会|汇报会|协调会|报告会|茶话会|例会|会议|大会|仪式|恳谈会|见面会|联谊会|分享会|宣讲会|讨论会|审稿会|征求意见会|办公会|务虚会|洽谈会|对接会|典礼|展览|联展|(?<![发开拓进伸扩施布陈参])展|活动|开幕式|学术会)'
/** The verbs for it. */
export const HELD =
  '(?:组织召开|联合召开|联合举办|召开|举行|举办|开幕(?!式|会)|开班(?!式|仪式|典礼)|启动|主办)'
/** Without one of these no other of the patterns can match. */
export const HELD_AT_ALL = new RegExp(HELD)
const HELD_SOMEWHERE = new RegExp(`在[^，。；]{1,36}${HELD}`)
/** 召开 phrase, and phrase 在 place 举行. */
export const ACTIVE = new RegExp(`${HELD}了?([^，。；]{0,40}?${NOUN})(?=[，。；、！]|并|$|对|就)`)
/** Cheaper than to try it everywhere: no 座谈会 before an 在, no PASSIVE. */
export function mayBePassive(text: string): boolean {
  const noun = text.search(ANY_NOUN)
  return noun >= 0 && text.includes('在', noun) && HELD_SOMEWHERE.test(text)
}
const ANY_NOUN = new RegExp(NOUN)
export const PASSIVE = new RegExp(
  `([^，。；：]{0,60}?${NOUN}(?:暨[^，。；]{2,20}${NOUN})?)[”》]?(?:（[^（）]{1,20}）)?(?:于[^，。]{2,14}?)?在([^，。；]{1,30}?)(?:隆重|成功|顺利|正式)?${HELD}`,
)
/** 交流会举行, where no place is said. */
export const PASSIVE_ALONE = new RegExp(
  `([^，。；：]{0,60}?${NOUN}(?:暨[^，。；]{2,20}${NOUN})?)[”》]?(?:（[^（）]{1,20}）)?(?:隆重|成功|顺利|正式|圆满)?(?:召开|举行|举办|开幕(?!式|会)|开班(?!式|仪式|典礼)|落幕|闭幕(?!式))`,
)

/** 赴 somewhere 考察, 来 somewhere 调研, 到访 somewhere. */
export const VISIT =
  /在(?:京|我?[省市县区州]|[^，。；在]{1,8}[省市县区州盟旗镇])(?:考察|调研|视察)(?!组|报告|中|期间|活动)[^，。；]{0,20}|(?:赴|前往|到访|莅临|走访|(?<![年以])来(?=[^，。；]{1,20}(?:考察|调研|参观|访问|交流|视察|督导|检查|指导))|(?<![得受感看达接收遇见听想做提直等找碰涉谈回说起认体意料估报签])到(?!会|位|底|场|了|达|期|\d))([^，。；]{1,30}?)(?:考察|调研|参观|访问|学习|交流|走访|指导|拜访|视察|督导|督查|检查|慰问)(?:考察|调研|参观|访问|学习|交流|走访|指导|拜访|视察|督导|督查|检查|慰问|座谈|并|工作)*|到访[^，。；]{2,20}|来[^，。；]{1,4}，(?=考察|调研|参观|访问)(?:考察|调研|参观|访问)[^，。；]{2,20}|(?:一行|率队|带队)[^，。；]{0,30}?(?:考察调研|考察|调研|参观|访问|走访)了[^，。；]{2,20}/
/** Words that tell of a publication as of something that took place. */
export const CAME_OUT = /正式出版|公开出版|印刷出版|出版发行|问世|面世|首发|付梓|出版了/
