import { addWords } from '../../frame/words.ts'
import en from './locales/en.json'
import zh from './locales/zh.json'

/** The words of ticking come with its pages, so that the first page stays small. */
addWords('ticking', { zh, en })
