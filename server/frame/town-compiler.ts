import { isTown } from '@bihuan/domain/base/area.ts'
import {
  AliasNode,
  AndNode,
  BinaryOperationNode,
  ColumnNode,
  type DeleteQueryNode,
  IdentifierNode,
  type InsertQueryNode,
  type JoinNode,
  LimitNode,
  OnNode,
  type OperationNode,
  OperatorNode,
  ParensNode,
  PostgresQueryCompiler,
  PrimitiveValueListNode,
  ReferenceNode,
  type SelectQueryNode,
  TableNode,
  type UpdateQueryNode,
  ValueListNode,
  ValueNode,
  ValuesNode,
  WhereNode,
} from 'kysely'

/**
 * Writes `town = '…'` as a literal into every statement on a tenant table, so that nobody has to remember it
 * and a distributed database can route by it. Tables in `across` are counts that a body above towns reads over
 * all of its towns: for those the literal is a prefix. Done while the text is written: a plugin would copy the whole
 * tree of each statement first.
 */
export class TownCompiler extends PostgresQueryCompiler {
  readonly #town: string
  readonly #tenantTables: ReadonlySet<string>
  readonly #across: { tables: ReadonlySet<string>; prefix: string } | null

  constructor(
    town: string,
    tenantTables: ReadonlySet<string>,
    across: { tables: ReadonlySet<string>; prefix: string } | null,
  ) {
    if (!isTown(town)) throw new TypeError('a town is nine digits')
    super()
    this.#town = town
    this.#tenantTables = tenantTables
    this.#across = across
  }

  protected override visitSelectQuery(node: SelectQueryNode): void {
    super.visitSelectQuery(this.#narrow(node, node.from?.froms ?? []))
  }

  protected override visitUpdateQuery(node: UpdateQueryNode): void {
    const froms = [...(node.table ? [node.table] : []), ...(node.from?.froms ?? [])]
    super.visitUpdateQuery(this.#narrow(node, froms))
  }

  protected override visitDeleteQuery(node: DeleteQueryNode): void {
    super.visitDeleteQuery(this.#narrow(node, node.from.froms))
  }

  protected override visitJoin(node: JoinNode): void {
    const condition = this.#conditionOn(node.table)
    super.visitJoin(condition === undefined ? node : { ...node, on: alsoOn(node.on, condition) })
  }

  protected override visitInsertQuery(node: InsertQueryNode): void {
    super.visitInsertQuery(this.#withTown(node))
  }

  /** As a literal: a plan kept for any parameter would be made for a tenth of the table. */
  protected override visitLimit(node: LimitNode): void {
    const { limit } = node
    const isCount = ValueNode.is(limit) && Number.isInteger(limit.value)
    super.visitLimit(isCount ? LimitNode.create(ValueNode.createImmediate(limit.value)) : node)
  }

  #withTown(node: InsertQueryNode): InsertQueryNode {
    const table = node.into?.table.identifier.name
    if (table === undefined || !this.#tenantTables.has(table)) return node
    if (node.columns?.some((column) => column.column.name === 'town')) return node
    if (node.values === undefined || !ValuesNode.is(node.values))
      throw new TypeError(`insert into ${table} from a query must select the town itself`)
    return {
      ...node,
      columns: [ColumnNode.create('town'), ...(node.columns ?? [])],
      values: ValuesNode.create(
        node.values.values.map((row) =>
          PrimitiveValueListNode.is(row)
            ? PrimitiveValueListNode.create([this.#town, ...row.values])
            : ValueListNode.create([ValueNode.createImmediate(this.#town), ...row.values]),
        ),
      ),
    }
  }

  #narrow<N extends { where?: WhereNode }>(node: N, froms: readonly OperationNode[]): N {
    const conditions = froms.flatMap((from) => this.#conditionOn(from) ?? [])
    if (conditions.length === 0) return node
    const all = conditions.reduce((left, right) => AndNode.create(left, right))
    const where = node.where
      ? WhereNode.create(AndNode.create(ParensNode.create(node.where.where), all))
      : WhereNode.create(all)
    return { ...node, where }
  }

  #conditionOn(from: OperationNode): OperationNode | undefined {
    const table = AliasNode.is(from) ? from.node : from
    if (!TableNode.is(table)) return undefined
    const name = table.table.identifier.name
    if (!this.#tenantTables.has(name)) return undefined
    const alias = AliasNode.is(from) && IdentifierNode.is(from.alias) ? from.alias.name : name
    const column = ReferenceNode.create(ColumnNode.create('town'), TableNode.create(alias))
    return this.#across?.tables.has(name)
      ? BinaryOperationNode.create(
          column,
          OperatorNode.create('like'),
          ValueNode.createImmediate(`${this.#across.prefix}%`),
        )
      : BinaryOperationNode.create(column, OperatorNode.create('='), ValueNode.createImmediate(this.#town))
  }
}

const alsoOn = (on: OnNode | undefined, condition: OperationNode): OnNode =>
  on ? OnNode.cloneWithOperation(on, 'And', condition) : OnNode.create(condition)
