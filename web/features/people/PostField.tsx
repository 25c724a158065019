import type { Post } from '@thang/contracts'
import { useMemo, useState } from 'react'
import { matches } from '../../app/i18n/fold.ts'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { ComboField, type ComboOption } from '../../ui/controls/ComboField.tsx'
import type { FieldState, FieldWords } from '../../ui/controls/Field.tsx'
import styles from './people.module.css'
import { postName, scopeWords, type Speech, termWords } from './postWords.ts'

interface PostFieldProps extends FieldWords, FieldState<ComboOption | null> {
  /** Those that may be given. */
  readonly posts: readonly Post[]
}

const mostShown = 50

/** A post that may be given, vacant ones first; what it lets one do stands below once it is chosen. */
export function PostField({ posts, ...field }: PostFieldProps) {
  const workspace = useWorkspace()
  const { t } = workspace
  const [words, setWords] = useState('')
  const options = useMemo(
    () =>
      posts
        .filter((post) => matches(words, postName(post, workspace)))
        .toSorted((one, other) => Number(isHeld(one)) - Number(isHeld(other)))
        .slice(0, mostShown)
        .map((post) => postOption(post, workspace)),
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [posts, words, workspace.language],
  )
  const chosen = posts.find(({ id }) => String(id) === field.value?.key)
  return (
    <>
      <ComboField
        {...field}
        options={options}
        onSearch={setWords}
        placeholder={t('post.choosePlaceholder')}
      />
      {chosen === undefined ? null : <ChosenPost post={chosen} />}
    </>
  )
}

export function postOption(post: Post, speech: Speech): ComboOption {
  const { t } = speech
  const holder = post.holders.find(({ state }) => state === 'current')
  return {
    key: String(post.id),
    text: postName(post, speech),
    detail: `${t(`role.${post.role}`)} · ${holder?.person.name ?? t('post.vacant')}`,
  }
}

/** Role, scope and present holder of the post about to be given. */
export function ChosenPost({ post }: { readonly post: Post }) {
  const workspace = useWorkspace()
  const { t } = workspace
  const regular = post.holders.find(({ kind }) => kind === 'regular')
  return (
    <div className={styles.chosen}>
      <p>
        <b>{t(`role.${post.role}`)}</b> · {scopeWords(post, workspace)}
      </p>
      <p>{t(`roleMay.${post.role}`)}</p>
      {regular === undefined ? (
        <p>○ {t('post.vacant')}</p>
      ) : (
        <p>
          {'! '}
          {t('post.heldBy', {
            name: regular.person.name,
            term: termWords(regular, workspace).toLowerCase(),
          })}
        </p>
      )}
    </div>
  )
}

export function isHeld({ holders }: Post): boolean {
  return holders.some(({ state }) => state === 'current')
}
