import { isTown } from '@bihuan/domain/base/area.ts'
import {
  AliasNode,
  AndNode,
  BinaryOperationNode,
  ColumnNode,
  type DeleteQueryNode,
  IdentifierNode,
  type InsertQueryNode,
  JoinNode,
  type KyselyPlugin,
  OnNode,
  type OperationNode,
  OperationNodeTransformer,
  OperatorNode,
  ParensNode,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
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
 * all of its towns: for those the literal is a prefix.
 */
export class TownPlugin implements KyselyPlugin {
  readonly #writer: TownWriter

  constructor(
    town: string,
    tenantTables: ReadonlySet<string>,
    across: { tables: ReadonlySet<string>; prefix: string } | null,
  ) {
    if (!isTown(town)) throw new TypeError('a town is nine digits')
    this.#writer = new TownWriter(town, tenantTables, across)
  }

  transformQuery(args: PluginTransformQueryArgs) {
    return this.#writer.transformNode(args.node)
  }

  async transformResult(args: PluginTransformResultArgs) {
    return args.result
  }
}

class TownWriter extends OperationNodeTransformer {
  readonly #town: string
  readonly #tenantTables: ReadonlySet<string>
  readonly #across: { tables: ReadonlySet<string>; prefix: string } | null

  constructor(
    town: string,
    tenantTables: ReadonlySet<string>,
    across: { tables: ReadonlySet<string>; prefix: string } | null,
  ) {
    super()
    this.#town = town
    this.#tenantTables = tenantTables
    this.#across = across
  }

  protected override transformSelectQuery(node: SelectQueryNode): SelectQueryNode {
    const inner = super.transformSelectQuery(node)
    return this.#narrow(inner, inner.from?.froms ?? [])
  }

  protected override transformUpdateQuery(node: UpdateQueryNode): UpdateQueryNode {
    const inner = super.transformUpdateQuery(node)
    return this.#narrow(inner, [...(inner.table ? [inner.table] : []), ...(inner.from?.froms ?? [])])
  }

  protected override transformDeleteQuery(node: DeleteQueryNode): DeleteQueryNode {
    const inner = super.transformDeleteQuery(node)
    return this.#narrow(inner, inner.from.froms)
  }

  protected override transformJoin(node: JoinNode): JoinNode {
    const inner = super.transformJoin(node)
    const condition = this.#conditionOn(inner.table)
    if (condition === undefined) return inner
    return {
      ...inner,
      on: inner.on ? OnNode.cloneWithOperation(inner.on, 'And', condition) : OnNode.create(condition),
    }
  }

  protected override transformInsertQuery(node: InsertQueryNode): InsertQueryNode {
    const inner = super.transformInsertQuery(node)
    const table = inner.into?.table.identifier.name
    if (table === undefined || !this.#tenantTables.has(table)) return inner
    if (inner.columns?.some((column) => column.column.name === 'town')) return inner
    if (inner.values === undefined || !ValuesNode.is(inner.values))
      throw new TypeError(`insert into ${table} from a query must select the town itself`)
    return {
      ...inner,
      columns: [ColumnNode.create('town'), ...(inner.columns ?? [])],
      values: ValuesNode.create(
        inner.values.values.map((row) =>
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
