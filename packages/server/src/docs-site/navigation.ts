/** What stands in the documentation's navigation, for whom, and in which order. */

export type NavigationPart = {
  readonly title: string
  /** Files under `docs/`. */
  readonly files: readonly string[]
}

export const navigation: readonly NavigationPart[] = [
  { title: 'Begin', files: ['guide/quick-start.md'] },
  { title: 'For customers', files: ['guide/README.md', 'guide/stories.md'] },
  {
    title: 'For operators',
    files: [
      ...[
        'guide/console.md',
        'guide/keys-and-people.md',
        'guide/catalogue.md',
        'guide/renewals.md',
        'guide/figures.md',
        'guide/import.md',
        'guide/operating.md',
      ],
      ...['guide/signing-in.md', 'guide/stripe.md', 'guide/performance.md', 'security.md'],
    ],
  },
  {
    title: 'For developers',
    files: ['guide/api.md', 'guide/webhooks.md', 'guide/explain.md', 'architecture.md', 'decisions/README.md'],
  },
  {
    title: 'Reference',
    files: [
      ...['reference/configuration.md', 'reference/refusals.md', 'reference/roles.md'],
      ...['reference/scenarios.md', 'reference/operations.md'],
    ],
  },
]
