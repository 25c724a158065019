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
  expect(html).toContain('not known whether the two editions use the same framework')
  expect(html).not.toContain('use different frameworks')
})
