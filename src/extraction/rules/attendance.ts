import { Collector, type Proposals } from '../proposal.js'
import type { Context } from '../context.js'
import type { PersonMention } from '../actors.js'
import { eventId } from '../event-names.js'
import type { Sentence, Unit } from '../unit.js'

const DEEDS = [
  '出席',
  '参加',
  '主持',
  '致辞',
  '讲话',
  '发言',
  '作报告',
  '签字',
  '签约',
  '签署',
  '签订',
  '落笔',
  '揭牌',
  '授课',
  '主讲',
  '陪同',
  '宣读',
  '到访',
  '考察',
  '调研',
  '点评',
  '授牌',
  '见证',
] as const

/** Who took part in an event, and how: 出席并致辞, 主持, 参加会议. Speeches, credits and contacts make no participants. */
export function attendance(context: Context): Proposals {
  const { units, actors, events, id } = context
  const out = new Collector(id, 'attendance')
  const seen = new Map<string, Set<string>>()
  const lists = new AttendanceLists()
  for (const unit of units) {
    if (unit.block.role !== 'body') continue
    const listed = lists.roleIn(unit)
    const main = events.get(unit.item)?.[0]
    if (main === undefined) continue
    if (actors.peopleIn(unit).length === 0) continue
    const event = eventId(context, main)
    const present = seen.get(event) ?? new Set<string>()
    seen.set(event, present)
    if (listed !== undefined) {
      for (const person of actors.peopleIn(unit)) {
        if (present.has(person.id)) continue
        present.add(person.id)
        const evidence = [out.evidence(unit, person.nameFrom, person.to)]
        const properties = { role: listed }
        out.relation({ type: 'ATTENDED', from: person.id, to: event, properties }, evidence, 0.9)
      }
      continue
    }
    for (const sentence of unit.sentences) {
      const people = actors.peopleIn(unit, sentence.start, sentence.end)
      if (people.length === 0) continue
      if (unit.speech || isAside(sentence)) {
        const speaker = unit.speech && sentence.start === 0 ? people[0] : undefined
        if (speaker !== undefined && !present.has(speaker.id)) {
          present.add(speaker.id)
          const role = /讲话/.test(sentence.text.slice(0, 40)) ? '讲话' : '致辞'
          if (/致辞|讲话|发言|讲座|汇报|会上|座谈会上|仪式上/.test(sentence.text.slice(0, 40)))
            out.relation(
              { type: 'ATTENDED', from: speaker.id, to: event, properties: { role } },
              [out.sentence(sentence)],
              0.88,
            )
        }
        if (unit.speech) continue
      }
      for (const person of people) {
        const role = roleOf(sentence, person)
        if (role === undefined || present.has(person.id)) continue
        present.add(person.id)
        const evidence = [out.sentence(sentence)]
        out.relation({ type: 'ATTENDED', from: person.id, to: event, properties: { role } }, evidence, 0.92)
      }
    }
  }
  return out
}

/** 主持：…, 出席人员：… and the lines below it, office by office: who is listed in minutes, and how they took part. */
class AttendanceLists {
  private role: string | undefined
  private open = false

  /** The role that the list gives to the people of this line; undefined outside of lists. */
  roleIn({ plain }: Unit): string | undefined {
    const label = LABEL.exec(plain)
    if (label !== null) {
      const [, host, other] = label
      this.role = host !== undefined ? '主持' : other === '列席' ? '列席' : '出席'
      this.open = host === undefined
      return this.role
    }
    if (!this.open || !/^[^，。：]{2,40}：[^。]*$/.test(plain) || ABSENT.test(plain)) {
      this.role = undefined
      this.open = false
    }
    return this.role
  }
}

const LABEL = /^(?:(主持|主持人|召集人)|(出席|参加|列席|参会|与会)(?:人员|领导|单位|代表|专家)?)：/
const ABSENT = /^(?:请假|缺席|记录|记录人|会议记录|整理|审核|签发)/

/** A sentence that looks back or ahead. */
function isAside({ text }: Sentence): boolean {
  return /^(?:据悉|据了解|此前|近年来|下一步|今后)/.test(text)
}

/** Where a deed is told of; 调研员 is a post, and who reports on a signing did not sign. */
function indexOfDeed(text: string, deed: string): number {
  let at = text.indexOf(deed)
  while (at >= 0 && text.charAt(at + deed.length) === '员') at = text.indexOf(deed, at + 1)
  if (at < 0 || !deed.startsWith('签')) return at
  const before = text.slice(0, at)
  // 见证签约, 参加签约仪式: what others do.
  if (/(?:见证|参加|出席|参与|主持)了?$/.test(before)) return -1
  if (/^(?:仪式|活动)/.test(text.slice(at + deed.length))) return -1
  return (deed === '签署' || deed === '签订') && /介绍|汇报|通报|回顾/.test(before) ? -1 : at
}

/** What a person did, in the words that follow the list of people they stand in, else in those that name them (由…主持). */
function roleOf({ unit, start, end, text }: Sentence, person: PersonMention): string | undefined {
  const after = unit.plain.slice(person.to, end)
  const hosted =
    /由[^，。；]{0,50}$/.test(text.slice(0, person.nameFrom - start)) && /^(?:同志)?(?:共同)?主持/.test(after)
  if (hosted) return '主持'
  const stop = after.search(/[；。]/)
  const rest = stop < 0 ? after : after.slice(0, stop)
  const first = DEEDS.map((deed) => indexOfDeed(rest, deed)).filter((at) => at >= 0)
  if (first.length === 0) {
    return /(?:出席|参加)[^，。；]{0,16}(?:的|有|的还有)[^。；]*$/.test(
      text.slice(0, person.nameFrom - start),
    )
      ? '出席'
      : undefined
  }
  const at = Math.min(...first)
  const clause = /^[^，；。]*/.exec(rest.slice(at))?.[0] ?? ''
  if (/^参加会议/.test(clause)) return '参加会议'
  const deeds = DEEDS.filter((deed) => indexOfDeed(clause, deed) >= 0)
  return deeds.sort((a, b) => clause.indexOf(a) - clause.indexOf(b)).join('并')
}
