import 'i18next'
import type ticking from './field/checks/locales/zh.json'
import type staff from './field/people/locales/zh.json'
import type zh from './frame/locales/zh.json'
import type office from './office/locales/zh.json'
import type calc from './parts/calc/locales/zh.json'
import type snaps from './parts/snaps/locales/zh.json'
import type statistics from './parts/statistics/locales/zh.json'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: {
      translation: typeof zh & {
        office: typeof office
        staff: typeof staff
        calc: typeof calc
        snaps: typeof snaps
        statistics: typeof statistics
        ticking: typeof ticking
      }
    }
  }
}
