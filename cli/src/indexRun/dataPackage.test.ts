import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { runThang, workFolder } from '../test/runThang.ts'

// The index is the mean of a and b.
const metadata = 'code,level,parent\na,1,top\nb,1,top\ntop,2,\n'
const data = 'code,a,b\nU,1,2\nV,3,4\n'
const run = { package: 'package/p.json', steps: [{ stage: 'aggregate' }] }

it.each<[string, object, string, Record<string, string>]>([
  [
    'missing values of one column, in place of those of the schema',
    {
      schema: {
        missingValues: ['-'],
        fields: [{ name: 'a', missingValues: [{ value: '-9', label: 'unknown' }] }],
      },
    },
    'code,a,b\nU,-9,2\nV,3,-\nW,1,-9\n',
    { U: '2', V: '3', W: '-4' },
  ],
  [
    'a schema in a file of the package',
    { schema: 'about/schema.json' },
    'code,a,b\nU,1,2\nV,-,4\n',
    { U: '1.5', V: '4' },
  ],
  [
    'a dialect in a file of the package',
    { dialect: 'about/dialect.json' },
    "code|a|b\nU|1|2\n'V|1'|3|4\n",
    { U: '1.5', 'V|1': '3.5' },
  ],
  [
    'a delimiter that other signs outnumber',
    { dialect: { delimiter: ';' } },
    'code;x,x,x,x;a;b\nU;x,x,x,x;1;2\n',
    { U: '1.5' },
  ],
  [
    'quotes that are written by an escape sign',
    { dialect: { doubleQuote: false, escapeChar: '\\' } },
    'code,a,b\n"U\\",1",1,2\n',
    { '"U"",1"': '1.5' },
  ],
  ['a text for nothing', { dialect: { nullSequence: '\\N' } }, 'code,a,b\nU,\\N,2\n', { U: '2' }],
  [
    'a decimal sign',
    { schema: { fields: [{ name: 'a', decimalChar: ',' }] } },
    'code;a;b\nU;1,125;2\n',
    { U: '1.5625' },
  ],
])('a package says of its table: %s', async (_, described, table, expected) => {
  const { code, out, err } = await index({ path: 'd.csv', ...described }, table)
  expect(code, err).toBe(0)
  const lines = out.trimEnd().split('\n').slice(1)
  const found = lines.map((line) => {
    const [, unit = '', score = ''] = /^(.*?),\d+,([^,]*)$/.exec(line) ?? []
    return [unit, score]
  })
  expect(Object.fromEntries(found)).toEqual(expected)
})

it('texts for missing values are those of the metadata as well', async () => {
  const described = { name: 'metadata', path: 'm.csv', schema: { missingValues: ['none'] } }
  const { code, err } = await index({ path: 'd.csv' }, data, {
    described,
    metadata: metadata.replace('top,2,', 'top,2,none'),
  })
  expect([code, err]).toEqual([0, ''])
})

it.each<[string, object, string]>([
  [
    'data within the package',
    { data: [] },
    'Resource “data” holds its data within the package (data), which is not supported. Put the data into a CSV or JSON file beside it and name that as path.',
  ],
  [
    'a table outside the folder',
    { path: '../d.csv' },
    'Resource “data” names as its path “../d.csv”, which does not lie in the folder of the package. Put the file there and give its path from there.',
  ],
  [
    'a schema outside the folder',
    { path: 'd.csv', schema: '/etc/schema.json' },
    'Resource “data” names as its schema “/etc/schema.json”, which does not lie in the folder of the package. Put the file there and give its path from there.',
  ],
  [
    'a dialect at an address',
    { path: 'd.csv', dialect: 'https://example.org/dialect.json' },
    'Resource “data” names as its dialect “https://example.org/dialect.json”, which does not lie in the folder of the package. Put the file there and give its path from there.',
  ],
  ...(
    [
      [{ format: 'xlsx' }, 'format', 'xlsx'],
      [{ encoding: 'iso-8859-1' }, 'encoding', 'iso-8859-1'],
      [{ compression: 'gz' }, 'compression', 'gz'],
      [{ dialect: { delimiter: '||' } }, 'dialect.delimiter', '||'],
      [{ dialect: { header: false } }, 'dialect.header', 'false'],
      [{ dialect: { headerRows: [1, 2] } }, 'dialect.headerRows', '1, 2'],
      [{ dialect: { commentChar: '#' } }, 'dialect.commentChar', '#'],
      [
        { schema: { fields: [{ name: 'a', bareNumber: false }] } },
        'schema.fields.a.bareNumber',
        'false',
      ],
    ] as const
  ).map(([described, part, value]): [string, object, string] => [
    `${part} ${value}`,
    { path: 'd.csv', ...described },
    `Resource “data” sets ${part} to “${value}”, which is not supported. Save the table as CSV in UTF-8 with one header row, and remove ${part}.`,
  ]),
])('%s is refused with the remedy', async (_, described, expected) => {
  const { code, out, err } = await index(described, data)
  expect(err.split('\n')).toContain(`package/p.json: ${expected}`)
  expect([code, out]).toEqual([1, ''])
})

it('a slip in a schema is told by the file in which it stands', async () => {
  const { err } = await index({ path: 'd.csv', schema: 'about/wrong.json' }, data)
  expect(err).toContain('package/about/wrong.json: missingValues')
})

function index(
  described: object,
  table: string,
  about: { readonly described: object; readonly metadata: string } = {
    described: { name: 'metadata', path: 'm.csv' },
    metadata,
  },
) {
  const folder = workFolder({ 'run.json': JSON.stringify(run) })
  const files = {
    'p.json': { resources: [{ name: 'data', ...described }, about.described] },
    'd.csv': table,
    'm.csv': about.metadata,
    'about/schema.json': { missingValues: ['-'] },
    'about/dialect.json': { delimiter: '|', quoteChar: "'" },
    'about/wrong.json': { missingValues: 'none' },
  }
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, 'package', name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  }
  const command = ['--lang', 'en', 'index', 'run', '--file', 'run.json', '--format', 'csv']
  return runThang(folder, ...command)
}
