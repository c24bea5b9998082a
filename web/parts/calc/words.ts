import { addWords } from '../../frame/words.ts'
import en from './locales/en.json'
import zh from './locales/zh.json'

/** The words come with what says them, so that the phone's first page stays small. */
addWords('calc', { zh, en })
