import { useAnswering } from '../answering'
import type { Journey } from '../use-journey'
import type { Say } from '../words'

/** What just happened to the draft, in one sentence. */
export function newsOf(journey: Journey, say: Say) {
  const { news } = journey
  if (!news) return null
  return (
    <div className={news === 'erased' ? 'notice success' : 'notice warning'} role="status">
      <p>{say(news)}</p>
      {(news === 'outdated' || news === 'notLoaded') && (
        <button type="button" className="button secondary" onClick={() => location.reload()}>
          {say('reload')}
        </button>
      )}
    </div>
  )
}

export function PageTop({ journey }: { journey: Journey }) {
  const { say } = useAnswering()
  return newsOf(journey, say)
}
