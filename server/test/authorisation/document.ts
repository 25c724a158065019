import type { DeclaredRoute } from '../../src/platform/http/readRoute.ts'
import { type ActorKind, nobody, others, roles } from './actors.ts'
import type { Measured } from './measure.ts'
import type { PolicySentences } from './policySentences.ts'
import { nounOf, type Sample } from './sample.ts'
import type { VisitorSample } from './samples/visitors.ts'
import type { Target } from './targets.ts'
import { legend, opening, sectionTitles, visitorNote } from './words.ts'

/** Everything the document is made of. */
export interface Findings {
  readonly routes: readonly DeclaredRoute[]
  readonly samples: readonly Sample[]
  readonly measured: readonly Measured[]
  readonly visitors: readonly VisitorSample[]
  readonly policies: readonly PolicySentences[]
}

/** The matrix as a page of Markdown. */
export function writeDocument(findings: Findings): string {
  const { visitors, policies } = findings
  return [
    opening,
    legend,
    '## 1. Theo vai trò / By role',
    ...tablesFor(findings, [...roles, nobody]),
    '## 2. Theo thời hạn và phạm vi / By date and reach',
    ...tablesFor(findings, others),
    '## 3. Trước khi đăng nhập / Before signing in',
    visitorNote,
    table(
      ['Việc / what', 'Đường dẫn / route'],
      visitors.map(({ route }) => [summaryOf(findings, route), code(route)]),
    ),
    '## 4. Quy tắc bằng lời / The rules in words',
    'Lấy nguyên văn từ mã nguồn (`policy.ts` của từng mô-đun). / Taken word for word from the source.',
    ...policies.map(writePolicy),
  ]
    .join('\n\n')
    .concat('\n')
}

function tablesFor(findings: Findings, kinds: readonly ActorKind[]): string[] {
  const byNoun = Map.groupBy(findings.samples, (sample) => sectionTitles[nounOf(sample)] ?? '?')
  const header = ['Việc / what', 'Đường dẫn / route', ...kinds.map(({ title }) => title)]
  return [...byNoun].flatMap(([title, samples]) => [
    `### ${title}`,
    table(
      header,
      samples.map((sample) => [
        [summaryOf(findings, sample.route), sample.about && `*${sample.about}*`]
          .filter(Boolean)
          .join('<br>'),
        code(sample.route),
        ...kinds.map((kind) => cell(findings.measured, { sample, kind })),
      ]),
    ),
  ])
}

const shown: readonly Target[] = ['own', 'below', 'other']

/** Own unit, a unit below, another unit; one mark where it is about no unit, or about nothing. */
function cell(
  measured: readonly Measured[],
  { sample, kind }: Pick<Measured, 'sample' | 'kind'>,
): string {
  const own = measured.filter((each) => each.sample === sample && each.kind === kind)
  return shown
    .flatMap((target) => own.filter((each) => each.target === target).map(({ mark }) => mark))
    .join(' ')
}

function summaryOf({ routes }: Findings, route: string): string {
  const found = routes.find(({ method, url }) => `${method} ${url}` === prefixed(route))
  return found?.summary ?? '?'
}

/** The route as it is mounted. */
export function prefixed(route: string): string {
  return route.replace(' ', ' /api/v1')
}

function writePolicy({ module, sentences }: PolicySentences): string {
  const lines = sentences.map(({ name, text }) => `- \`${name}\`: ${text}`)
  return [`### ${module}`, lines.join('\n')].join('\n\n')
}

function code(text: string): string {
  return `\`${text}\``
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [header, header.map(() => '---'), ...rows]
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}
