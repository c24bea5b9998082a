import { lineAt, type Rule } from './tree.ts'

/** What the database may not do behind the program's back (design 4), and where it belongs instead. */
const unwanted = [
  {
    sign: /\bcreate (constraint )?trigger\b/gi,
    what: 'a trigger writes where nobody sees it; the store that writes the row writes the rest too (as server/duties/tally.ts does)',
  },
  {
    sign: /\bgenerated (always|by default) as identity\b|\bcreate sequence\b|\b(big|small)?serial\b/gi,
    what: 'a sequence runs across towns; take an identifier made in the app, or the town’s own counter',
  },
  { sign: /\bas enum\b/gi, what: 'an enum cannot lose a value; use text with a check' },
  { sign: /\bcurrent_date\b/gi, what: 'the server’s day is not Shanghai’s; pass the day in' },
]

const withoutComments = (sql: string) => sql.replace(/--.*$/gm, (comment) => ' '.repeat(comment.length))

export const plainMigrations: Rule = {
  name: 'migrations',
  find: (tree) =>
    tree.files
      .filter((file) => /^server\/migrations\/.*\.sql$/.test(file))
      .flatMap((file) => {
        const sql = withoutComments(tree.read(file))
        return unwanted.flatMap(({ sign, what }) =>
          [...sql.matchAll(sign)].map(({ index }) => ({ file, line: lineAt(sql, index), what })),
        )
      }),
}
