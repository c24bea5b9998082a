import { isRefusal } from '@bihuan/domain/base/refusal.ts'
import { describe, expect, test } from 'vitest'
import { decodeNotice } from './notice-file.ts'

const notice =
  '青石镇通知\n一、总体要求\n二、任务\n1.守责任。（1）每家定一人。（2）每季查一遍。“说到做到”。\n'

const utf8 = (text: string) => new TextEncoder().encode(text)
const bytes = (...some: number[]) => Uint8Array.from(some)
const join = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]))
const utf16 = (text: string, isLittle: boolean) => {
  const units = Buffer.from(`\ufeff${text}`, 'utf16le')
  return Uint8Array.from(isLittle ? units : units.swap16())
}

/** Two-byte characters of GBK, found by decoding every pair once. */
const gbkPairs = new Map<string, readonly [number, number]>()
for (let lead = 0x81; lead <= 0xfe; lead++)
  for (let trail = 0x40; trail <= 0xfe; trail++) {
    const character = new TextDecoder('gbk').decode(bytes(lead, trail))
    if (character.length === 1 && !gbkPairs.has(character)) gbkPairs.set(character, [lead, trail])
  }
const gbk = (text: string) =>
  Uint8Array.from([...text].flatMap((one) => gbkPairs.get(one) ?? [one.charCodeAt(0)]))

describe('the text of a notice', () => {
  test.each([
    ['UTF-8', utf8(notice)],
    ['UTF-8 with its mark', utf8(`\ufeff${notice}`)],
    ['UTF-16, little end first', utf16(notice, true)],
    ['UTF-16, big end first', utf16(notice, false)],
    ['GBK', gbk(notice)],
  ])('is read out of %s', (_, file) => {
    expect(decodeNotice(file)).toBe(notice)
  })

  test('is read out of GB18030 with a character that GBK lacks', () => {
    const rare = bytes(0x82, 0x30, 0xc3, 0x30)
    const character = new TextDecoder('gb18030').decode(rare)
    expect(gbkPairs.has(character)).toBe(false)
    expect(decodeNotice(join(gbk(notice), rare))).toBe(notice + character)
  })

  test('is read although the file was cut in the middle of a character', () => {
    const long = notice.repeat(20).trimEnd().slice(0, -1)
    expect(decodeNotice(utf8(long).subarray(0, -1))).toBe(`${long.slice(0, -1)}\ufffd`)
    expect(decodeNotice(gbk(long).subarray(0, -1))).toBe(`${long.slice(0, -1)}\ufffd`)
  })
})

describe('a file that is no text is refused', () => {
  const magic = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'))
  test.each([
    ['nothing', bytes(), 'notice.empty'],
    ['blank lines', utf8('\ufeff \r\n\u3000\r\n'), 'notice.empty'],
    ['PNG', magic('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'), 'notice.picture'],
    ['JPEG', magic('\xff\xd8\xff\xe0\0\x10JFIF'), 'notice.picture'],
    ['GIF', magic('GIF89a\x01\0\x01\0'), 'notice.picture'],
    ['WebP', magic('RIFF\x24\0\0\0WEBPVP8 '), 'notice.picture'],
    ['BMP', magic('BM\x46\0\0\0\0\0\0\0\x36\0\0\0'), 'notice.picture'],
    ['HEIC', magic('\0\0\0\x18ftypheic\0\0\0\0'), 'notice.picture'],
    ['TIFF', magic('II*\0\x08\0\0\0'), 'notice.picture'],
    ['PDF', magic('%PDF-1.7\n'), 'notice.pdf'],
    ['docx', magic('PK\x03\x04\x14\0\x06\0'), 'notice.word'],
    ['doc and WPS', magic('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), 'notice.word'],
    ['RTF', magic('{\\rtf1\\ansi'), 'notice.word'],
    ['a program', magic('\x7fELF\x02\x01\x01\0\0\0\0'), 'notice.binary'],
    ['bytes that no encoding knows, with NUL', magic('\xff\0\xff\xfe\0\x80\x80'), 'notice.binary'],
    ['more than 2 MB', new Uint8Array(2 * 1024 * 1024 + 1).fill(0x61), 'notice.too-large'],
    ['bytes that no encoding knows', bytes(0xff, 0xff, 0x80, 0x80, 0xff), 'notice.unknown-encoding'],
  ])('%s', (_, file, refused) => {
    expect(decodeNotice(file, '通知.txt')).toMatchObject({ refused })
  })

  test('with the facts that its sentence names', () => {
    const no = decodeNotice(new Uint8Array(3 * 1024 * 1024).fill(0x61), '通知.txt')
    expect(isRefusal(no) && no.because).toEqual({ file: '通知.txt', megabytes: 3, limit: 2 })
  })

  test('but 2 MB to the byte are read', () => {
    expect(decodeNotice(new Uint8Array(2 * 1024 * 1024).fill(0x61))).toHaveLength(2 * 1024 * 1024)
  })
})
