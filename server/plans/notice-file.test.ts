import { planSentences } from '@bihuan/domain/plans/sentences.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeNotice } from './notice-file.ts'

const said = '一、总体要求\r\n（1）定期演练。企业每半年练一次，练完要总结。\r\n'
const utf8 = new TextEncoder().encode(said)
const bytes = (...parts: (string | readonly number[])[]) =>
  Uint8Array.from(
    Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part)))),
  )

/** Node writes no GBK, so the table is read backwards: every two-byte character of GBK by its bytes. */
const gbkTable = (() => {
  const table = new Map<string, readonly number[]>()
  const decoder = new TextDecoder('gbk')
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail))
      if (trail !== 0x7f && character.length === 1 && character !== '\ufffd')
        table.set(character, [lead, trail])
    }
  return table
})()
const gbk = (text: string) =>
  Uint8Array.from([...text].flatMap((character) => gbkTable.get(character) ?? [character.charCodeAt(0)]))

describe('the text of a notice', () => {
  test.each([
    ['UTF-8', utf8],
    ['UTF-8 with its mark', bytes([0xef, 0xbb, 0xbf], said)],
    ['UTF-16 little-endian', bytes([0xff, 0xfe], [...Buffer.from(said, 'utf16le')])],
    ['UTF-16 big-endian', bytes([0xfe, 0xff], [...Buffer.from(said, 'utf16le').swap16()])],
    ['GBK', gbk(said)],
    ['GB18030 with a four-byte character', bytes([...gbk(said)], [0x81, 0x39, 0xef, 0x30])],
  ])('is read out of %s', (_, file) => {
    expect(decodeNotice(file)).toMatch(new RegExp(`^${said}.?$`, 'u'))
  })

  test('comes back whole from GBK, whatever it says', () => {
    const characters = [...gbkTable.keys()].filter(
      (character) => character >= '\u4e00' && character <= '\u9fa5',
    )
    const sentence = fc.array(fc.constantFrom(...characters, '。', '（', '1', '）', '\n'), { minLength: 20 })
    fc.assert(
      fc.property(sentence, (spoken) => {
        const text = `一、${spoken.join('')}。`
        expect(decodeNotice(gbk(text))).toBe(text)
      }),
    )
  })

  test('cut short inside a character is still UTF-8, with one unreadable place', () => {
    const cut = new TextEncoder().encode(said.repeat(20)).subarray(0, -4)
    expect(decodeNotice(cut)).toMatch(/^一、总体要求.*总结\ufffd$/s)
  })
})

describe('no notice', () => {
  test.each([
    ['notice.empty', 'an empty file', bytes()],
    ['notice.empty', 'blank lines', bytes([0xef, 0xbb, 0xbf], ' \r\n\r\n')],
    ['notice.picture', 'a PNG', bytes([0x89], 'PNG\r\n', [0x1a, 10], said)],
    ['notice.picture', 'a JPEG', bytes([0xff, 0xd8, 0xff, 0xe0], 'JFIF')],
    ['notice.picture', 'a WebP', bytes('RIFF', [1, 2, 3, 4], 'WEBP')],
    ['notice.picture', 'a HEIC', bytes([0, 0, 0, 24], 'ftypheic')],
    ['notice.picture', 'a BMP', bytes('BM', [54, 16, 14, 0, 0, 0, 0, 0, 54])],
    ['notice.pdf', 'a PDF', bytes('%PDF-1.7\n', said)],
    ['notice.word', 'a docx or zip', bytes('PK', [3, 4, 20, 0])],
    ['notice.word', 'an old doc', bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1])],
    ['notice.binary', 'data with NUL', bytes(said, [0, 0, 1])],
    ['notice.binary', 'UTF-16 without its mark', bytes([...Buffer.from('1. ok\r\n', 'utf16le')])],
    ['notice.too-large', 'more than 2 MB', new Uint8Array(2 * 1024 * 1024 + 1).fill(0x41)],
    [
      'notice.unknown-encoding',
      'bytes of no Chinese encoding',
      bytes(Array.from({ length: 400 }, () => 0xff)),
    ],
  ] as const)('%s: %s', (code, _, file) => {
    const answer = decodeNotice(file, '通知.txt')
    expect(answer).toMatchObject({ refused: code, because: { file: '通知.txt' } })
    if (typeof answer === 'string') return
    for (const language of ['zh', 'en'] as const)
      expect(planSentences[code].say[language](answer.because)).not.toMatch(/[{}]|undefined/)
  })

  test('plain words that begin like a picture are words', () => {
    expect(decodeNotice(bytes('BM 是某厂的代号。'))).toBe('BM 是某厂的代号。')
  })

  test('nothing that arrives is a fault', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (file) => {
        const answer = decodeNotice(file)
        expect(typeof answer === 'string' ? !answer.includes('\0') : answer.refused in planSentences).toBe(
          true,
        )
      }),
    )
  })
})
