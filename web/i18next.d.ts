import 'i18next'
import type ticking from './field/checks/locales/zh.json'
import type staff from './field/people/locales/zh.json'
import type zh from './frame/locales/zh.json'
import type office from './office/locales/zh.json'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: {
      translation: typeof zh & { office: typeof office; staff: typeof staff; ticking: typeof ticking }
    }
  }
}
