import type { UnitStory } from '@thang/contracts'
import { ScreenHead } from '../../app/workspace/ScreenHead.tsx'
import { ScreenLink } from '../../app/workspace/ScreenLink.tsx'
import { useOwnSession } from '../../app/workspace/session.ts'
import { Answer, useAsk } from '../../app/workspace/useAsk.tsx'
import { useAddress, useWorkspace } from '../../app/workspace/workspace.tsx'
import { buttonClass } from '../../ui/controls/Button.tsx'
import { DataTable } from '../../ui/controls/DataTable.tsx'
import { FactList } from '../../ui/controls/FactList.tsx'
import { Loading } from '../../ui/controls/Loading.tsx'
import { today } from '../people/today.ts'
import { standingOn } from './standingOn.ts'
import { UnitEventTable } from './UnitEventTable.tsx'
import styles from './UnitTree.module.css'
import { UnitPosts } from './UnitPosts.tsx'

export function Screen() {
  const { unitName } = useWorkspace()
  const code = useAddress().params['id'] ?? ''
  const { areas } = useOwnSession()
  const asked = useAsk(['unit-story', code], (client) => client.getUnitStory(code))
  const name = standingOn(asked.data?.names ?? [], today())
  return (
    <>
      <ScreenHead
        {...(name === undefined ? {} : { title: unitName(name) })}
        actions={<ChangeLink code={code} />}
      />
      <Answer of={asked} loading={<Loading rows={8} />}>
        {(story) => (
          <>
            <Facts story={story} />
            <Names story={story} />
            <UnitEventTable story={story} />
            {areas.includes('posts') ? <UnitPosts unit={code} /> : null}
          </>
        )}
      </Answer>
    </>
  )
}

function ChangeLink({ code }: { readonly code: string }) {
  const { t } = useWorkspace()
  const asked = useAsk(['unit-actions', code], (client) => client.getUnitActions(code))
  if ((asked.data?.kinds.length ?? 0) === 0) return null
  return (
    <ScreenLink to="unitEvent" params={{ id: code }} className={buttonClass('primary')}>
      {t('unitStory.change')}
    </ScreenLink>
  )
}

function Facts({ story }: { readonly story: UnitStory }) {
  const { t, date } = useWorkspace()
  const { unit, kind, validFrom, validTo, parents } = story
  const parent = standingOn(parents, today())?.parent ?? null
  return (
    <section aria-labelledby="facts">
      <h2 id="facts" tabIndex={-1} className="visually-hidden">
        {t('unitStory.facts')}
      </h2>
      <FactList
        facts={[
          { term: t('unitStory.code'), value: unit },
          { term: t('unitStory.kind'), value: t(`unitKind.${kind}`) },
          {
            term: t('unitStory.parent'),
            value:
              parent === null ? (
                t('unitStory.noParent')
              ) : (
                <ScreenLink to="unit" params={{ id: parent.code }}>
                  {parent.name}
                </ScreenLink>
              ),
          },
          {
            term: t('unitStory.from'),
            value: validFrom === null ? t('unitStory.unknown') : date(validFrom),
          },
          {
            term: t('unitStory.to'),
            value: validTo === null ? t('unitStory.lasts') : date(validTo),
          },
        ]}
      />
    </section>
  )
}

function Names({ story: { names } }: { readonly story: UnitStory }) {
  const { t, date, unitName } = useWorkspace()
  return (
    <section className={styles.section}>
      <h2 id="names">{t('unitStory.names')}</h2>
      <DataTable
        label={t('unitStory.names')}
        rows={names}
        rowKey={({ validFrom }) => validFrom ?? ''}
        empty={null}
        columns={[
          { key: 'name', head: t('unitStory.name'), cell: (name) => unitName(name) },
          {
            key: 'from',
            head: t('unitStory.from'),
            cell: ({ validFrom }) =>
              validFrom === null ? t('unitStory.unknown') : date(validFrom),
          },
          {
            key: 'to',
            head: t('unitStory.to'),
            cell: ({ validTo }) => (validTo === null ? t('unitStory.lasts') : date(validTo)),
          },
        ]}
      />
    </section>
  )
}
