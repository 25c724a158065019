import type { AnswerContent, Framework, RawInput } from '@thang/contracts'
import { askedInputs, type FrameworkNode, pointsInput } from '@thang/engine'
import type { Language } from '../../../app/i18n/translate.ts'
import type { Words } from '../../../app/workspace/words.ts'
import { labelOf } from '../checkable.ts'
import { writeInput } from '../inputs/inputText.ts'
import { inputNames, valueOf } from '../saving/contentParts.ts'
import type { AnswerPart } from '../saving/mergeAnswers.ts'

/** What names and values of answers are said with. */
export interface ContentSpeech {
  readonly framework: Pick<Framework, 'inputNames'>
  readonly node: Pick<FrameworkNode, 'rule' | 'maxPoints'>
  readonly t: Words
  readonly language: Language
}

/** An answer as lines to read: what each part is called, and what it says. */
export function contentLines(
  content: AnswerContent,
  speech: ContentSpeech,
): { term: string; text: string }[] {
  const { t } = speech
  const { notApplicable, explanation } = content
  return [
    ...(notApplicable === null ? [] : [{ term: t('answer.notApplicable'), text: notApplicable }]),
    ...inOrder(inputNames(content), speech).map((name) => ({
      term: inputName(name, speech),
      text: valueText(name, valueOf(content, name), speech),
    })),
    ...(explanation === null ? [] : [{ term: t('answer.explanation'), text: explanation }]),
  ]
}

/** The answer as text that can be taken elsewhere. */
export function contentText(content: AnswerContent, speech: ContentSpeech): string {
  return contentLines(content, speech)
    .map(({ term, text }) => `${term}: ${text}`)
    .join('\n')
}

/** What a part of an answer is called. */
export function partName(part: AnswerPart, speech: ContentSpeech): string {
  switch (part.part) {
    case 'input':
      return inputName(part.name, speech)
    case 'explanation':
      return speech.t('answer.explanation')
    case 'notApplicable':
      return speech.t('answer.notApplicable')
    default:
      throw new Error(`Unknown part: ${JSON.stringify(part satisfies never)}`)
  }
}

/** What a part says; null where it says nothing. */
export function partText(
  part: AnswerPart,
  value: RawInput | null,
  speech: ContentSpeech,
): string | null {
  if (value === null) return null
  return part.part === 'input' ? valueText(part.name, value, speech) : String(value)
}

/** As the rule asks for them; what it does not ask for, such as of an earlier set, at the end. */
function inOrder(names: readonly string[], { node }: ContentSpeech): string[] {
  const asked = askedInputs(node).map(({ name }) => name)
  return [
    ...asked.filter((name) => names.includes(name)),
    ...names.filter((name) => !asked.includes(name)),
  ]
}

function inputName(name: string, { framework, node, t, language }: ContentSpeech): string {
  const input = askedInputs(node).find((each) => each.name === name)
  const called = input === undefined ? framework.inputNames?.[name] : labelOf(framework, input)
  if (called !== undefined) return language === 'en' ? (called.en ?? called.vi) : called.vi
  return name === pointsInput || input?.kind === 'points' ? t('submission.ownPoints') : name
}

function valueText(
  name: string,
  value: RawInput | undefined,
  { node, t, language }: ContentSpeech,
): string {
  if (typeof value === 'boolean') return t(`yesNo.${value ? 'yes' : 'no'}`)
  const options = askedInputs(node).find((each) => each.name === name)?.options
  const chosen = options?.find(({ code }) => code === String(value))?.name
  if (chosen !== undefined) return language === 'en' ? (chosen.en ?? chosen.vi) : chosen.vi
  return writeInput(value, language)
}
