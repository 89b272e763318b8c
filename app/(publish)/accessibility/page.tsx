import type { Metadata } from 'next'
import { claims, limits, oldestChromium } from '@/lib/platform/accessibility-claims'
import { builtOn } from '@/lib/platform/built-on'
import { devDependencies } from '@/package.json'
import publish from '../publish.module.css'
import { getReader } from '../reader'
import styles from './accessibility.module.css'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getReader()
  return { title: t('accessibility.metaTitle') }
}

/** The statement that the law asks for, from the list that the tests run: it claims nothing else. */
export default async function AccessibilityPage() {
  const { t, say, list, day } = await getReader()
  const built = builtOn()
  const contact = process.env.PHARE_CONTACT
  return (
    <main id="content" className={`${publish.main} ${styles.page}`}>
      <h1 className={publish.headline}>{t('accessibility.metaTitle')}</h1>
      <p className={publish.standfirst}>{t('accessibility.lead')}</p>

      <h2 className={publish.section}>{t('accessibility.stateTitle')}</h2>
      <p>{t('accessibility.state')}</p>

      <h2 className={publish.section}>{t('accessibility.claimsTitle')}</h2>
      <p>{t('accessibility.claims')}</p>
      <ul className={styles.claims}>
        {claims.map((claim) => (
          <li key={claim.id}>
            <p>
              <b>{say(claim.what)}</b>
            </p>
            <dl>
              <dt>{t('accessibility.how')}</dt>
              <dd>{say(claim.how)}</dd>
              <dt>{t('accessibility.where')}</dt>
              <dd>
                {t('accessibility.widths', {
                  widths: list(claim.widths.map(String)),
                  languages: list(claim.languages.map((it) => t(`accessibility.${it}`))),
                })}
              </dd>
              <dt>{t('accessibility.criteria')}</dt>
              <dd>{claim.criteria}</dd>
            </dl>
          </li>
        ))}
      </ul>

      <h2 className={publish.section}>{t('accessibility.limitsTitle')}</h2>
      <ul>
        {limits.map((limit) => (
          <li key={limit.fr}>{say(limit)}</li>
        ))}
      </ul>

      <h2 className={publish.section}>{t('accessibility.contactTitle')}</h2>
      <p>{t('accessibility.contact')}</p>
      {contact && (
        <p>
          {t.rich('accessibility.contactMail', {
            mail: () => <a href={`mailto:${contact}`}>{contact}</a>,
          })}
        </p>
      )}

      <h2 className={publish.section}>{t('accessibility.rightsTitle')}</h2>
      <p>{t('accessibility.rights')}</p>
      <ul>
        <li>
          <a href="https://formulaire.defenseurdesdroits.fr/">{t('accessibility.rightsForm')}</a>
        </li>
        <li>
          <a href="https://www.defenseurdesdroits.fr/saisir/delegues">
            {t('accessibility.rightsDelegate')}
          </a>
        </li>
        <li>{t('accessibility.rightsPost')}</li>
      </ul>

      <h2 className={publish.section}>{t('accessibility.madeTitle')}</h2>
      <p>
        {t('accessibility.made', {
          axe: devDependencies['axe-core'],
          browser: String(oldestChromium),
        })}{' '}
        {built && t('accessibility.built', { day: day(built) })}
      </p>
    </main>
  )
}
