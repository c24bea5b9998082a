import type { Words } from '../base/words.ts'
import type { Hand } from '../hazards/hand.ts'
import { type Hazard, isListed } from '../hazards/hazard.ts'
import { isClosed } from '../hazards/stage.ts'
import type { StepName } from '../hazards/step.ts'
import type { Facts, Written } from './facts.ts'
import { writeListingNotice, writeRemovalNotice } from './listing-notices.ts'
import { writeMajorReport } from './major-report.ts'
import { writeRectificationNotice } from './rectification-notice.ts'
import { writeReviewOpinion } from './review-opinion.ts'

/** One kind of paper: who issues it, on which act of the file it rests, and what it says. */
export type Kind = {
  name: Words
  /** The title on the sheet. */
  title: string
  /** Its letters in the code word. */
  mark: string
  by: readonly Hand[]
  /** The act that it puts on paper: one standing paper for each such act. */
  rests: StepName
  /** Whether the file has come so far, and not too far. */
  isDue: (hazard: Hazard) => boolean
  /** What has to be there first, after “before it is issued,”. */
  needs: Words
  hasRedHead: boolean
  write: (facts: Facts) => Written
}

const town: readonly Hand[] = ['office', 'department']

export const documentKinds = {
  'rectification-notice': {
    name: { zh: '整改通知书', en: 'Rectification notice' },
    title: '安全隐患整改通知书',
    mark: '整',
    by: town,
    rests: 'order',
    isDue: ({ ordered, stage }) => ordered !== undefined && !isClosed(stage),
    needs: { zh: '要先责令整改，且隐患没有销号', en: 'the hazard is ordered to be put right and still open' },
    hasRedHead: true,
    write: writeRectificationNotice,
  },
  'review-opinion': {
    name: { zh: '复查意见书', en: 'Review opinion' },
    title: '整改复查意见书',
    mark: '复',
    by: town,
    rests: 'review',
    isDue: ({ reviewed, stage }) => reviewed !== undefined && stage !== 'withdrawn',
    needs: { zh: '要先到现场复查并签字', en: 'it is reviewed on the spot and signed' },
    hasRedHead: true,
    write: writeReviewOpinion,
  },
  'major-report': {
    name: { zh: '重大隐患报告', en: 'Report of a major hazard' },
    title: '重大事故隐患报告',
    mark: '报',
    by: ['owner'],
    rests: 'report-major',
    isDue: ({ report, stage }) => report !== undefined && stage !== 'withdrawn',
    needs: { zh: '要先填重大隐患报告并签字', en: 'the report of the major hazard is filled in and signed' },
    hasRedHead: false,
    write: writeMajorReport,
  },
  'listing-notice': {
    name: { zh: '挂牌督办通知书', en: 'Listing notice' },
    title: '重大事故隐患挂牌督办通知书',
    mark: '督',
    by: town,
    rests: 'list',
    isDue: isListed,
    needs: { zh: '要先挂牌督办，且还没有摘牌', en: 'it is listed for supervision and not yet removed' },
    hasRedHead: true,
    write: writeListingNotice,
  },
  'removal-notice': {
    name: { zh: '摘牌通知书', en: 'Removal notice' },
    title: '解除挂牌督办通知书',
    mark: '解督',
    by: town,
    rests: 'remove',
    isDue: ({ listing }) => listing?.removedOn !== undefined,
    needs: { zh: '要先办摘牌', en: 'it is taken off the list' },
    hasRedHead: true,
    write: writeRemovalNotice,
  },
} as const satisfies Record<string, Kind>

export type DocumentKind = keyof typeof documentKinds
export const documentKindNames = Object.keys(documentKinds) as DocumentKind[]
export const kindOf = (name: DocumentKind): Kind => documentKinds[name]
