/** More rows, columns, cells or words than are read at once. `found` is how many came before it was enough. */
export class TooMuch extends Error {
  readonly what: 'rows' | 'columns' | 'cells' | 'texts'
  readonly found: number

  constructor(what: 'rows' | 'columns' | 'cells' | 'texts', found: number) {
    super(what)
    this.what = what
    this.found = found
  }
}
