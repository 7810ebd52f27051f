import type { OfficeMention, Offices } from './offices.js'
import type { Unit } from './unit.js'

/** What names of those who sign end with, also where nobody has them in a list. */
const PARTY_ENDING =
  '(?:政府|部|委员会|局|署|厅|办公室|办|处|馆|院|所|社|会|中心|大学|学校|公司|集团|基金|财团|机构|联盟|室)'
const NAME = `([^，。；：（）《》“”]{2,40}?${PARTY_ENDING})`
const CALLED = '（[^（）]{0,8}(?:简称|合称|统称|称为?)[^（）]{1,40}）'
/** 甲省地方志办公室（以下简称“中方”）与乙国国立图书馆（以下简称“乙方”）. */
const EACH_CALLED = new RegExp(
  `^(?:为[^，。]{2,60}，)?${NAME}${CALLED}(?:和|与|、|，|同)${NAME}${CALLED}(?:(?:和|与|、|，|同)${NAME}${CALLED})?`,
  'd',
)
/** 甲国政府和乙国政府（以下简称“双方”）. */
const BOTH_CALLED = new RegExp(`^${NAME}(?:和|与|同)${NAME}(?:${CALLED}|，)`, 'd')

/** 委托方：某某办事处（以下简称甲方）, （一）某某馆（以下称“馆方”）；: a party on a line of its own. */
const ONE_CALLED = new RegExp(
  `^(?:（[一二三四五六\\d]）|\\d[.、．] ?)?(?:[^，。；：（）]{1,8}：)?${NAME}${CALLED}[；，。]?和?$`,
  'd',
)

/** The names that a preamble opens with, one behind the other, whatever they look like. */
export function called(unit: Unit, offices: Offices): OfficeMention[] {
  for (const pattern of [EACH_CALLED, BOTH_CALLED]) {
    const places =
      pattern
        .exec(unit.plain)
        ?.indices?.slice(1)
        .filter((place) => place !== undefined) ?? []
    if (places.length >= 2) return places.map(([from, to]) => offices.listed(unit, from, to, undefined))
  }
  return []
}

/** The party that a line does nothing but name. */
export function calledAlone(unit: Unit, offices: Offices): OfficeMention[] {
  const place = ONE_CALLED.exec(unit.plain)?.indices?.[1]
  return place === undefined ? [] : [offices.listed(unit, place[0], place[1], undefined)]
}

/** Whether a line does nothing but name a party and how the agreement calls it. */
export function namesPartyAlone(plain: string): boolean {
  return ONE_CALLED.test(plain)
}
