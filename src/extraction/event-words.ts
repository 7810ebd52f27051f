/** What ends in 会 and is no meeting: bodies (委员会, 学会), and ordinary words (机会). */
const NO_MEETING =
  '(?<!委员|研究|联合|促进|基金|十字|同乡|慈善|[学协商工社总友机体省都国领])会(?![议员长所馆场计同见面谈商标徽费刊籍])'
/** Meetings that NO_MEETING would leave out, and all that is held and is not called a 会. */
const OTHER_NOUNS = [
  '会议',
  '协商会',
  '招商会',
  '联席会',
  '论坛',
  '沙龙',
  '仪式',
  '典礼',
  '(?:首发|开幕|闭幕|揭幕|揭牌|开馆|开班|结业|颁奖|启动|签约|发布|开工|奠基)式',
  '(?:培训|读书|研修|进修|轮训|讲习|短训|研讨|提高|提升|骨干|学习)班',
  '训练营',
  '培训(?![班会课机师基中])',
  '讲座',
  '讲堂',
  '党课',
  '座谈(?!会)',
  '会商(?!会)',
  '会谈',
  '(?:专家|集中|现场)(?:评审|终审|复审|验收|评议|论证)(?!会)',
  '展览',
  '(?<![发开拓进伸扩施布陈参])展(?![览示出现开板陈品厅馆区位])',
  '活动',
  '(?:知识竞|演讲比|[^，。；]竞|[^，。；]比|[大决初复]|征文大)赛',
].join('|')
/** What events are called. */
const NOUN = `(?:${OTHER_NOUNS}|${NO_MEETING})`
/** Behind 召开 all that ends in 会 is a meeting, even 编委会. */
const NOUN_HELD = `(?:${OTHER_NOUNS}|会)(?:（[^（）]{1,20}）|第[^，。；]{1,4}[期讲场])?`
/** The verbs for it. */
export const HELD =
  '(?:组织召开|联合召开|联合举办|召开|举行|举办|开幕(?!式|会)|揭幕(?!式|仪式)|开班(?!式|仪式|典礼)|启动|主办)'
/** HELD, and what tells that it was held: 培训班结业, 展览开展. */
const HELD_ITSELF =
  '(?:召开|举行|举办|开幕(?!式|会)|揭幕(?!式|仪式)|开班(?!式|仪式|典礼)|开讲|结业(?!式|仪式|典礼)|落幕|闭幕(?!式|会))'
const WELL = '(?:隆重|成功|顺利|正式|圆满|如期|胜利)?'
/** Without one of these no other of the patterns can match. */
export const HELD_AT_ALL = new RegExp(`${HELD}|${HELD_ITSELF}`)
/** 召开 phrase, and phrase 在 place 举行. */
export const ACTIVE = new RegExp(
  `${HELD}了?([^，。；]{0,40}?${NOUN_HELD})(?=[，。；、！：]|并|$|对|就|传达|学习|研究|部署|听取|审议|专题|安排)`,
)
const PASSIVE_PLACE = '(?:在|于(?![\\d一二三四五六七八九十〇今昨近日]))'
const HELD_SOMEWHERE = new RegExp(`${PASSIVE_PLACE}[^，。；]{1,36}(?:${HELD}|${HELD_ITSELF})`)
const ANY_NOUN = new RegExp(NOUN)
/** Cheaper than to try it everywhere: no 座谈会 before an 在, no PASSIVE. */
export function mayBePassive(text: string): boolean {
  const noun = text.search(ANY_NOUN)
  return noun >= 0 && (text.includes('在', noun) || text.includes('于', noun)) && HELD_SOMEWHERE.test(text)
}
/** What stands between the name of an event and where or that it was held: 于6月8日, 6月8日, 以视频形式, 日前. */
const BETWEEN =
  '(?:于(?=[\\d一二三四五六七八九十今昨近日])[^，。；在]{2,14}?|以[^，。；]{2,14}?(?:形式|方式)|近日|日前|[今昨][日天]|\\d{1,2}月\\d{1,2}日(?:[至—-]{1,2}\\d{1,2}日)?(?:[上下]午)?){0,2}'
const CALLED = `([^，。；：]{0,60}?${NOUN}(?:暨[^，。；]{2,40}${NOUN})?)[”》]?(?:（[^（）]{1,20}）)?`
export const PASSIVE = new RegExp(
  `${CALLED}${BETWEEN}${PASSIVE_PLACE}([^，。；]{1,30}?)${WELL}(?:${HELD}|${HELD_ITSELF})`,
)
/** 交流会举行, where no place is said. */
export const PASSIVE_ALONE = new RegExp(
  `${CALLED}${BETWEEN}${WELL}${HELD_ITSELF}(?!之?前|以来|情况|时[，间要]|地点)`,
)
/** 成果展在某馆开展, 某展展出, 活动走进某校: what shows and activities do, and nothing else that is held. */
export const SHOWN =
  /([^，。；：]{0,40}?(?:展览|(?<![发开拓进伸扩施布陈参])展|活动|讲堂|课堂|讲座))[”》]?(?:于\d{1,2}月[\d月日至—-]{1,9})?(?:(?:日前|近日)?在([^，。；]{1,30}?))?(?:隆重|正式|对外|同步|免费|顺利)*(?:开展(?=[，。；！]|$)|展出|亮相|走进[^，。；]{2,20})/
