import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { expect, test } from 'vitest'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** A module as a page gets it, with the bare stand-in for TypeBox. */
const asOnPage = async (path: string): Promise<{ lawTables: Record<string, { schema: object }> }> => {
  const { outputFiles } = await build({
    entryPoints: [here(path)],
    alias: { typebox: here('../../frame/bare-schema.ts') },
    bundle: true,
    write: false,
    format: 'esm',
  })
  const code = outputFiles[0]?.text ?? ''
  return import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`)
}

test('the columns of the law’s tables keep their names on a page, which has no TypeBox', async () => {
  const { lawTables } = await asOnPage('../../../domain/calc/law-tables.ts')
  const label = (zh: string) => expect.objectContaining({ label: expect.objectContaining({ zh }) })
  expect(lawTables['fund.sector.machinery']?.schema).toMatchObject({
    properties: {
      basis: label('计提依据'),
      brackets: {
        label: { zh: '分档' },
        items: { properties: { above: label('超过（元）'), rate: label('比例') } },
      },
    },
  })
  expect(lawTables['risks.gb18218.classes']?.schema).toMatchObject({
    items: { properties: { tonnes: label('临界量（吨）'), beta: label('β'), zh: label('中文名称') } },
  })
  expect(lawTables['headcount.always-sectors']?.schema).toMatchObject({
    items: { names: { mine: { zh: '矿山' } } },
  })
})
