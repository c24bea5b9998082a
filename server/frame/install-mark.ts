import { readSecret, writeSecret } from './home.ts'

/** What kind of install a data folder holds; written once, when it is first opened. */
export type InstallMark = { kind: 'demo' | 'empty' }

export const readMark = (folder: string): InstallMark | null => {
  const text = readSecret(folder, 'install.json')
  return text === null ? null : (JSON.parse(text) as InstallMark)
}

export const writeMark = (folder: string, mark: InstallMark): void =>
  writeSecret(folder, 'install.json', JSON.stringify(mark))
