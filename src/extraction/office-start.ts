import { lexicon } from './lexicon.js'
import { isBeforePerson } from './office-before-person.js'
import { endOfNamed, endOfRegion } from './regions.js'
import { matchesOf } from '../documents/matches.js'
import { openedBySigns } from '../documents/opening-signs.js'
import { Signs } from '../documents/signs.js'

/** Names that need no region: the words before the ending are enough. */
const PROPER = /(?:大学|学院|出版社|年鉴社|杂志社|报社|书局|公司|研究会|促进会|学会)$/
/** As patterns; each opens with a sign of its own. */
const HEADS = [
  '第[一二三四五六七八九十]{1,3}师',
  '民[盟革建进](?=中央|\\p{Script=Han}{2,8}委)',
  ...'中共中央 中国 农工党 致公党 九三学社 台盟 国家 全国 中共 政协 国务院 中央 解放军 全军 国网 华东 西南 西北'.split(
    ' ',
  ),
]
const HEAD = new RegExp(HEADS.join('|'), 'uy')
const OPENS_HEAD = new Signs(HEADS)
/** 省, 市, 县, 区, 州 alone: that of the document or of the item. */
const LEVEL =
  /(?<![各本该全])地区(?=地方志|地志|史志|方志|党史|档案|行署|行政公署)|自治区(?=党委)|(?:自治区|[省市县区州盟旗镇乡])(?=地方志|地志|史志|方志|党史|档案|志办|委|政府|人民政府|人大|政协|发展|发改|财政|教育|文化|文旅|国土|工信|商务|市场|民政|统计|督|直|文体|文广|卫健|卫生|住建|住房|自然资源|生态|应急|审计|统战|宣传|组织|人社|人力|农业|林业|水利|交通|公安|司法|信访|税务|国资|退役|医保|妇联|工会|团委|残联|总工会|旅游|体育|融媒|广电|广播|气象|城管|科技|工商|粮食|编办|政法|纪委|监委)/y

/** Words after which the name begins: prepositions, adverbs and verbs that stand before names of offices. */
const CUT = openedBySigns(
  /[率报](?=[省市县区])|的有(?!关)|(?:计划|争取|希望|积极|主动|继续|先后|曾|正|拟|已)(?=[与和同])|围绕|[下统]称|简称|单位(?=\p{Script=Han}{2,4}[省市县区州])|兼任?|一定|按(?!照|劳)|以及|会同(?!县)|邀请|联合|组织|召开|举行|举办|签署|签订|建设(?!委员会|局|厅|委|部|银行|兵团|集团|博物馆|指挥部|管理)|出席|参加|支持|成立|设立|依托|根据(?!地)|按照|来自|代表(?!大会|处)|访问|前往|赠予|赠送|捐赠|回赠|转赠|另?致赠|共建|接受|参观|考察|受邀|应邀|陪同|委托|加强|推动|推进|近日|日前|上午|下午|今天|当天|会上|会前|会后|期间|随后|同时|其中|分别|主办|承办|协办|通过|经过|进行|组成|位于|走进|作为|立足|通报|报送|征求|听取|开展|依法|负责|协助|配合|指导(?!委员会|小组|处|科|中心|室)|要求|获得|担任|率领|加快|(?:现|曾|历|兼)任|获(?!嘉)|拜访|走访|到访|来访|落户|前身|隶属|吸取|学习(?!中心|出版)|交流(?!中心|处|协会|促进会|合作|基地|部|基金会|学会|研究会|联合会|协会|服务)|(?<!中西医)结合|座谈|揭晓|荣获|第[一二三四五六七八九十]+[届次]|此次|本次|这次|首次|并入|纳入|(?<![高平均初中])等(?!专科|学校|教育|院校|职业)|暨|借鉴|面向|针对|关于|印发|转发|发布|恭请|还有|还(?=[与和同向])|包括|号|利用(?!处|科|部|中心|司)|充分|(?<![\u4E00-\u9FFF])[原现](?=[省市县区州旗]|\p{Script=Han}{2,4}[市县区])|时任|主任(?!委员|科)|书记(?!处)|[处局馆院省市县区州科校]长(?![江沙春安城寿期三廊兴])|调研员|巡视员|(?<!犍)为|[在由赴到以给把被的请是了]|向(?!阳)|对(?!外|口)|从(?!化|江)|将(?!乐|军)|让(?!胡)|经(?!济|贸|开|营|信|委|管|典|学)|并(?!州)|于(?!都|田|洪)|自(?!贡|治|然|来水|流井)/gu,
)
const DELIMITER = /[\s，。；：！？、“”《》〈〉（）【】〔〕…·—\-~～.0-9a-zA-Z/]/
const MAXIMUM = 30

