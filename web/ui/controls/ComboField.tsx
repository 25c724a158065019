import { useState } from 'react'
import { Button, ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { describedBy, Field, type FieldState, type FieldWords } from './Field.tsx'
import styles from './ComboField.module.css'

export interface ComboOption {
  readonly key: string
  readonly text: string
  /** What tells it from others of the same name. */
  readonly detail?: string | undefined
}

interface ComboFieldProps extends FieldWords, FieldState<ComboOption | null> {
  /** What fits the words typed, best first; at most about fifty are of use. */
  readonly options: readonly ComboOption[]
  /** Says what is typed; `options` then follow. */
  readonly onSearch: (words: string) => void
  readonly placeholder?: string
  /** The options are on their way. */
  readonly searching?: boolean
}

/** One of many, found by typing part of its name. */
export function ComboField(props: ComboFieldProps) {
  const { t } = useWorkspace()
  const { id, value, error, onChange, options, onSearch, placeholder, searching } = props
  const [typed, setTyped] = useState(value?.text ?? '')
  // Above an open dialog is only what stands in it.
  const [dialog, setDialog] = useState<HTMLElement | null>(null)
  function type(words: string) {
    setTyped(words)
    onSearch(words === value?.text ? '' : words)
    if (words === '') onChange(null)
  }
  function choose(key: unknown) {
    const chosen = options.find((option) => option.key === key)
    if (chosen === undefined) return
    onChange(chosen)
    setTyped(chosen.text)
    onSearch('')
  }
  return (
    <Field {...props}>
      <ComboBox
        aria-labelledby={`${id}-label`}
        aria-describedby={describedBy(props) ?? ''}
        className={styles.box ?? ''}
        items={options}
        inputValue={typed}
        onInputChange={type}
        selectedKey={value?.key ?? null}
        onSelectionChange={choose}
        onBlur={() => setTyped(value?.text ?? '')}
        isInvalid={error !== undefined}
        menuTrigger="focus"
        allowsEmptyCollection
      >
        <div
          ref={(element) => setDialog(element?.closest('dialog') ?? null)}
          className={styles.with}
        >
          <Input
            id={id}
            className={styles.input ?? ''}
            {...(placeholder === undefined ? {} : { placeholder })}
          />
          <Button className={styles.button ?? ''} aria-label={t('combo.show')}>
            <span aria-hidden="true">▾</span>
          </Button>
        </div>
        <Popover
          className={styles.popover ?? ''}
          {...(dialog === null ? {} : { UNSTABLE_portalContainer: dialog })}
        >
          <ListBox
            className={styles.list ?? ''}
            renderEmptyState={() => (
              <p className={styles.none}>
                {searching === true ? t('loading.words') : t('combo.none')}
              </p>
            )}
          >
            {(option: ComboOption) => (
              <ListBoxItem id={option.key} textValue={option.text} className={styles.item ?? ''}>
                <span>{option.text}</span>
                {option.detail === undefined ? null : (
                  <span className={styles.detail}>{option.detail}</span>
                )}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
    </Field>
  )
}
