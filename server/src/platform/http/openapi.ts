import fastifySwagger from '@fastify/swagger'
import * as contracts from '@thang/contracts'
import type { FastifyInstance } from 'fastify'
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'
import { z } from 'zod'

/** Describes the routes mounted after it as OpenAPI 3.1, from the contracts that the code uses. */
export async function describeApi(api: FastifyInstance): Promise<void> {
  nameContracts()
  await api.register(fastifySwagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Thang',
        version: '1',
        description:
          'Kết quả đo lường chuyển đổi số đã công bố: số liệu giữ nguyên như công bố, kèm nguồn; số chưa biết là null kèm lý do. / Published results of digital-transformation indices: figures as published, each with its source; what is not known is null with a reason.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
    },
    transform: jsonSchemaTransform,
    transformObject: (document) => withoutUnused(jsonSchemaTransformObject(document)),
  })
  api.get(
    '/openapi.json',
    { config: { access: 'public' }, schema: { hide: true } },
    async (_request, reply) => reply.serializer((body) => JSON.stringify(body)).send(api.swagger()),
  )
}

/**
 * Every exported contract gets its own name in the document, so that shapes are described once; those
 * of queries do not, since parameters are listed one by one.
 */
function nameContracts(): void {
  for (const [id, schema] of Object.entries(contracts)) {
    if (id.endsWith('Query') || !(schema instanceof z.ZodType)) continue
    if (z.globalRegistry.get(schema)?.id === undefined) {
      z.globalRegistry.add(schema, { ...z.globalRegistry.get(schema), id })
    }
  }
}

/** The transform describes every contract twice, as input and as output; what nothing refers to goes. */
function withoutUnused<Document extends object>(document: Document): Document {
  const text = JSON.stringify(document)
  if (!('components' in document)) return document
  const components = Object(document.components)
  const schemas = Object.entries(Object(components.schemas)).filter(([name]) =>
    text.includes(`"#/components/schemas/${name}"`),
  )
  return { ...document, components: { ...components, schemas: Object.fromEntries(schemas) } }
}
