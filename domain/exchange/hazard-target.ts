import type { Words } from '../base/words.ts'
import { carriedOver } from '../hazards/carrying-forms.ts'
import { type HazardCatalogue, halfOf } from '../hazards/catalogue.ts'
import { finding, grading } from '../hazards/finding-forms.ts'
import { type Source, sources } from '../hazards/source.ts'
import { grades, stages } from '../hazards/stage.ts'
import { type StepName, steps } from '../hazards/step.ts'
import type { ColumnField } from '../ledgers/field.ts'
import { hazardTargetKey } from './hazard-target-key.ts'
import {
  completedWords,
  gradesNearly,
  gradeWords,
  hazardHeadings,
  hazardLeftOut,
  sourceWords,
  stateWords,
} from './hazard-words.ts'
import { partyColumn } from './ledger-target.ts'
import { type CellReader, hiddenFields, type Target, type TargetField } from './target.ts'

/** Who brings a workbook in: a body that may speak only of its own, and where its findings come from. */
export type HazardSender = { own: string | undefined; source: Source }

type Key = keyof typeof hazardHeadings

const column = (
  key: Key,
  label: Words,
  reader: CellReader | ColumnField,
  more: { required?: boolean; step?: StepName; personal?: boolean } = {},
): TargetField => ({
  key: key === 'party' ? partyColumn : key,
  label,
  required: more.required ?? false,
  personal: more.personal ?? ('personal' in reader && reader.personal),
  reader: 'label' in reader ? { type: 'field', field: reader } : reader,
  synonyms: hazardHeadings[key],
  ...(more.step === undefined ? {} : { step: steps[more.step].name }),
})

/** What was found and by whom stands in the first act; to change it the file is withdrawn and reported anew. */
const asFound = (field: TargetField): TargetField => ({ ...field, step: steps.withdraw.name })

const { fields: said } = carriedOver
const states = {
  ...stages,
  refused: said.state.choices.refused,
  right: { zh: '已整改', en: 'Put right' },
}
const completed = { yes: { zh: '是', en: 'Yes' }, no: { zh: '否', en: 'No' } }

const siteFirst = (one: { code: string }, other: { code: string }) =>
  Number(halfOf(other.code) === 'site') - Number(halfOf(one.code) === 'site')

/** The class by its name; what other ledgers write is taken for the likeliest. */
const classReader = ({ classes }: HazardCatalogue): CellReader => ({
  type: 'sorted',
  // What is found on a site comes more often than what is missing in the papers.
  names: Object.fromEntries(classes.toSorted(siteFirst).map(({ code, name }) => [code, name])),
  words: Object.fromEntries(classes.map(({ code, name, also = [] }) => [code, [`${name.zh}类`, ...also]])),
  nearly: {},
})

/**
 * The ledger of hazards. New rows are findings; a row that comes back may grade and settle, which need no more than a
 * form and the signature under the workbook. Everything else is signed in the file (ADR 20).
 */
export const hazardTarget = (catalogue: HazardCatalogue, { own, source }: HazardSender): Target => ({
  key: hazardTargetKey,
  title: { zh: '隐患台账', en: 'Ledger of hazards' },
  fields: [
    ...hiddenFields,
    asFound(
      column('party', { zh: '单位名称', en: 'Unit' }, { type: 'party' }, { required: own === undefined }),
    ),
    asFound(column('place', { zh: '隐患位置', en: 'Place' }, { ...finding.fields.place, required: false })),
    asFound(column('foundOn', { zh: '检查时间', en: 'Found on' }, finding.fields.foundOn)),
    asFound(column('checkers', { zh: '检查人员', en: 'Found by' }, said.checkers)),
    asFound(column('what', { zh: '隐患描述', en: 'What is wrong' }, finding.fields.what, { required: true })),
    asFound(column('class', { zh: '隐患类别', en: 'Class' }, classReader(catalogue))),
    column(
      'grade',
      { zh: '隐患等级', en: 'Grade' },
      {
        ...{ type: 'sorted', names: grades },
        ...{ words: gradeWords, nearly: gradesNearly },
      },
    ),
    column('basis', { zh: '判级依据', en: 'Basis of the grade' }, grading.fields.basis),
    asFound(
      column('source', { zh: '来源', en: 'Source' }, { type: 'named', names: sources, words: sourceWords }),
    ),
    column('measures', said.measures.label, said.measures),
    column('responsible', { zh: '整改责任人', en: 'Person responsible' }, said.responsible),
    column('unit', { zh: '整改部门', en: 'Unit responsible' }, said.unit),
    column('funds', { zh: '整改资金（元）', en: 'Funds (yuan)' }, said.funds),
    column('deadline', { zh: '计划完成日期', en: 'Deadline' }, said.deadline),
    column('contingency', said.contingency.label, said.contingency),
    column(
      'state',
      { zh: '状态', en: 'State' },
      { type: 'named', names: states, words: stateWords },
      {
        step: 'rectify',
      },
    ),
    column(
      'completed',
      { zh: '是否完成整改', en: 'Completed' },
      { type: 'named', names: completed, words: completedWords },
      { step: 'rectify' },
    ),
    column('finishedOn', said.finishedOn.label, said.finishedOn, { step: 'rectify' }),
    column('reviewer', { zh: '复查(验收)人', en: 'Reviewed by' }, said.reviewer, { step: 'review' }),
    column('reviewedOn', said.reviewedOn.label, said.reviewedOn, { step: 'review' }),
    asFound(column('harm', said.harm.label, said.harm)),
    asFound(column('note', said.note.label, said.note)),
  ],
  // Ten hydrants of one firm may be blocked in the same words, on other days or in other places.
  sameness: [
    [partyColumn, 'what', 'place'],
    [partyColumn, 'what', 'foundOn'],
    [partyColumn, 'what'],
  ],
  whenThere: 'ask',
  isChangeable: true,
  given: { source, ...(own === undefined ? {} : { [partyColumn]: own }) },
  leftOut: [...hazardLeftOut, '问题'],
})
