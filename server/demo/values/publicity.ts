import type { Makers } from './given.ts'

export const publicity: Makers<'exposure' | 'facility-register' | 'lesson' | 'publicity-activity'> = {
  exposure: ({ on, day, pick, is, some }) => {
    const isProblem = is('problem', 0.7)
    return {
      publishedOn: on,
      type: isProblem ? 'problem' : 'practice',
      subject: isProblem
        ? pick('subject', ['三家场所占用疏散通道', '一处工地临边没有防护', '仓库违规住人'])
        : pick('practice', ['班前五分钟讲安全', '小店铺互查互学']),
      unit: pick('unit', ['镇内三家商户', '一处在建工地', '一家加工企业']),
      sector: pick('sector', ['fire', 'construction', 'industry', 'gas']),
      media: some('media', ['chat', 'board', 'meeting', 'web'] as const),
      visited: is('visited', 0.2),
      ...(isProblem ? { due: day(15), settled: is('settled', 0.6) } : {}),
      content: isProblem ? '检查发现问题当场告知，公开曝光，限期改正。' : '做法简单管用，建议各单位照着做。',
    }
  },
  'facility-register': ({ on, pick, some, whole, name }) => ({
    registeredOn: on,
    name: pick('name', ['文化广场安全长廊', '中心学校消防体验角', '河滨安全主题公园']),
    type: pick('type', ['corridor', 'corner', 'park', 'square']),
    address: pick('address', ['镇文化广场东侧', '中心学校一楼', '河滨路入口']),
    topics: some('topics', ['fire', 'traffic', 'electricity', 'first-aid', 'work'] as const),
    state: pick('state', ['open', 'open', 'open', 'repair']),
    visitors: whole('visitors', 200, 6000),
    keeper: name('keeper'),
  }),
  lesson: ({ on, day, pick, whole }) => ({
    publishedOn: on,
    event: pick('event', ['外地一家家具厂除尘管道爆燃', '外省一处民房电动车起火', '外地一家饭店燃气泄漏']),
    happened: day(-whole('before', 3, 60)),
    sector: pick('sector', ['industry', 'fire', 'gas']),
    deaths: whole('deaths', 0, 5),
    media: pick('media', ['video', 'pictures', 'circular', 'film']),
    source: pick('source', ['省里公开通报', '媒体公开报道']),
    reach: whole('reach', 100, 3000),
    compared: whole('compared', 3, 40),
    causes: '清灰不及时，动火没有审批，现场人员不知道先断电。',
    questions: '除尘管道多久清一次？动火有没有票？出口能不能推开？',
  }),
  'publicity-activity': ({ on, pick, some, whole }) => ({
    heldOn: on,
    theme:
      on.slice(5, 7) === '06'
        ? 'safety-month'
        : on.slice(5, 7) === '11'
          ? 'fire-month'
          : pick('theme', ['five-places', 'law', 'warning', 'column']),
    manner: some('manner', ['lecture', 'leaflet', 'film', 'board', 'online', 'broadcast'] as const),
    places: some('places', ['enterprise', 'village', 'school', 'family'] as const),
    place: pick('place', ['文化广场', '中心学校', '农贸市场', '村部']),
    audience: pick('audience', ['沿街商户', '中小学生', '企业职工', '老年居民']),
    reach: whole('reach', 40, 900),
    materials: whole('materials', 50, 600),
    course: '摆了咨询台，讲了身边的案例，教大家用灭火器，现场答了二十多个问题。',
  }),
}
