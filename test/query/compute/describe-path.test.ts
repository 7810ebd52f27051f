import { describe, expect, it } from 'vitest'

import { describePath, readStep } from '../../../src/query/compute/describe-path.js'

describe('a path as a sentence', () => {
  const path = {
    ids: ['event/e', 'person/p', 'office/o'],
    names: ['座谈会', '王某', '某市地方志办公室'],
    types: ['ATTENDED', 'HOLDS_POST'],
    starts: ['person/p', 'person/p'],
    details: ['致辞', '主任'],
  }

  it('reads each relation from its start to its end, whichever way it was walked', () => {
    const sentence = describePath([readStep(path, 0), readStep(path, 1)])
    expect(sentence).toBe('王某参加座谈会（致辞）；王某任某市地方志办公室主任。')
  })
})
