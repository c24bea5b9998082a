import type { Words } from '../base/words.ts'

type Sentence = { title: Words; say: Words }
const sentence = (title: [string, string], say: [string, string]): Sentence => ({
  title: { zh: title[0], en: title[1] },
  say: { zh: say[0], en: say[1] },
})

/** What may be wrong with a cell: in a few words, and with the remedy. */
export const problemSentences = {
  empty: sentence(['没有填', 'Empty'], ['这一格必须填，请补上', 'This cell must be filled in']),
  value: sentence(['填得不对', 'Not right'], ['请核对这一格', 'Check this cell']),
  'workbook-error': sentence(
    ['表格出错', 'Broken cell'],
    [
      '这一格在表格里就是错误值“{text}”，请在这里直接填写正确内容',
      'The workbook itself shows the error “{text}” here; type what belongs there',
    ],
  ),
  unreckoned: sentence(
    ['公式没有结果', 'Formula without a result'],
    [
      '这一格是公式，但文件里没有算好的结果；请用 Excel 或 WPS 打开并保存一次再传，或在这里直接填写',
      'This is a formula whose result is not stored; open and save the file in Excel or WPS, or type the value here',
    ],
  ),
  'date-without-year': sentence(
    ['日期不全', 'Year missing'],
    ['“{text}”缺年份，按 {proposal} 导入吗', '“{text}” has no year; is it {proposal}?'],
  ),
  'date-short-year': sentence(
    ['年份不全', 'Year too short'],
    ['“{text}”的年份只有两位，按 {proposal} 导入吗', '“{text}” has a year of two digits; is it {proposal}?'],
  ),
  'date-without-day': sentence(
    ['日期不全', 'Day missing'],
    [
      '“{text}”没有写到哪一天，请补上日期，例如 {example}',
      '“{text}” names no day; write it whole, such as {example}',
    ],
  ),
  'no-such-day': sentence(
    ['没有这一天', 'No such day'],
    ['“{text}”这一天不存在，请核对月份和日期', 'There is no day “{text}”; check month and day'],
  ),
  'not-a-date': sentence(
    ['不是日期', 'Not a date'],
    ['“{text}”认不出是哪一天，请写成 {example} 的样子', '“{text}” is no day; write it like {example}'],
  ),
  'not-a-number': sentence(
    ['要填数字', 'Not a number'],
    ['“{text}”不是数字，请填 {example} 这样的数字', '“{text}” is not a number; write one such as {example}'],
  ),
  'number-in-words': sentence(
    ['要填数字', 'Number in words'],
    ['“{text}”不是数字，是 {proposal} 吗', '“{text}” is not in figures; is it {proposal}?'],
  ),
  'not-whole': sentence(
    ['要填整数', 'Not whole'],
    ['“{text}”带小数，这里只收整数', '“{text}” has decimals; only whole numbers belong here'],
  ),
  'not-an-amount': sentence(
    ['不是金额', 'Not an amount'],
    [
      '“{text}”认不出是多少钱，请写成 1200.50 的样子（单位：元）',
      '“{text}” is no amount; write it like 1200.50, in yuan',
    ],
  ),
  'too-exact': sentence(
    ['不到一分钱', 'Below a cent'],
    [
      '“{text}”折成元后不到一分，请核对数字和单位（{unit}）',
      '“{text}” is not a whole number of cents; check the figure and its unit ({unit})',
    ],
  ),
  'not-yes-no': sentence(
    ['要填是或否', 'Not yes or no'],
    ['“{text}”看不出是还是否，请填“是”或“否”', '“{text}” is neither yes nor no; write 是 or 否'],
  ),
  'no-such-choice': sentence(
    ['不在选项里', 'Not a choice'],
    ['“{text}”不在选项里，可填：{choices}', '“{text}” is not one of the choices: {choices}'],
  ),
  'damaged-number': sentence(
    ['号码已损坏', 'Number damaged'],
    [
      '“{text}”是表格自动改成的科学计数，后面的数字已经丢失，猜不回来；请把该列设为文本后重新填写完整号码',
      '“{text}” was turned into scientific notation and its last digits are lost for good; set the column to text and type the whole number again',
    ],
  ),
  'credit-code': sentence(['信用代码不对', 'Credit code wrong'], ['{what}', '{whatEn}']),
  'party-unknown': sentence(
    ['单位对不上', 'Unknown party'],
    [
      '可以填报的单位里没有“{text}”；请核对名称，村（社区）和部门只能填管辖范围内的单位，没有登记的请镇安办先登记',
      '“{text}” is no party that may be entered here; check the name, keep to those within your area, or have the safety office register it first',
    ],
  ),
  'party-alike': sentence(
    ['单位对不上', 'Unknown party'],
    ['台账里叫“{proposal}”，是同一家吗', 'The register says “{proposal}”; is it the same?'],
  ),
  'party-twice': sentence(
    ['重名单位', 'Name used twice'],
    [
      '有 {count} 家单位叫“{text}”，请改填统一社会信用代码',
      '{count} parties are called “{text}”; give the credit code instead',
    ],
  ),
  'place-unknown': sentence(
    ['村（社区）对不上', 'Unknown village'],
    ['没有“{text}”这个村（社区），可填：{choices}', 'There is no village “{text}”; known are: {choices}'],
  ),
  'place-alike': sentence(
    ['村（社区）对不上', 'Unknown village'],
    ['没有“{text}”，是“{proposal}”吗', 'There is no “{text}”; is it “{proposal}”?'],
  ),
  'foreign-marks': sentence(
    ['有特殊字符', 'Invisible characters'],
    [
      '这一格有看不见的特殊字符，请清空后重新输入',
      'This cell holds invisible characters; clear it and type it again',
    ],
  ),
  'too-long': sentence(
    ['太长', 'Too long'],
    ['最多 {max} 字，现有 {length} 字，请删短', 'At most {max} characters, here are {length}; shorten it'],
  ),
  covered: sentence(
    ['号码被遮住', 'Number covered'],
    [
      '这一格用星号遮住了，无法照此登记；请填写完整内容',
      'This cell shows stars in place of what it held; type the whole of it',
    ],
  ),
  'not-ours': sentence(
    ['编号对不上', 'Unknown row'],
    [
      '隐藏列里的编号在本系统里找不到；若是新增的行，请清空隐藏的“_id”列',
      'The hidden id of this row is unknown here; clear the hidden “_id” cell if the row is new',
    ],
  ),
  'changed-meanwhile': sentence(
    ['导出后有人改过', 'Changed meanwhile'],
    [
      '这一行导出以后，{who} 又改过；请重新导出，在新表上改',
      '{who} has changed this since it was written out; export again and edit the new copy',
    ],
  ),
  'twice-in-file': sentence(
    ['文件里重复', 'Twice in the file'],
    [
      '{cells} 与 {firstCells} 是同一条（{by}相同），只导入上面一行；不是同一条请改这一格，是同一条就不用管',
      '{cells} repeats {firstCellsEn} ({byEn}); only the earlier row comes in. Change the cell if this is another one, else leave it',
    ],
  ),
  'twice-perhaps': sentence(
    ['文件里像是重复', 'Perhaps twice in the file'],
    [
      '{cells} 与 {firstCells} 一样（{by}相同），先不导入；确实是另一条请勾选，写错了请改这一格',
      '{cells} is like {firstCellsEn} ({byEn}) and is left out; tick the row if it is another one, change the cell if it is a slip',
    ],
  ),
  'copied-row': sentence(
    ['复制来的行', 'A copied row'],
    [
      '隐藏的编号与第 {first} 行相同，多半是复制整行时带来的，只导入第 {first} 行；要新增一条，请清空隐藏列“_id”的 {idCell} 再传',
      'Its hidden id is that of row {first}, most likely copied along, so only row {first} comes in; to add another one, clear the hidden “_id” cell {idCell} and send the file again',
    ],
  ),
  'person-same-as': sentence(
    ['要写姓名', 'A name is needed'],
    ['“{text}”不是姓名，请写出这个人的姓名', '“{text}” is no name; write the name of the person'],
  ),
  'person-name-with-more': sentence(
    ['姓名里夹了别的', 'More than a name'],
    [
      '这一格只写姓名，几个人用顿号隔开；电话写到旁边的电话列。按“{proposal}”导入吗',
      'Only names belong here, several parted by “、”; telephones have a column of their own. Is it “{proposal}”?',
    ],
  ),
  'person-name-twice': sentence(
    ['同名两次', 'A name twice'],
    [
      '同一格里有两个相同的姓名；写重了请删去一个，确有同名的两人请到“人员”页登记',
      'One name stands here twice; delete one, or enter two people of one name on the page of people',
    ],
  ),
  'person-count': sentence(
    ['人和号码对不上', 'Names and numbers differ'],
    [
      '这里有 {people} 个人、{numbers} 个号码；请按姓名的顺序一人一个，用顿号隔开，没有的写“无”',
      'There are {people} names and {numbers} numbers; give one for each in the order of the names, parted by “、”, and 无 for none',
    ],
  ),
  'person-no-name': sentence(
    ['有号码没有姓名', 'A number without a name'],
    [
      '填了号码，没有填是谁的；请在姓名列补上姓名',
      'There is a number and nobody it belongs to; give the name in its column',
    ],
  ),
  'person-covered': sentence(
    ['号码被遮住', 'Number covered'],
    [
      '“{name}”登记的号码不是这个遮盖的号码（换了人，或导出后改过）；请填完整号码，没有就清空',
      'The number kept for “{name}” is not the covered one shown here, since it is another person or was changed; type it whole, or clear the cell',
    ],
  ),
  'person-two-numbers': sentence(
    ['同一人两个号码', 'Two numbers for one person'],
    [
      '“{name}”在这一行任几职，号码却不一样；请改成同一个',
      '“{name}” holds several posts in this row with different numbers; make them one',
    ],
  ),
  'perhaps-duplicate': sentence(
    ['可能重复', 'Perhaps a duplicate'],
    [
      '台账里已有同样的一条（{what}），再导入会变成两条',
      'There is one like it already ({what}); bringing it in makes two',
    ],
  ),
  fixed: sentence(
    ['要单独办理', 'To be done on its page'],
    [
      '登记的是“{there}”；这一项牵连待办和归属，请打开企业档案办理变更，或把这一格改回“{there}”',
      'The register says “{there}”; duties hang on this, so change it on the party’s own page, or put “{there}” back here',
    ],
  ),
  'closed-there': sentence(
    ['已注销', 'Closed there'],
    [
      '名册里的“{what}”已于 {on} 注销；勾选导入会另外登记一家，若是恢复经营，请打开它办理恢复',
      '“{what}” was closed on {on}; ticking this row registers another one, so reopen the old one if it is the same',
    ],
  ),
  'column-missing': sentence(
    ['缺一列', 'Column missing'],
    [
      '必须有“{label}”这一列；请在“对列名”里指明是哪一列，或在表格里补上',
      'The column “{labelEn}” is needed; say which one it is under “columns”, or add it to the workbook',
    ],
  ),
  'needs-table': sentence(
    ['还要附明细', 'Details needed'],
    [
      '每条都要附明细：请在名为“{label}”的工作表里逐行填写，用“编号”一列与这一行对上；下载的模板里已经排好',
      'Each record holds rows of its own: fill them in on the sheet “{label}”, joined to this row by the column 编号; the template has it ready',
    ],
  ),
  'step-signed': sentence(
    ['要到案卷页办', 'Signed in its file'],
    [
      '案卷里写的是“{there}”，表格改不了；请打开案卷办“{step}”并签字，或把这一格改回“{there}”',
      'The file says “{there}” and no workbook changes that; sign “{stepEn}” in the file, or put “{there}” back here',
    ],
  ),
  'step-first': sentence(
    ['要到案卷页办', 'Signed in its file'],
    [
      '案卷里还没有这一项，不能在表格里补；请打开案卷办“{step}”并签字，并把这一格清空',
      'The file does not have this yet and no workbook adds it; sign “{stepEn}” in the file, and empty this cell',
    ],
  ),
  'taken-as': sentence(
    ['换了说法', 'Taken as'],
    [
      '“{text}”按“{taken}”登记，原词记入备注；不对请改这一格',
      '“{text}” is entered as “{takenEn}” and its own word kept in the remarks; change the cell if that is wrong',
    ],
  ),
  'not-sorted': sentence(
    ['没有归类', 'Not sorted'],
    [
      '“{text}”在目录里没有对应的一类，先空着，原词记入备注；可改成{choices}等',
      '“{text}” fits no class and is left out, its word kept in the remarks; change it to {choices} or another class',
    ],
  ),
  'not-changeable': sentence(
    ['不能用表格改', 'Not by workbook'],
    [
      '这条记录已签字存档，不能用表格覆盖；请打开记录办理更正并说明理由',
      'This record is signed and filed and cannot be overwritten; open it and make a correction with a reason',
    ],
  ),
} as const satisfies Record<string, Sentence>
