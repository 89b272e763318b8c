import styles from './open-answers.module.css'

/** Each exactly as it was typed: spaces and lines kept, its own direction of writing, nothing of it markup. */
export function Texts({ texts }: { texts: string[] }) {
  return (
    <ol className={styles.texts}>
      {texts.map((text, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two respondents may write the same
        <li key={at} dir="auto" translate="no">
          {text}
        </li>
      ))}
    </ol>
  )
}
