/** What stands in a form: text as it was typed, also where a number belongs. */
export type Typed = Readonly<Record<string, string | boolean | readonly string[]>>
