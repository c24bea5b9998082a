import { type Operation, pathNames } from '@bihuan/contract/operation.ts'

/** A request for this operation as a browser makes it. */
export const requestOf = (
  url: string,
  cookie: string,
  operation: Operation,
  input: Record<string, unknown>,
  commandId: string,
): [string, RequestInit] => {
  const inPath = pathNames(operation.path)
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(input[name])),
  )
  const rest = Object.entries(input).filter(([name, value]) => !inPath.includes(name) && value !== undefined)
  const headers = { cookie, 'accept-language': 'zh-CN', 'command-id': commandId }
  if (operation.method === 'GET') {
    const query = new URLSearchParams(rest.map(([name, value]): [string, string] => [name, String(value)]))
    return [`${url}${path}?${query}`, { headers }]
  }
  const body = JSON.stringify(Object.fromEntries(rest))
  return [
    `${url}${path}`,
    { method: 'POST', body, headers: { ...headers, 'content-type': 'application/json' } },
  ]
}
