/** Rows of people: accounts, what they hold, how they come in; and the site's settings. */
import type { Generated } from 'kysely'

export type AccountTable = {
  id: string
  username: string
  display_name: string
  /** Null: no password sign-in (the sample's one-click accounts). */
  password_hash: string | null
  disabled: number
  created_at: string
  email: string | null
  /** Base32; in force once confirmed. The last time step used is kept, so that no code works twice. */
  totp_secret: string | null
  totp_confirmed_at: string | null
  totp_last_step: number | null
  password_changed_at: string | null
  last_sign_in_at: string | null
  /** 1 for the sample's accounts that one click enters. */
  one_click: Generated<number>
  /** How often an administrator changed it. */
  changes: Generated<number>
}

/** `subject` is "account:<name>", "account:<name>@<address>" where the address is known, or "address:<address>". */
export type SignInFailureTable = { subject: string; count: number; first_at: string; last_at: string }

/** An address from which the account has signed in: strangers' failures elsewhere do not slow it down there. */
export type SignInPlaceTable = { account_id: string; address: string; last_at: string }

export type RecoveryCodeTable = { account_id: string; code_hash: string; used_at: string | null }

/** A one-time link by which a person sets the password of an account made for them. */
export type InvitationTable = {
  id: string
  token_hash: string
  account_id: string
  /** 'join' or 'reset'. */
  purpose: string
  created_at: string
  created_by: string
  expires_at: string
  used_at: string | null
  revoked_at: string | null
}

/** Tokens for programs; only the hash is kept. Scope: 'read', 'write' or 'calendar'. */
export type ApiTokenTable = {
  id: string
  account_id: string
  name: string
  token_hash: string
  scope: string
  created_at: string
  expires_at: string
  last_used_at: string | null
  revoked_at: string | null
}

export type AccountRoleTable = { account_id: string; role: string; unit_id: number }

export type SessionTable = {
  token_hash: string
  account_id: string
  created_at: string
  last_seen_at: string
  expires_at: string
  address: string | null
  agent: string | null
  second_factor_at: string | null
}

export type SettingTable = { key: string; value: string }
