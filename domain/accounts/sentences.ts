import { type Sentences, sentence } from '../base/refusal.ts'

export const accountSentences = {
  'session.wrong': sentence('unauthenticated', {
    zh: '账号或密码不对。请核对大小写后再试，连续输错 {limit} 次会锁定 {minutes} 分钟。',
    en: 'Account or password is wrong. Check capitals and try again; {limit} wrong tries lock the account for {minutes} minutes.',
  }),
  'session.locked': sentence('busy', {
    zh: '这个账号输错次数太多，已锁定，请 {minutes} 分钟后再试，或请镇管理员重置密码。',
    en: 'Too many wrong tries: this account is locked. Try again in {minutes} minutes or ask the town to reset the password.',
  }),
  'session.choose-town': sentence('conflict', {
    zh: '您在几个镇都有身份，请先选要进入的镇。',
    en: 'You serve several towns: choose which one to enter.',
  }),
  'session.needed': sentence('unauthenticated', {
    zh: '请先登录。如果刚才登录过，是因为离开太久，登录后可以接着办。',
    en: 'Please sign in. If you were signed in, you were away too long; sign in again and go on.',
  }),
  'account.name-taken': sentence('conflict', {
    zh: '账号名“{account}”已有人用，请换一个。',
    en: 'The account name "{account}" is taken; choose another.',
  }),
  'account.link-spent': sentence('forbidden', {
    zh: '这个一次性链接已经用过或不对。请在服务器上重新启动，用它新打印的链接。',
    en: 'This one-time link was used or is wrong. Restart the server and use the link it prints.',
  }),
} satisfies Sentences
