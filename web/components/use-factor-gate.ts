/** Where the site asks a second factor of somebody who has none, every page leads to their own: nothing else opens before. */
import { useLocation, useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { Me } from '#contract/accounts'
import { paths } from '../paths.ts'

export function useFactorGate(me: Me | undefined): void {
  const go = useNavigate()
  const { pathname } = useLocation()
  const isShut = me?.secondFactor.required === true && !me.secondFactor.on
  const own = paths.ownAccount()
  useEffect(() => {
    if (isShut && pathname !== own.to) void go({ ...own, replace: true })
  })
}
