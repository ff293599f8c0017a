/** Whether what stands in an address can be the number of a plan. */
export function isPlanId(text: string): boolean {
  return /^[1-9]\d{0,8}$/.test(text)
}
