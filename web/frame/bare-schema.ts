/**
 * Stands for `typebox` in the browser (see vite.config.ts): schemas shape the contract's types at compile time, and
 * the server checks by them; a page needs neither, and this keeps 20 KB from a phone. Every builder answers `{}`.
 */
const bare: unknown = new Proxy({}, { get: () => () => ({}) })

export default bare
