import { addWords } from '../../frame/words.ts'
import en from './locales/en.json'
import zh from './locales/zh.json'

/** The words of the form come with it, so that the phone's first page stays small. */
addWords('statistics', { zh, en })
