import type { ErrorBody } from '@thang/contracts'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { AppError } from '../errors.ts'

/** The one translator of failures to HTTP: known ones keep their code, unknown ones become a plain 500. */
export function onError(
  error: FastifyError | AppError,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const known = toAppError(error)
  if (known.code === 'internal') request.log.error({ err: error }, 'request failed')
  const { retryAfter } = known.details
  if (typeof retryAfter === 'number') reply.header('retry-after', retryAfter)
  return reply.code(known.status).send(bodyOf(known, request.id))
}

/** The same for an address that no route answers, or none by this method. */
export function onNotFound(request: FastifyRequest, reply: FastifyReply) {
  const { url: path, method } = request
  const reads = method === 'GET' || method === 'HEAD'
  const message = reads
    ? 'Không có địa chỉ này. Xem /api/v1/openapi.json để biết các địa chỉ có sẵn.'
    : `Địa chỉ này không nhận ${method}. Xem /api/v1/openapi.json để biết các địa chỉ có sẵn.`
  const error = new AppError('not_found', message, { path, method })
  return reply.code(error.status).send(bodyOf(error, request.id))
}

function toAppError(error: FastifyError | AppError): AppError {
  if (error instanceof AppError) return error
  if (hasZodFastifySchemaValidationErrors(error)) return invalidRequest(error)
  if (error.statusCode === 429) {
    return new AppError(
      'too_many_requests',
      'Quá nhiều yêu cầu trong một phút. Chờ một phút rồi thử lại.',
    )
  }
  if (error.statusCode === 413) return new AppError('too_large', 'Nội dung gửi lên quá lớn.')
  if (error.statusCode !== undefined && error.statusCode < 500) {
    return new AppError(
      'invalid',
      'Yêu cầu không đúng định dạng. Kiểm tra địa chỉ và tham số rồi thử lại.',
    )
  }
  return new AppError(
    'internal',
    'Hệ thống gặp lỗi. Thử lại sau; nếu vẫn lỗi, báo cho quản trị mã yêu cầu này.',
  )
}

function invalidRequest(error: FastifyError): AppError {
  const problems = (error.validation ?? []).map(({ instancePath, message }) => ({
    parameter: instancePath.replace(/^\//, ''),
    problem: message ?? '',
  }))
  const names = problems.map(({ parameter }) => parameter).filter(Boolean)
  return new AppError(
    'invalid',
    names.length === 0
      ? 'Tham số không hợp lệ. Xem /api/v1/openapi.json để biết các tham số được nhận.'
      : `Tham số không hợp lệ: ${names.join(', ')}. Xem /api/v1/openapi.json để biết giá trị được nhận.`,
    { problems },
  )
}

function bodyOf(error: AppError, requestId: string): ErrorBody {
  const details = Object.keys(error.details).length === 0 ? {} : { details: { ...error.details } }
  return { error: { code: error.code, message: error.message, ...details, requestId } }
}
