import type { Operation, Takes } from '@bihuan/contract/operation.ts'
import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify'

/** A route whose body arrives as bytes, whatever media type is said of them; every other route still takes JSON alone. */
export const routeTaking = (app: FastifyInstance, route: RouteOptions, { upTo, perMinute }: Takes): void => {
  void app.register(async (within) => {
    within.removeAllContentTypeParsers()
    within.addContentTypeParser('*', { parseAs: 'buffer' }, (_, body, done) => done(null, body))
    within.route({
      ...route,
      bodyLimit: upTo,
      config: { rateLimit: { max: perMinute, timeWindow: 60_000 } },
    })
  })
}

/** The bytes of such a request; none where the body is empty or the operation takes no file. */
export const takenBytes = ({ body }: FastifyRequest, { takes }: Operation): Buffer =>
  takes !== undefined && Buffer.isBuffer(body) ? body : Buffer.alloc(0)
