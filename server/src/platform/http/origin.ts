import type { FastifyInstance, FastifyRequest } from 'fastify'
import { invalid } from '../errors.ts'

export type OriginOf = (request: FastifyRequest) => string

/**
 * How to tell the site's address, such as `https://dti.example.vn`, for links in full. Where none is
 * configured it is what the visitor asked for, and a Host that is not one is refused: it would go into
 * links. Empty where a client of HTTP/1.0 names no host.
 */
export function readOrigin(app: FastifyInstance, publicUrl: string | undefined): OriginOf {
  if (publicUrl !== undefined) return () => publicUrl
  app.addHook('onRequest', async ({ host }) => {
    if (host !== '' && !isHost(host)) throw strangeHost()
  })
  return ({ host, protocol }) =>
    host === '' ? '' : `${protocol === 'https' ? 'https' : 'http'}://${host.toLowerCase()}`
}

/** A name or address with or without a port; an underscore is in names that containers have. */
function isHost(host: string): boolean {
  return /^(?:[a-z0-9._-]{1,253}|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?$/i.test(host)
}

function strangeHost() {
  return invalid(
    'Tên máy chủ trong yêu cầu (Host) không hợp lệ. Mở lại trang bằng địa chỉ đúng của hệ thống.',
    { header: 'Host' },
  )
}
