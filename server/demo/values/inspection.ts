import { foundAndFixed, type Given, type Makers } from './given.ts'

const seen = [
  '配电箱前堆放纸箱，已当场清走；一处应急灯不亮，交电工更换。',
  '疏散通道停了两辆电动车，已劝离；成品库灭火器压力不足两具。',
  '一台设备防护罩缺失，已停机补装；两名员工没有戴护目镜。',
  '仓库货物离灯具太近，已移开；插座串接，已拔除。',
  '楼梯间堆放杂物，已清理；疏散指示标志被遮挡一处。',
]
const clean = [
  '逐处看过，现场整洁，制度有人执行，没有发现隐患。',
  '各处查了一遍，设备和通道正常，未发现隐患。',
]

const findingsOf = ({ pick }: Given, found: number) => pick('findings', found === 0 ? clean : seen)
const followUpOf = (given: Given, { found, fixed }: { found: number; fixed: number }) =>
  found > fixed
    ? { followUp: `余下 ${found - fixed} 处交${given.name('owner')}，七日内改好，由安全管理人员复查。` }
    : {}

export const inspection: Makers<
  | 'department-check'
  | 'full-inspection'
  | 'hazard-statistics'
  | 'self-check'
  | 'village-patrol'
  | 'worker-report'
> = {
  'hazard-statistics': (given) => {
    const found = given.whole('found', 2, 30)
    return {
      countedTo: given.on,
      span: 'quarter',
      found,
      closed: given.whole('closed', 0, found),
      major: 0,
      majorClosed: 0,
      funds: `${given.whole('funds', 2, 60) * 500}.00`,
      analysis: '用电和通道类最多，多因临时堆放和私拉乱接；没改好的已定责任人和期限，下一步先查仓库和配电。',
    }
  },
  'department-check': (given) => {
    const counts = foundAndFixed(given)
    return {
      checkedOn: given.on,
      occasion: given.pick('occasion', [
        'monthly',
        'monthly',
        'monthly',
        'key-time',
        'weather',
        'accident',
        'special',
      ]),
      sector: given.pick('sector', ['fire', 'construction', 'gas', 'road', 'houses', 'industry', 'tourism']),
      ledBy: given.name('leader'),
      post: given.is('head', 0.8) ? 'head' : 'deputy',
      people: given.whole('people', 2, 6),
      places: given.pick('places', [
        '两家加工企业和一处工地',
        '老街三家民宿',
        '镇加油站和两家餐馆',
        '一所学校和敬老院',
      ]),
      rulesKept: given.is('rules', 0.8),
      ...counts,
      findings: findingsOf(given, counts.found),
      ...followUpOf(given, counts),
    }
  },
  'full-inspection': (given) => {
    const counts = foundAndFixed(given)
    return {
      inspectedOn: given.on,
      ledBy: given.name('leader'),
      post: given.pick('post', ['principal', 'principal', 'deputy', 'manager']),
      people: Math.min(given.staff, given.whole('people', 2, 9)),
      parts: given.some('parts', [
        'rules',
        'training',
        'electricity',
        'fire',
        'machines',
        'work',
        'emergency',
      ]),
      rulesKept: given.is('rules', 0.8),
      ...counts,
      findings: findingsOf(given, counts.found),
    }
  },
  'self-check': (given) => {
    const counts = foundAndFixed(given, 4)
    return {
      checkedOn: given.on,
      level: given.pick('level', ['enterprise', 'workshop', 'team', 'post']),
      places: given.pick('places', ['一车间和成品库', '宿舍、食堂和配电房', '二车间各工位', '门店和后厨']),
      people: Math.min(given.staff, given.whole('people', 1, 6)),
      checked: ['use', 'exits', 'hydrants', 'storage', 'three-in-one', 'inspection'],
      ...(counts.found > 0 ? { problems: given.some('problems', ['exits', 'storage', 'other']) } : {}),
      rulesKept: given.is('rules', 0.85),
      ...counts,
      findings: findingsOf(given, counts.found),
      ...followUpOf(given, counts),
    }
  },
  'village-patrol': (given) => {
    const counts = foundAndFixed(given, 4)
    return {
      patrolledOn: given.on,
      watched: given.some('watched', ['fire', 'forest', 'water', 'road', 'houses', 'shops', 'ebikes']),
      people: given.whole('people', 2, 5),
      points: given.whole('points', 5, 20),
      places: given.pick('places', [
        '后山坟地、水库大坝和老街',
        '村口路段、祠堂和沿街店铺',
        '林农交错带和河边码头',
      ]),
      openFires: given.is('fires', 0.2) ? given.whole('openFires', 1, 3) : 0,
      rulesKept: given.is('rules', 0.85),
      ...counts,
      told: given.whole('told', 0, 15),
      findings: given.pick('seen', [
        '沿线没有明火，两户在田边堆了秸秆，已劝其清运。',
        '老街一处电动车飞线充电，已拔掉并告知；其余正常。',
        '水库护栏松动一处，已设警示，报镇里修。',
      ]),
    }
  },
  'worker-report': (given) => {
    const outcome = given.pick('outcome', ['fixed', 'fixed', 'planned', 'unfounded', 'open'] as const)
    return {
      reportedOn: given.on,
      type: given.pick('type', ['things', 'behaviour', 'place', 'management']),
      place: given.pick('place', ['一车间东门', '成品库', '装卸平台', '食堂后面']),
      ...(given.is('signed', 0.6) ? { reporter: given.name('reporter') } : {}),
      outcome,
      ...(outcome === 'open' ? {} : { answeredOn: given.on }),
      ...(outcome === 'fixed' ? { reward: given.pick('reward', ['30.00', '50.00', '100.00']) } : {}),
      seen: given.pick('seen', [
        '安全门被货物挡住。',
        '有人不断电就清理机器。',
        '地面油渍没有人管。',
        '灭火器过期了。',
      ]),
      ...(outcome === 'open' ? {} : { answer: '已到现场核实并告知上报人。' }),
    }
  },
}
