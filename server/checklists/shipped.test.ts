import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, inject, test } from 'vitest'
import { readShippedLists } from './shipped.ts'

const { root } = inject('cluster')
const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

/** A copy of the content in which one cell of one file is another. */
const copyWith = (file: string, from: string, to: string): string => {
  const copy = mkdtempSync(join(tmpdir(), 'bihuan-content-'))
  folders.push(copy)
  for (const folder of ['hazards', 'checklists'])
    cpSync(join(root, 'content', folder), join(copy, 'content', folder), { recursive: true })
  const path = join(copy, 'content', file)
  const text = readFileSync(path, 'utf8')
  expect(text).toContain(from)
  writeFileSync(path, text.replace(from, to))
  return copy
}

describe('the lists that come with the program', () => {
  test('are all sound, what everybody ticks first', () => {
    const { hazards, lists } = readShippedLists(root)
    const files = readdirSync(join(root, 'content', 'checklists')).filter((name) => name.endsWith('.yaml'))
    expect(lists).toHaveLength(files.length)
    expect(lists.slice(0, 2).map(({ id }) => id)).toEqual(['general', 'fire'])
    expect(hazards.standards).toHaveLength(readdirSync(join(root, 'content', 'hazards', 'major')).length)
  })

  test.each([
    [
      'checklists/gas-restaurant.yaml',
      'class: S12',
      'class: S21',
      /gas-restaurant\.yaml line \d+ \(gas-restaurant-01\)/,
    ],
    [
      'checklists/general.yaml',
      'industry-2023/3-2',
      'industry-2023/3-9',
      /general\.yaml line \d+ \(general-04\)/,
    ],
    ['hazards/instruments.yaml', 'id: fire-law', 'id: fire-laws', /fire\.yaml line \d+ \(fire-01\)/],
    [
      'hazards/major/gas-2023.yaml',
      'no: 7-2',
      'no: 7-3',
      /gas-restaurant\.yaml line \d+ \(gas-restaurant-01\)/,
    ],
    ['hazards/catalogue.yaml', 'code: S13', 'code: S15', /has no class “S13”/],
  ])('stop the start when one cell of %s is wrong, and say where', (file, from, to, says) => {
    expect(() => readShippedLists(copyWith(file, from, to))).toThrow(says)
  })
})
