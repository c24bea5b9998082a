import 'i18next'
import type zh from './frame/locales/zh.json'
import type office from './office/locales/zh.json'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: typeof zh & { office: typeof office } }
  }
}
