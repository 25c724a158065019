import { expect, it } from 'vitest'
import { render } from '../../app/render.tsx'
import { fakeClient } from '../../test/fakeClient.ts'

async function compared(sameFramework: boolean | null): Promise<string> {
  const client = {
    ...fakeClient,
    compare: async (query: Parameters<typeof fakeClient.compare>[0]) => ({
      ...(await fakeClient.compare(query)),
      sameFramework,
    }),
  }
  const url = '/en/compare?from=thu-2020&to=thu-2021'
  const { html } = await render({ url, origin: 'https://dti.example.vn', theme: null }, client)
  return html
}

it('different frameworks are said to be different', async () => {
  expect(await compared(false)).toContain('The two editions use different frameworks')
})

it('of a framework that is not known no difference is claimed', async () => {
  const html = await compared(null)
  expect(html).toContain('The framework of one of the two editions is not known')
  expect(html).not.toContain('use different frameworks')
})
