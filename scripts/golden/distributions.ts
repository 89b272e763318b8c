import { betaQuantile } from '@/lib/statistics/beta'
import { chiSquaredUpper } from '@/lib/statistics/chi-squared'
import { fUpper } from '@/lib/statistics/f'
import { normalQuantile, twoSidedP } from '@/lib/statistics/normal'
import { studentQuantile, studentTwoSidedP } from '@/lib/statistics/student'
import { figure } from './figures'
import { numbers, type Section, section } from './section'

export const distributions: Record<string, Section> = {
  qt: section(numbers('p', 'df'), ({ p, df }) => ({ q: figure(studentQuantile(p, df)) })),
  pt: section(numbers('t', 'df'), ({ t, df }) => ({ two_sided_p: studentTwoSidedP(t, df) })),
  qnorm: section(numbers('p'), ({ p }) => ({ q: figure(normalQuantile(p)) })),
  pnorm_two_sided: section(numbers('z'), ({ z }) => ({ p: twoSidedP(z) })),
  qbeta: section(numbers('p', 'a', 'b'), ({ p, a, b }) => ({ q: betaQuantile(p, a, b) })),
  pf_upper: section(numbers('F', 'd1', 'd2'), ({ F, d1, d2 }) => ({ p: fUpper(F, d1, d2) })),
  pchisq_upper: section(numbers('x', 'df'), ({ x, df }) => ({ p: chiSquaredUpper(x, df) })),
}
