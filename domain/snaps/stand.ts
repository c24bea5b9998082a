import type { Words } from '../base/words.ts'
import type { Stage } from '../hazards/stage.ts'
import type { Snap } from './snap.ts'

const underWay = {
  zh: '单位已把它列为隐患，正在定整改办法',
  en: 'The unit took it on as a hazard and is settling what to do',
}
const inspected = { zh: '已经改好，等着验收', en: 'It has been put right and is to be checked' }

/** How far the hazard has come, in words for somebody who knows nothing of stages. */
const plainly: Record<Stage, Words> = {
  found: underWay,
  planning: underWay,
  rectifying: { zh: '正在整改', en: 'It is being put right' },
  rectified: inspected,
  accepted: inspected,
  review: inspected,
  passed: inspected,
  'struck-off': { zh: '已经改好并验收', en: 'It has been put right and checked' },
  withdrawn: { zh: '核实后撤销，不算隐患', en: 'It was looked into and is no hazard' },
}

/** What whoever holds the receipt is told of how it stands. */
export const standOf = ({ state, result }: Snap, stage: Stage | undefined): Words => {
  if (state === 'received')
    return { zh: '已收到，单位还没有答复', en: 'Received; the unit has not answered yet' }
  if (state === 'answered')
    return result === 'not-ours'
      ? { zh: '单位答复：不归本单位管', en: 'The unit answered: it is not for this unit' }
      : { zh: '单位答复：查过，没有问题', en: 'The unit answered: it looked and nothing is wrong' }
  return stage === undefined ? underWay : plainly[stage]
}
