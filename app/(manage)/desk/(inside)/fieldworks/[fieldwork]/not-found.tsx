import Link from 'next/link'
import { getTranslations } from 'next-intl/server'

export default async function FieldworkNotFound() {
  const t = await getTranslations('desk')
  return (
    <>
      <h1>{t('fieldwork.notFoundTitle')}</h1>
      <p>{t('fieldwork.notFound')}</p>
      <p>
        <Link href="/desk">{t('fieldwork.back')}</Link>
      </p>
    </>
  )
}
