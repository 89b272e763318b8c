import { getTranslations } from 'next-intl/server'
import { DeedForm } from '../../deed-form.client'
import { Panel } from '../../panel'
import type { SeenFieldwork } from './deeds'
import { arrangeAction } from './follow-up.actions'
import styles from './follow-up.module.css'

const choices = ['open', 'anonymous', 'named'] as const

/** Who may answer, while it can be chosen, with what follows from each choice. */
export async function FollowUp({ seen: { fieldwork } }: { seen: SeenFieldwork }) {
  const t = await getTranslations('desk.followUp')
  const chosen = fieldwork.followUp ?? 'open'
  return (
    <Panel id="follow-up" title={t('title')}>
      <p>{t(`now.${chosen}`)}</p>
      <DeedForm
        action={arrangeAction}
        subject={{ name: 'fieldwork', value: fieldwork.id }}
        title={t('change')}
        consequences={t('consequences')}
        submit={t('submit')}
      >
        <fieldset className={styles.choices}>
          <legend>{t('choices')}</legend>
          {choices.map((choice) => (
            <label key={choice} className={styles.choice}>
              <input
                type="radio"
                name="followUp"
                value={choice}
                defaultChecked={choice === chosen}
              />
              <span>
                <b>{t(choice)}</b>
                <span className="note">{t(`${choice}Means`)}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <label className={styles.days}>
          <b>{t('backups')}</b>
          <span>
            <input
              className="field-input"
              type="number"
              name="backupsKeptDays"
              min={1}
              max={3650}
              defaultValue={fieldwork.backupsKeptDays ?? ''}
              aria-describedby="backups-note"
            />{' '}
            {t('days')}
          </span>
        </label>
        <p id="backups-note" className="note">
          {t('backupsNote')}
        </p>
      </DeedForm>
    </Panel>
  )
}