/** Whether a character parts names: 0 not looked up yet, 1 no, 2 yes. */
const delimiters = new Uint8Array(0x10000)

function isDelimiter(code: number): boolean {
  if (delimiters[code] === 0) delimiters[code] = DELIMITER.test(String.fromCharCode(code)) ? 2 : 1
  return delimiters[code] === 2
}

/** Where the words before `from` that may belong to a name begin at the earliest. */
export function leftEdge(plain: string, from: number): number {
  let left = from
  while (left > 0 && from - left < MAXIMUM && !isDelimiter(plain.charCodeAt(left - 1))) left -= 1
  return left
}

/** Where a name begins whose ending stands at [suffix, to); undefined where no region, head word or proper ending gives it away. */
export function startOf(plain: string, left: number, suffix: number, to: number): number | undefined {
  const begin = behindAppointed(plain, behindPerson(plain, afterCut(plain, left, suffix)))
  const region = endOfRegion(plain, begin)
  // 某某新区上海图书馆 begins at its own city, not at the district that it lies in.
  if (region > begin && endOfNamed(plain, region) > region) return startOf(plain, region, suffix, to)
  if (region === begin && (isLevel(plain, begin) || isLocal(plain, begin, to))) return begin
  for (let at = begin; at <= suffix; at += 1) {
    // 来到某某镇和县某局 goes to an office of the county, not to 和县.
    if (at > begin && CONJUNCTIONS.has(plain.charCodeAt(at))) continue
    const anchored = endOfNamed(plain, at) > at || isHead(plain, at)
    if (anchored && (region === begin || region > at)) return at
  }
  if (region > begin || isLevel(plain, begin)) return begin
  const length = suffix - begin
  const name = plain.slice(begin, to)
  if (length >= 2 && length <= 3 && SIGHT.test(plain.slice(suffix, to)) && isSeen(plain, begin, suffix))
    return begin
  if (lexicon().stateBodies.has(name)) return begin
  if (length < 2 || length > 16 || GENERIC_NAME.test(name) || isOneOfSome(plain, begin)) return undefined
  if (
    PART_OF_SCHOOL.test(name) &&
    /[长任员授师记]、$/.test(plain.slice(Math.max(0, begin - 2), begin)) &&
    isBeforePerson(plain, to)
  )
    return undefined
  if (PROPER.test(name) && !/公司$/.test(name)) return begin
  if (/公司$/.test(name)) return isNamedCompany(name) ? begin : undefined
  return CERTAIN.test(name) && !/^[原现]/.test(name) && isBeforePerson(plain, to) ? begin : undefined
}

/** What a name without a region ends with that a post and a person follow: 两岸交流基金会理事长王某. */
const CERTAIN =
  /(?:基金会|联盟|联合会|协会|商会|分会|医院|研究所|研究院|设计院|工程院|博物院|画院|书院|实验室|管委会|集团|电视台|电台|党校|中学|小学|(?:纪念|博物|美术|陈列|艺术)馆|银行|分行|支行|.{4}局|水文站|村(?:党支部|党总支|委会)|.{2}社区|.{2}(?:(?:地方志|地志|史志|方志|志)(?:编纂)?(?:委员会)?(?:办公室|办)|档案馆))$/

/** 某某大学副校长、经济学院院长: a part of the university before it. */
const PART_OF_SCHOOL = /^(?!.*(?:职业|师范|大学)).{2,8}(?:学院|研究所|研究院|实验室)$/

