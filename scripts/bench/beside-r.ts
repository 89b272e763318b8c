import { spawnSync } from 'node:child_process'
import { measured, notMeasured } from './report'

const rows = 10_000
const what = `R survey, ${rows} rows: rake on 3 margins, svymean of 20 questions of 5 answers`

const program = `
suppressMessages(library(survey))
set.seed(1)
n <- ${rows}
d <- data.frame(liste12 = factor(sample(12, n, TRUE)), ouinon = factor(sample(2, n, TRUE)),
  echelle5 = factor(sample(5, n, TRUE)))
questions <- paste0("q", 1:20)
for (q in questions) d[[q]] <- factor(sample(5, n, TRUE))
margin <- function(name, k) { m <- data.frame(levels(d[[name]]), (k:(2 * k - 1)) * 5e6 / sum(k:(2 * k - 1)))
  names(m) <- c(name, "Freq"); m }
began <- proc.time()[["elapsed"]]
design <- svydesign(~1, weights = ~1, data = d)
design <- rake(design, list(~liste12, ~ouinon, ~echelle5),
  list(margin("liste12", 12), margin("ouinon", 2), margin("echelle5", 5)))
for (q in questions) confint(svymean(as.formula(paste0("~", q)), design), df = degf(design))
cat(proc.time()[["elapsed"]] - began)
`

/** The same kind of work in R, where it is installed; `figures`: what ours took for as many responses, or more. */
export function measureR(figures: number | undefined): void {
  const run = spawnSync('Rscript', ['-e', program], { encoding: 'utf8', timeout: 900_000 })
  const seconds = Number(run.stdout)
  if (run.status !== 0 || !(seconds > 0)) {
    notMeasured(what, run.error ? 'no Rscript' : 'R or its package survey said no')
    return
  }
  measured(what, seconds * 1000, 'ms')
  if (figures)
    measured(
      'R over figures of the peer’s instrument (counts changed)',
      (seconds * 1000) / figures,
      '×',
    )
}
