import type { Words } from '../base/words.ts'
import { type ColumnField, count, date, text, yesNo } from '../ledgers/field.ts'
import { industryProblem, tidyIndustry } from '../parties/industry.ts'
import { profileFields, riskColours, sizeClasses, standardGrades } from '../parties/profile.ts'
import { sectors } from '../parties/sector.ts'
import { type HeldTrait, heldTraits } from '../parties/trait.ts'
import { postNames } from '../people/post.ts'
import { type PersonPart, peopleKey, personParts, type RegisterPost, registerPosts } from './people-cells.ts'
import { gradeWords, riskWords, sectorWords, sizeWords, traitHeadings } from './register-words.ts'
import { type CellReader, hiddenFields, type Target, type TargetField } from './target.ts'

const field = (
  key: string,
  label: Words,
  reader: CellReader | ColumnField,
  synonyms: string,
  required = false,
): TargetField => ({
  key,
  label,
  required,
  personal: false,
  reader: isColumn(reader) ? { type: 'field', field: reader } : reader,
  synonyms: synonyms.split(' ').filter((one) => one !== ''),
})

const isColumn = (reader: CellReader | ColumnField): reader is ColumnField => 'label' in reader

const named = (
  names: Readonly<Record<string, Words>>,
  words: Readonly<Record<string, readonly string[]>>,
): CellReader => ({ type: 'named', names, words })

const phones = '联系电话 电话 手机 手机号 手机号码 联系方式 移动电话 电话号码 联系手机'
const idNumbers = '身份证号 身份证号码 身份证 公民身份号码 证件号码 证件号'

const name: Words = { zh: '企业名称', en: 'Enterprise' }
const place: Words = { zh: '所属村（社区）', en: 'Village' }
const handler: Words = { zh: '监管部门', en: 'Supervised by' }
const since: Words = { zh: '登记日期', en: 'Registered on' }
const { uscc, legacyRegNo, address, sector, trade, industry, size, staff, revenue, assets } = profileFields
const { riskColour, standardGrade, standardUntil } = profileFields
const optional = { required: false } as const
const wan: CellReader = { type: 'ten-thousands', max: 100_000_000 }
const industryCode: CellReader = { type: 'code', tidy: tidyIndustry, problem: industryProblem }
const legacyCode: CellReader = {
  type: 'code',
  tidy: (typed) => typed.replace(/\s/g, ''),
  problem: (code) =>
    /^\d{15}$/.test(code)
      ? undefined
      : { zh: '原工商注册号是 15 位数字', en: 'A former registration number has 15 digits' },
}

/** One column for each trait: 是否涉爆粉尘. */
const traitFields = Object.entries(heldTraits).map(
  ([trait, label]): TargetField =>
    field(traitKey(trait as HeldTrait), label, yesNo(label, optional), traitHeadings[trait as HeldTrait]),
)

/** The key under which a trait's yes or no is read. */
export function traitKey(trait: HeldTrait): string {
  return `trait.${trait}`
}

type Headings = { own: string; shared: string }
const peopleHeadings: Record<RegisterPost, Record<PersonPart, Headings>> = {
  'legal-representative': {
    name: { own: '', shared: '法人 法人代表 企业法人 法定代表人姓名 法人姓名 法定代表人（负责人）' },
    phone: {
      own: '法人电话 法人代表电话 法定代表人联系电话 法定代表人手机 法人手机 法人联系电话 法人联系方式',
      shared: phones,
    },
    idNumber: { own: '法人身份证号 法人身份证 法定代表人身份证 法定代表人身份证号码', shared: idNumbers },
  },
  principal: {
    name: { own: '', shared: '负责人 企业负责人 单位负责人 主要负责人姓名 负责人姓名 经营者 业主 店主' },
    phone: {
      own: '负责人电话 主要负责人联系电话 主要负责人手机 负责人联系电话 负责人手机 经营者电话',
      shared: phones,
    },
    idNumber: { own: '负责人身份证号 主要负责人身份证 负责人身份证 主要负责人身份证号码', shared: idNumbers },
  },
  'safety-manager': {
    name: {
      own: '',
      shared:
        '安全员 安全管理员 专职安全员 专（兼）职安全员 专兼职安全员 安全负责人 安全管理人员姓名 安全员姓名 安管人员',
    },
    phone: {
      own: '安全员电话 安全管理员电话 安全员联系电话 安全管理人员联系电话 安全员手机 安全负责人电话',
      shared: phones,
    },
    idNumber: {
      own: '安全员身份证号 安全管理人员身份证 安全员身份证 安全管理人员身份证号码',
      shared: idNumbers,
    },
  },
  'safety-contact': {
    name: { own: '', shared: '联系人 联系人姓名 安全联系人 联络员 安全生产联系人' },
    phone: { own: '联系人电话 联系人手机 联系人联系电话 联络员电话', shared: phones },
    idNumber: { own: '联系人身份证号 联系人身份证', shared: idNumbers },
  },
}

