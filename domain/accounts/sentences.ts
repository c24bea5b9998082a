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
  'session.set-password': sentence('conflict', {
    zh: '这是一次性密码，只能用来进门。请设一个自己的新密码（至少十个字符），再进入。',
    en: 'This password opens once. Choose one of your own, of at least ten characters, and enter with it.',
  }),
  'account.old-password-wrong': sentence('forbidden', {
    zh: '原密码不对。请核对大小写后再试，连续输错 {limit} 次会锁定 {minutes} 分钟。',
    en: 'The old password is wrong. Check capitals and try again; {limit} wrong tries lock the account for {minutes} minutes.',
  }),
  'account.same-password': sentence('incomplete', {
    zh: '新密码和原密码一样，请换一个。',
    en: 'The new password is the old one; choose another.',
  }),
  'session.one-time-expired': sentence('forbidden', {
    zh: '这个一次性密码已经过期，请镇安办再发一个。',
    en: 'This one-time password has run out; ask the town safety office for another.',
  }),
  'session.awaiting-approval': sentence('forbidden', {
    zh: '您为“{firm}”提交的注册申请（{on}）正在等镇安办核对，通过后就能登录。急用请打镇安办电话。',
    en: 'Your application for "{firm}" of {on} waits for the town safety office; once it is approved you can sign in. If it is urgent, call them.',
  }),
  'session.application-refused': sentence('forbidden', {
    zh: '您为“{firm}”提交的注册申请没有通过：{reason}。请按说明改正后，用新账号重新申请，或联系镇安办。',
    en: 'Your application for "{firm}" was refused: {reason}. Put that right and apply again with a new account, or call the town safety office.',
  }),
  'session.account-ended': sentence('forbidden', {
    zh: '这个账号已停用。如需恢复，请联系镇安办。',
    en: 'This account has been ended. Ask the town safety office if it should be restored.',
  }),
  'account.not-found': sentence('missing', {
    zh: '本镇没有这个账号。',
    en: 'This town has no such account.',
  }),
  'account.not-yourself': sentence('conflict', {
    zh: '不能停用或改变自己的账号，请另一位工作人员办理。',
    en: 'You cannot end or change your own account; ask a colleague.',
  }),
  'account.no-role': sentence('incomplete', {
    zh: '至少选一个角色。',
    en: 'Choose one role at least.',
  }),
  'account.role-elsewhere': sentence('incomplete', {
    zh: '区级账号由区里建立，镇里不能开。',
    en: 'District accounts are made by the district, not by a town.',
  }),
  'account.role-needs-party': sentence('incomplete', {
    zh: '请选对应的单位：企业角色选企业，村角色选村（社区），部门角色选部门。',
    en: 'Choose the party that goes with the role: an enterprise, a village or a department.',
  }),
  'account.reach-outside': sentence('incomplete', {
    zh: '管辖范围只能选本镇的村（社区），而且只有镇、村人员才有。',
    en: 'A reach is villages of this town, and only people of the town or a village have one.',
  }),
  'account.no-one-time': sentence('missing', {
    zh: '没有待用的一次性密码：已经用过、过期，或本来就没有。需要时请重新生成。',
    en: 'There is no one-time password to show: it was used, ran out, or never was. Make a new one if needed.',
  }),
  'account.code-spent': sentence('forbidden', {
    zh: '邀请码不对、用过了或已过期。请核对字母和数字，或请镇安办重新发一个。',
    en: 'This code is wrong, used or out of date. Compare it letter by letter, or ask the town safety office for another.',
  }),
  'account.application-wrong': sentence('incomplete', {
    zh: '申请里有几处要改正，见各项后面的说明。',
    en: 'Some entries have to be mended; each says how.',
  }),
  'account.no-such-town': sentence('incomplete', {
    zh: '请从列表里选镇。',
    en: 'Choose a town from the list.',
  }),
  'invitation.not-found': sentence('missing', {
    zh: '没有找到这份邀请。',
    en: 'No such invitation.',
  }),
  'invitation.not-for': sentence('incomplete', {
    zh: '邀请码只发给在册的企业、村（社区）和部门，其他人员请直接建账号。',
    en: 'Codes are for open enterprises, villages and departments; make accounts for others directly.',
  }),
  'invitation.spent': sentence('conflict', {
    zh: '这份邀请已经用过、收回或过期，不能再用。',
    en: 'This invitation was used, taken back or has run out.',
  }),
  'application.not-found': sentence('missing', {
    zh: '没有找到这份申请。',
    en: 'No such application.',
  }),
  'application.decided': sentence('conflict', {
    zh: '这份申请已由{who}办理。',
    en: 'This application was already decided by {who}.',
  }),
  'application.needs-enterprise': sentence('incomplete', {
    zh: '请选定在册的企业。企业还没登记的，先登记企业，再通过申请。',
    en: 'Choose an open enterprise. If it is not registered yet, register it first, then approve.',
  }),
} satisfies Sentences
