import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { changeClasses, changeKinds } from './change'
import { findingProblems } from './finding'

const catalogue = (language: string) =>
  JSON.parse(readFileSync(`lib/platform/messages/${language}/versions.json`, 'utf8'))

test.each(['fr', 'en'])(
  'the desk has words in %s for every change, class and defect',
  (language) => {
    const { change, classes, finding } = catalogue(language)
    expect(Object.keys(change).sort()).toEqual(changeKinds.toSorted())
    expect(Object.keys(classes).sort()).toEqual(changeClasses.toSorted())
    expect(Object.keys(finding).sort()).toEqual(findingProblems.toSorted())
  },
)
