import type { PersonDetail } from '@thang/contracts'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { FactList } from '../../ui/controls/FactList.tsx'
import { StateMark } from '../../ui/controls/StateMark.tsx'
import styles from './people.module.css'
import { personTone } from './personTones.ts'

/** What is known of a person and of the way they sign in. */
export function PersonFacts({ person }: { readonly person: PersonDetail }) {
  const { t, dateTime } = useWorkspace()
  const { email, phone, language, state, secondFactor, createdAt, lastSignInAt } = person
  const facts = [
    {
      term: t('people.state'),
      value: <StateMark tone={personTone[state]}>{t(`personState.${state}`)}</StateMark>,
    },
    { term: t('people.email'), value: <a href={`mailto:${email}`}>{email}</a> },
    {
      term: t('people.phone'),
      value: phone ?? <span className={styles.faint}>{t('person.noPhone')}</span>,
    },
    { term: t('people.language'), value: t(`people.${language}`) },
    {
      term: t('people.secondFactor'),
      value: (
        <StateMark tone={secondFactor ? 'good' : 'neutral'}>
          {t(secondFactor ? 'people.factorOn' : 'people.factorOff')}
        </StateMark>
      ),
    },
    { term: t('person.createdAt'), value: dateTime(createdAt) },
    {
      term: t('person.lastSignIn'),
      value: lastSignInAt === null ? t('person.neverSignedIn') : dateTime(lastSignInAt),
    },
  ]
  return (
    <section aria-labelledby="facts">
      {/* Takes the focus after a change of them. */}
      <h2 id="facts" tabIndex={-1} className="visually-hidden">
        {t('person.facts')}
      </h2>
      <FactList facts={facts} />
    </section>
  )
}
