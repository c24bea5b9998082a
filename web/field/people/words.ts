import { addWords } from '../../frame/words.ts'
import en from './locales/en.json'
import zh from './locales/zh.json'

/** The words of these pages come with them: nobody looks at the staff every day. */
addWords('staff', { zh, en })
