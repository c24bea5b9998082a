import { describe, expect, test } from 'vitest'
import { shippedPictureTexts } from '../../content/checklists/shipped-checklists.ts'
import { pictureHead, pictureLimit, readPicture } from './picture.ts'

const drawn = (inside: string) => readPicture('pictures/x.svg', `${pictureHead}\n${inside}\n</svg>\n`)
const wrongIn = (inside: string) => {
  const read = drawn(inside)
  return 'problems' in read ? read.problems.map(({ line, words }) => `${line}: ${words.en}`).join('\n') : ''
}

describe('a teaching picture', () => {
  test('is paths in the ink of the page, with what their lines weigh', () => {
    expect(
      drawn('<path d="M4 4L8 8"/>\n<path stroke="none" fill="currentColor" fill-opacity=".5" d="M1 1Z"/>'),
    ).toEqual({
      picture: {
        width: 320,
        height: 140,
        shapes: [
          { d: 'M4 4L8 8', fill: 'none', strength: 1, width: 2 },
          { d: 'M1 1Z', fill: 'ink', strength: 0.5, width: 0 },
        ],
      },
    })
  })

  test.each([
    ['a script', '<script>alert(1)</script>', 'no text'],
    ['a script without words', '<script/>', 'not “script”'],
    ['an image from elsewhere', '<image href="https://example.org/x.png"/>', 'not “image”'],
    ['words to be translated', '<text>No</text>', 'no text'],
    ['a handler', '<path d="M1 1" onclick="x()"/>', '“onclick” is wrong'],
    ['a style', '<path d="M1 1" style="fill:url(x)"/>', '“style” is wrong'],
    ['a colour', '<path d="M1 1" fill="red"/>', '“fill” is wrong'],
    ['a path that is none', '<path d="url(#x)"/>', '“d” is wrong'],
    ['a path without a way', '<path fill="#fff"/>', '“d” is wrong'],
    ['an attribute twice', '<path d="M1 1" d="M2 2"/>', '“d” is wrong'],
    ['an element left open', '<path d="M1 1">', 'not “path”'],
  ])('holds no %s', (_, inside, words) => {
    const said = wrongIn(`<path d="M0 0L1 1"/>\n${inside}`)
    expect(said).toContain(words)
    expect(said).toMatch(/^3: /)
  })

  test('is small, and begins as all of them do', () => {
    expect(wrongIn(`<path d="M0 0${'L1 1'.repeat(pictureLimit / 4)}"/>`)).toContain('fewer than 4096')
    const read = readPicture('pictures/x.svg', '<svg xmlns="http://www.w3.org/2000/svg"></svg>')
    expect('problems' in read && read.problems[0]?.words.en).toContain('begins with')
  })

  test('that ships reads without fault, and shows a way and its contrary', () => {
    for (const [file, text] of Object.entries(shippedPictureTexts())) {
      const read = readPicture(file, text)
      expect('picture' in read && read.picture.shapes.length, file).toBeGreaterThan(6)
    }
  })
})
