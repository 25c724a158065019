import { definePage } from '../../app/openPage.tsx'
import { latestEdition } from './editionOrder.ts'

/** `/bang-xep-hang` alone: the newest edition of the main index. */
export const page = definePage<object>({
  async load({ client, query }) {
    const { editions } = await client.listEditions()
    const edition = latestEdition(editions)
    if (edition === undefined) return { notFound: true }
    return { redirect: { name: 'ranking', params: { edition: edition.code }, query } }
  },
  Component: () => null,
  words: (_, t) => ({ title: t('nav.ranking'), description: t('site.description') }),
})
