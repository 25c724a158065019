import Fastify from 'fastify'
import { expect, it } from 'vitest'
import { labelRows, markFiles } from './markFiles.ts'

async function build() {
  const app = Fastify()
  markFiles(app)
  app.get('/rows.csv', async (_, reply) =>
    reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', 'attachment; filename="rows.csv"')
      .send('\uFEFFa,b\r\n1,"x\r\ny"\r\n'),
  )
  app.get('/data', async () => ({ a: 1 }))
  return app
}

it('each row of a CSV of a demonstration says that it is invented, and so does the name of the file', async () => {
  const answer = await (await build()).inject('/rows.csv')
  expect(answer.body).toBe('\uFEFFa,b,demonstration\r\n1,"x\r\ny",DỮ LIỆU MINH HỌA\r\n')
  expect(answer.headers['content-disposition']).toBe(
    'attachment; filename="du-lieu-minh-hoa-rows.csv"',
  )
})

it('every answer of a demonstration says so in its head', async () => {
  const answer = await (await build()).inject('/data')
  expect([answer.headers['x-demonstration'], answer.json()]).toEqual(['invented-figures', { a: 1 }])
})

it('a last row without an end gets its label too', () => {
  expect(labelRows('a\n1')).toBe('a,demonstration\n1,DỮ LIỆU MINH HỌA')
})
