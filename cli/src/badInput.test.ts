import { expect, it } from 'vitest'
import { small } from './test/frameworks.ts'
import { runThang, workFolder } from './test/runThang.ts'

const header = 'đơn vị,1,2,3,4,5,7,8,9'
const good = '0.5,0.5,0.5,0.5,0.5,0.5,0.5,0.5'
const score = ['score', '--framework', 'dti-province-2021', '--data', 'd.csv'] as const
const done = 'Chưa tính gì. Hãy sửa các lỗi trên rồi chạy lại.\n'

it('a framework whose points do not add up is refused before anything is computed', async () => {
  const [first, ...others] = small.nodes
  const broken = { ...small, nodes: [{ ...first, maxPoints: 50 }, ...others] }
  const folder = workFolder({ 'f.json': JSON.stringify(broken), 'd.csv': 'unit,A,B\nMột,1,1\n' })
  expect(await runThang(folder, 'score', '--framework', 'f.json', '--data', 'd.csv')).toEqual({
    code: 1,
    out: '',
    err:
      'f.json: Điểm các thành phần cộng lại được 90, không bằng 100 điểm đã nêu. Hãy sửa điểm của các thành phần hoặc điểm tổng.\n' +
      'f.json, chỉ số A: Điểm các thành phần cộng lại được 60, không bằng 50 điểm đã nêu. Hãy sửa điểm của các thành phần hoặc điểm tổng.\n' +
      'f.json, chỉ số V: Điểm các thành phần cộng lại được 90, không bằng 100 điểm đã nêu. Hãy sửa điểm của các thành phần hoặc điểm tổng.\n' +
      done,
  })
})

it('an unknown unit is named by row and column with the nearest name and the remedy', async () => {
  const { code, err } = await refused(`${header}\nVĩnh Phuắc,${good}\n`)
  expect(code).toBe(1)
  expect(err).toBe(
    'd.csv, dòng 2, cột A (đơn vị): Không có đơn vị «Vĩnh Phuắc». Có phải là «Vĩnh Phúc (26)»? Hãy sửa tên hoặc mã; nếu cố ý dùng đơn vị khác, chạy với --units any.\n' +
      done,
  )
})

it('a repeated unit names both rows, also under another of its names', async () => {
  const { err } = await refused(`${header}\nThừa Thiên Huế,${good}\n26,${good}\nHuế,${good}\n`)
  expect(err).toBe(
    'd.csv, dòng 4, cột A (đơn vị): Đơn vị «Huế» đã có ở dòng 2. Hãy giữ một trong hai dòng 2 và 4.\n' +
      done,
  )
})

it('text where a number belongs and a number out of range are named by row and column', async () => {
  const { err } = await refused(
    `${header}\n26,${good.replace('0.5', 'cao')}\n48,${good.replace('0.5', '85')}\n`,
  )
  expect(err).toBe(
    'd.csv, dòng 2, cột B (1): «cao» không phải là số. Hãy ghi một số như 0,4880 hoặc 0.4880, hay để trống nếu chưa có.\n' +
      'd.csv, dòng 3, cột B (1): 85 nằm ngoài khoảng 0 đến 1. Hãy kiểm tra lại số và đơn vị tính.\n' +
      done,
  )
})

it('all problems of a file are told at once', async () => {
  const { err } = await refused(
    `${header}\nAtlantis,x${good.slice(3)}\n26,${good}\n26,y${good.slice(3)}\n`,
  )
  expect(err.trimEnd().split('\n')).toHaveLength(5)
})

it('a file in Windows-1258 is read and the reader is told', async () => {
  // «Hòa Bình» with the tone marks apart: o + 0xCC, i + 0xCC.
  const bytes = Buffer.concat([
    Buffer.from('name,1,2,3,4,5,7,8,9\nHo'),
    Buffer.from([0xcc]),
    Buffer.from('a Bi'),
    Buffer.from([0xcc]),
    Buffer.from(`nh,${good}\n`),
  ])
  const { code, out, err } = await refused(bytes)
  expect([code, out.includes('Hòa Bình')]).toEqual([0, true])
  expect(err).toContain('d.csv: Tệp không phải UTF-8; đã đọc theo Windows-1258')
})

it('an unknown encoding and a workbook are refused with the remedy', async () => {
  const latin = Buffer.concat([
    Buffer.from('name,1\nNh'),
    Buffer.from([0xcb, 0xff, 0xb5]),
    Buffer.from(',1\n'),
  ])
  expect((await refused(latin)).err).toContain('Hãy lưu lại theo UTF-8')
  expect((await refused('PK\u0003\u0004')).err).toContain('«CSV UTF-8»')
})

it('a byte order mark, semicolons, decimal commas and CRLF are read', async () => {
  const rows = [header.replaceAll(',', ';'), `26;${good.replaceAll(',', ';').replaceAll('.', ',')}`]
  const { code, out } = await refused(`\uFEFF${rows.join('\r\n')}\r\n`, '--format', 'csv')
  expect([code, out.includes('26,Vĩnh Phúc,0.5000')]).toEqual([0, true])
})

it('an ambiguous number asks which sign is the decimal one', async () => {
  const folder = workFolder({
    'f.json': JSON.stringify(small),
    'd.csv': 'unit,on_time,total\nMột,1.000,2.000\n',
  })
  const args = ['score', '--framework', 'f.json', '--data', 'd.csv'] as const
  const { code, err } = await runThang(folder, ...args)
  expect([code, err.split('\n')[0]]).toEqual([
    1,
    'd.csv, dòng 2, cột B (on_time): «1.000» có thể là hai số khác nhau (dấu thập phân hay dấu hàng nghìn). Hãy chọn --decimal comma (dấu phẩy thập phân) hoặc --decimal point (dấu chấm thập phân).',
  ])
  expect((await runThang(folder, ...args, '--decimal', 'comma')).code).toBe(0)
})