const partWords: Record<PersonPart, Words> = {
  name: { zh: '', en: '' },
  phone: { zh: '电话', en: ': telephone' },
  idNumber: { zh: '身份证号', en: ': identity number' },
}

/** Who answers in a firm and who is called, each with the numbers; a bare 联系电话 is that of whoever stands before it. */
const peopleFields = registerPosts.flatMap((post) =>
  personParts.map((part): TargetField => {
    const label = {
      zh: `${postNames[post].zh}${partWords[part].zh}`,
      en: `${postNames[post].en}${partWords[part].en}`,
    }
    const { own, shared } = peopleHeadings[post][part]
    return {
      ...field(peopleKey(post, part), label, { type: 'people', part }, shared),
      personal: true,
      own: [label.zh, ...own.split(' ').filter((one) => one !== '')],
      ...(part === 'name' ? {} : { after: peopleKey(post, 'name') }),
    }
  }),
)

/** Village, supervising department and first day: duties and files hang on them. */
function fixing(keys: readonly string[], fields: readonly TargetField[]): TargetField[] {
  return fields.map((one) => (keys.includes(one.key) ? { ...one, fixed: true } : one))
}

/** The register of enterprises. Whoever is in it already is changed by a row with the same code or name. */
export const registerTarget: Target = {
  key: 'register',
  title: { zh: '企业名册', en: 'Register of enterprises' },
  fields: fixing(
    ['area', 'handler', 'since'],
    [
      ...hiddenFields,
      field(
        'name',
        name,
        text(name, { max: 120 }),
        '单位名称 名称 企业 单位 企业全称 经营单位 商户名称 场所名称 企业（单位）名称',
        true,
      ),
      field(
        'uscc',
        uscc,
        { type: 'credit-code' },
        '统一代码 信用代码 社会信用代码 统一信用代码 组织机构代码 营业执照号 营业执照注册号',
      ),
      field('legacyRegNo', legacyRegNo, legacyCode, '工商注册号 注册号'),
      field(
        'area',
        place,
        { type: 'place' },
        '所属村 所属村/社区 所属村社区 村 村（居） 社区 村社区 所在村 所在村（社区） 所属社区 行政村 属地',
      ),
      field(
        'address',
        address,
        text(address, { ...optional, max: 200 }),
        '详细地址 企业地址 经营地址 生产经营地址 注册地址 住所 单位地址 地点',
      ),
      field(
        'sector',
        sector,
        named(sectors, sectorWords),
        '行业类别 行业领域 所属行业 行业 行业分类 类别 监管分类',
      ),
      field(
        'trade',
        trade,
        text(trade, { ...optional, max: 60 }),
        '主要产品/工艺 主要产品 主要产品及工艺 经营范围 主营业务 主要业务 产品',
      ),
      field(
        'industry',
        industry,
        industryCode,
        '国民经济行业代码 国民经济行业分类代码 国民经济行业分类 行业代码(GB/T4754)',
      ),
      field('size', size, named(sizeClasses, sizeWords), '规模 企业类型 规模类型 划型'),
      ...traitFields,
      field(
        'staff',
        staff,
        count(staff, { ...optional, max: 1_000_000 }),
        '从业人数 职工人数 员工人数 人数 员工数 职工数 用工人数 从业人员',
      ),
      field('revenue', revenue, wan, '年营业收入 营业收入 年产值 主营业务收入 年销售额'),
      field('assets', assets, wan, '资产总额 总资产'),
      field(
        'riskColour',
        riskColour,
        named(riskColours, riskWords),
        '风险分级 风险等级（红橙黄蓝） 安全风险等级 风险 风险颜色',
      ),
      field(
        'standardGrade',
        standardGrade,
        named(standardGrades, gradeWords),
        '安全标准化等级 标准化 标准化达标等级 安全生产标准化等级',
      ),
      field(
        'standardUntil',
        standardUntil,
        date(standardUntil, { ...optional, when: 'any' }),
        '标准化到期日 标准化证书有效期 标准化有效期',
      ),
      field(
        'handler',
        handler,
        { type: 'department' },
        '主管部门 行业主管部门 监管单位 行业监管部门 责任部门',
      ),
      field(
        'since',
        since,
        date(since, optional),
        '成立日期 注册日期 成立时间 注册时间 开业日期 投产日期 开办时间 开业时间',
      ),
      ...peopleFields,
    ],
  ),
  sameness: [['uscc'], ['legacyRegNo'], ['name']],
  alone: ['uscc', 'legacyRegNo'],
  whenThere: 'change',
  isChangeable: true,
  leftOut: [
    '问题 序号 编号 序 号 职务 重大危险源级别 安责险到期日 安责险 包保领导 包保责任人 生产状态 经营状态 状态 备注 说明',
  ].flatMap((words) => words.split(' ')),
}
