import { readSecret, writeSecret } from './home.ts'

/** What kind of install a data folder holds; written when it is first opened. Half made: the demo was being loaded. */
export type InstallMark = { kind: 'demo' | 'empty'; isHalfMade?: true }

export const readMark = (folder: string): InstallMark | null => {
  const text = readSecret(folder, 'install.json')
  return text === null ? null : (JSON.parse(text) as InstallMark)
}

export const writeMark = (folder: string, mark: InstallMark): void =>
  writeSecret(folder, 'install.json', JSON.stringify(mark))
