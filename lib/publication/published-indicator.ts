import type { Indicator } from '@/lib/tabulation/indicator'
import type { PublishedAudience, PublishedIndicator } from './snapshot'

/** An indicator as readers see it, for the audiences published: what it counts, not how it is evaluated. */
export function publishedIndicator(
  { code, name, recipes }: Indicator,
  audiences: PublishedAudience[],
): PublishedIndicator {
  const kept = Object.entries(recipes).filter(([audience]) =>
    audiences.some((one) => one.code === audience),
  )
  return {
    code,
    name,
    recipes: Object.fromEntries(
      kept.map(([audience, recipe]) => {
        const [question = '', row] = recipe.question.split('.')
        return [
          audience,
          {
            question,
            ...(row === undefined ? {} : { row }),
            positive: recipe.positive,
            filtered: recipe.where !== undefined,
            comparability: recipe.comparability,
          },
        ]
      }),
    ),
  }
}
