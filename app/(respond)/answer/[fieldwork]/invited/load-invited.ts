/** What those who are invited see comes after the first page. */
export async function loadInvited(language: string) {
  const [{ Door }, { EntryBanner }, { EntryFoot }, { Entered }, { StuckInvitation }, words] =
    await Promise.all([
      import('./door'),
      import('./entry-banner'),
      import('./entry-foot'),
      import('./entered'),
      import('./stuck-invitation'),
      import('./invited-words'),
    ])
  const tell = await words.sayToInvited(language)
  return { Door, EntryBanner, EntryFoot, Entered, StuckInvitation, tell }
}
