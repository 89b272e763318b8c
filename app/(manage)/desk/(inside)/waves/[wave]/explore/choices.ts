import { toneOf } from '@/app/_ui/audience-tone'
import type { Menu, MenuSubject } from '@/lib/disclosure/explore-menu'
import type { Words } from './words'

/** The menu in the language of the screen: all that the form needs in the browser. */
export type Choices = ReturnType<typeof choicesOf>

export function choicesOf(menu: Menu, words: Words) {
  return {
    audiences: menu.audiences.map(({ code, name, position }) => ({
      code,
      name: words.text(name),
      tone: toneOf(code, position),
    })),
    subjects: menu.subjects.map((subject) => ({
      key: subject.key,
      group: subject.group ? words.text(subject.group) : words.t('form.indicators'),
      text: subjectName(menu, subject, words),
      isRow: subject.battery !== null,
      audiences: subject.audiences,
      isShort: subject.isShort,
    })),
    variables: menu.variables.map((variable) => ({
      code: variable.code,
      name: words.variable(variable),
      audiences: variable.audiences,
      values: variable.values.map(({ code, words: of }) => ({ code, name: words.part(of) })),
    })),
    sets: menu.sets.map(({ code, name }) => ({ code, name: words.text(name) })),
    departments: menu.departments,
  }
}

/** A row is named after its battery too: out of its list it would say little. */
export function subjectName(menu: Menu, subject: MenuSubject, words: Words): string {
  if (subject.battery === null) return words.text(subject.text)
  const battery = menu.subjects.find(({ key }) => key === subject.battery)
  return words.t('row.of', {
    battery: words.text(battery?.text ?? subject.text),
    answer: words.text(subject.text),
  })
}
