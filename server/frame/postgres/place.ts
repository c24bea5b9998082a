import { join } from 'node:path'
import { exists, readFacts, writePrivate } from './files.ts'

/** The data folder below the folder that was chosen for it. */
export const dataIn = (base: string): string => join(base, 'postgres')

const noteOf = (home: string): string => join(home, 'postgres-elsewhere.json')

/**
 * The folder that holds the data: the home, unless a note there says that they had to live elsewhere. The note
 * is written before the data are moved, so it counts only when the data are no longer in the home alone.
 */
export const baseOf = (home: string): string => {
  const folder = readFacts(noteOf(home))?.folder
  if (typeof folder !== 'string') return home
  return exists(dataIn(home)) && !exists(dataIn(folder)) ? home : folder
}

export const isNotedElsewhere = (home: string, folder: string): boolean =>
  readFacts(noteOf(home))?.folder === folder

/** Tells the next start, and whoever looks for the data or backs them up, where they are. */
export const noteElsewhere = (home: string, folder: string): void => {
  const why = {
    zh: '以 root 启动时 PostgreSQL 进不了本目录，数据放在 folder 所指的目录。备份时请一并备份。',
    en: 'Started as root, PostgreSQL could not enter this folder; its data are in `folder`. Back that up as well.',
  }
  writePrivate(noteOf(home), JSON.stringify({ folder, why }, null, 2))
}

export const markerFile = (home: string): string => join(home, 'postgres-version.json')

/** The major version that made the data; undefined when there was no database yet. */
export const readMarker = (home: string): number | undefined => {
  const major = Number(readFacts(markerFile(home))?.major)
  return Number.isInteger(major) ? major : undefined
}

export const writeMarker = (home: string, major: number): void =>
  writePrivate(markerFile(home), JSON.stringify({ major }))
