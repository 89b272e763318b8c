import styles from './rates.module.css'

export function FieldError({ id, text }: { id: string; text: string | false | undefined }) {
  return text ? (
    <p id={id} className={styles.wrong}>
      {text}
    </p>
  ) : null
}
