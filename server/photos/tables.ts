import type { PhotoSource } from '@bihuan/domain/photos/photo.ts'
import type { TownColumn } from '../frame/tables.ts'

declare module '../frame/tables.ts' {
  interface Tables {
    photo: {
      town: TownColumn
      id: string
      digest: string
      thumb: string
      media_type: string
      bytes: number
      width: number
      height: number
      source: PhotoSource
      taken_at: number | null
      taken_lat: number | null
      taken_lng: number | null
      uploaded_at: number
      uploaded_by: string
      uploaded_by_name: string
      area: string
      party: string | null
      handler: string | null
    }
    photo_use: {
      town: TownColumn
      digest: string
      kind: 'record' | 'hazard' | 'snap'
      file: string
      used_on: string
      area: string
      party: string | null
      handler: string | null
    }
  }
}
