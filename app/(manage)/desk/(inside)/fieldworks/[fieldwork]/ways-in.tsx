import { getTranslations } from 'next-intl/server'
import { CopyLink } from '../../copy-link.client'
import styles from './deeds.module.css'

/** The addresses to hand out: to answer, to answer one after the other on a shared tablet, to withdraw. */
export async function WaysIn({ fieldwork }: { fieldwork: string }) {
  const t = await getTranslations('desk.deeds')
  const site = process.env.NEXTAUTH_URL?.replace(/\/$/, '') ?? ''
  const ways = [
    { name: t('toAnswer'), path: `/answer/${fieldwork}` },
    { name: t('toTable'), path: `/answer/${fieldwork}/table` },
    { name: t('toWithdraw'), path: `/answer/${fieldwork}/withdraw` },
  ]
  return (
    <dl className={styles.ways}>
      {ways.map(({ name, path }) => (
        <div key={path}>
          <dt>{name}</dt>
          <dd>
            <CopyLink path={path} site={site} of={name} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
