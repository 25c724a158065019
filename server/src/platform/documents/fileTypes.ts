import { z } from 'zod'

/** A file as a route answers it. */
export const FileBytes = z.custom<Buffer>((value) => Buffer.isBuffer(value))

/** The types of the files that offices exchange, by the end of their name. */
export const fileTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const
