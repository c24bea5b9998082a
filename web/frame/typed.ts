/** One row of a table in a form; a blank one is an empty object. */
export type TypedRow = Readonly<Record<string, string | boolean>>

/** What stands in a form: text as it was typed, also where a number belongs. */
export type Typed = Readonly<Record<string, string | boolean | readonly string[] | readonly TypedRow[]>>
