import { AudienceMark } from '@/app/_ui/audience-mark'
import { toneOf } from '@/app/_ui/audience-tone'
import { TableScroll } from '@/app/_ui/table-scroll'
import type { PublishedFigure } from '@/lib/publication/published-figure'
import { indicatorFigure } from '@/lib/publication/reading'
import type { Snapshot } from '@/lib/publication/snapshot'
import type { Reader } from '../reader'
import { shortInterval } from './precision-words'
import styles from './territories.module.css'
import { audiencesOf } from './words'

/** Every indicator by territory set, hidden figures as « s ». */
export function Territories({ snapshot, reader }: { snapshot: Snapshot; reader: Reader }) {
  const { t, say } = reader
  const places = [null, ...snapshot.territories.map((territory) => territory.code)]
  return (
    <TableScroll label={t('territories.title')}>
      <table className={`table ${styles.table}`}>
        <thead>
          <tr>
            <th scope="col">{t('territories.indicator')}</th>
            <th scope="col" className="figure">
              {snapshot.wave.region.name}
            </th>
            {snapshot.territories.map((territory) => (
              <th key={territory.code} scope="col" className="figure">
                {say(territory.name)}
              </th>
            ))}
          </tr>
        </thead>
        {snapshot.indicators.map((indicator) => (
          <tbody key={indicator.code}>
            <tr className={styles.group}>
              <th colSpan={places.length + 1} scope="rowgroup" lang={reader.langOf(indicator.name)}>
                {say(indicator.name)}
              </th>
            </tr>
            {audiencesOf(snapshot, indicator).map((audience) => (
              <tr key={audience.code}>
                <th scope="row">
                  <AudienceMark
                    tone={toneOf(audience.code, snapshot.audiences.indexOf(audience))}
                    size={11}
                  />{' '}
                  {say(audience.name)}
                </th>
                {places.map((place) => (
                  <td key={place ?? ''} className="figure">
                    {cell(
                      indicatorFigure(snapshot, indicator.code, audience.code, place),
                      indicatorFigure(snapshot, indicator.code, audience.code),
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </TableScroll>
  )

  function cell(figure: PublishedFigure | undefined, whole: PublishedFigure | undefined) {
    if (figure?.share == null || figure.base === null) {
      const isSaid = figure?.territory != null && whole?.share != null
      return (
        <>
          <abbr title={t('secret.long')}>{t('secret.short')}</abbr>
          {isSaid ? (
            <span className={styles.wider}>
              {t('territories.wider', { territory: snapshot.wave.region.name })}
            </span>
          ) : null}
        </>
      )
    }
    const interval = shortInterval(figure, reader)
    return (
      <>
        <strong>{reader.percent(figure.share)}</strong>{' '}
        {interval ? <span className={styles.interval}>{interval}</span> : null}
        <span className={styles.base}>
          {t('source.n', { n: reader.count(figure.base) })}
          {figure.base < 100 ? '\u00a0*' : null}
        </span>
      </>
    )
  }
}
