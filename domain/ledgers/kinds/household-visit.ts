import { date, photos, several, text, yesNo } from '../field.ts'
import { fixed, found } from '../found.ts'
import { ledger, type RecordOf } from '../ledger.ts'

const dangers = {
  wiring: { zh: '电线插座', en: 'Wiring' },
  stove: { zh: '炉灶燃气', en: 'Stove and gas' },
  heater: { zh: '电热毯取暖器', en: 'Heaters, electric blankets' },
  smoking: { zh: '卧床吸烟', en: 'Smoking in bed' },
  exit: { zh: '逃生出口', en: 'Way out' },
  ebike: { zh: '电动车充电', en: 'Charging an e-bike' },
  clutter: { zh: '堆物', en: 'Clutter' },
}

/**
 * A knock on the door of those whom small fires kill (clause 13.1). It tells of health and of a home, so nothing that
 * says who is in the list, and it is written down only with consent (Personal Information Protection Law Art. 28, 29).
 */
export const householdVisit = ledger({
  kind: 'household-visit',
  version: 1,
  title: { zh: '敲门走访', en: 'Household visit' },
  about: {
    zh: '到独居老人和老弱病残家里看一看，当场帮着改。',
    en: 'A visit to old people alone and to weak, ill or disabled people, who are helped on the spot.',
  },
  group: 'campaign',
  filedBy: ['village', 'department'],
  fields: {
    visitedOn: date({ zh: '走访日期', en: 'Date of the visit' }, {}),
    consent: yesNo(
      { zh: '本人或家属是否同意登记', en: 'Do they agree to be written down?' },
      {
        hint: {
          zh: '先问再记；不同意就不写姓名、住址和家里有谁',
          en: 'Ask first; without consent write no name, address or who lives there',
        },
      },
    ),
    household: text({ zh: '户主', en: 'Household' }, { max: 20, personal: true, required: false }),
    address: text({ zh: '住址', en: 'Address' }, { max: 80, personal: true, required: false }),
    category: several(
      { zh: '家里有', en: 'Who lives there' },
      {
        alone: { zh: '独居老人', en: 'An old person alone' },
        old: { zh: '老人', en: 'Old people' },
        weak: { zh: '体弱者', en: 'Weak people' },
        ill: { zh: '病人', en: 'Ill people' },
        disabled: { zh: '残疾人', en: 'Disabled people' },
        child: { zh: '留守儿童', en: 'Children on their own' },
      },
      { personal: true, required: false },
    ),
    contact: text(
      { zh: '家属或邻居', en: 'Family or neighbour' },
      { max: 40, personal: true, required: false, hint: { zh: '有事打给谁', en: 'Whom to call' } },
    ),
    dangers: several({ zh: '看到的隐患', en: 'Dangers seen' }, dangers, {
      required: false,
      hint: { zh: '没有就不点', en: 'Tap none if there are none' },
    }),
    found,
    fixed,
    alarm: yesNo({ zh: '是否装了独立烟感', en: 'Is there a smoke alarm?' }, {}),
    told: yesNo({ zh: '是否当面讲了防火逃生', en: 'Was fire safety explained?' }, {}),
    help: text(
      { zh: '帮扶和下次走访', en: 'Help and next visit' },
      {
        max: 500,
        lines: 3,
        personal: true,
        hint: { zh: '帮着做了什么、下次哪天来', en: 'What was done for them, when somebody comes again' },
      },
    ),
    scene: photos({ zh: '现场照片', en: 'Photos' }, { required: false, personal: true, max: 4 }),
  },
  happenedOn: 'visitedOn',
  list: ['visitedOn', 'dangers', 'found', 'fixed', 'alarm', 'told'],
  filters: ['visitedOn', 'dangers', 'alarm', 'told'],
  print: { signatures: [{ zh: '走访人', en: 'Visited by' }] },
  atMost: { fixed: 'found' },
  onlyIf: {
    household: 'consent',
    address: 'consent',
    category: 'consent',
    contact: 'consent',
    scene: 'consent',
  },
})

export type HouseholdVisit = RecordOf<typeof householdVisit>
