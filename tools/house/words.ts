import { type Finding, type Rule, type Tree } from './tree.ts'

/** Every word on the screen is there in both languages: web/…/locales/zh.json and en.json hold the same keys. */
export const bothLanguages: Rule = {
  name: 'words',
  find: (tree) =>
    [
      ...new Set(
        tree.files.filter((file) => /^web\/(.*\/)?locales\/(zh|en)\.json$/.test(file)).map(folderOf),
      ),
    ].flatMap((folder) => compare(tree, `${folder}/zh.json`, `${folder}/en.json`)),
}

const folderOf = (file: string) => file.slice(0, file.lastIndexOf('/'))

function compare(tree: Tree, zh: string, en: string): Finding[] {
  const [chinese, english] = [wordsIn(tree, zh), wordsIn(tree, en)]
  return [
    ...lacking(zh, chinese, english),
    ...lacking(en, english, chinese),
    ...empty(zh, chinese),
    ...empty(en, english),
  ]
}

const lacking = (file: string, own: Map<string, string>, other: Map<string, string>): Finding[] =>
  [...other.keys()].filter((key) => !own.has(key)).map((key) => ({ file, what: `lacks "${key}"` }))

const empty = (file: string, own: Map<string, string>): Finding[] =>
  [...own].filter(([, word]) => word.trim() === '').map(([key]) => ({ file, what: `"${key}" is empty` }))

const wordsIn = (tree: Tree, file: string) =>
  new Map(tree.files.includes(file) ? flat('', JSON.parse(tree.read(file))) : [])

/** Chinese has one plural and English two, so the plural's ending is no part of the key. */
const flat = (key: string, value: unknown): [string, string][] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, inner]) => flat(key === '' ? name : `${key}.${name}`, inner))
    : [[key.replace(/_(zero|one|two|few|many|other)$/, ''), String(value)]]
