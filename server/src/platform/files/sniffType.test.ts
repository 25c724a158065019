import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Document, Packer, Paragraph } from 'docx'
import exceljs from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeZip } from '../workbooks/fixtures/writeZip.ts'
import { compoundFile } from './fixtures/compoundFile.ts'
import { sniffType } from './sniffType.ts'

let directory: string
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'thang-sniff-'))
})
afterAll(() => rm(directory, { recursive: true }))

async function sniff(content: string | Buffer) {
  const path = join(directory, 'bao-cao.pdf')
  await writeFile(path, content)
  const found = await sniffType(path)
  return 'type' in found ? found.type : `refused: ${found.refused}`
}

function zipOf(files: Readonly<Record<string, string>>): Buffer {
  return writeZip(
    new Map(Object.entries(files).map(([name, content]) => [name, Buffer.from(content)])),
  )
}

function openDocument(kind: string): Buffer {
  return zipOf({ mimetype: `application/vnd.oasis.opendocument.${kind}`, 'content.xml': '<x/>' })
}

async function word(): Promise<Buffer> {
  return Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('Báo cáo')] }] }))
}

async function workbook(): Promise<Buffer> {
  const book = new exceljs.Workbook()
  book.addWorksheet('Bảng')
  return Buffer.from(await book.xlsx.writeBuffer())
}

/** A document of Word that says it holds macros. */
function withMacros(): Buffer {
  const type = 'application/vnd.ms-word.document.macroEnabled.main+xml'
  return zipOf({
    '[Content_Types].xml': `<Types><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
    'word/document.xml': '<x/>',
    'word/vbaProject.bin': 'x',
  })
}

const png =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

describe('the bytes decide, whatever the name says', () => {
  it.each<[string, () => string | Buffer | Promise<Buffer>]>([
    ['pdf', () => '%PDF-1.7\n1 0 obj\n'],
    ['png', () => Buffer.from(png, 'base64')],
    ['jpeg', () => Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex')],
    ['webp', () => Buffer.from('524946462400000057454250565038201800000000', 'hex')],
    ['docx', word],
    ['xlsx', workbook],
    ['odt', () => openDocument('text')],
    ['ods', () => openDocument('spreadsheet')],
    ['odp', () => openDocument('presentation')],
    ['doc', () => compoundFile(['1Table', 'WordDocument'])],
    ['xls', () => compoundFile(['Workbook'])],
    ['xls', () => compoundFile(['WordDocument'], '2008020000000000c000000000000046')],
    ['ppt', () => compoundFile(['PowerPoint Document'])],
    ['text', () => 'STT;Chỉ số;Điểm\n1;Phủ sóng;5\n'],
    ['text', () => Buffer.from('\ufeffBáo cáo', 'utf16le')],
    ['text', () => 'a < b và b > c; <ghi chú>'],
  ])('%s', async (type, make) => {
    expect(await sniff(await make())).toBe(type)
  })
})

describe('refused', () => {
  it.each<[string, () => string | Buffer]>([
    ['executable', () => Buffer.from(`MZ${'\0'.repeat(200)}`)],
    ['executable', () => Buffer.from(`7f454c46020101${'00'.repeat(100)}`, 'hex')],
    ['html', () => '<!-- x --> <!DOCTYPE html><p>Báo cáo'],
    ['html', () => '\n<HTML><body>'],
    ['html', () => 'Báo cáo <script>alert(1)</script>'],
    ['svg', () => '<svg xmlns="http://www.w3.org/2000/svg" onload="x"/>'],
    ['svg', () => '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['html', () => '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"/>'],
    ['script', () => '#!/bin/sh\nrm -rf .'],
    ['archive', () => zipOf({ 'bao-cao.pdf': '%PDF-1.7' })],
    ['archive', () => Buffer.from('1f8b0800000000000003', 'hex')],
    ['macros', withMacros],
    ['macros', () => compoundFile(['WordDocument', '_VBA_PROJECT'])],
    ['password', () => compoundFile(['EncryptedPackage', 'EncryptionInfo'])],
    ['other', () => compoundFile(['Property'])],
    ['other', () => 'GIF89a.............'],
    ['other', () => '<?xml version="1.0"?><data/>'],
    ['other', () => Buffer.from([0x54, 0x00, 0x01, 0x02, 0x80])],
    ['other', () => Buffer.from('Báo cáo', 'latin1')],
  ])('%s', async (why, make) => {
    expect(await sniff(make())).toBe(`refused: ${why}`)
  })
})
