import type { Person } from '@thang/contracts'
import { useState } from 'react'
import { formatNumber } from '../../app/i18n/numbers.ts'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { type Column, DataTable } from '../../ui/controls/DataTable.tsx'
import { StateMark } from '../../ui/controls/StateMark.tsx'
import { EmailText } from './EmailText.tsx'
import { HeldPosts } from './HeldPosts.tsx'
import styles from './people.module.css'
import { PersonName } from './PersonName.tsx'
import { personTone } from './personTones.ts'

const step = 200

/** People row by row; of very many the first, and more by a press. */
export function PeopleTable({ people }: { readonly people: readonly Person[] }) {
  const { t, language } = useWorkspace()
  const [most, setMost] = useState(step)
  const shown = people.slice(0, most)
  const number = (count: number) => formatNumber(count, 0, language)
  return (
    <>
      <p className={styles.count} aria-live="polite">
        {t('people.count', { count: people.length, number: number(people.length) })}
      </p>
      <DataTable
        label={t('screen.people')}
        columns={usePersonColumns()}
        rows={shown}
        rowKey={({ id }) => id}
        empty={null}
        dense
      />
      {shown.length === people.length ? null : (
        <p className={styles.more}>
          {t('people.shownOf', { shown: number(shown.length), all: number(people.length) })}{' '}
          <Button small onPress={() => setMost(most + step)}>
            {t('people.more')}
          </Button>
        </p>
      )}
    </>
  )
}

function usePersonColumns(): Column<Person>[] {
  const { t } = useWorkspace()
  return [
    { key: 'name', head: t('people.name'), cell: (person) => <PersonName person={person} /> },
    { key: 'posts', head: t('people.posts'), cell: ({ posts }) => <HeldPosts posts={posts} /> },
    {
      key: 'email',
      head: t('people.email'),
      cell: ({ email }) => <EmailText email={email} />,
    },
    {
      key: 'state',
      head: t('people.state'),
      cell: ({ state }) => (
        <StateMark tone={personTone[state]}>{t(`personState.${state}`)}</StateMark>
      ),
    },
    {
      key: 'factor',
      head: t('people.secondFactor'),
      cell: ({ secondFactor }) => (
        <StateMark tone={secondFactor ? 'good' : 'neutral'}>
          {t(secondFactor ? 'people.factorOn' : 'people.factorOff')}
        </StateMark>
      ),
    },
  ]
}
