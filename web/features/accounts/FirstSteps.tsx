import type { Session } from '@thang/contracts'
import { isScreenName, type ScreenName } from '../../app/workspace/screens.ts'
import { ScreenLink } from '../../app/workspace/ScreenLink.tsx'
import { useAsk } from '../../app/workspace/useAsk.tsx'
import type { WordKey } from '../../app/workspace/words.ts'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import styles from './accounts.module.css'

interface Step {
  readonly text: WordKey
  readonly why: WordKey
  readonly screen: string
  readonly done: boolean
}

/** What an administrator does first, until it is all done. */
export function FirstSteps({ session }: { session: Session }) {
  const administers = session.authorities.some(({ post }) => post.role === 'administrator')
  return administers ? <Steps session={session} /> : null
}

function Steps({ session }: { session: Session }) {
  const { t } = useWorkspace()
  const { data } = useAsk(['posts', 'coordinator'], (client) =>
    client.listPosts({ role: 'coordinator' }),
  )
  if (data === undefined) return null
  const steps: Step[] = [
    {
      text: 'home.stepFactor',
      why: 'home.stepFactorWhy',
      screen: 'security',
      done: session.secondFactor.enabled,
    },
    {
      text: 'home.stepPosts',
      why: 'home.stepPostsWhy',
      screen: 'posts',
      done: data.posts.length > 0,
    },
    {
      text: 'home.stepCoordinator',
      why: 'home.stepCoordinatorWhy',
      screen: 'people',
      done: data.posts.some(({ holders }) => holders.length > 0),
    },
  ]
  if (steps.every(({ done }) => done)) return null
  return (
    <section className={styles.section}>
      <h2>{t('home.start')}</h2>
      <p>{t('home.startWhat')}</p>
      <ol className={`${styles.list} ${styles.steps}`}>
        {steps.map((step) => (
          <StepLine key={step.text} step={step} />
        ))}
      </ol>
    </section>
  )
}

function StepLine({ step: { text, why, screen, done } }: { step: Step }) {
  const { t } = useWorkspace()
  return (
    <li className={styles.beside}>
      <div>
        <p className={styles.name}>
          {done || !isScreenName(screen) ? t(text) : <StepLink to={screen} text={text} />}
        </p>
        <p className={styles.detail}>{t(why)}</p>
      </div>
      <span className={done ? styles.done : styles.open}>
        {done ? `✓ ${t('home.done')}` : `○ ${t('home.todo')}`}
      </span>
    </li>
  )
}

function StepLink({ to, text }: { to: ScreenName; text: WordKey }) {
  const { t } = useWorkspace()
  return <ScreenLink to={to}>{t(text)}</ScreenLink>
}
