import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { refuse } from '@bihuan/domain/base/refusal.ts'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

const policy = [
  "default-src 'self'",
  "script-src 'self'",
  // The office's widget library writes its styles at run time.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ')

/** The two faces, as built, with the headers that keep them to themselves. Paths that no file has are the faces' own. */
export const servePages = async (app: FastifyInstance, folder: string): Promise<void> => {
  app.addHook('onSend', async (request, reply) => {
    reply.header('x-content-type-options', 'nosniff')
    reply.header('referrer-policy', 'same-origin')
    reply.header('content-security-policy', policy)
    const isKept = reply.statusCode === 200 && reply.hasHeader('cache-control')
    if (request.url.startsWith('/api/') && !isKept) reply.header('cache-control', 'no-store')
  })
  const isBuilt = existsSync(join(folder, 'office.html'))
  if (isBuilt)
    await app.register(fastifyStatic, {
      root: folder,
      index: false,
      wildcard: false,
      schemaHide: true,
      // Else the plugin writes its own header over the one below.
      cacheControl: false,
      setHeaders(reply, path) {
        const isNamedByContent = /[\\/]assets[\\/]/.test(path)
        reply.setHeader(
          'cache-control',
          isNamedByContent ? 'public, max-age=31536000, immutable' : 'no-cache',
        )
      },
    })
  app.setNotFoundHandler(async (request, reply) => {
    const path = request.url.split('?')[0] ?? ''
    // `/plan/4.2` is a page: a file's name ends in letters.
    const isPage = request.method === 'GET' && !path.startsWith('/api') && !/\.[a-z]\w*$/i.test(path)
    if (!isPage || !isBuilt) throw refuse('request.unknown-address', { path })
    const face = /^\/(field|register)(\/|$)/.test(path) ? 'field.html' : 'office.html'
    return reply.header('cache-control', 'no-cache').sendFile(face)
  })
}
