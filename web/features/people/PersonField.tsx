import type { Person } from '@thang/contracts'
import { useDeferredValue, useState } from 'react'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { ComboField, type ComboOption } from '../../ui/controls/ComboField.tsx'
import type { FieldState, FieldWords } from '../../ui/controls/Field.tsx'
import { useListed } from './useListed.ts'

interface PersonFieldProps extends FieldWords, FieldState<ComboOption | null> {
  /** Who may be chosen; everyone in sight where it is not said. */
  readonly fits?: (person: Person) => boolean
}

const mostShown = 50

/** A person among those in sight, found by name or e-mail address without diacritics; the key is the id. */
export function PersonField({ fits = everybody, ...field }: PersonFieldProps) {
  const { t, unitName } = useWorkspace()
  const [words, setWords] = useState('')
  const asked = useDeferredValue(words.trim())
  const { data, isFetching } = useListed(['people', { q: asked }], (client) =>
    client.listPeople({ q: asked }),
  )
  const options = (data?.people ?? [])
    .filter(fits)
    .slice(0, mostShown)
    .map(({ id, name, email, posts: [post] }) => ({
      key: id,
      text: name,
      detail: post === undefined ? email : `${post.title}, ${unitName(post.unit)}`,
    }))
  return (
    <ComboField
      {...field}
      options={options}
      onSearch={setWords}
      searching={isFetching}
      placeholder={t('post.personPlaceholder')}
    />
  )
}

function everybody(): boolean {
  return true
}
