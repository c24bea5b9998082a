import type { Hazard } from '../hazards/hazard.ts'
import { listing as listingForm } from '../hazards/major-forms.ts'
import { type Facts, noSanction, placed, served, table, type Written } from './facts.ts'
import { type Block, chineseDay, paragraph, sentenceOf } from './paper.ts'

const levelOf = ({ listing }: Hazard): string =>
  listing === undefined ? '' : listingForm.fields.level.choices[listing.level].zh

const numberOf = ({ listing }: Hazard): string =>
  listing?.number === undefined ? '' : `（${listing.number}）`

/** 挂牌督办通知书: which unit, which hazard, what is to be done until when, and who supervises. */
export const writeListingNotice = ({ hazard, unit, file, issuer, criterion }: Facts): Written => {
  const { listing } = hazard
  const supervisor = listing?.supervisor ?? issuer
  const until = listing === undefined ? '' : `${chineseDay(listing.deadline)}前`
  return {
    to: unit,
    body: [
      paragraph(
        `${listing === undefined ? '' : chineseDay(listing.on)}，你单位下列重大事故隐患（案卷${file}）列入${levelOf(hazard)}挂牌督办${numberOf(hazard)}：`,
      ),
      table(['隐患和部位', '督办单位', '督办期限'], [placed(hazard), supervisor, until]),
      ...(criterion === '' ? [] : [paragraph(`判定依据：${sentenceOf(criterion)}`)]),
      ...planOf(hazard),
      paragraph(
        '请在督办期限内治理到位，治理期间采取防范措施。治理完成后，经评估和现场复查合格、销号，方可申请摘牌。挂牌、治理结果和摘牌情况向社会公布。',
      ),
      ...(supervisor === issuer
        ? []
        : [paragraph(`督办由${supervisor}作出，${issuer}以本通知书转达并跟踪进展。`)]),
    ],
    copies: supervisor === issuer ? [] : [supervisor],
    lines: served,
    notes: [noSanction('通知书'), '一式两份，单位和发文单位各存一份。'],
  }
}

/** What the unit itself has settled upon; the sheet does not invent measures. */
const planOf = ({ five }: Hazard): Block[] =>
  five.measures === undefined ? [] : [paragraph(`治理措施：${sentenceOf(five.measures)}`)]

/** 解除挂牌督办通知书. */
export const writeRemovalNotice = ({ hazard, unit, file, issuer }: Facts): Written => {
  const { listing, ended } = hazard
  const supervisor = listing?.supervisor ?? issuer
  const day = (on: string | undefined) => (on === undefined ? '' : chineseDay(on))
  return {
    to: unit,
    body: [
      paragraph(
        `你单位下列重大事故隐患（案卷${file}）于${day(listing?.on)}列入${levelOf(hazard)}挂牌督办${numberOf(hazard)}。经治理、评估和现场复查，已于${day(ended?.on)}销号。自${day(listing?.removedOn)}起解除挂牌督办。`,
      ),
      table(['隐患和部位', '督办单位', '摘牌日期'], [placed(hazard), supervisor, day(listing?.removedOn)]),
      paragraph('请保持治理成果，防止反弹。摘牌情况向社会公布。'),
    ],
    copies: supervisor === issuer ? [] : [supervisor],
    lines: served,
    notes: ['一式两份，单位和发文单位各存一份。'],
  }
}