/** 一家农业公司: one of its sort, without a name. */
function isOneOfSome(plain: string, begin: number): boolean {
  return /(?:[一二两三四五六七八九十几多数各某这那每][个家所座]|[该此])$/.test(
    plain.slice(Math.max(0, begin - 3), begin),
  )
}

/** What companies do, and what sort they are of. */
const OF_COMPANIES =
  /股份|责任|有限|集团|公司|平台|农业|产业|工业|商业|机器人|科技|技术|信息|网络|智能|电子|文化|传媒|传播|广告|发展|投资|建设|建筑|工程|实业|贸易|能源|电力|旅游|物流|运输|食品|医药|生物|环保|咨询|服务|管理|金融|保险|国有|上市|母|子|分|总|相关|核心|供水|燃气|运营/g

/** Whether a company has a name of its own, besides the words for what it does. */
function isNamedCompany(name: string): boolean {
  return name.replace(OF_COMPANIES, '').length >= 2
}

/** What stands before a name. */
const BEHIND_POST = /(?:主任|书记|调研员|[局处馆院省市县区州科校]长)$/

/** A name of two or three signs before 省. */
const PERSON_AND_PROVINCE = /^(\p{Script=Han}{2,3}?)省/u

/** 馆长李某省档案局: where the office of the province begins that a person's name runs into, the comma being lost; else `begin`. */
function behindPerson(plain: string, begin: number): number {
  const name = PERSON_AND_PROVINCE.exec(plain.slice(begin, begin + 4))?.[1]
  if (name === undefined || endOfNamed(plain, begin) > begin || !isPerson(name)) return begin
  const isBehindPost = BEHIND_POST.test(plain.slice(Math.max(0, begin - 3), begin))
  return isBehindPost && isLevel(plain, begin + name.length) ? begin + name.length : begin
}

/** 张某任某局局长: where the office begins that a person is appointed to; else `begin`. */
function behindAppointed(plain: string, begin: number): number {
  const name = /^(\p{Script=Han}{2,3}?)任(?![城县丘家])/u.exec(plain.slice(begin, begin + 5))?.[1]
  return name === undefined || !isPerson(name) ? begin : begin + name.length + 1
}

/** Institutions that are visited, and the words before them. */
const SIGHT = /^(?:方志|地方志|史志|档案|地情)馆$/
const TO_SEE = /(?:参观|考察|走访|调研|访问|到访)了?$/
/** What is said of such a house that is no place. */
const NO_PLACE =
  /^(?:新|老|旧|该|其|本|我|当地|各|两|数字|智慧|现代|红色|乡村|网上|线上|云上|虚拟|实体|主题|专题|室内|特色|国家|综合|专业|企业|高校|社区|部门|全国|全省|全市|建成|在建|[一二三四五六七八九十])|[的新老级个座所家]$/

/** Whether [begin, suffix) names a place that a sentence goes to see, though without 市 or 县: 参观了清河方志馆. */
function isSeen(plain: string, begin: number, suffix: number): boolean {
  const words = plain.slice(begin, suffix)
  return /^\p{Script=Han}+$/u.test(words) && TO_SEE.test(plain.slice(0, begin)) && !NO_PLACE.test(words)
}

/** What 省, 市, 县, 区 alone are part of, where they open no name: 市场, 市民, 县域, 省级. */
const NO_LEVEL =
  /^(?:.[场域级内外直属长值县区块位间际容价友舰下帜手袍本里中上籍情志史市州旗盟各镇]|.乡(?!村)|[市区]民(?!政|宗|族|委)|[县乡镇]民|.[和与及、]|乡(?!村|镇)|镇(?![宣教党文农财规社经综])|乡镇)/
const LOCAL_ENDING = /(?:联|校|台|站|局|厅|委|办公室|办|中心|研究院|研究室|研究会|协会|公司|馆|院|会|社)$/

