import { photoLimits } from '@bihuan/domain/photos/photo.ts'
import type { MultipartFile } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'

/** Letters of one field at most. */
const fieldSize = 4000

export const formLimits = {
  fileSize: photoLimits.bytes,
  files: 1,
  fields: 20,
  parts: 24,
  fieldSize,
  fieldNameSize: 40,
  headerPairs: 40,
}

export type TakenForm = { fields: Map<string, string>; photo: Buffer | undefined; isTooLarge: boolean }

/**
 * Reads the form to its end. A file past the limit is let run by, so that what was typed behind it is not lost and
 * nothing of it is held.
 */
export const takeForm = async (request: FastifyRequest): Promise<TakenForm> => {
  const fields = new Map<string, string>()
  let photo: Buffer | undefined
  let isTooLarge = false
  for await (const part of request.parts({ throwFileSizeLimit: false } as never)) {
    if (part.type === 'field') fields.set(part.fieldname, String(part.value ?? ''))
    else {
      const content = await wholeOf(part)
      if (content === undefined) isTooLarge = true
      else if (content.length > 0) photo = content
    }
  }
  return { fields, photo, isTooLarge }
}

const wholeOf = async ({ file }: MultipartFile): Promise<Buffer | undefined> => {
  const pieces: Buffer[] = []
  for await (const piece of file) pieces.push(piece as Buffer)
  return file.truncated ? undefined : Buffer.concat(pieces)
}