/** 开展…活动: only what is dated is one event. */
export const CARRIED_OUT =
  /开展了?([^，。；]{2,40}?(?:活动|培训|讲座|授课|座谈|宣讲|党课|竞赛|比赛))(?:（[^（）]{1,20}）)?(?=[，。；！]|并|$)/
/** Without one of these CONVENED cannot match. */
export const ACTS_OF_MEETINGS = /[会议](?:专题|传达学习|集体)?(?:听取|审议|研究|原则|讨论|表决)/
/** 常务会议听取…: a meeting that acts. */
export const CONVENED =
  /([^，。；：]{0,40}?(?:常务会议?|常委会议?|全体会议|全会|办公会议?|党组会议?|第[一二三四五六七八九十\d]{1,3}次(?:全体)?会议))(?:专题|传达学习|集体)?(?:听取|审议|研究|原则|讨论|表决)/

/** What who visits does there. */
const LOOK = '(?:考察|调研|参观|访问|学习|交流|走访|指导|拜访|视察|督导|督查|检查|慰问)'
const LOOKS = `${LOOK}(?:${LOOK}|座谈|并|工作|研学|采风)*`
/** How who visits gets there. */
const GO = [
  '赴',
  '前往',
  '到访',
  '莅临',
  '走访',
  '(?<![年以])来(?=[^，。；]{1,20}(?:考察|调研|参观|访问|交流|视察|督导|检查|指导))',
  '(?<![得受感看达接收遇见听想做提直等找碰涉谈回说起认体意料估报签])到(?!会|位|底|场|了|达|期|\\d)',
  '深入(?!学习|贯彻|推进|实施|开展|落实|领会|研究|挖掘|交流|探讨|宣传|了解|细致|浅出|人心|人民|群众|调研|考察)',
  '走进(?!新)',
].join('|')
/** 赴 somewhere 考察, 来 somewhere 调研, 到访 somewhere, 接待了某市考察团. */
export const VISIT = new RegExp(
  [
    '在(?:京|我?[省市县区州]|[^，。；在]{1,8}[省市县区州盟旗镇])(?:(?:开展|进行)[^，。；]{0,16}?)?(?:考察|调研|视察)(?!组|报告|中|期间|活动)[^，。；]{0,20}',
    `(?:${GO})([^，。；]{1,45}?)(?:${LOOKS}|研学|采风|红色教育|来访)`,
    '到访[^，。；]{2,20}',
    '来访(?:我[^，。；]{1,4}|[^，。；的者人客]{2,12})',
    '(?<![年以])来[^，。；]{1,8}，(?:专题|实地)?(?:考察|调研|参观|访问|视察)[^，。；]{2,20}',
    '(?:赴|到|深入|前往)[^，。；]{2,20}，(?:就|围绕|对)[^，。；]{2,40}(?:开展|进行)[^，。；]{0,8}(?:调研|考察|交流|指导|督导)',
    '组织[^，。；]{2,20}(?:视察|参观|考察)(?!团|组)了?[^，。；]{2,20}',
    '莅[^，。；临]{1,3}，[^，。；]{0,30}?(?:考察|调研|参观|访问|指导)',
    '(?:一行|率队|带队|率[^，。；]{1,10}[组团])[^，。；]{0,30}?(?:(?:考察调研|考察|调研|参观|访问|走访)了|(?:实地|专程|集中|现场)(?:考察|调研|参观)了?|(?<=[组团])(?:视察|调研|考察))[^，。；]{2,20}',
    '(?:代表|考察|调研|访问)[组团](?:一行)?[^，。；到来赴往在]{0,8}(?:访问|考察|拜访)(?![组团期])[^，。；的]{2,30}',
    '接待了?[^，。；]{2,40}?(?:一行|(?:考察|调研|学习|参观|访问|代表)[组团]|师生|同仁)',
    '迎来了?[^，。；]{2,40}?(?:参观|考察|调研|来访|到访|一行)',
  ].join('|'),
)
/** Words that tell of a publication as of something that took place. */
export const CAME_OUT =
  /正式出版|公开出版|印刷出版|出版发行|问世|面世|首发|付梓|出版了|付印|推出|读者见面|编印成书/