/** Whether 省, 市, 县, 区 alone opens the short name of an office at [from, to): 省乡村振兴局, 镇宣传办. */
function isLocal(plain: string, from: number, to: number): boolean {
  return (
    /[省市县区州镇]/.test(plain.charAt(from)) &&
    !NO_LEVEL.test(plain.slice(from, from + 4)) &&
    to - from >= 3 &&
    to - from <= 14 &&
    LOCAL_ENDING.test(plain.slice(from, to))
  )
}

/** Institutions of a sort, not one of them. */
const GENERIC_NAME =
  /^(?:股份|责任|有限|集团)+公司$|^(?:高等|各|有关|相关|该|本|全|多|两(?!岸)|几|此|我|这|某|高校|高水平|一流|重点|综合性|研究型|应用型|国内|省内|所在|一所|五所|三所|兄弟|专业|合作|双方|互|与)|我校|我院|^.?职业|科研院/

/** 和 and its like: they part names, or are part of one. */
const CONJUNCTIONS = new Signs('和与及同')
/** What the words open with that no office's name holds. */
let neverOpens: Signs | undefined

/** Where the name may begin at the earliest: after the last word that cannot be part of it. */
export function afterCut(plain: string, left: number, suffix: number): number {
  let begin = left
  // What a word is followed by counts: 指导 of 指导委员会 is part of the name.
  for (const match of matchesOf(plain.slice(left, suffix + 3), CUT)) {
    const end = left + match.index + match[0].length
    if (end <= suffix && !isInPlace(plain, left + match.index)) begin = end
  }
  const { neverInOffices } = lexicon()
  neverOpens ??= new Signs(neverInOffices)
  for (let at = begin; at < suffix - 1; at += 1) {
    if (neverOpens.has(plain.charCodeAt(at)) && neverInOffices.has(plain.slice(at, at + 2))) begin = at + 2
  }
  while (begin < suffix && CONJUNCTIONS.has(plain.charCodeAt(begin)) && !isInPlace(plain, begin)) begin += 1
  // 和, 与, 及, 同 part two names only where a new one begins behind them: 发展和改革委员会 is one.
  for (let at = begin; at < suffix; at += 1) {
    if (!CONJUNCTIONS.has(plain.charCodeAt(at)) || isInPlace(plain, at)) continue
    const next = at + 1
    if (
      endOfRegion(plain, next) > next ||
      isHead(plain, next) ||
      (isLevel(plain, next) &&
        (/[省市县区州镇乡]$/.test(plain.slice(begin, at)) ||
          endOfRegion(plain, begin) <= next ||
          isPerson(plain.slice(begin, at)))) ||
      (isPerson(plain.slice(begin, at)) && BEHIND_POST.test(plain.slice(Math.max(0, begin - 3), begin))) ||
      ENDS_NAME.test(plain.slice(begin, at))
    ) {
      begin = next
    }
  }
  return begin
}

/** 书记武某某和旗档案局: what stands before 和 looks like a name of a person, and is no known place. */
function isPerson(words: string): boolean {
  return (
    (words.length === 2 || words.length === 3) &&
    lexicon().surnames.has(words.charAt(0)) &&
    endOfNamed(words, 0) === 0
  )
}

/** Whether a sign is part of the name of a known place: 为 of 犍为县, 和 of 政和县. 甲局和县乙局 does not name 和县. */
function isInPlace(plain: string, at: number): boolean {
  return [0, 1, 2].some(
    (back) =>
      at >= back &&
      endOfNamed(plain, at - back) > at &&
      (back > 0 || at === 0 || isDelimiter(plain.charCodeAt(at - 1))),
  )
}

const ENDS_NAME = /(?:办公室|研究室|委员会|中心|大学|学院|馆|政府|局|办|公司|社)$/

function isHead(plain: string, at: number): boolean {
  if (!OPENS_HEAD.has(plain.charCodeAt(at))) return false
  HEAD.lastIndex = at
  return HEAD.test(plain)
}

/** Whether 省, 市, 县, 区 alone opens a name at `at`. */
export function isLevel(plain: string, at: number): boolean {
  LEVEL.lastIndex = at
  return LEVEL.test(plain)
}