it('a percentage is refused as a raw input, since the rule may expect 85 or 0.85', async () => {
  const [first, ...others] = small.nodes
  const bands = [
    { from: 80, share: 1 },
    { from: 50, share: 0.5 },
  ]
  const rule = { type: 'count-bands', input: 'online', bands }
  const children = [
    {
      code: 'A.1',
      level: 'indicator',
      name: { vi: 'Trực tuyến' },
      maxPoints: 60,
      rule,
      knowledge: 'verified',
      source: null,
      children: [],
    },
  ]
  const framework = { ...small, nodes: [{ ...first, children }, ...others] }
  const folder = workFolder({
    'f.json': JSON.stringify(framework),
    'd.csv': 'unit,online,B\nMột,85%,20\n',
    'long.csv': 'unit,node,input,value\nMột,A.1,online,85 %\n',
    'points.csv': 'unit,A,B\nMột,85%,20%\n',
  })
  const args = ['score', '--framework', 'f.json', '--data'] as const
  const { code, err } = await runThang(folder, ...args, 'd.csv')
  expect([code, err]).toEqual([
    1,
    'd.csv, dòng 2, cột B (online): «85%» có dấu %, mà không rõ cách tính cần 85 hay 0,85. Hãy ghi số không kèm dấu %: 85 hoặc 0,85, đúng như cách tính cần.\n' +
      done,
  ])
  expect((await runThang(folder, ...args, 'long.csv')).err).toContain('«85 %» có dấu %')
  expect((await runThang(folder, ...args, 'points.csv')).err).toContain('«85%» có dấu %')
})

it('shares may be percentages, but not in some cells of a column and not in others', async () => {
  const percentages = good.replaceAll('0.5', '50%')
  const read = await refused(`${header}\n26,${percentages}\n`, '--format', 'csv')
  expect([read.code, read.out.includes('26,Vĩnh Phúc,0.5000')]).toEqual([0, true])
  const { code, err } = await refused(`${header}\n26,${good.replace('0.5', '50%')}\n48,${good}\n`)
  expect([code, err]).toEqual([
    1,
    'd.csv, dòng 2, cột B (1): «50%» có dấu %, còn số ở dòng 3 thì không. Hãy ghi mọi số của cột theo một cách: đều có dấu % hoặc đều không.\n' +
      done,
  ])
  const rows = [
    { name: 'A', v: '50%' },
    { name: 'B', v: 0.4 },
  ]
  const folder = workFolder({ 'd.json': JSON.stringify(rows) })
  const ranked = await runThang(folder, 'rank', '--data', 'd.json', '--value', 'v')
  expect([ranked.code, ranked.err.includes('«50%» có dấu %')]).toEqual([1, true])
})

it('in the long form the numbers of one node do not speak for those of another', async () => {
  const folder = workFolder({
    'd.csv': 'unit,node,value\n26,1,50%\n48,1,60%\n26,2,0.5\n48,2,0.6\n',
  })
  const { code } = await runThang(folder, ...score)
  expect(code).toBe(0)
})

it('an empty file, a missing file and a directory are told apart', async () => {
  expect((await refused('')).err).toContain('d.csv: Tệp trống.')
  const folder = workFolder({})
  expect((await runThang(folder, ...score)).err).toContain('d.csv: Không có tệp này.')
  const directory = await runThang(folder, ...score.slice(0, 3), '--data', '.')
  expect(directory.err).toContain('.: Đây là thư mục')
})

it('a file without a column of the framework says which columns there could be', async () => {
  const { code, err } = await refused('đơn vị,điểm\n26,1\n')
  expect(code).toBe(1)
  expect(err).toContain('1 (Nhận thức số)')
})

it('a JSON slip is named by line and column, a wrong shape by its path', async () => {
  const wrong = { ...small, decimals: 'hai', extra: 1 }
  const folder = workFolder({
    'f.json': '{\n  "code": "x",\n}',
    'g.json': JSON.stringify(wrong),
    'd.csv': 'unit,A\nMột,1\n',
  })
  const args = ['score', '--data', 'd.csv', '--framework'] as const
  expect((await runThang(folder, ...args, 'f.json')).err).toContain(
    'f.json: JSON sai cú pháp ở dòng 3, cột 1.',
  )
  const { err } = await runThang(folder, ...args, 'g.json')
  expect(err).toContain('g.json: decimals không đúng kiểu; cần kiểu number.')
  expect(err).toContain('mục lạ: extra')
})

it('a wrong call ends with 2 and says what is meant; help is no error', async () => {
  const folder = workFolder({})
  const unknown = await runThang(folder, 'scor')
  expect([unknown.code, unknown.err]).toEqual([
    2,
    'Không có lệnh «scor».\nCó phải là score?\nXem hướng dẫn: thang --help\n',
  ])
  expect((await runThang(folder, 'score', '--data', 'd.csv')).code).toBe(2)
  expect((await runThang(folder, 'rank', '--edition', 'dti-2021', '--format', 'xml')).code).toBe(2)
  const help = await runThang(folder, 'score', '--help', '--lang', 'en')
  expect([help.code, help.out.includes('Example:'), help.err]).toEqual([0, true, ''])
})

function refused(content: string | Uint8Array, ...more: readonly string[]) {
  return runThang(workFolder({ 'd.csv': content }), ...score, ...more)
}
