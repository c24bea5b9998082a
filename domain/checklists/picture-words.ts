import type { Words } from '../base/words.ts'

/** What a picture is, for whoever does not see it; the tick and the cross say it to the others. */
export const picturesOf: Words = {
  zh: '示范图：左边打勾是对的，右边打叉是错的',
  en: 'Picture: the right way on the left, marked by a tick; the wrong way on the right, by a cross',
}

/** What is wrong with the file of a picture, and the remedy. */
export const pictureWords = {
  unknown: (name: string, near: Words): Words => ({
    zh: `pictures 里没有“${name}.svg”。${near.zh}请补上这张图或改正。`,
    en: `There is no pictures/${name}.svg.${near.en} Add it or correct the name.`,
  }),
  tooBig: (size: number, limit: number): Words => ({
    zh: `图有 ${size} 字节，要小于 ${limit}，请减少笔画和小数位。`,
    en: `The picture has ${size} bytes and may have fewer than ${limit}; draw with fewer strokes and decimals.`,
  }),
  head: (head: string): Words => ({
    zh: `图要以“${head}”开头，以“</svg>”结尾，请照写。`,
    en: `A picture begins with “${head}” and ends with “</svg>”; write it so.`,
  }),
  letters: (): Words => ({
    zh: '图里不能有文字，要翻译的话写在清单里，请删去。',
    en: 'A picture holds no text, since words must be translated and stand in the list; remove it.',
  }),
  element: (name: string): Words => ({
    zh: `图里只能用 path，不能用“${name}”，请把它转成路径。`,
    en: `A picture is drawn with “path” alone, not “${name}”; turn it into a path.`,
  }),
  attribute: (name: string): Words => ({
    zh: `path 的“${name}”写得不对：可写 d、stroke-width（1 到 8）、stroke="none"、fill="currentColor"、fill="#fff"、fill-opacity（0.1 到 0.9），各一次。请改正。`,
    en: `“${name}” is wrong here: a path may have d, stroke-width (1 to 8), stroke="none", fill="currentColor", fill="#fff" and fill-opacity (0.1 to 0.9), each once. Correct it.`,
  }),
} as const
