import { asksByQuery, type Operation, pathNames } from '@bihuan/contract/operation.ts'

/** A request for this operation as a browser makes it. */
export const requestOf = (
  url: string,
  cookie: string,
  operation: Operation,
  input: Record<string, unknown>,
  commandId: string,
): [string, RequestInit] => {
  const { path, rest, content } = partsOf(operation, input)
  const query = new URLSearchParams(rest.map(([name, value]): [string, string] => [name, String(value)]))
  const address = asksByQuery(operation) ? `${url}${path}?${query}` : `${url}${path}`
  const headers = { cookie, 'accept-language': 'zh-CN', 'command-id': commandId }
  if (operation.method === 'GET') return [address, { headers }]
  const sent =
    operation.takes === undefined
      ? { body: JSON.stringify(Object.fromEntries(rest)), type: 'application/json' }
      : { body: content, type: 'application/octet-stream' }
  return [address, { method: 'POST', body: sent.body, headers: { ...headers, 'content-type': sent.type } }]
}

/** What of the input stands in the path, what elsewhere, and the file where the operation takes one. */
const partsOf = (operation: Operation, input: Record<string, unknown>) => {
  const isFile = (name: string) => operation.takes !== undefined && name === 'content'
  const inPath = pathNames(operation.path)
  const rest = Object.entries(input).filter(
    ([name, value]) => !inPath.includes(name) && !isFile(name) && value !== undefined,
  )
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(input[name])),
  )
  const content = (isFile('content') ? (input.content ?? new Uint8Array()) : null) as Uint8Array<ArrayBuffer>
  return { path, rest, content }
}
