import type { FastifyInstance, FastifyReply } from 'fastify'
import { demonstrationLabel } from '../demonstration.ts'

/**
 * Marks what leaves a demonstration: every answer in its head, files to keep by their name, and each row of a CSV.
 * Papers and workbooks carry the label inside, where they are written.
 */
export function markFiles(app: FastifyInstance): void {
  app.addHook('onSend', async (_, reply, payload) => {
    reply.header('x-demonstration', 'invented-figures')
    const disposition = String(reply.getHeader('content-disposition') ?? '')
    // What is kept of an answer was marked before it was kept.
    if (disposition.includes(prefix)) return payload
    markName(reply, disposition)
    const type = String(reply.getHeader('content-type') ?? '')
    if (!type.startsWith('text/csv') || reply.statusCode !== 200) return payload
    if (typeof payload !== 'string' && !Buffer.isBuffer(payload)) return payload
    reply.removeHeader('content-length')
    return labelRows(payload.toString())
  })
}

const prefix = 'du-lieu-minh-hoa-'

function markName(reply: FastifyReply, disposition: string): void {
  if (disposition === '') return
  const named = disposition
    .replace(/filename="/, `filename="${prefix}`)
    .replace(/filename\*=UTF-8''/, `filename*=UTF-8''${prefix}`)
  reply.header('content-disposition', named)
}

/** Each row gets the label as one cell more, under a heading of its own; line breaks within quotes end no row. */
export function labelRows(text: string): string {
  let quoted = false
  let row = 0
  let out = ''
  for (const [place, letter] of [...text].entries()) {
    if (letter === '"') quoted = !quoted
    const ends = !quoted && (letter === '\r' || (letter === '\n' && out.at(-1) !== '\r'))
    if (ends && place > 0) {
      out += row === 0 ? ',demonstration' : `,${demonstrationLabel}`
      row += 1
    }
    out += letter
  }
  if (out !== '' && !/[\r\n]$/.test(out))
    out += row === 0 ? ',demonstration' : `,${demonstrationLabel}`
  return out
}
