import { type Because, type Refusal, refuse, type Sentences, sentence } from '@bihuan/domain/base/refusal.ts'
import type { Words } from '@bihuan/domain/base/words.ts'

/** Why the database cannot be had, and what the person at the machine can do about it. */
export const postgresSentences = {
  'postgres.no-binaries': sentence('missing', {
    zh: '本机（{platform}）没有随附的 PostgreSQL 程序。请重新运行 npm install；若此平台本就没有，请另备 PostgreSQL 15 至 18，并把环境变量 DATABASE_URL 设为它的地址。',
    en: 'There is no bundled PostgreSQL for this machine ({platform}). Run npm install again; if the platform has none, provide a PostgreSQL 15 to 18 and set DATABASE_URL to its address.',
  }),
  'postgres.links-missing': sentence('incomplete', {
    zh: '随附的 PostgreSQL 缺少库文件链接，而 {folder} 又不可写（{what}）。请用有写权限的账户启动一次，或重新运行 npm install。',
    en: 'The bundled PostgreSQL lacks its library links and {folder} cannot be written ({what}). Start once as an account that may write there, or run npm install again.',
  }),
  'postgres.binaries-do-not-run': sentence('incomplete', {
    zh: '随附的 PostgreSQL 在本机无法运行：{what}。请另备 PostgreSQL 15 至 18，并设置 DATABASE_URL。',
    en: 'The bundled PostgreSQL does not run on this machine: {what}. Provide a PostgreSQL 15 to 18 and set DATABASE_URL.',
  }),
  'postgres.already-running': sentence('conflict', {
    zh: '数据目录 {home} 正被另一个闭环进程使用（进程号 {pid}）。请先停止它，或为本次启动另设数据目录。',
    en: 'The data folder {home} is in use by another Bihuan process (pid {pid}). Stop that one first, or give this start another data folder.',
  }),
  'postgres.running-on-other-host': sentence('conflict', {
    zh: '数据目录 {home} 正被另一台机器或容器（{host}，进程号 {pid}）使用。请先在那里停止；若它已关机，一分钟后再启动即可。',
    en: 'The data folder {home} is in use on another machine or container ({host}, pid {pid}). Stop it there; if that one is already off, start again in a minute.',
  }),
  'postgres.home-not-usable': sentence('forbidden', {
    zh: '数据目录 {path} 无法使用（{what}）。请检查路径是否正确、当前账户是否有写权限，或另设数据目录。',
    en: 'The data folder {path} cannot be used ({what}). Check the path and that this account may write there, or choose another data folder.',
  }),
  'postgres.not-yours': sentence('forbidden', {
    zh: '{path} 属于另一账户（uid {owner}），多半是曾以 root 启动所致。请仍以原账户启动，或由管理员执行：sudo chown -R {you} "{home}"。',
    en: '{path} belongs to another account (uid {owner}), probably since it was once started as root. Start as that account again, or have the administrator run: sudo chown -R {you} "{home}".',
  }),
  'postgres.disk-full': sentence('incomplete', {
    zh: '{path} 所在磁盘已满，数据库无法启动。请腾出至少 1 GB 空间后重新启动；已有数据不受影响。',
    en: 'The disk that holds {path} is full, so the database cannot start. Free at least 1 GB and start again; existing data are unharmed.',
  }),
  'postgres.other-version': sentence('conflict', {
    zh: '数据目录由 PostgreSQL {found} 建立，随附的程序是 {ours}，不能直接打开。请换回原版本程序导出数据，再导入新的数据目录；目录未作任何改动。',
    en: 'The data folder was made by PostgreSQL {found}, the bundled program is {ours} and must not open it. Export with the earlier release and import into a new data folder; nothing was changed.',
  }),
  'postgres.data-missing': sentence('missing', {
    zh: '记录显示数据库已经建立，但 {path} 不存在，可能是磁盘没有挂载或被移走。请恢复该目录；若确要从空库开始，请删除 {marker}。',
    en: 'The database was made before, but {path} is not there: perhaps a disk is not mounted or the folder was moved. Bring it back; to begin empty on purpose, delete {marker}.',
  }),
  'postgres.data-broken': sentence('conflict', {
    zh: '{path} 不是完整的数据库目录，为免覆盖，没有动它。请从备份恢复，或把它移到别处后重新启动。',
    en: '{path} is not a whole database folder and was left untouched. Restore it from a backup, or move it away and start again.',
  }),
  'postgres.password-missing': sentence('missing', {
    zh: '数据库已经存在，但密码文件 {path} 不见了或读不出来。请从备份恢复这个文件。',
    en: 'The database exists but its password file {path} is gone or unreadable. Restore that file from a backup.',
  }),
  'postgres.password-wrong': sentence('forbidden', {
    zh: '密码文件 {path} 与数据库不符。请恢复与这份数据同时备份的密码文件。',
    en: 'The password file {path} does not fit this database. Restore the password file that was backed up together with these data.',
  }),
  'postgres.no-way-as-root': sentence('forbidden', {
    zh: 'PostgreSQL 不允许以 root 运行，换身份的办法都行不通：{reasons}。请改用普通账户启动，或设置 DATABASE_URL。',
    en: 'PostgreSQL refuses to run as root and no way of leaving root worked: {reasons}. Start as an ordinary account, or set DATABASE_URL.',
  }),
  'postgres.not-created': sentence('incomplete', {
    zh: '数据库没有建成，未完成的部分已清除。原因：{log}。排除后重新启动即可；也可设置 DATABASE_URL 使用别处的数据库。',
    en: 'The database could not be made; the unfinished part was removed. Reason: {log}. Mend that and start again, or set DATABASE_URL to use another database.',
  }),
  'postgres.not-come-up': sentence('incomplete', {
    zh: '数据库没有启动成功：{log}。完整日志见 {file}。排除后重新启动；已有数据没有被改动。',
    en: 'The database did not come up: {log}. The whole log is {file}. Mend that and start again; existing data were not changed.',
  }),
  'postgres.orphan-stays': sentence('conflict', {
    zh: '上次留下的数据库进程（进程号 {pid}）既不应答，也没有在时限内停下。请稍候再启动；仍不行就重启本机。',
    en: 'The database process left by the last run (pid {pid}) neither answers nor stopped in time. Wait and start again; if that does not help, restart the machine.',
  }),
  'postgres.wrong-encoding': sentence('incomplete', {
    zh: '数据库编码是 {encoding}，必须是 UTF8，否则中文会损坏。请新建编码为 UTF8 的数据库。',
    en: 'The database is encoded in {encoding}; it must be UTF8, or Chinese text is damaged. Create one with encoding UTF8.',
  }),
  'postgres.unsafe-settings': sentence('incomplete', {
    zh: '数据库关闭了落盘保护（{settings}），断电会丢数据。请在 postgresql.conf 或 postgresql.auto.conf 中改回 on。',
    en: 'The database has its power-cut protection off ({settings}) and would lose data. Turn it on again in postgresql.conf or postgresql.auto.conf.',
  }),
  'postgres.url-malformed': sentence('incomplete', {
    zh: 'DATABASE_URL 不是数据库地址。写法：postgresql://用户:密码@主机:5432/库名（密码中的特殊字符要按 % 转义）。',
    en: 'DATABASE_URL is not a database address. Write postgresql://user:password@host:5432/database, with special characters of the password %-escaped.',
  }),
  'postgres.unreachable': sentence('missing', {
    zh: '连不上 {host}:{port} 的数据库（{what}）。请检查主机、端口、防火墙，以及数据库是否已启动。',
    en: 'No database answers at {host}:{port} ({what}). Check host, port, firewall, and that the database is running.',
  }),
  'postgres.login-refused': sentence('forbidden', {
    zh: '{host}:{port} 的数据库不接受用户 {user} 的密码。请核对 DATABASE_URL 中的用户和密码。',
    en: 'The database at {host}:{port} does not accept the password of user {user}. Check user and password in DATABASE_URL.',
  }),
  'postgres.login-not-allowed': sentence('forbidden', {
    zh: '{host}:{port} 的数据库不允许用户 {user} 从本机登录 {database}（{what}）。请管理员在 pg_hba.conf 放行并授予 CONNECT 权限，或在地址后加 ?sslmode=verify-full。',
    en: 'The database at {host}:{port} does not let user {user} log in to {database} from here ({what}). Have its administrator allow it in pg_hba.conf and grant CONNECT, or append ?sslmode=verify-full.',
  }),
  'postgres.database-missing': sentence('missing', {
    zh: '{host}:{port} 上没有名为 {database} 的数据库。请先建立：CREATE DATABASE "{database}" ENCODING \'UTF8\' TEMPLATE template0。',
    en: 'There is no database named {database} at {host}:{port}. Create it first: CREATE DATABASE "{database}" ENCODING \'UTF8\' TEMPLATE template0.',
  }),
  'postgres.too-old': sentence('conflict', {
    zh: '{host}:{port} 的数据库是 PostgreSQL {version}，需要 15 至 18。请升级，或换一个数据库。',
    en: 'The database at {host}:{port} is PostgreSQL {version}; 15 to 18 is needed. Upgrade it or use another one.',
  }),
  'postgres.tls': sentence('incomplete', {
    zh: '与 {host}:{port} 的加密连接没有谈成（{what}）。请按数据库的设置调整地址中的 sslmode 和证书。',
    en: 'No encrypted connection with {host}:{port} ({what}). Adjust sslmode and certificates in the address to what that database offers.',
  }),
  'postgres.busy': sentence('busy', {
    zh: '{host}:{port} 的数据库暂时不接受连接（{what}）。请稍后再启动。',
    en: 'The database at {host}:{port} takes no connection for the moment ({what}). Start again a little later.',
  }),
  'postgres.roles-not-allowed': sentence('forbidden', {
    zh: '用户 {user} 不能建立登录角色 {roles}。请管理员执行 ALTER ROLE "{user}" CREATEROLE，或先建好这两个角色并授权给它。',
    en: 'User {user} may not make the login roles {roles}. Have an administrator run ALTER ROLE "{user}" CREATEROLE, or make the two roles and grant them to it.',
  }),
  'postgres.role-too-strong': sentence('conflict', {
    zh: '角色 {role} 是超级用户或能绕过行级安全，不能用来运行。请改用另一个 BIHUAN_ROLE_PREFIX，或收回它的权限。',
    en: 'Role {role} is a superuser or bypasses row security and cannot be used. Choose another BIHUAN_ROLE_PREFIX or take those rights away.',
  }),
  'postgres.not-owner': sentence('forbidden', {
    zh: '用户 {user} 不能在数据库 {database} 里建表（{what}）。请管理员执行 ALTER DATABASE "{database}" OWNER TO "{user}"。',
    en: 'User {user} may not make tables in {database} ({what}). Have an administrator run ALTER DATABASE "{database}" OWNER TO "{user}".',
  }),
  'postgres.schema-edited': sentence('conflict', {
    zh: '数据库结构与本程序不符：迁移 {name} 的内容变了。请换回建库时的程序版本，不要手工改迁移文件。',
    en: 'The schema does not fit this program: migration {name} has other content. Use the program version that made it; never edit a migration by hand.',
  }),
  'postgres.schema-newer': sentence('conflict', {
    zh: '数据库已由更新的程序升级到 {name}，本程序只认到 {last}，没有改动任何数据。请换用更新的程序启动；要退回旧版，请先恢复升级前的备份。',
    en: 'A newer program has brought the database to {name}; this one knows it up to {last}. Nothing was changed. Start the newer program, or restore a backup from before the upgrade.',
  }),
} satisfies Sentences

export type PostgresCode = keyof typeof postgresSentences

export type LaunchRefusal = Refusal<PostgresCode>

export const refusePostgres = (code: PostgresCode, because: Because = {}): LaunchRefusal =>
  refuse(code, because)

/** The refusal's sentence in both languages, for whoever started the program. */
export const sayOf = ({ refused, because }: LaunchRefusal): Words => {
  const { say } = postgresSentences[refused]
  return { zh: say.zh(because), en: say.en(because) }
}
