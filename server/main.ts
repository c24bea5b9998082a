import { join } from 'node:path'
import { isRefusal } from '@bihuan/domain/base/refusal.ts'
import type { Words } from '@bihuan/domain/base/words.ts'
import { newFirstLink } from './accounts/first-account.ts'
import { passwordsOf } from './accounts/password.ts'
import { sealTown } from './archive/sealing.ts'
import { readShippedLists } from './checklists/shipped.ts'
import { demoWords, seedDemo } from './demo/seed.ts'
import { again } from './frame/again.ts'
import { openDesk } from './frame/desk.ts'
import { sealingKeys } from './frame/home.ts'
import { readMark, writeMark } from './frame/install-mark.ts'
import { leaveAccess } from './frame/owner-access.ts'
import { sayOf } from './frame/postgres/refusals.ts'
import { reportTo, say, stopWith } from './frame/say.ts'
import { sealerOf } from './frame/seal.ts'
import { readSettings, type Settings } from './frame/settings.ts'
import { openStoreHouse } from './frame/store-house.ts'
import { readShippedLaws } from './law/shipped.ts'
import { openServer } from './open-server.ts'
import { folderBlobs } from './photos/blobs.ts'
import { readShippedPlan } from './plans/shipped.ts'
import { version } from './version.ts'

const start = async (settings: Settings) => {
  const { root, home } = settings
  const laws = readShippedLaws(root)
  const checklists = readShippedLists(root)
  const plan = readShippedPlan(root, laws)
  const mark = readMark(home.folder)
  if (mark !== null && settings.mode !== 'as-it-is' && settings.mode !== mark.kind)
    return stopWith(otherKind(home.folder, mark.kind))

  const house = await openStoreHouse({
    home: home.folder,
    root,
    databaseUrl: settings.databaseUrl,
    roles: { app: `${settings.rolePrefix}_app`, portal: `${settings.rolePrefix}_portal` },
    say,
  })
  if (isRefusal(house)) return stopWith(sayOf(house))

  leaveAccess(home.folder, house.owner)
  const sealer = sealerOf(sealingKeys(home.folder))
  const passwords = await passwordsOf('full')
  const blobs = folderBlobs(join(home.folder, 'files'))
  // A folder that lost its mark but whose towns have people is a real one: nothing is seeded into it.
  const isFresh = mark === null && (await house.app.isWithoutAccounts())
  const kind = mark?.kind ?? (isFresh && settings.mode !== 'empty' ? 'demo' : 'empty')
  const isDemo = kind === 'demo'
  const clock = (isDemo ? settings.demoClock : undefined) ?? Date.now
  if (mark?.isHalfMade) {
    await house.close()
    return stopWith(halfMade(home.folder))
  }
  if (isFresh && isDemo) {
    writeMark(home.folder, { kind, isHalfMade: true })
    await seedDemo({ house, sealer, passwords, plan, laws, blobs, clock, root, size: settings.demoSize })
  }
  if (mark === null) writeMark(home.folder, { kind })
  const firstLink = !isDemo && (await house.app.isWithoutAccounts()) ? newFirstLink() : null

  const report = reportTo(home.folder)
  const app = await openServer({
    database: house.app,
    databaseKind: house.kind,
    sealer,
    blobs,
    passwords,
    plan,
    laws,
    checklists,
    clock,
    version,
    demo: isDemo,
    address: settings.address,
    firstLink,
    webFolder: join(root, 'dist', 'web'),
    report,
    // A whole town hall comes from one address, and a page asks a dozen times; sign-in has its own, tighter limit.
    perMinute: 6000,
  })
  const desk = openDesk({ database: house.app, sealer, clock })
  const daily = again(
    minuteMs,
    async () => {
      for (const town of await house.app.towns()) await sealTown(desk, town)
    },
    (fault) => report('daily', fault),
  )
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    await daily.stop()
    await app.close()
    await house.close()
    process.exit(0)
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  const address = await app
    .listen({ port: settings.port, host: settings.host })
    .catch(async (fault: { code?: string }) => {
      await house.close()
      if (fault.code === 'EADDRINUSE') return stopWith(portTaken(settings.port))
      throw fault
    })
  say(opened(address, home.folder))
  if (isDemo) say(demoWords(root))
  if (firstLink) say(firstLinkWords(address, firstLink.token))
}

/** How often it is asked whether the day's work is due. */
const minuteMs = 60_000

const otherKind = (folder: string, kind: 'demo' | 'empty'): Words => ({
  zh: `${folder} 里已有${kind === 'demo' ? '演示' : '正式'}数据。请去掉参数再启动，或用 BIHUAN_HOME 指定另一个数据目录。`,
  en: `${folder} already holds ${kind === 'demo' ? 'demo' : 'real'} data. Start without the argument, or name another folder with BIHUAN_HOME.`,
})

const halfMade = (folder: string): Words => ({
  zh: `上次装载演示数据时中断了，${folder} 里只有一半。请删除这个目录后重新启动。`,
  en: `Loading the demo was cut off last time and ${folder} holds half of it. Delete the folder and start again.`,
})

const opened = (address: string, folder: string): Words => ({
  zh: `闭环已启动：${address}\n数据目录：${folder}`,
  en: `Bihuan is up: ${address}\nData folder: ${folder}`,
})

const portTaken = (port: number): Words => ({
  zh: `端口 ${port} 已被占用。请换一个端口，例如 PORT=${port + 1} npm start。`,
  en: `Port ${port} is taken. Choose another, for example PORT=${port + 1} npm start.`,
})

const firstLinkWords = (address: string, token: string): Words => ({
  zh: `还没有账号。请打开这个一次性链接，建立镇安办的第一个账号（只显示这一次，重启后失效）：\n${address}/welcome#${token}`,
  en: `There is no account yet. Open this one-time link to make the town's first one (shown once; a restart voids it):\n${address}/welcome#${token}`,
})

const root = process.env.BIHUAN_ROOT ?? process.cwd()
const settings = readSettings(process.env, process.argv.slice(2), root)
if ('wrong' in settings) stopWith(settings.wrong)
else await start(settings)
