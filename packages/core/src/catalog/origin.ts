/** Where a subscription comes from: it decides who can change it. */

export const channels = ['direct_online', 'direct_sales', 'reseller'] as const
export type Channel = (typeof channels)[number]
export const platforms = ['current', 'legacy'] as const
export type Platform = (typeof platforms)[number]
export const planTypes = ['subscription', 'maintenance', 'trial'] as const
export type PlanType = (typeof planTypes)[number]
