/** The open sheet as the server knows it, under the key by which saves put their answers back. */
import { queryOptions } from '@tanstack/react-query'
import { api } from '../../api.ts'

export const sheetKey = (unit: string, month: string) => ['sheet', unit, month] as const

export const sheetQuery = (unit: string, month: string) =>
  queryOptions({ queryKey: sheetKey(unit, month), queryFn: ({ signal }) => api.sheet(unit, month, signal) })
