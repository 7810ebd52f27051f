import { describe, expect, it } from 'vitest'
import { readingOf } from '../reading.js'

const plan = (task: string): string =>
  `松原市地方志办公室2024年工作方案\n一、推进合作\n1.${task}\n责任单位：综合处`

describe('areas', () => {
  it('reads the area that a task speaks of, and joins it to the task', () => {
    const reading = readingOf(plan('积极参与松柏生态走廊建设。'))
    expect(reading.names('PLACE')).toEqual(['松柏生态走廊'])
    expect(reading.links('CONCERNS')).toContain('积极参与松柏生态走廊建设 → 松柏生态走廊')
  })

  it('reads the regions in which something is to be set up', () => {
    const reading = readingOf(plan('在江苏省、浙江省选择两所高校共建分馆。'))
    expect(reading.names('PLACE')).toEqual(['江苏', '浙江'])
  })

  it('takes no area from a speech', () => {
    expect(readingOf('李建国指出，要参与松柏生态走廊建设。').names('PLACE')).toEqual([])
  })
})
