import fc from 'fast-check'

// CI judges the change in front of it, so its properties see the same stories every time; a person's runs explore new ones.
if (process.env.CI === 'true') fc.configureGlobal({ seed: 20260612 })
